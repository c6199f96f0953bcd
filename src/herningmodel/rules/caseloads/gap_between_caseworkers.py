"""
*Et hul mellem to rådgivere*: a time in which nobody had the case, and which is over.

It begins with the day the case was opened, and ends with the day it was closed. Two caseworkers at
once are no fault: two may share a case.

Errs on the side of reporting: a gap may be a day that was written wrongly.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import ErrorDirection, Location, Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.rule_sources import SAME_CASEWORKER
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example, whole_case
from herningmodel.text.texts import Text


def check(view: View, _: View) -> Iterator[Outcome]:
    """Yield each time without a caseworker, from the opening of the case until its closing."""
    if not view.case.caseworkers:
        return
    yield APPLIES
    covered = view.case.opened
    for caseworker in sorted(view.case.caseworkers, key=lambda one: one.since):
        if caseworker.since > covered:
            yield _gap(view.place(caseworker, "since"), covered, caseworker.since)
        covered = max(covered, caseworker.until or date.max)
    if view.case.closed is not None and covered < view.case.closed:
        yield _gap(view.place(view.case, "closed"), covered, view.case.closed)


def _gap(place: Location, since: date, until: date) -> Fact:
    return Fact(
        where=(place,),
        seen=until,
        expected=f"{since.isoformat()} or earlier",
        values={"since": since, "until": until},
    )


RULE = CaseRule(
    code="SAG004",
    name="gap_between_caseworkers",
    title=Text(da="Et hul mellem to rådgivere", en="A gap between two advisers"),
    why=Text(
        da="I et skift kan et barn blive glemt. Står der en tid uden rådgiver, kan ingen se, hvem der skulle have fulgt op.",
        en="A child can be forgotten in a change. Where a time stands without an adviser nobody can see who should have followed up.",
    ),
    message=Text(
        da="Ingen børne- og ungerådgiver havde sagen fra {since} til {until}.",
        en="No children's adviser had the case from {since} until {until}.",
    ),
    hint=Text(
        da="Dagen i until er den første uden, så den næste begynder på den dag.",
        en="The day in until is the first one without, so that the next one begins on that day.",
    ),
    severity=Severity.INFO,
    basis=Basis.MODEL,
    sources=(SAME_CASEWORKER,),
    may_err=ErrorDirection.OVER,
    adaptable=True,
    each=whole_case,
    check=check,
    good=example(
        date(2026, 1, 15),
        caseworkers=[
            {"worker": "adviser-1", "since": "2022-01-03", "until": "2024-02-01"},
            {"worker": "adviser-2", "since": "2024-02-01"},
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        caseworkers=[
            {"worker": "adviser-1", "since": "2022-01-03", "until": "2024-01-31"},
            {"worker": "adviser-2", "since": "2024-02-01"},
        ],
    ),
)
