"""
What an indicator is: rows and columns that one case after the other is counted into.

An indicator says what it counts in one case, and nothing of other cases. So a caseload is counted
in one pass, and what is kept grows with the rows, not with the cases.
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

    STOCK = "stock", "antal børn på en dag", "number of children on a day"
    FLOW = "flow", "antal i perioden", "number in the period"
    AVERAGE = (
        "average",
        "gennemsnitligt antal børn pr. dag i perioden; i et kalenderår er det helårspersoner",
        "average number of children a day in the period; in a calendar year, full-year equivalents",
    )
    MIXED = (
        "mixed",
        "hver række eller kolonne siger, om den tæller på en dag eller i perioden",
        "each row or column says whether it counts on a day or in the period",
    )
    MONEY = "money", "hele kroner i perioden", "whole kroner in the period"
    PRICE = (
        "price",
        "hele kroner i perioden for et barn, der får hjælpen hele perioden; i et kalenderår er det prisen pr. helårsperson",
        "whole kroner in the period for a child that has the help all of it; in a calendar year, the price of a full-year equivalent",
    )


@frozen
class Line:
    """*Række* or *kolonne*: a row or a column of an indicator."""

    key: str
    label: Text


@frozen
class Counted:
    """*Optalt*: an amount that one case adds to a cell."""

    row: str
    column: str
    amount: int = 1


TOTAL: Final = "total"
"""The key of what rows, or columns, add up to. Nobody counts into it; it is added up."""

NOT_MEASURED: Final = "unmeasured"
"""The row of what could not be measured. It is part of no total."""

NUMBER: Final = "number"

Address = tuple[str, str, str]
"""Where a number stands: the indicator, the row, the column."""


@frozen
class CellRelation:
    """
    *Sammenhæng*: a number that others add up to, or nearly so.

    Whoever knows all but one of them knows the last. So none may be shown that gives away what is
    hidden elsewhere.

    Attributes:
        is_exact: Whether they always add up; otherwise they do where no data are missing.
    """

    whole: Address
    parts: tuple[Address, ...]
    is_exact: bool = True


@frozen(kw_only=True)
class Ratio:
    """
    *Forhold*: one number of the indicator by another, told below the table.

    Attributes:
        over: Where the upper number stands: the row and the column.
        under: Where the lower one stands.
        times: What the ratio is multiplied by.
        divided_by: What it is divided by.
    """

    label: Text
    over: tuple[str, str]
    under: tuple[str, str]
    times: int = 1
    divided_by: int = 1


@frozen
class AveragePrice:
    """
    *Gennemsnitspris*: in each row, an amount by the days of help that it bought.

    Attributes:
        money: Where the amount stands: the indicator and the column.
        days: Where the days stand.
    """

    money: tuple[str, str]
    days: tuple[str, str]


@frozen
class ColumnShare:
    """*Andel*: a column as a part of several, row by row, in percent."""

    label: Text
    column: str
    of: tuple[str, ...]


def no_ties(_: Profile) -> Iterable[CellRelation]:
    """Return nothing: the numbers of the indicator stand in no other."""
    return ()


def one_column(_: Span) -> tuple[Line, ...]:
    """Return the one column of an indicator that has only one."""
    return (Line(NUMBER, Text(da="antal", en="number")),)


@frozen(kw_only=True)
class Indicator:
    """
    *Nøgletal*: one thing that is counted over a caseload, and all that must be said of it.

    Attributes:
        code: What it is called for ever.
        title: What it is called by people.
        unit: What its numbers count.
        definition: How it is counted, in whole sentences.
        left_out: Whom it leaves out.
        not_measured: What is said of the cases in which it could not be measured.
        source: Where the indicator is from, and how sure its definition is.
        rows: Its rows.
        columns: Its columns over a span of time.
        count: What one case adds, in one period.
        rows_add_up: Whether the rows of a column have a total.
        columns_add_up: Whether the columns of a row have one.
        is_of_parts: Whether each row is told as a share of the total.
        share: A column that is told as a part of several.
        ratios: What is told below the table.
        hidden_rows: Rows that are counted for a ratio, and not shown.
        price: What the rows are made of, where each is an average price.
        is_change: Whether it tells how one period became another, and takes both.
        needs_wellbeing: Whether it may never be shown without the verdict on wellbeing.
        ties: How its numbers hang together with those of others.
    """

    code: str
    title: Text
    unit: Unit
    definition: Text
    left_out: Text
    not_measured: Text
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
    ties: Callable[[Profile], Iterable[CellRelation]] = no_ties


NOBODY: Final = Text(da="Ingen.", en="Nobody.")
NOTHING_MISSING: Final = Text(
    da="Alt, hvad der skal bruges, står i sagerne.", en="All that it takes stands in the cases."
)
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
