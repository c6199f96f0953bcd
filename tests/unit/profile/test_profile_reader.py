"""From TOML to a profile, with every fault at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.errors import Unreadable
from herningmodel.core.member_paths import ROOT
from herningmodel.core.references import law
from herningmodel.model.steps import Step
from herningmodel.profile.profile import Profile
from herningmodel.profile.profile_reader import read_profile, shipped_text
from herningmodel.profile.shipped import shipped
from herningmodel.schema.faults import FaultKind
from herningmodel.schema.records import unreadable_in
from herningmodel.text.texts import Text


FRAME = """
schema = 1
name = "our-town"
title = { da = "Vores by", en = "Our town" }
valid_from = 2026-01-15
based_on = "standard"
"""
SOURCE = """
[[sources]]
id = "council"
title = { da = "Byrådet", en = "The council" }
certainty = "certain"
"""


def profile_of(toml: str = "", frame: str = FRAME) -> Profile:
    """Return a profile that has no fault."""
    reading = read_profile(frame + toml)
    assert [] == reading.log.faults
    return reading.profile


def faults_of(toml: str, frame: str = FRAME) -> list[tuple[object, ...]]:
    """Return kind, place and what was seen of every fault."""
    return [
        (fault.kind, fault.trail, fault.seen) for fault in read_profile(frame + toml).log.faults
    ]


# --- Over its base ---------------------------------------------------------------------------------


def test_a_profile_that_says_nothing_is_its_base_under_another_name():
    """It has its own name, title and day."""
    profile, standard = profile_of(), shipped("standard")
    assert ("our-town", "standard") == (profile.name, profile.based_on)
    assert Text(da="Vores by", en="Our town") == profile.title
    for member in ("sources", "steps", "reach", "thresholds", "deciding", "allowances"):
        assert getattr(standard, member) == getattr(profile, member)


def test_a_profile_may_be_based_on_one_that_is_based_on_another():
    """`herning` is over `standard`, and ours is over `herning`."""
    profile = profile_of(frame=FRAME.replace('"standard"', '"herning"'))
    herning = shipped("herning")
    for member in ("sources", "steps", "reach", "follow_up", "disputed_placements", "allowances"):
        assert getattr(herning, member) == getattr(profile, member)


def test_what_a_profile_says_of_itself_is_not_taken_over():
    """A note of the base is not ours, and neither is its day."""
    frame = FRAME.replace('title = { da = "Vores by", en = "Our town" }\n', "")
    assert [(FaultKind.MISSING_MEMBER, ("title",), None)] == faults_of("", frame)
    frame = FRAME.replace("valid_from = 2026-01-15\n", "")
    assert [(FaultKind.MISSING_MEMBER, ("valid_from",), None)] == faults_of("", frame)


def test_a_member_goes_over_that_of_the_base_and_leaves_the_others():
    """Member by member, however deep."""
    profile = profile_of(
        f'{SOURCE}\n[thresholds.answers_hold]\nmonths = 6\nsource = "council"\n'
        "[reach.home_based]\nparenting = 2\n"
    )
    standard = shipped("standard")
    assert 6 == profile.thresholds.answers_hold.months
    assert standard.thresholds.teenagers_from == profile.thresholds.teenagers_from
    assert (4, 2, 4) == tuple(
        getattr(profile.reach.home_based, name) for name in ("child", "parenting", "environment")
    )
    assert standard.reach.source == profile.reach.source


def test_a_list_of_offers_takes_the_place_of_that_of_the_base():
    """What is not offered any more is not listed any more."""
    profile = profile_of('[steps.foster_family]\nplacements = ["general_foster_family"]\n')
    assert ["general_foster_family"] == [*profile.steps.foster_family.placements]
    assert () == profile_of("[steps.universal]\ninterventions = []\n").steps.universal.interventions


def test_sources_are_added_to_those_of_the_base():
    """What the profile says itself comes first."""
    names = [source.id for source in profile_of(SOURCE).sources]
    assert ["council", *(source.id for source in shipped("standard").sources)] == names


def test_a_source_of_the_same_name_goes_over_that_of_the_base():
    """There is one of a name."""
    profile = profile_of(SOURCE.replace('"council"', '"own_time"'))
    assert 1 == [source.id for source in profile.sources].count("own_time")
    assert "Byrådet" == profile.source("own_time").title.da


def test_an_allowance_of_the_same_provision_goes_over_that_of_the_base():
    """And leaves the others."""
    profile = profile_of('[[allowances]]\nprovision = "BL § 46"\nsteps = [4]\nsource = "os2bos"\n')
    assert (4,) == profile.steps_allowed_by(law("BL § 46"))
    assert (4, 5, 6) == profile.steps_allowed_by(law("BL § 47"))
    assert len(shipped("standard").allowances) == len(profile.allowances)


def test_rules_are_set_by_their_codes():
    """Each setting with its reason."""
    (setting,) = profile_of(
        '[[rules]]\ncode = "OPF004"\nseverity = "off"\nwhy = { da = "fordi", en = "because" }\n'
    ).rules
    assert ("OPF004", "off", "fordi") == (setting.code, setting.severity, setting.why.da)


@pytest.mark.parametrize("member", ["sources", "allowances", "steps", "rules"])
def test_a_member_of_another_type_than_that_of_the_base_is_a_fault(member):
    """Nothing is merged into it."""
    assert [(FaultKind.WRONG_TYPE, (member,), "7")] == faults_of(f"{member} = 7\n")


def test_a_base_that_is_not_shipped_is_an_unknown_code():
    """And what it would have said is missed as well, all at once."""
    faults = faults_of("", FRAME.replace('"standard"', '"standrad"'))
    assert (FaultKind.UNKNOWN_CODE, ("based_on",), "standrad") == faults[0]
    assert [
        (FaultKind.MISSING_MEMBER, (name,), None)
        for name in (
            "sources",
            "steps",
            "reach",
            "thresholds",
            "deciding",
            "disputed_placements",
        )
    ] == faults[1:]


def test_a_base_with_a_near_name_is_named():
    """A misspelling gets a suggestion."""
    (fault, *_) = read_profile(FRAME.replace('"standard"', '"standrad"')).log.faults
    assert Text(da="standard", en="standard") == fault.values["suggestion"]


def test_a_base_that_is_no_text_is_of_the_wrong_type():
    """The profile is then read without a base."""
    faults = faults_of("", FRAME.replace('"standard"', "7"))
    assert (FaultKind.WRONG_TYPE, ("based_on",), "7") in faults


def test_a_profile_without_a_base_says_everything_itself():
    """The national ladder is one."""
    reading = read_profile(shipped_text("standard").replace('name = "standard"', 'name = "mine"'))
    assert [] == reading.log.faults
    assert reading.profile.based_on is None


# --- Faults ------------------------------------------------------------------------------------------


def test_every_fault_of_a_profile_is_found_at_once():
    """Each at its place."""
    toml = """
