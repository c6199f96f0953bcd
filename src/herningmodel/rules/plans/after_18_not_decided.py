"""
*Intet besluttet om tiden efter 18*: a placed young person of 17½, and no decision on what comes.

The decision is made at the latest six months before the 18th birthday. One that came later is
there and is not flagged.

Errs on the side of reporting: that support was refused, or that the decision lies in another
system, cannot be seen in the case.
"""

from herningmodel.law import ages
from herningmodel.law.duties.after_18 import BEFORE, deadline
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import AGE_UNKNOWN, no_basis


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield a case of a placed young person without a decision on the time after 18."""
    if not view.case.placements:
        return
    if view.age_on(view.on) is None:
        yield AGE_UNKNOWN
        return
    due = deadline(view)
    birthday = ages.reached_on(ages.OF_AGE, view.full_case.child.born)
    if due is None or due.due is None or view.on < due.due:
        return
    yield v.APPLIES
    if not due.is_past(view.on) or due.answered is not None:
        return
    unknown = [
        decision
        for decision in view.case.decisions
        if decision.is_granted and decision.legal_basis is None
    ]
    if unknown:
        yield no_basis(unknown[0].on)
        return
    yield v.Fact(
        where=(view.place(view.case, "decisions"), view.place(due.about, "started")),
        expected=f"decision on the time after 18 by {due.due.isoformat()}",
        values={"birthday": birthday, "due": due.due},
        day=due.due,
    )


GOOD = v.example(
    on="2025-09-10",
    child={"id": "child-1", "born": "2008-03-10"},
    placements=[v.measure("p1", "general_foster_family", "2024-05-06")],
)

RULE = v.CaseRule(
    code="PLN005",
    name="after_18_not_decided",
    **v.sentences(
        title_da="Tiden efter 18 år er ikke besluttet",
        title_en="The time after 18 has not been decided",
        why_da="Ingen skal fylde 18 år uden at vide, hvor man skal bo, og hvem man kan ringe til. Derfor skal det være besluttet et halvt år før.",
        why_en="No young person should turn 18 without knowing where to live and whom to call. So it must have been decided half a year before.",
        message_da="Den unge fylder 18 år {birthday}. Senest {due} skulle det være besluttet, om der skal være ungestøtte bagefter, og der er ingen afgørelse.",
        message_en="The young person turns 18 on {birthday}. By {due} it should have been decided whether there is to be support afterwards, and there is no decision.",
        hint_da="Medsend afgørelsen om ungestøtte. Er der givet afslag, så accepter fundet med den grund.",
        hint_en="Send the decision on support for young people along. If it was refused, accept the finding for that reason.",
        advice_da="Træf afgørelsen om ungestøtte, og inddrag den unge. Er den truffet, eller er der givet afslag, skal det fremgå af sagen.",
        advice_en="Make the decision on support for young people, and involve the young person. If it was made or refused, that should be part of the case.",
    ),
    **v.by_duty(v.Severity.WARNING, BEFORE),
    may_err=v.ErrorDirection.OVER,
    each=v.whole_case,
    check=check,
    good=GOOD,
    bad=GOOD.but(on="2025-09-11"),
)
