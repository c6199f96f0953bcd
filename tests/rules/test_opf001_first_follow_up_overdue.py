"""Test OPF001 on documents that are not wholly readable, which no scenario holds."""

from herningmodel.rulebook.example_records import decision
from herningmodel.rulebook.rule_examples import example
from herningmodel.validation.check import check


def test_a_follow_up_with_unreadable_names_hides_nothing() -> None:
    """One before the help is not counted, whatever it is about."""
    document = example(
        on="2025-03-01",
        decisions=[decision("d1", "2024-11-30", "BL § 46")],
        placements=[
            {"id": "p1", "kind": "own_room", "started": "2024-11-30", "decision": "d1"},
        ],
        follow_ups=[{"id": "f1", "on": "2024-11-29", "concerns": 7}],
    )
    report = check(document.source, on=document.on)
    assert [".placements[0].started"] == [
        finding.where[0].path for finding in report.findings if finding.code == "OPF001"
    ]
