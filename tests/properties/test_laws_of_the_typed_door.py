"""
The laws of the typed door, DESIGN.md 2, law 14.

*A typed case is a checked case. No value of a wrong type gets into a case through any door, the
constructors included; a wrong argument raises a clear error that names it.*
"""

import copy
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import attrs
import hypothesis.strategies as st
import pytest
from hypothesis import assume, given, settings
from jsonschema import Draft202012Validator

from herningmodel import (
    Case,
    HerningmodelError,
    converter,
    dump_case,
    load_case,
    recommend,
    schedule,
    validate,
)
from herningmodel.core.errors import WrongTypeError, WrongValueError
from herningmodel.core.periods import Interval
from herningmodel.core.references import LegalReference
from herningmodel.loading.case_schema import case_schema
from herningmodel.model.needs import Dimension, Rating, Safety
from herningmodel.model.people import Child
from herningmodel.model.steps import Step
from herningmodel.schema.faults import FaultCollector
from herningmodel.schema.json_reader import read_tree, reader_for
from herningmodel.schema.records import FrozenDict, Record, fields_of, holding_records
from herningmodel.testing.shape_values import shape_values
from support.documents import ON, documents
from support.model_classes import PROFILE_RECORDS, RECORDS


CLASSES = {kind.__name__: kind for kind in (*RECORDS, *PROFILE_RECORDS)}

CHILD = Child(id="child-1")
NEIGHBOURS: tuple[object, ...] = (
    None, True, False, 0, 1, 2, 7, -1, 10**13, 2.5, float("nan"), float("inf"), Decimal(3859),
    "", "nej", "0", "false", "1", "a1", "a b", "UNSAFE", "unsafe", "2026-01-15", "3 months",
    "BL § 46 stk. 1", "751", "\ud800", "x" * 20_001, "020311-0000", b"a1",
    date(2026, 1, 15), date.min, date.max, datetime(2026, 1, 15), datetime(2026, 1, 15, 8, 30),
    datetime(2026, 1, 15, 8, 30, 0, 5), datetime(2026, 1, 15, tzinfo=UTC),
    Step(4), Rating(2), Safety.UNSAFE, Dimension.HEALTH,
    LegalReference.parse("BL § 46 stk. 1"), Interval(months=3), Interval(), Interval(years=1, months=1),
    (), [], {}, set(), frozenset({"a1"}), iter(()), ("a1",), ["a1"], ["a b"], [1], [None], [True],
    {"health": 2}, {Dimension.HEALTH: 2}, {Dimension.HEALTH: Rating(2)}, {"health": Rating(2)},
    FrozenDict({Dimension.HEALTH: 2}), FrozenDict({Dimension.HEALTH: Rating(2)}),
    CHILD, [CHILD], (CHILD, CHILD), {"id": "child-1"}, Child, object(), ..., NotImplemented,
)  # fmt: skip


