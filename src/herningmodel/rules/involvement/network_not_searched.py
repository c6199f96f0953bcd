"""
*Netværket er ikke afsøgt*: a foster family or an institution without a search of the network first.

Urgent decisions are left alone: there the network is searched in parallel. So are stays that go on:
after the eighteenth birthday, by a permanent placement, and in a new record at the same place; the
question belongs to the first record.

Errs on the side of reporting: a search may be recorded in the journal only.
"""

from herningmodel.model.placements import Placement
from herningmodel.model.steps import Step
from herningmodel.rulebook import vocabulary as v
from herningmodel.rules.involvement.stays_that_go_on import goes_on


def check(view: v.View, placement: Placement) -> v.Outcomes:
    """Yield a placement above the network without a search of the network."""
    decision = view.decision_of(placement, placement.started)
    if decision is None or decision.urgent or goes_on(view, placement):
        return
    if view.profile.step_of(placement.kind) < Step.FOSTER_FAMILY:
        return
    yield v.APPLIES
    searched = any(
        assessment.network_search is not None and assessment.network_search.done <= decision.on
        for assessment in view.case.assessments
    )
    if not searched:
        yield v.Fact(
            where=(view.place(placement, "kind"), view.place(view.case, "assessments")),
            seen=placement.kind,
            expected=f"network_search by {decision.on.isoformat()}",
            values={"kind": placement.kind, "on": decision.on},
        )


GOOD = v.example(
    assessments=[
        v.assessment("a1", "child_assessment", "2024-12-20", network_search={"done": "2024-12-10"})
    ],
    decisions=[v.decision("d1", "2025-01-03", "BL § 46")],
    placements=[v.measure("p1", "general_foster_family", "2025-01-06", decision="d1")],
)

RULE = v.CaseRule(
    code="INV002",
    name="network_not_searched",
    **v.sentences(
        title_da="Slægt og netværk er ikke afsøgt",
        title_en="Kin and network were not searched",
        why_da="Forældre siger ofte, at der ikke er nogen. Den, der spørger efter fodboldtræneren, finder tit én.",
        why_en="Parents often say that there is no one. Asking about the football coach often brings someone up.",
        message_da="Anbringelsen er besluttet {on} ({kind}), og det fremgår ikke, at slægt og netværk var afsøgt da.",
        message_en="The placement was decided on {on} ({kind}), and nothing shows that kin and network had been searched by then.",
        hint_da="Afsøg netværket, og skriv det i undersøgelsens network_search, også når ingen blev fundet.",
        hint_en="Search the network, and write it in the assessment's network_search, also when no one was found.",
        advice_da="Afsøg slægt og netværk, og beskriv det i undersøgelsen, også når ingen blev fundet.",
        advice_en="Search kin and network, and describe it in the assessment, also when no one was found.",
    ),
    **v.by_model(v.Severity.WARNING, v.sources.NETWORK_FIRST),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=lambda view: view.case.placements,
    check=check,
    good=GOOD,
    bad=GOOD.but(assessments=None),
)
