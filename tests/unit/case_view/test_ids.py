"""Ids and references: all that can be read are judged, and the first that cannot is named."""

from datetime import date

from herningmodel.validation.check import check
from herningmodel.validation.report import RuleState


DOCUMENT = {
    "format": "herningmodel-case/1",
    "id": "case-1",
    "child": {"id": "child-1", "born": "2014-05-02"},
    "opened": "2025-01-01",
    "placements": [
        {
            "id": "p1",
            "kind": "general_foster_family",
            "started": "2025-02-01",
            "support": ["i1", 7, "i9"],
        }
    ],
    "interventions": [{"id": "i1", "kind": "contact_person", "started": "2025-02-01"}],
}


def test_a_reference_that_cannot_be_read_hides_none_of_the_others() -> None:
    """The reference to nothing is found, and what could not be read is said beside it."""
    report = check(DOCUMENT, on=date(2026, 1, 15))
    found = {(finding.code, finding.where[0].path) for finding in report.findings}
    (rule,) = [rule for rule in report.rules if rule.code == "DAT002"]
    assert ("DAT002", ".placements[0].support[2]") in found
    assert RuleState.COULD_NOT_BE_CHECKED is rule.state
    assert rule.why is not None
    assert ".placements[0].support[1]" in rule.why.en
