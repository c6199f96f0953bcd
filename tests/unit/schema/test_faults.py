"""What can be wrong with the shape of a document, and the list in which it is collected."""

import pytest

from herningmodel.core.display import OddNumber
from herningmodel.core.member_paths import ROOT
from herningmodel.rules.format_rules import SHAPE_RULES
from herningmodel.schema.faults import (
    DEEPEST,
    DoubledObject,
    FaultCollector,
    FaultKind,
    ShapeFault,
    TooDeepError,
    Wanted,
    guess,
    is_odd,
    is_whole_text,
    kind_of,
)
from herningmodel.schema.json_text import read_json
from herningmodel.text.texts import Text


A_DAY = Wanted("date YYYY-MM-DD", Text(da="en dag", en="a day"))


def scanned(source: str) -> list[ShapeFault]:
    """Return the faults in a JSON document that is ignored."""
    log = FaultCollector()
    log.ignore(read_json(source, FaultCollector()), ("x_a",))
    assert [("x_a",)] == log.ignored
    return log.faults


def nested(levels: int) -> object:
    """Return an empty list inside lists, *levels* in all."""
    value: list[object] = []
    for _ in range(levels - 1):
        value = [value]
    return value


def test_every_kind_of_fault_has_one_rule_that_explains_it():
    """No fault goes unexplained, and none has two explanations."""
    assert [*FaultKind] == sorted((rule.kind for rule in SHAPE_RULES), key=[*FaultKind].index)


def test_a_fault_is_noted_with_what_was_seen_and_what_was_wanted():
    """Both in a notation that both languages share; the words are kept for the sentence."""
    log = FaultCollector()
    log.add(FaultKind.WRONG_TYPE, ("closed",), seen=[1], wanted=A_DAY, values={"found": "x"})
    expected = ShapeFault(
        kind=FaultKind.WRONG_TYPE,
        trail=("closed",),
        seen="[…]",
        expected="date YYYY-MM-DD",
        values={"found": "x", "wanted": A_DAY.label},
    )
    assert [expected] == log.faults


def test_a_fault_without_a_value_has_seen_nothing():
    """What is missing was not seen as null."""
    log = FaultCollector()
    log.add(FaultKind.MISSING_MEMBER, ("id",))
    assert [ShapeFault(kind=FaultKind.MISSING_MEMBER, trail=("id",))] == log.faults


@pytest.mark.parametrize(
    ("source", "faults"),
    [
        pytest.param('"x"', [], id="a text"),
        pytest.param("[1, true, null, 2.5]", [], id="ordinary values"),
        pytest.param(
            "NaN",
            [ShapeFault(kind=FaultKind.NOT_A_NUMBER, trail=("x_a",), seen="NaN")],
            id="no number",
        ),
        pytest.param(
            '[1, {"b": 1e999}]',
            [ShapeFault(kind=FaultKind.NOT_A_NUMBER, trail=("x_a", 1, "b"), seen="1e999")],
            id="no number deep inside",
        ),
        pytest.param(
            r'{"b": "\ud800"}',
            [ShapeFault(kind=FaultKind.BROKEN_TEXT, trail=("x_a", "b"), seen=r"\ud800")],
            id="half a character",
        ),
        pytest.param(
            '{"b": {"c": 1, "c": 2}}',
            [
                ShapeFault(
                    kind=FaultKind.DUPLICATE_KEY, trail=("x_a", "b", "c"), values={"name": "c"}
                )
            ],
            id="a name that occurs twice",
        ),
        pytest.param(
            '{"b": NaN, "c": [Infinity, -Infinity]}',
            [
                ShapeFault(kind=FaultKind.NOT_A_NUMBER, trail=("x_a", "b"), seen="NaN"),
                ShapeFault(kind=FaultKind.NOT_A_NUMBER, trail=("x_a", "c", 0), seen="Infinity"),
                ShapeFault(kind=FaultKind.NOT_A_NUMBER, trail=("x_a", "c", 1), seen="-Infinity"),
            ],
            id="several, in the order of the document",
        ),
    ],
)
def test_ignored_values_are_searched_for_faults_of_json(source, faults):
    """Members that are passed over are passed on, and others must be able to read them."""
    assert faults == scanned(source)


@pytest.mark.parametrize(
    "source",
    [r'{"\ud800": 1}', r'{"b": [{"\udfff": null}]}'],
    ids=["at the top", "deep inside"],
)
def test_half_a_character_in_a_name_is_found_as_well_as_in_a_value(source):
    """A name that cannot be written as UTF-8 can be passed on no more than a text."""
    assert [FaultKind.BROKEN_TEXT] == [fault.kind for fault in scanned(source)]


