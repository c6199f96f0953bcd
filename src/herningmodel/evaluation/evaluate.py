"""From cases to an evaluation, in one pass."""

from collections.abc import Callable, Iterable

from herningmodel.core.arguments import argument, each, optional
from herningmodel.core.spans import Span
from herningmodel.costs.price_list import PriceList
from herningmodel.evaluation.counting import CaseloadCounter
from herningmodel.evaluation.evaluation_result import CONVENTION, Evaluation
from herningmodel.evaluation.fidelity import core
from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.priced_help import by_prices
from herningmodel.evaluation.published_wellbeing import Wellbeing, late_plan
from herningmodel.model.case import Case
from herningmodel.model.placements import PlacementKind
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import profile_of
from herningmodel.text.formatting import render
from herningmodel.text.privacy import sanitize
from herningmodel.wellbeing.measurement_plan import MeasurementPlan
from herningmodel.wellbeing.moments import Statistics


def evaluate(
    cases: Iterable[Case],
    *,
    over: Span,
    base: Span | None = None,
    profile: Profile | str | None = None,
    group: Callable[[Case], str] | None = None,
    prices: PriceList | None = None,
    plan: MeasurementPlan | None = None,
    statistics: Statistics | None = None,
) -> Evaluation:
    """
    Evaluate a caseload over a period, perhaps against an earlier one.

    Cases are read one at a time and not kept, so they may come from a file of any size; memory
    grows with the groups. Each is read as known on the last day of a period. No result names a
    cause.

    Args:
        cases: The cases.
        over: The period, for instance `Span.parse("2025")`.
        base: The period to compare with.
        profile: The municipality's profile; the national ladder if left out.
        group: Returns the group of a case, for instance its district, or pilot and rest.
        prices: The prices, for what help cost. Prices that are agreed in a case go before them. Without
            them no costs are reported.
        plan: The plan that was fixed before the second measurements. Without it, two SDQ answered
            by a parent are a pair, and the verdict is never *not worse*.
        statistics: Provides t-distribution quantiles, for instance `scipy_statistics()` of
            `herningmodel.extras.t_quantiles`; without it no interval is computed.

    Example:
        >>> from herningmodel import evaluate, load_case
        >>> from herningmodel.core.spans import Span
        >>> from herningmodel.testing import example_text
        >>> cases = [load_case(example_text(name)) for name in ("mads", "freja", "emil")]
        >>> found = evaluate(cases, over=Span.parse("2025"), base=Span.parse("2024"))
        >>> found.number("cases", "open"), found.number("cases", "open", base=True)
        (3, 2)
        >>> found.wellbeing_of().verdict.value
        'too_thin'
    """
    over = argument("over", over, Span)
    base = optional("base", base, Span)
    prices = optional("prices", prices, PriceList)
    chosen = profile_of(profile)
    fixed = optional("plan", plan, MeasurementPlan) or late_plan(over)
    spending = None if prices is None else by_prices(prices, chosen)
    tallies = [CaseloadCounter(span, fixed) for span in (over, base) if span is not None]
    for case in each("cases", cases, Case):
        # A name of a group may come from the data too.
        named = None if group is None else sanitize(group(case))
        for counter in tallies:
            in_period = CaseInPeriod(
                case,
                over=counter.over,
                profile=chosen,
                pairing=fixed.pairing,
                spending=spending,
            )
            if case.opened <= in_period.last_day:
                counter.add(in_period, named)
    now, *before = (counter.counts() for counter in tallies)
    return Evaluation(
        over=over,
        base=base,
        profile=chosen,
        convention=render(
            CONVENTION,
            {
                "profile": chosen.title,
                "own_room": chosen.step_of(PlacementKind.OWN_ROOM).numbered,
                "boarding_school": chosen.step_of(PlacementKind.BOARDING_SCHOOL).numbered,
            },
        ),
        now=now,
        before=before[0] if before else None,
        plan=fixed,
        wellbeing={
            name: Wellbeing(counts.children.result(statistics))
            for name, counts in now.groups.items()
        },
        core=core(now, chosen),
    )