colour = "red"
[thresholds.answers_hold]
months = 0
source = "own_time"
[thresholds.teenagers_from]
years = 18
[reach.home_based]
child = "4"
[disputed_placements]
own_room = 7
[[allowances]]
provision = "BL 46"
steps = [4, "5"]
source = "os2bos"
[[rules]]
code = "OPF004"
severity = "of"
[[notes]]
text = { da = "kun på dansk" }
"""
    assert {
        (FaultKind.UNKNOWN_MEMBER, ("colour",), None),
        (FaultKind.OUT_OF_RANGE, ("thresholds", "answers_hold", "months"), "0"),
        (FaultKind.OUT_OF_RANGE, ("thresholds", "teenagers_from", "years"), "18"),
        (FaultKind.WRONG_TYPE, ("reach", "home_based", "child"), '"4"'),
        (FaultKind.OUT_OF_RANGE, ("disputed_placements", "own_room"), "7"),
        (FaultKind.MALFORMED_VALUE, ("allowances", 0, "provision"), "BL 46"),
        (FaultKind.WRONG_TYPE, ("allowances", 0, "steps", 1), '"5"'),
        (FaultKind.UNKNOWN_CODE, ("rules", 0, "severity"), "of"),
        (FaultKind.MISSING_MEMBER, ("notes", 0, "text", "en"), None),
    } == {*faults_of(toml)}


def test_a_profile_with_a_fault_is_there_as_far_as_it_could_be_read():
    """The rules about profiles run on the rest."""
    profile = read_profile(f"{FRAME}[disputed_placements]\nown_room = 7\n").profile
    assert ("disputed_placements", "own_room") == unreadable_in(profile.disputed_placements).get(
        "own_room"
    )
    assert Step.INSTITUTION is profile.disputed_placements.boarding_school
    with pytest.raises(Unreadable):
        _ = profile.disputed_placements.own_room


@pytest.mark.parametrize("schema", ["0", "2", "true", '"1"', "1.0"])
def test_another_schema_is_a_fault(schema):
    """There is one so far."""
    ((_, trail, _),) = faults_of("", FRAME.replace("schema = 1", f"schema = {schema}"))
    assert ("schema",) == trail


@pytest.mark.parametrize("step", ["seventh", "kin"])
def test_there_is_no_seventh_step(step):
    """Six steps, by name."""
    faults = faults_of(f'[steps.{step}]\nsource = "own_offers"\n')
    assert [(FaultKind.UNKNOWN_MEMBER, ("steps", step), None)] == faults


def test_a_source_that_is_not_listed_is_an_unknown_code():
    """At the place of every value that names it, and with a near miss."""
    reading = read_profile(
        f'{FRAME}[thresholds.answers_hold]\nmonths = 6\nsource = "own_tim"\n'
        '[[allowances]]\nprovision = "BL § 46"\nsteps = [4]\nsource = "nowhere"\n'
    )
    assert [
        (FaultKind.UNKNOWN_CODE, ("thresholds", "answers_hold", "source"), "own_tim"),
        (FaultKind.UNKNOWN_CODE, ("allowances", 0, "source"), "nowhere"),
    ] == [(fault.kind, fault.trail, fault.seen) for fault in reading.log.faults]
    assert Text(da="own_time", en="own_time") == reading.log.faults[0].values["suggestion"]


def test_a_source_may_be_listed_and_named_in_the_same_profile():
    """It is known wherever it is named."""
    profile = profile_of(f'{SOURCE}[thresholds.answers_hold]\nmonths = 6\nsource = "council"\n')
    assert "The council" == profile.source(profile.thresholds.answers_hold.source).title.en


def test_a_source_that_could_not_be_read_is_no_source_that_is_not_listed():
    """What is of the wrong type is one fault, not two."""
    faults = faults_of("[thresholds.answers_hold]\nmonths = 6\nsource = 7\n")
    assert [(FaultKind.WRONG_TYPE, ("thresholds", "answers_hold", "source"), "7")] == faults


def test_no_source_is_unknown_where_the_sources_could_not_be_read():
    """One of those that are missing may be the one."""
    faults = faults_of('sources = [7]\n[thresholds.answers_hold]\nsource = "nowhere"\n')
    assert [(FaultKind.WRONG_TYPE, ("sources", 0), "7")] == faults


@pytest.mark.parametrize(
    ("missing", "rest"),
    [
        ("id", 'title = { da = "Byrådet", en = "The council" }\ncertainty = "certain"\n'),
        ("title", 'id = "council"\ncertainty = "certain"\n'),
        ("certainty", 'id = "council"\ntitle = { da = "Byrådet", en = "The council" }\n'),
    ],
)
def test_a_source_without_one_of_its_members_is_a_fault_and_no_crash(missing, rest):
    """All faults at once: what is missing is missed at its place."""
    faults = faults_of(f"[[sources]]\n{rest}")
    assert [(FaultKind.MISSING_MEMBER, ("sources", 0, missing), None)] == faults


@pytest.mark.parametrize(
    ("toml", "trail"),
    [
        ("[thresholds.answers_hold]\nmonths = 6\nsource = []\n", ("thresholds", "answers_hold")),
        ('[[allowances]]\nprovision = "BL § 46"\nsteps = [4]\n', ("allowances", 0)),
    ],
    ids=["of the wrong type", "missing"],
)
def test_a_value_whose_source_could_not_be_read_is_a_fault_and_no_crash(toml, trail):
    """A forgotten source is the commonest fault of a profile."""
    ((_, place, _),) = faults_of(toml)
    assert (*trail, "source") == place


@pytest.mark.parametrize(
    ("toml", "trail"),
    [
        ('[[notes]]\ntext = { da = "kun på dansk" }\n', ("notes", 0, "text", "en")),
        ('[steps.universal]\nlabel = { en = "only" }\n', ("steps", "universal", "label", "da")),
        (
            '[[rules]]\ncode = "OPF004"\nseverity = "off"\nwhy = {}\n',
            ("rules", 0, "why", "da"),
        ),
    ],
)
def test_a_text_in_one_language_is_a_fault_and_no_crash(toml, trail):
    """Texts are born in pairs; the language that is missing is missed at its place."""
    assert (FaultKind.MISSING_MEMBER, trail, None) == faults_of(toml)[0]


def test_a_title_in_one_language_is_a_fault_and_no_crash():
    """Also the title of the profile itself."""
    frame = FRAME.replace(', en = "Our town"', "")
    assert [(FaultKind.MISSING_MEMBER, ("title", "en"), None)] == faults_of("", frame)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        pytest.param("name = ", FaultKind.NOT_JSON, id="no TOML"),
        pytest.param(b"\xff\xfe", FaultKind.UNREADABLE_BYTES, id="UTF-16"),
        pytest.param(f"{'a.' * 100}b = 1", FaultKind.NESTED_TOO_DEEP, id="nested too deep"),
        pytest.param(f"a = {'[' * 5000}", FaultKind.NESTED_TOO_DEEP, id="nested without end"),
    ],
)
def test_a_document_that_is_no_profile_at_all_has_one_fault(source, kind):
    """It is not read any further."""
    reading = read_profile(source)
    assert reading.profile is None
    assert [(kind, ROOT)] == [(fault.kind, fault.trail) for fault in reading.log.faults]


def test_an_empty_profile_misses_everything():
    """It is well written, and says nothing."""
    reading = read_profile("")
    assert {FaultKind.MISSING_MEMBER} == {fault.kind for fault in reading.log.faults}
    assert 10 == len(reading.log.faults)


def test_a_byte_order_mark_is_noted_and_the_profile_read():
    """An editor may have put it there."""
    reading = read_profile(f"\ufeff{FRAME}".encode())
    assert [FaultKind.BYTE_ORDER_MARK] == [fault.kind for fault in reading.log.faults]
    assert "our-town" == reading.profile.name


toml_values = st.recursive(
    st.sampled_from(
        ["1", "7", '"x"', '"standard"', '"own_time"', "true", "2026-01-15", "nan", "[]", "{}"]
    ),
    lambda inner: (
        st.lists(inner, max_size=2).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(
            st.sampled_from(["id", "source", "title", "months", "da", "code"]), inner, max_size=2
        ).map(
            lambda table: "{" + ", ".join(f"{key} = {value}" for key, value in table.items()) + "}"
        )
    ),
    max_leaves=5,
)


@given(
    st.dictionaries(
        st.sampled_from(
            [
                *("schema", "name", "title", "valid_from", "based_on", "sources", "steps", "reach"),
                *("thresholds", "deciding", "disputed_placements", "allowances", "follow_up"),
                *("rules", "notes", "x_own", "colour"),
            ]
        ),
        toml_values,
    )
)
def test_no_profile_is_a_surprise(members):
    """It is read as far as it can be, and what cannot be read is a fault."""
    reading = read_profile("\n".join(f"{name} = {value}" for name, value in members.items()))
    assert reading.log.faults or reading.profile is not None
