"""Cases: from JSON to a `Case`, and back to the same document."""

import json
from collections import OrderedDict
from datetime import date, datetime
from types import MappingProxyType

import pytest
from hypothesis import given

from herningmodel.core.errors import CaseError
from herningmodel.core.findings import Severity
from herningmodel.core.periods import Interval
from herningmodel.core.references import law
from herningmodel.loading.converter import converter
from herningmodel.loading.load_case import dump_case, dumps_case, load_case
from herningmodel.model.case import Case, CaseFormat
from herningmodel.model.needs import Dimension, Rating, Safety
from herningmodel.model.placements import PlacementKind
from herningmodel.model.steps import Step
from herningmodel.testing import example_text
from herningmodel.text.texts import Text
from support.documents import documents


WHOLE_EXAMPLES = ("mads", "freja", "emil")
MINIMAL = {
    "format": "herningmodel-case/1",
    "id": "case-1",
    "child": {"id": "child-1"},
    "opened": "2025-08-18",
}


def example(name: str) -> dict[str, object]:
    """Return the document of an example case."""
    document: dict[str, object] = json.loads(example_text(name))
    return document


def findings_of(source: object) -> list[tuple[str, str]]:
    """Return code and path of everything that a document is refused for."""
    with pytest.raises(CaseError) as refused:
        load_case(source)
    return [(finding.code, finding.where[0].path) for finding in refused.value.findings]


# --- What is loaded ----------------------------------------------------------------------------


def test_a_case_is_loaded_into_the_types_of_the_model():
    """Days, codes, steps and provisions; nothing is left as text that means something else."""
    case = load_case(example_text("mads"))
    assert "case-0001" == case.id
    assert CaseFormat.V1 is case.format
    assert date(2014, 5, 2) == case.child.born
    assert datetime(2025, 8, 15, 10, 20) == case.notifications[0].received
    (assessment,) = case.assessments
    assert Safety.UNSAFE is assessment.safety
    assert Rating.COMPLETE is assessment.ratings[Dimension.BASIC_CARE]
    assert assessment.network_search.candidates[0].willing is True
    assert law("BL § 46") == case.decisions[0].legal_basis
    assert Step.KIN_OR_NETWORK is case.decisions[0].granted_step
    assert PlacementKind.NETWORK_FOSTER_FAMILY is case.placements[0].kind
    assert ("i1",) == case.placements[0].support
    assert Interval(months=3) == case.follow_ups[0].rhythm
    assert 25 == len(case.wellbeing[0].answers)
    assert 4 == case.wellbeing[1].value


def test_what_a_case_may_hold_besides_is_loaded_too():
    """An override with its recommendation, an answer that was not given, a price."""
    emil, freja = load_case(example_text("emil")), load_case(example_text("freja"))
    assert (Step(4), Step(4)) == emil.decisions[3].override.recommended
    assert emil.wellbeing[1].answers[16] is None
    assert "264 DKK/day" == str(freja.costs[0].amount)
    assert date(2023, 7, 3) == freja.costs[0].from_
    assert ("child",) == freja.contacts[1].with_


@pytest.mark.parametrize("name", WHOLE_EXAMPLES)
def test_a_document_is_read_from_text_bytes_and_mappings(name):
    """The same case comes of each."""
    text = example_text(name)
    case = load_case(text)
    assert case == load_case(text.encode())
    assert case == load_case(json.loads(text))
    assert case == load_case(MappingProxyType(json.loads(text)))
    assert case == load_case(OrderedDict(json.loads(text)))


def test_a_minimal_document_is_a_case():
    """Only `format`, `id`, `child.id` and `opened` must be there."""
    assert Case(id="case-1", child=load_case(MINIMAL).child, opened=date(2025, 8, 18)) == load_case(
        MINIMAL
    )


@pytest.mark.parametrize("name", ["format", "id", "child", "opened"])
def test_a_document_without_what_must_be_there_is_no_case(name):
    """The finding points at the member that is missing."""
    assert [("FMT009", f".{name}")] == findings_of(
        {key: value for key, value in MINIMAL.items() if key != name}
    )


