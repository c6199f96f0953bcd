"""*To takster på én gang*: two prices for the same help on the same day, and nothing that chooses."""

from datetime import date
from itertools import combinations

from herningmodel.costs import cost_rule as c
from herningmodel.costs.price_list import OLDEST_AGE, Price
from herningmodel.rulebook import vocabulary as v


def check(prices: c.NumberedPrices) -> v.Facts:
    """Yield each pair of prices that compete on some day."""
    alike: dict[object, list[tuple[int, Price]]] = {}
    for number, price in prices:
        if price.kind is not None:
            subject = (price.kind, price.place, price.siblings_from, price.is_for_some_ages)
            alike.setdefault(subject, []).append((number, price))
    for same in alike.values():
        for (number, price), (other_number, other) in combinations(same, 2):
            if _compete(price, other):
                yield v.Fact(
                    where=(
                        v.Location(trail=("prices", other_number)),
                        v.Location(trail=("prices", number)),
                    ),
                    seen=other.rate,
                    values={
                        "rate": other.rate,
                        "other": price.rate,
                        "kind": price.kind,
                        "on": max(price.from_, other.from_),
                    },
                )


def _compete(price: Price, other: Price) -> bool:
    """Tell whether two prices for the same help are for the same children on the same day."""
    return max(price.from_, other.from_) < min(
        price.until or date.max, other.until or date.max
    ) and max(price.age_from or 0, other.age_from or 0) < min(
        _end_of_ages(price), _end_of_ages(other)
    )


def _end_of_ages(price: Price) -> int:
    return OLDEST_AGE + 1 if price.age_until is None else price.age_until


RULE = c.PriceRule(
    code="OKO003",
    name="prices_overlap",
    **v.sentences(
        title_da="To takster på én gang",
        title_en="Two prices at once",
        why_da="Gælder to takster for den samme hjælp den samme dag, vælger ingen for kommunen. Dagene står uden takst, og summen bliver ufuldstændig.",
        why_en="Where two prices are for the same help on the same day, the library does not choose for the municipality. The days have no price, and the total is incomplete.",
        message_da="Fra {on} gælder både {other} og {rate} ({kind}).",
        message_en="From {on} both {other} and {rate} apply ({kind}).",
        hint_da="Lad den ene slutte den dag, den anden begynder, eller skriv, hvad der skiller dem: sted, alder eller søskende.",
        hint_en="Let one end on the day the other begins, or write what sets them apart: place, age or siblings.",
    ),
    **v.by_data(v.Severity.WARNING, c.COUNTED_WRONG),
    check=check,
    good=c.price_example(
        c.price_row("51000 DKK/month", "2025-01-01", "2026-01-01"),
        c.price_row("52000 DKK/month", "2026-01-01"),
    ),
    bad=c.price_example(
        c.price_row("51000 DKK/month", "2025-01-01"), c.price_row("52000 DKK/month", "2025-07-01")
    ),
)
