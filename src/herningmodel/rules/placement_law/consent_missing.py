"""
*Samtykke mangler*: a placement with consent, without somebody's consent.

All custody holders consent, and the young person from the age of 15. How many hold custody must be
known to tell whether all of them did.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.law import ages
from herningmodel.law.bases import PLACED_WITH_CONSENT, rests_on
from herningmodel.model.decisions import Consent, Decision
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.severity_limits import at_most
from herningmodel.rulebook.unchecked_reasons import CUSTODY_UNKNOWN
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, Unchecked, example
from herningmodel.text.texts import Text


AGE = Text(
    da="Barnets alder kendes ikke, så ingen kan se, om den unge selv skal samtykke.",
    en="The child's age is not known, so nobody can see whether the young person must consent.",
)


def check(view: View, decision: Decision) -> Iterator[Outcome]:
    """Yield everyone whose consent a placement with consent lacks."""
    if not decision.is_granted or not rests_on(decision.legal_basis, PLACED_WITH_CONSENT):
        return
    yield APPLIES
    yield from _custody_holders(view, decision)
    age = view.age_on(decision.on)
    if age is None:
        yield Unchecked(why=AGE)
    elif (
        ages.is_reached(ages.CONSENT_TO_PLACEMENT, age, decision.on)
        and Consent.YOUNG_PERSON not in decision.consents
    ):
        certainty = ages.CONSENT_TO_PLACEMENT.certainty_on(decision.on)
        yield _lacks(Consent.YOUNG_PERSON, view, decision, limit=at_most(certainty))


def _custody_holders(view: View, decision: Decision) -> Iterator[Outcome]:
    holders = view.case.custody_holders
    consents = {Consent.CUSTODY_HOLDER}
    if holders == 1:
        consents.add(Consent.ONE_CUSTODY_HOLDER)
    if not consents.intersection(decision.consents):
        yield _lacks(Consent.CUSTODY_HOLDER, view, decision)
    elif holders is None:
        yield CUSTODY_UNKNOWN


def _lacks(consent: Consent, view: View, decision: Decision, limit: Severity | None = None) -> Fact:
    return Fact(
        where=(view.place(decision, "consents"),),
        seen=tuple(decision.consents),
        expected=consent.value,
        values={"who": consent, "on": decision.on},
        day=decision.on,
        at_most=limit,
    )


RULE = CaseRule(
    code="ANB001",
    name="consent_missing",
    title=Text(da="Et samtykke mangler", en="A consent is missing"),
    why=Text(
        da="En anbringelse med samtykke er kun lovlig, når alle, der skal, har sagt ja. Fra 15 år er den unge selv en af dem.",
        en="A placement with consent is lawful only when everyone who must has said yes. From the age of 15 the young person is one of them.",
    ),
    message=Text(
        da="Anbringelsen er besluttet med samtykke {on}, men samtykke mangler fra: {who}.",
        en="The placement was decided with consent on {on}, but consent is missing from: {who}.",
    ),
    hint=Text(
        da="Indhent samtykket, eller forelæg sagen for børne- og ungeudvalget.",
        en="Obtain the consent, or bring the case before the children and young people's committee.",
    ),
    severity=Severity.ERROR,
    basis=Basis.STATUTORY,
    sources=(
        barnets_lov("46"),
        serviceloven("52"),
    ),
    reference=PLACED_WITH_CONSENT,
    each=lambda view: view.case.decisions,
    check=check,
    good=example(
        date(2026, 1, 15),
        child={"id": "child-1", "born": "2010-01-03"},
        custody_holders=2,
        decisions=[
            {
                "id": "d1",
                "on": "2025-01-03",
                "legal_basis": "BL § 46",
                "consents": ["custody_holder", "young_person"],
            }
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        child={"id": "child-1", "born": "2010-01-03"},
        custody_holders=2,
        decisions=[
            {
                "id": "d1",
                "on": "2025-01-03",
                "legal_basis": "BL § 46",
                "consents": ["custody_holder"],
            }
        ],
    ),
)
