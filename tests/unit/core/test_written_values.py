"""Values of a result that are written in a notation."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.member_paths import parse_path, path_text
from herningmodel.core.parsed_values import ParsedValue
from herningmodel.core.written_values import (
    WrittenAmount,
    WrittenName,
    WrittenPath,
    WrittenRule,
)


KINDS: tuple[type[ParsedValue], ...] = (WrittenAmount, WrittenName, WrittenPath, WrittenRule)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (WrittenAmount, "3859.00"),
        (WrittenAmount, "-0.5"),
        (WrittenName, "missing_member"),
        (WrittenPath, "."),
        (WrittenPath, '.placements[0]["x y"].started'),
        (WrittenRule, "FMT009"),
    ],
)
def test_what_is_written_is_read(kind: type[ParsedValue], text: str) -> None:
    """And the published pattern says so too."""
    kind.parse(text)
    assert re.search(kind.PATTERN, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *((kind, text) for kind in KINDS for text in ("", " ", "x y", "\n", "æ", "0203110000-")),
        *((WrittenAmount, text) for text in ("1,00", "1.", "NaN", "1e3", "1\n")),
        *((WrittenName, text) for text in ("Name", "0a", "a" * 81, "a\n")),
        *(
            (WrittenPath, text)
            for text in ("a", ".a.", "[a]", "[-1]", '["a]', '["\\q"]', "..", "[0")
        ),
        *((WrittenRule, text) for text in ("FMT9", "fmt009", "FMT009\n")),
    ],
)
def test_what_is_written_otherwise_is_refused(kind: type[ParsedValue], text: str) -> None:
    """As a value error, like every notation."""
    with pytest.raises(ValueError, match=r"expected|escape"):
        kind.parse(text)


def test_an_amount_is_not_of_any_length() -> None:
    """Reading a number of a million digits would take minutes."""
    with pytest.raises(ValueError, match="expected a decimal number"):
        WrittenAmount.parse("1" * 41)


@given(st.lists(st.text() | st.integers(0, 999)).map(tuple))
def test_a_path_is_read_as_it_is_written(trail: tuple[str | int, ...]) -> None:
    """ "Reading a path that was written gives a trail that is written the same." """
    written = path_text(trail)
    assert written == path_text(parse_path(written))
    assert re.search(WrittenPath.PATTERN, written)
