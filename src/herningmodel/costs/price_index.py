"""Price indices (*pris- og lønindeks*), to convert prices between years."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import evolve, field, frozen

from herningmodel.core.errors import PriceIndexError
from herningmodel.core.money import rounded
from herningmodel.core.sources import Source
from herningmodel.costs.price_list import Price, PriceList
from herningmodel.model.rates import Rate
from herningmodel.schema.records import FrozenDict
from herningmodel.text.formatting import join, render
from herningmodel.text.texts import Text


CONVERTED: Final = Text(
    da="Omregnet fra {old}- til {new}-priser med {index}, offentliggjort {published}.",
    en="Converted from prices of {old} to prices of {new} with {index}, published on {published}.",
)
_PARTS: Final = 10_000
"""A rate has four decimals: converted ones are rounded half up."""


@frozen(kw_only=True)
class PriceIndex:
    """
    *Prisindeks*: by how many percent prices rose from the year before.

    It is the caller's: estimates are revised, so it says when it was published. A year that it
    does not have is a gap, and no gap is bridged.

    Attributes:
        name: What it is called, in both languages.
        steps: The rise in percent, by the year that it leads to.
        published: When these figures were published.
        source: Where they are from, and how sure they are.

    Example:
        >>> from herningmodel.core.sources import Certainty
        >>> kl = PriceIndex(
        ...     name=Text(da="KL's PL-skøn", en="KL's estimate"),
        ...     steps={2019: Decimal("2.0"), 2020: Decimal("2.7")},
        ...     published=date(2020, 9, 1),
        ...     source=Source(title=Text(da="KL", en="KL"), certainty=Certainty.ONE_SOURCE),
        ... )
        >>> float(kl.factor(2018, 2020))
        1.04754
        >>> kl.factor(2018, 2021)
        Traceback (most recent call last):
        ...
        herningmodel.core.errors.PriceIndexError: KL's estimate has no step to 2021
    """

    name: Text
    steps: Mapping[int, Decimal] = field(converter=FrozenDict[int, Decimal])
    published: date
    source: Source

    def factor(self, old: int, new: int) -> Fraction:
        """
        Return the factor from prices of *old* to prices of *new*.

        Raises:
            PriceIndexError: A year between them is missing.
        """
        if new < old:
            return 1 / self.factor(new, old)
        product = Fraction(1)
        for step in self._steps(old, new):
            product *= step
        return product

    def _steps(self, old: int, new: int) -> Iterator[Fraction]:
        for year in range(old + 1, new + 1):
            if year not in self.steps:
                message = f"{self.name.get('en')} has no step to {year}"
                raise PriceIndexError(message)
            yield 1 + Fraction(self.steps[year]) / 100


def in_prices_of(year: int, prices: PriceList, index: PriceIndex) -> PriceList:
    """
    Return *prices* in prices of *year*, each conversion in its note.

    What is agreed in a case is not converted: it is what is paid. Where both are added, the cost says
    that it is in the prices of several years.

    Raises:
        PriceIndexError: The index does not reach from a price's year to *year*.
    """
    return evolve(prices, prices=tuple(_converted(price, year, index) for price in prices.prices))


def _converted(price: Price, year: int, index: PriceIndex) -> Price:
    if price.price_year == year:
        return price
    exact = Fraction(price.rate.amount) * index.factor(price.price_year, year) * _PARTS
    amount = Decimal(rounded(exact.numerator, exact.denominator)).scaleb(-4)
    note = render(
        CONVERTED,
        {
            "old": price.price_year,
            "new": year,
            "index": index.name,
            "published": index.published,
        },
    )
    return evolve(
        price,
        rate=Rate(amount=amount, per=price.rate.per),
        price_year=year,
        note=note if price.note is None else join([price.note, note]).map(str.strip),
    )
