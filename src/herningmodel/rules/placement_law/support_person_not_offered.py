"""
*Støtteperson ikke tilbudt*: a child is or was placed, and nobody offered the parents a support person.

It must be offered during the placement; by which day was not read, so it is asked for from the day
after the child moved. One offer is enough for all placements, so the rule errs on the side of
missing.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.placed import basis_of
from herningmodel.case_view.view import View
from herningmodel.core.findings import ErrorDirection, Severity
from herningmodel.core.legal_versions import cited
from herningmodel.core.sources import Basis, Certainty, own_choice
from herningmodel.law.bases import PLACED_AS_A_CHILD, rests_on_one_of
from herningmodel.model.interventions import InterventionKind
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.unchecked_reasons import placed_by_nothing
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example, whole_case
from herningmodel.text.texts import Text


def check(view: View, _: View) -> Iterator[Outcome]:
    """Yield a case with a placement and without a support person for the parents."""
    begun = [placement for placement in view.case.placements if placement.started < view.on]
    unknown = [placement for placement in begun if basis_of(view, placement) is None]
    placed = [
        placement
        for placement in begun
        if rests_on_one_of(basis_of(view, placement), PLACED_AS_A_CHILD)
    ]
    if not placed and not unknown:
        return
    yield APPLIES
    if view.case.parent_supporter is not None or _has_one(view):
        return
    if not placed:
        yield placed_by_nothing(unknown[0])
        return
    first = min(placed, key=lambda placement: placement.started)
    yield Fact(
        where=(view.place(view.case, "parent_supporter"), view.place(first, "started")),
        expected="date of the offer",
        values={"started": first.started},
        day=first.started,
    )


def _has_one(view: View) -> bool:
    return any(
        intervention.kind is InterventionKind.PARENT_SUPPORT_PERSON
        for intervention in view.case.interventions
    )


RULE = CaseRule(
    code="ANB018",
    name="support_person_not_offered",
    title=Text(
        da="Forældrene er ikke tilbudt en støtteperson",
        en="The parents were not offered a support person",
    ),
    why=Text(
        da="Forældre, hvis barn er anbragt, har brug for én, der er der for dem. Det hjælper dem til at blive ved med at være forældre.",
        en="Parents whose child is placed need somebody who is there for them. It helps them to go on being parents.",
    ),
    message=Text(
        da="Barnet blev anbragt {started}, og det fremgår ikke, at forældrene er tilbudt en støtteperson.",
        en="The child was placed on {started}, and nothing shows that the parents were offered a support person.",
    ),
    hint=Text(
        da="Tilbyd forældrene en støtteperson, og skriv datoen i parent_supporter, også når de siger nej tak.",
        en="Offer the parents a support person, and write the date in parent_supporter, also when they say no.",
    ),
    severity=Severity.WARNING,
    basis=Basis.STATUTORY,
    sources=(
        barnets_lov("75", Certainty.ONE_SOURCE),
        serviceloven("54", Certainty.ONE_SOURCE),
        own_choice(
            da="Hvornår den senest skal være tilbudt, er ikke læst. Der spørges fra dagen efter flytningen",
            en="By which day it must be offered was not read. It is asked for from the day after the move",
        ),
    ),
    reference=cited("SEL § 54", "BL § 75"),
    may_err=ErrorDirection.UNDER,
    each=whole_case,
    check=check,
    good=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-03", "legal_basis": "BL § 46"}],
        placements=[
            {"id": "p1", "kind": "general_foster_family", "started": "2025-01-06", "decision": "d1"}
        ],
        parent_supporter={"offered": "2025-01-03"},
    ),
    bad=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-03", "legal_basis": "BL § 46"}],
        placements=[
            {"id": "p1", "kind": "general_foster_family", "started": "2025-01-06", "decision": "d1"}
        ],
    ),
)
