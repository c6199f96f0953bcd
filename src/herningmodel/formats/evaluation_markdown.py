"""An evaluation as Markdown: for a report, a wiki, a meeting."""

from collections.abc import Iterable, Iterator, Sequence

from herningmodel.evaluation.published import Published, Sheet
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
    capital,
    name_of,
    title,
)
from herningmodel.text.texts import Language, render


def markdown(published: Published, language: Language) -> str:
    """Return *published* as a page of Markdown in *language*, ending in a newline."""
    return "\n".join(_lines(published, language)) + "\n"


def _lines(published: Published, language: Language) -> Iterator[str]:
    yield f"# {title(published).in_(language)}"
    yield from ("", published.conclusion.in_(language))
    yield from ("", f"## {NOTES.in_(language)}", "")
    yield from (f"- {note.in_(language)}" for note in published.notes)
    yield from ("", f"## {WELLBEING.in_(language)}", "")
    for group, verdict in published.wellbeing.items():
        name = _escaped(capital(name_of(group, language)))
        yield f"- {name}: {verdict.text.in_(language)}"
    yield from ("", f"## {CORE.in_(language)}", "")
    yield from _table(
        [text.in_(language) for text in (PART, STATE, WHY)],
        (
            [part.title.in_(language), part.state.label.in_(language), part.why.in_(language)]
            for part in published.core
        ),
    )
    for sheet in published.sheets:
        yield from ("", f"## {sheet.title.in_(language)}", "")
        yield from _sheet(published, sheet, language)


def _sheet(published: Published, sheet: Sheet, language: Language) -> Iterator[str]:
    one = sheet.indicator
    header = [GROUP.in_(language)] if sheet.has_groups else []
    yield from _table(
        [*header, "", *(text.in_(language) for text in sheet.header)],
        (
            [
                *([_escaped(name_of(row.group, language))] if sheet.has_groups else []),
                row.label.in_(language),
                *(figure.said(language) for figure in row.figures),
            ]
            for row in sheet.rows
        ),
        numbers_from=len(header) + 1,
    )
    yield ""
    yield f"{one.definition.in_(language)} {render(UNIT, {'unit': one.unit}).in_(language)}"
    yield render(LEFT_OUT, {"whom": one.left_out}).in_(language)
    yield sheet.not_measured.in_(language)
    yield render(SOURCE, {"source": one.source}).in_(language)
    if (wellbeing := published.wellbeing_beside(sheet)) is not None:
        yield from ("", f"**{wellbeing.text.in_(language)}**")


def _table(
    header: Sequence[str], rows: Iterable[Sequence[str]], numbers_from: int = 9
) -> Iterator[str]:
    yield f"| {' | '.join(header)} |"
    yield f"|{'|'.join('---:' if number >= numbers_from else '---' for number in range(len(header)))}|"
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _escaped(name: str) -> str:
    # The name of a group may be anybody's.
    return "".join(f"\\{letter}" if letter in "\\`*_{}[]<>()#+-.!|" else letter for letter in name)
