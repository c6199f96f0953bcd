"""
*Skolegang ikke besluttet*: a place was chosen for a child of school age, and no school.

The place has been chosen when a decision says so, or when the placement that it carries has begun.
What serviceloven asked for was not read, and cannot be checked.

Errs on the side of reporting: the schooling may be recorded in another system. Children younger
than 7 are left alone.
"""

from herningmodel.case_view.placed import carried_by
from herningmodel.law.bases import (
    CHOICE_OF_PLACE,
    PLACED_WITH_CONSENT,
    PLACED_WITHOUT_CONSENT,
    rests_on,
    rests_on_one_of,
)
from herningmodel.model.decisions import Decision, Schooling
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import AGE_UNKNOWN, not_read


PROVISION = v.cited("BL § 52 stk. 4")
SCHOOL_AGE = range(7, 18)
"""Our own choice: see the rule's sources."""


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision that chose a place and not a school."""
    if not decision.is_granted or not _chooses_a_place(view, decision):
        return
    if PROVISION.on(decision.on) is None:
        yield not_read(decision.on)
        return
    age = view.age_on(decision.on)
    if age is None:
        yield AGE_UNKNOWN
    if age not in SCHOOL_AGE:
        return
    yield v.APPLIES
    if not any(_says_which_school(other, decision) for other in view.case.decisions):
        yield v.Fact(
            where=(view.place(decision, "schooling"),),
            expected=" | ".join(schooling.value for schooling in Schooling),
            values={"on": decision.on},
            day=decision.on,
        )


def _chooses_a_place(view: v.View, decision: Decision) -> bool:
    places = rests_on_one_of(decision.legal_basis, (PLACED_WITH_CONSENT, PLACED_WITHOUT_CONSENT))
    chosen = decision.place_decided is not None or bool(carried_by(view, decision))
    return rests_on(decision.legal_basis, CHOICE_OF_PLACE) or (places and chosen)


def _says_which_school(other: Decision, decision: Decision) -> bool:
    is_choice_of_its_place = other.on >= decision.on and rests_on(
        other.legal_basis, CHOICE_OF_PLACE
    )
    return other.schooling is not None and (other is decision or is_choice_of_its_place)


BAD = v.example(decisions=[v.decision("d1", "2025-01-03", "BL § 46", place_decided="2025-01-03")])

RULE = v.CaseRule(
    code="ANB017",
    name="schooling_not_decided",
    **v.sentences(
        title_da="Skolegangen er ikke besluttet sammen med stedet",
        title_en="The schooling was not decided with the place",
        why_da="Skolen er ofte det, der kan blive ved med at være det samme. Derfor skal den besluttes, når stedet vælges, og ikke bagefter.",
        why_en="School is often what can stay the same. So it must be decided when the place is chosen, and not afterwards.",
        message_da="Stedet er valgt ved afgørelsen fra {on}, og det fremgår ikke, hvor barnet skal gå i skole.",
        message_en="The place was chosen by the decision of {on}, and it does not say where the child is to go to school.",
        hint_da="Skriv i schooling, om barnet går i samme skole, i en ny skole eller ikke går i skole.",
        hint_en="Write in schooling whether the child goes to the same school, to a new school or not to school.",
        advice_da="Angiv, om barnet går i samme skole, i en ny skole eller ikke går i skole.",
        advice_en="State whether the child goes to the same school, to a new school or not to school.",
    ),
    **v.by_law(
        v.Severity.WARNING,
        PROVISION,
        v.own_choice(
            da="Fra 7 til 17 år går næsten alle i skole; ingen kilde siger, for hvem skolegangen skal besluttes",
            en="From 7 to 17 nearly all go to school; no source says for whom the schooling must be decided",
        ),
    ),
    may_err=v.ErrorDirection.OVER,
    each=lambda view: view.case.decisions,
    check=check,
    good=BAD.but_record("d1", schooling="same_school"),
    bad=BAD,
)
