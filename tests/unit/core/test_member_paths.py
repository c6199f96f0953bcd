"""Where in a document something is, in two notations."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.member_paths import ROOT, path_text, pointer
from herningmodel.text.privacy import HIDDEN, LONGEST_SHOWN, looks_like_cpr


printable = st.text(st.characters(categories=["L", "P", "S"]), max_size=LONGEST_SHOWN // 2)
steps = st.one_of(printable, st.integers(0, 1000))
hostile_steps = st.one_of(st.text(), st.text("0123456789-~/ \x02"), st.integers(0, 10**10))


def test_the_root_is_a_dot_for_people_and_nothing_for_programs():
    """The whole document has the path `.` and, by RFC 6901, the empty pointer."""
    assert "." == path_text(ROOT)
    assert "" == pointer(ROOT)


@pytest.mark.parametrize(
    ("trail", "written"),
    [
        (("child",), ".child"),
        (("placements", 0, "started"), ".placements[0].started"),
        (("_x", "a9", "B"), "._x.a9.B"),
        ((3,), "[3]"),
        ((0, 1), "[0][1]"),
        (("",), '[""]'),
        (("9lives",), '["9lives"]'),
        (("x y",), '["x y"]'),
        (("x-y",), '["x-y"]'),
        (("sundhed.",), '["sundhed."]'),
        (("værge",), '["værge"]'),
        (('say "no"',), r'["say \"no\""]'),
        (("back\\slash",), r'["back\\slash"]'),
        (("line\nbreak",), r'["line\\nbreak"]'),
        (("\x1b[31m",), r'["\\x1b[31m"]'),
        (("half \ud800",), r'["half \\ud800"]'),
        (("name\n",), r'["name\\n"]'),
    ],
)
def test_a_path_is_written_as_people_write_it(trail, written):
    """A plain ASCII name follows a dot; every other name is in brackets and quotes."""
    assert written == path_text(trail)


@pytest.mark.parametrize(
    ("trail", "written"),
    [
        (("child",), "/child"),
        (("placements", 0, "started"), "/placements/0/started"),
        (("a/b",), "/a~1b"),
        (("m~n",), "/m~0n"),
        (("~1",), "/~01"),
        (("~0/",), "/~00~1"),
        (("",), "/"),
        (("", ""), "//"),
        ((" ",), "/ "),
        (('k"l',), '/k"l'),
        (("c%d",), "/c%d"),
    ],
)
def test_a_pointer_is_written_as_the_standard_says(trail, written):
    """RFC 6901: a tilde is written ~0 and a slash ~1, and nothing else is changed."""
    assert written == pointer(trail)


def test_a_key_that_looks_like_a_cpr_number_is_hidden_in_both():
    """A key may be personal as well as a value."""
    assert f'["{HIDDEN}"].x' == path_text(("0203110000", "x"))
    assert f"/{HIDDEN}/x" == pointer(("0203110000", "x"))


def test_a_number_inside_a_longer_key_is_hidden_in_both():
    """A plain name that holds a number is plain no more."""
    assert f'["x_{HIDDEN}"]' == path_text(("x_0203110000",))
    assert f"/x_{HIDDEN}" == pointer(("x_0203110000",))


def test_a_key_of_ten_megabytes_is_shortened():
    """A path is for reading."""
    key = "x" * 10_000_000
    assert f'["{"x" * (LONGEST_SHOWN - 1)}…"]' == path_text((key,))
    assert f"/{'x' * (LONGEST_SHOWN - 1)}…" == pointer((key,))


@pytest.mark.parametrize("key", ["~203110000", "/503110000"])
def test_an_escape_of_the_pointer_does_not_make_a_number(key):
    """`~2…` is written `~02…` and `/5…` is written `~15…`; with digits after them, that has the shape."""
    assert not looks_like_cpr(pointer((key,)))


@given(st.lists(steps))
def test_the_standard_reads_a_pointer_back(trail):
    """RFC 6901, section 4: first `~1` is turned into `/`, then `~0` into `~`."""
    tokens = pointer(trail).split("/")[1:]
    assert [str(step) for step in trail] == [
        token.replace("~1", "/").replace("~0", "~") for token in tokens
    ]


@given(printable)
def test_a_name_in_brackets_is_a_json_text(name):
    """The text in brackets can be read back with any JSON reader."""
    written = path_text((name,))
    assert name == (written[1:] if written.startswith(".") else json.loads(written)[0])


@given(st.lists(hostile_steps, max_size=5))
def test_a_path_can_always_be_printed(trail):
    """No key, however hostile, steers a terminal or breaks an encoding."""
    assert path_text(trail).isprintable()
    assert pointer(trail).isprintable()
