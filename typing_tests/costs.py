"""What a type checker must see of costs. It is checked, never run."""

from collections.abc import Iterator
from decimal import Decimal
from typing import assert_type

from herningmodel import Case, Step
from herningmodel.core.findings import Finding
from herningmodel.core.spans import Span
from herningmodel.costs.case_costs import Costs, cost
from herningmodel.costs.caseload_costs import CaseloadCosts, cost_caseload
from herningmodel.costs.costs_dict import CostsDict
from herningmodel.costs.price_list import PriceList
from herningmodel.costs.wellbeing_beside import WellbeingBeside
from herningmodel.loading.load_prices import check_price_list, load_price_list


def costs(case: Case, cases: Iterator[Case], text: str) -> None:
    """Money is a decimal, and never a float; wellbeing is in the type."""
    prices = load_price_list(text, form="csv")
    assert_type(prices, PriceList)
    assert_type(check_price_list(text), tuple[Finding, ...])
    found = cost(case, over=Span.parse("2025"), prices=prices)
    assert_type(found, Costs)
    assert_type(found.total, Decimal)
    assert_type(found.by_step(), dict[Step | None, Decimal])
    assert_type(found.wellbeing, WellbeingBeside)
    assert_type(found.as_dict(), CostsDict)
    assert_type(cost_caseload(cases, over=Span.parse("2025"), prices=prices), CaseloadCosts)


def refused(case: Case, prices: PriceList) -> None:
    """What must not type-check, does not."""
    cost(case, prices=prices)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    cost(case, over="2025", prices=prices)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    load_price_list("", form="xls")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
