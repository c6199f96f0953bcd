"""The codes of the format: the contract, word for word, and a name for each in both languages."""

import inspect

import pytest

from herningmodel.core.codes import Code
from herningmodel.core.references import Act
from herningmodel.costs.price_list import DayCount, Payer, Service
from herningmodel.model.case import (
    CaseFormat,
    ComplaintResult,
    NotificationOutcome,
    NotificationSubject,
)
from herningmodel.model.contact_decisions import ContactKind, ContactParty
from herningmodel.model.corrections import CorrectionStatus
from herningmodel.model.decision_grounds import DecisionPaper, PlacementReason
from herningmodel.model.decisions import Consent, DecisionStatus, DeviationCode, Schooling
from herningmodel.model.endings import EndReason, Outcome
from herningmodel.model.follow_ups import FollowUpOutcome, GoalReached, PlanKind
from herningmodel.model.interventions import AimedAt, InterventionKind
from herningmodel.model.measurements import InstrumentVersion, QuestionnaireForm
from herningmodel.model.needs import (
    AssessmentKind,
    Dimension,
    Domain,
    Rating,
    Relation,
    Safety,
    Strength,
    TreatmentProvider,
)
from herningmodel.model.open_spans import OpeningReason
from herningmodel.model.people import (
    ChildsView,
    CustodyNote,
    HowHeard,
    Informant,
    InformantRole,
    Participant,
    TargetGroup,
)
from herningmodel.model.placements import PlacementKind
from herningmodel.model.rates import Per
from herningmodel.model.steps import Step
from herningmodel.text.texts import Text
from support.model_classes import ENUMS


CONTRACT = {
    CaseFormat: "herningmodel-case/1",
    TargetGroup: "family disability",
    AssessmentKind: (
        "screening focused child_assessment youth_assessment preliminary municipal_form"
    ),
    Dimension: (
        "health education emotional_and_behavioural_development identity "
        "family_and_social_relationships social_presentation self_care_skills "
        "basic_care ensuring_safety emotional_warmth stimulation guidance_and_boundaries stability "
        "family_functioning wider_family housing employment income social_integration "
        "community_resources"
    ),
    Strength: (
        "child_resources parental_insight parental_cooperation wider_family_and_network "
        "school_or_day_care leisure_and_friends community_resources"
    ),
    Relation: ("grandparent sibling other_kin friend_of_family school_or_day_care other_network"),
    TreatmentProvider: "residential health_service",
    InformantRole: "author other",
    CustodyNote: "no_holder_in_denmark temporary_holder",
    CorrectionStatus: "corrects withdrawn",
    OpeningReason: "new_need moved_here reopened",
    ContactParty: "parent sibling network",
    ContactKind: "agreed supported supervised broken_off",
    DecisionPaper: "psychologists_assessment statement_of_place revised_assessment revised_plan",
    PlacementReason: (
        "childs_substance_abuse childs_crime childs_schooling childs_behaviour childs_disability "
        "childs_health abuse_by_others neglect_other parents_substance_abuse parents_crime "
        "parents_behaviour parents_disability conflict_or_violence insufficient_care loss_of_home "
        "other parents_health abuse_by_parents not_stated"
    ),
    HowHeard: "conversation observation written through_others not_heard",
    ChildsView: "agrees disagrees mixed not_expressed",
    Participant: (
        "child parent network adviser second_adviser school_psychologist health_visitor school "
        "day_care foster_family institution doctor psychologist lay_support family_therapist other"
    ),
    Act: "BL SEL UKL",
    InterventionKind: (
        "universal_offer extended_health_visiting outreach_adviser consultant_help "
        "network_or_talk_group family_planning other_preventive counselling family_counselling "
        "examination_and_treatment day_or_leisure_offer support_at_home contact_person "
        "work_placement family_treatment family_residential_stay respite_stay other_support "
        "drug_treatment economic_support parents_order child_order "
        "support_person_outside_network friendship_family parent_support_person parent_treatment "
        "youth_support_contact youth_support_other leisure_support network_meeting "
        "family_group_conference"
    ),
    PlacementKind: (
        "network_foster_family general_foster_family reinforced_foster_family "
        "specialised_foster_family municipal_foster_family ordinary_foster_family own_room "
        "boarding_school private_residential residential_institution partly_closed_institution "
        "secure_institution specially_secure_unit"
    ),
    EndReason: (
        "purpose_reached child_left place_gave_up planned_move returned_home consent_withdrawn "
        "new_decision turned_18 place_closed moved_municipality other"
    ),
    Informant: "parent foster_parent teacher preschool_teacher self adviser institution",
    Safety: "safe safe_with_plan unsafe unknown",
    DecisionStatus: "draft expected granted",
    Consent: "custody_holder one_custody_holder young_person child",
    DeviationCode: (
        "no_offer waiting childs_wish parents_wish no_consent temporary siblings schooling cost other"
    ),
    Schooling: "same_school new_school not_in_school",
    AimedAt: "child parents family place",
    Outcome: "helped partly not_helped worsened",
    PlanKind: "childs_plan youth_plan action_plan",
    FollowUpOutcome: "continue adjust step_down step_up end",
    GoalReached: "yes partly no",
    InstrumentVersion: "2-4 4-17 11-17 18+",
    QuestionnaireForm: "baseline follow_up",
    NotificationSubject: "abuse violence neglect school_absence other",
    NotificationOutcome: "no_further_need focused_assessment child_assessment known_case",
    ComplaintResult: "upheld changed repealed sent_back withdrawn",
    Domain: "child parenting environment",
    Per: "hour day week month year",
    Service: "adviser follow_up supervision_visit",
    Payer: "municipality region state",
    DayCount: "even calendar",
}
"""
`contract/fields.md`, sections 1 and 3, and what a price list says beside them.

More may come; none is renamed.
"""

