"""The profile: everything in the model that may be adapted."""

from datetime import date
from decimal import Decimal
from typing import get_type_hints

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.fields import Between, markers_of
from herningmodel.core.periods import Interval
from herningmodel.core.references import law
from herningmodel.core.sources import Certainty, Source
from herningmodel.core.units import parse, quantity
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.needs import Domain, Rating
from herningmodel.model.placements import PlacementKind
from herningmodel.model.steps import BY_PROFILE, STEPS, Step
from herningmodel.profile.follow_up_practice import FollowUpPractice
from herningmodel.profile.profile import Allowance, CaseloadLimit, Profile
from herningmodel.profile.shipped import shipped
from herningmodel.profile.step_settings import Reach, StepOffers
from herningmodel.profile.thresholds import AgeThreshold, Months
from herningmodel.schema.records import fields_of
from herningmodel.text.texts import Text
from support.model_classes import PROFILE_RECORDS


STANDARD = shipped("standard")


def allowing(*allowances: tuple[str, tuple[int, ...]]) -> Profile:
    """Return a profile that allows provisions on steps, and nothing else."""
    return evolve(
        STANDARD,
        allowances=tuple(
            Allowance(
                provision=law(text),
                steps=tuple(Step(number) for number in steps),
                source="os2bos",
            )
            for text, steps in allowances
        ),
    )


# --- Offers and labels ---------------------------------------------------------------------------


def test_the_offers_of_a_step_are_those_under_its_name():
    """Six steps, six names."""
    steps = STANDARD.steps
    assert [
        steps.universal,
        steps.preventive,
        steps.home_based,
        steps.kin_or_network,
        steps.foster_family,
        steps.institution,
    ] == [steps.on(step) for step in STEPS]


def test_a_step_without_offers_is_empty():
    """One of either kind is enough."""
    assert StepOffers(source="x").is_empty
    assert not StepOffers(source="x", placements=(PlacementKind.OWN_ROOM,)).is_empty
    assert not StepOffers(source="x", interventions=(InterventionKind.COUNSELLING,)).is_empty


def labelled(da: str, en: str = "Place") -> Profile:
    """Return a profile that calls the sixth step something else."""
    offers = evolve(STANDARD.steps.institution, label=Text(da=da, en=en))
    return evolve(STANDARD, steps=evolve(STANDARD.steps, institution=offers))


def test_a_step_is_called_what_the_profile_calls_it():
    """Labels are the profile's."""
    assert Text(da="Døgntilbud", en="Place") == labelled("Døgntilbud").label_of(Step.INSTITUTION)


@pytest.mark.parametrize("step", STEPS)
def test_a_step_without_a_label_has_its_national_name(step):
    """The profile need not say it again."""
    assert step.label == STANDARD.label_of(step)


@pytest.mark.parametrize(
    ("danish", "english"),
    [("Døgntilbud, ikke under 16 år", "Place"), ("Døgntilbud", "Place for those over 16")],
)
def test_a_label_with_an_age_bar_has_no_effect(danish, english):
    """Law 4: "a label or note that names an age bar is a `PRO` error and has no effect"."""
    assert Step.INSTITUTION.label == labelled(danish, english).label_of(Step.INSTITUTION)


def test_a_label_with_an_article_has_its_effect():
    """ "En" is an article before it is an age."""
    label = labelled("Døgntilbud efter en konkret vurdering").label_of(Step.INSTITUTION)
    assert "Døgntilbud efter en konkret vurdering" == label.da


# --- Reach and thresholds ------------------------------------------------------------------------


def test_the_reach_of_a_step_is_had_by_domain():
    """The highest deciding rating that the step can carry."""
    reach = Reach(child=Rating(1), parenting=Rating(2), environment=Rating(3))
    assert [1, 2, 3] == [reach.in_(domain) for domain in Domain]


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (1, (1, 1, 1)),
        (2, (2, 2, 2)),
        (3, (4, 3, 4)),
        (4, (4, 4, 4)),
        (5, (4, 4, 4)),
        (6, (4, 4, 4)),
    ],
)
def test_the_national_ladder_reaches_as_far_as_it_says(step, expected):
    """So environment alone, or a child's illness alone, never gives a placement."""
    reach = STANDARD.reach.on(Step(step))
    assert expected == tuple(reach.in_(domain) for domain in Domain)


@pytest.mark.parametrize("domain", Domain)
def test_a_higher_step_never_carries_less(domain):
    """Otherwise more need could lower the step."""
    reaches = [STANDARD.reach.on(step).in_(domain) for step in STEPS]
    assert sorted(reaches) == reaches


