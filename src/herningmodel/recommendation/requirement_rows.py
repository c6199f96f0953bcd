"""
The duties of the law around support and placement: one row each, as the law of the day has it.

Barnets lov is cited by LBK nr. 282 af 17/03/2025, serviceloven as it was until the end of 2023.
What was read in one place only, or not at all, says so.
"""

from collections.abc import Callable
from typing import Final

from herningmodel.core.legal_versions import cited
from herningmodel.core.periods import days_after
from herningmodel.core.references import BL_IN_FORCE
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.committee import AFTER_THE_DAY_OF_EFFECT
from herningmodel.law.duties.first_follow_up import due_by
from herningmodel.law.duties.plan import WITHIN as PLAN_WITHIN
from herningmodel.law.duties.plan import WITHIN_UNTIL_2024 as PLAN_WITHIN_UNTIL_2024
from herningmodel.law.follow_up_by_law import held
from herningmodel.model.decisions import Consent
from herningmodel.model.follow_ups import Plan, PlanKind
from herningmodel.model.needs import AssessmentKind
from herningmodel.model.people import ChildsView, HowHeard
from herningmodel.model.placements import Placement
from herningmodel.model.steps import Step
from herningmodel.recommendation.requirement import (
    Answered,
    Asked,
    DecisionRoute,
    Duty,
    RequirementPhase,
    State,
)
from herningmodel.text.texts import Text


PARTY_FROM: Final = 10
"""Barnets lov § 3 (certain). The age under serviceloven was not read."""
CONSENTS_FROM: Final = 15
"""Barnets lov § 46 (certain); for serviceloven § 52 it was not read (unverified)."""
YOUTH_PLAN_FROM: Final = 16
"""Barnets lov § 108 (certain)."""

_SUPPORT: Final = (DecisionRoute.SUPPORT,)
_CONSENTED: Final = (DecisionRoute.WITH_CONSENT, DecisionRoute.WITH_CONSENT_AT_ONCE)
_AT_ONCE: Final = (DecisionRoute.WITH_CONSENT_AT_ONCE, DecisionRoute.BY_THE_CHAIR)
_IN_TIME: Final = (DecisionRoute.WITH_CONSENT, DecisionRoute.WITHOUT_CONSENT)
_PLACED: Final = (*_IN_TIME, *_AT_ONCE)
_ALL: Final = (*_SUPPORT, *_PLACED)

_VIEW: Final = {
    ChildsView.AGREES: Text(da=" Barnet er enig.", en=" The child agrees."),
    ChildsView.DISAGREES: Text(da=" Barnet er uenig.", en=" The child disagrees."),
    ChildsView.MIXED: Text(da=" Barnet er i tvivl.", en=" The child is of two minds."),
    ChildsView.NOT_EXPRESSED: Text(
        da=" Barnet har ikke givet sin mening til kende.",
        en=" The child has expressed no view.",
    ),
}
_NO_VIEW: Final = Text(da="", en="")


def _shown(asked: Asked, member: str, *, is_shown: bool) -> Answered:
    state = State.MET if is_shown else State.MISSING
    return Answered(state=state, place=asked.place(member))


def _not_recorded(member: str) -> Callable[[Asked], Answered]:
    return lambda asked: Answered(state=State.UNKNOWN, place=asked.place(member))


def _child_heard(asked: Asked) -> Answered | None:
    if asked.age is not None and asked.age < 0:
        return None
    heard = None if asked.decision is None else asked.decision.child_heard
    place = asked.place("child_heard")
    if heard is None:
        return Answered(state=State.MISSING, place=place, values={"view": _NO_VIEW})
    view = _NO_VIEW if heard.view is None else _VIEW[heard.view]
    if heard.how is not HowHeard.NOT_HEARD:
        return Answered(state=State.MET, place=place, values={"view": view})
    # Whether a reason not to hear the child is good enough is for a person to say.
    state = State.UNKNOWN if (heard.reason or "").strip() else State.MISSING
    return Answered(state=state, place=place, values={"view": view})


