"""
*Rytmen er ikke besluttet*: a first follow-up without a decision on the later ones.

Since 2024 the law has no interval of its own for later follow-up. Without a decision no later one is due.

Errs on the side of reporting: the rhythm may have been decided and not recorded.
"""

from herningmodel.core.references import Act
from herningmodel.law.follow_up_by_law import decided_rhythm, held, is_followed_up_by_law
from herningmodel.rulebook import vocabulary as v


PROVISION = v.cited("BL § 95 stk. 3")


def check(view: v.View, measure: v.Measure) -> v.Outcomes:
    """Yield a measure that was followed up without deciding on a rhythm."""
    follow_ups = [
        follow_up for follow_up in held(view, measure) if PROVISION.on(follow_up.on) is not None
    ]
    if not follow_ups or not is_followed_up_by_law(view, measure):
        return
    yield v.APPLIES
    is_arranged = decided_rhythm(follow_ups) is not None or follow_ups[-1].next is not None
    if measure.ended is None and not is_arranged:
        first = follow_ups[0]
        yield v.Fact(
            where=(view.place(first, "rhythm"), view.place(measure, "started")),
            expected="N weeks | N months | N years",
            values={"kind": measure.kind, "held": first.on},
            day=first.on,
        )


GOOD = v.example(
    on="2025-04-06",
    decisions=[v.decision("d1", "2025-01-03", "BL § 32 stk. 1 nr. 5")],
    interventions=[v.measure("i1", "family_treatment", "2025-01-06", decision="d1")],
    follow_ups=[{"id": "f1", "on": "2025-03-20", "concerns": ["i1"], "rhythm": "3 months"}],
)

RULE = v.CaseRule(
    code="OPF003",
    name="rhythm_not_decided",
    **v.sentences(
        title_da="Rytmen for opfølgning er ikke besluttet",
        title_en="The rhythm of follow-up was not decided",
        why_da="Siden 2024 er der ingen fast frist efter den første opfølgning. Kommunen skal selv beslutte, hvordan der følges op, og begrunde det. Ellers følger ingen op.",
        why_en="Since 2024 there is no fixed deadline after the first follow-up. The municipality must decide itself how follow-up is held, and give reasons. Otherwise there is no follow-up.",
        message_da="Der blev fulgt op {held} ({kind}), men der står ikke, hvordan der skal følges op derefter.",
        message_en="There was a follow-up on {held} ({kind}), but it does not say how follow-up is to go on.",
        hint_da="Skriv rytmen i rhythm, for eksempel 3 months.",
        hint_en="Write the rhythm in rhythm, for instance 3 months.",
        advice_da="Beslut, hvor ofte der skal følges op, for eksempel hver tredje måned, og begrund det.",
        advice_en="Decide how often to follow up, for instance every three months, and give the reasons.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_law(v.Severity.WARNING, PROVISION),
    in_force=Act.BL.in_force,
    may_err=v.ErrorDirection.OVER,
    each=v.View.measures,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("f1", rhythm=None),
)
