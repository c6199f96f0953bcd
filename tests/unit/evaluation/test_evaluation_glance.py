"""What a log and a notebook show of an evaluation."""

from datetime import date

from herningmodel.core.spans import Span
from herningmodel.evaluation.evaluate import evaluate
from herningmodel.loading.load_case import load_case
from herningmodel.testing import example_text


YEAR = Span(date(2025, 1, 1), date(2026, 1, 1))
BEFORE = Span(date(2024, 1, 1), date(2025, 1, 1))
CASES = [load_case(example_text(name)) for name in ("mads", "emil")]


def test_a_line_says_the_periods_and_the_profile() -> None:
    """It holds no number of children."""
    assert "<Evaluation 2025 · standard>" == repr(evaluate(CASES, over=YEAR))
    assert "<Evaluation 2025 · compared with 2024 · standard>" == repr(
        evaluate(CASES, over=YEAR, base=BEFORE)
    )


def test_groups_are_counted() -> None:
    """Their names may be personal."""
    grouped = evaluate(CASES, over=YEAR, group=lambda case: case.id)
    assert "<Evaluation 2025 · standard · 2 groups>" == repr(grouped)
    assert "case-0001" not in grouped._repr_html_()


def test_the_table_shows_what_may_be_published() -> None:
    """Small numbers are hidden, and the conclusion has wellbeing beside the placements."""
    evaluation = evaluate(CASES, over=YEAR)
    page, published = evaluation._repr_html_(), evaluation.published()
    assert "<td>·</td>" in page
    assert "<td>1</td>" not in page
    assert f"<p>{published.conclusion.get('da')}</p>" in page
    assert "The numbers describe." in page
