"""What the library raises, all of it."""

import copy
import pickle

import pytest

from herningmodel.core.errors import (
    AcceptanceError,
    CaseError,
    FindingsError,
    HerningmodelError,
    ProfileError,
    Unreadable,
)
from herningmodel.core.findings import Finding, Location, Severity
from herningmodel.core.sources import Basis
from herningmodel.text.texts import Text


def finding(*trail: str | int) -> Finding:
    """Return a finding at *trail*."""
    return Finding(
        code="FMT009",
        name="missing_member",
        severity=Severity.ERROR,
        basis=Basis.DATA,
        where=(Location(trail=trail),),
        template=Text(da="Mangler.", en="Missing."),
    )


@pytest.mark.parametrize("kind", [AcceptanceError, CaseError, ProfileError])
def test_an_error_carries_every_finding(kind):
    """One who fixes a document fixes it once."""
    findings = [finding("id"), finding("child", "id")]
    assert tuple(findings) == kind(findings).findings


def test_the_text_of_an_error_names_each_place_and_reason():
    """A line for each finding, so that a traceback says enough."""
    error = CaseError([finding("id"), finding("child", "id")])
    assert ".id: FMT009 Missing.\n.child.id: FMT009 Missing." == str(error)


def test_the_text_of_an_error_hides_what_looks_like_a_cpr_number():
    """An error ends in a log; a key may be personal."""
    error = CaseError([finding("ratings", "0203110000")])
    assert '.ratings["******-****"]: FMT009 Missing.' == str(error)
    assert "0203110000" not in repr(error)


@pytest.mark.parametrize("kind", [CaseError, ProfileError, FindingsError, Unreadable])
def test_whatever_is_raised_on_purpose_has_one_parent(kind):
    """A program that embeds the library catches one class."""
    assert issubclass(kind, HerningmodelError)


@pytest.mark.parametrize("kind", [AcceptanceError, CaseError, ProfileError])
def test_an_error_can_be_pickled(kind):
    """An error that is raised in another process comes back from it."""
    error = kind([finding("id"), finding("child", "id")])
    back = pickle.loads(pickle.dumps(error))
    assert kind is type(back)
    assert error.findings == back.findings
    assert str(error) == str(back)


def test_an_error_can_be_copied():
    """Tools that report errors copy them."""
    error = CaseError([finding("id")])
    assert error.findings == copy.copy(error).findings


def test_an_unreadable_value_is_named_by_its_place_alone():
    """The place is remembered, the value never."""
    unreadable = Unreadable(("placements", 0, "started"))
    assert ("placements", 0, "started") == unreadable.trail
    assert ".placements[0].started" == str(unreadable)