def _assessed_by(*kinds: AssessmentKind) -> Callable[[Asked], Answered]:
    def look(asked: Asked) -> Answered:
        finished = [
            one for one in asked.view.assessments if one.kind in kinds and one.on <= asked.day
        ]
        place = (
            asked.view.place(finished[0], "on")
            if finished
            else asked.view.place(asked.view.case, "assessments")
        )
        return Answered(state=State.MET if finished else State.MISSING, place=place)

    return look


def _custody_holders(asked: Asked) -> Answered:
    consents = () if asked.decision is None else asked.decision.consents
    holders = asked.view.case.custody_holders
    if Consent.CUSTODY_HOLDER in consents and holders is None:
        # All of them are said to have consented, but not how many they are.
        return Answered(
            state=State.UNKNOWN, place=asked.view.place(asked.view.case, "custody_holders")
        )
    is_the_only_one = holders == 1 and Consent.ONE_CUSTODY_HOLDER in consents
    return _shown(asked, "consents", is_shown=Consent.CUSTODY_HOLDER in consents or is_the_only_one)


def _young_person(asked: Asked) -> Answered | None:
    consents = () if asked.decision is None else asked.decision.consents
    if asked.age is None and Consent.YOUNG_PERSON not in consents:
        return Answered(state=State.UNKNOWN, place=asked.view.place(asked.view.case.child, "born"))
    if asked.age is not None and asked.age < CONSENTS_FROM:
        return None
    return _shown(asked, "consents", is_shown=Consent.YOUNG_PERSON in consents)


def _party(asked: Asked) -> Answered | None:
    if asked.age is not None and asked.age < PARTY_FROM:
        return None
    return Answered(state=State.UNKNOWN, place=asked.view.place(asked.view.case.child, "born"))


def _purpose(asked: Asked) -> Answered:
    decision = asked.decision
    if decision is None or not (decision.purpose or "").strip():
        return _shown(asked, "purpose", is_shown=False)
    return _shown(asked, "expected_months", is_shown=decision.expected_months is not None)


def _committee(asked: Asked) -> Answered:
    decided = asked.decision is not None and asked.decision.committee is not None
    return _shown(asked, "committee", is_shown=decided)


def _committee_in_time(asked: Asked) -> Answered:
    if asked.decision is None:
        return _shown(asked, "committee", is_shown=False)
    effect = min([asked.decision.on, *(one.started for one in asked.measures)])
    # The day of effect is the first of the seven.
    due = days_after(effect, AFTER_THE_DAY_OF_EFFECT)
    decided = asked.decision.committee
    state = State.MET if decided is not None and decided <= due else State.MISSING
    return Answered(state=state, place=asked.place("committee"), due=due)


def _network(asked: Asked) -> Answered | None:
    if asked.step is Step.KIN_OR_NETWORK:
        return None
    searched = [
        one
        for one in asked.view.assessments
        if one.network_search is not None and one.network_search.done <= asked.day
    ]
    if searched:
        place = asked.view.place(searched[0], "network_search", "done")
        return Answered(state=State.MET, place=place)
    place = asked.view.place(asked.view.case, "assessments")
    return Answered(state=State.MISSING, place=place)


def _foster_family(asked: Asked) -> Answered | None:
    # On the steps below the child is to live with a family, so it was considered.
    if asked.step is not Step.INSTITUTION:
        return None
    return Answered(state=State.UNKNOWN, place=asked.place("place_decided"))


def _place_approved(asked: Asked) -> Answered:
    placed = [one for one in asked.measures if isinstance(one, Placement)]
    if not placed:
        place = asked.view.place(asked.view.case, "placements")
        return Answered(state=State.MISSING, place=place)
    newest = max(placed, key=lambda placement: placement.started)
    is_approved = newest.approved is not None and newest.approved <= newest.started
    return Answered(
        state=State.MET if is_approved else State.MISSING,
        place=asked.view.place(newest, "approved"),
    )


def _siblings(asked: Asked) -> Answered:
    place = asked.view.place(asked.view.case.child, "siblings")
    return Answered(state=State.UNKNOWN, place=place)


def _school(asked: Asked) -> Answered:
    decided = asked.decision is not None and asked.decision.schooling is not None
    return _shown(asked, "schooling", is_shown=decided)


def _support_person(asked: Asked) -> Answered:
    offered = asked.view.case.parent_supporter is not None
    place = asked.view.place(asked.view.case, "parent_supporter")
    return Answered(state=State.MET if offered else State.MISSING, place=place)


