"""The converter: the place to hang own types on."""

import json
import tomllib
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import Annotated

import pytest
from attrs import define, evolve, field
from cattrs import ClassValidationError, Converter

from herningmodel.core.errors import CaseError, PriceListError, ProfileError
from herningmodel.core.fields import Agreed
from herningmodel.core.periods import Interval
from herningmodel.core.references import Act, LegalReference, law
from herningmodel.core.sources import Certainty
from herningmodel.core.units import parse
from herningmodel.costs.price_list import PriceList, PriceSource
from herningmodel.loading.converter import converter
from herningmodel.loading.load_case import load_case
from herningmodel.loading.load_prices import load_price_list
from herningmodel.loading.load_profile import load_profile
from herningmodel.loading.python_values import to_tree
from herningmodel.model.case import Case
from herningmodel.model.decisions import Decision
from herningmodel.model.follow_ups import Contact
from herningmodel.model.needs import Dimension, Rating
from herningmodel.model.people import Participant
from herningmodel.model.placements import Placement, PlacementKind
from herningmodel.model.rates import Per, Rate
from herningmodel.model.steps import Step
from herningmodel.profile.follow_up_practice import FollowUpPractice
from herningmodel.profile.profile import (
    Allowance,
    CaseloadLimit,
    Profile,
    ProfileSource,
    RuleSetting,
    Setting,
)
from herningmodel.profile.profile_reader import shipped_text
from herningmodel.profile.shipped import shipped as shipped_profile
from herningmodel.profile.step_settings import StepOffers
from herningmodel.schema.records import FrozenDict
from herningmodel.testing import example_text
from herningmodel.testing.example_prices import example_prices
from herningmodel.text.texts import Text
from support.model_classes import ENUMS


MINIMAL = {
    "format": "herningmodel-case/1",
    "id": "case-1",
    "child": {"id": "child-1"},
    "opened": "2025-08-18",
}
PLACEMENT = {"id": "p1", "kind": "own_room", "started": "2025-10-10"}


@define
class Bed:
    """A user's own class, with a placement inside."""

    number: int
    placement: Placement
    kinds: list[PlacementKind] = field(factory=list)
    booked: Annotated[date, Agreed()] | None = None


def findings_of(value: object, kind: type, made: Converter | None = None) -> list[tuple[str, str]]:
    """Return code and path of everything that a value is refused for."""
    with pytest.raises(CaseError) as refused:
        (made or converter()).structure(value, kind)
    return [(finding.code, finding.where[0].path) for finding in refused.value.findings]


# --- Reading and writing -------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["mads", "freja", "emil"])
def test_a_case_is_read_and_written_by_the_converter_as_by_the_library(name):
    """The two ways agree."""
    document = json.loads(example_text(name))
    case = converter().structure(document, Case)
    assert load_case(document) == case
    assert document == converter().unstructure(case)


@pytest.mark.parametrize(
    ("written", "kind", "value"),
    [
        ("2025-10-10", date, date(2025, 10, 10)),
        ("2025-10-10T09:05", datetime, datetime(2025, 10, 10, 9, 5)),
        ("2025-10-10T09:05:07", datetime, datetime(2025, 10, 10, 9, 5, 7)),
        (4, Step, Step.KIN_OR_NETWORK),
        ("child", Participant, Participant.CHILD),
        ("BL § 46", LegalReference, law("BL § 46")),
        ("3 months", Interval, Interval(months=3)),
        ("5.50 DKK/day", Rate, Rate(amount=Decimal("5.50"), per=Per.DAY)),
        (
            {"health": 2},
            FrozenDict[Dimension, Rating],
            FrozenDict({Dimension.HEALTH: Rating.MODERATE}),
        ),
        (
            {"on": "2025-10-10", "with": ["child"]},
            Contact,
            Contact(on=date(2025, 10, 10), with_=(Participant.CHILD,)),
        ),
    ],
)
def test_each_class_of_the_model_is_read_and_written_by_itself(written, kind, value):
    """Not only inside a case."""
    assert value == converter().structure(written, kind)
    assert written == converter().unstructure(value, kind)


def test_a_value_is_written_in_plain_json():
    """No code, tuple or day is left in it."""

    def kinds_in(value: object) -> set[type]:
        if isinstance(value, dict):
            return {dict}.union(*map(kinds_in, value), *map(kinds_in, value.values()))
        if isinstance(value, list):
            return {list}.union(*map(kinds_in, value))
        return {type(value)}

    for name in ("mads", "freja", "emil"):
        document = converter().unstructure(load_case(example_text(name)))
        assert kinds_in(document) <= {dict, list, str, int, float, bool, type(None)}


