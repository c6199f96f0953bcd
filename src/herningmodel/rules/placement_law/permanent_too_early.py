"""
*For tidligt permanent*: a permanent placement of a child that had been placed for less than three years.

Errs on the side of reporting: the law has exceptions that cannot be seen in the case, and earlier
placements may be recorded elsewhere. Days between two stays do not break the three years; a
homecoming does.
"""

from herningmodel.case_view.placed import placed_since
from herningmodel.law.bases import PERMANENT, rests_on
from herningmodel.law.duties.permanent import AT_LEAST
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v


NOT_PLACED = v.Text(
    da="Ingen anbringelse var begyndt, da den permanente anbringelse blev besluttet {on}, så det kan ikke afgøres, hvor længe barnet havde været anbragt.",
    en="No placement had begun when the permanent placement was decided on {on}, so it cannot be determined for how long the child had been placed.",
)


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a permanent placement that was decided before three years of placement."""
    if not decision.is_granted or not rests_on(decision.legal_basis, PERMANENT):
        return
    since = placed_since(view, decision.on)
    if since is None:
        yield v.Unchecked(why=NOT_PLACED, values={"on": decision.on})
        return
    yield v.APPLIES
    at_least = AT_LEAST.on(decision.on)
    earliest = None if at_least is None else at_least.after(since)
    if earliest is not None and decision.on < earliest:
        yield v.Fact(
            where=(view.place(decision, "on"), view.place(view.case, "placements")),
            seen=decision.on,
            expected=f"{earliest.isoformat()} or later",
            values={"on": decision.on, "since": since},
            day=decision.on,
        )


GOOD = v.example(
    decisions=[v.decision("d1", "2025-01-06", "BL § 67")],
    placements=[v.measure("p1", "general_foster_family", "2022-01-06")],
)

RULE = v.CaseRule(
    code="ANB011",
    name="permanent_too_early",
    **v.sentences(
        title_da="Permanent anbragt, før der var gået tre år",
        title_en="Placed permanently before three years had passed",
        why_da="Tre år giver barnet og forældrene tid til at finde hinanden igen, og barnet tid til at knytte sig til stedet.",
        why_en="Three years give child and parents time to find each other again, and the child time to grow attached to the place.",
        message_da="Den permanente anbringelse er besluttet {on}, og barnet har været anbragt siden {since}. Det er mindre end tre år.",
        message_en="The permanent placement was decided on {on}, and the child has been placed since {since}. That is less than three years.",
        hint_da="Medsend de tidligere anbringelser, eller skriv i journalen, hvilken undtagelse der gælder.",
        hint_en="Send the earlier placements along, or write in the journal which exception holds.",
        advice_da="Angiv de tidligere anbringelser, eller skriv i journalen, hvilken undtagelse der gælder.",
        advice_en="Record the earlier placements, or write in the journal which exception applies.",
    ),
    **v.by_law(v.Severity.WARNING, PERMANENT),
    may_err=v.ErrorDirection.OVER,
    each=lambda view: view.case.decisions,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("d1", on="2025-01-05"),
)
