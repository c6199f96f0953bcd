"""
*Støtteperson ikke tilbudt*: a child is or was placed, and no support person was offered.

It must be offered during the placement; by which day was not read, so it is asked for from the day
after the child moved. One offer is enough for all placements, so the rule errs on the side of
missing. Where no custody holder is in the country it is not asked for.
"""

from herningmodel.case_view.placed import bases_of
from herningmodel.law.bases import PLACED_AS_A_CHILD, rests_on_one_of
from herningmodel.law.duties import support_person
from herningmodel.model.interventions import InterventionKind
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import placed_by_nothing


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield a case with a placement and without a support person for the parents."""
    begun = [placement for placement in view.case.placements if placement.started < view.on]
    unknown = [placement for placement in begun if not bases_of(view, placement)]
    placed = [
        placement
        for placement in begun
        if any(rests_on_one_of(basis, PLACED_AS_A_CHILD) for basis in bases_of(view, placement))
    ]
    if view.case.child.has_no_holder or (not placed and not unknown):
        return
    yield v.APPLIES
    if view.case.parent_supporter is not None or _has_one(view):
        return
    if not placed:
        yield placed_by_nothing(unknown[0])
        return
    first = min(placed, key=lambda placement: placement.started)
    yield v.Fact(
        where=(view.place(view.case, "parent_supporter"), view.place(first, "started")),
        expected="date of the offer",
        values={"started": first.started},
        day=first.started,
    )


def _has_one(view: v.View) -> bool:
    return any(
        intervention.kind is InterventionKind.PARENT_SUPPORT_PERSON
        for intervention in view.case.interventions
    )


BAD = v.example(
    decisions=[v.decision("d1", "2025-01-03", "BL § 46")],
    placements=[v.measure("p1", "general_foster_family", "2025-01-06", decision="d1")],
)

RULE = v.CaseRule(
    code="ANB018",
    name="support_person_not_offered",
    **v.sentences(
        title_da="Forældrene er ikke tilbudt en støtteperson",
        title_en="The parents were not offered a support person",
        why_da="Forældre, hvis barn er anbragt, har brug for én, der er der for dem. Det hjælper dem til at blive ved med at være forældre.",
        why_en="Parents whose child is placed need someone who is there for them. It helps them to go on being parents.",
        message_da="Barnet blev anbragt {started}, og det fremgår ikke, at forældrene er tilbudt en støtteperson.",
        message_en="The child was placed on {started}, and nothing shows that the parents were offered a support person.",
        hint_da="Tilbyd forældrene en støtteperson, og skriv datoen i parent_supporter, også når de siger nej tak.",
        hint_en="Offer the parents a support person, and write the date in parent_supporter, also when they say no.",
        advice_da="Tilbyd forældrene en støtteperson, og angiv, hvornår det skete, også når de siger nej tak.",
        advice_en="Offer the parents a support person, and state when, also when they say no.",
    ),
    **v.by_duty(
        v.Severity.WARNING,
        support_person.DUTY.versions,
        v.own_choice(
            da="Hvornår den senest skal være tilbudt, er ikke læst. Der spørges fra dagen efter flytningen",
            en="By which day it must be offered was not read. It is asked for from the day after the move",
        ),
    ),
    may_err=v.ErrorDirection.UNDER,
    each=v.whole_case,
    check=check,
    good=BAD.but(parent_supporter={"offered": "2025-01-03"}),
    bad=BAD,
)
