"""*Ikke bevilget*: help that runs on a decision which is a draft or only expected."""

from herningmodel.rulebook import vocabulary as v


def check(view: v.View, measure: v.Measure) -> v.Outcomes:
    """Yield each decision that a measure rests on, or has rested on, without a grant."""
    for decision in view.decisions_of(measure):
        yield v.APPLIES
        if not decision.is_granted:
            yield v.Fact(
                where=(view.place(measure, "decision"), view.place(decision, "status")),
                seen=decision.status,
                expected="granted",
                values={"kind": measure.kind, "status": decision.status},
            )


GOOD = v.example(
    decisions=[{"id": "d1", "on": "2025-01-06", "status": "granted"}],
    interventions=[v.measure("i1", "support_at_home", "2025-01-06", decision="d1")],
)

RULE = v.CaseRule(
    code="DAT009",
    name="carried_by_no_grant",
    **v.sentences(
        title_da="Hjælpen er ikke bevilget",
        title_en="The help was not granted",
        why_da="Kun en bevilget afgørelse bærer hjælp. En kladde er en plan og ikke en afgørelse, barnet og forældrene kan holde kommunen fast på.",
        why_en="Only a granted decision carries help. A draft is a plan, and no decision that child and parents can hold the municipality to.",
        message_da="Hjælpen er begyndt ({kind}), men afgørelsen er kun: {status}.",
        message_en="The help has begun ({kind}), but the decision is only: {status}.",
        hint_da="Skriv status granted, når afgørelsen er truffet.",
        hint_en="Write the status granted when the decision is made.",
        advice_da="Marker afgørelsen som bevilget, når den er truffet.",
        advice_en="Mark the decision as granted when it is made.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_data(v.Severity.ERROR),
    each=v.View.measures,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("d1", status="draft"),
)
