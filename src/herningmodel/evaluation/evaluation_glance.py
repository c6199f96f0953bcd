"""Short forms of an evaluation: what may be published."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from herningmodel.core.glance import Glance, counted, shown_id
from herningmodel.evaluation.counting import ALL_CASES
from herningmodel.evaluation.indicators.indicator import TOTAL
from herningmodel.evaluation.published import Published, Row, Sheet
from herningmodel.text.formatting import render
from herningmodel.text.texts import Text, verbatim


if TYPE_CHECKING:
    from herningmodel.evaluation.evaluation_result import Evaluation


_EVALUATION: Final = Text(da="Evaluering", en="Evaluation")
_BASE: Final = Text(da="sammenlignet med {base}", en="compared with {base}")
_GROUPS: Final = (Text(da="gruppe", en="group"), Text(da="grupper", en="groups"))
_HEADS: Final = (Text(da="Tabel", en="Table"), Text(da="I alt", en="Total"))


def evaluation_glance(evaluation: "Evaluation", published: Published) -> Glance:
    """Return what is shown of *evaluation*: the totals that are *published*."""
    return Glance(
        kind=_EVALUATION,
        facts=tuple(_facts(evaluation)),
        heads=_HEADS,
        rows=tuple(
            _row(sheet, row)
            for sheet in published.sheets
            for row in sheet.rows
            if row.key == TOTAL and row.group == ALL_CASES
        ),
        notes=(published.conclusion, *published.notes[:3]),
    )


def _facts(evaluation: "Evaluation") -> Iterator[Text]:
    yield verbatim(str(evaluation.over))
    if evaluation.base is not None:
        yield render(_BASE, {"base": verbatim(str(evaluation.base))})
    yield shown_id(evaluation.profile.name)
    if evaluation.groups:
        yield counted(len(evaluation.groups), _GROUPS)


def _row(sheet: Sheet, row: Row) -> tuple[Text, ...]:
    return sheet.title, Text.of(row.figures[0].text)
