"""
*Uden for hjælpen*: a record on a day that what it is about did not run, or was not yet there.

A plan may be made before the help begins. A follow-up, a visit or a plan may come some time after
the end, by the profile, since help is also followed up when it is over. A record about several
measures is judged by all of them together. The day from which help rests on another decision lies
within the help.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain

from herningmodel.core.periods import days_after
from herningmodel.model.case import Complaint
from herningmodel.model.follow_ups import FollowUp, FollowUpExemption, Plan, SupervisionVisit
from herningmodel.model.placements import Placement
from herningmodel.model.rates import Cost
from herningmodel.rulebook import vocabulary as v
from herningmodel.rules.dates.outside_what_it_concerns import (
    of_bases,
    of_complaint,
    of_price,
    of_support,
)


OfHelp = FollowUp | SupervisionVisit | Plan | FollowUpExemption
About = OfHelp | Complaint | Cost | v.Measure


def records(view: v.View) -> Iterable[About]:
    """Return the records that concern something else of the case."""
    case = view.case
    of_help = case.follow_ups, case.supervision_visits, case.plans, case.follow_up_exemptions
    return chain(*of_help, case.complaints, case.costs, view.measures())


def check(view: v.View, record: About) -> v.Outcomes:
    """Yield a record that lies outside what it concerns."""
    if isinstance(record, Complaint):
        yield from of_complaint(view, record)
    elif isinstance(record, Cost):
        yield from of_price(view, record)
    elif isinstance(record, v.Measure):
        yield from of_bases(view, record)
        if isinstance(record, Placement):
            yield from of_support(view, record)
    else:
        yield from _of_help(view, record)


def _of_help(view: v.View, record: OfHelp) -> v.Outcomes:
    names = (record.placement,) if isinstance(record, SupervisionVisit) else record.concerns
    measures = [measure for measure in view.measures_of_document() if measure.id in names]
    if not measures:
        return
    yield v.APPLIES
    on, member = (
        (record.from_, "from") if isinstance(record, FollowUpExemption) else (record.on, "on")
    )
    if on is None or any(_holds(view, record, measure, on) for measure in measures):
        return
    first, last = _first(measures), _last(measures)
    yield v.Fact(
        where=(
            view.place(record, member),
            *(view.place(measure, "started") for measure in measures),
        ),
        seen=on,
        values={"on": on, "when": _when(on, first, last)},
    )


def _holds(view: v.View, record: OfHelp, measure: v.Measure, on: date) -> bool:
    begins = date.min if isinstance(record, Plan) else measure.started
    if measure.ended is None:
        return begins <= on
    after = 0 if isinstance(record, FollowUpExemption) else view.profile.thresholds.days_after_end
    return begins <= on <= days_after(measure.ended, after)


def _first(measures: Sequence[v.Measure]) -> date:
    return min(measure.started for measure in measures)


def _last(measures: Sequence[v.Measure]) -> date | None:
    ends = [measure.ended for measure in measures if measure.ended is not None]
    return max(ends, default=None)


def _when(on: date, first: date, last: date | None) -> v.Text:
    if on < first or last is None:
        return BEFORE
    return AFTER if on > last else BETWEEN


BEFORE = v.Text(da="før hjælpen begyndte", en="before the help began")
AFTER = v.Text(da="efter at hjælpen var ophørt", en="after the help had ended")
BETWEEN = v.Text(da="i en tid, hvor hjælpen ikke løb", en="at a time when the help did not run")

GOOD = v.example(
    interventions=[v.measure("i1", "family_treatment", "2025-11-10")],
    follow_ups=[{"id": "f1", "on": "2025-12-05", "concerns": ["i1"]}],
)

RULE = v.CaseRule(
    code="DAT018",
    name="record_outside_its_measure",
    **v.sentences(
        title_da="Datoen ligger uden for det, den handler om",
        title_en="The date lies outside what it is about",
        why_da="To datoer modsiger hinanden. En opfølgning, der ligger før hjælpen, tæller ikke, så den første opfølgning kommer til at se ud, som om den mangler.",
        why_en="Two dates contradict each other. A follow-up before the help does not count, so the first follow-up looks as if it were missing.",
        message_da="Datoen {on} ligger {when}.",
        message_en="The date {on} lies {when}.",
        hint_da="Ret datoen, eller skriv, hvilken hjælp eller afgørelse det handler om.",
        hint_en="Correct the date, or say which help or decision it is about.",
    ),
    **v.by_data(v.Severity.WARNING),
    each=records,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("f1", on="2025-11-09"),
)
