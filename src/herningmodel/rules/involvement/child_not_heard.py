"""
*Barnet er ikke hørt*: a decision about the child without the child's view, obtained before it.

There is no lower age. The conversation may be waived in quite special cases, the view may not: then
it is obtained in another way, or the reason is written down. Benefits to the parents and decisions
by serviceloven rest on one source.

Errs on the side of missing: a reason is taken for a good one.
"""

from herningmodel.law.bases import PROVISIONAL, rests_on
from herningmodel.law.duties import child_heard
from herningmodel.model.decisions import Decision
from herningmodel.model.people import HowHeard
from herningmodel.rulebook import vocabulary as v


NOT_SHOWN = v.Text(
    da="det fremgår ikke, at barnet er hørt om den",
    en="it is not recorded that the child was heard on it",
)
NO_REASON = v.Text(
    da="barnet er ikke hørt, uden at grunden er oplyst",
    en="the child was not heard, and no reason is recorded",
)
AFTERWARDS = v.Text(da="barnet blev først hørt bagefter", en="the child was heard only afterwards")


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision on which the child was not heard, or only afterwards."""
    certainty = child_heard.certainty_of(decision, view.age_on(decision.on))
    if not decision.is_granted or certainty is None:
        return
    yield v.APPLIES
    heard = decision.child_heard
    limit = v.at_most(certainty)
    if heard is None:
        yield _fact(view, decision, NOT_SHOWN, limit=limit)
    elif heard.how is HowHeard.NOT_HEARD and not (heard.reason or "").strip():
        yield _fact(view, decision, NO_REASON, "how", seen=heard.how, limit=limit)
    elif child_heard.is_after(decision, heard):
        # What may wait where the child's need cannot wait was not read.
        is_provisional = rests_on(decision.legal_basis, PROVISIONAL)
        limit = v.Severity.WARNING if is_provisional else limit
        yield _fact(view, decision, AFTERWARDS, "on", seen=heard.on, limit=limit)


def _fact(
    view: v.View,
    decision: Decision,
    what: v.Text,
    *member: str,
    seen: object = None,
    limit: v.Severity | None,
) -> v.Fact:
    return v.Fact(
        where=(view.place(decision, "child_heard", *member),),
        seen=seen,
        expected=_EXPECTED[what],
        values={"on": decision.on, "what": what},
        day=decision.on,
        at_most=limit,
    )


_EXPECTED = {
    NOT_SHOWN: "how and when the child was heard",
    NO_REASON: "a reason",
    AFTERWARDS: "a day before the decision",
}

BAD = v.example(decisions=[v.decision("d1", "2025-01-03", "BL § 46")])

RULE = v.CaseRule(
    code="INV001",
    name="child_not_heard",
    **v.sentences(
        title_da="Barnet er ikke hørt",
        title_en="The child was not heard",
        why_da="Det er barnets liv. Loven kræver, at barnets holdning er indhentet før afgørelsen, uanset hvor lille barnet er.",
        why_en="It is the child's life. The law asks that the child's view is obtained before the decision, however small the child is.",
        message_da="Afgørelsen er fra {on}, og {what}.",
        message_en="The decision was made on {on}, and {what}.",
        hint_da="Tal med barnet, og skriv hvornår og hvordan i child_heard. Kunne det ikke lade sig gøre, så skriv grunden.",
        hint_en="Talk with the child, and write when and how in child_heard. If that could not be done, write the reason.",
        advice_da="Tal med barnet, og angiv, hvornår og hvordan det skete. Kunne det ikke lade sig gøre, så angiv grunden.",
        advice_en="Talk with the child, and state when and how. If that could not be done, give the reason.",
    ),
    safe_placeholders=frozenset({"expected", "what"}),
    **v.by_duty(v.Severity.ERROR, child_heard.DUTY.versions),
    may_err=v.ErrorDirection.UNDER,
    each=lambda view: view.case.decisions,
    check=check,
    good=BAD.but_record(
        "d1", child_heard={"on": "2025-01-02", "how": "conversation", "view": "mixed"}
    ),
    bad=BAD,
)
