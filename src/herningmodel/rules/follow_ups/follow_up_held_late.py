"""
*Opfølgning holdt for sent*: a follow-up that came after the day on which the law asked for it.

What was late cannot be mended, so it is information, for a count of how often follow-up comes in
time. What has not been held at all has rules of its own.
"""

from itertools import chain

from herningmodel.law.duties import first_follow_up
from herningmodel.law.duties.next_follow_up import after_each
from herningmodel.law.follow_up_by_law import held, is_followed_up_by_law
from herningmodel.rulebook import vocabulary as v
from herningmodel.rules.follow_ups.unchecked import in_transition


def check(view: v.View, measure: v.Measure) -> v.Outcomes:
    """Yield each follow-up of a measure that was held late."""
    if not is_followed_up_by_law(view, measure):
        return
    first = first_follow_up.deadline(view, measure)
    if first is None or first.answered is None:
        return
    yield v.APPLIES
    follow_ups = held(view, measure)
    for due, follow_up in zip(chain([first], after_each(view, measure)), follow_ups, strict=False):
        if not due.is_late:
            continue
        if due.transition is not None:
            yield in_transition(measure, due.transition)
            continue
        yield v.Fact(
            where=(view.place(measure, "started"), view.place(follow_up, "on")),
            seen=follow_up.on,
            expected=f"{v.to_display(due.due)} or earlier",
            values={"kind": measure.kind, "held": follow_up.on, "due": due.due},
            day=due.triggered,
        )


GOOD = v.example(
    on="2025-05-01",
    decisions=[v.decision("d1", "2025-01-03", "BL § 32 stk. 1 nr. 5")],
    interventions=[v.measure("i1", "family_treatment", "2025-01-06", decision="d1")],
    follow_ups=[{"id": "f1", "on": "2025-04-06", "concerns": ["i1"], "rhythm": "3 months"}],
)

RULE = v.CaseRule(
    code="OPF008",
    name="follow_up_held_late",
    **v.sentences(
        title_da="Opfølgningen kom for sent",
        title_en="The follow-up came late",
        why_da="Kommer opfølgningen for sent, får barnet for længe hjælp, der måske ikke virker. Hvor ofte det sker, ser man kun, når det tælles.",
        why_en="When follow-up comes late, the child has help for too long that may not work. How often that happens is seen only when it is counted.",
        message_da="Der blev fulgt op {held} ({kind}). Det skulle have været senest {due}.",
        message_en="There was a follow-up on {held} ({kind}). It should have been by {due}.",
        hint_da="Det kan ikke gøres om. Planlæg den næste i god tid.",
        hint_en="It cannot be undone. Plan the next one in good time.",
    ),
    **v.by_law(v.Severity.INFO, v.cited("SEL § 70", "BL § 95"), sel=v.Certainty.ONE_SOURCE),
    each=v.View.measures,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("f1", on="2025-04-07"),
)
