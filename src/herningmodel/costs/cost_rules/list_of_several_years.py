"""
*Takster i flere års priser*: prices for the same days in the prices of different years.

Errs on the side of reporting: a list may mean it so, when each price is what is paid.
"""

from datetime import date

from herningmodel.costs import cost_rule as c
from herningmodel.rulebook import vocabulary as v


def check(prices: c.NumberedPrices) -> v.Facts:
    """Yield, for each price, the first one before it that runs beside it in another year's prices."""
    first: dict[tuple[int, date, date], int] = {}
    for number, price in prices:
        until = price.until or date.max
        for (year, start, end), other in first.items():
            if year != price.price_year and max(price.from_, start) < min(until, end):
                yield v.Fact(
                    where=(
                        v.Location(trail=("prices", number, "price_year")),
                        v.Location(trail=("prices", other, "price_year")),
                    ),
                    seen=price.price_year,
                    values={"year": price.price_year, "other": year},
                )
                break
        first.setdefault((price.price_year, price.from_, until), number)


RULE = c.PriceRule(
    code="OKO006",
    name="list_of_several_years",
    **v.sentences(
        title_da="Takster i flere års priser",
        title_en="Prices of different years",
        why_da="Kroner fra 2019 og fra 2025 kan ikke lægges sammen. Det, der ligner en besparelse, kan være forskellen på to års priser.",
        why_en="Kroner of 2019 and of 2025 cannot be added. What looks like a saving may be the difference between the prices of two years.",
        message_da="Taksten er i {year}-priser og gælder samtidig med en i {other}-priser.",
        message_en="The price is in prices of {year} and applies beside one in prices of {other}.",
        hint_da="Regn listen om til ét års priser med et prisindeks, eller lad hver takst gælde i sit eget år.",
        hint_en="Convert the list to the prices of one year with a price index, or let each price apply in its own year.",
    ),
    **v.by_data(v.Severity.WARNING, c.COUNTED_WRONG),
    may_err=v.ErrorDirection.OVER,
    check=check,
    good=c.price_example(
        c.price_row("51000 DKK/month", "2025-01-01"),
        c.price_row("4867 DKK/day", "2025-01-01", placement="residential_institution"),
    ),
    bad=c.price_example(
        c.price_row("51000 DKK/month", "2025-01-01"),
        c.price_row("1160000 DKK/year", "2019-01-01", placement="residential_institution"),
    ),
)
