"""
*Paragraffen findes ikke*: a number that the paragraph does not have.

Only the numbering of some paragraphs is known for sure; the rest could not be checked.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.references import LegalReference
from herningmodel.core.sources import Basis
from herningmodel.law.bases import HIGHEST_NUMBERS, is_known
from herningmodel.model.decisions import Decision
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, Unchecked, example
from herningmodel.text.texts import Text


UNKNOWN = Text(
    da="Biblioteket kender ikke nummereringen af {basis}.",
    en="The library does not know the numbering of {basis}.",
)


def check(view: View, decision: Decision) -> Iterator[Outcome]:
    """Yield a legal basis with a number beyond the last of its paragraph."""
    if decision.legal_basis is None:
        return
    for reference in (decision.legal_basis, *decision.legal_basis.read_with):
        if not is_known(reference):
            yield Unchecked(why=UNKNOWN, values={"basis": reference})
            continue
        yield APPLIES
        if (highest := _exceeded(reference)) is not None:
            yield Fact(
                where=(view.place(decision, "legal_basis"),),
                seen=decision.legal_basis,
                expected=f"nr. 1-{highest}",
                values={"basis": reference, "highest": highest},
            )


def _exceeded(reference: LegalReference) -> int | None:
    known = HIGHEST_NUMBERS.get((reference.act, reference.paragraph))
    if known is None or reference.nr is None:
        return None
    stk, highest = known
    return highest if reference.stk in (None, stk) and reference.nr > highest else None


RULE = CaseRule(
    code="TRN016",
    name="no_such_provision",
    title=Text(da="Paragraffen findes ikke", en="There is no such provision"),
    why=Text(
        da="Et nummer, der ikke findes, er en tastefejl. Ingen kan se, hvilken hjælp barnet har fået bevilget.",
        en="A number that does not exist is a slip. Nobody can see which help the child was granted.",
    ),
    message=Text(
        da="{basis} findes ikke; det højeste nummer er {highest}.",
        en="There is no {basis}; the highest number is {highest}.",
    ),
    hint=Text(
        da="Se efter, om numrene fra serviceloven er brugt om barnets lov.",
        en="See whether the numbers of serviceloven were used with barnets lov.",
    ),
    severity=Severity.ERROR,
    basis=Basis.STATUTORY,
    sources=(
        barnets_lov("32"),
        barnets_lov("43"),
        serviceloven("52"),
    ),
    each=lambda view: view.full_case.decisions,
    check=check,
    good=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-03", "legal_basis": "BL § 32 stk. 1 nr. 8"}],
    ),
    bad=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-03", "legal_basis": "BL § 32 stk. 1 nr. 9"}],
    ),
)
