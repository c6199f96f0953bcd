"""The laws of kept results: they come back equal, and nothing else is raised."""

from collections.abc import Callable, Mapping
from datetime import date
from random import Random
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from herningmodel.core.errors import ResultError
from herningmodel.core.spans import Span
from herningmodel.core.written_results import WrittenResult
from herningmodel.costs.case_costs import cost
from herningmodel.evaluation.evaluate import evaluate
from herningmodel.kept.load_costs import load_costs
from herningmodel.kept.load_evaluation import load_evaluation
from herningmodel.kept.load_recommendation import load_recommendation
from herningmodel.kept.load_report import load_report
from herningmodel.kept.load_schedule import load_schedule
from herningmodel.kept.result_schemas import RESULTS, result_schema
from herningmodel.loading.load_case import load_case
from herningmodel.model.case import Case
from herningmodel.recommendation.recommend import recommend
from herningmodel.scheduling.plan_case import schedule
from herningmodel.testing.example_prices import example_prices
from herningmodel.validation.check import check
from support.documents import ON, any_days, documents
from support.kept import through_json
from support.mutations import SEEDS, garbled, mutated


@frozen
class Kind:
    """A kind of result of a case, and how it is read back."""

    name: str
    make: Callable[[Case, date], WrittenResult]
    load: Callable[[Mapping[str, object]], WrittenResult]

    @property
    def schema(self) -> Draft202012Validator:
        """What says which documents are such a result."""
        return SCHEMAS[self.name]


def costs_of(case: Case, on: date) -> WrittenResult:
    """Return what the case costs in the year of a day."""
    return cost(case, over=Span.parse(f"{on.year:04}"), prices=example_prices())


def published(case: Case, on: date) -> WrittenResult:
    """Return what is published of a caseload of one, small numbers too."""
    over = Span.parse(f"{on.year:04}")
    return evaluate([case], over=over).published(smallest=1)


SCHEMAS = {name: Draft202012Validator(result_schema(name)) for name in RESULTS}

KINDS = [
    Kind("costs", costs_of, load_costs),
    Kind("evaluation", published, load_evaluation),
    Kind("recommendation", lambda case, on: recommend(case, on=on), load_recommendation),
    Kind("schedule", lambda case, on: schedule(case, on=on), load_schedule),
]

seeds = st.sampled_from(SEEDS)
randoms = st.randoms(use_true_random=False)


def is_refused_or_read(source: Any, load: Callable[[Any], WrittenResult]) -> bool:
    """Return whether *source* is refused with its faults, or read to a value that is read again."""
    try:
        again = load(source)
    except ResultError as refused:
        return bool(str(refused))
    return again == load(through_json(again.as_dict()))


@given(seeds, any_days, randoms)
@settings(max_examples=200)
def test_a_report_is_read_back_as_it_was_written(
    seed: dict[str, Any], on: date, random: Random
) -> None:
    """ "A report that is read back is equal to what was written", whatever it is about."""
    report = check(mutated(seed, random), on=on)
    for written in (report, report.redacted()):
        SCHEMAS["report"].validate(through_json(written.as_dict()))
        again = load_report(through_json(written.as_dict()))
        assert written.as_dict() == again.as_dict()
        assert written == again


@given(seeds, randoms)
@settings(max_examples=200)
def test_a_changed_report_is_read_or_refused(seed: dict[str, Any], random: Random) -> None:
    """ "A document that is no result raises a `ResultError`, and nothing else." """
    written = through_json(check(seed, on=ON).as_dict())
    for source in (mutated(written, random), garbled(written, random)):
        assert is_refused_or_read(source, load_report)
        assert is_refused_or_read(source, lambda source: load_report(source).redacted())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))
@given(documents, any_days)
@settings(max_examples=100)
def test_a_result_is_read_back_as_it_was_written(
    kind: Kind, document: dict[str, Any], on: date
) -> None:
    """ "A result that is read back is equal to what was written", whatever the case is."""
    made = kind.make(load_case(document), on)
    kind.schema.validate(through_json(made.as_dict()))
    again = kind.load(through_json(made.as_dict()))
    assert made.as_dict() == again.as_dict()
    assert made == again
    assert hash(made) == hash(again)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))
@given(documents, randoms)
@settings(max_examples=100)
def test_a_changed_result_is_read_or_refused(
    kind: Kind, document: dict[str, Any], random: Random
) -> None:
    """ "A document that is no result raises a `ResultError`, and nothing else." """
    written = through_json(kind.make(load_case(document), ON).as_dict())
    for source in (mutated(written, random), garbled(written, random)):
        assert is_refused_or_read(source, kind.load)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))
@given(documents, randoms)
@settings(max_examples=100)
def test_what_is_read_is_valid_by_the_schema(
    kind: Kind, document: dict[str, Any], random: Random
) -> None:
    """ "Schema and reader say the same": what the schema refuses is not read."""
    written = through_json(kind.make(load_case(document), ON).as_dict())
    source = mutated(written, random)
    if not kind.schema.is_valid(source):
        with pytest.raises(ResultError):
            kind.load(source)
