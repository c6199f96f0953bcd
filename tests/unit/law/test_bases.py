"""Legal bases by what they do, and how much of the law's numbering the library knows."""

from datetime import date

import pytest

from herningmodel.core.references import Act, law
from herningmodel.law.bases import (
    HIGHEST_NUMBERS,
    PLACED_WITH_CONSENT,
    PLACED_WITHOUT_CONSENT,
    SUPPORT,
    is_known,
    is_placement,
    rests_on,
)
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.placements import PlacementKind


@pytest.mark.parametrize(
    "text",
    [
        "BL § 46",
        "BL § 46 stk. 3",
        "BL § 47 stk. 1 nr. 1",
        "BL § 49",
        "BL § 67",
        "BL § 114",
        "BL § 120",
        "BL § 143, jf. § 47 stk. 1 nr. 1",
        "SEL § 52 stk. 3 nr. 7",
        "SEL § 52 stk. 3",
        "SEL § 52",
        "SEL § 58",
        "SEL § 68 a",
        "SEL § 75",
        "SEL § 76",
        "SEL § 76 a",
        "UKL § 14",
    ],
)
def test_a_basis_that_places_a_child_is_known_as_one(text):
    """Also one that may place it, because it names only the paragraph."""
    assert is_placement(law(text))


@pytest.mark.parametrize(
    "text",
    [
        "BL § 30 stk. 1 nr. 1",
        "UKL § 13",
        "UKL § 999",
        "BL § 32",
        "BL § 32 stk. 1 nr. 5",
        "BL § 43 stk. 1 nr. 4",
        "BL § 75",
        "SEL § 11",
        "SEL § 52 stk. 3 nr. 3",
        "SEL § 52 a",
        "SEL § 54",
        "BL § 32, jf. § 46",
    ],
)
def test_a_basis_of_help_at_home_is_no_placement(text):
    """Nor is it where a basis of a placement is read with it."""
    assert not is_placement(law(text))


@pytest.mark.parametrize(
    ("basis", "provision", "expected"),
    [
        ("BL § 46", PLACED_WITH_CONSENT, True),
        ("BL § 46 stk. 3", PLACED_WITH_CONSENT, True),
        ("SEL § 52 stk. 3 nr. 7", PLACED_WITH_CONSENT, True),
        ("SEL § 52", PLACED_WITH_CONSENT, False),
        ("BL § 47 stk. 1 nr. 1", PLACED_WITH_CONSENT, False),
        ("BL § 47 stk. 1 nr. 1", PLACED_WITHOUT_CONSENT, True),
        ("SEL § 58", PLACED_WITHOUT_CONSENT, True),
        ("BL § 32 stk. 1 nr. 5", SUPPORT, True),
        ("SEL § 52 stk. 3 nr. 3", SUPPORT, True),
        ("BL § 30", SUPPORT, False),
    ],
)
def test_a_decision_rests_on_a_provision_of_either_act(basis, provision, expected):
    """Which act was in force has a rule of its own."""
    assert expected is rests_on(law(basis), provision)


def test_a_decision_without_a_basis_rests_on_nothing():
    """What is absent is not known."""
    assert not rests_on(None, SUPPORT)


@pytest.mark.parametrize("kind", [PlacementKind.ORDINARY_FOSTER_FAMILY])
def test_a_provision_that_only_one_act_has_is_compared_with_that_one(kind):
    """The old foster families have no provision in barnets lov."""
    assert kind.provision.on(date(2024, 1, 1)) is None
    assert rests_on(law("SEL § 66"), kind.provision)
    assert not rests_on(law("BL § 43 stk. 1 nr. 1"), kind.provision)


@pytest.mark.parametrize("text", ["BL § 46", "BL § 143", "SEL § 52", "SEL § 52 a", "SEL § 76 a"])
def test_a_paragraph_of_the_acts_is_known(text):
    """With or without a letter."""
    assert is_known(law(text))


@pytest.mark.parametrize("text", ["BL § 200", "BL § 46 a", "SEL § 1", "UKL § 15"])
def test_a_paragraph_that_was_not_looked_up_is_not_known(text):
    """It may exist; nothing is said about it."""
    assert not is_known(law(text))


def provisions_in_code() -> list[object]:
    """Return every provision that a kind of help or of place is given by."""
    by_days = [
        *(kind.provision for kind in InterventionKind),
        *(kind.provision for kind in PlacementKind),
        PLACED_WITH_CONSENT,
        PLACED_WITHOUT_CONSENT,
        SUPPORT,
    ]
    return [reference for provision in by_days for reference in provision.references]


@pytest.mark.parametrize("provision", provisions_in_code(), ids=str)
def test_every_provision_in_the_model_is_one_that_the_library_knows(provision):
    """And has a number that exists."""
    assert is_known(provision)
    stk, highest = HIGHEST_NUMBERS.get((provision.act, provision.paragraph), (None, None))
    if provision.nr is not None:
        assert stk == provision.stk
        assert 1 <= provision.nr <= highest


def test_the_numbers_of_a_paragraph_are_those_of_the_law():
    """Barnets lov § 32 stk. 1 has eight numbers, serviceloven § 52 stk. 3 had nine."""
    assert (1, 8) == HIGHEST_NUMBERS[Act.BL, "32"]
    assert (3, 9) == HIGHEST_NUMBERS[Act.SEL, "52"]
    assert (1, 4) == HIGHEST_NUMBERS[Act.BL, "30"]
    assert (1, 7) == HIGHEST_NUMBERS[Act.BL, "43"]
