"""
*Opfølgning*: what fell due in the period, and whether it was held, help at home and placements apart.

The evaluators of the pilot found that follow-up of placements was kept and that of preventive help
was not. So the two are never added up where one could hide the other.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import frozen

from herningmodel.base.texts import Text
from herningmodel.indicators.kinds import (
    NATIONAL,
    NOBODY,
    NUMBER,
    UNMEASURED,
    Counted,
    Indicator,
    Line,
    Share,
    Unit,
)
from herningmodel.indicators.seen import Seen
from herningmodel.model.follow_ups import FollowUp
from herningmodel.model.interventions import Intervention
from herningmodel.model.people import Participant
from herningmodel.model.spans import Span
from herningmodel.reckoning.follow_up import (
    Due,
    due_by_practice,
    first_due,
    held,
    is_followed_up_by_law,
    is_missed,
    next_due,
    practice_of,
)
from herningmodel.reckoning.view import Measure, View


BY_LAW: Final = "follow_up"
BY_PRACTICE: Final = "follow_up_practice"
CONTACTS: Final = "contacts"
IN_TIME, LATE, MISSED, EXEMPT = "in_time", "late", "missed", "exempt"

ROWS: Final = (
    Line(
        "preventive_first",
        Text(
            da="hjælp uden anbringelse, første opfølgning",
            en="help without placement, first follow-up",
        ),
    ),
    Line(
        "preventive_later",
        Text(
            da="hjælp uden anbringelse, senere opfølgning",
            en="help without placement, later follow-up",
        ),
    ),
    Line(
        "placement_first",
        Text(da="anbringelser, første opfølgning", en="placements, first follow-up"),
    ),
    Line(
        "placement_later",
        Text(da="anbringelser, senere opfølgning", en="placements, later follow-up"),
    ),
)


@frozen
class Turn:
    """*Tur*: a follow-up that was due on a day, and the one that was held for it."""

    due: Due
    is_first: bool
    answered: date | None


def columns(_: Span) -> tuple[Line, ...]:
    """Return a column for each way in which a follow-up can have gone."""
    return (
        Line(IN_TIME, Text(da="holdt til tiden", en="held in time")),
        Line(LATE, Text(da="holdt for sent", en="held late")),
        Line(MISSED, Text(da="ikke holdt", en="not held")),
        Line(EXEMPT, Text(da="undtaget", en="exempt")),
    )


def count_by_law(seen: Seen) -> Iterator[Counted]:
    """Yield each follow-up that fell due by law in the period."""
    for measure in seen.measures:
        asked_for = is_followed_up_by_law(seen.view, measure)
        if asked_for is False:
            continue
        for turn in by_law(seen.view, measure):
            if seen.is_in_period(turn.due.on):
                is_certain = asked_for and not turn.due.is_in_transition
                yield from _counted(seen, measure, turn, is_certain=bool(is_certain))


def count_by_practice(seen: Seen) -> Iterator[Counted]:
    """Yield each follow-up that fell due in the period by the municipality's own rhythm."""
    for measure in seen.measures:
        for turn in by_practice(seen.view, measure):
            if seen.is_in_period(turn.due.on):
                yield from _counted(seen, measure, turn, is_certain=True)


def count_contacts(seen: Seen) -> Iterator[Counted]:
    """Yield the adviser's other contacts in the period, by whether the child took part."""
    for contact in seen.case.contacts:
        if seen.is_in_period(contact.on):
            with_child = Participant.CHILD in contact.with_
            yield Counted("with_child" if with_child else "without_child", NUMBER)


def by_law(view: View, measure: Measure) -> Iterator[Turn]:
    """Yield each follow-up of *measure* that the law asked for, oldest first, and the next one."""
    follow_ups = held(view, measure)
    yield Turn(first_due(view, measure), is_first=True, answered=_answer(follow_ups, 0))
    for number in range(1, len(follow_ups) + 1):
        due = next_due(follow_ups[:number])
        if due is not None:
            yield Turn(due, is_first=False, answered=_answer(follow_ups, number))


def by_practice(view: View, measure: Measure) -> Iterator[Turn]:
    """Yield each follow-up of *measure* by the profile's rhythm, oldest first, and the next one."""
    rhythm = practice_of(view, measure)
    if rhythm is None:
        return
    follow_ups = held(view, measure)
    for number in range(len(follow_ups) + 1):
        due = due_by_practice(rhythm, measure, follow_ups[:number])
        if due is not None:
            yield Turn(due, is_first=number == 0, answered=_answer(follow_ups, number))