@pytest.mark.parametrize("version", ["herningmodel-case/2", "herningmodel-case", "", "1"])
def test_a_document_in_another_format_is_no_case(version):
    """There is one version so far."""
    assert [("FMT011", ".format")] == findings_of({**MINIMAL, "format": version})


def test_a_member_that_is_not_known_does_not_hinder_a_case():
    """Other unknown members are warnings, loaded without."""
    assert load_case(MINIMAL) == load_case({**MINIMAL, "closd": "2025-09-01"})


def test_a_byte_order_mark_does_not_hinder_a_case():
    """A BOM is a warning."""
    assert load_case(MINIMAL) == load_case(f"\ufeff{json.dumps(MINIMAL)}")


def test_a_vendors_own_members_do_not_hinder_a_case():
    """Members beginning `x_` are ignored, at every level."""
    child = {**MINIMAL["child"], "x_team": ["north"]}
    assert load_case(MINIMAL) == load_case({**MINIMAL, "child": child, "x_id": 7})


# --- What is refused ---------------------------------------------------------------------------


def test_a_faulty_document_is_refused_with_every_fault():
    """The example `faulty` has five faults in its shape; what else is wrong is for rules to find."""
    assert [
        ("FMT011", ".municipality.acting"),
        ("FMT011", ".assessments[0].kind"),
        ("FMT013", ".assessments[0].ratings.health"),
        ("FMT011", ".assessments[0].ratings.educaton"),
        ("FMT012", ".placements[0].started"),
    ] == findings_of(example_text("faulty"))


def test_the_faults_of_the_example_say_what_was_seen_and_what_was_expected():
    """And near misses are named ("screning": did you mean "screening"?)."""
    with pytest.raises(CaseError) as refused:
        load_case(example_text("faulty"))
    findings = refused.value.findings
    assert ["999", "screning", "7", "educaton", "2025-13-40"] == [
        finding.seen for finding in findings
    ]
    assert [
        "three-digit municipality code",
        "whole number 0-4",
        "date YYYY-MM-DD",
    ] == [findings[number].expected for number in (0, 2, 4)]
    assert Text(da="Mente du »screening«?", en="Did you mean “screening”?") == findings[1].hint
    assert Text(da="Mente du »education«?", en="Did you mean “education”?") == findings[3].hint
    assert {Severity.ERROR} == {finding.severity for finding in findings}


def test_warnings_are_listed_when_a_document_is_refused():
    """`findings` has every fault, warnings too."""
    assert [("FMT010", ".closd"), ("FMT009", ".opened")] == findings_of(
        {"format": "herningmodel-case/1", "id": "c", "child": {"id": "k"}, "closd": None}
    )


@pytest.mark.parametrize(
    ("source", "code"),
    [
        pytest.param("", "FMT003", id="nothing"),
        pytest.param("null", "FMT008", id="null"),
        pytest.param("[]", "FMT008", id="a list"),
        pytest.param('"case"', "FMT008", id="a text"),
        pytest.param("7", "FMT008", id="a number"),
        pytest.param(b"\xff\xfe{\x00}\x00", "FMT001", id="UTF-16"),
        pytest.param("[" * 100 + "]" * 100, "FMT004", id="nested too deep"),
        pytest.param('{"x_a":' + "[" * 2000 + "]" * 2000 + "}", "FMT004", id="nested deeper"),
        pytest.param("[" * 200_000, "FMT004", id="nested without end"),
    ],
)
def test_a_document_that_is_no_case_at_all_has_one_finding(source, code):
    """It is at the root."""
    assert [(code, ".")] == findings_of(source)


def test_what_is_nested_too_deep_hides_every_other_fault():
    """Such a document is not read, so it has no other finding."""
    deep: object = []
    for _ in range(100):
        deep = [deep]
    assert [("FMT004", ".")] == findings_of({"id": 7, "x_a": deep})


