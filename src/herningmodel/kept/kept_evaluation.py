"""An evaluation as it was published, read back."""

from collections.abc import Mapping
from copy import deepcopy
from fractions import Fraction

from attrs import field, frozen

from herningmodel.core.display import to_display
from herningmodel.core.spans import Span
from herningmodel.core.written_results import WrittenResult
from herningmodel.evaluation.counting import ALL_CASES, Group
from herningmodel.evaluation.evaluation_dict import EvaluationDict
from herningmodel.evaluation.fidelity import CorePartResult
from herningmodel.evaluation.figures import Figure
from herningmodel.evaluation.indicators.indicator import Unit
from herningmodel.evaluation.published import Published, Row
from herningmodel.text.texts import Text
from herningmodel.wellbeing.group_verdict import GroupVerdict, ThinReason


@frozen(kw_only=True)
class KeptWellbeing:
    """
    *Trivsel*: the verdict on a group, as it was published.

    Attributes:
        verdict: What the measurements showed.
        is_possibly_worse: Whether something pointed to a worsening, though the data were too thin.
        reasons: What the measurements lacked, every one, where they were too thin.
        interval: The 95 % interval of the mean change, where enough children were measured.
        text: The verdict in whole sentences.
    """

    verdict: GroupVerdict
    is_possibly_worse: bool
    reasons: tuple[ThinReason, ...]
    interval: tuple[float, float] | None
    text: Text


@frozen(kw_only=True)
class KeptTable:
    """
    *Tabel*: a table of an indicator, as it was published.

    Attributes:
        indicator: The code of the indicator.
        title: The title of the table, with its period if it has one.
        period: The period of the table; None if the periods are side by side.
        unit: What its numbers count.
        definition: How it was counted.
        left_out: Which cases were not counted.
        not_measured: What could not be measured; None: nothing.
        source: Where the indicator comes from.
        header: The names of the columns.
        rows: The rows, group by group.
        wellbeing: The verdict on wellbeing that must accompany the table, if any.
    """

    indicator: str
    title: Text
    period: Span | None
    unit: Unit
    definition: Text
    left_out: Text
    not_measured: Text | None
    source: Text
    header: tuple[Text, ...]
    rows: tuple[Row, ...]
    wellbeing: GroupVerdict | None

    def figure(self, key: str, column: int = 0, group: Group = ALL_CASES) -> Figure:
        """
        Return the figure of a row.

        A long table leaves empty rows out; their figures are 0.
        """
        return next(
            (row.figures[column] for row in self.rows if row.key == key and row.group == group),
            Figure(Fraction(0)),
        )


@frozen(kw_only=True, eq=False)
class KeptEvaluation(WrittenResult):
    """
    *Gemt evaluering*: a published evaluation that was read back.

    It is equal to the `Published` that was written. What was hidden there is not known here either.

    Attributes:
        over: The period that was evaluated.
        base: The earlier period for comparison.
        profile: The name of the profile.
        library: The version of the library that made it.
        smallest: The smallest number of children behind a number that is shown.
        unread: The number of documents that could not be read and are not counted.
        notes: Notes on how to read all the tables.
        conclusion: Placements and wellbeing side by side.
        wellbeing: The verdict on wellbeing, for the whole caseload (None) and for each group.
        core: The core parts of the model, with whether each was in place.
        tables: The tables, each with its notes.
    """

    over: Span
    base: Span | None
    profile: str = field(repr=to_display)
    library: str = field(repr=to_display)
    smallest: int
    unread: int
    notes: tuple[Text, ...] = field(repr=False)
    conclusion: Text
    wellbeing: Mapping[Group, KeptWellbeing] = field(repr=False)
    core: tuple[CorePartResult, ...] = field(repr=False)
    tables: tuple[KeptTable, ...] = field(repr=False)
    _written: EvaluationDict = field(repr=False, alias="written")

    @property
    def _kind(self) -> type:
        return Published

    def table(self, code: str, period: Span | None = None) -> KeptTable:
        """
        Return the table of an indicator, for a period if given.

        Raises:
            KeyError: There is no such table.
        """
        for table in self.tables:
            if table.indicator == code and table.period == period:
                return table
        raise KeyError(code)

    def as_dict(self) -> EvaluationDict:
        """Return the publication in the format `herningmodel-evaluation/1`."""
        return deepcopy(self._written)
