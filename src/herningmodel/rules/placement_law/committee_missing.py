"""
*Udvalget mangler*: a placement without consent that the committee has not decided.

That the committee decides about an unborn child too was read in a list only, so there it is a
warning.
"""

from herningmodel.law.bases import PLACED_UNBORN, PLACED_WITHOUT_CONSENT, rests_on, rests_on_one_of
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision without consent and without the committee."""
    without_consent = (PLACED_WITHOUT_CONSENT, PLACED_UNBORN)
    if not decision.is_granted or not rests_on_one_of(decision.legal_basis, without_consent):
        return
    yield v.APPLIES
    about_unborn = rests_on(decision.legal_basis, PLACED_UNBORN)
    unborn = PLACED_UNBORN.on(decision.on) or PLACED_UNBORN.references[0]
    if decision.committee is None:
        yield v.Fact(
            where=(view.place(decision, "committee"), view.place(decision, "legal_basis")),
            expected="date of the committee's decision",
            values={"basis": decision.legal_basis, "on": decision.on},
            day=decision.on,
            reference=unborn if about_unborn else None,
            at_most=v.Severity.WARNING if about_unborn else None,
        )


BAD = v.example(decisions=[v.decision("d1", "2025-01-03", "BL § 47 stk. 1 nr. 1")])

RULE = v.CaseRule(
    code="ANB003",
    name="committee_missing",
    **v.sentences(
        title_da="Børne- og ungeudvalget mangler",
        title_en="The committee is missing",
        why_da="Kun børne- og ungeudvalget kan anbringe et barn uden samtykke. Uden udvalget er der ingen afgørelse.",
        why_en="Only the children and young people's committee can place a child without consent. Without it there is no decision.",
        message_da="Afgørelsen er truffet uden samtykke efter {basis}, men der står ikke, hvornår børne- og ungeudvalget har besluttet den.",
        message_en="The decision was made without consent by {basis}, but it does not say when the committee decided it.",
        hint_da="Skriv datoen for udvalgets beslutning i committee. En foreløbig afgørelse har en anden paragraf.",
        hint_en="Write the date of the committee's decision in committee. A provisional decision has another provision.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.statutory(
        v.Severity.ERROR, v.barnets_lov("47"), v.barnets_lov("142"), v.serviceloven("58")
    ),
    reference=PLACED_WITHOUT_CONSENT,
    each=lambda view: view.case.decisions,
    check=check,
    good=BAD.but_record("d1", committee="2025-01-03"),
    bad=BAD,
)
