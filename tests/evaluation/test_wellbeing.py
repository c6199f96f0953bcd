"""The verdict on wellbeing: its gates, its interval against scipy, and what thin data may not hide."""

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from herningmodel.evaluation.wellbeing import (
    Changes,
    Wellbeing,
    WellbeingPlan,
    WellbeingVerdict,
    judge,
)


PLAN = WellbeingPlan()


def changes(points: list[int]) -> Changes:
    return Changes(len(points), sum(points), sum(one * one for one in points))


def judged(points: list[int], eligible: int | None = None, plan: WellbeingPlan = PLAN) -> Wellbeing:
    return judge(
        changes(points),
        eligible=len(points) if eligible is None else eligible,
        plan=plan,
        quantile=stats.t.ppf,
    )


@given(points=st.lists(st.integers(-40, 40), min_size=30, max_size=80))
def test_the_interval_is_that_of_the_paired_t_test(points: list[int]) -> None:
    found = judged(points)
    assert found.interval is not None
    assert found.mean == pytest.approx(sum(points) / len(points))
    if len(set(points)) > 1:
        expected = stats.ttest_1samp(points, 0).confidence_interval()
        assert found.interval == pytest.approx(tuple(expected))


@given(points=st.lists(st.integers(-10, 10), min_size=30, max_size=60))
def test_improved_and_worsened_are_each_others_mirror(points: list[int]) -> None:
    """A sign that turns turns the verdict, and nothing else of it."""
    mirrored = judged([-one for one in points]).verdict
    if (verdict := judged(points).verdict) is WellbeingVerdict.IMPROVED:
        assert mirrored is WellbeingVerdict.WORSENED
    if mirrored is WellbeingVerdict.IMPROVED:
        assert verdict is WellbeingVerdict.WORSENED


@given(points=st.lists(st.integers(-6, 6), min_size=30, max_size=60))
def test_a_wider_margin_never_makes_it_too_thin(points: list[int]) -> None:
    """Widening the margin never turns *not worse* into *too thin*."""
    wider = judged(points, plan=WellbeingPlan(margin=Decimal(3))).verdict
    if judged(points).verdict is WellbeingVerdict.NOT_WORSE:
        assert wider is WellbeingVerdict.NOT_WORSE


@pytest.mark.parametrize(
    ("points", "eligible", "expected"),
    [
        ([], 40, "not_measured"),
        ([0, 1] * 14 + [0], 29, "too_thin"),
        ([0, -1] * 15, 30, "improved"),
        ([0, -1] * 15, 50, "improved"),
        ([0, -1] * 15, 51, "too_thin"),
        ([0, 1] * 15, 30, "worsened"),
        ([1, -1] * 20, 40, "not_worse"),
        ([9, -9] * 20, 40, "too_thin"),
    ],
    ids=["none", "29 pairs", "30 pairs", "60 %", "under 60 %", "worse", "level", "wide"],
)
def test_the_gates(points: list[int], eligible: int, expected: str) -> None:
    assert judged(points, eligible).verdict.value == expected


def test_all_the_reasons_are_said() -> None:
    found = judged([0, 1, 2], 40)
    assert found.reasons == judge(changes([0, 1, 2]), eligible=40, plan=PLAN).reasons
    assert len(found.reasons) == 2
    assert found.mean is None
    assert "30" in found.text.da
    assert "60" in found.text.en


def test_thin_data_may_not_hide_harm() -> None:
    """Where the interval lies above zero that is said, whatever gate has failed."""
    worse = judged([5, 6, 5, 6, 5], 40)
    assert worse.verdict is WellbeingVerdict.TOO_THIN
    assert worse.is_possibly_worse
    assert "faldt" in worse.text.da
    assert worse.as_dict()["possible_worsening"] is True
    assert not judged([5], 40).is_possibly_worse
    assert not judged([-5, -6, -5], 40).is_possibly_worse


def test_without_statistics_nothing_rougher_is_computed() -> None:
    found = judge(changes([0, -1] * 20), eligible=40, plan=PLAN)
    assert found.verdict is WellbeingVerdict.NOT_COMPUTED
    assert found.interval is None
    assert "interval" not in found.as_dict()


def test_the_numbers_are_said_in_each_language() -> None:
    found = judged([0, -1] * 20)
    assert found.text.da.endswith("(95 % sikkerhed: −0,7 til −0,3; mere er flere vanskeligheder).")
    assert "(95 % interval: −0.7 to −0.3" in found.text.en
    wide = judged([9, -9] * 20)
    assert "1,5 point" in wide.text.da


@pytest.mark.parametrize("plan", [{"fewest_pairs": 9}, {"margin": Decimal(0)}])
def test_a_plan_that_proves_anything_is_refused(plan: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="at least 10 pairs"):
        WellbeingPlan(**plan)


def test_only_a_verdict_that_it_went_no_worse_allows_a_saving() -> None:
    allowing = {one.value for one in WellbeingVerdict if one.allows_saving}
    assert allowing == {"improved", "not_worse"}


def test_the_order_of_the_children_does_not_matter() -> None:
    points = [Random(1).randint(-9, 9) for _ in range(40)]
    assert judged(points) == judged(sorted(points))