# --- Inside a user's own class -------------------------------------------------------------------


def test_a_value_of_the_model_is_read_inside_a_foreign_class():
    """Hang own types on it."""
    bed = converter().structure(
        {"number": 3, "placement": PLACEMENT, "kinds": ["own_room"], "booked": "2025-10-01"}, Bed
    )
    assert 3 == bed.number
    assert PlacementKind.OWN_ROOM is bed.placement.kind
    assert [PlacementKind.OWN_ROOM] == bed.kinds
    assert date(2025, 10, 1) == bed.booked


def test_a_fault_inside_a_foreign_class_is_in_its_exception_group():
    """`cattrs` puts a `CaseError` into its group, as it does with all others."""
    with pytest.raises(ClassValidationError) as refused:
        converter().structure({"number": 3, "placement": {**PLACEMENT, "kind": "x"}}, Bed)
    (error,) = refused.value.exceptions
    assert isinstance(error, CaseError)
    assert [".kind"] == [finding.where[0].path for finding in error.findings]


def test_a_value_of_the_model_is_written_inside_a_foreign_class():
    """As the format writes it."""
    bed = converter().structure({"number": 3, "placement": PLACEMENT}, Bed)
    assert {"number": 3, "placement": PLACEMENT, "kinds": [], "booked": None} == (
        converter().unstructure(bed)
    )


def test_a_users_hook_is_used_for_the_users_type():
    """That is what the converter is for."""
    made = converter()

    @define
    class Colour:
        name: str

    @define
    class Room:
        colour: Colour
        placement: Placement

    made.register_structure_hook(Colour, lambda value, _: Colour(value.upper()))
    room = made.structure({"colour": "red", "placement": PLACEMENT}, Room)
    assert "RED" == room.colour.name
    assert "p1" == room.placement.id


def test_a_converter_is_a_new_one_each_time():
    """A hook of one user is not another's."""
    made = converter()
    made.register_structure_hook(Step, lambda *_: Step.UNIVERSAL)
    assert Step.UNIVERSAL is made.structure(6, Step)
    assert Step.INSTITUTION is converter().structure(6, Step)


# --- Strictness ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "kind", "code"),
    [
        ("4", Step, "FMT008"),
        (4.0, Step, "FMT008"),
        (True, Step, "FMT008"),
        (7, Step, "FMT013"),
        ("own room", PlacementKind, "FMT011"),
        (7, PlacementKind, "FMT008"),
        ("20251010", date, "FMT012"),
        (datetime(2025, 10, 10), date, "FMT012"),
        (datetime(2025, 10, 10, tzinfo=UTC), datetime, "FMT012"),
        (datetime(2025, 10, 10, 9, 5, 7, 8), datetime, "FMT012"),
        (Rating.MODERATE, Step, "FMT008"),
        (Decimal("4.0"), Step, "FMT008"),
        (Decimal("NaN"), Step, "FMT008"),
        (Decimal("1E+999999"), Step, "FMT008"),
        (Decimal("0.30000000000000000001"), Step, "FMT008"),
        (Rate(amount=Decimal(5)), LegalReference, "FMT015"),
        ({Dimension.HEALTH: Step.UNIVERSAL}, FrozenDict[Dimension, Rating], "FMT008"),
        ({1}, Placement, "FMT008"),
        ("2025-10-10T09:05Z", datetime, "FMT012"),
        ("BL 46", LegalReference, "FMT015"),
        ("3 kr.", Rate, "FMT015"),
        ({"health": "2"}, FrozenDict[Dimension, Rating], "FMT008"),
        ({"helth": 2}, FrozenDict[Dimension, Rating], "FMT011"),
        ([], Placement, "FMT008"),
        ({**PLACEMENT, "started": "soon"}, Placement, "FMT012"),
        ({**PLACEMENT, "matched": "yes"}, Placement, "FMT008"),
        ({"kind": "own_room", "started": "2025-10-10"}, Placement, "FMT009"),
    ],
)
def test_what_cannot_be_read_is_refused_as_a_case_is(value, kind, code):
    """A case inside a user's own class is read as strictly as one alone."""
    assert [code] == [found for found, _ in findings_of(value, kind)]


def test_every_fault_of_a_value_is_found_at_once():
    """With its place inside the value."""
    assert [
        ("FMT011", ".kind"),
        ("FMT012", ".started"),
        ("FMT008", ".support[1]"),
        ("FMT009", ".id"),
    ] == findings_of({"kind": "x", "started": "soon", "support": ["i1", 7]}, Placement)


