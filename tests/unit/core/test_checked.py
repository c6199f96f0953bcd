"""Constructors that check, and what a record carries that the format does not know."""

from datetime import date

import pytest
from attrs import evolve

from herningmodel import Case, WrongTypeError, WrongValueError, dump_case
from herningmodel.core.fields import OneOf
from herningmodel.core.written_results import WrittenResult
from herningmodel.model.follow_ups import Plan, PlanKind
from herningmodel.model.people import Child, Municipalities
from herningmodel.text.texts import Text


CASE = Case(id="case-1", child=Child(id="child-1"), opened=date(2025, 8, 18))


def test_the_member_of_another_type_is_named():
    """With its class, its value and what belongs there."""
    with pytest.raises(
        WrongTypeError, match=r"^Case\.opened: expected date, got 20250818 \(int\)$"
    ):
        evolve(CASE, opened=20250818)
    with pytest.raises(WrongValueError, match=r"^Case\.custody_holders: expected whole number 1-3"):
        evolve(CASE, custody_holders=9)


def test_a_code_of_a_long_list_is_one_of_it():
    """The message names the list, and not its hundred codes."""
    with pytest.raises(
        WrongValueError, match=r"^Municipalities\.acting: expected .{1,80}, got '999'"
    ):
        Municipalities(acting="999")
    assert "a colour" == OneOf("a colour", Text(da="farve", en="colour"), frozenset()).expected


def test_one_of_two_members_must_be_there():
    """A plan has a day, or the decision whether to make it."""
    with pytest.raises(WrongValueError, match=r"^Plan: expected on or decided, got neither$"):
        Plan(kind=next(iter(PlanKind)))
    assert date(2026, 1, 15) == Plan(kind=next(iter(PlanKind)), on=date(2026, 1, 15)).made


def test_a_record_carries_members_that_the_format_does_not_know():
    """They are written back; a list in them stays one."""
    own = {"x_sagsnr": "2026/17", "x_parts": [1, 2.5, None, {"a": True}]}
    carrying = evolve(CASE, extra=own)
    written = dump_case(carrying)
    assert own == {name: written[name] for name in own}
    assert carrying == CASE
    assert "2026/17" not in repr(carrying)


@pytest.mark.parametrize("name", ["id", "closed", "format"])
def test_what_it_carries_is_no_member_of_the_format(name):
    """Otherwise a document would say another thing than the case."""
    with pytest.raises(WrongValueError, match=rf"^Case\.extra\[{name}\]: expected a name that"):
        evolve(CASE, extra={name: "2026-01-15"})


@pytest.mark.parametrize(
    "value", [date(2026, 1, 15), {1, 2}, [date.min], {1: 2}, float("nan"), {"a": object()}]
)
def test_what_it_carries_can_be_written_as_json(value):
    """It is a part of the document."""
    with pytest.raises(
        WrongTypeError, match=r"^Case\.extra\[x_own\]: expected a value of JSON, got"
    ):
        evolve(CASE, extra={"x_own": value})


def test_a_result_is_equal_to_nothing_of_another_class():
    """Whatever that says."""

    class Said(WrittenResult):
        __slots__ = ()

        def as_dict(self):
            return {}

    said = Said()
    assert said == said  # noqa: PLR0124 - a result is compared with itself first
    assert Said() == Said()
    assert Said() != {}
    assert hash(Said()) == hash(Said())
