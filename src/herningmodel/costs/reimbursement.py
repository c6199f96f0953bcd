"""What the state reimburses of a household's costs, year by year."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import chain
from typing import Final

from attrs import frozen

from herningmodel.core.findings import Finding, Json
from herningmodel.core.library_version import VERSION
from herningmodel.core.money import kroner
from herningmodel.core.spans import Span
from herningmodel.costs.case_costs import Costs
from herningmodel.costs.cost_rules import refusion_limits_unknown, siblings_not_pooled
from herningmodel.costs.monthly_reimbursement import MonthReimbursed, counted_by_month, reimbursed
from herningmodel.costs.reimbursement_limits import LIMITS, RefusionLimits
from herningmodel.costs.wellbeing_beside import WellbeingBeside
from herningmodel.rulebook.finding_of_fact import finding


FORMAT: Final = "herningmodel-refusion/1"


@frozen(kw_only=True)
class Reimbursement:
    """
    *Refusion*: the state's reimbursement of the costs of a household.

    Attributes:
        over: The years that are reimbursed.
        months: What counts and what is reimbursed, for the months of the years with known limits.
        limits: The limits that were used.
        findings: What makes it less than whole.
        wellbeing: What is known of the children's wellbeing.
    """

    over: Span
    months: tuple[MonthReimbursed, ...]
    limits: tuple[RefusionLimits, ...]
    findings: tuple[Finding, ...]
    wellbeing: WellbeingBeside = WellbeingBeside.NOT_ASSESSED

    @property
    def total(self) -> Decimal:
        """What is reimbursed, in kroner, in the years with known limits."""
        return kroner(sum(month.reimbursed for month in self.months))

    @property
    def incomplete(self) -> bool:
        """Whether limits, prices or siblings are missing."""
        return bool(self.findings)

    def as_dict(self) -> dict[str, Json]:
        """Return it in the format `herningmodel-refusion/1`; amounts are decimal text."""
        return {
            "format": FORMAT,
            "library": VERSION,
            "over": str(self.over),
            "total": str(self.total),
            "incomplete": self.incomplete,
            "wellbeing": self.wellbeing.value,
            "months": [
                {
                    "month": str(month.month),
                    "counted": str(kroner(month.counted)),
                    "reimbursed": str(kroner(month.reimbursed)),
                }
                for month in self.months
            ],
            "findings": [fault.as_dict() for fault in self.findings],
        }


def reimbursement(
    household: Sequence[Costs], *, limits: Mapping[int, RefusionLimits] = LIMITS
) -> Reimbursement:
    """
    Return what the state reimburses of the costs of one household.

    Give the costs of all siblings of the household together: they are pooled. What counts is granted
    help that the municipality pays; its casework does not. The library does not know which of your
    costs the act leaves out, such as objective financing, nor what parents pay: leave the first
    out of the price list, and deduct the second from the prices.

    Args:
        household: The costs of each child, over the same whole calendar years.
        limits: The limits by year. Those that the library knows end with 2022.

    Raises:
        ValueError: There are no costs, or they are not over the same whole calendar years.
    """
    spans = {costs.over for costs in household}
    if len(spans) != 1 or not all(span.is_whole_years for span in spans):
        found = ", ".join(sorted(map(str, spans))) or "no costs"
        message = f"expected costs over the same whole calendar years, got {found}"
        raise ValueError(message)
    (over,) = spans
    lines = [*chain.from_iterable(costs.lines for costs in household)]
    known = [(year, limits.get(year.start.year)) for year in over.years()]
    return Reimbursement(
        over=over,
        months=tuple(
            month
            for year, of_year in known
            if of_year is not None
            for month in reimbursed(lines, year, of_year.bands)
        ),
        limits=tuple(of_year for _, of_year in known if of_year is not None),
        findings=(
            *chain.from_iterable(costs.findings for costs in household),
            *_missing_limits(
                [
                    year.start.year
                    for year, of_year in known
                    if of_year is None and any(counted_by_month(lines, year))
                ]
            ),
            *_missing_siblings(household),
        ),
    )


def _missing_limits(years: Sequence[int]) -> list[Finding]:
    rule = refusion_limits_unknown.RULE
    return [finding(rule, fact, rule.severity) for fact in rule.check(years)]


def _missing_siblings(household: Sequence[Costs]) -> list[Finding]:
    rule = siblings_not_pooled.RULE
    names = {costs.case for costs in household}
    missing = [sibling for costs in household for sibling in costs.siblings if sibling not in names]
    return [finding(rule, fact, rule.severity) for fact in rule.check([*dict.fromkeys(missing)])]
