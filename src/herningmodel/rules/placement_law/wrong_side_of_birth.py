"""
*Paragraffen og fødslen passer ikke sammen*: placed as born before the birth, or as unborn after it.

Without consent an unborn child is placed by a provision of its own since 2024, and could not be
placed at all before. On the day of the birth both may be right.
"""

from herningmodel.law.bases import PLACED_UNBORN, PLACED_WITHOUT_CONSENT, rests_on
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import AGE_UNKNOWN


UNBORN = v.Text(da="endnu ikke født", en="not yet born")
BORN = v.Text(da="allerede født", en="already born")


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision without consent by the provision for the other side of the birth."""
    as_unborn = rests_on(decision.legal_basis, PLACED_UNBORN)
    as_born = rests_on(decision.legal_basis, PLACED_WITHOUT_CONSENT)
    if not decision.is_granted or not (as_unborn or as_born):
        return
    age = view.age_on(decision.on)
    if age is None:
        yield AGE_UNKNOWN
        return
    yield v.APPLIES
    is_unborn = age < 0
    if decision.on == view.full_case.child.born or is_unborn == as_unborn:
        return
    yield v.Fact(
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


GOOD = v.example(
    child={"id": "child-1", "born": "2025-06-10"},
    decisions=[v.decision("d1", "2025-06-10", "BL § 47 stk. 1 nr. 1", committee="2025-06-10")],
)

RULE = v.CaseRule(
    code="ANB009",
    name="wrong_side_of_birth",
    **v.sentences(
        title_da="Paragraffen passer ikke til, om barnet var født",
        title_en="The provision does not fit whether the child was born",
        why_da="Et ufødt barn har sin egen paragraf, med sine egne betingelser. Den forkerte paragraf er et forkert grundlag for at skille et barn fra dets forældre.",
        why_en="An unborn child has a provision of its own, with conditions of its own. The wrong provision is a wrong basis for parting a child from its parents.",
        message_da="Afgørelsen efter {basis} er fra {on}, og da var barnet {was}.",
        message_en="The decision under {basis} was made on {on}, when the child was {was}.",
        hint_da="Se efter, om paragraffen, afgørelsens dato og fødselsdagen er rigtige.",
        hint_en="See whether the provision, the date of the decision and the birthday are right.",
    ),
    **v.by_law(v.Severity.ERROR, v.cited("SEL § 58", "BL § 49")),
    each=lambda view: view.case.decisions,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("d1", on="2025-06-09", committee="2025-06-09"),
)
