"""
*Slut før start*: something that ends before it begins.

Periods are half-open: the end is the first day without. An end on the day of the start is allowed;
it is something that was given up the same day.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from herningmodel.case_view.view import Located
from herningmodel.model.case import AdultTransition, Case, Notification
from herningmodel.model.follow_ups import FollowUpExemption
from herningmodel.model.interventions import Intervention
from herningmodel.model.needs import Assessment, SafetyPlan
from herningmodel.model.open_spans import OpenSpan
from herningmodel.model.people import Caseworker
from herningmodel.model.placements import Placement
from herningmodel.model.rates import Cost
from herningmodel.rulebook import vocabulary as v


_SPANS: Final[Mapping[type, tuple[tuple[str, str], ...]]] = {
    Case: (("opened", "closed"),),
    OpenSpan: (("from_", "until"),),
    Caseworker: (("since", "until"),),
    Notification: (("received", "assessed"), ("received", "outcome_on")),
    AdultTransition: (("begun", "done"),),
    Assessment: (("started", "on"),),
    SafetyPlan: (("on", "until"),),
    Intervention: (("started", "ended"),),
    Placement: (("started", "ended"),),
    FollowUpExemption: (("from_", "until"),),
    Cost: (("from_", "until"),),
}


def check(_: v.View, located: Located) -> v.Outcomes:
    """Yield the end of a record that lies before its start."""
    for kind, spans in _SPANS.items():
        # A record with an unreadable member is of a kind of its own, derived from this one.
        if isinstance(located.record, kind):
            for span in spans:
                yield from _of_span(located, span)


def _of_span(located: Located, span: tuple[str, str]) -> v.Outcomes:
    start, end = (getattr(located.record, member) for member in span)
    if start is None or end is None:
        return
    if isinstance(start, datetime) and not isinstance(end, datetime):
        # A day has no hour: what is settled on the day of the notification is not before it.
        start = start.date()
    yield v.APPLIES
    if end < start:
        yield v.Fact(
            where=(located.place(span[1]), located.place(span[0])),
            seen=end,
            expected=f"{v.to_display(start)} or later",
            values={"start": start, "end": end},
        )


GOOD = v.example(placements=[v.measure("p1", "own_room", "2025-01-06", ended="2025-01-06")])

RULE = v.CaseRule(
    code="DAT004",
    name="end_before_start",
    **v.sentences(
        title_da="Slut før start",
        title_en="An end before its start",
        why_da="Frister, varighed og udgifter regnes fra start og slut. Ligger de omvendt, bliver alt regnet forkert, og nogle gange bliver det negativt.",
        why_en="Deadlines, durations and costs are counted from start and end. The wrong way round, everything is counted wrongly, and sometimes comes out negative.",
        message_da="Slutter {end}, men begynder først {start}.",
        message_en="It ends on {end}, but begins only on {start}.",
        hint_da="Ret den dato, der er forkert.",
        hint_en="Correct the date that is wrong.",
    ),
    **v.by_data(v.Severity.ERROR),
    each=v.View.records,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("p1", ended="2025-01-05"),
)
