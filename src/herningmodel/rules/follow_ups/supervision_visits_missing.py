"""
*Tilsynsbesøg mangler*: a year of a placement with fewer than two visits to the child.

Which year the law means was not read. Here it is each year of the stay, counted from its first day,
and only years that are over are held to it, so the rule errs on the side of missing. Under
serviceloven the number of visits is unverified and gives information only; a year that runs from one
act into the other cannot be checked. The newest year that is over is shown. That there are two visits is
certain; it stays a warning because the years that they are counted in are our own reading.
"""

from herningmodel.law.duties.supervision import VISITS, years_of
from herningmodel.model.placements import Placement
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import breach_of
from herningmodel.rules.follow_ups.unchecked import TRANSITION


def check(view: v.View, placement: Placement) -> v.Outcomes:
    """Yield a placement whose last full year had too few visits."""
    years = [year for year in years_of(view, placement) if year.is_past(view.on)]
    if not years:
        return
    yield v.APPLIES
    year = years[-1]
    if year.answered is not None:
        return
    yield breach_of(
        year,
        where=(view.place(placement, "started"), view.place(view.case, "supervision_visits")),
        expected=f"2 visits by {v.to_display(year.due)}",
        values={"kind": placement.kind, "since": year.triggered, "until": year.due},
        in_transition=TRANSITION,
    )


RULE = v.CaseRule(
    code="OPF005",
    name="supervision_visits_missing",
    **v.sentences(
        title_da="Der mangler tilsynsbesøg hos barnet",
        title_en="Supervision visits to the child are missing",
        why_da="Et anbragt barn skal kunne fortælle nogen udefra, hvordan det har det. Det kræver, at nogen kommer.",
        why_en="A placed child must be able to tell someone from outside how it is. That takes someone who comes.",
        message_da="Fra {since} til {until} var der færre end to tilsynsbesøg ({kind}).",
        message_en="From {since} to {until} there were fewer than two supervision visits ({kind}).",
        hint_da="Besøg barnet, eller registrer de besøg, der er holdt, i supervision_visits.",
        hint_en="Visit the child, or record the visits that were made in supervision_visits.",
        advice_da="Besøg barnet, eller notér de besøg, der er holdt.",
        advice_en="Visit the child, or record the visits that were made.",
    ),
    **v.by_duty(v.Severity.WARNING, VISITS),
    may_err=v.ErrorDirection.UNDER,
    each=lambda view: view.case.placements,
    check=check,
    good=v.example(
        placements=[v.measure("p1", "general_foster_family", "2025-01-10")],
        supervision_visits=[
            {"on": "2025-05-02", "placement": "p1"},
            {"on": "2026-01-09", "placement": "p1"},
        ],
    ),
    bad=v.example(
        placements=[v.measure("p1", "general_foster_family", "2025-01-10")],
        supervision_visits=[
            {"on": "2025-05-02", "placement": "p1"},
            {"on": "2026-01-10", "placement": "p1"},
        ],
    ),
)