NUMBERS = {Step: [1, 2, 3, 4, 5, 6], Rating: [0, 1, 2, 3, 4]}


MEMBERS = [
    pytest.param(member, id=f"{kind.__name__}.{member.name}") for kind in ENUMS for member in kind
]


@pytest.mark.parametrize(
    ("kind", "codes"), CONTRACT.items(), ids=lambda kind: getattr(kind, "__name__", "")
)
def test_the_codes_of_the_contract_are_kept(kind, codes):
    """No code is missing or renamed, and they keep their order; more may come."""
    released = codes.split()
    assert released == [member.value for member in kind if member.value in released]


@pytest.mark.parametrize(("kind", "numbers"), [*NUMBERS.items()])
def test_steps_and_ratings_are_numbers(kind, numbers):
    """In their order, which is the model."""
    assert numbers == [member.value for member in kind]
    assert numbers == [*kind]


def test_the_contract_knows_every_kind_of_code_of_the_model():
    """A new kind of code is a change of the contract; a new code of a kind is an addition."""
    assert {*CONTRACT, *NUMBERS} == {*ENUMS}


@pytest.mark.parametrize("member", MEMBERS)
def test_a_code_has_a_name_in_both_languages(member):
    """A caseworker never reads a code."""
    assert isinstance(member.label, Text)
    assert member.label.da.strip() == member.label.da != ""
    assert member.label.en.strip() == member.label.en != ""


@pytest.mark.parametrize("member", MEMBERS)
def test_a_name_is_no_code(member):
    """It is written in words."""
    assert "_" not in member.label.da + member.label.en


@pytest.mark.parametrize("kind", ENUMS)
@pytest.mark.parametrize("language", ["da", "en"])
def test_two_codes_of_a_kind_have_different_names(kind, language):
    """Who reads the name knows the code."""
    names = [member.label.get(language) for member in kind]
    assert sorted({*names}) == sorted(names)


@pytest.mark.parametrize("member", MEMBERS)
def test_a_code_is_looked_up_by_its_value_alone(member):
    """As it is written in a document."""
    assert type(member)(member.value) is member


@pytest.mark.parametrize("kind", [kind for kind in ENUMS if issubclass(kind, Code)])
@pytest.mark.parametrize("text", ["", "nonsense", "Family", "FAMILY"])
def test_another_text_is_no_code(kind, text):
    """Nothing is guessed."""
    with pytest.raises(ValueError, match="is not a valid"):
        kind(text)


@pytest.mark.parametrize(("kind", "number"), [(Step, 0), (Step, 7), (Rating, -1), (Rating, 5)])
def test_another_number_is_no_step_and_no_rating(kind, number):
    """There is no seventh step."""
    with pytest.raises(ValueError, match="is not a valid"):
        kind(number)


@pytest.mark.parametrize("kind", ENUMS)
def test_a_kind_of_code_opens_with_its_danish_word(kind):
    """Identifiers in English, the Danish word opens each docstring."""
    first = inspect.getdoc(kind).splitlines()[0]
    assert first.startswith("*")
    assert "*: " in first
