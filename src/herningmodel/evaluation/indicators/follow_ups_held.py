"""
*Opfølgning*: follow-ups due in the period, and whether held.

The evaluators of the pilot found that follow-up of placements was kept and that of preventive help
was not. So the two are never added up where one could hide the other.
"""

from collections.abc import Iterator
from typing import Final

from herningmodel.case_view.view import Measure
from herningmodel.core.spans import Span
from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import (
    NATIONAL,
    NO_CHILD_LEFT_OUT,
    NOT_MEASURED,
    NUMBER,
    ColumnShare,
    Counted,
    Indicator,
    Line,
    Unit,
)
from herningmodel.law.duties import first_follow_up, next_follow_up, practice_follow_up
from herningmodel.law.duties.deadline import Deadline, DeadlineStatus
from herningmodel.model.interventions import Intervention
from herningmodel.model.people import Participant
from herningmodel.text.texts import Text


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


def columns(_: Span) -> tuple[Line, ...]:
    """Return a column for each outcome of a follow-up."""
    return (
        Line(IN_TIME, Text(da="holdt til tiden", en="held in time")),
        Line(LATE, Text(da="holdt for sent", en="held late")),
        Line(MISSED, Text(da="ikke holdt", en="not held")),
        Line(EXEMPT, Text(da="undtaget", en="exempt")),
    )


def count_by_law(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield each follow-up that fell due by law in the period."""
    for measure in in_period.measures:
        first = first_follow_up.deadline(in_period.view, measure)
        if first is not None:
            yield from _counted(in_period, measure, first, "first")
        for later in next_follow_up.after_each(in_period.view, measure):
            yield from _counted(in_period, measure, later, "later")


def count_by_practice(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield each follow-up due in the period by the municipality's rhythm."""
    for measure in in_period.measures:
        for number, turn in enumerate(practice_follow_up.by_practice(in_period.view, measure)):
            yield from _counted(in_period, measure, turn, "later" if number else "first")


def count_contacts(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield the adviser's contacts, with and without the child."""
    for contact in in_period.case.contacts:
        if in_period.is_in_period(contact.on):
            with_child = Participant.CHILD in contact.with_
            yield Counted("with_child" if with_child else "without_child", NUMBER)


def _counted(
    in_period: CaseInPeriod, measure: Measure, deadline: Deadline, which: str
) -> Iterator[Counted]:
    # Without a due day, the day on which one should have been decided counts.
    if not in_period.is_in_period(deadline.due or deadline.triggered):
        return
    status = deadline.status(in_period.last_day, soon=in_period.profile.thresholds.due_soon.days)
    if (
        deadline.undetermined is not None
        or deadline.crosses
        or status is DeadlineStatus.NOT_DECIDED
    ):
        # Also where one was held in time: to count only those would make the share too good.
        is_over = deadline.answered is not None or deadline.is_past(in_period.last_day)
        if is_over or status is DeadlineStatus.NOT_DECIDED:
            yield Counted(NOT_MEASURED, IN_TIME)
    elif status is not None and (column := _COLUMNS.get(status)):
        group = "preventive" if isinstance(measure, Intervention) else "placement"
        yield Counted(f"{group}_{which}", column)


_COLUMNS: Final = {
    DeadlineStatus.HELD_IN_TIME: IN_TIME,
    DeadlineStatus.HELD_LATE: LATE,
    DeadlineStatus.MISSED: MISSED,
    DeadlineStatus.OVERDUE: MISSED,
    DeadlineStatus.EXEMPT: EXEMPT,
}

_SHARE: Final = ColumnShare(
    Text(da="til tiden, procent", en="in time, percent"), IN_TIME, (IN_TIME, LATE, MISSED)
)
_LEFT_OUT: Final = Text(
    da="Hjælp, der sluttede, før opfølgningen forfaldt; og det, der forfaldt den dag, perioden sluttede.",
    en="Help that ended before the follow-up fell due; and what fell due on the last day.",
)

INDICATOR: Final = Indicator(
    code=BY_LAW,
    title=Text(da="Opfølgning efter loven", en="Follow-up by law"),
    unit=Unit.FLOW,
    definition=Text(
        da="Opfølgninger, der forfaldt i perioden efter loven på dagen (barnets lov § 95, før 2024 serviceloven § 70). Hjælp uden anbringelse og anbringelser står hver for sig, så det ene ikke skjuler det andet.",
        en="Follow-ups that fell due in the period by the law of the day (barnets lov § 95, before 2024 serviceloven § 70). Help without placement and placements are shown apart, so that the one does not hide the other.",
    ),
    left_out=_LEFT_OUT,
    not_measured=Text(
        da="Opfølgninger, hvor paragraffen eller rytmen mangler, eller som lå hen over lovskiftet i 2024: {number}.",
        en="Follow-ups of which the provision or the rhythm is missing, or that ran over the change of law in 2024: {number}.",
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
        da="Opfølgninger, der forfaldt i perioden efter rytmen i kommunens profil. Rytmen siger selv, hvad den tælles fra.",
        en="Follow-ups that fell due in the period by the rhythm of the municipality's profile. The rhythm says what it is counted from.",
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
        en="The adviser's other contacts in the period. They are shown beside the follow-ups and do not count as such.",
    ),
    left_out=NO_CHILD_LEFT_OUT,
    not_measured=Text(
        da="Kontakter, der ikke er dokumenteret, kan ikke tælles.",
        en="Contacts that were not documented cannot be counted.",
    ),
    source=NATIONAL,
    rows=(
        Line("with_child", Text(da="med barnet", en="with the child")),
        Line("without_child", Text(da="uden barnet", en="without the child")),
    ),
    count=count_contacts,
)
