"""The schema and the loader accept the same documents, as far as a schema can say it."""

import copy
import re
from random import Random
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from herningmodel.core.errors import CaseError
from herningmodel.core.findings import Finding, Severity
from herningmodel.loading.case_schema import case_schema
from herningmodel.loading.load_case import load_case
from herningmodel.model.case import Case
from herningmodel.schema.containers import ListReader, MappingReader, PairReader
from herningmodel.schema.faults import FaultCollector
from herningmodel.schema.json_reader import RecordReader, reader_for
from herningmodel.schema.scalars import INVALID, CodeReader, OneOfReader, Reader, WholeNumberReader
from support.documents import changed, documents
from support.mutations import SEEDS, at, mutated, places


SCHEMA = jsonschema_rs.Draft202012Validator(case_schema())

randoms = st.randoms(use_true_random=False)


def errors_of(document: dict[str, Any]) -> list[Finding]:
    """Return what the loader refuses a document for."""
    try:
        load_case(document)
    except CaseError as error:
        return [finding for finding in error.findings if finding.severity is Severity.ERROR]
    return []


def is_beyond_a_schema(finding: Finding, document: dict[str, Any]) -> bool:
    """Tell whether a finding is one of those that the docs say a schema cannot have."""
    trail = finding.where[0].trail
    value = at(document, trail)
    match finding.code:
        case "FMT012":  # a day that the calendar does not have
            return re.match(r"\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\d|3[01])", value) is not None
        case "FMT008":  # a whole number written with a decimal point
            return isinstance(value, float) and value.is_integer()
        case "FMT006":  # no number, or one of more than 40 digits
            return True
        case "FMT014":  # an id with an invisible character
            return re.search(r"[^\x00-\xad]", value) is not None
        case _:
            return False


def judged_alike(document: dict[str, Any]) -> None:
    errors = errors_of(document)
    if SCHEMA.is_valid(document):
        assert [] == [error for error in errors if not is_beyond_a_schema(error, document)]
    else:
        assert errors


@given(documents)
@settings(max_examples=300)
def test_a_well_typed_document_is_accepted_by_both(document: dict[str, Any]) -> None:
    """What the types of the model allow, the schema allows."""
    assert SCHEMA.is_valid(document)
    assert [] == errors_of(document)


@given(documents, randoms)
@settings(max_examples=500)
def test_a_changed_document_is_judged_alike(document: dict[str, Any], random: Random) -> None:
    """A document that the schema rejects is rejected by the loader, and the other way round."""
    judged_alike(mutated(document, random))


@given(st.sampled_from(SEEDS), randoms)
@settings(max_examples=1500)
def test_a_changed_example_is_judged_alike(document: dict[str, Any], random: Random) -> None:
    """Also where most of the case is in order."""
    judged_alike(mutated(document, random))


def fullest(shape: Reader) -> Any:
    """Return a value with every member that *shape* can have, and one item in each list."""
    match shape:
        case RecordReader():
            return {name: fullest(member.reader) for name, member in shape.members.items()}
        case ListReader():
            return [fullest(shape.item)]
        case PairReader():
            return [fullest(item) for item in shape.items]
        case MappingReader():
            return dict.fromkeys(shape.keys, fullest(shape.entry))
        case CodeReader():
            return next(iter(shape.codes))
        case OneOfReader():
            return min(shape.marker.codes)
        case WholeNumberReader():
            return shape.highest
        case _:
            return next(
                value for value in GOOD if shape.read(value, (), FaultCollector()) is not INVALID
            )


GOOD = (True, 1, "2025-08-18", "2025-08-18T10:30", "BL § 32", "4 weeks", "1 DKK", "a1")
EDGES = (
    *(None, False, True, -1, 0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 10**12 - 1, 10**12, -(10**12), 0.5),
    *(
        "",
        "x",
        "a b",
        "a\x00",
        "a" * 64,
        "a" * 65,
        "a" * 20_000,
        "a" * 20_001,
        "our_own",
        "Our_own",
    ),
    *("2025-02-28", "2025-2-28", "20250228", "2025-13-01", "2025-01-32", "9999-12-31"),
    *("2025-01-01T23:59", "2025-01-01T23:59:59", "2025-01-01T25:00", "2025-01-01T10:60"),
    *("BL § 999 z stk. 99 nr. 99 litra z", "BL § 0", "SEL § 5, jf. § 6, jf. BL § 7", "§ 5"),
    *(
        "9999 years",
        "0 weeks",
        "12 days",
        "0.1234 DKK/hour",
        "01 DKK",
        "1 DKK/second",
        "657",
        "658",
    ),
    *([], [None], ["a1"], [1, 2], [1, 2, 3], {}, {"x_own": 1}, {"health": None}, {"helth": None}),
    *({"health": 4}, {"helth": 4}),
)
WHOLE = fullest(reader_for(Case))
WAYS = [*places(WHOLE)]


@pytest.mark.parametrize("edge", EDGES, ids=lambda edge: repr(edge)[:30])
def test_the_edges_of_every_kind_of_value_are_judged_alike_in_every_place(edge: Any) -> None:
    """In a document with every member of the format: each value one step inside, and one outside."""
    for way in WAYS:
        judged_alike(changed(WHOLE, *way, value=edge))


def test_a_document_without_one_of_its_members_is_judged_alike() -> None:
    """The same members must be there for both."""
    assert SCHEMA.is_valid(WHOLE)
    for way in WAYS:
        document = copy.deepcopy(WHOLE)
        del at(document, way[:-1])[way[-1]]
        judged_alike(document)
