"""Costs of granted help in a period, by a price list."""

from collections.abc import Iterator

from herningmodel.core.member_paths import MemberPath
from herningmodel.core.spans import Span
from herningmodel.costs.cost_lines import CostLine, lines_of
from herningmodel.costs.price_choice import PriceBook
from herningmodel.costs.price_list import PriceList
from herningmodel.evaluation.indicators.case_in_period import Spending, Spent
from herningmodel.model.case import Case
from herningmodel.model.decisions import DecisionStatus
from herningmodel.profile.profile import Profile


def by_prices(prices: PriceList, profile: Profile) -> Spending:
    """Return a function that prices cases, with prices looked up once."""
    book = PriceBook(prices)

    def spending(case: Case, over: Span) -> Iterator[Spent]:
        counted = set[tuple[MemberPath, Span]]()
        for line in lines_of(case, over, book, profile):
            if line.status is not DecisionStatus.GRANTED:
                continue
            if isinstance(line, CostLine):
                yield Spent(kind=line.kind, step=line.step, ore=line.ore)
                continue
            # Two agreements without a price for the same days are days without a price once.
            days = 0 if (line.trail, line.span) in counted else line.span.days
            counted.add((line.trail, line.span))
            yield Spent(kind=line.kind, step=line.step, ore=None, days_without=days)

    return spending
