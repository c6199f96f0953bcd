"""
*Første opfølgning*: after three months, or a parallel assessment.

Barnets lov § 95 stk. 2 (certain): the earlier of the two. Serviceloven § 70 (one source): three
months. It is asked for where `herningmodel.law.follow_up_by_law` says that the law asks for
follow-up, so not for a provisional decision by the chair.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.view import Measure, View
from herningmodel.core.legal_versions import version, versions
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.deadline import Deadline, DutyCode, Undetermined
from herningmodel.law.duties.decision_routes import CONSENTED, SUPPORTED, UNCONSENTED
from herningmodel.law.duties.duty import (
    Duty,
    DutyContext,
    DutyResult,
    State,
    Wording,
    of_deadlines,
)
from herningmodel.law.duties.periods_in_words import period_of
from herningmodel.law.follow_up_by_law import exemption_of, held, is_followed_up_by_law
from herningmodel.model.needs import AssessmentKind
from herningmodel.text.texts import Text


CODE: Final = DutyCode("first_follow_up", Text(da="første opfølgning", en="first follow-up"))


WITHIN: Final = versions(
    version(None, "SEL § 70", Interval(months=3), Certainty.ONE_SOURCE),
    version("2024-01-01", "BL § 95 stk. 2", Interval(months=3), Certainty.CERTAIN),
)

ENDS_WITH_ASSESSMENT: Final = versions(
    version("2024-01-01", "BL § 95 stk. 2", True, Certainty.CERTAIN)  # noqa: FBT003 - the value of the law
)
"""Whether a parallel assessment's end is the due day, where sooner."""

NO_BASIS: Final = Text(
    da="Det fremgår ikke, efter hvilken paragraf hjælpen er givet ({kind}), så det kan ikke afgøres, om loven kræver opfølgning.",
    en="The provision that the help is given under is not stated ({kind}), so it cannot be determined whether the law requires follow-up.",
)

_PARALLEL: Final = (
    AssessmentKind.FOCUSED,
    AssessmentKind.CHILD_ASSESSMENT,
    AssessmentKind.YOUTH_ASSESSMENT,
)


def no_basis(measure: Measure) -> Undetermined:
    """Explain why the duty to follow up *measure* is undetermined."""
    return Undetermined(NO_BASIS, {"kind": measure.kind})


def deadline(view: View, measure: Measure) -> Deadline | None:
    """Return the first follow-up deadline of *measure*, None without one."""
    asked_for = is_followed_up_by_law(view, measure)
    in_force = WITHIN.version_on(measure.started)
    if asked_for is False or in_force is None or in_force.value is None:
        return None
    due, every = _due(view, measure, in_force.value)
    follow_ups = held(view, measure)
    return Deadline(
        duty=CODE,
        about=measure,
        triggered=measure.started,
        due=due,
        every=every,
        answered=follow_ups[0].on if follow_ups else None,
        ends=measure.ended,
        exemption=exemption_of(view, measure, due),
        undetermined=None if asked_for else no_basis(measure),
        transition=WITHIN.changed_between(measure.started, due),
        certainty=in_force.certainty,
    )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of every measure with certain or possible follow-up."""
    found = (deadline(view, measure) for measure in view.measures())
    yield from (due for due in found if due is not None)


def _due(view: View, measure: Measure, within: Interval) -> tuple[date, Interval | None]:
    by_months = within.after(measure.started)
    if not ENDS_WITH_ASSESSMENT.on(measure.started):
        return by_months, within
    finished = [
        assessment.on
        for assessment in view.case.assessments
        if assessment.kind in _PARALLEL
        and assessment.started is not None
        and assessment.started <= measure.started < assessment.on < by_months
    ]
    return (min(finished), None) if finished else (by_months, within)


def _examine(context: DutyContext) -> DutyResult | None:
    location = context.of_case("follow_ups")
    if not context.measures:
        # The period is counted from the start of the help, so without one no day is due.
        return DutyResult(state=State.NOT_DUE, location=location)
    view = context.view
    return of_deadlines(context, location, (deadline(view, help_) for help_ in context.measures))


_ROUTES: Final = (*SUPPORTED, *CONSENTED, *UNCONSENTED)
_VALUES: Final = {"within": period_of(WITHIN)}

DUTY: Final = Duty(
    name="first_follow_up",
    versions=versions(
        version(
            None,
            "SEL § 70",
            Wording(
                _ROUTES,
                Text(
                    da="Den første opfølgning skal holdes senest {within} efter, at hjælpen er begyndt.",
                    en="The first follow-up must be held within {within} of the start of the help.",
                ),
                _VALUES,
            ),
            Certainty.ONE_SOURCE,
        ),
        version(
            "2024-01-01",
            "BL § 95 stk. 2",
            Wording(
                _ROUTES,
                Text(
                    da="Den første opfølgning skal holdes senest {within} efter, at hjælpen er begyndt, og tidligere, hvis en sideløbende undersøgelse bliver færdig før.",
                    en="The first follow-up must be held within {within} of the start of the help, and earlier if a parallel assessment is finished before.",
                ),
                _VALUES,
            ),
            Certainty.CERTAIN,
        ),
    ),
    code=CODE,
    rule="OPF001",
    deadlines=deadlines,
    examine=_examine,
)
