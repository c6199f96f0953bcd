"""The case: everything that is known about one child, and when it became so."""

import inspect
from datetime import date

import attrs
import pytest

from herningmodel.core.fields import Identifier, Reference, markers_of
from herningmodel.model.case import Case, CaseFormat
from herningmodel.model.people import Child
from herningmodel.schema.records import fields_of
from support.model_classes import RECORDS


MUST_BE_THERE = {
    "Acceptance": {"code", "by", "reason"},
    "Acceptances": {"acceptances"},
    "Assessment": {"id", "kind", "on"},
    "Candidate": {"id", "relation"},
    "Case": {"id", "child", "opened"},
    "Caseworker": {"worker", "since"},
    "ChangedCircumstances": {"on", "different"},
    "Child": {"id"},
    "ChildHeard": {"on", "how"},
    "Complaint": {"id", "on"},
    "OpenSpan": {"from_"},
    "Correction": {"status", "on", "by"},
    "ContactDecision": {"on", "with_", "kind"},
    "Contact": {"on"},
    "Cost": {"concerns", "amount", "from_"},
    "Decision": {"id", "on"},
    "FollowUp": {"id", "on"},
    "FollowUpExemption": {"from_", "reason"},
    "Intervention": {"id", "kind", "started"},
    "Municipalities": set(),
    "NetworkSearch": {"done"},
    "Notification": {"id", "received"},
    "BasisFrom": {"decision", "from_"},
    "Override": {"by", "on", "reason", "recommended"},
    "ParentSupporter": {"offered"},
    "FamilyAdviserOffer": {"offered"},
    "AdultTransition": {"begun"},
    "Placement": {"id", "kind", "started"},
    "Plan": {"kind"},
    "PlanGoal": {"id", "text"},
    "PlanDecision": {"on", "make"},
    "Price": {"rate", "from_", "price_year", "source"},
    "PriceList": {"schema", "name", "title", "sources", "prices"},
    "PriceSource": {"id", "title", "certainty"},
    "RecordedStep": {"on", "step"},
    "SafetyPlan": {"on"},
    "SupervisionVisit": {"on", "placement"},
    "WellbeingMeasurement": {"id", "on", "instrument", "informant"},
}
"""`contract/fields.md`, section 1: no mark means that a member must be there to load; acceptances and prices."""


def test_a_case_needs_an_id_a_child_and_a_day():
    """What is absent is not known, and nothing is concluded from it."""
    case = Case(id="case-1", child=Child(id="child-1"), opened=date(2025, 8, 18))
    assert CaseFormat.V1 is case.format
    assert case.closed is None
    assert () == case.placements
    assert case.custody_holders is None


@pytest.mark.parametrize("kind", RECORDS)
def test_a_record_must_have_what_the_contract_says(kind):
    """And nothing else."""
    required = {field.name for field in fields_of(kind) if field.default is attrs.NOTHING}
    assert MUST_BE_THERE[kind.__name__] == required


def test_the_contract_names_every_record():
    """A new record is a change of the contract."""
    assert MUST_BE_THERE.keys() == {kind.__name__ for kind in RECORDS}


@pytest.mark.parametrize("kind", RECORDS)
def test_a_record_is_frozen_and_takes_its_members_by_name(kind):
    """Append-only in spirit: history is data."""
    with pytest.raises(TypeError):
        kind("x")
    assert all(field.kw_only for field in fields_of(kind))


@pytest.mark.parametrize("kind", RECORDS)
def test_a_record_has_no_validators_and_no_converters(kind):
    """Its types define what it may hold, and the readers check it."""
    assert [] == [field.name for field in fields_of(kind) if field.validator or field.converter]


@pytest.mark.parametrize("kind", RECORDS)
def test_a_reference_names_lists_that_there_are(kind):
    """A reference to a list that is misspelt would never be found."""
    lists = {field.name for field in fields_of(Case)} | {"candidates", "goals"}
    for field in fields_of(kind):
        for marker in markers_of(field.type):
            if isinstance(marker, Reference):
                assert {*marker.to} <= lists


@pytest.mark.parametrize("kind", RECORDS)
def test_only_the_records_of_the_lists_of_a_case_have_ids_of_their_own(kind):
    """
    Ids are unique within the case over all its lists; a child and a candidate are other things.

    A goal lies in a plan, which has no id of its own.
    """
    with_ids = {
        "PlanGoal",
        "Notification",
        "Assessment",
        "Decision",
        "Intervention",
        "Placement",
        "FollowUp",
        "WellbeingMeasurement",
        "Complaint",
    }
    has_one = any(Identifier(record=True) in markers_of(field.type) for field in fields_of(kind))
    assert (kind.__name__ in with_ids) is has_one


@pytest.mark.parametrize("kind", RECORDS)
def test_a_record_opens_with_its_danish_word(kind):
    """Identifiers in English, the Danish word opens each docstring."""
    assert inspect.getdoc(kind).startswith("*")
