"""A rhythm that is rarer than that of the profile beneath."""

import pytest

from herningmodel.validation.check_profile import check_profile
from herningmodel.validation.report import RuleState
from support.profile_rules import found, profile, state


def rhythm(name: str, *stages: str) -> str:
    return f'[follow_up.{name}]\nsource = "own_time"\nstages = [{", ".join(stages)}]'


FOUR_WEEKS = '{ every = "4 weeks", times = 1 }'
TWICE = '{ every = "4 weeks", times = 2 }'


@pytest.mark.parametrize(
    ("name", "stages", "said"),
    [
        ("preventive", [FOUR_WEEKS, '{ every = "3 months" }'], None),
        ("preventive", [FOUR_WEEKS, '{ every = "13 weeks" }'], None),
        ("preventive", ['{ every = "5 weeks" }'], "Opfølgning nr. 1"),
        ("preventive", [TWICE, '{ every = "4 months" }'], "Opfølgning nr. 3"),
        ("placement", ['{ every = "2 months" }'], None),
        ("placement", ['{ every = "6 months" }'], "afstanden er 6 måneder mod 3 måneder"),
        ("placement", [FOUR_WEEKS], "afstanden er ingen mod 3 måneder"),
    ],
)
def test_each_follow_up_is_compared_with_its_own(
    name: str, stages: list[str], said: str | None
) -> None:
    """The first that comes later, or never, is reported."""
    findings = found("PRO008", rhythm(name, *stages), based_on="herning")
    assert [] == findings if said is None else said in findings[0].message.da
    if findings:
        assert f".follow_up.{name}.stages" == findings[0].where[0].path


def test_what_is_taken_over_is_not_rarer() -> None:
    """A profile without its own rhythm has that of its base."""
    assert RuleState.CLEAN is state("PRO008", "", based_on="herning")


def test_a_base_without_a_rhythm_has_nothing_to_be_rarer_than() -> None:
    """The national ladder sets none."""
    toml = rhythm("placement", '{ every = "12 months" }')
    assert RuleState.NOT_APPLICABLE is state("PRO008", toml)


def test_a_profile_that_is_based_on_nothing_is_not_compared() -> None:
    """Nor one based on a profile that is not there, which is a fault of its own."""
    assert RuleState.NOT_APPLICABLE is state("PRO008", "", based_on="nowhere")
    report = check_profile(profile("").replace('based_on = "standard"', ""))
    assert RuleState.FOUND is report.state_of("FMT009")
