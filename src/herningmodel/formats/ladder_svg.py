"""
The ladder as SVG: six stairs with verdicts, and the recommendation.

It can be read without colour: every verdict has a sign, a pattern and its words. A title and a
description give the same to screen readers. It is made of text and lines, with no script, no font
and no external resource.
"""

from collections.abc import Iterator
from html import escape
from textwrap import wrap
from typing import Final

from herningmodel.formats.svg_writer import drawing
from herningmodel.recommendation.explanation import conclusion
from herningmodel.recommendation.explanation_details import verdict_in_words, verdict_line
from herningmodel.recommendation.recommendation import Recommendation
from herningmodel.recommendation.verdicts import Verdict, VerdictOnStep
from herningmodel.text.formatting import capital, join, render
from herningmodel.text.texts import Language, Text


TITLE: Final = Text(da="Trappen den {on}", en="The ladder on {on}")
CHOSEN: Final = Text(da="det laveste, der passer", en="the lowest that fits")

_WIDTH: Final = 760
_STAIR: Final = 22
"""How much further in each step begins than the one below it."""
_STAIRS_END: Final = 176
_WORDS_FROM: Final = 232
_LINE: Final = 20
_ROW: Final = 30
"""The height of a row besides its lines of text."""
_LETTERS: Final = 48
"""Letters that fit on a line, bold in the widest common face."""
_FEWEST: Final = 24
"""How many of them if all are capitals, which are wider."""

_SIGNS: Final = {
    Verdict.FITS: '<path d="M-6 0l4 5 8-10"/>',
    Verdict.FITS_WITH_CONDITIONS: '<path d="M-6 0l4 5 8-10"/>',
    Verdict.UNDECIDED: '<path d="M-4-4a4 4 0 1 1 5 4q-1 1-1 3"/><path d="M0 6.5v.5"/>',
    Verdict.RULED_OUT: '<path d="M-5-5l10 10M5-5l-10 10"/>',
}
_STAIRS: Final = {
    Verdict.FITS: 'fill="#0b5c8a" stroke="#0b3d5c"',
    Verdict.FITS_WITH_CONDITIONS: 'fill="url(#hm-lines)" stroke="#0b3d5c"',
    Verdict.UNDECIDED: 'fill="url(#hm-dots)" stroke="#555"',
    Verdict.RULED_OUT: 'fill="#fff" stroke="#777" stroke-dasharray="5 4"',
}
_OPENING: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="{language}" '
    'viewBox="-2 -2 {all_wide} {all_high}" width="{wide}" height="{high}" '
    'font-family="system-ui, sans-serif" font-size="16" fill="#1a1a1a">'
)
_PATTERNS: Final = (
    '<defs><pattern id="hm-lines" width="8" height="8" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path fill="#cfe4f1" d="M0 0h8v8H0z"/>'
    '<path fill="#0b5c8a" d="M0 0h3v8H0z"/></pattern>'
    '<pattern id="hm-dots" width="8" height="8" patternUnits="userSpaceOnUse">'
    '<path fill="#f2f2f2" d="M0 0h8v8H0z"/><circle cx="4" cy="4" r="1.6" fill="#555"/>'
    "</pattern></defs>"
)


def ladder_svg(advice: Recommendation, language: Language) -> str:
    """
    Return the ladder of *advice* as an SVG document in *language*.

    Example:
        >>> from datetime import date
        >>> from herningmodel import load_case, recommend
        >>> from herningmodel.testing import example_text
        >>> advice = recommend(load_case(example_text("mads")), on=date(2026, 1, 15))
        >>> ladder_svg(advice, "en").splitlines()[1]
        '<title>The ladder on 15 January 2026</title>'
    """
    rows = [*_rows(advice, language)]
    height = sum(row_height for row_height, _ in rows) + 2
    title = render(TITLE, {"on": advice.on}).get(language)
    opening = _OPENING.format(
        language=language, all_wide=_WIDTH + 4, all_high=height + 2, wide=_WIDTH, high=height
    )
    return drawing(opening, title, description(advice).get(language), [_PATTERNS, *_placed(rows)])


def description(advice: Recommendation) -> Text:
    """Return the drawing in words: the result, and each step's verdict."""
    found = [] if advice.range is None else [conclusion(advice, advice.range)]
    sentences = [*found, *(verdict_line(verdict, advice) for verdict in advice.verdicts)]
    return join(sentences)


def _rows(advice: Recommendation, language: Language) -> Iterator[tuple[int, str]]:
    for verdict in reversed(advice.verdicts):
        is_chosen = verdict.step is advice.step
        label = verdict_in_words(verdict, advice).get(language)
        words = [
            *((line, "bold") for line in _lines(verdict, language)),
            (f"{label}: {CHOSEN.get(language)}" if is_chosen else label, "normal"),
        ]
        height = _ROW + _LINE * (len(words) - 1)
        yield height + 8, _row(verdict, height, words, is_chosen=is_chosen)


def _lines(verdict: VerdictOnStep, language: Language) -> list[str]:
    name = f"{capital(verdict.step.numbered.get(language))}: {verdict.label.get(language)}"
    capitals = sum(letter.isupper() for letter in name)
    return wrap(name, max(_FEWEST, _LETTERS - capitals // 2))


def _row(
    verdict: VerdictOnStep, height: int, words: list[tuple[str, str]], *, is_chosen: bool
) -> str:
    start = _STAIR * (verdict.step - 1)
    around = (
        f'<rect width="{_WIDTH}" height="{height}" rx="4" fill="#eef5fa" stroke="#0b3d5c" stroke-width="2"/>'
        if is_chosen
        else ""
    )
    sentences = "".join(
        f'<text x="{_WORDS_FROM}" y="{_LINE * number + 20}" font-weight="{weight}">{escape(line)}</text>'
        for number, (line, weight) in enumerate(words)
    )
    return (
        f"{around}"
        f'<rect x="{start + 6}" y="5" width="{_STAIRS_END - start}" height="{height - 10}" '
        f'stroke-width="1.5" {_STAIRS[verdict.verdict]}/>'
        f'<g transform="translate({(_STAIRS_END + _WORDS_FROM) // 2 + 2} {height // 2})" fill="none" '
        f'stroke="#1a1a1a" stroke-width="2.5" stroke-linecap="round">{_SIGNS[verdict.verdict]}</g>'
        f"{sentences}"
    )


def _placed(rows: list[tuple[int, str]]) -> Iterator[str]:
    top = 0
    for height, row in rows:
        yield f'<g transform="translate(0 {top})">{row}</g>'
        top += height
