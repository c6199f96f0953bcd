"""
*Stedet er ikke godkendt*: a placement at a place that was not approved when it began.

Errs on the side of reporting: the approval may be recorded in another system.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.display import to_display
from herningmodel.core.findings import ErrorDirection, Severity
from herningmodel.core.legal_versions import cited
from herningmodel.core.sources import Basis
from herningmodel.model.placements import Placement
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, placement: Placement) -> Iterator[Outcome]:
    """Yield a placement that began before its place was approved."""
    yield APPLIES
    if placement.approved is None or placement.approved > placement.started:
        yield Fact(
            where=(view.place(placement, "approved"),),
            seen=placement.approved,
            expected=f"{to_display(placement.started)} or earlier",
            values={"kind": placement.kind, "started": placement.started},
            day=placement.started,
        )


RULE = CaseRule(
    code="ANB004",
    name="place_not_approved",
    title=Text(
        da="Stedet var ikke godkendt, da barnet flyttede ind",
        en="The place was not approved when the child moved in",
    ),
    why=Text(
        da="Et sted skal være godkendt, før et barn bor der. Godkendelsen siger, at nogen har set på, om det er trygt og kan det, barnet har brug for.",
        en="A place must be approved before a child lives there. The approval says that somebody has looked at whether it is safe and can do what the child needs.",
    ),
    message=Text(
        da="Barnet flyttede ind {started} ({kind}), og det fremgår ikke, at stedet var godkendt da.",
        en="The child moved in on {started} ({kind}), and nothing shows that the place was approved by then.",
    ),
    hint=Text(
        da="Skriv datoen for godkendelsen i approved.",
        en="Write the date of the approval in approved.",
    ),
    severity=Severity.WARNING,
    basis=Basis.STATUTORY,
    sources=(
        barnets_lov("43"),
        serviceloven("66 a"),
    ),
    reference=cited("SEL § 66 a", "BL § 43 stk. 2"),
    may_err=ErrorDirection.OVER,
    each=lambda view: view.case.placements,
    check=check,
    good=example(
        date(2026, 1, 15),
        placements=[
            {
                "id": "p1",
                "kind": "general_foster_family",
                "started": "2025-01-06",
                "approved": "2025-01-06",
            }
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        placements=[
            {
                "id": "p1",
                "kind": "general_foster_family",
                "started": "2025-01-06",
                "approved": "2025-01-07",
            }
        ],
    ),
)
