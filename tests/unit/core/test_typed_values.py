"""What a type allows, in the words of the error."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Annotated, Literal, TypeVar

import pytest

from herningmodel.core.errors import HerningmodelError, WrongTypeError, WrongValueError
from herningmodel.core.fields import Between, FreeText, Id, LocalCode, Number, PlainText, RecordId
from herningmodel.core.periods import Interval
from herningmodel.core.references import LegalReference
from herningmodel.core.typed_values import kept
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.needs import Dimension, Rating, Safety
from herningmodel.model.steps import Step
from herningmodel.schema.records import FrozenDict


Anything = TypeVar("Anything")


class Word(str):
    """A text of a class of its own, as template engines have them."""

    __slots__ = ()

    def __str__(self):
        """Return something else."""
        return "something else"


@pytest.mark.parametrize(
    ("annotation", "value", "message"),
    [
        (bool, "nej", "expected bool, got 'nej' (str)"),
        (bool | None, 1, "expected bool or None, got 1 (int)"),
        (bool, None, "expected bool, got None"),
        (int, True, "expected int, got True (bool)"),
        (int, Rating(2), "expected int, got Rating.MODERATE"),
        pytest.param(
            str, 10**10_000, "expected str, got int", id="a number of thousands of digits"
        ),
        (float, "1", "expected float, got '1' (str)"),
        (str, Safety.UNSAFE, "expected str, got Safety.UNSAFE"),
        (str, b"a", "expected str, got bytes"),
        (date, datetime(2026, 1, 15), "expected date, got 2026-01-15 00:00:00 (datetime)"),
        (date, "2026-01-15", "expected date, got '2026-01-15' (str)"),
        (datetime, date(2026, 1, 15), "expected datetime, got 2026-01-15 (date)"),
        (
            Safety,
            "UNSAFE",
            (
                "expected Safety (safe | safe_with_plan | unsafe | unknown), got 'UNSAFE' (str); "
                "the member is Safety.UNSAFE"
            ),
        ),
        (
            Step,
            4,
            "expected Step (1 | 2 | 3 | 4 | 5 | 6), got 4 (int); the member is Step.KIN_OR_NETWORK",
        ),
        (Step, Rating(2), "expected Step (1 | 2 | 3 | 4 | 5 | 6), got Rating.MODERATE"),
        (InterventionKind, "x", "expected InterventionKind, got 'x' (str)"),
        (LegalReference, "BL § 46", "expected LegalReference, got 'BL § 46' (str)"),
        (tuple[int, ...], {1}, "expected tuple of int, got set"),
        (tuple[int, ...], [1, "2"], "[1]: expected int, got '2' (str)"),
        (tuple[int, str], [1, 2], "[1]: expected str, got 2 (int)"),
        (tuple[int, str], 1, "expected tuple of int, str, got 1 (int)"),
        (Mapping[str, int], [], "expected mapping of str to int, got list"),
        (Mapping[str, int], {"a": "b"}, "[a]: expected int, got 'b' (str)"),
        (FrozenDict[Dimension, Rating], {"health": Rating(2)}, None),
        (FrozenDict[Dimension, Rating], {Dimension.HEALTH: 2}, None),
        (Sequence[str], "abc", "expected sequence of str, got 'abc' (str)"),
        (Sequence[str], ["a", 1], "[1]: expected str, got 1 (int)"),
        (frozenset[str], ["a"], "expected frozenset of str, got list"),
        (Literal["da", "en"], 1, "expected 'da' or 'en', got 1 (int)"),
        (int | tuple[str, ...], ["a", 1], "[1]: expected str, got 1 (int)"),
        (FreeText, 5, "expected str, got 5 (int)"),
        (Id, 5, "expected str, got 5 (int)"),
    ],
)
def test_a_value_of_another_type_is_an_error_that_says_what_belongs_there(
    annotation, value, message
):
    """It is a `TypeError`, and one of the library's own."""
    with pytest.raises(WrongTypeError) as caught:
        kept("place", value, annotation)
    assert isinstance(caught.value, TypeError)
    assert isinstance(caught.value, HerningmodelError)
    if message is not None:
        expected = f"place{message}" if message.startswith("[") else f"place: {message}"
        assert expected == str(caught.value)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    ("annotation", "value", "message"),
    [
        (Annotated[int, Between(1, 3)], 9, "expected whole number 1-3, got 9 (int)"),
        (RecordId, "a b", "expected id: 1-64 printable characters, no spaces, got 'a b' (str)"),
        (FreeText, "hun\ud800", "expected valid text of at most 20000 characters, got a text"),
        (
            PlainText,
            "x\ud800",
            "expected valid text of at most 20000 characters, got 'x\\ud800' (str)",
        ),
        (Number, float("nan"), "expected a number between -1e+12 and 1e+12, got nan (float)"),
        (
            datetime,
            datetime(2026, 1, 15, tzinfo=UTC),
            (
                "expected Danish local time without an offset, in whole seconds, "
                "got 2026-01-15 00:00:00+00:00 (datetime)"
            ),
        ),
        (
            Annotated[str, LocalCode(("sdq",))],
            "SDQ",
            "expected sdq | own lower_snake_case code, got 'SDQ' (str)",
        ),
        (Interval, Interval(), "expected Interval (N weeks | N months | N years), got ''"),
        (tuple[int, str], [1], "expected tuple of int, str, got 1 values"),
        (Literal["da", "en"], "dk", "expected 'da' or 'en', got 'dk' (str)"),
        (
            int | tuple[Annotated[int, Between(1, 3)], ...],
            [9],
            "[0]: expected whole number 1-3, got 9 (int)",
        ),
        (
            tuple[Annotated[str, LocalCode(())], ...] | None,
            ["020311-0000"],
            "[0]: expected own lower_snake_case code, got '******-****' (str)",
        ),
    ],
)
def test_a_value_that_is_not_allowed_is_an_error_that_says_what_is(annotation, value, message):
    """It is a `ValueError`; a private text is not shown, and a number like a CPR number is masked."""
    with pytest.raises(WrongValueError) as caught:
        kept("place", value, annotation)
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, HerningmodelError)
    expected = f"place{message}" if message.startswith("[") else f"place: {message}"
    assert expected == str(caught.value)