def _answer(follow_ups: list[FollowUp], number: int) -> date | None:
    return follow_ups[number].on if number < len(follow_ups) else None


def _counted(seen: Seen, measure: Measure, turn: Turn, *, is_certain: bool) -> Iterator[Counted]:
    outcome = _outcome(seen.view, measure, turn)
    if outcome is None:
        return
    if not is_certain:
        yield Counted(UNMEASURED, IN_TIME)
        return
    group = "preventive" if isinstance(measure, Intervention) else "placement"
    yield Counted(f"{group}_{'first' if turn.is_first else 'later'}", outcome)


def _outcome(view: View, measure: Measure, turn: Turn) -> str | None:
    """Return how it went, or None where it was not due yet, or the help ended before it was."""
    if turn.answered is not None:
        return IN_TIME if turn.answered <= turn.due.on else LATE
    if turn.due.on >= min(view.on, measure.ended or view.on):
        return None
    return MISSED if is_missed(view, measure, turn.due) else EXEMPT


_SHARE: Final = Share(
    Text(da="til tiden, procent", en="in time, percent"), IN_TIME, (IN_TIME, LATE, MISSED)
)
_LEFT_OUT: Final = Text(
    da="Hjælp, der sluttede, før opfølgningen forfaldt; og det, der forfaldt på sidste dag.",
    en="Help that ended before the follow-up fell due; and what fell due on the last day.",
)

INDICATOR: Final = Indicator(
    code=BY_LAW,
    title=Text(da="Opfølgning efter loven", en="Follow-up by law"),
    unit=Unit.FLOW,
    definition=Text(
        da="Opfølgninger, der forfaldt i perioden efter loven på dagen (barnets lov § 95, før 2024 serviceloven § 70). Hjælp uden anbringelse og anbringelser står hver for sig, så det ene ikke skjuler det andet.",
        en="Follow-ups that fell due in the period by the law of the day (barnets lov § 95, before 2024 serviceloven § 70). Help without placement and placements stand apart, so that the one does not hide the other.",
    ),
    left_out=_LEFT_OUT,
    not_measured=Text(
        da="Opfølgninger, hvor paragraffen mangler, eller som lå hen over lovskiftet i 2024: {number}.",
        en="Follow-ups of which the provision is missing, or that ran over the change of law in 2024: {number}.",
    ),
    source=NATIONAL,
    rows=ROWS,
    columns=columns,
    columns_add_up=True,
    rows_add_up=False,
    share=_SHARE,
    count=count_by_law,
)
INDICATOR_PRACTICE: Final = Indicator(
    code=BY_PRACTICE,
    title=Text(
        da="Opfølgning efter kommunens egen rytme", en="Follow-up by the municipality's own rhythm"
    ),
    unit=Unit.FLOW,
    definition=Text(
        da="Opfølgninger, der forfaldt i perioden efter rytmen i kommunens profil, talt fra den opfølgning, der sidst blev holdt.",
        en="Follow-ups that fell due in the period by the rhythm of the municipality's profile, counted from the one that was held last.",
    ),
    left_out=_LEFT_OUT,
    not_measured=Text(
        da="Har profilen ingen rytme, er tabellen tom.",
        en="Where the profile has no rhythm, the table is empty.",
    ),
    source=NATIONAL,
    rows=ROWS,
    columns=columns,
    columns_add_up=True,
    rows_add_up=False,
    share=_SHARE,
    count=count_by_practice,
)
INDICATOR_CONTACTS: Final = Indicator(
    code=CONTACTS,
    title=Text(da="Anden kontakt", en="Other contacts"),
    unit=Unit.FLOW,
    definition=Text(
        da="Rådgiverens øvrige kontakter i perioden. De står ved siden af opfølgningerne og tæller ikke som dem.",
        en="The adviser's other contacts in the period. They stand beside the follow-ups and do not count as such.",
    ),
    left_out=NOBODY,
    not_measured=Text(
        da="Kontakter, ingen har skrevet ned, kan ikke tælles.",
        en="Contacts that nobody wrote down cannot be counted.",
    ),
    source=NATIONAL,
    rows=(
        Line("with_child", Text(da="med barnet", en="with the child")),
        Line("without_child", Text(da="uden barnet", en="without the child")),
    ),
    count=count_contacts,
)
