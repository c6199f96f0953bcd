"""Run the examples of the rules about prices and costs."""

from collections.abc import Mapping

from herningmodel.core.findings import Finding
from herningmodel.core.spans import Span
from herningmodel.costs.case_costs import cost
from herningmodel.costs.cost_rule import CostExample
from herningmodel.costs.reimbursement import reimbursement
from herningmodel.loading.load_case import load_case
from herningmodel.loading.load_prices import check_price_list, load_price_list
from herningmodel.rulebook.vocabulary import Example


def found_in_example(example: Example) -> tuple[Finding, ...]:
    """Return the findings in a price list, or in its case's costs."""
    if not isinstance(example, CostExample):
        return check_price_list(str(example.source))
    assert isinstance(example.source, Mapping), "the example of a cost is a case"
    prices = load_price_list(example.prices)
    costs = cost(load_case(example.source), over=Span.parse(example.over), prices=prices)
    return reimbursement([costs]).findings if example.with_refusion else costs.findings
