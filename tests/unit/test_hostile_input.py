"""
Whatever comes in: `check` never raises, and `load_case` raises nothing but `CaseError`.

Law 6: "No rule ever raises on a well-typed case; no input, however broken, raises anything but what
is documented." And law 10: whatever comes out can be printed, and shows no CPR number.
"""

import copy
import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import herningmodel
from herningmodel import CaseError, ProfileError
from herningmodel.profile.profile_reader import shipped_text
from herningmodel.testing import EXAMPLES, example_text
from herningmodel.text.privacy import looks_like_cpr
from support.documents import any_days, documents


pytestmark = pytest.mark.no_cover  # hundreds of broken documents each

ON = date(2026, 1, 15)
TEN_MEGABYTES = 10_000_000
DOCUMENTS = [json.loads(example_text(name)) for name in EXAMPLES]


def survives(source: Any, on: date = ON) -> None:
    """Check and load *source*; fail if anything else is raised, or comes out that may not."""
    is_checked(source, on)
    try:
        case = herningmodel.load_case(source)
    except CaseError as error:
        refused = error
    else:
        fit_to_print(repr(case))
        assert case == herningmodel.load_case(herningmodel.dump_case(case))
        return
    fit_to_print(f"{refused}")
    assert refused.findings


def is_checked(source: Any, on: date = ON) -> None:
    """Check *source* so that a rule that crashes raises; fail if the report cannot be printed."""
    report = herningmodel.check(source, on=on, strict=True)
    fit_to_print(json.dumps(report.as_dict(), ensure_ascii=False))


def fit_to_print(text: str) -> None:
    """Fail if *text* cannot be written as UTF-8, or shows something shaped like a CPR number."""
    text.encode()
    assert not looks_like_cpr(text)


# --- Texts, bytes and trees ------------------------------------------------------------------------

near_json = st.text('{}[]":,\\/ \n\t0123456789eE+-.truefalsnNaIity_x\ud800\ufeff')

leaves = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.sampled_from(
        [
            *("0203110000", "020311-0000", "2025-10-10", "9999-12-31", "0001-01-01", "2025-13-40"),
            *("BL § 46", "SEL § 52 stk. 3 nr. 7", "3 months", "9999 years", "5 DKK/day", "\ud800"),
            *("herningmodel-case/1", "p1", "i1", "d1", "network_foster_family", "unsafe", "sdq"),
        ]
    ),
)
names = st.sampled_from(
    [
        *("format", "id", "child", "opened", "closed", "assessments", "decisions", "placements"),
        *("interventions", "follow_ups", "on", "kind", "ratings", "concerns", "wellbeing", "x_own"),
        *("0203110000", "~203110000", "\ud800", "", "a/b", 'a"b'),
    ]
)
trees = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(names | st.text(), inner, max_size=6)
    ),
    max_leaves=30,
)


@given(st.text() | near_json)
@settings(max_examples=300)
def test_no_text_is_a_surprise(source):
    """Most are no JSON; then one finding says so."""
    survives(source)


@given(st.binary() | near_json.map(lambda text: text.encode("utf-8", "surrogatepass")))
@settings(max_examples=300)
def test_no_bytes_are_a_surprise(source):
    """Most are no UTF-8; then one finding says so."""
    survives(source)


@given(trees)
@settings(max_examples=150)
def test_no_json_is_a_surprise(tree):
    """Any JSON value in any place."""
    survives(json.dumps(tree))


@given(st.dictionaries(names | st.text(), trees, max_size=8), any_days)
@settings(max_examples=150)
def test_no_object_is_a_surprise(members, on):
    """On any day of the calendar."""
    survives({**DOCUMENTS[0], **members}, on)
    survives(members, on)


odd_leaves = leaves | st.one_of(
    st.dates(),
    st.times(),
    st.binary(),
    st.complex_numbers(),
    st.decimals(),
    st.uuids(),
    st.sets(st.integers(), max_size=2),
    st.tuples(st.text(), st.integers()),
    st.sampled_from([..., len, object, range(3), 10**4000, Decimal("NaN")]),
)
odd_keys = names | st.integers() | st.none() | st.booleans() | st.binary() | st.dates()
odd_trees = st.recursive(
    odd_leaves,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(inner, inner)
        | st.dictionaries(odd_keys, inner, max_size=4)
    ),
    max_leaves=15,
)


