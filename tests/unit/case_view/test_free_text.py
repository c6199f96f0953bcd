"""Free texts: every one of a document, and none of them shown."""

from datetime import date
from typing import Any

import pytest

from herningmodel.case_view.free_text import free_texts
from herningmodel.case_view.view import View
from herningmodel.core.errors import Unreadable
from herningmodel.loading.read_case import read_case
from herningmodel.profile.shipped import shipped
from herningmodel.text.privacy import looks_like_cpr
from herningmodel.validation.check import check
from herningmodel.validation.report import RuleState


ON = date(2026, 1, 15)


def document(**members: Any) -> dict[str, Any]:
    return {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1", "born": "2014-05-02"},
        "opened": "2022-01-03",
        **members,
    }


def intervention(*goals: Any) -> dict[str, Any]:
    return {"id": "i1", "kind": "support_at_home", "started": "2025-01-06", "goals": [*goals]}


@pytest.mark.parametrize(
    "members",
    [
        {"interventions": [intervention("ro", 7, "som 0203110000")]},
        {
            "decisions": [{"id": "d1", "on": "2025-01-06", "purpose": 7}],
            "interventions": [intervention("ro", "som 0203110000")],
        },
        {"decisions": 7, "interventions": [intervention("ro", "som 0203110000")]},
    ],
    ids=["a text of a list", "a text", "a list of records"],
)
def test_a_text_that_cannot_be_read_hides_no_other(members: dict[str, Any]) -> None:
    """Those at hand are looked at first; then it is said that there may be more."""
    case = read_case(document(**members)).case
    assert case is not None
    view = View(case, on=ON, profile=shipped("standard"))
    with pytest.raises(Unreadable):
        list(free_texts(view, looks_like_cpr))
    report = check(document(**members), on=ON, strict=True)
    places = [finding.where[0].path for finding in report.findings if finding.code == "DAT012"]
    assert 1 == len(places)
    assert RuleState.COULD_NOT_BE_CHECKED is report.state_of("DAT012")
