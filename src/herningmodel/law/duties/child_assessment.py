"""
*Børnefaglig undersøgelse*: finished within four months of awareness.

The case may say the day on which this need became known, or show it by a notification in the four
months before the assessment began that no other assessment has answered since. Otherwise that day
lies between the opening of the case, or the last assessment before, and the start of this one: a
case may be opened for something else, and an assessment may be revised. Where the case was closed and
opened again, it is the opening of the span that the assessment began in. What was in time from the
first of those days was in time, what was late from the last was late, and between them the deadline
is undetermined. A preliminary assessment in time is an answer.

An urgent placement asks for the assessment too, which then runs in parallel and is finished four
months after the decision.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.case_spans import opened_by
from herningmodel.case_view.view import View
from herningmodel.core.findings import Location
from herningmodel.core.legal_versions import version, versions
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Certainty
from herningmodel.law.bases import (
    PLACED_WITH_CONSENT,
    PLACED_WITHOUT_CONSENT,
    PROVISIONAL,
    rests_on,
    rests_on_one_of,
)
from herningmodel.law.duties.deadline import Deadline, DutyCode, Undetermined
from herningmodel.law.duties.decision_routes import AT_ONCE
from herningmodel.law.duties.duty import (
    Duty,
    DutyContext,
    DutyResult,
    State,
    Wording,
    of_deadlines,
    worded,
)
from herningmodel.model.decisions import Decision
from herningmodel.model.needs import Assessment, AssessmentKind
from herningmodel.text.texts import Text


CODE: Final = DutyCode(
    "child_assessment", Text(da="børnefaglig undersøgelse", en="child assessment")
)


WITHIN: Final = versions(
    version(None, "SEL § 50", Interval(months=4), Certainty.CERTAIN),
    version("2024-01-01", "BL § 20 stk. 3", Interval(months=4), Certainty.CERTAIN),
)

ANSWERS: Final = (
    AssessmentKind.FOCUSED,
    AssessmentKind.CHILD_ASSESSMENT,
    AssessmentKind.YOUTH_ASSESSMENT,
)
"""What answers the question of a notification. A screening only opens it."""

_THOROUGH: Final = (AssessmentKind.CHILD_ASSESSMENT, AssessmentKind.YOUTH_ASSESSMENT)

ASSESSED: Final = (*_THOROUGH, AssessmentKind.PRELIMINARY)
"""What answers an urgent placement."""


AWARENESS_UNKNOWN: Final = Text(
    da="Det fremgår ikke, hvornår kommunen blev opmærksom på det behov, som undersøgelsen handler om ({on}). Derfor kan fristen ikke regnes ud.",
    en="It is not said when the municipality became aware of the need that the assessment is about ({on}). So the deadline cannot be determined.",
)


def deadline(view: View, assessment: Assessment) -> Deadline | None:
    """Return the deadline of *assessment*, None where none is known for it."""
    if assessment.kind is not AssessmentKind.CHILD_ASSESSMENT or assessment.started is None:
        return None
    known = _known(view, assessment, assessment.started)
    if known is not None:
        return _since(view, assessment, known)
    from_first = _since(view, assessment, _earliest(view, assessment.started))
    if from_first is None or not from_first.is_late:
        return from_first
    from_last = _since(view, assessment, assessment.started)
    if from_last is None or from_last.is_late:
        return from_last
    return Deadline(
        duty=CODE,
        about=assessment,
        triggered=assessment.started,
        due=None,
        answered=assessment.on,
        ends=assessment.on,
        undetermined=Undetermined(AWARENESS_UNKNOWN, {"on": assessment.on}),
    )


def _since(view: View, assessment: Assessment, aware: date) -> Deadline | None:
    every = WITHIN.on(aware)
    if every is None:
        return None
    due = every.after(aware)
    preliminary = [
        other.on
        for other in view.case.assessments
        if other.kind is AssessmentKind.PRELIMINARY and aware <= other.on <= due
    ]
    return Deadline(
        duty=CODE,
        about=assessment,
        triggered=aware,
        due=due,
        every=every,
        answered=min([assessment.on, *preliminary]),
        transition=WITHIN.changed_between(aware, due),
    )


def after_urgent(view: View, decision: Decision) -> Deadline | None:
    """
    Return the deadline after an urgent *decision*, None after others.

    Any assessment of the child answers, also an earlier one.
    """
    if not decision.is_granted or not _may_run_in_parallel(decision):
        return None
    return _after(view, decision)


def _after(view: View, decision: Decision) -> Deadline | None:
    every = WITHIN.on(decision.on)
    if every is None:
        return None
    due = every.after(decision.on)
    finished = [found.on for found in view.case.assessments if found.kind in ASSESSED]
    return Deadline(
        duty=CODE,
        about=decision,
        triggered=decision.on,
        due=due,
        every=every,
        answered=min(finished, default=None),
        transition=WITHIN.changed_between(decision.on, due),
    )


def _of_started(view: View) -> Iterator[Deadline]:
    found = (deadline(view, assessment) for assessment in view.case.assessments)
    yield from (due for due in found if due is not None)


def _awaited(view: View) -> Iterator[Deadline]:
    found = (after_urgent(view, decision) for decision in view.case.decisions)
    yield from (due for due in found if due is not None)


def _may_run_in_parallel(decision: Decision) -> bool:
    places = (PLACED_WITH_CONSENT, PLACED_WITHOUT_CONSENT)
    is_urgent = bool(decision.urgent) and rests_on_one_of(decision.legal_basis, places)
    return is_urgent or rests_on(decision.legal_basis, PROVISIONAL)


def _known(view: View, assessment: Assessment, start: date) -> date | None:
    """Return the day on which this need became known, if recorded."""
    if assessment.aware is not None:
        return assessment.aware
    received = [notification.received.date() for notification in view.case.notifications]
    newest = max((day for day in received if day <= start), default=None)
    within = None if newest is None else WITHIN.on(newest)
    if newest is None or within is None or start > within.after(newest):
        return None
    return None if any(newest <= day for day in _answered(view, start)) else newest


def _earliest(view: View, start: date) -> date:
    """Return the first day on which this need can have become known."""
    return min(start, max([opened_by(view.case, start), *_answered(view, start)]))


def _answered(view: View, start: date) -> list[date]:
    return [
        assessment.on
        for assessment in view.case.assessments
        if assessment.kind in ANSWERS and assessment.on <= start
    ]


def _examine(context: DutyContext) -> DutyResult | None:
    view, decision = context.view, context.decision
    # A preliminary assessment answers an urgent decision; before one there is nothing to answer.
    kinds = _THOROUGH if decision is None else ASSESSED
    found = [assessment for assessment in view.assessments if assessment.kind in kinds]
    finished = [assessment for assessment in found if assessment.on <= context.day]
    location = _location(context, finished or found[::-1])
    if decision is None:
        return DutyResult(state=State.MET if finished else State.MISSING, location=location)
    return of_deadlines(context, location, (_after(view, decision),))


def _location(context: DutyContext, finished: list[Assessment]) -> Location:
    return context.view.place(finished[0], "on") if finished else context.of_case("assessments")


_WORDING: Final = Wording(
    AT_ONCE,
    Text(
        da="En børnefaglig undersøgelse skal laves, mens barnet er i sikkerhed.",
        en="A child assessment must be made while the child is safe.",
    ),
)

STARTED: Final = Duty(
    name="child_assessment",
    versions=worded(WITHIN),
    code=CODE,
    rule="PLN003",
    deadlines=_of_started,
)

AFTER_URGENT: Final = Duty(
    name="assessment",
    versions=versions(
        version(None, "SEL § 50", _WORDING, Certainty.CERTAIN),
        version("2024-01-01", "BL § 20 stk. 1 nr. 1", _WORDING, Certainty.CERTAIN),
    ),
    code=CODE,
    rule="PLN003",
    deadlines=_awaited,
    examine=_examine,
)
