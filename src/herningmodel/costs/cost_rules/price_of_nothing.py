"""*Prisen gælder ikke netop én ting*: a price that names no kind of help, or more than one."""

from collections.abc import Iterator

from herningmodel.core.findings import Location, Severity
from herningmodel.core.sources import Basis
from herningmodel.costs.cost_rule import COUNTED_WRONG, NumberedPrices, PriceRule, price_example
from herningmodel.rulebook.vocabulary import Fact
from herningmodel.text.texts import Text


NAMES = ("placement", "intervention", "service")


def check(prices: NumberedPrices) -> Iterator[Fact]:
    """Yield every price that does not name exactly one of the three."""
    for number, price in prices:
        named = [name for name in NAMES if getattr(price, name) is not None]
        if len(named) != 1:
            yield Fact(
                where=(Location(trail=("prices", number)),),
                seen=" + ".join(named) or None,
                expected=" | ".join(NAMES),
                values={"count": len(named)},
            )


RULE = PriceRule(
    code="OKO001",
    name="price_of_nothing",
    title=Text(
        da="Taksten gælder ikke netop én slags hjælp", en="The price is not for one kind of help"
    ),
    why=Text(
        da="En takst, der ikke siger, hvad den er for, bliver aldrig brugt. En, der siger to ting, kan blive brugt til den forkerte.",
        en="A price that does not say what it is for is never used. One that says two things may be used for the wrong one.",
    ),
    message=Text(
        da="Taksten nævner {count} af placement, intervention og service; den skal nævne netop én.",
        en="The price names {count} of placement, intervention and service; it must name exactly one.",
    ),
    hint=Text(
        da="Skriv én takst for hver slags hjælp.", en="Write one price for each kind of help."
    ),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(COUNTED_WRONG,),
    check=check,
    good=price_example(
        """
[[prices]]
placement = "general_foster_family"
rate = "51000 DKK/month"
from = 2025-01-01
price_year = 2025
source = "budget"
"""
    ),
    bad=price_example(
        """
[[prices]]
rate = "51000 DKK/month"
from = 2025-01-01
price_year = 2025
source = "budget"
"""
    ),
)
