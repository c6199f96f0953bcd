"""Cases from the rows of a database, by the public converter."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest
from attrs import define

from herningmodel import Case, CaseError, converter
from herningmodel.model.interventions import Intervention
from herningmodel.model.needs import Assessment, Dimension, Rating, Safety
from herningmodel.model.people import Child, Municipalities
from herningmodel.model.placements import Placement, PlacementKind


@dataclass
class PlacementRow:
    """A row as a dataclass; `x_` members are the vendor's own."""

    id: str
    kind: PlacementKind
    started: date
    matched: int | None = None
    x_case_id: int = 7


@define
class ChildRow:
    """A row as an `attrs` class."""

    id: str
    born: date


class CaseRow:
    """A row as an object-relational mapper makes it: attributes, more of them than the format has."""

    metadata = object()

    def __init__(self, **columns):
        """Set the columns."""
        self.__dict__.update(columns)
        self.primary_key = 17

    @property
    def opened(self):
        """What is computed is read like a column."""
        return date(2025, 8, 18)


@dataclass
class ContactRow:
    """Words of Python end in an underscore, as in the model."""

    on: date
    with_: list[str] = field(default_factory=list)


def case_row(**more):
    """Return a case as a mapper holds it."""
    return CaseRow(
        id="case-1",
        child=ChildRow(id="child-1", born=date(2014, 5, 2)),
        municipality={"acting": 657, "paying": "657"},
        placements=[PlacementRow("p1", PlacementKind.OWN_ROOM, date(2025, 10, 10), matched=1)],
        contacts=[ContactRow(date(2025, 9, 1), ["parent"])],
        assessments=[
            SimpleNamespace(
                id="a1",
                kind="child_assessment",
                on=date(2025, 9, 26),
                acute=0,
                safety=Safety.UNSAFE,
                ratings={Dimension.HEALTH: 2, "education": Rating(1)},
                finished_by="adviser-7",
            )
        ],
        closed=None,
        **more,
    )


def test_a_case_is_made_of_rows():
    """Of mappings, dataclasses, `attrs` classes and the objects of a mapper, one inside the other."""
    case = converter().structure(case_row(), Case)
    assert date(2025, 8, 18) == case.opened
    assert Child(id="child-1", born=date(2014, 5, 2)) == case.child
    assert Municipalities(acting="657", paying="657") == case.municipality
    assert (True, {"x_case_id": 7}) == (case.placements[0].matched, case.placements[0].extra)
    assert False is case.assessments[0].acute
    assert {Dimension.HEALTH: Rating(2), Dimension.EDUCATION: Rating(1)} == case.assessments[
        0
    ].ratings
    assert "parent" == case.contacts[0].with_[0].value
    assert case.extra == {}, "of an object, only what the format knows is read"


def test_every_fault_of_the_rows_is_found_at_once():
    """With its place, as in a document."""
    row = case_row(
        notifications=[SimpleNamespace(id="n 1", received=datetime(2026, 1, 1, 8), assessed="late")]
    )
    row.placements.append(PlacementRow("p2", "own_rom", datetime(2025, 10, 10), matched=2))
    with pytest.raises(CaseError) as caught:
        converter().structure(row, Case)
    assert [
        ("FMT014", ".notifications[0].id"),
        ("FMT012", ".notifications[0].assessed"),
        ("FMT011", ".placements[1].kind"),
        ("FMT012", ".placements[1].started"),
        ("FMT008", ".placements[1].matched"),
    ] == sorted(
        [(found.code, found.where[0].path) for found in caught.value.findings],
        key=lambda pair: pair[1].replace("started", "l").replace("assessed", "j"),
    )


@pytest.mark.parametrize(("value", "expected"), [(0, False), (1, True), (True, True), (None, None)])
def test_a_truth_value_may_be_0_or_1(value, expected):
    """SQLite and many others have no other."""
    row = {"id": "p1", "kind": "own_room", "started": date(2025, 1, 1), "matched": value}
    assert expected is converter().structure(row, Placement).matched


@pytest.mark.parametrize("value", [2, -1, 1.0, "1", "true", "ja", Decimal("1.0")])
def test_nothing_else_is_a_truth_value(value):
    """A text is never read as one: *nej* is true to Python."""
    row = {"id": "p1", "kind": "own_room", "started": date(2025, 1, 1), "matched": value}
    with pytest.raises(CaseError):
        converter().structure(row, Placement)


@pytest.mark.parametrize("value", [True, 1, 999, 65.7])
def test_a_number_that_is_no_code_is_refused(value):
    """Only the digits of a code that there is are that code."""
    with pytest.raises(CaseError):
        converter().structure({"acting": value}, Municipalities)


@pytest.mark.parametrize(
    "value", [object(), Case, {1, 2}, iter(()), b"x", SimpleNamespace(), lambda: None, 5, "x"]
)
def test_what_is_no_row_is_refused(value):
    """With the finding that says what belongs there, and no other error."""
    with pytest.raises(CaseError):
        converter().structure(value, Intervention)
    with pytest.raises(CaseError):
        converter().structure(
            {"id": "c", "child": {"id": "c"}, "opened": date(2025, 1, 1), "interventions": [value]},
            Case,
        )


def test_a_row_that_holds_itself_is_read_as_deep_as_the_format_goes():
    """A mapper's objects refer to each other; the format knows no such members."""
    child = SimpleNamespace(id="child-1")
    row = SimpleNamespace(
        format="herningmodel-case/1", id="case-1", child=child, opened=date(2025, 1, 1)
    )
    child.case = row
    assert "child-1" == converter().structure(row, Case).child.id


def test_the_format_is_filled_in_where_a_row_has_none():
    """It is the same for every row; a mapping is a document, and says it."""
    values = {"id": "c", "child": {"id": "c"}, "opened": date(2025, 1, 1)}
    assert "c" == converter().structure(SimpleNamespace(**values), Case).id
    with pytest.raises(CaseError, match="FMT009"):
        converter().structure(values, Case)
    with pytest.raises(CaseError, match="FMT011"):
        converter().structure(SimpleNamespace(format="herningmodel-case/2", **values), Case)


def test_a_record_of_the_case_can_be_structured_alone():
    """As any class of the model, in a field of a class of your own too."""
    row = SimpleNamespace(id="a1", kind="child_assessment", on=date(2025, 9, 26), ratings={})
    assert date(2025, 9, 26) == converter().structure(row, Assessment).on