def _whether_to_plan(asked: Asked) -> Answered:
    plans = _plans(asked)
    # A plan shows that one was decided on; without one nobody can see whether that was decided.
    return Answered(
        state=State.MET if plans else State.UNKNOWN,
        place=asked.view.place(asked.view.case, "plans"),
    )


def _plan_in_time(*kinds: PlanKind) -> Callable[[Asked], Answered | None]:
    def look(asked: Asked) -> Answered | None:
        if _kind_of_plan(asked) not in kinds:
            return None
        within = PLAN_WITHIN_UNTIL_2024 if asked.day < BL_IN_FORCE else PLAN_WITHIN
        return Answered(
            state=State.MET if _plans(asked) else State.MISSING,
            place=asked.view.place(asked.view.case, "plans"),
            due=None if asked.decision is None else within.after(asked.day),
        )

    return look


def _plan_before(*kinds: PlanKind) -> Callable[[Asked], Answered | None]:
    def look(asked: Asked) -> Answered | None:
        if _kind_of_plan(asked) not in kinds:
            return None
        is_made = any(plan.on <= asked.day for plan in _plans(asked))
        return Answered(
            state=State.MET if is_made else State.MISSING,
            place=asked.view.place(asked.view.case, "plans"),
        )

    return look


def _plans(asked: Asked) -> list[Plan]:
    # A plan that names no measure is the plan of the whole case. While there is no decision, no plan
    # is about what it will carry.
    ids = {measure.id for measure in asked.measures}
    return [
        plan
        for plan in asked.view.case.plans
        if asked.decision is not None and (not plan.concerns or ids.intersection(plan.concerns))
    ]


def _kind_of_plan(asked: Asked) -> PlanKind:
    if asked.day < BL_IN_FORCE:
        return PlanKind.ACTION_PLAN
    is_older = asked.age is not None and asked.age >= YOUTH_PLAN_FROM
    return PlanKind.YOUTH_PLAN if is_older else PlanKind.CHILDS_PLAN


def _followed_up(asked: Asked) -> Answered:
    place = asked.view.place(asked.view.case, "follow_ups")
    if not asked.measures:
        return Answered(state=State.MISSING, place=place)
    first = min(asked.measures, key=lambda measure: measure.started)
    due, _ = due_by(asked.view, first)
    if held(asked.view, first):
        return Answered(state=State.MET, place=place, due=due)
    # The clause about what ran over the turn of 2023 was not read.
    is_in_transition = first.started < BL_IN_FORCE <= due
    state = State.UNKNOWN if is_in_transition else State.MISSING
    return Answered(state=state, place=place, due=due)


_PURPOSE: Final = Text(
    da="Afgørelsen skal sige, hvad hjælpen skal føre til, og hvor længe den ventes at vare.",
    en="The decision must say what the help is to lead to, and how long it is expected to last.",
)
_CUSTODY: Final = Text(
    da="Alle forældremyndighedsindehavere skal have samtykket.",
    en="Everyone who holds custody must have consented.",
)
_PLAN_IN_TIME: Final = {
    PlanKind.CHILDS_PLAN: Text(
        da="Barnets plan skal være klar senest tre måneder efter afgørelsen.",
        en="The child's plan must be ready within three months of the decision.",
    ),
    PlanKind.YOUTH_PLAN: Text(
        da="Ungeplanen skal være klar senest tre måneder efter afgørelsen.",
        en="The youth plan must be ready within three months of the decision.",
    ),
    PlanKind.ACTION_PLAN: Text(
        da="Handleplanen skal være lavet før afgørelsen, eller senest fire måneder efter, hvis hjælpen ikke kan vente.",
        en="The action plan must be made before the decision, or within four months if the help cannot wait.",
    ),
}
_PLAN_BEFORE: Final = {
    PlanKind.CHILDS_PLAN: Text(
        da="Barnets plan skal være lavet før afgørelsen.",
        en="The child's plan must be made before the decision.",
    ),
    PlanKind.YOUTH_PLAN: Text(
        da="Ungeplanen skal være lavet før afgørelsen.",
        en="The youth plan must be made before the decision.",
    ),
    PlanKind.ACTION_PLAN: Text(
        da="Handleplanen skal være lavet før afgørelsen.",
        en="The action plan must be made before the decision.",
    ),
}
_THOROUGH: Final = (AssessmentKind.CHILD_ASSESSMENT, AssessmentKind.YOUTH_ASSESSMENT)