@pytest.mark.parametrize("rhythm", ["3 days", "1 days"])
def test_a_rhythm_is_written_in_weeks_months_or_years(rhythm):
    """`contract/fields.md`: `N weeks`, `N months` or `N years`."""
    follow_up = {"id": "f1", "on": "2025-11-05", "rhythm": rhythm}
    assert [("FMT015", ".follow_ups[0].rhythm")] == findings_of(
        {**MINIMAL, "follow_ups": [follow_up]}
    )


def test_the_same_document_is_always_refused_in_the_same_words():
    """Law 7: same input, same output, byte for byte."""
    texts = set()
    for _ in range(2):
        with pytest.raises(CaseError) as refused:
            load_case(example_text("faulty"))
        texts.add(str(refused.value))
    assert 1 == len(texts)


# --- What is dumped ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", WHOLE_EXAMPLES)
def test_what_was_read_is_written_as_it_was_read(name):
    """A whole case comes back as the same document, as text too."""
    case = load_case(example_text(name))
    assert example(name) == dump_case(case)
    assert example(name) == json.loads(dumps_case(case))


@pytest.mark.parametrize("absent", [None, []], ids=["null", "an empty list"])
def test_absent_members_and_empty_lists_are_left_out(absent):
    """`null` is absent; `dump` leaves nulls out."""
    assert MINIMAL == dump_case(load_case({**MINIMAL, "placements": absent}))


def test_the_format_is_always_written():
    """Also of a case that was made in Python and did not name it."""
    case = Case(id="case-1", child=load_case(MINIMAL).child, opened=date(2025, 8, 18))
    assert MINIMAL == dump_case(case)
    assert "format" == next(iter(dump_case(case)))


def test_false_and_zero_are_written():
    """They say something; null does not."""
    assessment = {
        "id": "a1",
        "kind": "focused",
        "on": "2025-09-01",
        "acute": False,
        "ratings": {"health": 0},
    }
    measured = {
        "id": "w1",
        "on": "2025-09-01",
        "instrument": "own",
        "informant": "self",
        "value": 0,
    }
    document = {**MINIMAL, "assessments": [assessment], "wellbeing": [measured]}
    assert document == dump_case(load_case(document))


def test_a_text_is_written_in_utf_8_without_escapes():
    """And ends in a newline, as a file does."""
    text = dumps_case(load_case({**MINIMAL, "id": "sag-æøå"}))
    assert '"id": "sag-æøå"' in text
    assert text.endswith("}\n")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2025-08-15T10:20", "2025-08-15T10:20"),
        ("2025-08-15T10:20:30", "2025-08-15T10:20:30"),
        ("2025-08-15T00:00", "2025-08-15T00:00"),
    ],
)
def test_a_time_is_written_with_seconds_only_where_it_has_them(written, expected):
    """As the example cases write it."""
    document = {**MINIMAL, "notifications": [{"id": "n1", "received": written}]}
    (notification,) = dump_case(load_case(document))["notifications"]
    assert expected == notification["received"]


@given(documents)
def test_what_is_dumped_loads_as_the_same_case(document):
    """Load, dump, load is the identity; dump, load, dump is too."""
    case = load_case(document)
    dumped = dump_case(case)
    assert case == load_case(dumped)
    assert case == load_case(dumps_case(case))
    assert dumped == dump_case(load_case(dumped))


@given(documents)
def test_what_is_dumped_says_nothing_that_the_document_did_not_say(document):
    """Every member that is written was there, with the same value."""
    dumped = dump_case(load_case(document))
    for name, value in dumped.items():
        assert without_absent(document[name]) == without_absent(value)


def without_absent(value: object) -> object:
    """Return *value* without members that are null, empty lists and empty tables."""
    if isinstance(value, dict):
        inner = {name: without_absent(inner) for name, inner in value.items()}
        return {name: entry for name, entry in inner.items() if entry not in (None, [], {})}
    return [without_absent(entry) for entry in value] if isinstance(value, list) else value


@given(documents)
def test_the_two_ways_to_load_a_case_agree(document):
    """The public converter reads a case exactly as `load_case` does."""
    assert load_case(document) == converter().structure(document, Case)