@given(st.dictionaries(odd_keys, odd_trees, max_size=6))
@settings(max_examples=150)
def test_no_mapping_made_in_python_is_a_surprise(members):
    """It may hold what no JSON reader makes: dates, sets, tuples, and names that are no text."""
    survives({**DOCUMENTS[0], **members})
    survives(members)


@given(documents, any_days)
@settings(max_examples=150)
def test_no_well_typed_case_crashes_a_rule(document, on):
    """Most such cases make no sense; every rule has a state all the same."""
    survives(document, on)


# --- Documents with something wrong in them ----------------------------------------------------------


class Again(str):
    """A name in an object beside its equal, so that the text has it twice."""

    __slots__ = ()

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other


Node = tuple[Any, Any]
"""A list or an object, and the number or name of an item."""


def nodes(tree: Any) -> Iterator[Node]:
    """Yield every place in *tree*."""
    places = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, value in [*places]:
        yield tree, key
        if isinstance(value, dict | list):
            yield from nodes(value)


def replace(draw: st.DrawFn, parent: Any, key: Any, document: Any) -> None:
    """Put any value in the place."""
    del document
    parent[key] = draw(trees)


def delete(draw: st.DrawFn, parent: Any, key: Any, document: Any) -> None:
    """Remove what is there."""
    del draw, document
    del parent[key]


def repeat(draw: st.DrawFn, parent: Any, key: Any, document: Any) -> None:
    """Put the same there once more: an item after itself, a name beside itself."""
    del draw, document
    value = copy.deepcopy(parent[key])
    if isinstance(parent, list):
        parent.insert(key, value)
    else:
        parent[Again(key)] = value


def rename(draw: st.DrawFn, parent: Any, key: Any, document: Any) -> None:
    """Call it something else."""
    del document
    if isinstance(parent, dict):
        parent[draw(names | st.text())] = parent.pop(key)


def retype(draw: st.DrawFn, parent: Any, key: Any, document: Any) -> None:
    """Say the same in another type."""
    del document
    value = parent[key]
    wrap = draw(
        st.sampled_from(
            [str, lambda value: [value], lambda value: {"id": value}, lambda _: None, bool]
        )
    )
    parent[key] = wrap(value)


def move(draw: st.DrawFn, parent: Any, key: Any, document: Any) -> None:
    """Replace it by what is somewhere else."""
    others = [*nodes(document)]
    other, name = others[draw(st.integers(0, len(others) - 1))]
    parent[key] = copy.deepcopy(other[name])


def redate(draw: st.DrawFn, parent: Any, key: Any, document: Any) -> None:
    """Put any day there."""
    del document
    parent[key] = draw(any_days).isoformat()


CHANGES = (replace, delete, repeat, rename, retype, move, redate)


@st.composite
def changed_examples(draw: st.DrawFn) -> str:
    """Return the text of an example case in which one to four places were changed."""
    document = copy.deepcopy(draw(st.sampled_from(DOCUMENTS)))
    for _ in range(draw(st.integers(1, 4))):
        places = [*nodes(document)]
        parent, key = places[draw(st.integers(0, len(places) - 1))]
        draw(st.sampled_from(CHANGES))(draw, parent, key, document)
    return json.dumps(document)


@given(changed_examples(), st.sampled_from([ON, date(2023, 7, 1), date(2025, 2, 20)]) | any_days)
@settings(max_examples=250)
def test_no_change_of_a_case_crashes_a_rule(source, on):
    """The rest of the document is plausible, so every rule has something to look at."""
    survives(source, on)


def test_a_repeated_name_is_among_the_changes():
    """What is meant to be tested is tested."""
    assert '{"id": 1, "id": 1}' == json.dumps({"id": 1, Again("id"): 1})


# --- Horrors made by hand ----------------------------------------------------------------------------


