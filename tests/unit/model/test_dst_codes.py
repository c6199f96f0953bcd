"""The codes of Statistics Denmark, both ways."""

from datetime import date

import pytest

from herningmodel.model.dst_codes import (
    CODE_LISTS,
    FOSTER_CARE,
    HOMES,
    LEGAL_BASES,
    MEASURES,
    OTHER,
    PLACES,
)
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.placements import PlacementKind


def test_a_place_is_found_by_its_code_and_a_code_by_its_place():
    """Code, kind and code again."""
    with_code = [kind for kind in PlacementKind if kind.statistics_code is not None]
    assert [kind.statistics_code for kind in with_code] == [PLACES.of(k).code for k in with_code]
    assert with_code == [PLACES.find(PLACES.of(kind).code).kind for kind in with_code]


@pytest.mark.parametrize(
    ("code", "kind", "group"),
    [
        ("1", PlacementKind.NETWORK_FOSTER_FAMILY, FOSTER_CARE),
        ("22", PlacementKind.MUNICIPAL_FOSTER_FAMILY, FOSTER_CARE),
        ("24", PlacementKind.REINFORCED_FOSTER_FAMILY, FOSTER_CARE),
        ("26", None, FOSTER_CARE),
        ("7", PlacementKind.PARTLY_CLOSED_INSTITUTION, HOMES),
        ("8", PlacementKind.SECURE_INSTITUTION, HOMES),
        ("27", PlacementKind.PRIVATE_RESIDENTIAL, HOMES),
        ("6", PlacementKind.OWN_ROOM, OTHER),
        ("11", PlacementKind.BOARDING_SCHOOL, OTHER),
        ("99", None, OTHER),
    ],
)
def test_places_have_a_kind_and_a_group(code, kind, group):
    entry = PLACES.find(code)
    assert (kind, group) == (entry.kind, entry.group)


def test_what_has_no_code_or_several_has_none():
    """A friendship family has two codes, and the case does not decide between them."""
    assert None is PLACES.of(PlacementKind.SPECIALLY_SECURE_UNIT)
    assert None is MEASURES.of(InterventionKind.FRIENDSHIP_FAMILY)
    assert None is MEASURES.of(InterventionKind.FAMILY_TREATMENT)
    assert "405" == MEASURES.of(InterventionKind.CONSULTANT_HELP).code


def test_a_code_is_used_from_its_first_day():
    """An unborn child has had a code since barnets lov."""
    before, since = (
        {basis.code for basis in LEGAL_BASES.on(day)}
        for day in (date(2023, 12, 31), date(2024, 1, 1))
    )
    assert {"114", "115"} == since - before
    assert set() == before - since


def test_no_code_occurs_twice_in_a_list():
    for listed in CODE_LISTS:
        codes = [code.code for code in listed.codes]
        assert len(set(codes)) == len(codes)
        assert all(code.label.da and code.label.en for code in listed.codes)
