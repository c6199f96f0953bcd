"""What a log and a notebook show of a recommendation."""

from datetime import date

import pytest
from attrs import evolve

from herningmodel.ladder.bounds import Range
from herningmodel.loading.load_case import load_case
from herningmodel.model.steps import Step
from herningmodel.recommendation.recommend import recommend
from herningmodel.recommendation.recommendation import Recommendation
from herningmodel.testing import example_text


ON = date(2026, 1, 15)
MADS = recommend(load_case(example_text("mads")), on=ON)


@pytest.mark.parametrize(
    ("advice", "expected"),
    [
        (MADS, "step 4"),
        (evolve(MADS, urgent=True), "step 4 · urgent"),
        (evolve(MADS, range=None), "every step is ruled out"),
        (evolve(MADS, range=Range(lowest=Step(2), highest=Step(4))), "steps 2–4"),
        (evolve(MADS, out_of_scope=True, range=None), "turned 18, out of scope"),
    ],
    ids=["step", "urgent", "conflict", "range", "grown up"],
)
def test_a_line_says_the_step_or_the_range(advice: Recommendation, expected: str) -> None:
    """And whether it is urgent."""
    assert f"<Recommendation case-0001 · 2026-01-15 · {expected}>" == repr(advice)


def test_open_questions_are_counted_on_the_line_and_asked_below_the_table() -> None:
    """They are what a caseworker can do something about."""
    old = recommend(load_case(example_text("mads")), on=date(2027, 1, 15))
    assert f"{len(old.missing)} open question" in repr(old)
    assert f"<p>{old.missing[0].text.get('da')}</p>" in old._repr_html_()


def test_a_step_is_never_shown_without_its_reasons() -> None:
    """A verdict has its sentences beside it, and the page says that a person decides."""
    page = MADS._repr_html_()
    assert "<td>Passer ikke</td><td>Barnet er ikke trygt derhjemme" in page
    assert "<p>This is not a decision: a person makes it.</p>" in page
    assert "<p>Pris, budget og tilbud talte ikke med.</p>" in page


def test_an_old_danger_is_said() -> None:
    """It holds until it is answered anew."""
    kept = evolve(MADS, until_answered=Step(4))
    assert "Until an old danger is answered anew: not below step 4." in kept._repr_html_()
    assert "Until an old danger" not in MADS._repr_html_()
