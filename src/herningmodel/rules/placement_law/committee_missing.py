"""
*Udvalget mangler*: a decision that is the committee's, and that no committee made.

The provisions are those on the list of the act. Of some paragraphs the list names only certain
*stykker*; a decision that names none could not be checked. A provisional decision is made by the
chair, and its approval has a rule of its own.
"""

from herningmodel.law.committee_list import needs_committee
from herningmodel.law.duties import committee_decision
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v


NO_STYKKE = v.Text(
    da="Afgørelsen fra {on} er truffet efter {basis}. Kun nogle af paragraffens stykker hører under børne- og ungeudvalget, og det fremgår ikke, hvilket stykke der er brugt.",
    en="The decision of {on} was made under {basis}. Only some stykker of the paragraph belong to the children and young people's committee, and it is not recorded which one was used.",
)


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision of the committee's that no committee made."""
    needs = needs_committee(decision)
    if not decision.is_granted or needs is False:
        return
    if decision.committee is not None:
        yield v.APPLIES
        return
    values = {"basis": decision.legal_basis, "on": decision.on}
    if needs is None:
        yield v.Unchecked(why=NO_STYKKE, values=values)
        return
    yield v.APPLIES
    yield v.Fact(
        where=(view.place(decision, "committee"), view.place(decision, "legal_basis")),
        expected="date of the committee's decision",
        values=values,
        day=decision.on,
    )


BAD = v.example(decisions=[v.decision("d1", "2025-01-03", "BL § 47 stk. 1 nr. 1")])

RULE = v.CaseRule(
    code="ANB003",
    name="committee_missing",
    **v.sentences(
        title_da="Børne- og ungeudvalget mangler",
        title_en="The committee is missing",
        why_da="Nogle indgreb er så store, at kun børne- og ungeudvalget kan beslutte dem. Uden udvalget er der ingen gyldig afgørelse.",
        why_en="Some measures go so far that only the children and young people's committee can decide them. Without the committee there is no valid decision.",
        message_da="En afgørelse efter {basis} træffes af børne- og ungeudvalget. Det fremgår ikke, hvornår udvalget har truffet den.",
        message_en="A decision under {basis} is made by the children and young people's committee. It is not recorded when the committee made it.",
        hint_da="Skriv datoen for udvalgets beslutning i committee. En foreløbig afgørelse har en anden paragraf.",
        hint_en="Write the date of the committee's decision in committee. A provisional decision has another provision.",
        advice_da="Angiv, hvornår børne- og ungeudvalget traf beslutningen. En foreløbig afgørelse har en anden paragraf.",
        advice_en="State when the children and young people's committee made the decision. A provisional decision has another provision.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_duty(v.Severity.ERROR, committee_decision.DUTY.versions),
    each=lambda view: view.case.decisions,
    check=check,
    good=BAD.but_record("d1", committee="2025-01-03"),
    bad=BAD,
)
