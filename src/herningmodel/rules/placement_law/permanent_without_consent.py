"""
*Permanent uden den unges samtykke*: a permanent placement that a young person of 15 did not accept.

What serviceloven asked for then was not read, and cannot be checked.
"""

from herningmodel.core.legal_versions import NOT_READ
from herningmodel.law import ages
from herningmodel.law.bases import PERMANENT, rests_on
from herningmodel.model.decisions import Consent, Decision
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import AGE_UNKNOWN, not_read


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a permanent placement without the consent of the young person."""
    if not decision.is_granted or not rests_on(decision.legal_basis, PERMANENT):
        return
    limit = ages.CONSENT_TO_PERMANENT_PLACEMENT
    if limit.on(decision.on) is NOT_READ:
        yield not_read(decision.on)
        return
    age = view.age_on(decision.on)
    if age is None:
        yield AGE_UNKNOWN
        return
    yield v.APPLIES
    if ages.is_reached(limit, age, decision.on) and Consent.YOUNG_PERSON not in decision.consents:
        yield v.Fact(
            where=(view.place(decision, "consents"),),
            seen=tuple(decision.consents),
            expected=Consent.YOUNG_PERSON.value,
            values={"on": decision.on, "age": age},
            day=decision.on,
        )


BAD = v.example(
    child={"id": "child-1", "born": "2010-01-03"},
    decisions=[v.decision("d1", "2025-01-03", "BL § 67")],
)

RULE = v.CaseRule(
    code="ANB010",
    name="permanent_without_consent",
    **v.sentences(
        title_da="Permanent anbragt uden den unges samtykke",
        title_en="Placed permanently without the young person's consent",
        why_da="En permanent anbringelse skal give ro om, hvor barnet hører til. Fra 15 år er det den unges eget ja, der giver den.",
        why_en="A permanent placement shall bring peace about where the child belongs. From the age of 15 it is the young person's own yes that brings it.",
        message_da="Den permanente anbringelse er besluttet {on}. Den unge var {age} år, og det fremgår ikke, at den unge samtykkede.",
        message_en="The permanent placement was decided on {on}. The young person was {age} years old, and nothing shows that he or she consented.",
        hint_da="Indhent den unges samtykke, og skriv young_person i consents.",
        hint_en="Obtain the young person's consent, and write young_person in consents.",
        advice_da="Indhent den unges samtykke, og notér det på afgørelsen.",
        advice_en="Obtain the young person's consent, and record it with the decision.",
    ),
    **v.by_law(v.Severity.ERROR, PERMANENT, sel=None),
    each=lambda view: view.case.decisions,
    check=check,
    good=BAD.but_record("d1", consents=["young_person"]),
    bad=BAD,
)
