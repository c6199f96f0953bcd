"""
Price lists (*takster*): prices of help by day and price year.

The library has no prices of its own. A list is the caller's data: a price is for a kind of help, for
a place or provider, or for what casework itself costs, and each names its source. What a list leaves
out on purpose it says in `without`; everything else that has no price is a finding, never 0.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

from attrs import frozen

from herningmodel.core.codes import Code, required
from herningmodel.core.fields import Agreed, Between, Dated, Id, PlainText
from herningmodel.core.member_paths import MemberPath
from herningmodel.core.sources import Certainty, Source
from herningmodel.model.case import Case
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.placements import PlacementKind
from herningmodel.model.rates import Rate
from herningmodel.schema.records import Record
from herningmodel.text.texts import Text


if TYPE_CHECKING:
    from herningmodel.core.units import Quantity


OLDEST_AGE = 23
"""Youth support ends at 23: barnets lov §§ 113-116 (one source)."""


@frozen
class Occasion:
    """
    *Anledning*: casework that was done on a day.

    Attributes:
        what: The id of the record that it is shown with.
        day: The day on which it was done.
        trail: The path of the record in the case.
    """

    what: str
    day: date
    trail: MemberPath


@frozen
class ServiceFacts:
    """
    *Kendsgerninger om sagsarbejde*: how a kind of casework is counted.

    Attributes:
        occasions: Yields each time it was done; None for work that lasts as long as the case.
    """

    occasions: Callable[[Case], Iterable[Occasion]] | None


def _follow_ups(case: Case) -> Iterator[Occasion]:
    for number, follow_up in enumerate(case.follow_ups):
        yield Occasion(follow_up.id, follow_up.on, ("follow_ups", number))


def _visits(case: Case) -> Iterator[Occasion]:
    for number, visit in enumerate(case.supervision_visits):
        yield Occasion(visit.placement, visit.on, ("supervision_visits", number))


class Service(Code):
    """
    *Sagsarbejde*: what casework itself costs, beside the help.

    Attributes:
        facts: How the casework is counted in a case.
    """

    ADVISER = "adviser", "børne- og ungerådgiver", "children's adviser", ServiceFacts(None)
    FOLLOW_UP = "follow_up", "opfølgning", "follow-up", ServiceFacts(_follow_ups)
    SUPERVISION_VISIT = (
        "supervision_visit",
        "tilsynsbesøg",
        "supervision visit",
        ServiceFacts(_visits),
    )

    def __init__(
        self, code: str, _da: str = "", _en: str = "", facts: ServiceFacts | None = None
    ) -> None:
        """Set the facts of the service, which are required."""
        self.facts: ServiceFacts = required(facts, code)

    @property
    def is_paid_each_time(self) -> bool:
        """Whether it is done on a day and priced each time."""
        return self.facts.occasions is not None


class Payer(Code):
    """*Betaler*: whose money it is."""

    MUNICIPALITY = "municipality", "kommunen", "the municipality"
    REGION = "region", "regionen", "the region"
    STATE = "state", "staten", "the state"


class DayCount(Code):
    """
    *Omregning*: how a monthly or yearly price is spread over days.

    `even`: every day costs the same, a year is 365 days and a month a twelfth of it, as KL's table
    counts. `calendar`: every month costs the same, and a day its share of the month it is in.
    """

    EVEN = "even", "365 dage om året", "365 days a year"
    CALENDAR = "calendar", "lige meget hver måned", "the same every month"


PriceKind = PlacementKind | InterventionKind | Service
"""A kind of placement, help or casework, which can have a price."""


@frozen(kw_only=True, repr=False)
class PriceSource(Record):
    """
    *Kilde*: a source, with the id by which prices name it.

    Attributes:
        id: The name that prices refer to it by.
        title: What the source is called, in both languages.
        certainty: How sure it is.
        url: Its address; None without one.
    """

    id: Id
    title: Text
    certainty: Certainty
    url: PlainText | None = None

    @property
    def source(self) -> Source:
        """The source itself."""
        return Source(title=self.title, certainty=self.certainty, url=self.url)


@frozen(kw_only=True, repr=False)
class Price(Record):
    """
    *Pris*: a rate for a kind of help or a place, over time.

    It names one of `placement`, `intervention` and `service`. With a `place`, the id of a place or a
    provider, it is for that kind of help there, and before a price for the kind alone.

    The ages are whole years, from the first until the day the child gets the second.
    `siblings_from` counts the child itself and the siblings that its case names. A price with more
    of these conditions goes before one with fewer; siblings go before ages.

    A price per hour says how many `minutes_per_week` it buys. The price of an adviser says how many
    `cases` share it.

    Attributes:
        rate: The price, such as `3859 DKK/day`.
        from_: The first day of the price.
        until: The first day without the price; None: no end is agreed.
        price_year: The year whose price level it is in (*prisniveau*).
        source: The id of its source in the list.
        placement: The kind of placement that it is for.
        intervention: The kind of help that it is for.
        service: The casework that it is for.
        place: The id of the place or provider; None: any.
        age_from: The first age in whole years; None: from birth.
        age_until: The age in whole years from which it no longer applies; None: no upper age.
        siblings_from: The least number of siblings, the child included; None: any number.
        minutes_per_week: The minutes a week that a price per hour buys.
        cases: The number of cases that share the price of an adviser.
        payer: Whose money it is; the municipality's unless it says otherwise.
        note: A remark, in both languages; no amount depends on it.
    """

    rate: Rate
    from_: Annotated[date, Dated()]
    until: Annotated[date, Agreed()] | None = None
    price_year: Annotated[int, Between(2000, 2100)]
    source: Id
    placement: PlacementKind | None = None
    intervention: InterventionKind | None = None
    service: Service | None = None
    place: Id | None = None
    age_from: Annotated[int, Between(0, OLDEST_AGE)] | None = None
    age_until: Annotated[int, Between(1, OLDEST_AGE)] | None = None
    siblings_from: Annotated[int, Between(2, 20)] | None = None
    minutes_per_week: Annotated[int, Between(1, 10_080)] | None = None
    cases: Annotated[int, Between(1, 500)] | None = None
    payer: Payer = Payer.MUNICIPALITY
    note: Text | None = None

    @property
    def kind(self) -> PriceKind | None:
        """What it is a price of; None where it names nothing."""
        return self.placement or self.intervention or self.service

    @property
    def is_paid_each_time(self) -> bool:
        """Whether it prices casework that is done on a day."""
        kind = self.kind
        return isinstance(kind, Service) and kind.is_paid_each_time

    @property
    def per_child(self) -> "Quantity":
        """
        The price for one child, as a `pint.Quantity` of the library's registry.

        Example:
            >>> adviser = Price(
            ...     rate=Rate.parse("500000 DKK/year"),
            ...     from_=date(2025, 1, 1),
            ...     price_year=2025,
            ...     source="budget",
            ...     service=Service.ADVISER,
            ...     cases=25,
            ... )
            >>> str(adviser.per_child)
            '20000 DKK / child / year'
        """
        from herningmodel.core.units import quantity  # noqa: PLC0415 - imports pint

        shared: Quantity = self.rate.quantity / quantity(Decimal(self.cases or 1), "child")
        return shared

    @property
    def is_for_some_ages(self) -> bool:
        """Whether it hangs on how old the child is."""
        return self.age_from is not None or self.age_until is not None


@frozen(kw_only=True, repr=False)
class PriceList(Record):
    """
    *Prisliste*: the prices of a municipality, or of an example.

    Attributes:
        schema: The version of the price list format.
        name: The name that reports show.
        title: The title, in both languages.
        counting: How a price per month or year becomes a price per day.
        without: The casework that the list leaves out on purpose.
        sources: The sources that the prices refer to.
        prices: The prices, in the order of the list.

    Example:
        >>> from herningmodel.testing.example_prices import example_prices
        >>> prices = example_prices()
        >>> [price.rate.label.en for price in prices.prices if price.placement]
        ['DKK 470000 per year', 'DKK 1160000 per year', 'DKK 1160000 per year']
    """

    schema: Annotated[int, Between(1, 1)]
    name: Id
    title: Text
    counting: DayCount = DayCount.EVEN
    without: tuple[Service, ...] = ()
    sources: tuple[PriceSource, ...]
    prices: tuple[Price, ...]

    def source(self, name: str) -> Source:
        """
        Return the source that the list calls *name*.

        Raises:
            KeyError: The list has no source of that name.
        """
        for entry in self.sources:
            if entry.id == name:
                return entry.source
        raise KeyError(name)
