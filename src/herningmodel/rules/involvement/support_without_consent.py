"""
*Støtte uden samtykke*: support at home without the consent of all custody holders.

Support without consent has provisions of its own (§§ 37, 38, 39); a decision that is made with one of
them is left alone. What serviceloven asked for is not judged, nor help to a young adult.
"""

from herningmodel.law import ages
from herningmodel.law.duties import consent_of_custody_holders
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import CUSTODY_UNKNOWN


SUPPORT = v.cited("BL § 32")
WITHOUT_CONSENT = frozenset({"37", "38", "39"})


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision on support to which not all custody holders consent."""
    basis = decision.legal_basis
    asked_by = SUPPORT.on(decision.on)
    if not decision.is_granted or basis is None or asked_by is None:
        return
    if not basis.lies_within(asked_by):
        return
    age = view.age_on(decision.on)
    of_age = age is not None and ages.is_reached(ages.OF_AGE, age, decision.on)
    if of_age or any(other.paragraph in WITHOUT_CONSENT for other in basis.read_with):
        return
    yield v.APPLIES
    lacks = consent_of_custody_holders.lacks_holders(view, decision)
    if lacks is None:
        yield CUSTODY_UNKNOWN
    elif lacks:
        yield v.Fact(
            where=(view.place(decision, "consents"), view.place(decision, "legal_basis")),
            seen=tuple(decision.consents),
            expected="custody_holder",
            values={"on": decision.on},
            day=decision.on,
        )


BAD = v.example(
    custody_holders=2,
    decisions=[
        v.decision("d1", "2025-01-03", "BL § 32 stk. 1 nr. 3", consents=["one_custody_holder"])
    ],
)

RULE = v.CaseRule(
    code="INV004",
    name="support_without_consent",
    **v.sentences(
        title_da="Støtte uden samtykke",
        title_en="Support without consent",
        why_da="En støttende indsats hviler på forældremyndighedens samtykke. Skal den iværksættes uden, har loven andre bestemmelser, med andre betingelser.",
        why_en="A supporting intervention rests on the consent of the custody holders. Without it the law has other provisions, with other conditions.",
        message_da="Den støttende indsats er besluttet {on}, og det fremgår ikke, at alle forældremyndighedsindehavere har samtykket.",
        message_en="The supporting intervention was decided on {on}, and it is not recorded that all custody holders consented.",
        hint_da="Indhent samtykket. Er indsatsen besluttet uden samtykke, så angiv den bestemmelse, den er truffet i medfør af (§ 37, 38 eller 39).",
        hint_en="Obtain the consent. If the intervention was decided without consent, cite the provision that it was made under (§ 37, 38 or 39).",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_law(v.Severity.ERROR, v.cited("BL § 32 stk. 2")),
    each=lambda view: view.case.decisions,
    check=check,
    good=BAD.but_record("d1", consents=["custody_holder"]),
    bad=BAD,
)
