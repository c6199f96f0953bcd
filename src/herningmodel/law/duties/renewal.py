"""
*Genbehandling*: a placement without consent that the committee looks at again.

Serviceloven: after one year; after two if the child had been placed in the year before; three years
are possible for a child younger than one. The intervals of barnets lov were not read; the same are
used there, unverified. The renewal itself is due again in the same way.

A decision of the committee's ends the wait only where a committee made it: a permanent placement
without one does not.
"""

from collections.abc import Iterator
from typing import Final

from herningmodel.case_view.placed import runs_on
from herningmodel.case_view.view import View
from herningmodel.core.legal_versions import Versions, version, versions
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Certainty
from herningmodel.law.bases import (
    PERMANENT,
    PLACED_WITH_CONSENT,
    PLACED_WITHOUT_CONSENT,
    RENEWAL,
    rests_on_one_of,
)
from herningmodel.law.committee_list import needs_committee
from herningmodel.law.duties.deadline import NO_BIRTHDAY, Deadline, DutyCode, Undetermined
from herningmodel.law.duties.duty import Duty, DutyActor, worded
from herningmodel.model.decisions import Decision
from herningmodel.text.texts import Text


CODE: Final = DutyCode(
    "renewal", Text(da="genbehandling i børne- og ungeudvalget", en="renewal by the committee")
)


def _lasting(years: int) -> Versions[Interval]:
    return versions(
        version(None, "SEL § 62", Interval(years=years), Certainty.CERTAIN),
        version("2024-01-01", "BL § 50", Interval(years=years), Certainty.UNVERIFIED),
    )


FIRST: Final = _lasting(1)
PLACED_BEFORE: Final = _lasting(2)
BABY: Final = _lasting(3)

_YEAR_BEFORE: Final = Interval(years=1)

RENEWED: Final = (PLACED_WITHOUT_CONSENT, RENEWAL)
GIVES_A_BASIS: Final = (*RENEWED, PLACED_WITH_CONSENT, PERMANENT)

NO_BASIS: Final = Text(
    da="Det fremgår ikke, efter hvilken paragraf afgørelsen fra {on} er truffet.",
    en="The provision that the decision of {on} was made under is not stated.",
)


def is_renewed(decision: Decision) -> bool:
    """Tell whether *decision* is one that the committee must look at again."""
    return decision.is_granted and rests_on_one_of(decision.legal_basis, RENEWED)


def deadline(view: View, decision: Decision) -> Deadline | None:
    """
    Return the deadline of the renewal of *decision*.

    None where it needs none, or where no stay runs until then.
    """
    if not is_renewed(decision):
        return None
    age = view.age_on(decision.on)
    if age is None:
        return Deadline(
            duty=CODE,
            about=decision,
            triggered=decision.on,
            due=None,
            undetermined=Undetermined(NO_BIRTHDAY),
        )
    lasting = _lasts(view, decision, age)
    in_force = lasting.version_on(decision.on)
    if in_force is None or in_force.value is None:
        return None
    due = in_force.value.after(decision.on)
    if not any(runs_on(stay, min(due, view.on)) for stay in view.case.placements):
        return None
    later = [
        other for other in view.case.decisions if other.is_granted and decision.on < other.on <= due
    ]
    renewed = [other.on for other in later if _gives_a_basis(other)]
    unknown = [other.on for other in later if other.legal_basis is None]
    return Deadline(
        duty=CODE,
        about=decision,
        triggered=decision.on,
        due=due,
        every=in_force.value,
        answered=min(renewed, default=None),
        undetermined=Undetermined(NO_BASIS, {"on": unknown[0]}) if unknown else None,
        transition=lasting.changed_between(decision.on, due),
        certainty=in_force.certainty,
    )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of every decision that must be renewed."""
    found = (deadline(view, decision) for decision in view.case.decisions)
    yield from (due for due in found if due is not None)


def _gives_a_basis(decision: Decision) -> bool:
    decided = decision.committee is not None or not needs_committee(decision)
    return decided and rests_on_one_of(decision.legal_basis, GIVES_A_BASIS)


def _lasts(view: View, decision: Decision, age: int) -> Versions[Interval]:
    year_before = _YEAR_BEFORE.before(decision.on)
    was_placed = any(
        placement.started < decision.on
        and (placement.ended is None or placement.ended > year_before)
        for placement in view.case.placements
    )
    return BABY if age < 1 else PLACED_BEFORE if was_placed else FIRST


DUTY: Final = Duty(
    name="renewal",
    versions=worded(FIRST),
    actor=DutyActor.COMMITTEE,
    code=CODE,
    rule="PLN007",
    deadlines=deadlines,
)
