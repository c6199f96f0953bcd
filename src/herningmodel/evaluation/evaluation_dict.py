"""The written form of a published evaluation."""

from typing import Annotated, Literal, NotRequired, TypedDict

from herningmodel.core.fields import Between, WrittenAs
from herningmodel.core.findings import TextDict
from herningmodel.core.spans import Span
from herningmodel.evaluation.fidelity import CoreState
from herningmodel.evaluation.figures import NoFigureReason
from herningmodel.evaluation.indicators.indicator import Unit
from herningmodel.wellbeing.group_verdict import GroupVerdict, ThinReason


SpanText = Annotated[str, WrittenAs(Span)]
"""A year, a month, or two days."""


class WellbeingDict(TypedDict):
    """
    The verdict on the wellbeing of a group, as it is written.

    Attributes:
        group: The group of cases; null for the whole caseload.
        verdict: What the measurements show.
        possible_worsening: Whether something points to a worsening, though the data are too thin.
        reasons: What the measurements lack, every one, where they are too thin.
        interval: The 95 % interval of the mean change, where enough children were measured.
        text: The verdict in whole sentences.
    """

    group: str | None
    verdict: Annotated[str, WrittenAs(GroupVerdict)]
    possible_worsening: bool
    reasons: list[Annotated[str, WrittenAs(ThinReason)]]
    interval: NotRequired[Annotated[list[int | float], Between(2, 2)]]
    text: TextDict


class CorePartDict(TypedDict):
    """
    A core part of the model, as it is written.

    Attributes:
        key: The permanent key of the part.
        state: Whether the part is in place.
        title: The name of the part.
        why: What the state rests on.
    """

    key: str
    state: Annotated[str, WrittenAs(CoreState)]
    title: TextDict
    why: TextDict


class FigureDict(TypedDict):
    """
    A published number, as it is written.

    Attributes:
        value: The rounded number; null where it is missing.
        missing: Why there is no number.
    """

    value: int | float | None
    missing: NotRequired[Annotated[str, WrittenAs(NoFigureReason)]]


class RowDict(TypedDict):
    """
    A row of a published table, as it is written.

    Attributes:
        group: The group of cases that it counts; null for all cases.
        key: The permanent key of the row.
        label: The name of the row.
        values: The figures, in the order of the table's columns.
    """

    group: str | None
    key: str
    label: TextDict
    values: list[FigureDict]


class SheetDict(TypedDict):
    """
    A published table, as it is written.

    Attributes:
        indicator: The code of the indicator.
        title: The title of the table, with its period if it has one.
        period: The period of the table; null if the periods are side by side.
        unit: What its numbers count.
        definition: How it is counted.
        left_out: Which cases are not counted.
        not_measured: What could not be measured; null: nothing.
        source: Where the indicator comes from.
        columns: The names of the columns.
        rows: The rows, group by group.
        wellbeing: The verdict on wellbeing that must accompany the table, if any.
    """

    indicator: str
    title: TextDict
    period: SpanText | None
    unit: Annotated[str, WrittenAs(Unit)]
    definition: TextDict
    left_out: TextDict
    not_measured: TextDict | None
    source: TextDict
    columns: list[TextDict]
    rows: list[RowDict]
    wellbeing: Annotated[str, WrittenAs(GroupVerdict)] | None


class EvaluationDict(TypedDict):
    """
    A published evaluation in the format `herningmodel-evaluation/1`.

    Attributes:
        format: The name of the format.
        library: The version of the library that made it.
        profile: The name of the profile.
        over: The period that is evaluated.
        base: The earlier period for comparison.
        smallest: The smallest number of children behind a number that is shown.
        unread: The number of documents that could not be read and are not counted.
        notes: Notes on how to read all the tables.
        conclusion: Placements and wellbeing side by side.
        wellbeing: The verdict on wellbeing, for the whole caseload and for each group.
        core: The core parts of the model, with whether each is in place.
        tables: The tables, each with its notes.
    """

    format: Literal["herningmodel-evaluation/1"]
    library: str
    profile: str
    over: SpanText
    base: SpanText | None
    smallest: int
    unread: int
    notes: list[TextDict]
    conclusion: TextDict
    wellbeing: list[WellbeingDict]
    core: list[CorePartDict]
    tables: list[SheetDict]
