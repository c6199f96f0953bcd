"""
*Et hul mellem to rådgivere*: a past time in which the case had no caseworker.

It begins with the day the case was opened, and ends with the day it was closed. Two caseworkers at
once are no fault: two may share a case. A time after the closing is no gap, and where the case was
opened again each span is looked at by itself. From a length that the profile sets a gap is a warning, and sooner
where the child is placed or not safe at home.

Errs on the side of reporting: a gap may be a day that was written wrongly.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.case_spans import CaseSpan, spans_of
from herningmodel.core.periods import days_after
from herningmodel.model.needs import Safety
from herningmodel.model.open_spans import OpenSpan
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield each time without a caseworker, from the opening of the case until its closing."""
    if not view.case.caseworkers:
        return
    yield v.APPLIES
    for span in spans_of(view.case):
        yield from _gaps_in(view, span)


def _gaps_in(view: v.View, span: CaseSpan) -> Iterator[v.Fact]:
    covered = span.since
    for caseworker in sorted(view.case.caseworkers, key=lambda worker: worker.since):
        if span.until is not None and caseworker.since >= span.until:
            break
        if caseworker.since > covered:
            yield _gap(view, view.place(caseworker, "since"), covered, caseworker.since)
        covered = max(covered, caseworker.until or date.max)
    if span.until is not None and covered < span.until:
        member = "until" if isinstance(span.ended_by, OpenSpan) else "closed"
        yield _gap(view, view.place(span.ended_by, member), covered, span.until)


def _gap(view: v.View, place: v.Location, since: date, until: date) -> v.Fact:
    limits = view.profile.thresholds
    limit = limits.gap_while_at_risk if _is_at_risk(view, since, until) else limits.caseworker_gap
    is_long = limit is not None and until >= days_after(since, limit.days)
    return v.Fact(
        where=(place,),
        seen=until,
        expected=f"{since.isoformat()} or earlier",
        values={"since": since, "until": until},
        at_most=None if is_long else v.Severity.INFO,
    )


def _is_at_risk(view: v.View, since: date, until: date) -> bool:
    """Tell whether the child was placed, or not safe at home, in the time of the gap."""
    is_placed = any(
        placement.started < until and (placement.ended is None or placement.ended > since)
        for placement in view.case.placements
    )
    answered = [
        assessment
        for assessment in view.case.assessments
        if assessment.safety is not None and assessment.on < until
    ]
    newest = max(answered, key=lambda assessment: assessment.on, default=None)
    return is_placed or (newest is not None and newest.safety is Safety.UNSAFE)


RULE = v.CaseRule(
    code="SAG004",
    name="gap_between_caseworkers",
    **v.sentences(
        title_da="Et hul mellem to rådgivere",
        title_en="A gap between two advisers",
        why_da="I et skift kan et barn blive glemt. Uden rådgiver i en periode fremgår det ikke, hvem der skulle have fulgt op.",
        why_en="A child can be forgotten in a change. For a period without an adviser it cannot be seen who should have followed up.",
        message_da="Ingen børne- og ungerådgiver var tilknyttet sagen fra {since} til {until}.",
        message_en="No children's adviser was assigned to the case from {since} until {until}.",
        hint_da="Dagen i until er den første uden, så den næste begynder på den dag.",
        hint_en="The day in until is the first one without, so that the next one begins on that day.",
        advice_da="Angiv, hvem der var tilknyttet sagen i mellemtiden, eller ret datoerne. Den næste begynder den dag, den forrige stopper.",
        advice_en="State who was assigned to the case in between, or correct the dates. The next one begins on the day the one before stops.",
    ),
    **v.by_model(v.Severity.WARNING, v.sources.SAME_CASEWORKER),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=v.whole_case,
    check=check,
    good=v.example(
        caseworkers=[
            {"worker": "adviser-1", "since": "2022-01-03", "until": "2024-02-01"},
            {"worker": "adviser-2", "since": "2024-02-01"},
        ]
    ),
    bad=v.example(
        caseworkers=[
            {"worker": "adviser-1", "since": "2022-01-03", "until": "2024-01-31"},
            {"worker": "adviser-2", "since": "2024-02-01"},
        ]
    ),
)
