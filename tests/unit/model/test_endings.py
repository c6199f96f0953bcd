"""How help ends."""

from herningmodel.model.endings import BROKE_DOWN, FAILED, EndReason, Outcome


def test_a_breakdown_is_the_childs_or_the_places():
    """The national definition: the child left, or the place gave up."""
    assert {EndReason.CHILD_LEFT, EndReason.PLACE_GAVE_UP} == BROKE_DOWN


def test_an_attempt_failed_when_it_did_not_help_or_made_it_worse():
    """Help in part is no failure."""
    assert {Outcome.NOT_HELPED, Outcome.WORSENED} == FAILED
