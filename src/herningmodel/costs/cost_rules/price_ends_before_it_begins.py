"""*Taksten slutter, før den begynder*: a price whose days or ages end before they begin."""

from herningmodel.costs import cost_rule as c
from herningmodel.rulebook import vocabulary as v


def check(prices: c.NumberedPrices) -> v.Facts:
    """Yield every price that is for no day, or for no age."""
    for number, price in prices:
        if price.until is not None and price.until <= price.from_:
            yield v.Fact(
                where=(v.Location(trail=("prices", number, "until")),),
                seen=price.until,
                values={"end": price.until, "start": price.from_},
            )
        if price.age_until is not None and price.age_until <= (price.age_from or 0):
            yield v.Fact(
                where=(v.Location(trail=("prices", number, "age_until")),),
                seen=price.age_until,
                values={"end": price.age_until, "start": price.age_from or 0},
            )


RULE = c.PriceRule(
    code="OKO002",
    name="price_ends_before_it_begins",
    **v.sentences(
        title_da="Taksten slutter, før den begynder",
        title_en="The price ends before it begins",
        why_da="En takst uden dage eller uden aldre bliver aldrig brugt, og det, den skulle betale, kommer til at mangle.",
        why_en="A price without days or without ages is never used, and what it should pay for goes missing.",
        message_da="Taksten gælder fra {start} og kun til {end}.",
        message_en="The price begins at {start} and ends at {end} already.",
        hint_da="`until` er den første dag uden taksten, `age_until` den første alder uden.",
        hint_en="`until` is the first day without the price, `age_until` the first age without it.",
        advice_da="Slutdatoen er den første dag uden taksten, og den øvre alder er den første alder uden.",
        advice_en="The end is the first day without the price, and the upper age is the first age without it.",
    ),
    **v.by_data(v.Severity.ERROR, c.COUNTED_WRONG),
    check=check,
    good=c.price_example(c.price_row("51000 DKK/month", "2025-01-01", "2026-01-01")),
    bad=c.price_example(c.price_row("51000 DKK/month", "2025-01-01", "2024-01-01")),
)
