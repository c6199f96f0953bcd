"""
When a case was open: its spans.

A case that was never closed and opened again has one, from its opening. The days between two spans
belong to no span: nothing is asked for in them. This is the one place that says whether a case was
open on a day.
"""

from datetime import date

from attrs import frozen

from herningmodel.core.periods import Period
from herningmodel.model.case import Case
from herningmodel.model.open_spans import OpenSpan


@frozen
class CaseSpan:
    """
    *Periode, hvor sagen var åben*: the days of one span, and the record that says so.

    Attributes:
        since: The first day.
        until: The first day on which the case was closed; None while it is open.
        ended_by: The record with the last day.
    """

    since: date
    until: date | None
    ended_by: Case | OpenSpan

    @property
    def period(self) -> Period:
        """The days of the span."""
        return Period(self.since, self.until)


def spans_of(case: Case) -> tuple[CaseSpan, ...]:
    """Return the spans of *case*, the first to begin first."""
    if not case.opened_spans:
        return (CaseSpan(case.opened, case.closed, case),)
    in_order = sorted(case.opened_spans, key=lambda span: span.from_)
    return tuple(
        CaseSpan(span.from_, case.closed, case)
        if span.until is None
        else CaseSpan(span.from_, span.until, span)
        for span in in_order
    )


def is_open(case: Case, day: date) -> bool:
    """Tell whether *case* was open on *day*."""
    return any(span.period.holds(day) for span in spans_of(case))


def opened_by(case: Case, day: date) -> date:
    """Return the newest opening by *day*, else the first."""
    return max((span.since for span in spans_of(case) if span.since <= day), default=case.opened)
