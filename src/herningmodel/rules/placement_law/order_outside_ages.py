"""
*Pålæg uden for alderen*: an order to a child younger than 10, or to a person of 18 or older.

The ages of serviceloven were not read, and cannot be checked.
"""

from herningmodel.law import ages
from herningmodel.law.bases import CHILDS_ORDER, rests_on
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import AGE_UNKNOWN, not_read


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield an order to a child that is too young or too old for one."""
    if not decision.is_granted or not rests_on(decision.legal_basis, CHILDS_ORDER):
        return
    youngest, of_age = ages.CHILDS_ORDER.on(decision.on), ages.OF_AGE.on(decision.on)
    if not isinstance(youngest, int) or of_age is None:
        yield not_read(decision.on)
        return
    age = view.age_on(decision.on)
    if age is None:
        yield AGE_UNKNOWN
        return
    yield v.APPLIES
    if not youngest <= age < of_age:
        yield v.Fact(
            where=(view.place(decision, "on"), view.place(view.full_case.child, "born")),
            seen=decision.on,
            expected=f"age {youngest}-{of_age - 1}",
            values={"on": decision.on, "from": youngest, "to": of_age - 1},
            day=decision.on,
        )


GOOD = v.example(
    child={"id": "child-1", "born": "2015-03-02"},
    decisions=[v.decision("d1", "2025-03-02", "BL § 39")],
)

RULE = v.CaseRule(
    code="ANB014",
    name="order_outside_ages",
    **v.sentences(
        title_da="Et børne- og ungepålæg uden for alderen",
        title_en="An order to a child outside the ages for it",
        why_da="Et pålæg retter sig mod barnet selv. Loven stiller kun det krav til børn og unge, der er gamle nok til at kunne følge det.",
        why_en="An order is aimed at the child itself. The law makes that demand only of those who are old enough to be able to follow it.",
        message_da="Pålægget er givet {on}, og da var barnet ikke mellem {from} og {to} år.",
        message_en="The order was given on {on}, when the child was not between {from} and {to} years old.",
        hint_da="Giv støtten efter en anden paragraf, eller se efter, om datoen og fødselsdagen er rigtige.",
        hint_en="Give the support by another provision, or see whether the date and the birthday are right.",
    ),
    **v.by_law(v.Severity.ERROR, CHILDS_ORDER, sel=None),
    each=lambda view: view.case.decisions,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("d1", on="2025-03-01"),
)
