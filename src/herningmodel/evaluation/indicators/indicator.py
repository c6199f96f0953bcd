"""
Define an indicator: rows and columns that cases are counted into.

Indicators are per-case map functions. So a caseload is counted in one pass, and memory grows with
the rows, not with the cases.
"""

from collections.abc import Callable, Iterable
from typing import Final

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.sources import Certainty, Source
from herningmodel.core.spans import Span
from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.profile.profile import Profile
from herningmodel.text.texts import Text


class Unit(Code):
    """*Enhed*: what a number counts. Numbers of different units are never compared."""

    STOCK = "stock", "antal børn på opgørelsesdagen", "number of children on the day of the count"
    FLOW = "flow", "antal i perioden", "number in the period"
    AVERAGE = (
        "average",
        "gennemsnitligt antal børn pr. dag i perioden; i et kalenderår er det helårspersoner",
        "average number of children a day in the period; in a calendar year, full-year equivalents",
    )
    MIXED = (
        "mixed",
        "hver række eller kolonne siger, om den tæller på opgørelsesdagen eller i perioden",
        "each row or column says whether it counts on the day of the count or in the period",
    )
    MONEY = "money", "hele kroner i perioden", "whole kroner in the period"
    PRICE = (
        "price",
        "hele kroner i perioden for et barn, der får hjælpen hele perioden; i et kalenderår er det prisen pr. helårsperson",
        "whole kroner in the period for a child that has the help all of it; in a calendar year, the price of a full-year equivalent",
    )


@frozen
class Line:
    """
    *Række* or *kolonne*: a row or a column of an indicator.

    Attributes:
        key: The permanent key of the row or column.
        label: The name of the row or column, in both languages.
    """

    key: str
    label: Text


@frozen
class Counted:
    """
    *Optalt*: an amount that one case adds to a cell.

    Attributes:
        row: The key of the row.
        column: The key of the column.
        amount: The amount that is added, in the unit of the indicator.
    """

    row: str
    column: str
    amount: int = 1


TOTAL: Final = "total"
"""The key of the total of rows or columns, never counted into."""

NOT_MEASURED: Final = "unmeasured"
"""The row of what could not be measured, in no total."""

NUMBER: Final = "number"

Address = tuple[str, str, str]
"""The address of a number: the indicator, the row, the column."""


@frozen
class CellRelation:
    """
    *Sammenhæng*: a number that others add up to, or nearly so.

    All but one of them determine the last, so suppression must take the relation into account.

    Attributes:
        whole: The address of the total.
        parts: The addresses of the numbers that add up to it.
        is_exact: Whether they always add up; otherwise they do if no data are missing.
    """

    whole: Address
    parts: tuple[Address, ...]
    is_exact: bool = True


@frozen(kw_only=True)
class Ratio:
    """
    *Forhold*: the quotient of two numbers, shown below the table.

    Attributes:
        label: The name of the ratio, in both languages.
        over: The numerator: its row and column.
        under: The denominator: its row and column.
        times: A factor of the ratio.
        divided_by: A divisor of the ratio.
    """

    label: Text
    over: tuple[str, str]
    under: tuple[str, str]
    times: int = 1
    divided_by: int = 1


@frozen
class AveragePrice:
    """
    *Gennemsnitspris*: in each row, an amount by its days of help.

    Attributes:
        money: The amount: its indicator and column.
        days: The days of help: their indicator and column.
    """

    money: tuple[str, str]
    days: tuple[str, str]


@frozen
class ColumnShare:
    """
    *Andel*: a column as a percentage of several, by row.

    Attributes:
        label: The name of the share, in both languages.
        column: The key of the column that is the part.
        of: The keys of the columns that make up the whole.
    """

    label: Text
    column: str
    of: tuple[str, ...]


def no_relations(_: Profile) -> Iterable[CellRelation]:
    """Return nothing: the numbers of the indicator are related to no others."""
    return ()


def one_column(_: Span) -> tuple[Line, ...]:
    """Return the one column of an indicator that has only one."""
    return (Line(NUMBER, Text(da="antal", en="number")),)


@frozen(kw_only=True)
class Indicator:
    """
    *Nøgletal*: something counted over a caseload, with its documentation.

    Attributes:
        code: Its permanent identifier.
        title: Its name in a report.
        unit: What its numbers count.
        definition: How it is counted, in whole sentences.
        left_out: Which children or cases it excludes.
        not_measured: A sentence on the cases in which it could not be measured; None where the cases
            always hold what it takes.
        source: The origin of the indicator, and the certainty of its definition.
        rows: The rows of its table.
        columns: Its columns over a span of time.
        count: The amounts that one case adds in one period.
        rows_add_up: Whether the rows of a column have a total.
        columns_add_up: Whether the columns of a row have a total.
        is_of_parts: Whether each row is also shown as a share of the total.
        share: A column that is shown as a part of several.
        ratios: The ratios below the table.
        hidden_rows: Rows that are counted for a ratio and not shown.
        price: The amount and days of each row, if the rows are average prices.
        is_change: Whether it compares both periods.
        needs_wellbeing: Whether it is always shown with the verdict on wellbeing.
        relations: Equations between its numbers and those of other indicators.
        omissions: Notes on related figures that are not published, and why.
    """

    code: str
    title: Text
    unit: Unit
    definition: Text
    left_out: Text
    not_measured: Text | None = None
    source: Source
    rows: tuple[Line, ...]
    columns: Callable[[Span], tuple[Line, ...]] = one_column
    count: Callable[[CaseInPeriod], Iterable[Counted]]
    rows_add_up: bool = True
    columns_add_up: bool = False
    is_of_parts: bool = False
    share: ColumnShare | None = None
    ratios: tuple[Ratio, ...] = ()
    hidden_rows: tuple[str, ...] = ()
    price: AveragePrice | None = None
    is_change: bool = False
    needs_wellbeing: bool = False
    relations: Callable[[Profile], Iterable[CellRelation]] = no_relations
    omissions: tuple[Text, ...] = ()


NO_CHILD_LEFT_OUT: Final = Text(da="Ingen.", en="No children.")
NATIONAL: Final = Source(
    title=Text(
        da="Socialstyrelsen: Indsatstrappens Nøgletal. Navnene er læst; definitionerne er det ikke, og er her vores egne",
        en="Socialstyrelsen (the national board): the twelve key figures of the ladder. Their names were read; their definitions were not, and are our own here",
    ),
    certainty=Certainty.ONE_SOURCE,
)
KORA: Final = Source(
    title=Text(
        da="KORA: Slutevaluering af Herning Kommunes Sverigesprogram. Hvad der blev talt, er kendt; hvordan, er vores eget valg",
        en="KORA: final evaluation of the Herning programme. What was counted is known; how is our own choice",
    ),
    certainty=Certainty.ONE_SOURCE,
)
