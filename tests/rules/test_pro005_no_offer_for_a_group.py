"""A step that has offers, and none for some children."""

import pytest

from support.profile_rules import found


FAMILIES = ("general_foster_family", "reinforced_foster_family", "specialised_foster_family")


def offering(*kinds: str) -> str:
    listed = ", ".join(f'"{kind}"' for kind in kinds)
    return f"[steps.foster_family]\nplacements = [{listed}]"


@pytest.mark.parametrize("missing", FAMILIES)
def test_each_kind_that_some_children_need_is_asked_for(missing: str) -> None:
    """By the ratings that call for it."""
    kinds = [kind for kind in FAMILIES if kind != missing]
    (finding,) = found("PRO005", offering(*kinds))
    assert missing == finding.expected
    need = {"general": "0–1", "reinforced": "2", "specialised": "3–4"}[
        missing.split("_", maxsplit=1)[0]
    ]
    assert f"højeste vurdering {need} " in finding.message.da
    assert f"highest rating {need} " in finding.message.en
    assert ".steps.foster_family.placements" == finding.where[0].path


def test_every_group_is_reported_separately() -> None:
    """Two that have no place are two."""
    assert ["reinforced_foster_family", "specialised_foster_family"] == [
        finding.expected for finding in found("PRO005", offering("general_foster_family"))
    ]


def test_a_step_with_nothing_on_it_is_another_rule_s() -> None:
    """It is found once, not four times."""
    assert [] == found("PRO005", offering())
    assert 1 == len(found("PRO002", offering()))


def test_all_three_kinds_are_enough() -> None:
    """Other offers make no difference."""
    assert [] == found("PRO005", offering(*FAMILIES, "municipal_foster_family"))


def test_the_thresholds_of_the_profile_say_who_needs_what() -> None:
    """A kind that no child needs is not missing."""
    thresholds = """
[thresholds]
reinforced_foster_family_from = { rating = 3, source = "own_support" }
"""
    kinds = ("general_foster_family", "specialised_foster_family")
    assert [] == found("PRO005", thresholds + offering(*kinds))
