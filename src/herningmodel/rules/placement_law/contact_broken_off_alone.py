"""
*Afbrudt samvær uden udvalget*: contact that was broken off, and no committee decided it.

What the other provisions on contact ask for was not read, so nothing else about it is judged.
"""

from herningmodel.law.duties import contact_broken_off
from herningmodel.model.contact_decisions import ContactDecision
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, decision: ContactDecision) -> v.Outcomes:
    """Yield a decision that breaks contact off without the committee."""
    if not contact_broken_off.needs_committee(decision):
        return
    yield v.APPLIES
    if decision.committee is None:
        yield v.Fact(
            where=(view.place(decision, "committee"), view.place(decision, "kind")),
            expected="date of the committee's decision",
            values={"on": decision.on, "party": decision.with_},
            day=decision.on,
            reference=None
            if contact_broken_off.PROVISION.on(decision.on)
            else decision.legal_basis,
        )


BAD = v.example(contact_decisions=[{"on": "2025-01-03", "with": "parent", "kind": "broken_off"}])
GOOD = v.example(
    contact_decisions=[
        {"on": "2025-01-03", "with": "parent", "kind": "broken_off", "committee": "2025-01-03"}
    ]
)


RULE = v.CaseRule(
    code="ANB030",
    name="contact_broken_off_alone",
    **v.sentences(
        title_da="Samværet er afbrudt uden udvalget",
        title_en="Contact was broken off without the committee",
        why_da="Et barn har ret til samvær med sine forældre og sit netværk. At afbryde det er så stort et indgreb, at kun børne- og ungeudvalget kan beslutte det.",
        why_en="A child has a right to contact with its parents and network. To break it off goes so far that only the children and young people's committee can decide it.",
        message_da="Samværet ({party}) er afbrudt ved en afgørelse fra {on}. Det fremgår ikke, hvornår børne- og ungeudvalget har truffet den.",
        message_en="Contact ({party}) was broken off by a decision of {on}. It is not recorded when the children and young people's committee made it.",
        hint_da="Forelæg sagen for børne- og ungeudvalget, og skriv datoen for udvalgets beslutning.",
        hint_en="Bring the case before the children and young people's committee, and write the date of its decision.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_duty(v.Severity.ERROR, contact_broken_off.DUTY.versions),
    each=lambda view: view.case.contact_decisions,
    check=check,
    good=GOOD,
    bad=BAD,
)
