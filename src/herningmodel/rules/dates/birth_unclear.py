"""
*Fødslen er uklar*: neither or both of the day of birth and the expected day.

Many rules ask for the child's age; without it they say that they could not be checked.
"""

from herningmodel.rulebook import vocabulary as v


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield a child with neither or both days."""
    yield v.APPLIES
    child = view.full_case.child
    if (child.born is None) == (child.expected is None):
        yield v.Fact(
            where=(
                view.place(view.case, "child", "born"),
                view.place(view.case, "child", "expected"),
            ),
            seen=child.born,
            expected="exactly one of born, expected",
        )


RULE = v.CaseRule(
    code="DAT008",
    name="birth_unclear",
    **v.sentences(
        title_da="Fødslen er uklar",
        title_en="The birth is unclear",
        why_da="Barnets alder afgør, hvem der skal samtykke, og hvem der er part. Uden en fødselsdag kan ingen af de regler kontrolleres.",
        why_en="The child's age decides who must consent and who is a party. Without a day of birth none of those rules can be checked.",
        message_da="Der skal stå enten en fødselsdag eller en forventet fødsel, og ikke begge dele.",
        message_en="There should be either a day of birth or an expected one, and not both.",
        hint_da="Skriv born, når barnet er født, og fjern så expected.",
        hint_en="Write born when the child is born, and take expected away then.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_data(v.Severity.WARNING),
    adaptable=True,
    each=v.whole_case,
    check=check,
    good=v.example(child={"id": "child-1", "expected": "2026-03-01"}),
    bad=v.example(child={"id": "child-1"}),
)
