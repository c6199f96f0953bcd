"""
What help costs, exact to the øre: `cost` for a case, `cost_caseload` for many.

Prices are the caller's; nothing here ever moves a recommendation. Every result says what was left
out, and that wellbeing is not assessed until somebody has assessed it.
"""

from herningmodel.costing.caseload import CaseloadCosts, cost_caseload
from herningmodel.costing.cases import Costs, cost, coster
from herningmodel.costing.index import PriceIndex, in_prices_of
from herningmodel.costing.refusion import Refusion, refusion
from herningmodel.costing.wellbeing import WellbeingBeside


__all__ = [
    "CaseloadCosts",
    "Costs",
    "PriceIndex",
    "Refusion",
    "WellbeingBeside",
    "cost",
    "cost_caseload",
    "coster",
    "in_prices_of",
    "refusion",
]
