"""
*Besøg uden samtale*: a supervision visit at which nobody talked with the child.

The law asks for a talk with the child, as far as possible without the staff. A visit that does not
say whether there was one is not flagged, so the rule errs on the side of missing.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.view import View
from herningmodel.core.findings import ErrorDirection, Severity
from herningmodel.core.legal_versions import cited
from herningmodel.core.references import Act
from herningmodel.core.sources import Basis
from herningmodel.model.follow_ups import SupervisionVisit
from herningmodel.rulebook.rule_sources import barnets_lov
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


PROVISION: Final = cited("BL § 156 stk. 5")


def check(view: View, visit: SupervisionVisit) -> Iterator[Outcome]:
    """Yield a visit that says that there was no talk with the child."""
    if PROVISION.on(visit.on) is None or visit.child_spoken_with is None:
        return
    yield APPLIES
    if not visit.child_spoken_with:
        yield Fact(
            where=(view.place(visit, "child_spoken_with"),),
            seen=visit.child_spoken_with,
            values={"on": visit.on},
            day=visit.on,
        )


RULE = CaseRule(
    code="OPF006",
    name="visited_without_talk",
    title=Text(
        da="Der blev ikke talt med barnet ved tilsynsbesøget",
        en="Nobody talked with the child at the supervision visit",
    ),
    why=Text(
        da="Et besøg, hvor ingen taler med barnet, er et besøg hos de voksne.",
        en="A visit at which nobody talks with the child is a visit to the adults.",
    ),
    message=Text(
        da="Ved tilsynsbesøget {on} var der ingen samtale med barnet.",
        en="At the supervision visit on {on} there was no talk with the child.",
    ),
    hint=Text(
        da="Tal med barnet, så vidt muligt uden de voksne, barnet bor hos.",
        en="Talk with the child, as far as possible without the adults it lives with.",
    ),
    severity=Severity.WARNING,
    basis=Basis.STATUTORY,
    sources=(barnets_lov("156"),),
    reference=PROVISION,
    in_force=Act.BL.in_force,
    may_err=ErrorDirection.UNDER,
    each=lambda view: view.case.supervision_visits,
    check=check,
    good=example(
        date(2026, 1, 15),
        placements=[{"id": "p1", "kind": "general_foster_family", "started": "2025-01-10"}],
        supervision_visits=[{"on": "2025-05-02", "placement": "p1", "child_spoken_with": True}],
    ),
    bad=example(
        date(2026, 1, 15),
        placements=[{"id": "p1", "kind": "general_foster_family", "started": "2025-01-10"}],
        supervision_visits=[{"on": "2025-05-02", "placement": "p1", "child_spoken_with": False}],
    ),
)