def test_a_member_that_is_not_known_does_not_hinder_a_value():
    """Unknown members are warnings, loaded without; the converter loads what `load_case` loads."""
    document = {**MINIMAL, "closd": "2025-09-01"}
    assert load_case(document) == converter().structure(document, Case)


def test_a_value_that_is_nested_too_deep_is_refused_as_a_case_is():
    """It raises `CaseError` where a value of the model cannot be read, and nothing else."""
    deep: object = []
    for _ in range(100):
        deep = [deep]
    assert [("FMT004", ".")] == findings_of({**MINIMAL, "x_a": deep}, Case)


@pytest.mark.parametrize("kind", ENUMS)
def test_an_enum_is_as_strict_beside_a_users_hooks_for_text_and_numbers(kind):
    """A hook for `str` or `int` would silently swallow every enum that is made of them."""
    made = converter()
    made.register_structure_hook(str, lambda value, _: str(value))
    made.register_structure_hook(int, lambda value, _: int(value))
    member = next(iter(kind))
    assert made.structure(member.value, kind) is member
    for wrong in ("nonsense", 99, None, [member.value]):
        assert findings_of(wrong, kind, made)


@pytest.mark.parametrize("kind", [kind for kind in ENUMS if issubclass(kind, IntEnum)])
def test_a_number_is_no_text_beside_a_users_hook_for_numbers(kind):
    """`"4"` is not 4, although the hook would accept it."""
    made = converter()
    made.register_structure_hook(int, lambda value, _: int(value))
    assert [("FMT008", ".")] == findings_of(str(max(kind).value), kind, made)


@pytest.mark.parametrize("kind", [kind for kind in ENUMS if issubclass(kind, StrEnum)])
def test_a_code_is_not_trimmed_beside_a_users_hook_for_text(kind):
    """A code in capitals or with a space is another text."""
    made = converter()
    made.register_structure_hook(str, lambda value, _: str(value).strip().lower())
    code = next(iter(kind)).value
    assert [("FMT011", ".")] == findings_of(f" {code}", kind, made)


@pytest.mark.parametrize("kind", ENUMS)
def test_an_enum_is_written_as_its_value_beside_a_users_hooks(kind):
    """A hook for how `str` or `int` is written does not reach it."""
    made = converter()
    made.register_unstructure_hook(str, lambda value: f"<{value}>")
    made.register_unstructure_hook(int, lambda value: f"<{value}>")
    member = next(iter(kind))
    assert member.value == made.unstructure(member)


def test_a_users_hooks_do_not_reach_inside_the_model():
    """What the format says is not for a hook to change."""
    made = converter()
    made.register_structure_hook(str, lambda value, _: str(value).upper())
    made.register_structure_hook(bool, lambda value, _: bool(value))
    assert "p1" == made.structure(PLACEMENT, Placement).id
    assert [("FMT008", ".matched")] == findings_of({**PLACEMENT, "matched": "1"}, Placement, made)


def test_the_acts_and_units_of_time_are_among_the_enums():
    """They are parts of other values; by themselves they are read as strictly."""
    assert {Act, Per} <= {*ENUMS}


# --- Python values -------------------------------------------------------------------------------


def test_a_case_is_read_from_python_values():
    """Days, enum members, tuples and any mapping, as the same case in JSON."""
    placement = {**PLACEMENT, "kind": PlacementKind.OWN_ROOM, "started": date(2025, 10, 10)}
    values = {
        **MINIMAL,
        "opened": date(2025, 8, 18),
        "child": MappingProxyType({"id": "child-1"}),
        "placements": (placement,),
    }
    expected = load_case({**MINIMAL, "placements": [PLACEMENT]})
    assert expected == converter().structure(values, Case)


def test_every_fault_of_python_values_is_found_at_once():
    """With its place."""
    values = {**MINIMAL, "opened": datetime(2025, 8, 18), "child": {"id": 7}}
    assert [("FMT008", ".child.id"), ("FMT012", ".opened")] == sorted(findings_of(values, Case))


@pytest.mark.parametrize(
    ("value", "kind", "read"),
    [
        (date(2025, 10, 10), date, date(2025, 10, 10)),
        (datetime(2025, 10, 10, 9, 5), datetime, datetime(2025, 10, 10, 9, 5)),
        (datetime(2025, 10, 10, 9, 5, 7), datetime, datetime(2025, 10, 10, 9, 5, 7)),
        (Step.UNIVERSAL, Step, Step.UNIVERSAL),
        (Decimal(4), Step, Step.KIN_OR_NETWORK),
        (Interval(months=3), Interval, Interval(months=3)),
        (
            {Dimension.HEALTH: Rating.MODERATE},
            FrozenDict[Dimension, Rating],
            FrozenDict({Dimension.HEALTH: Rating.MODERATE}),
        ),
    ],
)
def test_a_python_value_is_read_as_what_it_is(value, kind, read):
    """Beside its text in JSON."""
    assert read == converter().structure(value, kind)


