"""
*Genbehandling*: a placement without consent that the committee looks at again.

Serviceloven: after one year; after two if the child had been placed in the year before; three years
are possible for a child younger than one. The intervals of barnets lov were not read; the same are
used there, unverified. The renewal itself is due again in the same way.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.placed import runs_on
from herningmodel.case_view.view import View
from herningmodel.core.periods import Interval
from herningmodel.core.references import BL_IN_FORCE
from herningmodel.core.sources import Certainty
from herningmodel.law.bases import (
    PERMANENT,
    PLACED_WITH_CONSENT,
    PLACED_WITHOUT_CONSENT,
    RENEWAL,
    rests_on_one_of,
)
from herningmodel.law.duties.duty import NO_BIRTHDAY, Deadline, Duty, Undetermined
from herningmodel.model.decisions import Decision
from herningmodel.text.texts import Text


FIRST: Final = Interval(years=1)
PLACED_BEFORE: Final = Interval(years=2)
BABY: Final = Interval(years=3)
"""Serviceloven § 62 (certain); barnets lov § 50 (unverified)."""

RENEWED: Final = (PLACED_WITHOUT_CONSENT, RENEWAL)
GIVES_A_BASIS: Final = (*RENEWED, PLACED_WITH_CONSENT, PERMANENT)

NO_BASIS: Final = Text(
    da="Det fremgår ikke, efter hvilken paragraf afgørelsen fra {on} er truffet.",
    en="It is not said by which provision the decision of {on} was made.",
)


def is_renewed(decision: Decision) -> bool:
    """Tell whether *decision* is one that the committee must look at again."""
    return decision.is_granted and rests_on_one_of(decision.legal_basis, RENEWED)


def deadline(view: View, decision: Decision) -> Deadline | None:
    """
    Return by when *decision* must be renewed.

    None where it need not be, or where no stay runs until then.
    """
    if not is_renewed(decision):
        return None
    age = view.age_on(decision.on)
    if age is None:
        return Deadline(
            duty=Duty.RENEWAL,
            about=decision,
            triggered=decision.on,
            due=None,
            unsure=Undetermined(NO_BIRTHDAY),
        )
    every = _lasts(view, decision, age)
    due = every.after(decision.on)
    if not any(runs_on(one, min(due, view.on)) for one in view.case.placements):
        return None
    later = [
        other for other in view.case.decisions if other.is_granted and decision.on < other.on <= due
    ]
    renewed = [one.on for one in later if rests_on_one_of(one.legal_basis, GIVES_A_BASIS)]
    unknown = [one.on for one in later if one.legal_basis is None]
    return Deadline(
        duty=Duty.RENEWAL,
        about=decision,
        triggered=decision.on,
        due=due,
        every=every,
        answered=min(renewed, default=None),
        unsure=Undetermined(NO_BASIS, {"on": unknown[0]}) if unknown else None,
        certainty=Certainty.CERTAIN if decision.on < BL_IN_FORCE else Certainty.UNVERIFIED,
    )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of every decision that must be renewed."""
    found = (deadline(view, decision) for decision in view.case.decisions)
    yield from (one for one in found if one is not None)


def _lasts(view: View, decision: Decision, age: int) -> Interval:
    year_before: date = FIRST.before(decision.on)
    was_placed = any(
        placement.started < decision.on
        and (placement.ended is None or placement.ended > year_before)
        for placement in view.case.placements
    )
    return BABY if age < 1 else PLACED_BEFORE if was_placed else FIRST
