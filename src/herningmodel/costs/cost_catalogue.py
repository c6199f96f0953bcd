"""The rules about prices and costs, in the order of their codes."""

from typing import Any, Final

from herningmodel.costs.cost_rule import CostRule, PriceRule
from herningmodel.costs.cost_rules import (
    costs_of_several_years,
    gap_between_prices,
    list_of_several_years,
    price_buys_nothing,
    price_ends_before_it_begins,
    price_of_nothing,
    prices_overlap,
    rate_missing,
    refusion_limits_unknown,
    siblings_not_pooled,
)


PRICE_RULES: Final[tuple[PriceRule, ...]] = (
    price_of_nothing.RULE,
    price_ends_before_it_begins.RULE,
    prices_overlap.RULE,
    gap_between_prices.RULE,
    price_buys_nothing.RULE,
    list_of_several_years.RULE,
)

COST_RULES: Final[tuple[CostRule[Any], ...]] = (
    rate_missing.RULE,
    costs_of_several_years.RULE,
    refusion_limits_unknown.RULE,
    siblings_not_pooled.RULE,
)
