"""
*Fødslen er uklar*: no day of birth and no expected day, or two that lie far apart.

Many rules ask for the child's age; without it they say that they could not be checked. The expected
day stays when the child is born, because some decisions are judged by it.
"""

from herningmodel.core.periods import Interval
from herningmodel.rulebook import vocabulary as v


APART = Interval(weeks=8)
"""Our own choice: see the rule's sources."""

NEITHER = v.Text(
    da="der er hverken oplyst en fødselsdag eller en termin",
    en="neither a day of birth nor an expected day is recorded",
)
FAR_APART = v.Text(
    da="der er mere end otte uger mellem fødselsdagen og terminen",
    en="the day of birth and the expected day are more than eight weeks apart",
)


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield a child with neither day, or with two that do not go together."""
    yield v.APPLIES
    child = view.full_case.child
    places = (
        view.place(view.case, "child", "born"),
        view.place(view.case, "child", "expected"),
    )
    if child.born is None and child.expected is None:
        yield v.Fact(where=places, expected="born | expected", values={"what": NEITHER})
    elif child.born is not None and child.expected is not None:
        earlier, later = sorted((child.born, child.expected))
        if later > APART.after(earlier):
            yield v.Fact(
                where=places,
                seen=child.born,
                expected="two days that go together",
                values={"what": FAR_APART},
                at_most=v.Severity.INFO,
            )


RULE = v.CaseRule(
    code="DAT008",
    name="birth_unclear",
    **v.sentences(
        title_da="Fødslen er uklar",
        title_en="The birth is unclear",
        why_da="Barnets alder afgør, hvem der skal samtykke, og hvem der er part. Uden en fødselsdag kan ingen af de regler kontrolleres.",
        why_en="The child's age decides who must consent and who is a party. Without a day of birth none of those rules can be checked.",
        message_da="Barnets fødsel er uklar: {what}.",
        message_en="The birth of the child is unclear: {what}.",
        hint_da="Skriv born, når barnet er født. Terminen (expected) kan blive stående.",
        hint_en="Write born when the child is born. The expected day may stay.",
        advice_da="Angiv barnets fødselsdag, når barnet er født. Terminen kan blive stående.",
        advice_en="State the child's birthday when the child is born. The expected day may stay.",
    ),
    safe_placeholders=frozenset({"expected", "what"}),
    **v.by_data(
        v.Severity.WARNING,
        v.sources.DATA_QUALITY,
        v.own_choice(
            da="Otte uger: et barn, der fødes så meget før termin, er sjældent, en tastefejl er det ikke",
            en="Eight weeks: a child born that much before term is rare, a typing error is not",
        ),
    ),
    adaptable=True,
    each=v.whole_case,
    check=check,
    good=v.example(child={"id": "child-1", "expected": "2026-03-01"}),
    bad=v.example(child={"id": "child-1"}),
)
