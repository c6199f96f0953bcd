"""*Et hul mellem to takster*: days between two prices for the same help, without any."""

from datetime import date
from itertools import groupby

from herningmodel.costs import cost_rule as c
from herningmodel.costs.price_list import Price
from herningmodel.rulebook import vocabulary as v


def check(prices: c.NumberedPrices) -> v.Facts:
    """Yield each price that begins after the ones before it have ended."""
    named = sorted(((_subject(price), number, price) for number, price in prices), key=_in_time)
    for _, group in groupby(named, key=lambda entry: entry[0]):
        covered: date | None = None
        for _, number, price in group:
            if covered is not None and covered < price.from_:
                yield v.Fact(
                    where=(v.Location(trail=("prices", number, "from")),),
                    seen=price.from_,
                    values={"kind": price.kind, "since": covered, "until": price.from_},
                )
            covered = max(covered or date.min, price.until or date.max)


def _subject(price: Price) -> tuple[str, ...]:
    conditions = (price.kind, price.place, price.siblings_from, price.age_from, price.age_until)
    return tuple(str(condition) for condition in conditions)


def _in_time(entry: tuple[tuple[str, ...], int, Price]) -> tuple[tuple[str, ...], date]:
    return entry[0], entry[2].from_


RULE = c.PriceRule(
    code="OKO004",
    name="gap_between_prices",
    **v.sentences(
        title_da="Et hul mellem to takster",
        title_en="A gap between two prices",
        why_da="Hjælp i de dage har ingen takst, og summen bliver ufuldstændig. Et hul er som regel en dato, der er skrevet forkert.",
        why_en="Help on those days has no price, and the total is incomplete. A gap is mostly a date that was written wrongly.",
        message_da="Fra {since} til {until} er der ingen takst ({kind}).",
        message_en="From {since} until {until} there is no price ({kind}).",
        hint_da="Lad taksten gælde fra den dag, den forrige slutter.",
        hint_en="Let the price begin on the day the one before it ends.",
    ),
    **v.by_data(v.Severity.WARNING, c.COUNTED_WRONG),
    check=check,
    good=c.price_example(
        c.price_row("51000 DKK/month", "2024-01-01", "2025-01-01"),
        c.price_row("52000 DKK/month", "2025-01-01"),
    ),
    bad=c.price_example(
        c.price_row("51000 DKK/month", "2024-01-01", "2025-01-01"),
        c.price_row("52000 DKK/month", "2025-01-02"),
    ),
)
