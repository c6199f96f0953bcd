"""
*Genbehandling mangler*: a placement without consent that the committee has not looked at again in time.

Serviceloven: after one year; after two if the child had been placed in the year before; three years
are possible for a child younger than one. The intervals of barnets lov were not read, so the same
intervals give information only there. The renewal itself is due again in the same way.

Errs on the side of reporting: the committee may exceptionally have set a longer time.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.base.findings import MayErr, Severity
from herningmodel.base.periods import Interval
from herningmodel.base.sources import Basis, Certainty
from herningmodel.base.texts import Text
from herningmodel.model.bases import (
    PERMANENT,
    PLACED_WITH_CONSENT,
    PLACED_WITHOUT_CONSENT,
    RENEWAL,
    rests_on_one_of,
)
from herningmodel.model.decisions import Decision
from herningmodel.model.law import BL_IN_FORCE
from herningmodel.reckoning.placed import runs_on
from herningmodel.reckoning.view import View
from herningmodel.rules.kinds import LOOKED, CaseRule, Fact, Outcome, example
from herningmodel.rules.sources import barnets_lov, serviceloven
from herningmodel.rules.unchecked import AGE_UNKNOWN, crosses, in_transition, no_basis


FIRST: Final = Interval(years=1)
PLACED_BEFORE: Final = Interval(years=2)
BABY: Final = Interval(years=3)
"""Serviceloven § 62 (certain); barnets lov § 50 (unverified)."""

RENEWED: Final = (PLACED_WITHOUT_CONSENT, RENEWAL)
GIVES_A_BASIS: Final = (*RENEWED, PLACED_WITH_CONSENT, PERMANENT)


def check(view: View, decision: Decision) -> Iterator[Outcome]:
    """Yield a decision without consent that should have been renewed."""
    if not decision.is_granted or not rests_on_one_of(decision.legal_basis, RENEWED):
        return
    age = view.age_on(decision.on)
    if age is None:
        yield AGE_UNKNOWN
        return
    yield LOOKED
    due = _lasts(view, decision, age).after(decision.on)
    if view.on <= due or not any(runs_on(one, due) for one in view.case.placements):
        return
    later = [
        other for other in view.case.decisions if other.is_granted and decision.on < other.on <= due
    ]
    if any(rests_on_one_of(other.legal_basis, GIVES_A_BASIS) for other in later):
        return
    unknown = [other for other in later if other.legal_basis is None]
    if unknown:
        yield no_basis(unknown[0].on)
    elif crosses(decision.on, due):
        yield in_transition(decision.on)
    else:
        yield Fact(
            where=(view.place(decision, "on"), view.place(view.case, "decisions")),
            seen=decision.on,
            expected=f"renewal by {due.isoformat()}",
            values={"on": decision.on, "due": due},
            day=decision.on,
            at_most=None if decision.on < BL_IN_FORCE else Severity.INFO,
        )


def _lasts(view: View, decision: Decision, age: int) -> Interval:
    year_before = FIRST.before(decision.on)
    was_placed = any(
        placement.started < decision.on
        and (placement.ended is None or placement.ended > year_before)
        for placement in view.case.placements
    )
    return BABY if age < 1 else PLACED_BEFORE if was_placed else FIRST


RULE = CaseRule(
    code="PLN007",
    name="renewal_overdue",
    title=Text(
        da="En anbringelse uden samtykke er ikke genbehandlet",
        en="A placement without consent has not been renewed",
    ),
    why=Text(
        da="Et barn og dets forældre, der ikke har samtykket, har ret til, at udvalget med mellemrum ser på, om anbringelsen stadig er nødvendig.",
        en="A child and its parents who did not consent have a right to the committee looking from time to time at whether the placement is still needed.",
    ),
    message=Text(
        da="Afgørelsen uden samtykke er fra {on}, og det fremgår ikke, at udvalget har genbehandlet den senest {due}.",
        en="The decision without consent was made on {on}, and nothing shows that the committee had renewed it by {due}.",
    ),
    hint=Text(
        da="Medsend afgørelsen om genbehandling. Har udvalget fastsat en længere frist, så accepter fundet med den grund.",
        en="Send the decision on the renewal along. If the committee set a longer time, accept the finding for that reason.",
    ),
    severity=Severity.WARNING,
    basis=Basis.STATUTORY,
    sources=(
        serviceloven("62"),
        barnets_lov("50", Certainty.UNVERIFIED),
    ),
    reference=RENEWAL,
    may_err=MayErr.OVER,
    each=lambda view: view.case.decisions,
    check=check,
    good=example(
        date(2025, 2, 3),
        decisions=[
            {
                "id": "d1",
                "on": "2024-02-03",
                "legal_basis": "BL § 47 stk. 1 nr. 1",
                "committee": "2024-02-03",
            }
        ],
        placements=[
            {"id": "p1", "kind": "general_foster_family", "started": "2024-02-05", "decision": "d1"}
        ],
    ),
    bad=example(
        date(2025, 2, 4),
        decisions=[
            {
                "id": "d1",
                "on": "2024-02-03",
                "legal_basis": "BL § 47 stk. 1 nr. 1",
                "committee": "2024-02-03",
            }
        ],
        placements=[
            {"id": "p1", "kind": "general_foster_family", "started": "2024-02-05", "decision": "d1"}
        ],
    ),
)
