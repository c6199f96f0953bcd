"""
*Barnet er ikke hørt*: a decision on support, placement, move or homecoming without the child's view.

There is no lower age. The conversation may be waived in quite special cases, the view may not: then
it is obtained in another way, or the reason is written down.

Errs on the side of missing: a reason is taken for a good one.
"""

from herningmodel.law.bases import (
    CHANGE_OF_PLACE,
    CHOICE_OF_PLACE,
    HOMECOMING,
    PERMANENT,
    PLACED_WITH_CONSENT,
    PLACED_WITHOUT_CONSENT,
    PROVISIONAL,
    RENEWAL,
    SUPPORT,
    rests_on_one_of,
)
from herningmodel.law.duties import child_heard
from herningmodel.model.decisions import Decision
from herningmodel.model.people import HowHeard
from herningmodel.rulebook import vocabulary as v


HEARD_ON = (
    SUPPORT,
    PLACED_WITH_CONSENT,
    PLACED_WITHOUT_CONSENT,
    PROVISIONAL,
    PERMANENT,
    CHOICE_OF_PLACE,
    CHANGE_OF_PLACE,
    HOMECOMING,
    RENEWAL,
)


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision on which the child was not heard."""
    if not decision.is_granted or not rests_on_one_of(decision.legal_basis, HEARD_ON):
        return
    age = view.age_on(decision.on)
    if age is not None and age < 0:
        return
    yield v.APPLIES
    heard = decision.child_heard
    if heard is None:
        yield v.Fact(
            where=(view.place(decision, "child_heard"),),
            expected="how and when the child was heard",
            values={"on": decision.on},
            day=decision.on,
        )
    elif heard.how is HowHeard.NOT_HEARD and not (heard.reason or "").strip():
        yield v.Fact(
            where=(view.place(decision, "child_heard", "how"),),
            seen=heard.how,
            expected="a reason",
            values={"on": decision.on},
            day=decision.on,
        )


BAD = v.example(decisions=[v.decision("d1", "2025-01-03", "BL § 46")])

RULE = v.CaseRule(
    code="INV001",
    name="child_not_heard",
    **v.sentences(
        title_da="Barnet er ikke hørt",
        title_en="The child was not heard",
        why_da="Det er barnets liv. Loven kræver, at barnets holdning er indhentet før afgørelsen, uanset hvor lille barnet er.",
        why_en="It is the child's life. The law asks that the child's view is obtained before the decision, however small the child is.",
        message_da="Afgørelsen er fra {on}, og det fremgår ikke, at barnet er hørt om den.",
        message_en="The decision was made on {on}, and nothing shows that the child was heard on it.",
        hint_da="Tal med barnet, og skriv hvornår og hvordan i child_heard. Kunne det ikke lade sig gøre, så skriv grunden.",
        hint_en="Talk with the child, and write when and how in child_heard. If that could not be done, write the reason.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_duty(v.Severity.ERROR, child_heard.DUTY.versions),
    may_err=v.ErrorDirection.UNDER,
    each=lambda view: view.case.decisions,
    check=check,
    good=BAD.but_record(
        "d1", child_heard={"on": "2025-01-02", "how": "conversation", "view": "mixed"}
    ),
    bad=BAD,
)