def test_a_threshold_of_months_is_an_interval():
    """Twelve months, not 365 days."""
    assert Interval(months=12) == Months(source="x", months=12).interval


# --- The caseload limit as a quantity --------------------------------------------------------------


@given(st.integers(1, 1000))
def test_a_quantity_of_a_caseload_limit_is_the_identity(most):
    """Limit to quantity to limit, and quantity to limit to quantity."""
    limit = CaseloadLimit(source="ours", most=most)
    assert limit == CaseloadLimit.from_quantity(limit.quantity, source="ours")
    for unit in ("child/full_time_equivalent", "case/full_time_post"):
        given_limit = quantity(Decimal(most), unit)
        assert given_limit == CaseloadLimit.from_quantity(given_limit, source="ours").quantity


@pytest.mark.parametrize(
    ("measured", "message"),
    [
        (parse("25 child"), "expected a quantity in case/full_time_equivalent, got 25 child"),
        (parse("25 full_time_post/child"), "got 25 full_time_equivalent / child"),
        (parse("25 DKK/month"), "got 25 DKK / month"),
        (parse("12.5 case/fte"), "a whole number from 1 to 1000 in .+, got 12.5 case"),
        (parse("0 case/fte"), "a whole number from 1 to 1000 in .+, got 0 case"),
        (parse("1001 child/fte"), "a whole number from 1 to 1000 in .+, got 1001 child"),
        (25, "a quantity of the library's registry in case/full_time_equivalent, got int"),
    ],
)
def test_a_quantity_that_is_no_caseload_limit_is_an_error(measured, message):
    """It names the quantity and what was expected."""
    with pytest.raises(ValueError, match=message):
        CaseloadLimit.from_quantity(measured, source="ours")


def test_the_limit_of_the_herning_pilot_is_read_in_children():
    """At most 25 open cases for each caseworker (KORA 2015)."""
    limit = shipped("herning").caseload
    assert limit is not None
    assert parse("25 child/full_time_equivalent") == limit.quantity


# --- Steps of placements and of provisions -------------------------------------------------------


@pytest.mark.parametrize(
    "kind",
    [kind for kind in PlacementKind if kind.step is not BY_PROFILE],
)
def test_no_profile_moves_a_kind_of_place_to_another_step(kind):
    """Number and order of the steps are the model."""
    assert kind.step is STANDARD.step_of(kind) is shipped("herning").step_of(kind)


@pytest.mark.parametrize(("own_room", "boarding_school"), [(3, 3), (6, 6), (3, 6), (6, 3)])
def test_the_step_of_own_room_and_boarding_school_is_the_profiles(own_room, boarding_school):
    """Placement in law and step on the ladder are two attributes."""
    disputed = evolve(
        STANDARD.disputed_placements,
        own_room=Step(own_room),
        boarding_school=Step(boarding_school),
    )
    profile = evolve(STANDARD, disputed_placements=disputed)
    assert own_room == profile.step_of(PlacementKind.OWN_ROOM)
    assert boarding_school == profile.step_of(PlacementKind.BOARDING_SCHOOL)


@pytest.mark.parametrize(
    ("basis", "steps"),
    [
        pytest.param("BL § 32 stk. 1 nr. 5", (3,), id="exactly a provision"),
        pytest.param("BL § 32 stk. 1 nr. 3", (2, 3, 4, 5, 6), id="another number of it"),
        pytest.param("BL § 32 stk. 1 nr. 5 litra a", (3,), id="a part of a provision"),
        pytest.param("BL § 46 stk. 3", (4, 5, 6), id="a part of a whole paragraph"),
        pytest.param("BL § 32", (2, 3, 4, 5, 6), id="a paragraph, which may be any of its numbers"),
        pytest.param("BL § 32 stk. 1", (2, 3, 4, 5, 6), id="a part that may be any of its numbers"),
        pytest.param("BL § 32 nr. 5", (3,), id="a number without its part"),
        pytest.param("BL § 32 stk. 1 nr. 5, jf. § 19", (3,), id="one that is read with another"),
        pytest.param("SEL § 52 a", (2, 3, 4, 5, 6), id="a paragraph with a letter"),
        pytest.param("SEL § 11 stk. 3 nr. 1", (2,), id="a number of a paragraph that is one"),
        pytest.param("BL § 32 stk. 1 nr. 9", None, id="a number that does not exist"),
        pytest.param("BL § 39", None, id="a paragraph of which nothing is said"),
        pytest.param("BL § 200", None, id="a paragraph that does not exist"),
        pytest.param("UKL § 14", (4, 5, 6), id="another act"),
    ],
)
def test_a_provision_fits_the_steps_that_the_profile_allows(basis, steps):
    """None where nothing is known."""
    assert steps == STANDARD.steps_allowed_by(law(basis))


