"""
*Paragraffen findes ikke*: a number that the paragraph does not have.

Only the numbering of some paragraphs is known for sure; the rest could not be checked.
"""

from herningmodel.core.references import LegalReference
from herningmodel.law.bases import HIGHEST_NUMBERS, is_known
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v


UNKNOWN = v.Text(
    da="Biblioteket kender ikke nummereringen af {basis}.",
    en="The library does not know the numbering of {basis}.",
)


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a legal basis with a number beyond the last of its paragraph."""
    if decision.legal_basis is None:
        return
    for reference in (decision.legal_basis, *decision.legal_basis.read_with):
        if not is_known(reference):
            yield v.Unchecked(why=UNKNOWN, values={"basis": reference})
            continue
        yield v.APPLIES
        if (highest := _exceeded(reference)) is not None:
            yield v.Fact(
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


BAD = v.example(decisions=[v.decision("d1", "2025-01-03", "BL § 32 stk. 1 nr. 9")])

RULE = v.CaseRule(
    code="TRN016",
    name="no_such_provision",
    **v.sentences(
        title_da="Paragraffen findes ikke",
        title_en="There is no such provision",
        why_da="Et nummer, der ikke findes, er en tastefejl. Det kan ikke afgøres, hvilken hjælp barnet har fået bevilget.",
        why_en="A number that does not exist is a typing error. It cannot be determined which help the child was granted.",
        message_da="{basis} findes ikke; det højeste nummer er {highest}.",
        message_en="There is no {basis}; the highest number is {highest}.",
        hint_da="Se efter, om numrene fra serviceloven er brugt om barnets lov.",
        hint_en="See whether the numbers of serviceloven were used with barnets lov.",
    ),
    **v.statutory(v.Severity.ERROR, v.barnets_lov("32"), v.barnets_lov("43"), v.serviceloven("52")),
    each=lambda view: view.full_case.decisions,
    check=check,
    good=BAD.but_record("d1", legal_basis="BL § 32 stk. 1 nr. 8"),
    bad=BAD,
)
