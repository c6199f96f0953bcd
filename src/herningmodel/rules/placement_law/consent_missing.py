"""
*Samtykke mangler*: a placement with consent that lacks a consent.

All custody holders consent, and the young person from the age of 15. How many hold custody must be
known to tell whether all of them did.
"""

from herningmodel.law import ages
from herningmodel.law.bases import PLACED_WITH_CONSENT, rests_on
from herningmodel.model.decisions import Consent, Decision
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import CUSTODY_UNKNOWN


AGE = v.Text(
    da="Barnets alder kendes ikke, så ingen kan se, om den unge selv skal samtykke.",
    en="The child's age is not known, so nobody can see whether the young person must consent.",
)


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield everyone whose consent a placement with consent lacks."""
    if not decision.is_granted or not rests_on(decision.legal_basis, PLACED_WITH_CONSENT):
        return
    yield v.APPLIES
    yield from _custody_holders(view, decision)
    age = view.age_on(decision.on)
    if age is None:
        yield v.Unchecked(why=AGE)
    elif (
        ages.is_reached(ages.CONSENT_TO_PLACEMENT, age, decision.on)
        and Consent.YOUNG_PERSON not in decision.consents
    ):
        certainty = ages.CONSENT_TO_PLACEMENT.certainty_on(decision.on)
        yield _lacks(Consent.YOUNG_PERSON, view, decision, limit=v.at_most(certainty))


def _custody_holders(view: v.View, decision: Decision) -> v.Outcomes:
    holders = view.case.custody_holders
    consents = {Consent.CUSTODY_HOLDER}
    if holders == 1:
        consents.add(Consent.ONE_CUSTODY_HOLDER)
    if not consents.intersection(decision.consents):
        yield _lacks(Consent.CUSTODY_HOLDER, view, decision)
    elif holders is None:
        yield CUSTODY_UNKNOWN


def _lacks(
    consent: Consent, view: v.View, decision: Decision, limit: v.Severity | None = None
) -> v.Fact:
    return v.Fact(
        where=(view.place(decision, "consents"),),
        seen=tuple(decision.consents),
        expected=consent.value,
        values={"who": consent, "on": decision.on},
        day=decision.on,
        at_most=limit,
    )


BAD = v.example(
    child={"id": "child-1", "born": "2010-01-03"},
    custody_holders=2,
    decisions=[v.decision("d1", "2025-01-03", "BL § 46", consents=["custody_holder"])],
)

RULE = v.CaseRule(
    code="ANB001",
    name="consent_missing",
    **v.sentences(
        title_da="Et samtykke mangler",
        title_en="A consent is missing",
        why_da="En anbringelse med samtykke er kun lovlig, når alle, der skal, har sagt ja. Fra 15 år er den unge selv en af dem.",
        why_en="A placement with consent is lawful only when everyone who must has said yes. From the age of 15 the young person is one of them.",
        message_da="Anbringelsen er besluttet med samtykke {on}, men samtykke mangler fra: {who}.",
        message_en="The placement was decided with consent on {on}, but consent is missing from: {who}.",
        hint_da="Indhent samtykket, eller forelæg sagen for børne- og ungeudvalget.",
        hint_en="Obtain the consent, or bring the case before the children and young people's committee.",
    ),
    **v.by_law(v.Severity.ERROR, PLACED_WITH_CONSENT),
    each=lambda view: view.case.decisions,
    check=check,
    good=BAD.but_record("d1", consents=["custody_holder", "young_person"]),
    bad=BAD,
)
