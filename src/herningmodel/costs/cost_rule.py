"""Define rules about prices and costs, of a list or a cost."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, Generic, TypeVar

from attrs import frozen

from herningmodel.core.findings import Json
from herningmodel.core.sources import own_choice
from herningmodel.costs.price_list import Price
from herningmodel.rulebook.vocabulary import Example, Fact, Rule


Subject = TypeVar("Subject")

NumberedPrices = Sequence[tuple[int, Price]]
"""The readable prices of a list, each with its place."""

COUNTED_WRONG: Final = own_choice(
    da="En sum er kun noget værd, når man ved, hvad den består af",
    en="A total is worth something only when it is known what it is made of",
)
_LIST: Final = """
schema = 1
name = "our-prices"
title = { da = "Vores takster", en = "Our prices" }
without = ["adviser", "follow_up", "supervision_visit"]

[[sources]]
id = "budget"
title = { da = "Budget 2025", en = "Budget 2025" }
certainty = "certain"
"""


@frozen(kw_only=True)
class PriceRule(Rule):
    """
    *Prisregel*: looks at the prices of a list.

    Attributes:
        check: The function that yields the faults among the prices of a list.
    """

    check: Callable[[NumberedPrices], Iterator[Fact]]


@frozen(kw_only=True)
class CostRule(Rule, Generic[Subject]):
    """
    *Udgiftsregel*: looks at what a cost or a reimbursement is made of.

    Attributes:
        check: The function that yields the faults in what a cost or a reimbursement is made of.
    """

    check: Callable[[Subject], Iterator[Fact]]


@frozen(kw_only=True)
class CostExample(Example):
    """
    *Eksempel*: a case with prices, a span, and whether it is reimbursed.

    Attributes:
        prices: The price list, as TOML.
        over: The period that is costed, such as `2025`.
        with_refusion: Whether reimbursement by the state is counted too.
    """

    prices: str
    over: str
    with_refusion: bool


def price_example(*prices: str) -> Example:
    """Return a small price list with *prices* added to it."""
    toml = "".join(prices)
    return Example(source=f"{_LIST}{toml}", on=date(2025, 1, 1), shows={"toml": toml.strip()})


def price_row(
    rate: str,
    first_day: str,
    until: str | None = None,
    *,
    placement: str | None = "general_foster_family",
    intervention: str | None = None,
    minutes_per_week: int | None = None,
) -> str:
    """
    Return the TOML of a price, in its first day's prices.

    Example:
        >>> print(price_row("636 DKK/hour", "2025-01-01", placement="own_room"))
        <BLANKLINE>
        [[prices]]
        placement = "own_room"
        rate = "636 DKK/hour"
        from = 2025-01-01
        price_year = 2025
        source = "budget"
        <BLANKLINE>
    """
    members = {
        "placement": None if placement is None else f'"{placement}"',
        "intervention": None if intervention is None else f'"{intervention}"',
        "rate": f'"{rate}"',
        "minutes_per_week": minutes_per_week,
        "from": first_day,
        "until": until,
        "price_year": date.fromisoformat(first_day).year,
        "source": '"budget"',
    }
    lines = [f"{name} = {value}" for name, value in members.items() if value is not None]
    return "\n".join(["", "[[prices]]", *lines, ""])


def cost_example(
    prices: str, *, over: str = "2025", with_refusion: bool = False, **members: Json
) -> CostExample:
    """Return a small case with *members*, and prices beside a small list."""
    frame: Mapping[str, Json] = {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1", "born": "2014-05-02"},
        "opened": "2022-01-03",
    }
    return CostExample(
        source={**frame, **members},
        on=date(2025, 1, 1),
        shows={**members, "over": over, "prices": prices.strip()},
        prices=f"{_LIST}{prices}",
        over=over,
        with_refusion=with_refusion,
    )
