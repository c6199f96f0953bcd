"""What the help of a case cost in a period, by the prices of a list: only what was granted."""

from collections.abc import Iterator

from herningmodel.indicators.seen import Spending, Spent
from herningmodel.model.cases import Case
from herningmodel.model.decisions import DecisionStatus
from herningmodel.model.prices import PriceList
from herningmodel.model.spans import Span
from herningmodel.profiles.profile import Profile
from herningmodel.reckoning.costs.choices import PriceBook
from herningmodel.reckoning.costs.lines import CostLine, lines_of


def by_prices(prices: PriceList, profile: Profile) -> Spending:
    """Return what prices the help of one case after the other, with the prices looked up once."""
    book = PriceBook(prices)

    def spending(case: Case, over: Span) -> Iterator[Spent]:
        for one in lines_of(case, over, book, profile):
            if one.status is DecisionStatus.GRANTED:
                yield Spent(step=one.step, ore=one.ore if isinstance(one, CostLine) else None)

    return spending
