"""
*Ingen rådgiver*: a day on which nobody had the case, now or between two caseworkers.

Two caseworkers at once are no fault: two may share a case. A case that names none at all could not
be checked; what is not delivered is not known.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.base.findings import Place, Severity
from herningmodel.base.sources import Basis
from herningmodel.base.texts import Text, render
from herningmodel.reckoning.view import View
from herningmodel.rules.kinds import (
    LOOKED,
    CaseRule,
    Fact,
    Outcome,
    Unchecked,
    example,
    whole_case,
)
from herningmodel.rules.sources import SAME_CASEWORKER


NOBODY_NAMED = Text(
    da="Sagen nævner ingen børne- og ungerådgiver.", en="The case names no children's adviser."
)
UNTIL = Text(da="til {until}", en="until {until}")
ONWARDS = Text(da="og frem", en="onwards")


def check(view: View, _: View) -> Iterator[Outcome]:
    """Yield each time without a caseworker, from the day the case was opened."""
    if not view.case.caseworkers:
        yield Unchecked(why=NOBODY_NAMED)
        return
    yield LOOKED
    covered = view.case.opened
    for caseworker in sorted(view.case.caseworkers, key=lambda one: one.since):
        if caseworker.since > covered:
            yield _gap(view.place(caseworker, "since"), covered, caseworker.since)
        covered = max(covered, caseworker.until or date.max)
    whole_case_at = view.place(view.case, "caseworkers")
    if view.case.closed is None:
        if covered <= view.on:
            yield Fact(
                where=(whole_case_at,),
                expected="a caseworker on the day",
                values={"since": covered, "until": ONWARDS},
            )
    elif covered < view.case.closed:
        yield _gap(whole_case_at, covered, view.case.closed)


def _gap(place: Place, since: date, until: date) -> Fact:
    # It is over, and it may be a day that was written wrongly: worth knowing, no more.
    return Fact(
        where=(place,),
        seen=until,
        values={"since": since, "until": render(UNTIL, {"until": until})},
        at_most=Severity.INFO,
    )


RULE = CaseRule(
    code="SAG002",
    name="no_caseworker",
    title=Text(da="Ingen rådgiver har sagen", en="No adviser has the case"),
    why=Text(
        da="Modellen hviler på, at én rådgiver kender barnet og familien. Når ingen har sagen, ringer ingen, og ingen følger op.",
        en="The model rests on one adviser who knows child and family. When nobody has the case nobody calls, and nobody follows up.",
    ),
    message=Text(
        da="Ingen børne- og ungerådgiver har sagen fra {since} {until}.",
        en="No children's adviser has the case from {since} {until}.",
    ),
    hint=Text(
        da="Skriv, hvem der har sagen. until er den første dag uden, så den næste begynder på den dag.",
        en="Write who has the case. until is the first day without, so that the next one begins on that day.",
    ),
    severity=Severity.WARNING,
    basis=Basis.MODEL,
    sources=(SAME_CASEWORKER,),
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
        caseworkers=[{"worker": "adviser-1", "since": "2022-01-03", "until": "2025-12-01"}],
    ),
)
