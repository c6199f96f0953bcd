"""
*Familievejleder ikke tilbudt*: none within three months of a known disability.

Asked for only where that day is recorded.

Errs on the side of reporting: the offer may be in the journal only.
"""

from herningmodel.law.duties.family_adviser import WITHIN, deadline
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import breach_of


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield a case in which no family adviser was offered in time."""
    due = deadline(view)
    if due is None:
        return
    yield v.APPLIES
    if not due.is_broken(view.on):
        return
    yield breach_of(
        due,
        where=(
            view.place(view.case, "family_adviser"),
            view.place(view.case.child, "disability_known"),
        ),
        seen=due.answered,
        expected=f"offered by {v.to_display(due.due)}",
        values={"known": due.triggered, "due": due.due},
    )


GOOD = v.example(
    child={"id": "child-1", "born": "2014-05-02", "disability_known": "2025-09-01"},
    family_adviser={"offered": "2025-12-01"},
)

RULE = v.CaseRule(
    code="PLN015",
    name="family_adviser_not_offered",
    **v.sentences(
        title_da="Familien er ikke tilbudt en familievejleder i tide",
        title_en="The family was not offered a family adviser in time",
        why_da="Forældre, der lige har fået at vide, at deres barn har en funktionsnedsættelse, skal ikke selv finde vej mellem love og tilbud. En familievejleder kender vejen.",
        why_en="Parents who have just learned that their child has a disability are not to find the way between acts and offers alone. A family adviser knows the way.",
        message_da="Kommunen blev bekendt med funktionsnedsættelsen {known}. Det fremgår ikke, at familien blev tilbudt en familievejleder senest {due}.",
        message_en="The municipality learned of the disability on {known}. It is not recorded that the family was offered a family adviser by {due}.",
        hint_da="Tilbyd en familievejleder, og skriv datoen i family_adviser, også når familien siger nej tak.",
        hint_en="Offer a family adviser, and write the date in family_adviser, also when the family says no.",
        advice_da="Tilbyd en familievejleder, og angiv, hvornår det skete, også når familien siger nej tak.",
        advice_en="Offer a family adviser, and state when, also when the family says no.",
    ),
    **v.by_duty(v.Severity.WARNING, WITHIN),
    may_err=v.ErrorDirection.OVER,
    each=v.whole_case,
    check=check,
    good=GOOD,
    bad=GOOD.but(family_adviser=None),
)
