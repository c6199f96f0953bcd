"""
*En teenager i familiepleje uden støtte*: no support package, or no match that is written down.

The ladder has the same as a condition; here it is asked of a placement that runs. Age is a reason
to support, and never one to rule a step out. In a network foster family the young person knows the
family, so only the support package is asked for. A young adult is no teenager in care.

Errs on the side of reporting: a young person who has lived well in a family for years is asked
about too. Support that does not say at whom it is aimed is taken for aimed at the young person.
"""

from herningmodel.law import ages
from herningmodel.model.interventions import AimedAt
from herningmodel.model.placements import Placement
from herningmodel.model.steps import Step
from herningmodel.rulebook import vocabulary as v


AGE_UNKNOWN = v.Text(
    da="Barnets alder kendes ikke, så det vides ikke, om der skal spørges efter støtte til en teenager.",
    en="The child's age is not known, so it cannot be determined whether support for a teenager is called for.",
)
NO_MATCH = v.Text(da="et dokumenteret match", en="a documented match")
NO_PACKAGE = v.Text(
    da="en støttepakke til den unge eller stedet, som løber nu",
    en="a support package for the young person or the place that runs now",
)

_PACKAGE_IS_FOR = (AimedAt.CHILD, AimedAt.PLACE, None)


def check(view: v.View, placement: Placement) -> v.Outcomes:
    """Yield what a teenager's placement in a family lacks, each by itself."""
    step = view.profile.step_of(placement.kind)
    if placement.ended is not None or step not in (Step.KIN_OR_NETWORK, Step.FOSTER_FAMILY):
        return
    age = view.age_on(view.on)
    if age is None:
        yield v.Unchecked(why=AGE_UNKNOWN)
        return
    of_age = ages.is_reached(ages.OF_AGE, age, view.on)
    if of_age or age < view.profile.thresholds.teenagers_from.years:
        return
    yield v.APPLIES
    lacking = {
        "support": None if _has_package(view, placement) else NO_PACKAGE,
        "matched": NO_MATCH if step is Step.FOSTER_FAMILY and not placement.matched else None,
    }
    for member, lacks in lacking.items():
        if lacks is not None:
            yield v.Fact(
                where=(view.place(placement, member),),
                seen=getattr(placement, member) or None,
                values={"kind": placement.kind, "age": age, "lacks": lacks},
            )


def _has_package(view: v.View, placement: Placement) -> bool:
    support = (v.find(view.case.interventions, name) for name in placement.support)
    return any(
        given is not None and given.ended is None and given.aimed_at in _PACKAGE_IS_FOR
        for given in support
    )


RULE = v.CaseRule(
    code="ANB020",
    name="teenager_without_support",
    **v.sentences(
        title_da="En teenager i familiepleje uden støtte",
        title_en="A teenager in a foster family without support",
        why_da="Unge bor godt i familier, når både den unge og stedet får støtte, og de passer sammen. Uden det bryder anbringelserne oftere sammen.",
        why_en="Young people live well in families when both the young person and the place get support, and they fit each other. Without it placements break down more often.",
        message_da="Den unge er {age} år og bor i familie ({kind}). Her mangler {lacks}.",
        message_en="The young person is {age} and lives in a family ({kind}). What is missing is {lacks}.",
        hint_da="Nævn den støtte, der løber, i anbringelsens support, og skriv matched, når matchet er vurderet.",
        hint_en="Name the support that runs in the placement's support, and write matched when the match has been looked at.",
        advice_da="Angiv den støtte, der løber ved siden af anbringelsen, og om matchet er vurderet.",
        advice_en="Name the support that runs beside the placement, and state whether the match has been assessed.",
    ),
    **v.by_model(v.Severity.WARNING, v.sources.TEENAGE_BREAKDOWNS),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=lambda view: view.case.placements,
    check=check,
    good=v.example(
        child={"id": "child-1", "born": "2010-05-02"},
        interventions=[v.measure("i1", "other_support", "2025-01-06", aimed_at="place")],
        placements=[
            v.measure("p1", "reinforced_foster_family", "2025-01-06", matched=True, support=["i1"])
        ],
    ),
    bad=v.example(
        child={"id": "child-1", "born": "2010-05-02"},
        placements=[v.measure("p1", "general_foster_family", "2025-01-06")],
    ),
)
