"""Decisions: what was granted, by which law, with whose consent, and why."""

from datetime import date

import pytest

from herningmodel.model.decisions import Decision, DecisionStatus
from herningmodel.model.steps import Step


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (None, True),
        (DecisionStatus.GRANTED, True),
        (DecisionStatus.DRAFT, False),
        (DecisionStatus.EXPECTED, False),
    ],
)
def test_a_decision_is_granted_unless_it_says_otherwise(status, expected):
    """Only what is granted carries help."""
    assert expected is Decision(id="d1", on=date(2025, 10, 1), status=status).is_granted


def test_the_step_that_is_needed_is_not_the_step_that_is_granted():
    """They are kept apart on purpose: a missing offer may not hide in one number."""
    decision = Decision(id="d1", on=date(2025, 10, 1), needed_step=Step(4), granted_step=Step(5))
    assert (4, 5) == (decision.needed_step, decision.granted_step)
