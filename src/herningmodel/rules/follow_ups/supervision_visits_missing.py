"""
*Tilsynsbesøg mangler*: a year of a placement with fewer than two visits to the child.

Which year the law means was not read. Here it is each year of the stay, counted from its first day,
and only years that are over are held to it, so the rule errs on the side of missing. Under
serviceloven the number of visits is unverified and gives information only; a year that runs from one
act into the other cannot be checked. The newest year that is over is told.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.display import to_display
from herningmodel.core.findings import ErrorDirection, Severity
from herningmodel.core.legal_versions import cited
from herningmodel.core.sources import Basis, Certainty
from herningmodel.law.duties.supervision import years_of
from herningmodel.model.placements import Placement
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.severity_limits import at_most
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.rules.follow_ups.unchecked import in_transition
from herningmodel.text.texts import Text


def check(view: View, placement: Placement) -> Iterator[Outcome]:
    """Yield a placement whose last full year had too few visits."""
    years = [year for year in years_of(view, placement) if year.is_past(view.on)]
    if not years:
        return
    yield APPLIES
    year = years[-1]
    if year.answered is not None:
        return
    if year.crosses:
        yield in_transition(placement)
        return
    yield Fact(
        where=(view.place(placement, "started"), view.place(view.case, "supervision_visits")),
        expected=f"2 visits by {to_display(year.due)}",
        values={"kind": placement.kind, "since": year.triggered, "until": year.due},
        day=year.triggered,
        at_most=at_most(year.certainty),
    )


RULE = CaseRule(
    code="OPF005",
    name="supervision_visits_missing",
    title=Text(
        da="Der mangler tilsynsbesøg hos barnet",
        en="Supervision visits to the child are missing",
    ),
    why=Text(
        da="Et anbragt barn skal kunne fortælle nogen udefra, hvordan det har det. Det kræver, at nogen kommer.",
        en="A placed child must be able to tell somebody from outside how it is. That takes somebody who comes.",
    ),
    message=Text(
        da="Fra {since} til {until} var der færre end to tilsynsbesøg ({kind}).",
        en="From {since} to {until} there were fewer than two supervision visits ({kind}).",
    ),
    hint=Text(
        da="Besøg barnet, eller registrer de besøg, der er holdt, i supervision_visits.",
        en="Visit the child, or record the visits that were made in supervision_visits.",
    ),
    severity=Severity.WARNING,
    basis=Basis.STATUTORY,
    sources=(barnets_lov("156"), serviceloven("148", Certainty.UNVERIFIED)),
    reference=cited("SEL § 148", "BL § 156 stk. 5"),
    may_err=ErrorDirection.UNDER,
    each=lambda view: view.case.placements,
    check=check,
    good=example(
        date(2026, 1, 15),
        placements=[{"id": "p1", "kind": "general_foster_family", "started": "2025-01-10"}],
        supervision_visits=[
            {"on": "2025-05-02", "placement": "p1"},
            {"on": "2026-01-09", "placement": "p1"},
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        placements=[{"id": "p1", "kind": "general_foster_family", "started": "2025-01-10"}],
        supervision_visits=[
            {"on": "2025-05-02", "placement": "p1"},
            {"on": "2026-01-10", "placement": "p1"},
        ],
    ),
)
