"""
*For tidligt om et ufødt barn*: a decision without consent, more than three months before term.

Where only the birth is known, nobody can see when the child was expected.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Basis
from herningmodel.law.bases import PLACED_UNBORN, rests_on
from herningmodel.model.decisions import Decision
from herningmodel.rulebook.rule_sources import barnets_lov
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, Unchecked, example
from herningmodel.text.texts import Text


BEFORE_TERM: Final = Interval(months=3)
"""Barnets lov § 49 (certain)."""

NO_TERM = Text(
    da="Det fremgår ikke, hvornår barnet var ventet, så ingen kan se, om afgørelsen kom for tidligt.",
    en="It is not said when the child was expected, so nobody can see whether the decision came too early.",
)


def check(view: View, decision: Decision) -> Iterator[Outcome]:
    """Yield a decision about an unborn child that came too early."""
    if not decision.is_granted or not rests_on(decision.legal_basis, PLACED_UNBORN):
        return
    expected = view.full_case.child.expected
    if expected is None:
        yield Unchecked(why=NO_TERM)
        return
    yield APPLIES
    earliest = BEFORE_TERM.before(expected)
    if decision.on < earliest:
        yield Fact(
            where=(view.place(decision, "on"),),
            seen=decision.on,
            expected=f"{earliest.isoformat()} or later",
            values={"on": decision.on, "expected": expected, "earliest": earliest},
            day=decision.on,
        )


RULE = CaseRule(
    code="ANB008",
    name="unborn_too_early",
    title=Text(
        da="For tidligt at beslutte noget om et ufødt barn",
        en="Too early to decide about an unborn child",
    ),
    why=Text(
        da="Et ventet barn kan besluttes anbragt uden samtykke tidligst tre måneder før terminen. Forældrene skal have den tid, der er, til at få hjælp, der gør det overflødigt.",
        en="That an expected child is to be placed without consent can be decided three months before term at the earliest. The parents shall have what time there is for help that makes it needless.",
    ),
    message=Text(
        da="Barnet er ventet {expected}, og afgørelsen er fra {on}. Den kunne tidligst være truffet {earliest}.",
        en="The child is expected on {expected}, and the decision was made on {on}. It could have been made on {earliest} at the earliest.",
    ),
    hint=Text(
        da="Se efter, om afgørelsens dato og terminen (child.expected) er rigtige.",
        en="See whether the date of the decision and the term (child.expected) are right.",
    ),
    severity=Severity.ERROR,
    basis=Basis.STATUTORY,
    sources=(barnets_lov("49"),),
    reference=PLACED_UNBORN,
    each=lambda view: view.case.decisions,
    check=check,
    good=example(
        date(2026, 1, 15),
        child={"id": "child-1", "expected": "2026-03-10"},
        decisions=[
            {
                "id": "d1",
                "on": "2025-12-10",
                "legal_basis": "BL § 49",
                "committee": "2025-12-10",
            }
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        child={"id": "child-1", "expected": "2026-03-10"},
        decisions=[
            {
                "id": "d1",
                "on": "2025-12-09",
                "legal_basis": "BL § 49",
                "committee": "2025-12-09",
            }
        ],
    ),
)