DUTIES: Final[tuple[Duty, ...]] = (
    Duty(
        name="child_heard",
        paths=_ALL,
        when=RequirementPhase.BEFORE,
        template=Text(
            da="Barnet skal være hørt om denne afgørelse.{view}",
            en="The child must have been heard on this decision.{view}",
        ),
        by=cited("SEL § 46", "BL § 5 stk. 3"),
        look=_child_heard,
    ),
    Duty(
        name="assessment",
        paths=_SUPPORT,
        when=RequirementPhase.BEFORE,
        template=Text(
            da="En afdækning eller en børnefaglig undersøgelse skal være færdig. Hjælpen kan også begynde, mens den laves.",
            en="A focused assessment or a child assessment must be finished. The help may also begin while it is being made.",
        ),
        by=cited("BL § 32 stk. 4"),
        look=_assessed_by(AssessmentKind.FOCUSED, *_THOROUGH),
    ),
    Duty(
        name="assessment",
        paths=_SUPPORT,
        when=RequirementPhase.BEFORE,
        template=Text(
            da="En børnefaglig undersøgelse skal være færdig.",
            en="A child assessment must be finished.",
        ),
        by=cited("SEL § 50"),
        look=_assessed_by(*_THOROUGH),
    ),
    Duty(
        name="assessment",
        paths=_IN_TIME,
        when=RequirementPhase.BEFORE,
        template=Text(
            da="En børnefaglig eller ungefaglig undersøgelse skal være færdig før afgørelsen.",
            en="A child assessment or youth assessment must be finished before the decision.",
        ),
        by=cited("SEL § 50", "BL § 20 stk. 1 nr. 1"),
        look=_assessed_by(*_THOROUGH),
    ),
    Duty(
        name="assessment",
        paths=_AT_ONCE,
        when=RequirementPhase.AFTER,
        template=Text(
            da="En børnefaglig undersøgelse skal laves, mens barnet er i sikkerhed.",
            en="A child assessment must be made while the child is safe.",
        ),
        by=cited("SEL § 50", "BL § 20 stk. 1 nr. 1"),
        look=_assessed_by(*_THOROUGH),
    ),
    Duty(
        name="consent_of_custody_holders",
        paths=_SUPPORT,
        when=RequirementPhase.BEFORE,
        template=_CUSTODY,
        by=cited("SEL § 52", "BL § 32 stk. 2"),
        look=_custody_holders,
    ),
    Duty(
        name="consent_of_custody_holders",
        paths=_CONSENTED,
        when=RequirementPhase.BEFORE,
        template=_CUSTODY,
        by=cited("SEL § 52", "BL § 46"),
        look=_custody_holders,
    ),
    Duty(
        name="consent_of_young_person",
        paths=_CONSENTED,
        when=RequirementPhase.BEFORE,
        template=Text(
            da="Er den unge fyldt 15 år, skal den unge selv have samtykket.",
            en="If aged 15 or more, the young person must have consented too.",
        ),
        by=cited("SEL § 52", "BL § 46"),
        look=_young_person,
        certainty_until_2024=Certainty.UNVERIFIED,
    ),
    Duty(
        name="committee",
        paths=(DecisionRoute.WITHOUT_CONSENT,),
        when=RequirementPhase.BEFORE,
        template=Text(
            da="Børne- og ungeudvalget skal have truffet afgørelsen.",
            en="The children and young people's committee must have made the decision.",
        ),
        by=cited("SEL § 58", "BL § 47"),
        look=_committee,
    ),
    Duty(
        name="heard_by_committee",
        paths=(DecisionRoute.WITHOUT_CONSENT,),
        when=RequirementPhase.BEFORE,
        template=Text(
            da="Børne- og ungeudvalget skal have hørt forældrene, barnet og advokaten. Et barn under 10 år kan undtages.",
            en="The committee must have heard the parents, the child and the lawyer. A child under 10 may be left out.",
        ),
        by=cited("BL § 142"),
        look=_not_recorded("committee"),
    ),
    Duty(
        name="decision_by_the_chair",
        paths=(DecisionRoute.BY_THE_CHAIR,),
        when=RequirementPhase.BEFORE,
        template=Text(
            da="Formanden eller næstformanden for børne- og ungeudvalget skal have truffet en foreløbig afgørelse, fordi barnets behov ikke kan vente.",
            en="The chair or vice-chair of the committee must have made a provisional decision, because the child's need cannot wait.",
        ),
        by=cited("SEL § 75", "BL § 143"),
        look=lambda asked: _shown(asked, "legal_basis", is_shown=asked.decision is not None),
    ),
    *(
        Duty(
            name="purpose_and_duration",
            paths=paths,
            when=RequirementPhase.BEFORE,
            template=_PURPOSE,
            by=cited(bl),
            look=_purpose,
        )
        for paths, bl in (
            (_SUPPORT, "BL § 32 stk. 3"),
            (_CONSENTED, "BL § 46"),
            ((DecisionRoute.WITHOUT_CONSENT,), "BL § 47"),
        )
    ),
    *(
        Duty(
            name="plan",
            paths=(DecisionRoute.WITHOUT_CONSENT,),
            when=RequirementPhase.BEFORE,
            template=_PLAN_BEFORE[kind],
            by=by,
            look=_plan_before(kind),
        )
        for kind, by in (
            (PlanKind.CHILDS_PLAN, cited("BL § 91 stk. 2")),
            (PlanKind.YOUTH_PLAN, cited("BL § 108")),
            (PlanKind.ACTION_PLAN, cited("SEL § 140")),
        )
    ),
    Duty(
        name="network_considered",
        paths=_PLACED,
        when=RequirementPhase.BEFORE,
        template=Text(
            da="Slægt og netværk skal være afsøgt: Er der nogen, barnet kender, som vil og kan have det boende?",
            en="Kin and network must have been searched: is there anyone the child knows who is willing and suitable to have it live with them?",
        ),
        by=cited("SEL § 68 b", "BL § 52 stk. 2"),
        look=_network,
        certainty_until_2024=Certainty.ONE_SOURCE,
    ),
    Duty(
        name="foster_family_considered",
        paths=_PLACED,
        when=RequirementPhase.BEFORE,
        template=Text(
            da="Det skal være vurderet, om en plejefamilie er det bedste sted for barnet.",
            en="It must have been considered whether a foster family is the best place for the child.",
        ),
        by=cited("SEL § 68 b", "BL § 52 stk. 2"),
        look=_foster_family,
        certainty_until_2024=Certainty.ONE_SOURCE,
    ),
    Duty(
        name="siblings",
        paths=_PLACED,
        when=RequirementPhase.BEFORE,
        template=Text(
            da="Har barnet søskende, der også er anbragt, skal de bo samme sted, medmindre hensynet til et af børnene taler imod.",
            en="If the child has siblings who are placed too, they must live in the same place unless the needs of one of the children speak against it.",
        ),
        by=cited("SEL § 68 b", "BL § 52"),
        look=_siblings,
        certainty_until_2024=Certainty.ONE_SOURCE,
    ),
    Duty(
        name="school",
        paths=_PLACED,
        when=RequirementPhase.BEFORE,
        template=Text(
            da="Det skal samtidig være besluttet, hvor barnet skal gå i skole.",
            en="It must be decided at the same time where the child is to go to school.",
        ),
        by=cited("SEL § 68 b", "BL § 52"),
        look=_school,
        certainty_until_2024=Certainty.ONE_SOURCE,
    ),
    Duty(
        name="place_approved",
        paths=_PLACED,
        when=RequirementPhase.BEFORE,
        template=Text(
            da="Stedet skal være godkendt, før barnet flytter ind.",
            en="The place must be approved before the child moves in.",
        ),
        by=cited("SEL § 66 a", "BL § 43 stk. 2"),
        look=_place_approved,
    ),
    Duty(
        name="party",
        paths=_ALL,
        when=RequirementPhase.BEFORE,
        template=Text(
            da="Er barnet fyldt 10 år, skal det have sine rettigheder som part i sagen.",
            en="If aged 10 or more, the child must have its rights as a party to the case.",
        ),
        by=cited("BL § 3"),
        look=_party,
    ),
    Duty(
        name="explained",
        paths=_ALL,
        when=RequirementPhase.AFTER,
        template=Text(
            da="Barnet og forældrene skal have forklaret, hvad hjælpen går ud på, og hvorfor den er valgt.",
            en="It must be explained to the child and the parents what the help is, and why it was chosen.",
        ),
        by=cited("BL § 2 stk. 4"),
        look=_not_recorded("purpose"),
    ),
    Duty(
        name="told_in_writing",
        paths=(DecisionRoute.BY_THE_CHAIR,),
        when=RequirementPhase.AFTER,
        template=Text(
            da="Forældrene skal have den foreløbige afgørelse skriftligt inden for 24 timer.",
            en="The parents must have the provisional decision in writing within 24 hours.",
        ),
        by=cited("BL § 143"),
        look=_not_recorded("on"),
        certainty=Certainty.ONE_SOURCE,
    ),
    Duty(
        name="committee_within_seven_days",
        paths=(DecisionRoute.BY_THE_CHAIR,),
        when=RequirementPhase.AFTER,
        template=Text(
            da="Børne- og ungeudvalget skal godkende den foreløbige afgørelse inden for syv dage. Dagen, hvor den får virkning, og helligdage tæller med.",
            en="The committee must approve the provisional decision within seven days. The day it takes effect and holidays count.",
        ),
        by=cited("SEL § 75", "BL § 143"),
        look=_committee_in_time,
        certainty=Certainty.ONE_SOURCE,
        certainty_until_2024=Certainty.ONE_SOURCE,
    ),
    Duty(
        name="whether_to_plan",
        paths=_SUPPORT,
        when=RequirementPhase.AFTER,
        template=Text(
            da="Det skal besluttes, om der skal laves en plan. Skal der det, er den klar senest tre måneder efter afgørelsen.",
            en="It must be decided whether to make a plan. If so, it is ready within three months of the decision.",
        ),
        by=cited("BL § 91 stk. 1"),
        look=_whether_to_plan,
    ),
    *(
        Duty(
            name="plan",
            paths=paths,
            when=RequirementPhase.AFTER,
            template=_PLAN_IN_TIME[kind],
            by=by,
            look=_plan_in_time(kind),
        )
        for kind, paths, by in (
            (PlanKind.CHILDS_PLAN, _CONSENTED, cited("BL § 91 stk. 2")),
            (PlanKind.YOUTH_PLAN, _CONSENTED, cited("BL § 108")),
            (PlanKind.ACTION_PLAN, (*_SUPPORT, *_CONSENTED), cited("SEL § 140")),
        )
    ),
    Duty(
        name="first_follow_up",
        paths=_ALL,
        when=RequirementPhase.AFTER,
        template=Text(
            da="Den første opfølgning skal holdes senest tre måneder efter, at hjælpen er begyndt, og tidligere, hvis en sideløbende undersøgelse bliver færdig før.",
            en="The first follow-up must be held within three months of the start of the help, and earlier if a parallel assessment is finished before.",
        ),
        by=cited("BL § 95 stk. 2"),
        look=_followed_up,
    ),
    Duty(
        name="first_follow_up",
        paths=_ALL,
        when=RequirementPhase.AFTER,
        template=Text(
            da="Den første opfølgning skal holdes senest tre måneder efter, at hjælpen er begyndt.",
            en="The first follow-up must be held within three months of the start of the help.",
        ),
        by=cited("SEL § 70"),
        look=_followed_up,
        certainty_until_2024=Certainty.ONE_SOURCE,
    ),
    Duty(
        name="support_person",
        paths=_PLACED,
        when=RequirementPhase.AFTER,
        template=Text(
            da="Forældrene skal tilbydes en støtteperson.",
            en="The parents must be offered a support person.",
        ),
        by=cited("SEL § 54", "BL § 75"),
        look=_support_person,
        certainty=Certainty.ONE_SOURCE,
        certainty_until_2024=Certainty.ONE_SOURCE,
    ),
)
"""Every duty, in the order in which they are told."""
