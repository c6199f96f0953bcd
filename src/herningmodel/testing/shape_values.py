"""Values that the format allows, drawn from the types of the model."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from hypothesis import strategies as st

from herningmodel.core.findings import Json
from herningmodel.schema.containers import ListReader, MappingReader, PairReader
from herningmodel.schema.json_reader import RecordReader
from herningmodel.schema.scalars import (
    CodeReader,
    DayReader,
    IdReader,
    LocalCodeReader,
    NumberReader,
    OneOfReader,
    ParsedValueReader,
    Reader,
    TextReader,
    TimeReader,
    TruthReader,
    WholeNumberReader,
)


LEGAL_BASES: Final = (
    "BL § 46",
    "BL § 47 stk. 1 nr. 1",
    "BL § 32",
    "BL § 32 stk. 1 nr. 3",
    "BL § 32 stk. 1 nr. 9",
    "BL § 30 stk. 1 nr. 1",
    "BL § 143, jf. § 47 stk. 1 nr. 1",
    "BL § 39",
    "BL § 49",
    "BL § 50",
    "BL § 52",
    "BL § 67",
    "BL § 98",
    "BL § 100",
    "BL § 114",
    "BL § 200",
    "SEL § 52 stk. 3 nr. 7",
    "SEL § 52 stk. 3 nr. 3",
    "SEL § 58",
    "SEL § 52 a",
    "SEL § 57 b",
    "SEL § 62",
    "SEL § 68",
    "SEL § 68 a",
    "SEL § 69",
    "SEL § 75",
    "SEL § 76",
    "UKL § 14",
)
"""Provisions of both acts, and one that does not exist."""

_WRITTEN: Final[Mapping[str, tuple[str, ...]]] = {
    "LegalReference": LEGAL_BASES,
    "Interval": ("4 weeks", "3 months", "1 years", "9999 years"),
    "Rate": ("3859 DKK/day", "45500.50 DKK", "0 DKK/hour"),
}
_IDS: Final = ("a1", "d1", "d2", "i1", "i2", "p1", "p2", "f1", "net-1", "w1", "æøå")
_TEXTS: Final = ("", "en grund", "æ ø å")
_MOST_ITEMS: Final = 3
_MOST_OF_A_LONG_LIST: Final = 5


def shape_days() -> st.SearchStrategy[date]:
    """Return days, most of them around the change of law on 2024-01-01."""
    return st.one_of(
        st.dates(date(2022, 6, 1), date(2026, 6, 1)),
        st.dates(),
        st.sampled_from([date.min, date.max, date(2024, 2, 29), date(2026, 1, 15)]),
    )


def shape_values(shape: Reader) -> st.SearchStrategy[Json]:  # noqa: C901, PLR0912 - one branch for each reader
    """Return JSON values that *shape* reads without a fault."""
    match shape:
        case RecordReader():
            return shape_records(shape)
        case ListReader():
            items = shape_values(shape.item)
            nullable = st.none() | items if shape.nullable else items
            return st.lists(nullable, max_size=_MOST_ITEMS).map(list[Json])
        case PairReader():
            return st.tuples(*(shape_values(item) for item in shape.items)).map(list[Json])
        case MappingReader():
            entries = shape_values(shape.entry)
            return st.dictionaries(st.sampled_from(sorted(shape.keys)), entries).map(
                dict[str, Json]
            )
        case CodeReader():
            return st.sampled_from(sorted(shape.codes))
        case LocalCodeReader():
            return st.sampled_from([*shape.marker.known, "our_own_ruler"])
        case OneOfReader():
            return st.sampled_from(sorted(shape.marker.codes)[:_MOST_OF_A_LONG_LIST])
        case WholeNumberReader():
            return st.integers(shape.lowest, shape.highest)
        case NumberReader():
            return st.integers(-10, 100) | st.floats(-10, 100)
        case TruthReader():
            return st.booleans()
        case DayReader():
            return shape_days().map(date.isoformat)
        case TimeReader():
            return st.tuples(shape_days(), st.times()).map(
                lambda pair: f"{pair[0].isoformat()}T{pair[1]:%H:%M}"
            )
        case IdReader():
            return st.sampled_from(_IDS)
        case TextReader():
            return st.sampled_from(_TEXTS)
        case ParsedValueReader():
            return st.sampled_from(_WRITTEN[shape.kind.__name__])
        case _:
            message = f"expected a reader with values, got {shape!r}"
            raise TypeError(message)


def shape_records(shape: RecordReader) -> st.SearchStrategy[dict[str, Json]]:
    """Return objects with every required member and some of the others."""
    required = {
        name: shape_values(member.reader)
        for name, member in shape.members.items()
        if member.required
    }
    optional = {
        name: shape_values(member.reader)
        for name, member in shape.members.items()
        if not member.required
    }
    return st.fixed_dictionaries(required, optional=optional)
