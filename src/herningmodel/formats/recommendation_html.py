"""
A recommendation as an HTML fragment, for case systems and print.

It holds the blocks of the explanation in text, in the same order: the screen, and the details folded
below it. It is one element with its own few rules of style, named by its class, and with no script
and nothing that is fetched. Everything that came from data is escaped.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from typing import Final

from herningmodel.core.sources import Basis
from herningmodel.formats.html_writer import column_head, html_text, paragraph
from herningmodel.formats.ladder_svg import ladder_svg
from herningmodel.law.duties.duty import RequirementPhase
from herningmodel.recommendation.explanation import screen
from herningmodel.recommendation.explanation_details import (
    DETAILS,
    ONLY,
    THE_LAW,
    after_the_law,
    before_the_law,
    by_decision,
    certainty_of,
    due_of,
)
from herningmodel.recommendation.explanation_layout import BULLET, Block, ExplanationLine
from herningmodel.recommendation.recommendation import Recommendation
from herningmodel.recommendation.requirement import Requirement
from herningmodel.text.formatting import capital, render
from herningmodel.text.texts import Language, Text


ASKED: Final = Text(da="Krav", en="Requirement")
STATE: Final = Text(da="I sagen", en="In the case")
PROVISION: Final = Text(da="Lovhjemmel", en="Provision")

CLASS: Final = "herningmodel-recommendation"
_STYLE: Final = f"""
.{CLASS}{{max-width:52rem;color:#1a1a1a;background:#fff;font:1rem/1.5 system-ui,sans-serif}}
.{CLASS} h3{{font-size:1.15rem;margin:1.25rem 0 .4rem;border-bottom:1px solid #767676}}
.{CLASS} p{{margin:.35rem 0}}
.{CLASS} ul{{margin:.35rem 0;padding-left:1.4rem}}
.{CLASS} li{{margin:.3rem 0}}
.{CLASS} .result{{font-size:1.25rem;line-height:1.35;font-weight:700}}
.{CLASS} .urgent{{border-left:.5rem solid #1a1a1a;padding:.4rem .8rem;font-weight:700}}
.{CLASS} figure{{margin:1.25rem 0}}
.{CLASS} svg{{width:100%;height:auto}}
.{CLASS} table{{border-collapse:collapse;width:100%}}
.{CLASS} caption{{text-align:left;font-weight:700;padding:.5rem 0 .25rem}}
.{CLASS} th,.{CLASS} td{{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-top:1px solid #bbb}}
.{CLASS} td:nth-child(2){{white-space:nowrap}}
.{CLASS} .open td{{font-weight:700}}
.{CLASS} .open td:first-child,.{CLASS} .open td:last-child{{font-weight:400}}
.{CLASS} ol{{margin:.35rem 0;padding-left:1.4rem}}
.{CLASS} details{{margin-top:1.75rem;border-top:1px solid #767676}}
.{CLASS} summary{{font-weight:700;padding:.5rem 0;cursor:pointer}}
.{CLASS} .small{{font-size:.875rem}}
@media print{{.{CLASS}{{max-width:none;font-size:10.5pt}}.{CLASS} h3,.{CLASS} caption{{break-after:avoid}}
.{CLASS} li,.{CLASS} tr,.{CLASS} figure{{break-inside:avoid}}}}
"""


def explanation_html(advice: Recommendation, language: Language) -> str:
    """
    Return *advice* as one HTML element in *language*.

    Example:
        >>> from datetime import date
        >>> from herningmodel import load_case, recommend
        >>> from herningmodel.testing import example_text
        >>> advice = recommend(load_case(example_text("mads")), on=date(2026, 1, 15))
        >>> explanation_html(advice, "da").splitlines()[0]
        '<article class="herningmodel-recommendation" lang="da">'
    """
    page = _Page(language)
    parts = advice.explanation_parts
    first, *blocks = screen(advice, parts)
    drawing = [f"<figure>{ladder_svg(advice, language)}</figure>"] if advice.verdicts else []
    return "\n".join(
        [
            f'<article class="{CLASS}" lang="{language}">',
            f"<style>{_STYLE}</style>",
            *page.lead(first),
            *(line for block in blocks for line in page.section(block)),
            f"<details><summary>{html_text(DETAILS, language)}</summary>",
            *drawing,
            *(line for block in before_the_law(advice, parts) for line in page.section(block)),
            *page.law(parts.requirements),
            *(line for block in after_the_law(advice, parts) for line in page.section(block)),
            "</details>",
            "</article>",
        ]
    )


class _Page:
    """The parts of a page in one language."""

    def __init__(self, language: Language) -> None:
        self._language: Final = language

    def lead(self, first: Block) -> Iterator[str]:
        """Yield the first block: warnings, and the result as its largest line."""
        yield '<div class="lead">'
        lines = [*first.lines]
        while lines and lines[0].is_urgent:
            yield self._paragraph(lines.pop(0), "urgent")
        yield self._paragraph(lines[0], "result")
        yield from self.lines(lines[1:])
        yield "</div>"

    def section(self, block: Block) -> Iterator[str]:
        """Yield a block as a section."""
        yield "<section>"
        if block.heading is not None:
            yield f"<h3>{html_text(block.heading, self._language)}</h3>"
        yield from self.lines(block.lines)
        yield "</section>"

    def lines(self, lines: Iterable[ExplanationLine]) -> Iterator[str]:
        """Yield lines as paragraphs, and items together as lists."""
        for kind, alike in groupby(lines, key=_list_of):
            items = [*alike]
            if kind is None:
                yield from (
                    self._paragraph(line, "urgent" if line.is_urgent else None) for line in items
                )
            else:
                texts = "".join(
                    f"<li>{html_text(line.text, self._language)}</li>" for line in items
                )
                yield f"<{kind}>{texts}</{kind}>"

    def law(self, requirements: Sequence[Requirement]) -> Iterator[str]:
        """Yield what the law asks for before and after each decision."""
        for heading, asked in by_decision(requirements):
            yield from self.section(Block((ExplanationLine(heading),), THE_LAW))
            for when in RequirementPhase:
                rows = [self._row(each) for each in asked if each.when is when]
                if rows:
                    yield from self._table(when, rows)

    def _table(self, when: RequirementPhase, rows: Sequence[str]) -> Iterator[str]:
        heads = "".join(column_head(head, self._language) for head in (ASKED, STATE, PROVISION))
        caption = html_text(when.label.map(capital), self._language)
        yield f"<table><caption>{caption}</caption>"
        yield f"<thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"

    def _row(self, requirement: Requirement) -> str:
        only = [render(ONLY, {"paths": requirement.paths})] if requirement.paths else []
        sentences = [requirement.text, *only, due_of(requirement)]
        asked = " ".join(html_text(text, self._language) for text in sentences).strip()
        certainty = certainty_of(requirement).get(self._language)
        of_the_model = Basis.MODEL.label.get(self._language)
        reference = of_the_model if requirement.reference is None else str(requirement.reference)
        kind = ' class="open"' if requirement.state.is_open else ""
        return (
            f"<tr{kind}><td>{asked}</td>"
            f"<td>{html_text(requirement.state.label.map(capital), self._language)}</td>"
            f"<td>{escape(reference)}{escape(certainty)}</td></tr>"
        )

    def _paragraph(self, line: ExplanationLine, kind: str | None) -> str:
        return paragraph(line.text, self._language, kind)


def _list_of(line: ExplanationLine) -> str | None:
    if not line.mark:
        return None
    return "ul" if line.mark == BULLET else "ol"
