"""What a type checker must see at the public door. It is checked, never run."""

from collections.abc import Iterator
from datetime import date
from typing import assert_type

from herningmodel import (
    Case,
    Evaluation,
    Finding,
    LegalReference,
    Profile,
    Recommendation,
    Report,
    Schedule,
    Span,
    Step,
    WorkList,
    check,
    compare_days,
    compare_profiles,
    converter,
    cost,
    dump_case,
    evaluate,
    ladder_history,
    load_case,
    load_price_list,
    load_profile,
    recommend,
    schedule,
    shipped_profile,
    validate,
    work_list,
)
from herningmodel.audit.combinations import Combination, combinations
from herningmodel.audit.differences import Difference
from herningmodel.core.findings import Json, Location
from herningmodel.core.periods import Period
from herningmodel.costs.case_costs import Costs
from herningmodel.costs.price_list import PriceList
from herningmodel.evaluation.evaluation_dict import EvaluationDict
from herningmodel.evaluation.published import Published
from herningmodel.ladder.ladder_history import LadderHistory, StepChange
from herningmodel.model.needs import Dimension, Rating
from herningmodel.model.placements import Placement, PlacementKind
from herningmodel.recommendation.comparison import Comparison
from herningmodel.recommendation.requirement import Requirement
from herningmodel.recommendation.step_down import StepDown
from herningmodel.scheduling.entries import Entry


def doors(text: str, data: bytes, mapping: dict[str, object], day: date) -> None:
    """Every door takes what it says, and gives what it says."""
    case = load_case(text)
    assert_type(case, Case)
    assert_type(load_case(data), Case)
    assert_type(load_case(mapping), Case)
    assert_type(load_case(bytearray(data)), Case)
    assert_type(recommend(case, on=day, profile="herning"), Recommendation)
    assert_type(shipped_profile("herning"), Profile)
    assert_type(work_list([case], on=day), WorkList)
    assert_type(check(mapping, on=day), Report)
    assert_type(validate(case, on=day), Report)
    assert_type(recommend(case, on=day), Recommendation)
    assert_type(schedule(case, on=day), Schedule)
    assert_type(schedule(case, on=day).entries, tuple[Entry, ...])
    assert_type(load_profile(text), Profile)
    assert_type(dump_case(case), dict[str, Json])
    assert_type(load_price_list(data), PriceList)
    assert_type(cost(case, over=Span(day, day), prices=load_price_list(text)), Costs)
    assert_type(converter().structure(mapping, Case), Case)
    assert_type(recommend(case, on=day).explain("da"), str)
    assert_type(recommend(case, on=day).step, Step | None)
    assert_type(recommend(case, on=day).step_down(), tuple[StepDown, ...])
    assert_type(recommend(case, on=day).requirements, tuple[Requirement, ...])
    assert_type(recommend(case, on=day).compare(case.decisions[0]), Comparison)
    assert_type(check(text, on=day).findings, tuple[Finding, ...])
    assert_type(check(text, on=day).findings[0].where, tuple[Location, ...])


def comparisons(case: Case, profile: Profile, day: date) -> None:
    """What is compared comes one at a time; a history is a value."""
    assert_type(compare_profiles(profile, profile, [case], on=day), Iterator[Difference])
    assert_type(compare_days(iter([case]), before=day, after=day), Iterator[Difference])
    assert_type(combinations(profile), Iterator[Combination])
    assert_type(ladder_history(case, over=Period(day, None)), LadderHistory)
    assert_type(ladder_history(case, over=Period()).moves, tuple[StepChange, ...])


def values(case: Case) -> None:
    """Separate types for separate meanings; lists are tuples; what may be absent may be None."""
    assert_type(case.opened, date)
    assert_type(case.closed, date | None)
    assert_type(case.placements, tuple[Placement, ...])
    assert_type(case.placements[0].kind, PlacementKind)
    assert_type(case.placements[0].started, date)
    assert_type(case.decisions[0].granted_step, Step | None)
    assert_type(case.decisions[0].legal_basis, LegalReference | None)
    assert_type(case.assessments[0].ratings[Dimension.HEALTH], Rating)
    assert_type(case.as_of(date(2026, 1, 15)), Case)
    assert_type(Step(4), Step)
    assert_type(Rating(3).label.da, str)


def refused(case: Case, day: date) -> None:
    """What must not type-check, does not."""
    case.opened = day  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    recommend(case)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    recommend(case, on="2026-01-15")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    recommend(case, on=day).explain("sv")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    recommend(case, on=day).decide()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]


def evaluated(cases: Iterator[Case], over: Span) -> None:
    """An evaluation takes any cases, one after the other, and what may be published is a type of its own."""
    found = evaluate(cases, over=over, group=lambda case: case.id)
    assert_type(found, Evaluation)
    assert_type(found.number("cases", "open"), int)
    assert_type(found.published(), Published)
    assert_type(found.as_dict(), EvaluationDict)