TABLE = FrozenDict({Dimension.HEALTH: Rating(2)})


@pytest.mark.parametrize(
    ("annotation", "value", "expected"),
    [
        (tuple[int, ...], [1, 2], (1, 2)),
        (tuple[tuple[int, ...], ...], ([1], (2,)), ((1,), (2,))),
        (tuple[int, str], [1, "a"], (1, "a")),
        (FrozenDict[Dimension, Rating], {Dimension.HEALTH: Rating(2)}, TABLE),
        (str, Word("a"), "a"),
        (float, 1, 1),
        (Literal["da", "en"], "da", "da"),
        (object, 5, 5),
        (Anything, 5, 5),
        (type[int], bool, bool),
        (Interval | None, Interval(months=3), Interval(months=3)),
        (int | str, "a", "a"),
        (None, None, None),
    ],
)
def test_a_value_is_kept_as_its_type_holds_it(annotation, value, expected):
    """A list becomes a tuple, a mapping the immutable one, a text a plain text."""
    found = kept("place", value, annotation)
    assert expected == found
    assert type(expected) is type(found)


@pytest.mark.parametrize(
    ("annotation", "value"),
    [
        (tuple[int, ...], (1, 2)),
        (FrozenDict[Dimension, Rating], TABLE),
        (Mapping[str, int], {"a": 1}),
        (Sequence[str], ["a"]),
        (frozenset[str], frozenset({"a"})),
    ],
)
def test_a_value_that_is_right_is_kept_itself(annotation, value):
    """Nothing is copied."""
    assert value is kept("place", value, annotation)
