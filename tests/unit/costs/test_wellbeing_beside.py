"""An amount is shown beside the verdict on the group, and never beside a better one."""

import pytest

from herningmodel.costs.wellbeing_beside import WellbeingBeside
from herningmodel.wellbeing.group_verdict import GroupVerdict


@pytest.mark.parametrize(
    ("verdict", "beside", "allows_saving"),
    [
        (GroupVerdict.IMPROVED, WellbeingBeside.IMPROVED, True),
        (GroupVerdict.NOT_WORSE, WellbeingBeside.NOT_WORSE, True),
        (GroupVerdict.WORSENED, WellbeingBeside.WORSENED, False),
        (GroupVerdict.TOO_THIN, WellbeingBeside.TOO_THIN, False),
        (GroupVerdict.NOT_COMPUTED, WellbeingBeside.NOT_ASSESSED, False),
    ],
)
def test_the_verdict_on_a_group_is_beside_the_amount(
    verdict: GroupVerdict, beside: WellbeingBeside, *, allows_saving: bool
) -> None:
    """Less money is a saving only where the children are known not to fare worse."""
    assert beside is WellbeingBeside.of(verdict)
    assert allows_saving is beside.allows_saving


def test_every_verdict_has_something_beside_the_amount() -> None:
    """A verdict that is added must find its place here too."""
    assert {*WellbeingBeside} == {WellbeingBeside.of(verdict) for verdict in GroupVerdict}
