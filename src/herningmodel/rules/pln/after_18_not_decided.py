"""
*Intet besluttet om tiden efter 18*: a placed young person of 17½, and no decision on what comes.

The decision is made at the latest six months before the 18th birthday. One that came later is
there and is not flagged.

Errs on the side of reporting: that support was refused, or that the decision lies in another
system, cannot be seen in the case.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.base.findings import MayErr, Severity
from herningmodel.base.periods import Interval
from herningmodel.base.sources import Basis
from herningmodel.base.texts import Text
from herningmodel.model.bases import AFTER_18, may_rest_on
from herningmodel.model.law import by_day
from herningmodel.reckoning.placed import runs_on
from herningmodel.reckoning.view import View
from herningmodel.rules.kinds import LOOKED, CaseRule, Fact, Outcome, example, whole_case
from herningmodel.rules.sources import barnets_lov, serviceloven
from herningmodel.rules.unchecked import AGE_UNKNOWN, no_basis


OF_AGE: Final = 18
BEFORE: Final = Interval(months=6)
"""Barnets lov § 111 and serviceloven § 68 stk. 11 (certain)."""


def check(view: View, _: View) -> Iterator[Outcome]:
    """Yield a case of a placed young person without a decision on the time after 18."""
    if not view.case.placements:
        return
    if view.age_on(view.on) is None:
        yield AGE_UNKNOWN
        return
    birthday = view.birthday(OF_AGE)
    if birthday is None:
        return
    due = BEFORE.before(birthday)
    placed = [placement for placement in view.case.placements if runs_on(placement, due)]
    if not placed or view.on < due:
        return
    yield LOOKED
    granted = [
        decision
        for decision in view.case.decisions
        if decision.is_granted
        and (
            decision.legal_basis is None
            or any(may_rest_on(decision.legal_basis, provision) for provision in AFTER_18)
        )
    ]
    if view.on == due or any(decision.legal_basis is not None for decision in granted):
        return
    if granted:
        yield no_basis(granted[0].on)
        return
    yield Fact(
        where=(view.place(view.case, "decisions"), view.place(placed[0], "started")),
        expected=f"decision on the time after 18 by {due.isoformat()}",
        values={"birthday": birthday, "due": due},
        day=due,
    )


RULE = CaseRule(
    code="PLN005",
    name="after_18_not_decided",
    title=Text(
        da="Tiden efter 18 år er ikke besluttet",
        en="The time after 18 has not been decided",
    ),
    why=Text(
        da="Ingen skal fylde 18 år uden at vide, hvor man skal bo, og hvem man kan ringe til. Derfor skal det være besluttet et halvt år før.",
        en="Nobody shall turn 18 without knowing where to live and whom to call. So it must have been decided half a year before.",
    ),
    message=Text(
        da="Den unge fylder 18 år {birthday}. Senest {due} skulle det være besluttet, om der skal være ungestøtte bagefter, og der er ingen afgørelse.",
        en="The young person turns 18 on {birthday}. By {due} it should have been decided whether there is to be support afterwards, and there is no decision.",
    ),
    hint=Text(
        da="Medsend afgørelsen om ungestøtte. Er der givet afslag, så accepter fundet med den grund.",
        en="Send the decision on support for young people along. If it was refused, accept the finding for that reason.",
    ),
    severity=Severity.WARNING,
    basis=Basis.STATUTORY,
    sources=(
        barnets_lov("111"),
        serviceloven("68"),
    ),
    reference=by_day(sel="SEL § 68 stk. 11", bl="BL § 111"),
    may_err=MayErr.OVER,
    each=whole_case,
    check=check,
    good=example(
        date(2025, 9, 10),
        child={"id": "child-1", "born": "2008-03-10"},
        placements=[{"id": "p1", "kind": "general_foster_family", "started": "2024-05-06"}],
    ),
    bad=example(
        date(2025, 9, 11),
        child={"id": "child-1", "born": "2008-03-10"},
        placements=[{"id": "p1", "kind": "general_foster_family", "started": "2024-05-06"}],
    ),
)
