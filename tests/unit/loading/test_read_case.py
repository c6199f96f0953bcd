"""From a document to as much of a case as can be read of it."""

import json
import re
from types import MappingProxyType

import pytest
from hypothesis import given

from herningmodel.core.errors import Unreadable
from herningmodel.core.findings import Severity
from herningmodel.loading.read_case import ReadResult, read_case, shape_findings
from herningmodel.rules.format_rules import SHAPE_RULES
from herningmodel.schema.faults import FaultKind
from herningmodel.testing import example_text
from support.documents import documents


MINIMAL = {
    "format": "herningmodel-case/1",
    "id": "case-1",
    "child": {"id": "child-1"},
    "opened": "2025-08-18",
}


def kinds_of(reading: ReadResult) -> list[FaultKind]:
    """Return the kinds of the faults of a reading."""
    return [fault.kind for fault in reading.log.faults]


def test_a_faulty_document_is_a_case_as_far_as_it_can_be_read():
    """What cannot be read is cut out of it, and raises when it is read."""
    case = read_case(example_text("faulty")).case
    assert "case-0002" == case.id
    assert case.placements[0].place == "place-1"
    with pytest.raises(Unreadable) as raised:
        _ = case.placements[0].started
    assert ("placements", 0, "started") == raised.value.trail


@pytest.mark.parametrize(
    "source", ["", "[]", "7", b"\xff", "{" * 200_000], ids=lambda source: repr(source[:5])
)
def test_a_document_without_a_tree_is_no_case(source):
    """There is one fault, and nothing to check."""
    reading = read_case(source)
    assert reading.case is None
    assert 1 == len(reading.log.faults)


def test_any_mapping_is_a_document():
    """Only the outermost; what is inside is a dict, as JSON readers make them."""
    assert read_case(MINIMAL).case == read_case(MappingProxyType(MINIMAL)).case
    reading = read_case({**MINIMAL, "child": MappingProxyType({"id": "child-1"})})
    assert [FaultKind.WRONG_TYPE] == kinds_of(reading)


def test_a_mapping_is_not_changed_by_being_read():
    """It belongs to the caller."""
    document = json.loads(example_text("faulty"))
    read_case(document)
    assert json.loads(example_text("faulty")) == document


def test_ignored_members_are_kept():
    """Unknown members and a vendor's own, each with its place."""
    reading = read_case({**MINIMAL, "child": {"id": "k", "colour": "red"}, "x_a": 1})
    assert [("child", "colour"), ("x_a",)] == reading.log.ignored


def test_a_mapping_that_holds_itself_is_nested_too_deep():
    """A cycle made in Python is found, and not followed endlessly."""
    endless: dict[str, object] = dict(MINIMAL)
    for name in ("x_self", "child", "placements", "custody_holders"):
        document = {**endless, name: endless}
        endless[name] = endless
        assert [FaultKind.NESTED_TOO_DEEP] == kinds_of(read_case(document))
        del endless[name]
        assert read_case(endless).case is not None


def test_a_fault_is_explained_by_the_rule_of_its_kind():
    """In whole sentences, in both languages, with its own weight."""
    findings = shape_findings(read_case({**MINIMAL, "opened": "soon", "closd": 1}).log)
    assert [
        (
            "FMT012",
            Severity.ERROR,
            "»soon« er ikke en dag, der findes. Her skal stå en dag skrevet YYYY-MM-DD.",
        ),
        ("FMT010", Severity.WARNING, "Medlemmet »closd« kendes ikke og er ikke læst."),
    ] == [(finding.code, finding.severity, finding.message.da) for finding in findings]


@pytest.mark.parametrize("rule", SHAPE_RULES, ids=lambda rule: rule.code)
def test_every_sentence_about_shape_can_be_filled(rule):
    """The bad example of each rule is found, and no placeholder is left in its sentences."""
    findings = shape_findings(read_case(rule.bad.source).log)
    found = [finding for finding in findings if finding.code == rule.code]
    texts = [
        text for finding in found for text in (finding.message, finding.hint) if text is not None
    ]
    assert texts
    assert [] == [text for text in texts if re.search(r"\{\w*\}", text.da + text.en)]


@given(documents)
def test_a_well_typed_document_has_no_fault(document):
    """A case that is read without a fault is whole."""
    reading = read_case(document)
    assert [] == reading.log.faults
    assert [] == reading.log.ignored
    assert reading.case == read_case(json.dumps(document)).case
