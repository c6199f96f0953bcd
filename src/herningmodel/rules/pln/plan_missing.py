"""
*Planen mangler*: a placement, or support before 2024, without the plan that the law of its day asks for.

Since 2024 the plan of a placement is ready within three months of the decision, and before a
decision without consent; support has a plan only when the municipality decides so. Under
serviceloven both had one, before the decision, and within four months if that could not wait; here
the four months count. An earlier plan of the case counts too, so the rule errs on the side of
missing.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.base.findings import MayErr, Severity
from herningmodel.base.periods import Interval
from herningmodel.base.sources import Basis
from herningmodel.base.texts import Text
from herningmodel.model.bases import (
    PLACED_WITH_CONSENT,
    PLACED_WITHOUT_CONSENT,
    SUPPORT,
    rests_on,
)
from herningmodel.model.decisions import Decision
from herningmodel.model.law import BL_IN_FORCE, by_day
from herningmodel.reckoning.view import View
from herningmodel.rules.kinds import LOOKED, CaseRule, Fact, Outcome, Unchecked, example
from herningmodel.rules.sources import barnets_lov, serviceloven


WITHIN: Final = Interval(months=3)
"""Barnets lov § 91 stk. 2 (certain)."""

WITHIN_UNTIL_2024: Final = Interval(months=4)
"""Serviceloven § 140 (certain)."""

TRANSITION = Text(
    da="Planen blev udløst før 1. januar 2024 og forfalder efter. Overgangsreglen er ikke efterprøvet.",
    en="The plan was triggered before 1 January 2024 and falls due after it. The transition clause is unverified.",
)


def check(view: View, decision: Decision) -> Iterator[Outcome]:
    """Yield a decision on placement, or an old one on support, that has no plan in time."""
    with_consent = rests_on(decision.legal_basis, PLACED_WITH_CONSENT)
    without_consent = rests_on(decision.legal_basis, PLACED_WITHOUT_CONSENT)
    support = decision.on < BL_IN_FORCE and rests_on(decision.legal_basis, SUPPORT)
    if not decision.is_granted or not (with_consent or without_consent or support):
        return
    yield LOOKED
    due = _due(decision, at_once=without_consent)
    if view.on <= due and not without_consent:
        return
    carried = [one.id for one in view.measures() if one.decision == decision.id]
    plans = [
        plan
        for plan in view.case.plans
        if not plan.concerns or any(name in plan.concerns for name in carried)
    ]
    if any(plan.on <= due for plan in plans) or (plans and not without_consent):
        return
    if decision.on < BL_IN_FORCE <= due:
        yield Unchecked(why=TRANSITION)
        return
    yield Fact(
        where=(view.place(view.case, "plans"), view.place(decision, "on")),
        expected=f"plan by {due.isoformat()}",
        values={
            "what": PLACEMENT if with_consent or without_consent else HELP,
            "on": decision.on,
            "due": due,
        },
        day=decision.on,
    )


def _due(decision: Decision, *, at_once: bool) -> date:
    if at_once:
        return decision.on
    within = WITHIN_UNTIL_2024 if decision.on < BL_IN_FORCE else WITHIN
    return within.after(decision.on)


PLACEMENT: Final = Text(da="Anbringelsen", en="The placement")
HELP: Final = Text(da="Hjælpen", en="The help")

RULE = CaseRule(
    code="PLN001",
    name="plan_missing",
    title=Text(da="Barnets plan mangler", en="The child's plan is missing"),
    why=Text(
        da="Uden en plan ved hverken barnet, forældrene eller de, der hjælper, hvad hjælpen skal føre til, og ingen kan se, om den hjælper.",
        en="Without a plan neither child nor parents nor those who help know what the help is to lead to, and nobody can see whether it helps.",
    ),
    message=Text(
        da="{what} er besluttet {on}, og der skulle have været en plan senest {due}.",
        en="{what} was decided on {on}, and there should have been a plan by {due}.",
    ),
    hint=Text(
        da="Lav planen sammen med barnet og forældrene, eller medsend den.",
        en="Make the plan together with child and parents, or send it along.",
    ),
    severity=Severity.ERROR,
    basis=Basis.STATUTORY,
    sources=(
        barnets_lov("91"),
        serviceloven("140"),
    ),
    reference=by_day(sel="SEL § 140", bl="BL § 91 stk. 2"),
    may_err=MayErr.UNDER,
    each=lambda view: view.case.decisions,
    check=check,
    good=example(
        date(2025, 4, 4),
        decisions=[{"id": "d1", "on": "2025-01-03", "legal_basis": "BL § 46"}],
        plans=[{"kind": "childs_plan", "on": "2025-04-03"}],
    ),
    bad=example(
        date(2025, 4, 4),
        decisions=[{"id": "d1", "on": "2025-01-03", "legal_basis": "BL § 46"}],
    ),
)
