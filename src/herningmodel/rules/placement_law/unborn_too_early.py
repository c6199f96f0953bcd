"""
*For tidligt om et ufødt barn*: a decision without consent, more than three months before term.

Where only the birth is known, the expected day is unknown.
"""

from herningmodel.core.periods import Interval
from herningmodel.law.bases import PLACED_UNBORN, rests_on
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v


BEFORE_TERM = Interval(months=3)
"""Barnets lov § 49 (certain)."""

NO_TERM = v.Text(
    da="Det fremgår ikke, hvornår barnet var ventet, så det kan ikke afgøres, om afgørelsen kom for tidligt.",
    en="The expected day of birth is not stated, so it cannot be determined whether the decision came too early.",
)


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision about an unborn child that came too early."""
    if not decision.is_granted or not rests_on(decision.legal_basis, PLACED_UNBORN):
        return
    expected = view.full_case.child.expected
    if expected is None:
        yield v.Unchecked(why=NO_TERM)
        return
    yield v.APPLIES
    earliest = BEFORE_TERM.before(expected)
    if decision.on < earliest:
        yield v.Fact(
            where=(view.place(decision, "on"),),
            seen=decision.on,
            expected=f"{earliest.isoformat()} or later",
            values={"on": decision.on, "expected": expected, "earliest": earliest},
            day=decision.on,
        )


GOOD = v.example(
    child={"id": "child-1", "expected": "2026-03-10"},
    decisions=[v.decision("d1", "2025-12-10", "BL § 49", committee="2025-12-10")],
)

RULE = v.CaseRule(
    code="ANB008",
    name="unborn_too_early",
    **v.sentences(
        title_da="For tidligt at beslutte noget om et ufødt barn",
        title_en="Too early to decide about an unborn child",
        why_da="Et ventet barn kan besluttes anbragt uden samtykke tidligst tre måneder før terminen. Forældrene skal have den tid, der er, til at få hjælp, der gør det overflødigt.",
        why_en="That an expected child is to be placed without consent can be decided three months before term at the earliest. The parents shall have what time there is for help that makes it needless.",
        message_da="Barnet er ventet {expected}, og afgørelsen er fra {on}. Den kunne tidligst være truffet {earliest}.",
        message_en="The child is expected on {expected}, and the decision was made on {on}. It could have been made on {earliest} at the earliest.",
        hint_da="Se efter, om afgørelsens dato og terminen (child.expected) er rigtige.",
        hint_en="See whether the date of the decision and the term (child.expected) are right.",
        advice_da="Se efter, om afgørelsens dato og terminen er rigtige.",
        advice_en="See whether the date of the decision and the expected day of birth are right.",
    ),
    **v.by_law(v.Severity.ERROR, PLACED_UNBORN),
    each=lambda view: view.case.decisions,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("d1", on="2025-12-09", committee="2025-12-09"),
)
