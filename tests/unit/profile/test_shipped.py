"""The profiles that come with the library."""

import pytest

from herningmodel.core.errors import WrongValueError
from herningmodel.core.references import law
from herningmodel.core.sources import Certainty
from herningmodel.model.needs import Dimension, Domain
from herningmodel.model.placements import PlacementKind
from herningmodel.model.steps import STEPS, Step
from herningmodel.profile.age_bars import names_age_bar
from herningmodel.profile.profile import Profile, ProfileSource
from herningmodel.profile.profile_reader import SHIPPED, read_profile, shipped_text
from herningmodel.profile.shipped import shipped
from herningmodel.schema.records import walk


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_profile_is_read_without_a_fault(name):
    """And is the same object every time."""
    reading = read_profile(shipped_text(name))
    assert [] == reading.log.faults
    assert [] == reading.log.ignored
    assert shipped(name) == reading.profile
    assert shipped(name) is shipped(name)
    assert name == shipped(name).name


def test_a_profile_of_another_name_is_not_shipped():
    """Neither as a profile nor as a text."""
    with pytest.raises(
        WrongValueError, match=r"expected 'standard' or 'herning', .* got 'atlantis'"
    ):
        shipped("atlantis")
    with pytest.raises(KeyError, match="atlantis"):
        shipped_text("atlantis")


def test_the_name_of_a_profile_is_no_way_into_the_file_system():
    """Only the names that are listed are looked for."""
    with pytest.raises(KeyError):
        shipped_text("../profiles/standard")


@pytest.mark.parametrize("name", SHIPPED)
def test_every_value_of_a_shipped_profile_has_a_source(name):
    """Law 9: "Every number has a source or says "our own choice" and why"."""
    profile = shipped(name)
    named = [
        record.source
        for _, record in walk(profile)
        if hasattr(record, "source") and not isinstance(record, (Profile, ProfileSource))
    ]
    assert named
    assert {*named} <= {source.id for source in profile.sources}
    for source in profile.sources:
        assert source.title.da
        assert source.title.en


@pytest.mark.parametrize("name", SHIPPED)
def test_no_text_of_a_shipped_profile_that_is_read_as_a_limit_names_an_age(name):
    """Law 4: age is never a bar."""
    profile = shipped(name)
    assert not names_age_bar(profile.title)
    assert all(not names_age_bar(profile.label_of(step)) for step in STEPS)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_kind_of_place_is_offered_on_its_own_step(name):
    """As the profile counts it."""
    profile = shipped(name)
    for step in STEPS:
        for kind in profile.steps.on(step).placements:
            assert step is profile.step_of(kind)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_kind_of_help_may_be_offered_on_its_step(name):
    """As the model says."""
    profile = shipped(name)
    for step in STEPS:
        for kind in profile.steps.on(step).interventions:
            assert step in kind.steps


@pytest.mark.parametrize("name", SHIPPED)
def test_every_step_has_an_offer(name):
    """A step without one would be a gap in every recommendation."""
    assert [] == [step for step in STEPS if shipped(name).steps.on(step).is_empty]


@pytest.mark.parametrize("name", SHIPPED)
def test_eleven_dimensions_decide_some_in_each_domain(name):
    """All of the care, and of child and family what few questions cover."""
    dimensions = shipped(name).deciding.dimensions
    assert (
        Dimension.HEALTH,
        Dimension.EDUCATION,
        Dimension.EMOTIONAL_AND_BEHAVIOURAL_DEVELOPMENT,
        Dimension.FAMILY_AND_SOCIAL_RELATIONSHIPS,
        Dimension.BASIC_CARE,
        Dimension.ENSURING_SAFETY,
        Dimension.EMOTIONAL_WARMTH,
        Dimension.STIMULATION,
        Dimension.GUIDANCE_AND_BOUNDARIES,
        Dimension.STABILITY,
        Dimension.FAMILY_FUNCTIONING,
    ) == dimensions
    assert {*Domain} == {dimension.domain for dimension in dimensions}


@pytest.mark.parametrize(("name", "step"), [("standard", 6), ("herning", 3)])
def test_the_two_profiles_count_own_room_and_boarding_school_differently(name, step):
    """KORA's evaluations counted them as home-based; the national ladder here counts them as 6."""
    assert step == shipped(name).step_of(PlacementKind.OWN_ROOM)
    assert step == shipped(name).step_of(PlacementKind.BOARDING_SCHOOL)


def test_hernings_profile_is_the_national_ladder_with_its_own_practice():
    """What it does not say itself is what the national ladder says."""
    standard, herning = shipped("standard"), shipped("herning")
    assert "standard" == herning.based_on
    assert standard.reach == herning.reach
    assert standard.thresholds == herning.thresholds
    assert standard.deciding == herning.deciding
    assert ["4 weeks", "3 months"] == [
        str(stage.every) for stage in herning.follow_up.preventive.stages
    ]
    assert [1, None] == [stage.times for stage in herning.follow_up.preventive.stages]
    assert (3, 4, 5, 6) == herning.steps_allowed_by(law("BL § 46"))
    assert (4, 5, 6) == standard.steps_allowed_by(law("BL § 46"))
    assert Step.HOME_BASED in herning.steps_allowed_by(law("SEL § 58"))


def test_what_no_source_gives_is_marked_as_our_own_choice():
    """The reach table and the thresholds in time."""
    standard = shipped("standard")
    for name in (standard.reach.source, standard.thresholds.answers_hold.source):
        assert Certainty.OWN_CHOICE is standard.source(name).certainty
