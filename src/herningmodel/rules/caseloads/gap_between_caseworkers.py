"""
*Et hul mellem to rådgivere*: a past time in which the case had no caseworker.

It begins with the day the case was opened, and ends with the day it was closed. Two caseworkers at
once are no fault: two may share a case.

Errs on the side of reporting: a gap may be a day that was written wrongly.
"""

from datetime import date

from herningmodel.rulebook import vocabulary as v


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield each time without a caseworker, from the opening of the case until its closing."""
    if not view.case.caseworkers:
        return
    yield v.APPLIES
    covered = view.case.opened
    for caseworker in sorted(view.case.caseworkers, key=lambda worker: worker.since):
        if caseworker.since > covered:
            yield _gap(view.place(caseworker, "since"), covered, caseworker.since)
        covered = max(covered, caseworker.until or date.max)
    if view.case.closed is not None and covered < view.case.closed:
        yield _gap(view.place(view.case, "closed"), covered, view.case.closed)


def _gap(place: v.Location, since: date, until: date) -> v.Fact:
    return v.Fact(
        where=(place,),
        seen=until,
        expected=f"{since.isoformat()} or earlier",
        values={"since": since, "until": until},
    )


RULE = v.CaseRule(
    code="SAG004",
    name="gap_between_caseworkers",
    **v.sentences(
        title_da="Et hul mellem to rådgivere",
        title_en="A gap between two advisers",
        why_da="I et skift kan et barn blive glemt. Står der en tid uden rådgiver, kan ingen se, hvem der skulle have fulgt op.",
        why_en="A child can be forgotten in a change. Where a time stands without an adviser nobody can see who should have followed up.",
        message_da="Ingen børne- og ungerådgiver havde sagen fra {since} til {until}.",
        message_en="No children's adviser had the case from {since} until {until}.",
        hint_da="Dagen i until er den første uden, så den næste begynder på den dag.",
        hint_en="The day in until is the first one without, so that the next one begins on that day.",
    ),
    **v.by_model(v.Severity.INFO, v.sources.SAME_CASEWORKER),
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
