"""
*Et nyt trin uden afgørelse*: the recorded step changes, and no decision carries the change.

Errs on the side of missing: only a change to step 3 or above is looked at, because help on the
two lowest steps needs no decision; a decision that does not say which step it grants may be the
one; a way down may also be that help ended.
"""

from itertools import pairwise

from herningmodel.model.case import RecordedStep
from herningmodel.model.steps import Step
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield each recorded step that differs from the one before it without a decision."""
    history = sorted(view.case.step_history, key=lambda recorded: recorded.on)
    for before, after in pairwise(history):
        if after.step == before.step or after.step < Step.HOME_BASED:
            continue
        yield v.APPLIES
        if not _is_decided(view, before, after) and not _is_an_end(view, before, after):
            yield v.Fact(
                where=(view.place(after, "step"),),
                seen=after.step,
                expected=f"decision with granted_step {after.step.value}",
                values={
                    "on": after.on,
                    "step": after.step.numbered,
                    "before": before.step.numbered,
                    "since": before.on,
                },
            )


def _is_decided(view: v.View, before: RecordedStep, after: RecordedStep) -> bool:
    return any(
        decision.is_granted
        and before.on <= decision.on <= after.on
        and decision.granted_step in (None, after.step)
        for decision in view.case.decisions
    )


def _is_an_end(view: v.View, before: RecordedStep, after: RecordedStep) -> bool:
    return after.step < before.step and any(
        measure.ended is not None and before.on < measure.ended <= after.on
        for measure in view.measures()
    )


GOOD = v.example(
    decisions=[
        {"id": "d1", "on": "2025-01-06", "granted_step": 3},
        {"id": "d2", "on": "2025-06-02", "granted_step": 5},
    ],
    step_history=[{"on": "2025-01-06", "step": 3}, {"on": "2025-06-02", "step": 5}],
)

RULE = v.CaseRule(
    code="TRN020",
    name="step_change_not_decided",
    **v.sentences(
        title_da="Et nyt trin, som ingen afgørelse bærer",
        title_en="A new step that no decision carries",
        why_da="Et barn flyttes ikke på trappen ved en registrering. Der skal være en afgørelse, som barnet og forældrene kan læse, og som siger hvorfor.",
        why_en="A child is not moved on the ladder by an entry in a register. There must be a decision that child and parents can read, and that says why.",
        message_da="Trinnet er registreret som {step} den {on}, efter {before} den {since}, men ingen afgørelse imellem bevilger det.",
        message_en="The step is recorded as {step} on {on}, after {before} on {since}, but no decision in between grants it.",
        hint_da="Skriv det bevilgede trin på afgørelsen (granted_step), eller ret registreringen.",
        hint_en="Write the granted step on the decision (granted_step), or correct the entry.",
        advice_da="Angiv det bevilgede trin på afgørelsen, eller ret registreringen.",
        advice_en="State the granted step in the decision, or correct the entry.",
    ),
    **v.by_data(v.Severity.WARNING, v.sources.OS2BOS),
    may_err=v.ErrorDirection.UNDER,
    adaptable=True,
    each=v.whole_case,
    check=check,
    good=GOOD,
    bad=GOOD.but(decisions=[{"id": "d1", "on": "2025-01-06", "granted_step": 3}]),
)