def test_the_most_exact_provision_counts():
    """The order of the profile makes no difference."""
    entries = [("BL § 32", (2,)), ("BL § 32 stk. 1 nr. 5", (3,)), ("BL § 32 stk. 1", (4,))]
    for order in (entries, entries[::-1]):
        profile = allowing(*order)
        assert (3,) == profile.steps_allowed_by(law("BL § 32 stk. 1 nr. 5"))
        assert (4,) == profile.steps_allowed_by(law("BL § 32 stk. 1 nr. 6"))
        assert (2,) == profile.steps_allowed_by(law("BL § 32 stk. 2"))


def test_a_provision_is_not_more_exact_for_what_it_is_read_with():
    """A paragraph read with another is a paragraph, however long it is written."""
    profile = allowing(
        ("BL § 32, jf. § 19 stk. 1 nr. 1", (2,)),
        ("BL § 32 stk. 1 nr. 5", (3,)),
    )
    assert (3,) == profile.steps_allowed_by(law("BL § 32 stk. 1 nr. 5"))


def test_a_coarse_basis_fits_wherever_any_of_its_numbers_does():
    """Each step once, in order."""
    profile = allowing(
        ("BL § 32 stk. 1 nr. 2", (6, 3)), ("BL § 32 stk. 1 nr. 1", (3, 2)), ("BL § 33", (1,))
    )
    assert (2, 3, 6) == profile.steps_allowed_by(law("BL § 32"))


def test_a_profile_without_allowances_knows_nothing():
    """Nothing is concluded from it."""
    assert allowing().steps_allowed_by(law("BL § 32")) is None


# --- Sources and the rest --------------------------------------------------------------------------


def test_a_source_is_had_by_its_name():
    """As the values of the profile refer to it."""
    source = STANDARD.source("own_time")
    assert isinstance(source, Source)
    assert Certainty.OWN_CHOICE is source.certainty


def test_a_source_that_there_is_not_is_a_mistake_in_code():
    """A profile that was loaded has every source that it names."""
    with pytest.raises(KeyError, match="nowhere"):
        STANDARD.source("nowhere")


def test_a_profile_may_say_nothing_of_its_own_practice():
    """Then the law alone counts."""
    assert FollowUpPractice() == STANDARD.follow_up
    assert () == STANDARD.rules
    assert () == STANDARD.notes


def test_no_member_of_a_profile_takes_an_age_but_that_of_the_teenagers():
    """Law 4: "No profile member takes an age, except the condition of the teenager rule"."""
    ages = {
        f"{kind.__name__}.{field.name}"
        for kind in PROFILE_RECORDS
        for field in fields_of(kind)
        if {*field.name.split("_")} & {"age", "ages", "year", "years", "born", "birth"}
    }
    assert {"AgeThreshold.years"} == ages
    hints = get_type_hints(AgeThreshold, include_extras=True)
    assert [Between(10, 17)] == [*markers_of(hints["years"])]


def test_no_member_of_a_profile_takes_a_price():
    """Law 3: cost and supply are never a reason."""
    words = {"price", "prices", "cost", "costs", "budget", "amount", "rate", "saving", "savings"}
    assert [] == [
        f"{kind.__name__}.{field.name}"
        for kind in PROFILE_RECORDS
        for field in fields_of(kind)
        if {*field.name.split("_")} & words
    ]


def test_a_profile_is_valid_from_a_day():
    """Law 8: dated."""
    assert date(2013, 1, 1) == STANDARD.valid_from


def test_every_kind_that_the_profile_decides_has_a_step_in_it(monkeypatch) -> None:
    """A kind that is left to the profile never takes the step of another kind in silence."""
    left = [kind for kind in PlacementKind if kind.step is BY_PROFILE]
    assert all(isinstance(STANDARD.step_of(kind), Step) for kind in left)
    monkeypatch.setattr(PlacementKind.SECURE_INSTITUTION, "step", BY_PROFILE)
    with pytest.raises(ValueError, match="a step by profile, got secure_institution"):
        STANDARD.step_of(PlacementKind.SECURE_INSTITUTION)
