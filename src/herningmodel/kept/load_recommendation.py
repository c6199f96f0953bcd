"""Read back recommendations."""

from datetime import date

from herningmodel.kept.kept_advice import (
    kept_comparison,
    kept_departure,
    kept_gap,
    kept_question,
    kept_rating,
    kept_requirement,
    kept_step_down,
    kept_verdict,
)
from herningmodel.kept.kept_bounds import kept_bound, kept_range, kept_step
from herningmodel.kept.read_result import ResultSource, read_result, without_hidden
from herningmodel.recommendation.kept_parts import KeptParts
from herningmodel.recommendation.recommendation import FORMAT, Recommendation
from herningmodel.recommendation.recommendation_dict import RecommendationDict


def load_recommendation(source: ResultSource) -> Recommendation:
    """
    Return the recommendation that a kept document holds.

    It is equal to the recommendation that was written, and says which version of the library made
    it, by which rules. It can be compared with the decision that a person made (`compare`) and with
    a later recommendation (`compare_with`). It does not hold its case: `explanation_parts`, and so
    the explanation as a page, cannot be had of it. Members that a newer version added are left out.

    Args:
        source: JSON in the format `herningmodel-recommendation/1`, as text, as UTF-8 bytes, or as a
            mapping of JSON values such as `Recommendation.as_dict` returns.

    Raises:
        ResultError: The document is not such a recommendation; `findings` has every fault.

    Example:
        >>> from datetime import date
        >>> from herningmodel import load_case, load_recommendation, recommend
        >>> from herningmodel.testing import example_text
        >>> advice = recommend(load_case(example_text("mads")), on=date(2026, 1, 15))
        >>> load_recommendation(advice.as_dict()) == advice
        True
    """
    written = without_hidden(read_result(source, RecommendationDict, FORMAT))
    spread = kept_range(written["range"])
    is_settled = spread is not None and spread.lowest is spread.highest
    is_open = is_settled and written["step"] is None
    return Recommendation(
        case=written["case"],
        on=date.fromisoformat(written["on"]),
        profile=written["profile"],
        rule_set=written["rule_set"],
        range=spread,
        urgent=written["urgent"],
        verdicts=tuple(kept_verdict(verdict) for verdict in written["verdicts"]),
        missing=tuple(kept_question(question) for question in written["missing"]),
        gaps=tuple(kept_gap(gap) for gap in written["gaps"]),
        conflicts=tuple(kept_bound(bound) for bound in written["conflicts"]),
        # A range of one step that is not settled is what is left of a possible conflict.
        is_possible_conflict=written.get("possible_conflict", is_open),
        until_answered=kept_step(written.get("until_answered")),
        shown=tuple(kept_rating(rating) for rating in written.get("shown", [])),
        out_of_scope=written.get("out_of_scope", False),
        library=written["library"],
        kept=KeptParts(
            written=written,
            steps_down=tuple(kept_step_down(down) for down in written["step_down"]),
            requirements=tuple(kept_requirement(each) for each in written["requirements"]),
            departures=tuple(kept_departure(each) for each in written["departures"]),
            decisions=tuple(kept_comparison(each) for each in written.get("decisions", [])),
        ),
    )
