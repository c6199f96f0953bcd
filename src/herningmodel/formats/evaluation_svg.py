"""
Drawings of an evaluation as SVG, without script, for print too.

The colours are those of Okabe and Ito, which colour-blind readers can distinguish, and every drawn
number is in a table too. Hidden numbers are not drawn.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from herningmodel.evaluation.figures import HIDDEN, Figure
from herningmodel.evaluation.indicators import (
    follow_ups_held,
    placed_children,
    step_changes,
    steps_by_month,
)
from herningmodel.evaluation.indicators.row_sets import STEP_COLUMNS, key_of
from herningmodel.evaluation.published import Published
from herningmodel.formats.svg_writer import INK, box, drawing, rule, words
from herningmodel.model.steps import STEPS, Step
from herningmodel.text.formatting import capital, render
from herningmodel.text.texts import Language, Text


COLOURS: Final = {
    Step.UNIVERSAL: "#F0E442",
    Step.PREVENTIVE: "#56B4E9",
    Step.HOME_BASED: "#009E73",
    Step.KIN_OR_NETWORK: "#E69F00",
    Step.FOSTER_FAMILY: "#CC79A7",
    Step.INSTITUTION: "#0072B2",
}
LADDER: Final = Text(
    da="Børn på hvert trin, måned for måned, {over}",
    en="Children on each step, month by month, {over}",
)
MOVES: Final = Text(
    da="Skift mellem trin, {over}: fra rækken til kolonnen",
    en="Moves between steps, {over}: from the row to the column",
)
FOLLOW_UP: Final = Text(
    da="Opfølgning, der forfaldt efter loven, {over}", en="Follow-up that fell due by law, {over}"
)
PLACED: Final = Text(da="Anbragte børn og deres trivsel", en="Placed children and their wellbeing")
NONE_TO_DRAW: Final = Text(da="intet at vise", en="nothing to show")
SOME_HIDDEN: Final = Text(
    da="nogle af tallene er skjult; se tabellen", en="some of the numbers are hidden; see the table"
)
TABLE_BELOW: Final = Text(
    da="Tallene står i tabellen med samme navn. Hvad der er skjult, er ikke tegnet.",
    en="The numbers are in the table of the same name. What is hidden is not drawn.",
)

_WIDE: Final = 720
_PALE: Final = "#EEEEEE"
_LATE: Final = "#E69F00"
_ANSWERS: Final = (("#0072B2", 0), (_LATE, 1), ("#D55E00", 2))
_LETTER: Final = 12
"""How wide a letter may be, with room beside it."""
_DARK: Final = 0.55


def ladder_over_time(published: Published, language: Language) -> str:
    """Return the numbers of children by step and month, drawn."""
    sheet = published.sheet(steps_by_month.CODE, published.over)
    days = len(sheet.header)
    figures = [[sheet.figure(key_of(step), number) for step in STEPS] for number in range(days)]
    columns = [list(zip(STEPS, map(_drawn, column), strict=True)) for column in figures]
    highest = max((sum(value for _, value in column) for column in columns), default=0) or 1
    left, top, height = 150, 30, 240
    each = (_WIDE - left - 10) / days
    parts: list[str] = []
    for number, column in enumerate(columns):
        x, y = left + number * each, float(top + height)
        for step, value in column:
            tall = height * value / highest
            y -= tall
            parts.append(box(x + 2, y, each - 4, tall, COLOURS[step]))
        day = sheet.header[number].get(language)
        parts.append(words(x + each / 2, top + height + 16, day[5:7], anchor="middle"))
    for number, step in enumerate(reversed(STEPS)):
        y = top + 10 + 24 * number
        parts.append(box(0, y - 10, 12, 12, COLOURS[step]))
        parts.append(words(18, y, capital(step.numbered.get(language))))
    parts.append(words(left - 6, top + 8, str(int(highest)), anchor="end"))
    parts.append(rule(left, top + height, _WIDE, top + height))
    if any(HIDDEN in column for column in figures):
        parts.append(words(left, top + height + 40, SOME_HIDDEN.get(language)))
    name = render(LADDER, {"over": published.over}).get(language)
    return _drawing(name, language, top + height + 50, parts)


def moves_matrix(published: Published, language: Language) -> str:
    """Return how many moves there were from each step to each other."""
    sheet = published.sheet(step_changes.CODE, published.over)
    most = (
        max((_drawn(sheet.figure(key_of(a), b)) for a in STEPS for b in range(6)), default=0) or 1
    )
    left, top, each = 90, 46, 56
    parts: list[str] = []
    for number, line in enumerate(STEP_COLUMNS):
        label = line.label.get(language)
        parts.append(words(left + number * each + each / 2, top - 8, label, anchor="middle"))
        parts.append(words(left - 8, top + number * each + each / 2 + 4, label, anchor="end"))
    for row, step in enumerate(STEPS):
        for column in range(len(STEPS)):
            figure = sheet.figure(key_of(step), column)
            weight = _drawn(figure) / most
            x, y = left + column * each, top + row * each
            parts.append(box(x, y, each - 2, each - 2, _PALE))
            parts.append(box(x, y, each - 2, each - 2, "#0072B2", opacity=weight))
            ink = "#FFFFFF" if weight > _DARK else INK
            label = "" if row == column else figure.text(language)
            parts.append(words(x + each / 2 - 1, y + each / 2 + 4, label, anchor="middle", ink=ink))
    name = render(MOVES, {"over": published.over}).get(language)
    return _drawing(name, language, top + 6 * each + 6, parts)


def follow_up_kept(published: Published, language: Language) -> str:
    """Return the shares of follow-ups held in time, late and not."""
    sheet = published.sheet(follow_ups_held.BY_LAW, published.over)
    left, top, each = 330, 36, 40
    wide = _WIDE - left - 10
    parts: list[str] = []
    for number, line in enumerate(follow_ups_held.ROWS):
        y = top + number * each
        parts.append(words(0, y + 16, capital(line.label.get(language))))
        figures = [sheet.figure(line.key, column) for _, column in _ANSWERS]
        if HIDDEN in figures:
            # A bar of what is left would look as if it were the whole.
            parts.append(words(left, y + 16, SOME_HIDDEN.get(language)))
        elif not any(map(_drawn, figures)):
            parts.append(words(left, y + 16, NONE_TO_DRAW.get(language)))
        else:
            parts += _bar(figures, left, y, wide, language)
    x = float(left)
    for colour, column in _ANSWERS:
        label = sheet.header[column].get(language)
        parts.append(box(x, 4, 12, 12, colour))
        parts.append(words(x + 18, 15, label))
        x += 40 + 7.5 * len(label)
    name = render(FOLLOW_UP, {"over": published.over}).get(language)
    return _drawing(name, language, top + 4 * each, parts)


def _bar(
    figures: Sequence[Figure], left: float, y: float, wide: float, language: Language
) -> Iterator[str]:
    x, total = left, sum(map(_drawn, figures))
    for (colour, _), figure in zip(_ANSWERS, figures, strict=True):
        part, label = wide * _drawn(figure) / total, figure.text(language)
        yield box(x, y, part, 24, colour)
        if part > _LETTER * len(label):
            ink = INK if colour == _LATE else "#FFFFFF"
            yield words(x + part / 2, y + 16, label, anchor="middle", ink=ink)
        x += part


def placed_and_wellbeing(published: Published, language: Language) -> str:
    """Return the placed children by step, with wellbeing, drawn."""
    sheet = published.sheet(placed_children.BY_STEP)
    periods = [published.over] if published.base is None else [published.base, published.over]
    columns = [0] if published.base is None else [1, 0]
    most = max((_drawn(sheet.figure(key_of(s), c)) for s in STEPS for c in columns), default=0) or 1
    shown_steps = [step for step in STEPS if step >= Step.HOME_BASED]
    left, top, each = 290, 10, 26 * len(columns) + 14
    wide = _WIDE - left - 60
    parts: list[str] = []
    for number, step in enumerate(reversed(shown_steps)):
        y = top + number * each
        parts.append(words(0, y + 17, f"{step.value} {_short(step, language)}"))
        for place, column in enumerate(columns):
            figure = sheet.figure(key_of(step), column)
            at = y + 26 * place
            long = wide * _drawn(figure) / most
            is_now = column == 0
            parts.append(box(left, at, long, 20, COLOURS[step], opacity=1 if is_now else _DARK))
            parts.append(words(left + long + 6, at + 15, figure.text(language)))
            parts.append(words(left - 6, at + 15, str(periods[place]), anchor="end", size=11))
    below = top + len(shown_steps) * each + 10
    verdict = published.wellbeing[None].label.get(language)
    parts.append(box(0, below, _WIDE, 34, _PALE))
    label = f"{_WELLBEING.get(language)}: {verdict}"
    parts.append(words(12, below + 22, label, size=15, weight="bold"))
    return _drawing(PLACED.get(language), language, below + 40, parts)


_WELLBEING: Final = Text(da="Børnenes trivsel", en="The children's wellbeing")


def _short(step: Step, language: Language) -> str:
    return step.label.get(language).split("(")[0]


def _drawn(figure: Figure) -> float:
    # What is hidden is drawn as nothing, and the page says so.
    return 0.0 if figure.value is None else float(figure.value)


def _drawing(name: str, language: Language, height: float, parts: Iterable[str]) -> str:
    opening = (
        f'<svg role="img" viewBox="0 0 {_WIDE} {height:.0f}" xmlns="http://www.w3.org/2000/svg">'
    )
    return drawing(opening, name, TABLE_BELOW.get(language), parts)
