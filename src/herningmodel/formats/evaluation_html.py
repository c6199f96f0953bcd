"""
An evaluation as one page of HTML that holds everything it needs: no network, no script.

It can be read by a screen reader, sent by mail, and printed.
"""

from collections.abc import Callable, Iterator, Mapping
from html import escape
from typing import Final

from herningmodel.evaluation.indicators import (
    follow_ups_held,
    placed_children,
    step_changes,
    steps_by_month,
)
from herningmodel.evaluation.indicators.indicator import TOTAL
from herningmodel.evaluation.published import Published, Row, Sheet
from herningmodel.formats.evaluation_svg import (
    follow_up_kept,
    ladder_over_time,
    moves_matrix,
    placed_and_wellbeing,
)
from herningmodel.formats.evaluation_wording import (
    CORE,
    GROUP,
    LEFT_OUT,
    NOTES,
    PART,
    SOURCE,
    STATE,
    UNIT,
    WELLBEING,
    WHY,
    name_of,
    title,
)
from herningmodel.text.formatting import capital, render
from herningmodel.text.texts import Language, Text


CONTENTS: Final = Text(da="Indhold", en="Contents")
ROW: Final = Text(da="række", en="row")

_DRAWN: Final[Mapping[str, Callable[[Published, Language], str]]] = {
    steps_by_month.CODE: ladder_over_time,
    step_changes.CODE: moves_matrix,
    follow_ups_held.BY_LAW: follow_up_kept,
    placed_children.BY_STEP: placed_and_wellbeing,
}

_STYLE: Final = """
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, sans-serif; color: #222; background: #fff; margin: 0 auto; max-width: 64rem; padding: 1.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; }
h2 { font-size: 1.3rem; margin-top: 2.6rem; border-top: 1px solid #ccc; padding-top: 1rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: .92rem; }
caption { text-align: left; font-weight: 600; padding: .4rem 0; }
th, td { padding: .25rem .5rem; border-bottom: 1px solid #ddd; text-align: right; vertical-align: top; }
th[scope=row], th.name, td.words { text-align: left; font-weight: normal; }
thead th { border-bottom: 2px solid #555; font-weight: 600; }
tr.total > * { font-weight: 600; border-top: 1px solid #555; }
tr.ratio > * { font-style: italic; }
.wide { overflow-x: auto; }
.beside { border-left: 6px solid #0072B2; background: #eef5fa; padding: .6rem .9rem; }
.conclusion { font-size: 1.15rem; }
.small { font-size: .88rem; color: #444; }
svg { display: block; max-width: 100%; height: auto; margin: 1rem 0; font-family: system-ui, sans-serif; }
nav ul { columns: 2; padding-left: 1.2rem; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  tr, svg, .beside { break-inside: avoid; }
  .wide { overflow: visible; }
  svg, .beside { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
"""


def html_page(published: Published, language: Language) -> str:
    """Return *published* as a whole page of HTML in *language*."""
    return "\n".join(_lines(published, language)) + "\n"


def _lines(published: Published, language: Language) -> Iterator[str]:
    name = escape(title(published).get(language))
    yield "<!doctype html>"
    yield f'<html lang="{language}">'
    yield f'<head><meta charset="utf-8"><title>{name}</title>'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<style>{_STYLE}</style></head>"
    yield f"<body><header><h1>{name}</h1>"
    yield f'<p class="conclusion beside">{_told(published.conclusion, language)}</p></header>'
    yield from _contents(published, language)
    yield "<main>"
    yield from _opening(published, language)
    for number, sheet in enumerate(published.sheets):
        yield from _section(published, number, sheet, language)
    yield "</main></body></html>"


def _contents(published: Published, language: Language) -> Iterator[str]:
    yield f'<nav aria-label="{escape(CONTENTS.get(language))}"><ul>'
    yield f'<li><a href="#wellbeing">{_told(WELLBEING, language)}</a></li>'
    yield f'<li><a href="#core">{_told(CORE, language)}</a></li>'
    for number, sheet in enumerate(published.sheets):
        yield f'<li><a href="#table-{number}">{_told(sheet.title, language)}</a></li>'
    yield "</ul></nav>"


def _opening(published: Published, language: Language) -> Iterator[str]:
    yield f"<section><h2>{_told(NOTES, language)}</h2><ul>"
    yield from (f"<li>{_told(note, language)}</li>" for note in published.notes)
    yield f'</ul></section><section id="wellbeing"><h2>{_told(WELLBEING, language)}</h2>'
    for group, verdict in published.wellbeing.items():
        called = escape(capital(name_of(group, language)))
        yield f'<p class="beside"><strong>{called}:</strong> {_told(verdict.text, language)}</p>'
    yield f'</section><section id="core"><h2>{_told(CORE, language)}</h2><div class="wide"><table>'
    heads = "".join(
        f'<th scope="col" class="name">{_told(text, language)}</th>' for text in (PART, STATE, WHY)
    )
    yield f"<thead><tr>{heads}</tr></thead><tbody>"
    for part in published.core:
        yield (
            f'<tr><th scope="row">{_told(part.title, language)}</th>'
            f'<td class="words">{_told(part.state.label, language)}</td>'
            f'<td class="words">{_told(part.why, language)}</td></tr>'
        )
    yield "</tbody></table></div></section>"


def _section(published: Published, number: int, sheet: Sheet, language: Language) -> Iterator[str]:
    one = sheet.indicator
    yield f'<section id="table-{number}"><h2>{_told(sheet.title, language)}</h2>'
    if one.code in _DRAWN and sheet.period in {None, published.over}:
        yield _DRAWN[one.code](published, language)
    if (wellbeing := published.wellbeing_beside(sheet)) is not None:
        yield f'<p class="beside">{_told(wellbeing.text, language)}</p>'
    yield '<div class="wide"><table>'
    yield f"<caption>{_told(sheet.title, language)}</caption>"
    yield from _head(sheet, language)
    yield "<tbody>"
    yield from (_row(sheet, row, language) for row in sheet.rows)
    yield "</tbody></table></div>"
    told = (
        one.definition,
        render(UNIT, {"unit": one.unit}),
        render(LEFT_OUT, {"whom": one.left_out}),
        sheet.not_measured,
        render(SOURCE, {"source": one.source}),
    )
    yield f'<p class="small">{" ".join(_told(text, language) for text in told)}</p></section>'


def _head(sheet: Sheet, language: Language) -> Iterator[str]:
    names = [GROUP, ROW] if sheet.has_groups else [ROW]
    yield "<thead><tr>"
    yield from (f'<th scope="col" class="name">{_told(name, language)}</th>' for name in names)
    yield from (f'<th scope="col">{_told(text, language)}</th>' for text in sheet.header)
    yield "</tr></thead>"


def _row(sheet: Sheet, row: Row, language: Language) -> str:
    style = "total" if row.key == TOTAL else "ratio" if row.key.startswith("ratio_") else ""
    group = (
        f'<td class="words">{escape(name_of(row.group, language))}</td>' if sheet.has_groups else ""
    )
    figures = "".join(f"<td>{figure.text(language)}</td>" for figure in row.figures)
    return f'<tr class="{style}">{group}<th scope="row">{_told(row.label, language)}</th>{figures}</tr>'


def _told(text: Text, language: Language) -> str:
    return escape(text.get(language))
