"""The verdict on wellbeing as it is published: every reason, and no small number."""

from datetime import date
from decimal import Decimal

import pytest

from herningmodel import Span
from herningmodel.evaluation.published_wellbeing import PAIRING, Wellbeing, late_plan
from herningmodel.extras.t_quantiles import scipy_statistics
from herningmodel.model.people import Informant
from herningmodel.wellbeing.group_verdict import judge
from herningmodel.wellbeing.measurement_plan import MeasurementPlan
from herningmodel.wellbeing.pairing import Measured, NoPair, NoPairReason, Pair


PLAN = MeasurementPlan(fixed_on=date(2024, 1, 1), pairing=PAIRING)
SCIPY = scipy_statistics()


def pair(points: int) -> Pair:
    def measured(on: date, value: int) -> Measured:
        return Measured(on=on, value=value, informant=Informant.PARENT)

    return Pair(measured(date(2024, 2, 1), 15), measured(date(2024, 8, 1), 15 + points))


def judged(
    points: list[int], lost: int = 0, plan: MeasurementPlan = PLAN, *, scipy: bool = True
) -> Wellbeing:
    children = [*map(pair, points), *[NoPair(NoPairReason.NOT_MEASURED)] * lost]
    return Wellbeing(judge(children, plan=plan, statistics=SCIPY if scipy else None))


@pytest.mark.parametrize(
    ("points", "lost", "expected"),
    [
        ([], 40, "too_thin"),
        ([0, -1] * 14 + [0], 0, "too_thin"),
        ([0, -1] * 15, 20, "improved"),
        ([0, -1] * 15, 21, "too_thin"),
        ([0, 1] * 15, 0, "worsened"),
        ([1, -1] * 20, 0, "not_worse"),
        ([9, -9] * 20, 0, "too_thin"),
    ],
    ids=["none", "29 pairs", "60 %", "under 60 %", "worse", "level", "wide"],
)
def test_the_verdict_is_that_of_the_group(points: list[int], lost: int, expected: str) -> None:
    found = judged(points, lost)
    assert found.verdict.value == expected
    assert found.allows_saving == (expected in {"improved", "not_worse"})
    assert found.as_dict()["verdict"] == expected


def test_all_the_reasons_are_listed_without_a_count() -> None:
    """The text says what was asked for, and never how few there were."""
    found = judged([0, 1, 2], 37)
    assert "Færre end 30 børn" in found.text.da
    assert "Under 60 %" in found.text.da
    assert "3" not in found.text.en.replace("30", "")
    assert found.interval is None
    assert "interval" not in found.as_dict()


def test_an_unmeasured_group_is_reported_as_not_measured() -> None:
    """A group without second measurements is not measured, rather than too thin."""
    found = judged([], 40)
    assert found.verdict.value == "too_thin"
    assert found.label.da == "ikke målt"
    assert "Ingen børn er målt to gange" in found.text.da
    assert judged([1], 40).label.da == "for tyndt grundlag"


def test_thin_data_may_not_hide_harm() -> None:
    worse = judged([5, 6, 5, 6, 5], 40)
    assert worse.is_possibly_worse
    assert worse.as_dict()["possible_worsening"] is True
    assert "kan være faldet" in worse.text.da
    assert not judged([-5, -6, -5], 40).is_possibly_worse


def test_the_interval_is_shown_for_enough_children() -> None:
    found = judged([0, -1] * 20)
    assert found.interval is not None
    assert "mellem −0,7 og −0,3 point" in found.text.da
    assert "between −0.7 and −0.3 points" in found.text.en
    assert "1,5 point" in judged([9, -9] * 20).text.da


def test_without_statistics_it_is_not_computed() -> None:
    found = judged([0, -1] * 20, scipy=False)
    assert found.verdict.value == "not_computed"
    assert "grovere tal" in found.text.da


def test_without_a_plan_the_verdict_is_never_not_worse() -> None:
    """A plan of the last day is too late for a margin; what is clear without one is shown."""
    late = late_plan(Span.parse("2025"))
    assert late.fixed_on == date(2025, 12, 31)
    assert late.margin == Decimal("1.5")
    assert judged([1, -1] * 20, plan=late).verdict.value == "too_thin"
    assert "31. december 2025" in judged([1, -1] * 20, plan=late).text.da
    assert judged([0, -1] * 20, plan=late).verdict.value == "improved"


def test_its_repr_keeps_the_numbers() -> None:
    """The numbers of a small group are not printed by accident."""
    assert repr(judged([1, 2, 3])) == "Wellbeing()"
