"""
*Samtykke mangler*: a placement with consent that lacks a consent.

All custody holders consent, and the young person from the age of 15. How many hold custody must be
known to tell whether all of them did; where no holder is in the country, none is asked. Support for
a young adult needs the young adult's own consent; what the provisions say rests on one source.
"""

from herningmodel.core.references import Act
from herningmodel.law import ages
from herningmodel.law.bases import PLACED_WITH_CONSENT, YOUTH_SUPPORT, rests_on, rests_on_one_of
from herningmodel.law.duties.consent_of_custody_holders import lacks_holders
from herningmodel.law.provisions import provision_of
from herningmodel.model.decisions import Consent, Decision
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import CUSTODY_UNKNOWN


PLACEMENT = v.Text(da="Anbringelsen med samtykke", en="The placement with consent")
SUPPORT = v.Text(da="Ungestøtten", en="The support for a young adult")
AGE = v.Text(
    da="Barnets alder kendes ikke, så det kan ikke afgøres, om den unge selv skal samtykke.",
    en="The child's age is not known, so it cannot be determined whether the young person must consent.",
)


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield everyone whose consent a placement with consent lacks."""
    if not decision.is_granted:
        return
    age = view.age_on(decision.on)
    if _supports_an_adult(decision, age):
        yield v.APPLIES
        if Consent.YOUNG_PERSON not in decision.consents:
            yield _lacks(Consent.YOUNG_PERSON, view, decision, SUPPORT, v.Severity.WARNING)
        return
    if not rests_on(decision.legal_basis, PLACED_WITH_CONSENT):
        return
    yield v.APPLIES
    yield from _custody_holders(view, decision)
    if age is None:
        yield v.Unchecked(why=AGE)
    elif (
        ages.is_reached(ages.CONSENT_TO_PLACEMENT, age, decision.on)
        and Consent.YOUNG_PERSON not in decision.consents
    ):
        certainty = ages.CONSENT_TO_PLACEMENT.certainty_on(decision.on)
        yield _lacks(Consent.YOUNG_PERSON, view, decision, PLACEMENT, v.at_most(certainty))


def _custody_holders(view: v.View, decision: Decision) -> v.Outcomes:
    lacks = lacks_holders(view, decision)
    if lacks:
        yield _lacks(Consent.CUSTODY_HOLDER, view, decision, PLACEMENT)
    elif lacks is None:
        yield CUSTODY_UNKNOWN


def _supports_an_adult(decision: Decision, age: int | None) -> bool:
    basis = decision.legal_basis
    if basis is None or basis.act is not Act.BL or age is None:
        return False
    of_age = ages.is_reached(ages.OF_AGE, age, decision.on)
    return bool(of_age) and rests_on_one_of(basis, YOUTH_SUPPORT)


def _lacks(
    consent: Consent,
    view: v.View,
    decision: Decision,
    what: v.Text,
    limit: v.Severity | None = None,
) -> v.Fact:
    known = None if decision.legal_basis is None else provision_of(decision.legal_basis)
    return v.Fact(
        where=(view.place(decision, "consents"),),
        seen=tuple(decision.consents),
        expected=consent.value,
        values={"what": what, "who": consent, "on": decision.on},
        day=decision.on,
        reference=known.reference if known is not None and what is SUPPORT else None,
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
        message_da="{what} er besluttet {on}, men samtykke mangler fra: {who}.",
        message_en="{what} was decided on {on}, but consent is missing from: {who}.",
        hint_da="Indhent samtykket. En anbringelse, der ikke er samtykke til, hører under børne- og ungeudvalget.",
        hint_en="Obtain the consent. A placement without consent belongs to the children and young people's committee.",
    ),
    safe_placeholders=frozenset({"what"}),
    **v.by_law(v.Severity.ERROR, PLACED_WITH_CONSENT, v.barnets_lov("114", v.Certainty.ONE_SOURCE)),
    each=lambda view: view.case.decisions,
    check=check,
    good=BAD.but_record("d1", consents=["custody_holder", "young_person"]),
    bad=BAD,
)