def with_member(name: str, text: str) -> str:
    """Return the example `mads` with a member more, whose value is the JSON *text*."""
    return f"{example_text('mads').rstrip().removesuffix('}')}, {json.dumps(name)}: {text}}}"


def nested(levels: int, opening: str = "[", closing: str = "]", inside: str = "") -> str:
    """Return JSON that is nested *levels* deep."""
    return opening * levels + inside + closing * levels


HORRORS: dict[str, str | bytes] = {
    "nothing": "",
    "no bytes": b"",
    "white space": " \r\n\t",
    "nothing but a byte order mark": "\ufeff",
    "nothing but the bytes of one": b"\xef\xbb\xbf",
    "a zero byte": b"\x00",
    "ten megabytes of text that is no JSON": "x" * TEN_MEGABYTES,
    "ten megabytes of digits": "1" * TEN_MEGABYTES,
    "ten megabytes of white space": " " * TEN_MEGABYTES,
    "ten megabytes of zero bytes": bytes(TEN_MEGABYTES),
    "a text of ten megabytes": json.dumps("x" * TEN_MEGABYTES),
    "a text of ten megabytes of CPR numbers": json.dumps("0203110000 " * (TEN_MEGABYTES // 11)),
    "a member of ten megabytes": with_member("closed", json.dumps("x" * TEN_MEGABYTES)),
    "an id of ten megabytes": with_member("complaints", f'[{{"id": "{"x" * TEN_MEGABYTES}"}}]'),
    "a code of ten megabytes": with_member("target_group", json.dumps("x" * TEN_MEGABYTES)),
    "a free text of ten megabytes": with_member(
        "follow_up_exemptions", f'[{{"from": "2025-01-01", "reason": "{"x" * TEN_MEGABYTES}"}}]'
    ),
    "a provision of a megabyte": with_member(
        "x_own", json.dumps("BL § 1" + ", jf. § 1" * (TEN_MEGABYTES // 80))
    ),
    "a name of ten megabytes": with_member("x" * TEN_MEGABYTES, "1"),
    "a rating of a dimension of ten megabytes": with_member(
        "assessments",
        json.dumps(
            [
                {
                    "id": "a",
                    "kind": "focused",
                    "on": "2025-01-01",
                    "ratings": {"x" * TEN_MEGABYTES: 1},
                }
            ]
        ),
    ),
    "a number of a million digits": with_member("custody_holders", "9" * 1_000_000),
    "a number of a million digits where a text belongs": with_member("closed", "9" * 1_000_000),
    "a fraction of a million digits": with_member("custody_holders", "1." + "9" * 1_000_000),
    "a number beyond all measure": with_member("custody_holders", "1e999"),
    "a number of five thousand digits": with_member("custody_holders", "-" + "9" * 5000),
    "no number": with_member("custody_holders", "NaN"),
    "no number in a list of a vendor's own": with_member("x_own", "[[NaN, -Infinity, Infinity]]"),
    "five thousand items of the wrong type": with_member(
        "complaints", nested(1, inside="1," * 4999 + "1")
    ),
    "five thousand unknown members": with_member(
        "x_own", "{" + ",".join(f'"n{number}": 1' for number in range(5000)) + "}"
    ),
    "the same name a thousand times": "{" + ",".join(['"id": "a"'] * 1000) + "}",
    "64 levels": with_member("x_own", nested(64)),
    "65 levels": with_member("x_own", nested(65)),
    "65 levels where a day belongs": with_member("closed", nested(65)),
    "65 levels of objects": with_member("x_own", nested(65, '{"a":', "}", "1")),
    "2,000 levels": nested(2000),
    "2,000 levels of objects": nested(2000, '{"child":', "}", "1"),
    "2,000 levels of a vendor's own": with_member("x_own", nested(2000)),
    "200,000 levels": nested(200_000),
    "200,000 levels that are never closed": "[" * 200_000,
    "200,000 objects that are never closed": '{"a":' * 200_000,
    "two documents": example_text("mads") + example_text("mads"),
    "half a document": example_text("mads")[:1000],
    "a document with a comma too many": example_text("mads").rstrip().removesuffix("}") + ",}",
    "half a character in a text": with_member("x_own", r'"\ud800"'),
    "half a character in an id": with_member("closed", r'"\udfff"'),
    "half a character in a name": with_member("\ud800", "1"),
    "half a character in a name of a vendor's own": with_member("x_\ud800", r'{"\udfff": 1}'),
    "a name that steers a terminal": with_member("\x1b[31m\x07\r", "1"),
    "a name that turns the direction of writing": with_member("\u202e\u2066", "1"),
    "a name like a CPR number": with_member("0203110000", "1"),
    "a name that becomes one in a pointer": with_member("~203110000", "1"),
    "a name that becomes one when it is cut": with_member("x" * 69 + "02031100001" + "y" * 99, "1"),
    "a name that becomes one when it is escaped": with_member("\x020311-0000", "1"),
    "a value that becomes one when it is cut": with_member(
        "closed", json.dumps("x" * 69 + "02031100001" + "y" * 99)
    ),
    "a value that becomes one when it is escaped": with_member("closed", r'"\u00020311-0000"'),
    "a number like a CPR number": with_member("closed", "1203110000"),
    "a name of an attribute of Python": with_member("__class__", '{"__init__": 1}'),
    "a name with a placeholder": with_member("{0.__class__}", '"{seen}"'),
    "everything null": json.dumps(dict.fromkeys(DOCUMENTS[0])),
    "everything a number": json.dumps(dict.fromkeys(DOCUMENTS[0], 7)),
    "everything an empty list": json.dumps({name: [] for name in DOCUMENTS[0]}),
    "everything an empty object": json.dumps({name: {} for name in DOCUMENTS[0]}),
    "everything a list with an empty object": json.dumps({name: [{}] for name in DOCUMENTS[2]}),
    "everything a list with a null": json.dumps({name: [None] for name in DOCUMENTS[2]}),
}
ENCODINGS = (
    *("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"),
    *("latin-1", "cp865", "utf-7", "cp037"),
)


@pytest.mark.parametrize(
    "source", [pytest.param(horror, id=name) for name, horror in HORRORS.items()]
)
def test_no_horror_is_a_surprise(source):
    """Of any size, any depth, and in any wrong way."""
    survives(source)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_no_encoding_is_a_surprise(name, encoding):
    """An export in another one is refused with a finding."""
    text = f'{example_text(name).rstrip().removesuffix("}")}, "x_own": "æøå"}}'
    survives(text.encode(encoding, "replace"))


@pytest.mark.parametrize(
    "day", [date.min, date(1, 1, 2), date(2024, 1, 1), date(9999, 12, 30), date.max]
)
@pytest.mark.parametrize("name", EXAMPLES)
def test_no_day_is_a_surprise(name, day):
    """From the first of the calendar to the last."""
    survives(example_text(name), day)


@pytest.mark.parametrize("written", ["0001-01-01", "9999-12-31", "2024-02-29"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_no_day_in_a_document_is_a_surprise(name, written):
    """Systems write 9999-12-31 for "no end", and 0001-01-01 for "not known"."""
    document = json.loads(example_text(name))
    for parent, key in [*nodes(document)]:
        with suppress(ValueError, TypeError):
            date.fromisoformat(parent[key])
            parent[key] = written
    for day in (date.min, ON, date.max):
        survives(document, day)


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_single_hole_in_a_document_is_a_surprise(name):
    """Every place is unreadable once, and every rule says what it can about the rest."""
    document = json.loads(example_text(name))
    for place in range(len([*nodes(document)])):
        torn = copy.deepcopy(document)
        parent, key = [*nodes(torn)][place]
        parent[key] = {"unreadable": 7.5}
        is_checked(torn)


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_single_absence_in_a_document_is_a_surprise(name):
    """Every member and every item is absent once."""
    document = json.loads(example_text(name))
    for place in range(len([*nodes(document)])):
        torn = copy.deepcopy(document)
        parent, key = [*nodes(torn)][place]
        del parent[key]
        is_checked(torn)


def test_a_mapping_that_holds_itself_is_no_surprise():
    """Wherever it holds itself."""
    for name in DOCUMENTS[0]:
        endless: dict[str, object] = dict(DOCUMENTS[0])
        endless[name] = endless
        survives(endless)
        endless[name] = [endless]
        survives(endless)


def test_tuples_nested_without_end_are_no_surprise():
    """No JSON reader makes them; a mapping made in Python may hold them."""
    nested_tuples: object = ()
    for _ in range(100_000):
        nested_tuples = (nested_tuples,)
    survives({**DOCUMENTS[0], "closed": nested_tuples})


class Shy:
    """An object that will not say what it is."""

    def __str__(self) -> str:
        raise NotImplementedError

    __repr__ = __str__


@pytest.mark.parametrize("name", ["closed", "custody_holders", "placements", "x_own", "unknown"])
@pytest.mark.parametrize(
    "value", [Shy(), {10**5000}, range(10**5000)], ids=["shy", "huge in a set", "huge in a range"]
)
def test_an_object_that_cannot_be_shown_is_no_surprise(name, value):
    """What JSON does not know need not say how it looks, as a value or as a name."""
    survives({**DOCUMENTS[0], name: value})


def test_a_name_that_cannot_be_shown_is_no_surprise():
    """Anything that can be hashed may be the name of a member of a mapping made in Python."""
    survives({**DOCUMENTS[0], Shy(): 1, "x_own": {Shy(): 1}})


# --- Profiles ----------------------------------------------------------------------------------------


def profile_survives(source: str | bytes) -> None:
    """Check and load a profile; fail if anything else is raised, or comes out that may not."""
    report = herningmodel.check_profile(source)
    fit_to_print(json.dumps(report.as_dict(), ensure_ascii=False))
    assert "crashed" not in {rule.state for rule in report.rules}
    try:
        profile = herningmodel.load_profile(source)
    except ProfileError as error:
        refused = error
    else:
        fit_to_print(repr(profile))
        return
    fit_to_print(f"{refused}")
    assert refused.findings


PROFILE_LINES = f"{shipped_text('standard')}\n{shipped_text('herning')}".splitlines()
HOSTILE_VALUES = (
    *("7", '"x"', "[]", "{}", "[7]", "[[]]", "true", "nan", "1.5", "2026-01-15", '""', "9" * 5000),
    *('"\\u0000"', '"0203110000"', '{ da = "x" }', "{ en = 7 }", '"own_time"', '"BL § 46"'),
)


@st.composite
def changed_profiles(draw: st.DrawFn) -> str:
    """Return the text of a shipped profile of which one to four lines were changed."""
    lines = shipped_text(draw(st.sampled_from(["standard", "herning"]))).splitlines()
    for _ in range(draw(st.integers(1, 4))):
        number = draw(st.integers(0, len(lines) - 1))
        change = draw(st.sampled_from(["delete", "repeat", "replace", "revalue"]))
        if change == "delete":
            lines[number] = ""
        elif change == "repeat":
            lines.insert(number, lines[number])
        elif change == "replace":
            lines[number] = draw(st.sampled_from(PROFILE_LINES))
        else:
            name = lines[number].split(" = ")[0]
            lines[number] = f"{name} = {draw(st.sampled_from(HOSTILE_VALUES))}"
    return "\n".join(lines)


@given(changed_profiles())
@settings(max_examples=300)
@example('schema = 1\nname = "x"\ntitle = { da = "x" }\n')
@example("[[sources]]\nsources = 1\n")
@example(f"schema = {'9' * 5000}")
def test_no_change_of_a_profile_is_a_surprise(source):
    """All its faults are reported at once, and nothing crashes."""
    profile_survives(source)


@given(st.text() | st.binary())
@settings(max_examples=300)
def test_no_text_and_no_bytes_are_a_surprise_as_a_profile(source):
    """Most are no TOML; then one finding says so."""
    profile_survives(source)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_no_encoding_of_a_profile_is_a_surprise(encoding):
    """An editor may write any."""
    profile_survives(shipped_text("standard").encode(encoding, "replace"))
