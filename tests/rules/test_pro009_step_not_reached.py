"""A step that no need leads to."""

import pytest

from support.profile_rules import found


def preventive(child: int, parenting: int, environment: int) -> str:
    reach = f"child = {child}, parenting = {parenting}, environment = {environment}"
    deciding = ["emotional_and_behavioural_development", "basic_care", "family_functioning"]
    return f"[reach]\npreventive = {{ {reach} }}\n[deciding]\ndimensions = {deciding}"


@pytest.mark.parametrize("cells", [(2, 1, 1), (1, 2, 1), (1, 1, 2), (2, 2, 2), (4, 4, 4)])
def test_one_domain_in_which_it_carries_more_is_enough(cells: tuple[int, int, int]) -> None:
    """Then some child has the step as its lowest."""
    assert [] == found("PRO009", preventive(*cells))


@pytest.mark.parametrize("cells", [(1, 1, 1), (0, 1, 0)])
def test_a_step_that_carries_no_more_than_the_one_below_it_is_found(
    cells: tuple[int, int, int],
) -> None:
    """With the smallest need that passes it by, the care of the parents first."""
    (finding,) = found("PRO009", preventive(*cells))
    assert ".reach.preventive" == finding.where[0].path
    assert finding.message.da == (
        "Intet behov gør trin 2 til det laveste, der passer. Det mindste behov, der går forbi det, fører til trin 3: grundlæggende omsorg: et moderat problem (forældrenes kompetencer)."
    )
    assert (
        "leads to step 3: basic care: a moderate problem (the parents' capacity)"
        in finding.message.en
    )


def test_a_domain_in_which_nothing_decides_does_not_help() -> None:
    """That step 2 carries more of what is never asked about leads no child there."""
    reach = "child = 2, parenting = 1, environment = 1"
    deciding = '[deciding]\ndimensions = ["basic_care", "family_functioning"]'
    toml = f"[reach]\npreventive = {{ {reach} }}\n{deciding}"
    (finding,) = found("PRO009", toml)
    assert "forældrenes kompetencer" in finding.message.da


def test_without_any_deciding_dimension_what_is_answered_leads_past_it() -> None:
    """Safety with a plan leads to step 3, and nothing to step 2."""
    (finding,) = found("PRO009", "[deciding]\ndimensions = []")
    assert "trygt med en sikkerhedsplan (tryghed i hjemmet)" in finding.message.da
