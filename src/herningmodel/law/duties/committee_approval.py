"""
*Foreløbig afgørelse*: approved within seven days, effect being day 1.

The day of effect is recorded, or it is the day on which the child moved: the first day of the
placement that the decision carries. Sundays and holidays count, and nothing extends it.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.bases_over_time import carried_since
from herningmodel.case_view.placed import carried_by
from herningmodel.case_view.view import View
from herningmodel.core.legal_versions import NOT_READ, NotRead, Versions, version, versions
from herningmodel.core.periods import Interval, days_after
from herningmodel.core.sources import Certainty
from herningmodel.law.bases import PROVISIONAL, rests_on
from herningmodel.law.duties.deadline import Deadline, DutyCode, Undetermined
from herningmodel.law.duties.decision_routes import CHAIRED
from herningmodel.law.duties.duty import (
    Duty,
    DutyActor,
    DutyContext,
    DutyResult,
    Wording,
    of_deadlines,
    shown,
    worded,
)
from herningmodel.law.duties.periods_in_words import days_of
from herningmodel.model.decisions import Decision
from herningmodel.text.texts import Text


CODE: Final = DutyCode(
    "committee",
    Text(
        da="børne- og ungeudvalgets godkendelse",
        en="approval by the children and young people committee",
    ),
)


WITHIN_DAYS: Final = versions(
    version(None, "SEL § 75", 7, Certainty.ONE_SOURCE),
    version("2024-01-01", "BL § 143", 7, Certainty.ONE_SOURCE),
)
"""Seven days (certain), counted from the day of effect (one source)."""

LASTS: Final[Versions[Interval | NotRead]] = versions(
    version(None, "SEL § 75", NOT_READ, Certainty.UNVERIFIED),
    version("2024-01-01", "BL § 143", Interval(months=1), Certainty.ONE_SOURCE),
)
"""The length of an approved decision, counted from approval at the latest."""

NO_EFFECT: Final = Text(
    da="Den foreløbige afgørelse fra {on} bærer ingen anbringelse, så det kan ikke afgøres, hvornår barnet flyttede.",
    en="The provisional decision of {on} carries no placement, so it cannot be determined when the child moved.",
)


def deadline(view: View, decision: Decision) -> Deadline | None:
    """Return the deadline to approve *decision*, None where none is needed."""
    if not decision.is_granted or not rests_on(decision.legal_basis, PROVISIONAL):
        return None
    return _deadline_of(view, decision)


def last_day(decision: Decision) -> date | NotRead | None:
    """Return the last day of an approved provisional *decision*, or None."""
    if not rests_on(decision.legal_basis, PROVISIONAL):
        return None
    lasts = LASTS.on(decision.on)
    if not decision.is_granted or decision.committee is None:
        return None
    return lasts.after(decision.committee) if isinstance(lasts, Interval) else lasts


def effect_of(view: View, decision: Decision) -> date | None:
    """Return the day on which *decision* took effect, None where not recorded."""
    if decision.effect is not None:
        return decision.effect.date()
    carried = carried_by(view, decision)
    return min((carried_since(stay, decision.id) for stay in carried), default=None)


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of every provisional decision."""
    found = (deadline(view, decision) for decision in view.case.decisions)
    yield from (due for due in found if due is not None)


def _deadline_of(view: View, decision: Decision) -> Deadline | None:
    known = effect_of(view, decision)
    effect = known or decision.on
    in_force = WITHIN_DAYS.version_on(effect)
    if in_force is None or in_force.value is None:
        return None
    due = days_after(effect, in_force.value - 1)
    return Deadline(
        duty=CODE,
        about=decision,
        triggered=effect,
        due=due,
        answered=decision.committee,
        undetermined=None if known else Undetermined(NO_EFFECT, {"on": decision.on}),
        transition=WITHIN_DAYS.changed_between(effect, due),
        certainty=in_force.certainty,
    )


def _examine(context: DutyContext) -> DutyResult | None:
    if context.decision is None:
        return shown(context, "committee", is_shown=False)
    due = _deadline_of(context.view, context.decision)
    return of_deadlines(context, context.location("committee"), (due,))


_WORDING: Final = Wording(
    CHAIRED,
    Text(
        da="Børne- og ungeudvalget skal godkende den foreløbige afgørelse inden for {within}. Dagen, hvor den får virkning, og helligdage tæller med.",
        en="The committee must approve the provisional decision within {within}. The day it takes effect and holidays count.",
    ),
    {"within": days_of(WITHIN_DAYS)},
)

DUTY: Final = Duty(
    name="committee_within_seven_days",
    versions=worded(WITHIN_DAYS, _WORDING),
    actor=DutyActor.COMMITTEE,
    code=CODE,
    rule="ANB006",
    deadlines=deadlines,
    examine=_examine,
)
