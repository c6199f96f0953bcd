"""
Add courses that few cases take: hurried, permanent, opened again.

Each changes the decisions that help rests on, and its days, as a municipality does.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from attrs import evolve

from herningmodel.core.periods import Interval, years_between
from herningmodel.law import ages
from herningmodel.law.bases import PERMANENT, PROVISIONAL
from herningmodel.model.case import Case, Notification, NotificationOutcome, NotificationSubject
from herningmodel.model.decision_grounds import DecisionPaper
from herningmodel.model.decisions import BasisFrom, Consent, Decision
from herningmodel.model.follow_ups import Plan, PlanDecision, PlanKind
from herningmodel.model.needs import Assessment
from herningmodel.model.open_spans import OpeningReason, OpenSpan
from herningmodel.model.people import Caseworker, ChildHeard, ChildsView, HowHeard
from herningmodel.model.placements import Placement
from herningmodel.testing.municipality.granted_help import WITHOUT_CONSENT
from herningmodel.testing.municipality.seeded_random import SeededRandom
from herningmodel.testing.municipality.trajectories import ADULT


HURRIED = 60
"""Percent of the cases whose quick placements may begin provisionally."""

CONSENTED = 25
"""Percent of the quick placements with consent that began so."""

PERMANENTLY = 60
"""Percent of the stays of three years that became permanent."""

REOPENED = 5
"""Percent of the closed cases that were opened again."""

_AT_ONCE: Final = timedelta(days=7)
"""The longest wait of a child that is not safe."""

_LONG_ENOUGH: Final = Interval(years=3)
_PERMANENT_FROM: Final = (20, 120)
_PAPERS: Final = (
    DecisionPaper.PSYCHOLOGISTS_ASSESSMENT,
    DecisionPaper.REVISED_ASSESSMENT,
    DecisionPaper.REVISED_PLAN,
)
_CLOSED_FOR: Final = (60, 200)
_OPEN_AGAIN: Final = 14
_SETTLED: Final = 7
_ALL_DAY: Final = (8, 15)


def with_a_course(case: Case, rng: SeededRandom, on: date) -> Case:
    """Return *case* with the first course that it takes."""
    hurried, permanent, reopened = (
        rng.chance(percent) for percent in (HURRIED, PERMANENTLY, REOPENED)
    )
    possible = (
        *(_hurried(case, rng, on) if hurried else ()),
        *(_permanent(case, rng, on) if permanent else ()),
        *(_reopened(case, rng, on) if reopened else ()),
    )
    return possible[0] if possible else case


def _hurried(case: Case, rng: SeededRandom, on: date) -> Iterator[Case]:
    """Yield the case with a placement that the chair decided first."""
    decided = {made.id: made for made in case.decisions}
    for stay in case.placements:
        whole = decided.get(stay.decision or "")
        began = stay.started
        if whole is None or WITHOUT_CONSENT.on(whole.on) is None:
            continue
        is_consented = whole.legal_basis != WITHOUT_CONSENT.on(whole.on)
        if not rng.chance(CONSENTED if is_consented else 100):
            continue
        later, approved = rng.later(began, 14, 24), rng.later(began, 1, 4)
        is_complained_of = any(each.concerns == whole.id for each in case.complaints)
        known = max(each.on for each in case.assessments if each.on <= whole.on)
        is_at_once = began - known <= _AT_ONCE
        if not is_at_once or later >= min(on, stay.ended or on) or is_complained_of:
            continue
        first = evolve(
            whole,
            consents=(),
            id=f"{whole.id}p",
            on=began,
            legal_basis=PROVISIONAL.on(began),
            urgent=True,
            effect=datetime.combine(began, time(rng.between(*_ALL_DAY))),
            committee=approved,
            place_decided=began,
            expected_months=1,
        )
        second = evolve(whole, on=later, committee=None if is_consented else later)
        yield evolve(
            case,
            decisions=tuple(
                each for made in case.decisions for each in _both(made, whole, first, second)
            ),
            placements=tuple(
                evolve(each, decision=first.id, decisions=_basis(each, first, second, later))
                if each is stay
                else each
                for each in case.placements
            ),
            plans=tuple(_moved(plan, whole.on, later) for plan in case.plans),
        )
        return


def _both(
    made: Decision, whole: Decision, first: Decision, second: Decision
) -> tuple[Decision, ...]:
    return (first, second) if made is whole else (made,)


def _basis(
    stay: Placement, first: Decision, second: Decision, later: date
) -> tuple[BasisFrom, ...]:
    return (
        BasisFrom(decision=first.id, from_=stay.started),
        BasisFrom(decision=second.id, from_=later),
    )


def _moved(plan: Plan, former: date, later: date) -> Plan:
    if plan.decided is None or plan.decided.on != former or plan.on is None:
        return plan
    return evolve(plan, on=max(plan.on, later), decided=PlanDecision(on=later, make=True))


def _permanent(case: Case, rng: SeededRandom, on: date) -> Iterator[Case]:
    """Yield the case with a stay that the committee made permanent."""
    born = case.child.born
    if born is None:
        return
    decided = {made.id: made for made in case.decisions}
    for stay in case.placements:
        former = decided.get(stay.decision or "")
        day = rng.later(_LONG_ENOUGH.after(stay.started), *_PERMANENT_FROM)
        basis = PERMANENT.on(day)
        if former is None or stay.ended is not None or day > on or basis is None:
            continue
        before = [made for made in case.assessments if made.on <= former.on]
        again = _assessed_again(before[-1], day)
        age = years_between(born, day)
        is_young = ages.is_reached(ages.CONSENT_TO_PERMANENT_PLACEMENT, age, day)
        permanent = evolve(
            former,
            id=f"{former.id}e",
            on=day,
            legal_basis=basis,
            committee=day,
            papers=_PAPERS,
            purpose="to stay in the family that the child belongs in",
            consents=(Consent.YOUNG_PERSON,) if is_young else (),
            child_heard=ChildHeard(on=again.on, how=HowHeard.CONVERSATION, view=ChildsView.AGREES),
            asked_on=None,
            place_decided=None,
        )
        change = (
            BasisFrom(decision=former.id, from_=stay.started),
            BasisFrom(decision=permanent.id, from_=day),
        )
        yield evolve(
            case,
            assessments=(*case.assessments, again),
            decisions=(*case.decisions, permanent),
            placements=tuple(
                evolve(each, decisions=change) if each is stay else each for each in case.placements
            ),
            plans=(*case.plans, _revised(stay, again.on, age)),
        )
        return


def _assessed_again(made: Assessment, day: date) -> Assessment:
    on, started = day - timedelta(days=14), day - timedelta(days=70)
    search, heard = made.network_search, made.child_heard
    return evolve(
        made,
        id=f"{made.id}e",
        started=started,
        aware=None,
        on=on,
        network_search=None if search is None else evolve(search, done=on),
        child_heard=None if heard is None else evolve(heard, on=on),
        changed_circumstances=None,
    )


def _revised(stay: Placement, on: date, age: int) -> Plan:
    is_young = ages.is_reached(ages.YOUTH_PLAN, age, on)
    kind = PlanKind.YOUTH_PLAN if is_young else PlanKind.CHILDS_PLAN
    return Plan(kind=kind, on=on, concerns=(stay.id, *stay.support))


def _reopened(case: Case, rng: SeededRandom, on: date) -> Iterator[Case]:
    """Yield the case opened again by a notification."""
    if case.closed is None or case.child.born is None:
        return
    again = rng.later(case.closed, *_CLOSED_FOR)
    until = again + timedelta(days=_OPEN_AGAIN)
    if until > on or until >= ADULT.after(case.child.born):
        return
    received = datetime.combine(again, time(rng.between(*_ALL_DAY)))
    yield evolve(
        case,
        closed=until,
        opened_spans=(
            OpenSpan(from_=case.opened, until=case.closed, why=OpeningReason.NEW_NEED),
            OpenSpan(from_=again, until=until, why=OpeningReason.REOPENED),
        ),
        caseworkers=(
            *case.caseworkers,
            Caseworker(worker=case.caseworkers[-1].worker, since=again, until=until),
        ),
        notifications=(
            *case.notifications,
            Notification(
                id="n-again",
                received=received,
                assessed=received + timedelta(hours=rng.between(1, 20)),
                about=(NotificationSubject.OTHER,),
                outcome=NotificationOutcome.NO_FURTHER_NEED,
                outcome_on=again + timedelta(days=_SETTLED),
            ),
        ),
    )
