"""*Prisen gælder ikke netop én ting*: a price that names no kind of help, or more than one."""

from herningmodel.costs import cost_rule as c
from herningmodel.rulebook import vocabulary as v


NAMES = ("placement", "intervention", "service")


def check(prices: c.NumberedPrices) -> v.Facts:
    """Yield every price that does not name exactly one of the three."""
    for number, price in prices:
        named = [name for name in NAMES if getattr(price, name) is not None]
        if len(named) != 1:
            yield v.Fact(
                where=(v.Location(trail=("prices", number)),),
                seen=" + ".join(named) or None,
                expected=" | ".join(NAMES),
                values={"count": len(named)},
            )


RULE = c.PriceRule(
    code="OKO001",
    name="price_of_nothing",
    **v.sentences(
        title_da="Taksten gælder ikke netop én slags hjælp",
        title_en="The price is not for one kind of help",
        why_da="En takst, der ikke siger, hvad den er for, bliver aldrig brugt. En, der siger to ting, kan blive brugt til den forkerte.",
        why_en="A price that does not say what it is for is never used. One that says two things may be used for the wrong one.",
        message_da="Taksten nævner {count} af placement, intervention og service; den skal nævne netop én.",
        message_en="The price names {count} of placement, intervention and service; it must name exactly one.",
        hint_da="Skriv én takst for hver slags hjælp.",
        hint_en="Write one price for each kind of help.",
    ),
    **v.by_data(v.Severity.ERROR, c.COUNTED_WRONG),
    check=check,
    good=c.price_example(c.price_row("51000 DKK/month", "2025-01-01")),
    bad=c.price_example(c.price_row("51000 DKK/month", "2025-01-01", placement=None)),
)