def test_as_many_levels_as_are_read_are_searched():
    """The format itself needs six."""
    log = FaultCollector()
    log.scan(nested(DEEPEST), ("x_a",))
    assert [] == log.faults


@pytest.mark.parametrize("value", [[nested(DEEPEST)], [[]] * 3 + [nested(DEEPEST)]])
def test_one_level_more_is_too_deep(value):
    """Then the document is not read."""
    with pytest.raises(TooDeepError):
        FaultCollector().scan(value, ("x_a",))


def test_a_list_that_holds_itself_is_too_deep():
    """No JSON has one; a mapping made in Python may."""
    endless: list[object] = []
    endless.append(endless)
    with pytest.raises(TooDeepError):
        FaultCollector().scan(endless, ROOT)


def test_the_keys_of_an_object_made_in_python_are_shown_safely():
    """They may be anything that can be hashed."""
    log = FaultCollector()
    log.scan({7: float("nan"), None: float("inf"), "b": float("-inf")}, ("x_a",))
    assert [("x_a", "7"), ("x_a", "null"), ("x_a", "b")] == [fault.trail for fault in log.faults]


def test_doubled_names_are_noted_and_returned():
    """The reader of the object needs to know which values are undetermined."""
    log = FaultCollector()
    doubled = DoubledObject(a=1)
    doubled.doubled = ("a",)
    assert ("a",) == log.note_names(doubled, ("child",))
    expected = ShapeFault(kind=FaultKind.DUPLICATE_KEY, trail=("child", "a"), values={"name": "a"})
    assert [expected] == log.faults
    assert () == log.note_names({"a": 1}, ROOT)


@pytest.mark.parametrize("text", ["", "plain", "æøå", "🙂", "\u0000", "\uffff", "\ud7ff", "\ue000"])
def test_a_whole_text_can_be_written(text):
    """Up to the first half of a pair, and from behind the last."""
    assert is_whole_text(text)


@pytest.mark.parametrize("code", [0xD800, 0xDBFF, 0xDC00, 0xDFFF])
def test_a_text_with_half_a_pair_cannot_be_written(code):
    """Neither the first half alone nor the second."""
    assert not is_whole_text(chr(code))
    assert not is_whole_text(f"æ {chr(code)} z")


def test_two_halves_in_the_wrong_order_are_no_whole():
    """The second half follows the first, or the two are no character."""
    assert not is_whole_text("\ude42\ud83d")


@pytest.mark.parametrize("value", [OddNumber("NaN"), float("nan"), float("inf"), float("-inf")])
def test_a_number_outside_json_is_odd(value):
    """Whether it was read from text or made in Python."""
    assert is_odd(value)


@pytest.mark.parametrize("value", [0, 1.5, True, None, "NaN", [float("nan")]])
def test_anything_else_is_not_odd(value):
    """A text that says NaN is a text."""
    assert not is_odd(value)


@pytest.mark.parametrize(
    ("value", "danish", "english"),
    [
        (True, "en sandhedsværdi", "a truth value"),
        (1, "et tal", "a number"),
        (1.5, "et tal", "a number"),
        (OddNumber("NaN"), "et tal", "a number"),
        ("1", "en tekst", "a text"),
        ([], "en liste", "a list"),
        ({}, "et objekt", "an object"),
        (None, "null", "null"),
        ((), "noget, som JSON ikke kender", "something that JSON does not know"),
        (b"", "noget, som JSON ikke kender", "something that JSON does not know"),
        (object(), "noget, som JSON ikke kender", "something that JSON does not know"),
    ],
)
def test_a_value_is_named_by_its_kind(value, danish, english):
    """A truth value is no number, although Python thinks so."""
    assert Text(da=danish, en=english) == kind_of(value)


@pytest.mark.parametrize(
    ("written", "likely"),
    [
        ("screning", "screening"),
        ("Screening", "screening"),
        ("SCREENING", "screening"),
        ("child-assessment", "child_assessment"),
        ("childassessment", "child_assessment"),
        ("focussed", "focused"),
        ("xyz", None),
        ("", None),
        ("undersøgelse", None),
        ("screening" * 8, None),
    ],
)
def test_a_similar_name_is_suggested(written, likely):
    """Other cases, hyphens and a letter more or less are near; what is longer than any code is not."""
    names = ["screening", "focused", "child_assessment"]
    expected = None if likely is None else Text(da=likely, en=likely)
    assert expected == guess(written, names)


@pytest.mark.parametrize("written", ["OPF04", "opf004", "OPF-004"])
def test_a_similar_name_in_capitals_is_suggested(written):
    """The codes of rules are written so."""
    assert Text(da="OPF004", en="OPF004") == guess(written, ["OPF004", "TRN011"])
