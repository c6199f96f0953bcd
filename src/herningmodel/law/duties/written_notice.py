"""
*Skriftlig besked*: the parents have the provisional decision in writing.

The 24 hours run from the day and the hour of effect. The format does not record when the parents had
it, so the requirement says by when, and not whether.
"""

from datetime import date, datetime, timedelta
from typing import Final

from herningmodel.core.legal_versions import version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.decision_routes import CHAIRED
from herningmodel.law.duties.duty import (
    Duty,
    DutyActor,
    DutyContext,
    DutyResult,
    State,
    Wording,
)
from herningmodel.text.formatting import render
from herningmodel.text.texts import NOTHING, Text


WITHIN: Final = timedelta(hours=24)

_BY: Final = Text(da=": senest {by}", en=": by {by}")


def _examine(context: DutyContext) -> DutyResult:
    by = None if context.decision is None else _after(context.decision.effect)
    return DutyResult(
        state=State.UNKNOWN,
        location=context.location("on" if by is None else "effect"),
        values={"by": NOTHING if by is None else render(_BY, {"by": by})},
        due=None if by is None else by.date(),
    )


def _after(effect: datetime | None) -> datetime | None:
    # The calendar has no day after its last.
    return None if effect is None or effect.date() == date.max else effect + WITHIN


_WORDING: Final = Wording(
    CHAIRED,
    Text(
        da="Forældrene skal have den foreløbige afgørelse skriftligt inden for 24 timer{by}.",
        en="The parents must have the provisional decision in writing within 24 hours{by}.",
    ),
)

DUTY: Final = Duty(
    name="told_in_writing",
    versions=versions(
        version("2024-01-01", "BL § 143", _WORDING, Certainty.ONE_SOURCE),
    ),
    actor=DutyActor.CHAIR,
    examine=_examine,
)
