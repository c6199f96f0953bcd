"""Shares with Wilson's interval, against scipy."""

import pytest
from scipy.stats import binomtest

from herningmodel.wellbeing.proportions import Proportion


@pytest.mark.parametrize("total", [1, 2, 7, 40, 1000])
def test_the_interval_is_that_of_scipy(total: int) -> None:
    """For every count of a small total, and some of a large one."""
    for count in range(0, total + 1, max(total // 40, 1)):
        theirs = binomtest(count, total).proportion_ci(method="wilson")
        ours = Proportion(count=count, total=total).interval
        assert ours is not None
        assert (theirs.low, theirs.high) == pytest.approx(ours, abs=1e-12)
        assert 0 <= ours[0] <= count / total <= ours[1] <= 1


def test_of_nothing_there_is_no_share() -> None:
    """It is not 0."""
    share = Proportion(count=0, total=0)
    assert share.value is None
    assert share.interval is None
    assert "0 af 0" == share.label.da
    assert {"count": 0, "total": 0, "share": None, "interval": None} == share.as_dict()


def test_a_share_is_worded_with_its_interval() -> None:
    """A half percent is rounded up, as people do."""
    assert "1 of 8 (13%, interval 2-47%)" == Proportion(count=1, total=8).label.en
    assert 0.125 == Proportion(count=1, total=8).as_dict()["share"]
