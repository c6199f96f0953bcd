"""
*Fødslen er uklar*: neither or both of the day of birth and the expected day.

Many rules ask for the child's age; without it they say that they could not be checked.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.rule_sources import DATA_QUALITY
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example, whole_case
from herningmodel.text.texts import Text


def check(view: View, _: View) -> Iterator[Outcome]:
    """Yield a child with neither or both days."""
    yield APPLIES
    child = view.full_case.child
    if (child.born is None) == (child.expected is None):
        yield Fact(
            where=(
                view.place(view.case, "child", "born"),
                view.place(view.case, "child", "expected"),
            ),
            seen=child.born,
            expected="exactly one of born, expected",
        )


RULE = CaseRule(
    code="DAT008",
    name="birth_unclear",
    title=Text(da="Fødslen er uklar", en="The birth is unclear"),
    why=Text(
        da="Barnets alder afgør, hvem der skal samtykke, og hvem der er part. Uden en fødselsdag kan ingen af de regler kontrolleres.",
        en="The child's age decides who must consent and who is a party. Without a day of birth none of those rules can be checked.",
    ),
    message=Text(
        da="Der skal stå enten en fødselsdag eller en forventet fødsel, og ikke begge dele.",
        en="There should be either a day of birth or an expected one, and not both.",
    ),
    hint=Text(
        da="Skriv born, når barnet er født, og fjern så expected.",
        en="Write born when the child is born, and take expected away then.",
    ),
    safe_placeholders=frozenset({"expected"}),
    severity=Severity.WARNING,
    basis=Basis.DATA,
    sources=(DATA_QUALITY,),
    adaptable=True,
    each=whole_case,
    check=check,
    good=example(date(2026, 1, 15), child={"id": "child-1", "expected": "2026-03-01"}),
    bad=example(date(2026, 1, 15), child={"id": "child-1"}),
)
