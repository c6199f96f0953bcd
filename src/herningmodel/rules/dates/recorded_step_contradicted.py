"""
*Trinnet modsiges*: the newest recorded step is not the step where the child lives.

Errs on the side of missing: a step is often recorded on the day of the decision and the placement
begins later, so a child without a placement is looked at only when one has ended since, and not
while the next may still be under way.
"""

from datetime import date

from herningmodel.core.periods import is_within
from herningmodel.model.case import RecordedStep
from herningmodel.rulebook import vocabulary as v
from herningmodel.text.formatting import render


PLACED = v.Text(da="barnet bor på {step} ({kind})", en="the child lives on {step} ({kind})")
AT_HOME = v.Text(
    da="barnet har ikke været anbragt siden {ended}",
    en="the child has not been placed since {ended}",
)


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield the newest recorded step where the placements say something else."""
    if not view.case.step_history:
        return
    recorded = max(view.case.step_history, key=lambda entry: entry.on)
    running = [placement for placement in view.case.placements if placement.ended is None]
    ended = [placement for placement in view.case.placements if placement.ended is not None]
    if running:
        yield v.APPLIES
        placed = running[-1]
        step = view.profile.step_of(placed.kind)
        if all(view.profile.step_of(placement.kind) is not recorded.step for placement in running):
            says = render(PLACED, {"step": step.numbered, "kind": placed.kind})
            yield _contradicted(view, recorded, view.place(placed, "kind"), says)
    elif ended:
        last = max(ended, key=lambda placement: placement.ended or date.min)
        if last.ended is None or not _is_over(view, recorded, last.ended):
            return
        yield v.APPLIES
        if recorded.step.is_placement:
            says = render(AT_HOME, {"ended": last.ended})
            yield _contradicted(view, recorded, view.place(last, "ended"), says)


def _is_over(view: v.View, recorded: RecordedStep, ended: date) -> bool:
    within = view.profile.thresholds.one_move_within.interval
    return ended >= recorded.on and not is_within(within, of=ended, on=view.on)


def _contradicted(view: v.View, recorded: RecordedStep, other: v.Location, says: v.Text) -> v.Fact:
    return v.Fact(
        where=(view.place(recorded, "step"), other),
        seen=recorded.step,
        values={"recorded": recorded.step.numbered, "on": recorded.on, "says": says},
    )


GOOD = v.example(
    placements=[v.measure("p1", "general_foster_family", "2025-06-02")],
    step_history=[{"on": "2025-01-06", "step": 3}, {"on": "2025-05-28", "step": 5}],
)

RULE = v.CaseRule(
    code="DAT014",
    name="recorded_step_contradicted",
    **v.sentences(
        title_da="Det registrerede trin modsiges af anbringelserne",
        title_en="The recorded step is contradicted by the placements",
        why_da="Nøgletallene tælles på det registrerede trin. Står det stille, mens barnet flytter, viser de noget andet end barnets liv.",
        why_en="The key figures are counted by the recorded step. Where it does not change while the child moves, they show something else than the child's life.",
        message_da="Det nyeste registrerede trin er {recorded}, fra {on}, men {says}.",
        message_en="The newest recorded step is {recorded}, of {on}, but {says}.",
        hint_da="Tilføj det nye trin med dets dato i step_history, eller ret det.",
        hint_en="Add the new step with its day to step_history, or correct it.",
        advice_da="Tilføj det nye trin med dets dato, eller ret det.",
        advice_en="Add the new step with its day, or correct it.",
    ),
    **v.by_data(v.Severity.WARNING, v.sources.DATA_QUALITY, v.sources.OWN_MOVE),
    may_err=v.ErrorDirection.UNDER,
    adaptable=True,
    each=v.whole_case,
    check=check,
    good=GOOD,
    bad=GOOD.but(step_history=[{"on": "2025-01-06", "step": 3}]),
)
