"""
*Afvigelse uden grund*: another step was granted than the child needs, without a reason.

Lower or higher: a missing offer may not hide in one number, and neither may a missing krone.
"""

from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision whose granted step is not the needed one, without a reason."""
    needed, granted = decision.needed_step, decision.granted_step
    if needed is None or granted is None:
        return
    yield v.APPLIES
    if needed is not granted and not (decision.deviation_reason or "").strip():
        yield v.Fact(
            where=(
                view.place(decision, "deviation_reason"),
                view.place(decision, "needed_step"),
                view.place(decision, "granted_step"),
            ),
            expected="a reason",
            values={"needed": needed.numbered, "granted": granted.numbered},
        )


BAD = v.example(decisions=[{"id": "d1", "on": "2025-01-03", "needed_step": 5, "granted_step": 3}])

RULE = v.CaseRule(
    code="TRN017",
    name="deviation_without_reason",
    **v.sentences(
        title_da="Et andet trin end det nødvendige, uden grund",
        title_en="A step other than the one needed, without a reason",
        why_da="Kritikerne frygter, at barnet får det, der findes eller er billigst. Derfor står det, barnet har brug for, og det, der bevilges, hver for sig, og er de forskellige, skal nogen sige hvorfor.",
        why_en="The critics fear that a child gets what exists or is cheapest. So what the child needs and what is granted are recorded apart, and where they differ a reason must be given.",
        message_da="Barnet har brug for {needed}, men der er bevilget {granted}, og der står ikke hvorfor.",
        message_en="The child needs {needed}, but {granted} was granted, and it does not say why.",
        hint_da="Skriv grunden i deviation_reason, også hvis den er, at tilbuddet mangler.",
        hint_en="Write the reason in deviation_reason, also if it is that the offer is missing.",
        advice_da="Angiv grunden, også hvis den er, at tilbuddet mangler.",
        advice_en="Give the reason, also if it is that the offer is missing.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_model(v.Severity.WARNING, v.sources.CRITICS),
    each=lambda view: view.case.decisions,
    check=check,
    good=BAD.but_record(
        "d1", granted_step=6, deviation_reason="ingen egnet plejefamilie i denne måned"
    ),
    bad=BAD,
)
