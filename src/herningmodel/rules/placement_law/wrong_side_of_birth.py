"""
*Paragraffen og fødslen passer ikke sammen*: placed as born before the birth, or as unborn after it.

Without consent an unborn child is placed by a provision of its own since 2024, and could not be
placed at all before. On the day of the birth both may be right.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.legal_versions import cited
from herningmodel.core.sources import Basis
from herningmodel.law.bases import PLACED_UNBORN, PLACED_WITHOUT_CONSENT, rests_on
from herningmodel.model.decisions import Decision
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.unchecked_reasons import AGE_UNKNOWN
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


UNBORN: Final = Text(da="endnu ikke født", en="not yet born")
BORN: Final = Text(da="allerede født", en="already born")


def check(view: View, decision: Decision) -> Iterator[Outcome]:
    """Yield a decision without consent by the provision for the other side of the birth."""
    as_unborn = rests_on(decision.legal_basis, PLACED_UNBORN)
    as_born = rests_on(decision.legal_basis, PLACED_WITHOUT_CONSENT)
    if not decision.is_granted or not (as_unborn or as_born):
        return
    age = view.age_on(decision.on)
    if age is None:
        yield AGE_UNKNOWN
        return
    yield APPLIES
    is_unborn = age < 0
    if decision.on == view.full_case.child.born or is_unborn == as_unborn:
        return
    yield Fact(
        where=(view.place(decision, "legal_basis"),),
        seen=decision.legal_basis,
        expected="BL § 49" if is_unborn else "BL § 47",
        values={
            "basis": decision.legal_basis,
            "on": decision.on,
            "was": UNBORN if is_unborn else BORN,
        },
        day=decision.on,
    )


RULE = CaseRule(
    code="ANB009",
    name="wrong_side_of_birth",
    title=Text(
        da="Paragraffen passer ikke til, om barnet var født",
        en="The provision does not fit whether the child was born",
    ),
    why=Text(
        da="Et ufødt barn har sin egen paragraf, med sine egne betingelser. Den forkerte paragraf er et forkert grundlag for at skille et barn fra dets forældre.",
        en="An unborn child has a provision of its own, with conditions of its own. The wrong provision is a wrong basis for parting a child from its parents.",
    ),
    message=Text(
        da="Afgørelsen efter {basis} er fra {on}, og da var barnet {was}.",
        en="The decision by {basis} was made on {on}, when the child was {was}.",
    ),
    hint=Text(
        da="Se efter, om paragraffen, afgørelsens dato og fødselsdagen er rigtige.",
        en="See whether the provision, the date of the decision and the birthday are right.",
    ),
    severity=Severity.ERROR,
    basis=Basis.STATUTORY,
    sources=(
        barnets_lov("49"),
        serviceloven("58"),
    ),
    reference=cited("SEL § 58", "BL § 49"),
    each=lambda view: view.case.decisions,
    check=check,
    good=example(
        date(2026, 1, 15),
        child={"id": "child-1", "born": "2025-06-10"},
        decisions=[
            {
                "id": "d1",
                "on": "2025-06-10",
                "legal_basis": "BL § 47 stk. 1 nr. 1",
                "committee": "2025-06-10",
            }
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        child={"id": "child-1", "born": "2025-06-10"},
        decisions=[
            {
                "id": "d1",
                "on": "2025-06-09",
                "legal_basis": "BL § 47 stk. 1 nr. 1",
                "committee": "2025-06-09",
            }
        ],
    ),
)
