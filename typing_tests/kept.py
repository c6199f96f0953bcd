"""Kept results come back as what they were, and their written form has a type."""

from typing import assert_type

from herningmodel import (
    Case,
    Recommendation,
    Report,
    Schedule,
    load_costs,
    load_evaluation,
    load_recommendation,
    load_report,
    load_schedule,
)
from herningmodel.core.findings import FindingDict
from herningmodel.costs.case_costs import Costs
from herningmodel.kept.kept_evaluation import KeptEvaluation
from herningmodel.recommendation.comparison import Comparison
from herningmodel.recommendation.recommendation_change import RecommendationChange
from herningmodel.recommendation.recommendation_dict import RecommendationDict
from herningmodel.validation.report import ReportDict


def read_back(text: str, data: bytes, case: Case) -> None:
    """Every door gives the class that was written."""
    report = load_report(data)
    assert_type(report, Report)
    assert_type(report.as_dict(), ReportDict)
    assert_type(report.as_dict()["findings"], list[FindingDict])
    assert_type(load_report(report.as_dict()), Report)
    assert_type(load_schedule(text), Schedule)
    assert_type(load_costs(text), Costs)
    assert_type(load_evaluation(text), KeptEvaluation)
    advice = load_recommendation(text)
    assert_type(advice, Recommendation)
    assert_type(advice.as_dict(), RecommendationDict)
    assert_type(advice.compare(case.decisions[0], case=case), Comparison)
    assert_type(advice.compare_with(advice), RecommendationChange)
