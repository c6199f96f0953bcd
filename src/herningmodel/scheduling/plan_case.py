"""From a case to a schedule."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from attrs import evolve

from herningmodel.case_view.view import Measure, View
from herningmodel.core.arguments import argument
from herningmodel.core.findings import Location
from herningmodel.core.periods import Period
from herningmodel.core.working_days import latest_working_day_on_or_before
from herningmodel.law.duties.deadline import Deadline, DeadlineStatus
from herningmodel.law.duties.duty_catalogue import DUTIES, FOLLOW_UPS
from herningmodel.model.case import Case
from herningmodel.model.interventions import Intervention
from herningmodel.model.people import Participant
from herningmodel.model.placements import Placement
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import profile_of
from herningmodel.rulebook.vocabulary import CaseRule
from herningmodel.rules.catalogue import CASE_RULES
from herningmodel.rules.rule_set import rule_set
from herningmodel.scheduling.entries import Entry, urgency
from herningmodel.scheduling.follow_up_counts import Contacts, DutyGroup, FollowUpCounts
from herningmodel.scheduling.schedule import Schedule


_RULES: Final = {rule.code: rule for rule in CASE_RULES}


def schedule(case: Case, *, on: date, profile: Profile | str | None = None) -> Schedule:
    """
    Return every planned follow-up and deadline of *case* on a day.

    Statutory deadlines and those of the municipality are both listed; where both concern the next
    follow-up of the same help, the sooner is the strictest. Due days are never moved; the working
    day to plan for is shown beside them.

    Args:
        case: The case; it is read as known on the day.
        on: The day.
        profile: The municipality's profile; the national ladder if left out, which has no rhythm of
            its own.

    Example:
        >>> from datetime import date
        >>> from herningmodel import load_case, schedule
        >>> from herningmodel.testing import example_text
        >>> plan = schedule(load_case(example_text("mads")), on=date(2026, 1, 15))
        >>> [(entry.duty.value, str(entry.due)) for entry in plan.open][:1]
        [('next_follow_up', '2026-02-05')]
    """
    case = argument("case", case, Case)
    on = argument("on", on, date)
    profile = profile_of(profile)
    view = View(case, on=on, profile=profile)
    soon = profile.thresholds.due_soon.days
    found = [
        _entry(view, _RULES[duty.rule], deadline, status)
        for duty in DUTIES
        if duty.rule is not None
        for deadline in duty.deadlines(view)
        if (status := deadline.status(on, soon=soon)) is not None
    ]
    entries = [*_with_the_strictest(found)]
    return Schedule(
        case=case.id,
        on=on,
        profile=profile.name,
        rule_set=rule_set(),
        due_soon=soon,
        entries=tuple(sorted(entries, key=urgency)),
        tallies=tuple(_tallies(entries)),
        contacts=Contacts(
            held=len(view.case.contacts),
            with_child=sum(Participant.CHILD in contact.with_ for contact in view.case.contacts),
        ),
        caseworkers=tuple(
            dict.fromkeys(
                assigned.worker
                for assigned in view.case.caseworkers
                if Period(assigned.since, assigned.until).holds(on)
            )
        ),
    )


def _entry(view: View, rule: CaseRule[Any], deadline: Deadline, status: DeadlineStatus) -> Entry:
    about, due = deadline.about, deadline.due
    provision = None if rule.reference is None else rule.reference.on(deadline.triggered)
    measure = about if isinstance(about, Intervention | Placement) else None
    until = None if deadline.exemption is None else deadline.exemption.until
    return Entry(
        duty=deadline.duty,
        status=status,
        group=_group(measure),
        where=view.place(about),
        kind=None if measure is None else measure.kind.label,
        code=rule.code,
        basis=rule.basis,
        reference=None if provision is None else str(provision),
        certainty=deadline.certainty,
        triggered=deadline.triggered,
        every=deadline.every,
        due=due,
        plan_by=None if due is None else _plan_by(deadline.triggered, due),
        answered=deadline.answered,
        exempt_until=until,
        why=None if deadline.undetermined is None else deadline.undetermined.text,
    )


def _plan_by(triggered: date, due: date) -> date:
    working_day = latest_working_day_on_or_before(due)
    # What is triggered on a Saturday and due on a Sunday cannot be done on the Friday before.
    return triggered if working_day < triggered < due else working_day


def _group(measure: Measure | None) -> DutyGroup:
    if measure is None:
        return DutyGroup.CASE
    return DutyGroup.PREVENTIVE if isinstance(measure, Intervention) else DutyGroup.PLACEMENT


def _with_the_strictest(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield *entries*; the soonest open follow-up of a measure is strictest."""
    soonest: dict[Location, date] = {}
    for entry in entries:
        if _competes(entry) and entry.due is not None:
            soonest[entry.where] = min(entry.due, soonest.get(entry.where, entry.due))
    shown: set[Location] = set()
    for entry in entries:
        if not _competes(entry):
            yield entry
            continue
        # The law comes before practice, so where both fall on one day the law is shown.
        is_strictest = entry.due == soonest[entry.where] and entry.where not in shown
        shown |= {entry.where} if is_strictest else set()
        yield evolve(entry, is_strictest=is_strictest)


def _competes(entry: Entry) -> bool:
    dated = entry.status in {
        DeadlineStatus.OVERDUE,
        DeadlineStatus.DUE_SOON,
        DeadlineStatus.UPCOMING,
    }
    return dated and entry.duty in FOLLOW_UPS


def _tallies(entries: Sequence[Entry]) -> Iterator[FollowUpCounts]:
    # Where it is undetermined whether one was asked for, none counts, not even one held in time:
    # to count only those would make the share too good.
    kept = Counter(
        (entry.group, entry.duty, entry.status) for entry in entries if entry.why is None
    )
    for group in DutyGroup:
        for duty in FOLLOW_UPS:
            late, in_time, exempt, missed = (
                sum(kept[group, duty, status] for status in statuses)
                for statuses in (
                    (DeadlineStatus.HELD_LATE,),
                    (DeadlineStatus.HELD_IN_TIME,),
                    (DeadlineStatus.EXEMPT,),
                    (DeadlineStatus.MISSED, DeadlineStatus.OVERDUE),
                )
            )
            if late or in_time or exempt or missed:
                yield FollowUpCounts(
                    group=group,
                    duty=duty,
                    held_in_time=in_time,
                    held_late=late,
                    missed=missed,
                    exempt=exempt,
                )
