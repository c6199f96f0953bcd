"""Define a published evaluation: tables, notes and a conclusion."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import chain
from typing import Final, cast

from attrs import frozen

from herningmodel.core.findings import Json, text_as_dict
from herningmodel.core.library_version import VERSION
from herningmodel.core.spans import Span
from herningmodel.core.written_results import WrittenResult
from herningmodel.evaluation.counting import ALL_CASES, Group
from herningmodel.evaluation.evaluation_dict import EvaluationDict
from herningmodel.evaluation.fidelity import CorePartResult
from herningmodel.evaluation.figures import Figure
from herningmodel.evaluation.indicators.indicator import Indicator
from herningmodel.evaluation.indicators.indicator_catalogue import ALL_INDICATORS
from herningmodel.evaluation.published_wellbeing import Wellbeing
from herningmodel.text.formatting import join, render
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Text


FORMAT: Final = "herningmodel-evaluation/1"

DESCRIPTIVE: Final = Text(
    da="Tallene beskriver. De siger, hvad der fulgte efter noget, og ikke, hvad der var skyld i det.",
    en="The numbers describe. They say what something was followed by, and not what caused it.",
)
SMALL_NUMBERS: Final = Text(
    da="· betyder, at tallet er skjult: færre end {smallest} børn står bag det, eller det ville røbe et tal, som færre står bag. – betyder, at der ikke er noget at regne på.",
    en="· means that the number is hidden: fewer than {smallest} children are behind it, or it would reveal one with fewer behind it. – means that there is nothing to count from.",
)
NOT_HIDDEN: Final = Text(
    da="Små tal er ikke skjult, og et barn kan kendes på dem: kun til kommunens eget bord. – betyder, at der ikke er noget at regne på.",
    en="Small numbers are not hidden, and a child can be known by them: for the municipality's own desk only. – means that there is nothing to count from.",
)
UNREAD: Final = Text(
    da="Dokumenter, der ikke kunne læses og ikke er med i noget tal: {count}.",
    en="Documents that could not be read and are in no number: {count}.",
)


@frozen(kw_only=True)
class Row:
    """
    *Række*: a row of a published table, with its figures.

    Attributes:
        key: The permanent key of the row.
        group: The group of cases that it counts; None: all cases.
        label: The name of the row, in both languages.
        figures: The figures, in the order of the table's columns.
    """

    key: str
    group: Group
    label: Text
    figures: tuple[Figure, ...]

    def as_dict(self) -> dict[str, Json]:
        """Return the row as JSON."""
        return {
            "group": self.group,
            "key": self.key,
            "label": text_as_dict(self.label),
            "values": [figure.as_dict() for figure in self.figures],
        }


@frozen(kw_only=True)
class Sheet:
    """
    *Tabel*: a published table of an indicator.

    Attributes:
        indicator: What was counted.
        period: The period of the table; None if the periods are side by side.
        header: The names of the columns.
        rows: The rows, group by group.
        not_measured: A sentence on what could not be measured; None: nothing.
        has_groups: Whether there are groups as well as the whole caseload.
    """

    indicator: Indicator
    period: Span | None
    header: tuple[Text, ...]
    rows: tuple[Row, ...]
    not_measured: Text | None
    has_groups: bool

    @property
    def title(self) -> Text:
        """The title of the table, with its period if it has one."""
        title = self.indicator.title
        if self.period is None:
            return title
        return join([title, self.period.label], ", ")

    def figure(self, key: str, column: int = 0, group: Group = ALL_CASES) -> Figure:
        """
        Return the figure of a row.

        A long table leaves empty rows out; their figures are 0.
        """
        return next(
            (row.figures[column] for row in self.rows if row.key == key and row.group == group),
            Figure(Fraction(0)),
        )

    def as_dict(self) -> dict[str, Json]:
        """Return the table as JSON."""
        return {
            "indicator": self.indicator.code,
            "title": text_as_dict(self.title),
            "period": None if self.period is None else str(self.period),
            "unit": self.indicator.unit.value,
            "definition": text_as_dict(self.indicator.definition),
            "left_out": text_as_dict(self.indicator.left_out),
            "not_measured": None if self.not_measured is None else text_as_dict(self.not_measured),
            "source": text_as_dict(self.indicator.source.label),
            "columns": [text_as_dict(text) for text in self.header],
            "rows": [row.as_dict() for row in self.rows],
        }


@frozen(kw_only=True, eq=False)
class Published(WrittenResult):
    """
    *Offentliggørelse*: an evaluation that may be published.

    Attributes:
        over: The period that is evaluated.
        base: The earlier period for comparison.
        profile: The name of the profile.
        convention: The step on which disputed placements were counted.
        smallest: The smallest number of children behind a number that is shown.
        wellbeing: The verdict on wellbeing, for the whole caseload (None) and for each group.
        core: The core parts of the model, with whether each is in place.
        sheets: The tables, each with its notes.
        conclusion: Placements and wellbeing side by side.
        unread: The number of documents that could not be read and are not counted.
        library: The version of the library that made it.
    """

    over: Span
    base: Span | None
    profile: str
    convention: Text
    smallest: int
    wellbeing: Mapping[Group, Wellbeing]
    core: tuple[CorePartResult, ...]
    sheets: tuple[Sheet, ...]
    conclusion: Text
    unread: int = 0
    library: str = VERSION

    @property
    def notes(self) -> tuple[Text, ...]:
        """Notes on how to read all the tables."""
        return (
            DESCRIPTIVE,
            self.convention,
            render(SMALL_NUMBERS if self.smallest > 1 else NOT_HIDDEN, {"smallest": self.smallest}),
            *chain.from_iterable(indicator.omissions for indicator in ALL_INDICATORS),
            *([render(UNREAD, {"count": self.unread})] if self.unread else []),
        )

    def sheet(self, code: str, period: Span | None = None) -> Sheet:
        """
        Return the table of an indicator, for a period if given.

        Raises:
            KeyError: There is no such table.
        """
        for sheet in self.sheets:
            if sheet.indicator.code == code and sheet.period == period:
                return sheet
        raise KeyError(code)

    def wellbeing_beside(self, sheet: Sheet) -> Wellbeing | None:
        """Return the wellbeing verdict that must accompany a table, or None."""
        return self.wellbeing[ALL_CASES] if sheet.indicator.needs_wellbeing else None

    def as_dict(self) -> EvaluationDict:
        """Return the publication in the format `herningmodel-evaluation/1`."""
        members = {
            "format": FORMAT,
            "library": self.library,
            "profile": sanitize(self.profile),
            "over": str(self.over),
            "base": None if self.base is None else str(self.base),
            "smallest": self.smallest,
            "unread": self.unread,
            "notes": [text_as_dict(note) for note in self.notes],
            "conclusion": text_as_dict(self.conclusion),
            "wellbeing": [
                {"group": group, **verdict.as_dict()} for group, verdict in self.wellbeing.items()
            ],
            "core": [part.as_dict() for part in self.core],
            "tables": [
                {
                    **sheet.as_dict(),
                    "wellbeing": self.wellbeing[ALL_CASES].verdict.value
                    if sheet.indicator.needs_wellbeing
                    else None,
                }
                for sheet in self.sheets
            ],
        }
        return cast("EvaluationDict", members)
