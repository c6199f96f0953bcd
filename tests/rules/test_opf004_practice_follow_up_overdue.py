"""The municipality's own rhythm of follow-up."""

from datetime import date

import pytest
from attrs import evolve

from herningmodel.case_view.view import View
from herningmodel.core.periods import Interval
from herningmodel.loading.load_case import load_case
from herningmodel.profile.follow_up_practice import FollowUpPractice, Rhythm, Stage
from herningmodel.profile.shipped import shipped
from herningmodel.rules.follow_ups.practice_follow_up_overdue import RULE
from herningmodel.validation.engine import run
from herningmodel.validation.report import RuleState


ONCE = FollowUpPractice(
    preventive=Rhythm(source="own_time", stages=(Stage(every=Interval(weeks=4), times=1),))
)
HELD = [{"id": "f1", "on": "2025-01-29"}]


@pytest.mark.parametrize(
    ("follow_ups", "on", "expected"),
    [
        ([], date(2025, 1, 29), RuleState.CLEAN),
        ([], date(2025, 1, 30), RuleState.FOUND),
        (HELD, date(2025, 1, 29), RuleState.NOT_APPLICABLE),
        (HELD, date(2030, 1, 1), RuleState.NOT_APPLICABLE),
    ],
    ids=["on the last day", "the day after", "held", "held long ago"],
)
def test_a_rhythm_that_ends_asks_for_no_more(
    follow_ups: list[dict[str, object]], on: date, expected: RuleState
) -> None:
    """Where the profile says once, there is nothing to be late with after the first follow-up."""
    case = load_case(
        {
            "format": "herningmodel-case/1",
            "id": "case-1",
            "child": {"id": "child-1"},
            "opened": "2025-01-01",
            "interventions": [{"id": "i1", "kind": "support_at_home", "started": "2025-01-01"}],
            "follow_ups": follow_ups,
        }
    )
    profile = evolve(shipped("standard"), follow_up=ONCE)
    _, state = run(RULE, View(case, on=on, profile=profile), strict=True)
    assert expected is state.state
