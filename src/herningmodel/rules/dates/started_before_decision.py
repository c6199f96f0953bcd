"""
*Begyndt før afgørelsen*: help that began before the decision that carries it.

Errs on the side of reporting: a decision can be written down after it was made. Urgent decisions
are left alone, because help may have had to come first.
"""

from herningmodel.rulebook import vocabulary as v


def check(view: v.View, measure: v.Measure) -> v.Outcomes:
    """Yield a measure that began before its decision."""
    decision = v.find(view.full_case.decisions, measure.decision)
    if decision is None or decision.urgent:
        return
    yield v.APPLIES
    if measure.started < decision.on:
        yield v.Fact(
            where=(view.place(measure, "started"), view.place(decision, "on")),
            seen=measure.started,
            expected=f"{v.to_display(decision.on)} or later",
            values={"kind": measure.kind, "started": measure.started, "decided": decision.on},
        )


GOOD = v.example(
    decisions=[{"id": "d1", "on": "2025-01-06"}],
    interventions=[v.measure("i1", "support_at_home", "2025-01-06", decision="d1")],
)

RULE = v.CaseRule(
    code="DAT006",
    name="started_before_decision",
    **v.sentences(
        title_da="Begyndt før afgørelsen",
        title_en="Begun before the decision",
        why_da="Hjælp, der begynder før afgørelsen, har ingen truffet afgørelse om. Barnet og forældrene har ikke haft noget at klage over.",
        why_en="Help that begins before the decision has not been decided on. Child and parents have had nothing to appeal against.",
        message_da="Begyndte {started} ({kind}), men afgørelsen er fra {decided}.",
        message_en="Began on {started} ({kind}), but the decision was made on {decided}.",
        hint_da="Ret datoen, eller marker afgørelsen som hastende, hvis hjælpen måtte komme først.",
        hint_en="Correct the date, or mark the decision as urgent if help had to come first.",
    ),
    **v.by_data(v.Severity.WARNING),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=v.View.measures_of_document,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("d1", on="2025-01-07"),
)
