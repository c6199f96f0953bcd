"""
An evaluation as a self-contained HTML page: no network, no script.

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
from herningmodel.formats.html_writer import column_head, html_text, page, paragraph
from herningmodel.text.formatting import capital, join, render
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
    return page(title(published), _STYLE, _lines(published, language), language)


def _lines(published: Published, language: Language) -> Iterator[str]:
    yield f"<header><h1>{html_text(title(published), language)}</h1>"
    yield f"{paragraph(published.conclusion, language, 'conclusion beside')}</header>"
    yield from _contents(published, language)
    yield "<main>"
    yield from _opening(published, language)
    for number, sheet in enumerate(published.sheets):
        yield from _section(published, number, sheet, language)
    yield "</main>"


def _contents(published: Published, language: Language) -> Iterator[str]:
    yield f'<nav aria-label="{html_text(CONTENTS, language)}"><ul>'
    yield f'<li><a href="#wellbeing">{html_text(WELLBEING, language)}</a></li>'
    yield f'<li><a href="#core">{html_text(CORE, language)}</a></li>'
    for number, sheet in enumerate(published.sheets):
        yield f'<li><a href="#table-{number}">{html_text(sheet.title, language)}</a></li>'
    yield "</ul></nav>"


def _opening(published: Published, language: Language) -> Iterator[str]:
    yield f"<section><h2>{html_text(NOTES, language)}</h2><ul>"
    yield from (f"<li>{html_text(note, language)}</li>" for note in published.notes)
    yield f'</ul></section><section id="wellbeing"><h2>{html_text(WELLBEING, language)}</h2>'
    for group, verdict in published.wellbeing.items():
        name = escape(capital(name_of(group, language)))
        yield f'<p class="beside"><strong>{name}:</strong> {html_text(verdict.text, language)}</p>'
    yield f'</section><section id="core"><h2>{html_text(CORE, language)}</h2><div class="wide"><table>'
    heads = "".join(column_head(text, language, "name") for text in (PART, STATE, WHY))
    yield f"<thead><tr>{heads}</tr></thead><tbody>"
    for part in published.core:
        yield (
            f'<tr><th scope="row">{html_text(part.title, language)}</th>'
            f'<td class="words">{html_text(part.state.label, language)}</td>'
            f'<td class="words">{html_text(part.why, language)}</td></tr>'
        )
    yield "</tbody></table></div></section>"


def _section(published: Published, number: int, sheet: Sheet, language: Language) -> Iterator[str]:
    indicator = sheet.indicator
    yield f'<section id="table-{number}"><h2>{html_text(sheet.title, language)}</h2>'
    if indicator.code in _DRAWN and sheet.period in {None, published.over}:
        yield _DRAWN[indicator.code](published, language)
    if (wellbeing := published.wellbeing_beside(sheet)) is not None:
        yield paragraph(wellbeing.text, language, "beside")
    yield '<div class="wide"><table>'
    yield f"<caption>{html_text(sheet.title, language)}</caption>"
    yield from _head(sheet, language)
    yield "<tbody>"
    yield from (_row(sheet, row, language) for row in sheet.rows)
    yield "</tbody></table></div>"
    notes = (
        indicator.definition,
        render(UNIT, {"unit": indicator.unit}),
        render(LEFT_OUT, {"whom": indicator.left_out}),
        *(() if sheet.not_measured is None else (sheet.not_measured,)),
        render(SOURCE, {"source": indicator.source}),
    )
    yield f"{paragraph(join(notes), language, 'small')}</section>"


def _head(sheet: Sheet, language: Language) -> Iterator[str]:
    names = [GROUP, ROW] if sheet.has_groups else [ROW]
    yield "<thead><tr>"
    yield from (column_head(name, language, "name") for name in names)
    yield from (column_head(text, language) for text in sheet.header)
    yield "</tr></thead>"


def _row(sheet: Sheet, row: Row, language: Language) -> str:
    style = "total" if row.key == TOTAL else "ratio" if row.key.startswith("ratio_") else ""
    group = (
        f'<td class="words">{escape(name_of(row.group, language))}</td>' if sheet.has_groups else ""
    )
    figures = "".join(f"<td>{figure.text(language)}</td>" for figure in row.figures)
    return f'<tr class="{style}">{group}<th scope="row">{html_text(row.label, language)}</th>{figures}</tr>'
