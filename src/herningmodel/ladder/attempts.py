"""
Failed attempts: help that ended without effect, and what is different.

The critics' main point is that repeated failure of a lower step goes unnoticed. So an
attempt counts for two years on its own step, until an assessment that was made after it says what is
different. Help that may stand on several steps, and help beside a placement, is no attempt on a step.
"""

from datetime import date

from attrs import frozen

from herningmodel.case_view.view import Measure, View
from herningmodel.core.findings import Location
from herningmodel.core.periods import Period, is_within
from herningmodel.model.endings import FAILED
from herningmodel.model.interventions import Intervention
from herningmodel.model.placements import Placement
from herningmodel.model.steps import Step
from herningmodel.text.texts import Text


@frozen(kw_only=True)
class Attempt:
    """
    *Forsøg*: help that ended and failed, or may have failed.

    Attributes:
        what: The kind of help.
        ended: The first day without it.
        step: The step it was an attempt on.
        failed: Whether it failed for sure. An end without reasons and outcome may be a failure.
        different: The answer to "what is different this time", None without an answer.
        place: The location of the help in the case.
    """

    what: Text
    ended: date
    step: Step
    failed: bool
    different: bool | None
    place: Location


def failed_attempts(view: View) -> list[Attempt]:
    """Return recent attempts that failed or may have, in document order."""
    counts = view.profile.thresholds.failed_attempts_count.interval
    return [
        attempt
        for measure in view.measures()
        if measure.ended is not None
        and is_within(counts, of=measure.ended, on=view.on)
        and (attempt := _attempt(view, measure, measure.ended)) is not None
    ]


def _attempt(view: View, measure: Measure, ended: date) -> Attempt | None:
    failed = has_failed(measure)
    may_have_failed = not measure.end_reasons and measure.outcome is None
    if not failed and not may_have_failed:
        return None
    if isinstance(measure, Intervention) and ran_beside_a_placement(view, measure):
        return None
    step = step_of(view, measure)
    if step is None:
        return None
    return Attempt(
        what=measure.kind.label,
        ended=ended,
        step=step,
        failed=failed,
        different=_what_is_different(view, since=ended),
        place=view.place(measure, "ended"),
    )


def has_failed(measure: Measure) -> bool:
    """Return whether *measure* failed for certain, or broke down."""
    # Whether the child was under 18 is left out on purpose: no age may decide about a step.
    broke_down = isinstance(measure, Placement) and measure.broke_down
    return broke_down or measure.outcome in FAILED


def ran_beside_a_placement(view: View, intervention: Intervention) -> bool:
    """Return whether *intervention* accompanied a placement and is no attempt."""
    # What began before a placement and ran into it was an attempt of its own.
    return any(
        intervention.id in placement.support
        or Period(placement.started, placement.ended).holds(intervention.started)
        for placement in view.case.placements
    )


def step_of(view: View, measure: Measure) -> Step | None:
    """Return the step that *measure* was an attempt on; None where its kind has none of its own."""
    if isinstance(measure, Intervention) and (measure.kind.steps[1:] or measure.kind.compensates):
        return None
    decision = view.decision_of(measure)
    if decision is not None and decision.granted_step is not None:
        return decision.granted_step
    if isinstance(measure, Placement):
        return view.profile.step_of(measure.kind)
    return measure.kind.steps[0]


def _what_is_different(view: View, *, since: date) -> bool | None:
    return next(
        (
            assessment.changed_circumstances.different
            for assessment in view.current_assessments
            if assessment.changed_circumstances is not None
            and assessment.changed_circumstances.on >= since
        ),
        None,
    )
