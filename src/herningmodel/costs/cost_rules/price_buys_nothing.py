"""
*Taksten siger ikke, hvad den køber*: a price that nothing can be counted with.

It is per hour and does not say how many, or it is of a follow-up and not paid each time.
"""

from herningmodel.costs import cost_rule as c
from herningmodel.model.rates import Per
from herningmodel.rulebook import vocabulary as v


def check(prices: c.NumberedPrices) -> v.Facts:
    """Yield every price that nothing can be counted with."""
    for number, price in prices:
        if price.is_paid_each_time:
            if price.rate.per is not None:
                yield v.Fact(
                    where=(v.Location(trail=("prices", number, "rate")),),
                    seen=price.rate,
                    expected="DKK",
                    values={"rate": price.rate},
                )
        elif price.rate.per is Per.HOUR and price.minutes_per_week is None:
            yield v.Fact(
                where=(v.Location(trail=("prices", number, "minutes_per_week")),),
                expected="minutes_per_week",
                values={"rate": price.rate},
            )


RULE = c.PriceRule(
    code="OKO005",
    name="price_buys_nothing",
    **v.sentences(
        title_da="Taksten siger ikke, hvad den køber",
        title_en="The price does not say what it buys",
        why_da="En takst pr. time er ingen udgift, før man ved, hvor mange timer det er. En opfølgning betales pr. gang og løber ikke.",
        why_en="A price per hour is no cost until it is known how many hours it is. A follow-up is paid each time and does not run.",
        message_da="Med {rate} kan der ikke regnes, som taksten står.",
        message_en="Nothing can be counted with {rate} as the price is written.",
        hint_da="Skriv minutter om ugen (minutes_per_week); en opfølgning eller et tilsynsbesøg har en pris pr. gang.",
        hint_en="Write the minutes a week (minutes_per_week); a follow-up or a supervision visit has a price each time.",
        advice_da="Skriv minutter om ugen; en opfølgning eller et tilsynsbesøg har en pris pr. gang.",
        advice_en="Write the minutes a week; a follow-up or a supervision visit has a price each time.",
    ),
    **v.by_data(v.Severity.WARNING, c.COUNTED_WRONG),
    check=check,
    good=c.price_example(
        c.price_row(
            "636 DKK/hour",
            "2025-01-01",
            placement=None,
            intervention="contact_person",
            minutes_per_week=210,
        )
    ),
    bad=c.price_example(
        c.price_row("636 DKK/hour", "2025-01-01", placement=None, intervention="contact_person")
    ),
)
