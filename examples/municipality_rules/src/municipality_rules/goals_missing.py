"""
*Hjælpen har ingen mål*: help that runs without a goal.

Errs on the side of reporting: the goals may be written in the journal.
"""

from herningmodel.model.interventions import Intervention
from herningmodel.rulebook import vocabulary as v
from municipality_rules.guidance import GUIDANCE


def check(view: v.View, intervention: Intervention) -> v.Outcomes:
    """Yield an intervention that runs and has no goal."""
    if intervention.ended is not None:
        return
    yield v.APPLIES
    if not intervention.goals:
        yield v.Fact(
            where=(view.place(intervention, "goals"),),
            expected="goals",
            values={"kind": intervention.kind, "started": intervention.started},
        )


def each(view: v.View) -> tuple[Intervention, ...]:
    """Return what the rule looks at, one by one."""
    return view.case.interventions


GOOD = v.example(
    interventions=[
        v.measure("i1", "contact_person", "2025-10-01", goals=["Ro om aftenen"]),
    ]
)

RULE = v.CaseRule(
    code="XOT001",
    name="goals_missing",
    **v.sentences(
        title_da="Hjælpen har ingen mål",
        title_en="The help has no goals",
        why_da="I vores by skal familien vide, hvad hjælpen skal føre til, før den begynder.",
        why_en="In our town the family should know what the help is to lead to before it begins.",
        message_da="Hjælpen ({kind}), der begyndte {started}, har ingen mål.",
        message_en="The help ({kind}) that began on {started} has no goals.",
        hint_da="Skriv målene i goals.",
        hint_en="Write the goals in goals.",
        advice_da="Aftal mindst ét mål med barnet og familien.",
        advice_en="Agree on at least one goal with the child and the family.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_profile(v.Severity.WARNING, GUIDANCE),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=each,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("i1", goals=None),
)
