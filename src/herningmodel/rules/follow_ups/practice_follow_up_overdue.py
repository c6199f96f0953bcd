"""
*Kommunens egen rytme er ikke holdt*: help that was not followed up when the profile says so.

The profile's rhythm applies beside the law, never in its place. A profile without one has nothing to
compare with. What the rhythm counts from, the profile says. What slipped and was made up for by a
later follow-up is not flagged.
"""

from herningmodel.law.duties.practice_follow_up import by_practice, slipped
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, measure: v.Measure) -> v.Outcomes:
    """Yield a measure that the profile's rhythm would have followed up by now."""
    if all(turn.answered is not None for turn in by_practice(view, measure)):
        return
    yield v.APPLIES
    due = slipped(view, measure)
    if due is not None:
        yield v.Fact(
            where=(view.place(measure, "started"), view.place(view.case, "follow_ups")),
            seen=due.triggered,
            expected=f"follow-up by {v.to_display(due.due)}",
            values={
                "kind": measure.kind,
                "counted_from": due.triggered,
                "every": due.every,
                "due": due.due,
            },
        )


GOOD = v.example(
    on="2025-02-03",
    profile="herning",
    decisions=[v.decision("d1", "2025-01-03", "BL § 32 stk. 1 nr. 5")],
    interventions=[v.measure("i1", "family_treatment", "2025-01-06", decision="d1")],
)

RULE = v.CaseRule(
    code="OPF004",
    name="practice_follow_up_overdue",
    **v.sentences(
        title_da="Kommunens egen rytme for opfølgning er ikke holdt",
        title_en="The municipality's own rhythm of follow-up was not kept",
        why_da="Hyppig opfølgning er kernen i modellen. I Hernings pilot blev målet nået for anbringelser og ikke for forebyggende hjælp; derfor tælles de hver for sig.",
        why_en="Frequent follow-up is the core of the model. In the Herning pilot the target was met for placements and not for preventive help; so each is counted by itself.",
        message_da="Efter profilen skulle der have været fulgt op senest {due} ({kind}), {every} efter {counted_from}.",
        message_en="By the profile there should have been a follow-up by {due} ({kind}), {every} after {counted_from}.",
        hint_da="Hold opfølgningen, eller sæt en rytme i profilen, som I kan holde.",
        hint_en="Hold the follow-up, or set a rhythm in the profile that you can keep.",
    ),
    **v.by_profile(v.Severity.WARNING, v.sources.KORA_2017),
    adaptable=True,
    each=v.View.measures,
    check=check,
    good=GOOD,
    bad=GOOD.but(on="2025-02-04"),
)