def test_a_decimal_is_read_where_a_number_belongs():
    """`Decimal("2.5")` is 2.5."""
    tree = to_tree({"value": Decimal("2.5"), "whole": Decimal(3)}, {})
    assert {"value": 2.5, "whole": 3} == tree


def test_an_instance_is_checked():
    """Also what was put into it past its constructor, as a pickle of another version may hold."""
    case = load_case({**MINIMAL, "placements": [PLACEMENT]})
    assert case == converter().structure(case, Case)
    object.__setattr__(case, "id", "")
    assert [("FMT014", ".id")] == findings_of(case, Case)


def test_an_instance_of_another_class_is_refused():
    """Also where its members would do."""
    source = PriceSource(
        id="s1", title=Text(da="Kilde", en="Source"), certainty=Certainty.CERTAIN, url=None
    )
    assert source == converter().structure(source, PriceSource)
    assert [("FMT008", ".")] == findings_of(source, ProfileSource)


@pytest.mark.parametrize("name", ["mads", "freja", "emil"])
def test_an_example_case_is_read_from_its_instance(name):
    """Nothing is lost or added."""
    case = load_case(example_text(name))
    assert case == converter().structure(case, Case)


@pytest.mark.parametrize("name", ["standard", "herning"])
def test_a_profile_is_read_and_written(name):
    """As a mapping, and as an instance."""
    profile = shipped_profile(name)
    made = converter()
    assert profile == made.structure(made.unstructure(profile), Profile)
    assert profile == made.structure(profile, Profile)


# --- Profiles and price lists, as their loaders read them ------------------------------------------

LOCAL = """
schema = 1
name = "our-town"
title = { da = "Vores by", en = "Our town" }
valid_from = 2026-01-15
based_on = "standard"

[[sources]]
id = "council"
title = { da = "Byrådet", en = "The council" }
certainty = "certain"

[thresholds]
answers_hold = { months = 6, source = "council" }

[steps.kin_or_network]
source = "council"
placements = []

[[allowances]]
provision = "BL § 46"
steps = [3, 4, 5, 6]
source = "council"

[caseload]
source = "council"
most = 20

[[rules]]
code = "OPF004"
severity = "error"
"""


@pytest.mark.parametrize("toml", [shipped_text("standard"), shipped_text("herning"), LOCAL])
def test_both_doors_read_the_same_profile(toml):
    """What it is based on is filled in, and what it says itself goes before that."""
    assert load_profile(toml) == converter().structure(tomllib.loads(toml), Profile)


@pytest.mark.parametrize("toml", [shipped_text("standard"), shipped_text("herning"), LOCAL])
def test_a_profile_is_the_same_again_when_written_and_read(toml):
    """An empty list is written, so that it is not taken over from the base again."""
    profile, made = load_profile(toml), converter()
    written = made.unstructure(profile)
    assert profile == made.structure(written, Profile)
    assert written == made.unstructure(made.structure(written, Profile))


def test_python_values_go_over_the_base_of_a_profile():
    """Days, members of enums, and instances of the profile's parts, which are complete."""
    values = {
        **tomllib.loads(LOCAL),
        "valid_from": date(2026, 1, 15),
        "steps": {"kin_or_network": StepOffers(source="council")},
        "allowances": (
            Allowance(
                provision=law("BL § 46"),
                steps=(
                    Step.HOME_BASED,
                    Step.KIN_OR_NETWORK,
                    Step.FOSTER_FAMILY,
                    Step.INSTITUTION,
                ),
                source="council",
            ),
        ),
        "caseload": CaseloadLimit.from_quantity(
            parse("20 child/full_time_equivalent"), source="council"
        ),
        "rules": [{"code": "OPF004", "severity": Setting.ERROR}],
    }
    assert load_profile(LOCAL) == converter().structure(values, Profile)


@pytest.mark.parametrize(
    "changes",
    [
        {"caseload": None},
        {"follow_up": FollowUpPractice()},
        {"allowances": (), "rules": ()},
    ],
)
def test_an_instance_of_a_profile_takes_nothing_over(changes):
    """It is complete; what it leaves out is left out on purpose."""
    profile = evolve(shipped_profile("herning"), name="ours", based_on="herning", **changes)
    assert profile == converter().structure(profile, Profile)


