"""
*Stedet er ikke godkendt*: a placement at a place that was not approved when it began.

Errs on the side of reporting: the approval may be recorded in another system.
"""

from herningmodel.law.duties import place_approval
from herningmodel.model.placements import Placement
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, placement: Placement) -> v.Outcomes:
    """Yield a placement that began before its place was approved."""
    yield v.APPLIES
    if placement.approved is None or placement.approved > placement.started:
        yield v.Fact(
            where=(view.place(placement, "approved"),),
            seen=placement.approved,
            expected=f"{v.to_display(placement.started)} or earlier",
            values={"kind": placement.kind, "started": placement.started},
            day=placement.started,
        )


GOOD = v.example(
    placements=[v.measure("p1", "general_foster_family", "2025-01-06", approved="2025-01-06")]
)

RULE = v.CaseRule(
    code="ANB004",
    name="place_not_approved",
    **v.sentences(
        title_da="Stedet var ikke godkendt, da barnet flyttede ind",
        title_en="The place was not approved when the child moved in",
        why_da="Et sted skal være godkendt, før et barn bor der. Godkendelsen siger, at nogen har set på, om det er trygt og kan det, barnet har brug for.",
        why_en="A place must be approved before a child lives there. The approval says that the authority has looked at whether it is safe and can do what the child needs.",
        message_da="Barnet flyttede ind {started} ({kind}), og det fremgår ikke, at stedet var godkendt da.",
        message_en="The child moved in on {started} ({kind}), and nothing shows that the place was approved by then.",
        hint_da="Skriv datoen for godkendelsen i approved.",
        hint_en="Write the date of the approval in approved.",
        advice_da="Undersøg, om stedet er godkendt, og angiv, hvornår det skete.",
        advice_en="Find out whether the place is approved, and state when it was.",
    ),
    **v.by_duty(v.Severity.WARNING, place_approval.DUTY.versions),
    may_err=v.ErrorDirection.OVER,
    each=lambda view: view.case.placements,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("p1", approved="2025-01-07"),
)
