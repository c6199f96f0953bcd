"""Surroundings alone, or the child's own difficulties alone, never lead to a placement."""

import pytest

from herningmodel.validation.report import RuleState
from support.profile_rules import found, state


def at_home(child: int, environment: int, parenting: int = 3) -> str:
    reach = f"child = {child}, parenting = {parenting}, environment = {environment}"
    return f"[reach]\nhome_based = {{ {reach} }}"


@pytest.mark.parametrize(
    ("child", "environment", "domains"),
    [
        (4, 4, []),
        (4, 3, ["environment"]),
        (3, 4, ["child"]),
        (2, 2, ["child", "environment"]),
    ],
)
def test_each_domain_that_home_cannot_carry_is_found(
    child: int, environment: int, domains: list[str]
) -> None:
    """Up to and with a complete problem, help at home must do."""
    places = [finding.where[0].path for finding in found("PRO004", at_home(child, environment))]
    assert sorted(f".reach.home_based.{domain}" for domain in domains) == sorted(places)


def test_the_least_need_that_leads_there_is_reported() -> None:
    """Once for a domain, with the step."""
    (finding,) = found("PRO004", at_home(2, 4))
    assert "trin 4" in finding.message.da
    assert "følelsesmæssig og adfærdsmæssig udvikling: et svært problem" in finding.message.da
    assert "emotional and behavioural development: a severe problem" in finding.message.en
    assert "2" == finding.seen


def test_a_greater_need_in_the_same_domain_is_not_reported_again() -> None:
    """The least one says it all."""
    thresholds = """
[thresholds]
support_package_from = { rating = 4, source = "own_support" }
specialised_foster_family_from = { rating = 4, source = "own_support" }
intensive_support_from = { rating = 4, source = "own_support" }
"""
    (finding,) = found("PRO004", thresholds + at_home(2, 4))
    assert "udvikling: et svært problem)" in finding.message.da


def test_care_may_lead_to_a_placement_by_itself() -> None:
    """That is what a placement is for."""
    assert [] == found("PRO004", at_home(4, 4, parenting=2))


def test_it_is_enough_that_a_lower_step_carries_it() -> None:
    """A child whose step 2 carries all is not placed, regardless of step 3."""
    toml = at_home(4, 1) + "\npreventive = { child = 2, parenting = 2, environment = 4 }"
    assert [] == found("PRO004", toml)


def test_a_need_that_no_step_carries_is_no_placement() -> None:
    """Then a person must decide."""
    reach = "{ child = 4, parenting = 4, environment = 2 }"
    names = ("home_based", "kin_or_network", "foster_family", "institution")
    toml = "[reach]\n" + "\n".join(f"{name} = {reach}" for name in names)
    assert RuleState.CLEAN is state("PRO004", toml)


def test_a_domain_in_which_nothing_decides_leads_nowhere() -> None:
    """Ratings that are shown and never bind place no child."""
    toml = at_home(2, 2) + '\n[deciding]\ndimensions = ["basic_care"]'
    assert [] == found("PRO004", toml)


@pytest.mark.parametrize("code", ["PRO004", "PRO005", "PRO009"])
def test_a_source_that_is_missing_is_not_a_crash(code: str) -> None:
    """The ladder cannot be asked about a limit whose source is not there, and that is said."""
    assert RuleState.COULD_NOT_BE_CHECKED is state(code, '[reach]\nsource = "nowhere"')


@pytest.mark.parametrize("code", ["PRO004", "PRO005", "PRO006", "PRO009"])
def test_a_rating_that_cannot_be_read_is_not_a_crash(code: str) -> None:
    """Behind what could not be read there may be anything."""
    toml = "[reach]\nhome_based = { child = 9, parenting = 3, environment = 4 }"
    assert RuleState.COULD_NOT_BE_CHECKED is state(code, toml)


def test_a_dimension_that_home_cannot_carry_is_found_where_it_is_written() -> None:
    """Illness alone places no child, whatever the reach of its domain."""
    toml = """
[[reach.by_dimension]]
dimension = "health"
universal = 2
preventive = 2
home_based = 3
kin_or_network = 4
foster_family = 4
institution = 4
"""
    (finding,) = found("PRO004", toml)
    assert ".reach.by_dimension[0]" == finding.where[0].path
    assert "sundhed: et meget alvorligt problem" in finding.message.da
    assert "3" == finding.seen