@pytest.mark.parametrize("changes", [{"caseload": None}, {"follow_up": FollowUpPractice()}])
def test_what_a_profile_leaves_empty_is_written(changes):
    """Otherwise its base would fill it in when it is read again."""
    profile = evolve(shipped_profile("herning"), name="ours", based_on="herning", **changes)
    made = converter()
    assert profile == made.structure(made.unstructure(profile), Profile)


FAULTY = LOCAL.replace('"standard"', '"standrad"', 1).replace("OPF004", "OPF04") + (
    """
[follow_up.preventive]
source = "nowhere"
stages = [{ every = "soon" }]
"""
)


@pytest.mark.parametrize(
    "toml",
    [
        FAULTY,
        FAULTY.replace('"standrad"', '"standard"'),
        LOCAL.replace('source = "council"', 'source = "concil"'),
        LOCAL.replace("OPF004", "XYZ001"),
        LOCAL.replace("schema = 1", "schema = 2"),
        'based_on = "standard"',
    ],
)
def test_both_doors_find_the_same_faults_of_a_profile(toml):
    """All of them at once: shape, base, sources and rules."""
    with pytest.raises(ProfileError) as loaded:
        load_profile(toml)
    with pytest.raises(CaseError) as structured:
        converter().structure(tomllib.loads(toml), Profile)
    assert loaded.value.findings == structured.value.findings


def test_an_instance_of_a_profile_is_checked():
    """Its base, its sources and its rules."""
    profile = evolve(
        load_profile(LOCAL),
        based_on="nowhere",
        caseload=CaseloadLimit(source="elsewhere", most=20),
        rules=(RuleSetting(code="XYZ001", severity=Setting.INFO),),
    )
    assert [
        ("FMT011", ".based_on"),
        ("FMT011", ".caseload.source"),
        ("FMT011", ".rules[0].code"),
    ] == findings_of(profile, Profile)


def test_what_is_no_profile_is_refused_by_both_doors():
    """With the one fault that it has."""
    assert [("FMT008", ".")] == findings_of([], Profile)


PRICES = """
schema = 1
name = "ours"
title = { da = "Vores", en = "Ours" }
sources = [{ id = "budget", title = { da = "Budget", en = "Budget" }, certainty = "certain" }]

[[prices]]
placement = "general_foster_family"
rate = "51000 DKK/month"
from = 2025-01-01
price_year = 2025
source = "budget"
"""


def test_both_doors_read_the_same_price_list():
    """From a mapping of the same document."""
    assert load_price_list(PRICES) == converter().structure(tomllib.loads(PRICES), PriceList)


@pytest.mark.parametrize(
    "toml",
    [
        PRICES.replace('source = "budget"', 'source = "bugdet"'),
        PRICES.replace('placement = "general_foster_family"\n', ""),
        PRICES.replace("price_year = 2025", "price_year = 2025\nuntil = 2024-01-01"),
        PRICES.replace("51000 DKK/month", "51.000 kr.").replace('source = "budget"', "source = 7"),
    ],
)
def test_both_doors_find_the_same_faults_of_a_price_list(toml):
    """Also what the rules about prices refuse."""
    with pytest.raises(PriceListError) as loaded:
        load_price_list(toml)
    with pytest.raises(CaseError) as structured:
        converter().structure(tomllib.loads(toml), PriceList)
    assert loaded.value.findings == structured.value.findings


def test_a_price_list_is_read_and_written():
    """As a mapping, and as an instance."""
    prices, made = example_prices(), converter()
    assert prices == made.structure(made.unstructure(prices), PriceList)
    assert prices == made.structure(prices, PriceList)


@pytest.mark.parametrize("mine", [Step.UNIVERSAL, {"step": Step.UNIVERSAL}, [Step.UNIVERSAL]])
def test_a_value_in_an_ignored_member_has_no_class_to_check(mine):
    """A member that the format passes over has no place in the result, nor what is inside it."""
    assert load_case(MINIMAL) == converter().structure({**MINIMAL, "x_mine": mine}, Case)


def test_values_that_hold_themselves_are_nested_too_deep():
    """They are refused at once, also where each level doubles them."""
    loop: list[object] = []
    loop.extend([loop, loop])
    assert [("FMT004", ".")] == findings_of({**MINIMAL, "x_a": loop}, Case)


def test_a_class_is_checked_beside_a_member_that_is_not_known():
    """A warning does not hide it."""
    rating_as_step = {
        "id": "d1",
        "on": date(2025, 10, 1),
        "closd": 1,
        "granted_step": Rating.MODERATE,
    }
    assert ("FMT008", ".granted_step") in findings_of(rating_as_step, Decision)