def is_of(value: object, hint: object) -> bool:
    """Return whether *value* is of the type, written apart from the library's own check."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return is_of(value, arguments[0])
    if origin in (Union, UnionType):
        return any(is_of(value, argument) for argument in arguments)
    if origin is tuple:
        if not isinstance(value, tuple | list):
            return False
        if arguments[-1] is ...:
            return all(is_of(item, arguments[0]) for item in value)
        return len(value) == len(arguments) and all(map(is_of, value, arguments))
    if origin is FrozenDict:
        return isinstance(value, Mapping) and all(
            is_of(key, arguments[0]) and is_of(entry, arguments[1]) for key, entry in value.items()
        )
    if hint is NoneType:
        return value is None
    # Python takes a time for a day, a truth value for a number, and a code for a text or a number.
    if isinstance(value, bool | datetime | Enum):
        return type(value) is hint
    return isinstance(value, hint)  # type: ignore[arg-type]


def made(kind: type[Record], document: object) -> Record:
    """Return the record that a sound document holds."""
    log = FaultCollector()
    record = read_tree(document, kind, log)
    assert log.faults == []
    assert isinstance(record, kind)
    return record


neighbours = st.sampled_from(NEIGHBOURS) | st.text(max_size=3) | st.integers() | st.dates()


@pytest.mark.parametrize("kind", CLASSES.values(), ids=CLASSES)
@settings(max_examples=40)
@given(data=st.data())
def test_no_constructor_takes_a_value_that_its_type_does_not_allow(kind, data):
    """*No value of a wrong type gets into a case through any door, the constructors included.*"""
    record = made(kind, data.draw(shape_values(reader_for(kind))))
    hints = get_type_hints(kind, include_extras=True)
    name = data.draw(st.sampled_from([field.name for field in fields_of(kind)]))
    value = data.draw(neighbours)
    try:
        changed = attrs.evolve(record, **{name: value})
    except (WrongTypeError, WrongValueError) as error:
        text = str(error)
        assert text.startswith(f"{kind.__name__}")
        assert name in text
        assert len(text) < 1_000
        assert "020311-0000" not in text
        return
    assert is_of(value, hints[name]), f"{kind.__name__}.{name} took {value!r}"
    # What a constructor takes, the format can hold: it is written, and read back the same.
    document = converter().unstructure(changed)
    assert changed == made(kind, document)
    kept = getattr(changed, name)
    assert not isinstance(kept, list | dict)


@pytest.mark.parametrize("kind", CLASSES.values(), ids=CLASSES)
@settings(max_examples=40)
@given(data=st.data())
def test_a_constructor_takes_whatever_a_reader_has_read(kind, data):
    """It builds the same value, and lists in the place of tuples change nothing."""
    record = made(kind, data.draw(shape_values(reader_for(kind))))
    members = {field.name: getattr(record, field.name) for field in fields_of(kind)}
    assert record == kind(**members)
    loose: dict[str, Any] = {
        name: [*value]
        if isinstance(value, tuple)
        else dict(value)
        if isinstance(value, FrozenDict)
        else value
        for name, value in members.items()
    }
    assert record == kind(**loose)
    assert hash(record) == hash(kind(**loose))


SCHEMA = Draft202012Validator(case_schema())


@given(st.data())
def test_no_recommendation_can_be_had_from_a_case_that_the_schema_would_refuse(data):
    """A case that was made in Python, by whatever values, is one that the schema allows."""
    assessment_kind = CLASSES["Assessment"]
    drawn = made(assessment_kind, data.draw(shape_values(reader_for(assessment_kind))))
    names = [field.name for field in fields_of(assessment_kind)]
    changes = data.draw(st.dictionaries(st.sampled_from(names), neighbours, max_size=2))
    try:
        case = Case(
            id="case-1",
            child=Child(id="child-1", born=date(2015, 3, 1)),
            opened=date(2025, 8, 18),
            assessments=[attrs.evolve(drawn, **changes)],  # type: ignore[arg-type]
        )
        advice = recommend(case, on=ON)
    except HerningmodelError:
        return
    document = dump_case(case)
    assert [] == [error.message for error in SCHEMA.iter_errors(document)]
    assert advice == recommend(load_case(document), on=ON)


@st.composite
def documents_with_more(draw):
    """Return a sound document with members that the format does not know, in any of its objects."""
    document = draw(documents)
    waiting: list[Any] = [document]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting += item
        elif isinstance(item, dict):
            # The keys of ratings are codes: there is no room for others among them.
            waiting += [value for name, value in item.items() if name != "ratings"]
            if draw(st.booleans()):
                name = draw(st.sampled_from(["x_id", "x_sagsnr", "sagsnr", "x_"]))
                item[name] = draw(st.recursive(st.none() | st.integers() | st.text(), st.lists))
    return document


def without_blanks(value: Any) -> Any:
    """Return a document without null and without what is empty, which says the same."""
    if isinstance(value, dict):
        return {
            name: item if name.startswith("x_") or name == "sagsnr" else without_blanks(item)
            for name, item in value.items()
            if name.startswith("x_") or name == "sagsnr" or item not in (None, [], {})
        }
    return [without_blanks(item) for item in value] if isinstance(value, list) else value


@given(documents_with_more())
def test_what_was_read_is_written_back_whole(document):
    """Load, dump, load is the identity on documents, with the members that the format does not know."""
    before = copy.deepcopy(document)
    case = load_case(document)
    written = dump_case(case)
    assert without_blanks(before) == without_blanks(written)
    assert written == dump_case(load_case(written))
    assert case == load_case(written)
    # Nothing of the document is shared, so that no change to it later reaches the case.
    document.clear()
    assert written == dump_case(case)
    assert written == dump_case(attrs.evolve(case))


@given(st.data())
def test_equal_cases_give_equal_results_whatever_objects_they_share(data):
    """Places go by position: a record that lies in a list twice is found in both places."""
    case = load_case(data.draw(documents))
    names = [
        name for name, is_list in holding_records(Case).items() if is_list and getattr(case, name)
    ]
    assume(names)
    twice = {name: (*getattr(case, name), getattr(case, name)[0]) for name in names}
    shared = attrs.evolve(case, **twice)
    apart = load_case(dump_case(shared))
    assert shared == apart
    assert validate(shared, on=ON) == validate(apart, on=ON)
    assert recommend(shared, on=ON) == recommend(apart, on=ON)
    assert schedule(shared, on=ON) == schedule(apart, on=ON)
