"""
Add members that few cases hold, such as corrections.

They are added to a case that is made, by draws of their own, so that they change nothing else of it.
"""

from datetime import date, timedelta
from itertools import pairwise

from attrs import evolve

from herningmodel.core.legal_versions import cited
from herningmodel.core.periods import Interval
from herningmodel.model.case import Case, FamilyAdviserOffer
from herningmodel.model.contact_decisions import ContactDecision, ContactKind, ContactParty
from herningmodel.model.corrections import Correction, CorrectionStatus
from herningmodel.model.decision_grounds import PlacementReason
from herningmodel.model.decisions import BasisFrom, Decision
from herningmodel.model.follow_ups import FollowUp
from herningmodel.model.needs import Assessment
from herningmodel.model.open_spans import OpeningReason, OpenSpan
from herningmodel.model.people import TargetGroup
from herningmodel.model.placements import Placement
from herningmodel.testing.municipality.seeded_random import SeededRandom


RARE = 5
"""Percent of the cases that hold each of the members."""

ASKED_BEFORE = (1, 14)
"""Days from a request to its decision: fewest and most."""

CONTACT_BROKEN_OFF = cited("SEL § 71", "BL § 105")
BROKEN_OFF_FOR = Interval(months=2)
"""How long contact is broken off. Our own choice."""

OFFERED_AFTER = (7, 60)
"""Days until a family adviser is offered: fewest and most."""


def with_rare_members(case: Case, rng: SeededRandom, on: date) -> Case:
    """Return *case* of the day *on* with some rare members."""
    case = evolve(
        case,
        opened_spans=_spans(case) if rng.chance(RARE) else (),
        contact_decisions=_contact(case, rng) if rng.chance(RARE) else (),
        assessments=tuple(_aware(each, rng) for each in case.assessments),
        decisions=tuple(_reasoned(_asked(made, case.opened, rng), rng) for made in case.decisions),
        placements=tuple(_on_a_basis(stay, rng) for stay in case.placements),
        follow_ups=_with_a_mistake(case.follow_ups, rng, on)
        if rng.chance(RARE)
        else _with_the_next(case.follow_ups, rng),
    )
    if case.target_group is TargetGroup.DISABILITY and rng.chance(RARE):
        offered = rng.later(case.opened, *OFFERED_AFTER)
        return evolve(
            case,
            child=evolve(case.child, disability_known=case.opened),
            family_adviser=FamilyAdviserOffer(offered=offered) if offered <= on else None,
        )
    return case


def _spans(case: Case) -> tuple[OpenSpan, ...]:
    return (OpenSpan(from_=case.opened, until=case.closed, why=OpeningReason.NEW_NEED),)


def _contact(case: Case, rng: SeededRandom) -> tuple[ContactDecision, ...]:
    kind = rng.pick((ContactKind.AGREED, ContactKind.SUPPORTED, ContactKind.BROKEN_OFF))
    return tuple(
        _broken_off(stay)
        if kind is ContactKind.BROKEN_OFF
        else ContactDecision(on=stay.started, with_=ContactParty.PARENT, kind=kind)
        for stay in case.placements[:1]
    )


def _broken_off(stay: Placement) -> ContactDecision:
    """Return the committee's decision to break off contact for a while."""
    return ContactDecision(
        on=stay.started,
        with_=ContactParty.PARENT,
        kind=ContactKind.BROKEN_OFF,
        legal_basis=CONTACT_BROKEN_OFF.on(stay.started),
        committee=stay.started,
        until=BROKEN_OFF_FOR.after(stay.started),
    )


def _aware(made: Assessment, rng: SeededRandom) -> Assessment:
    return evolve(made, aware=made.started if rng.chance(RARE) else None)


def _asked(made: Decision, opened: date, rng: SeededRandom) -> Decision:
    # Help at home is asked for; a placement, a homecoming and a decision of the committee are not.
    is_placed = made.granted_step is None or made.granted_step.is_placement
    asked_on = made.on - timedelta(days=rng.between(*ASKED_BEFORE))
    is_asked = not is_placed and asked_on >= opened and rng.chance(RARE)
    return evolve(made, asked_on=asked_on) if is_asked else made


def _reasoned(made: Decision, rng: SeededRandom) -> Decision:
    is_placed = made.granted_step is not None and made.granted_step.is_placement
    has_reasons = is_placed and rng.chance(RARE)
    return evolve(made, reasons=(PlacementReason.INSUFFICIENT_CARE,) if has_reasons else ())


def _on_a_basis(stay: Placement, rng: SeededRandom) -> Placement:
    if stay.decision is None or not rng.chance(RARE):
        return stay
    return evolve(stay, decisions=(BasisFrom(decision=stay.decision, from_=stay.started),))


def _with_the_next(held: tuple[FollowUp, ...], rng: SeededRandom) -> tuple[FollowUp, ...]:
    """Return the follow-ups, some with the day of the next."""
    agreed = {
        former.id: later.on
        for former, later in pairwise(held)
        if former.concerns == later.concerns and former.on < later.on and rng.chance(RARE)
    }
    return tuple(evolve(each, next=agreed.get(each.id)) for each in held)


def _with_a_mistake(
    held: tuple[FollowUp, ...], rng: SeededRandom, on: date
) -> tuple[FollowUp, ...]:
    """Return the follow-ups, one with a mistake that was mended."""
    if not held or held[0].on >= on:
        return held
    first, *others = held
    mended = Correction(
        status=CorrectionStatus.WITHDRAWN, on=first.on + timedelta(days=1), by="adviser-1"
    )
    mistake = evolve(first, id=f"{first.id}-mistake")
    if rng.chance(50):
        return (first, *others, evolve(mistake, correction=mended))
    wrong = evolve(mistake, on=first.on - timedelta(days=1))
    replaces = evolve(mended, status=CorrectionStatus.CORRECTS, of=wrong.id)
    return (wrong, evolve(first, correction=replaces), *others)
