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
    name_of,
    title,
)
from herningmodel.text.formatting import capital, render
from herningmodel.text.texts import Language


def markdown(published: Published, language: Language) -> str:
    """Return *published* as Markdown in *language*, with a final newline."""
    return "\n".join(_lines(published, language)) + "\n"


def _lines(published: Published, language: Language) -> Iterator[str]:
    yield f"# {title(published).get(language)}"
    yield from ("", published.conclusion.get(language))
    yield from ("", f"## {NOTES.get(language)}", "")
    yield from (f"- {note.get(language)}" for note in published.notes)
    yield from ("", f"## {WELLBEING.get(language)}", "")
    for group, verdict in published.wellbeing.items():
        name = _escaped(capital(name_of(group, language)))
        yield f"- {name}: {verdict.text.get(language)}"
    yield from ("", f"## {CORE.get(language)}", "")
    yield from _table(
        [text.get(language) for text in (PART, STATE, WHY)],
        (
            [part.title.get(language), part.state.label.get(language), part.why.get(language)]
            for part in published.core
        ),
    )
    for sheet in published.sheets:
        yield from ("", f"## {sheet.title.get(language)}", "")
        yield from _sheet(published, sheet, language)


def _sheet(published: Published, sheet: Sheet, language: Language) -> Iterator[str]:
    one = sheet.indicator
    header = [GROUP.get(language)] if sheet.has_groups else []
    yield from _table(
        [*header, "", *(text.get(language) for text in sheet.header)],
        (
            [
                *([_escaped(name_of(row.group, language))] if sheet.has_groups else []),
                row.label.get(language),
                *(figure.text(language) for figure in row.figures),
            ]
            for row in sheet.rows
        ),
        numbers_from=len(header) + 1,
    )
    yield ""
    yield f"{one.definition.get(language)} {render(UNIT, {'unit': one.unit}).get(language)}"
    yield render(LEFT_OUT, {"whom": one.left_out}).get(language)
    if sheet.not_measured is not None:
        yield sheet.not_measured.get(language)
    yield render(SOURCE, {"source": one.source}).get(language)
    if (wellbeing := published.wellbeing_beside(sheet)) is not None:
        yield from ("", f"**{wellbeing.text.get(language)}**")


def _table(
    header: Sequence[str], rows: Iterable[Sequence[str]], numbers_from: int = 9
) -> Iterator[str]:
    yield f"| {' | '.join(header)} |"
    yield f"|{'|'.join('---:' if number >= numbers_from else '---' for number in range(len(header)))}|"
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _escaped(name: str) -> str:
    # The name of a group is any text.
    return "".join(f"\\{letter}" if letter in "\\`*_{}[]<>()#+-.!|" else letter for letter in name)
