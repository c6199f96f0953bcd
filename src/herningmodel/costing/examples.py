"""The examples of the rules about prices and costs, run: what is found in them."""

from collections.abc import Mapping

from herningmodel.base.findings import Finding
from herningmodel.costing.cases import cost
from herningmodel.costing.refusion import refusion
from herningmodel.loading.cases import load_case
from herningmodel.loading.prices import check_price_list, load_price_list
from herningmodel.model.spans import Span
from herningmodel.rules.kinds import Example
from herningmodel.rules.oko.kinds import CostExample


def found_in_example(example: Example) -> tuple[Finding, ...]:
    """Return what is found in a price list, or when its case is costed."""
    if not isinstance(example, CostExample):
        return check_price_list(str(example.source))
    assert isinstance(example.source, Mapping), "the example of a cost is a case"
    prices = load_price_list(example.prices)
    costs = cost(load_case(example.source), over=Span.parse(example.over), prices=prices)
    return refusion([costs]).findings if example.with_refusion else costs.findings
