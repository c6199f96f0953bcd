"""The laws of kept results: they come back equal, and nothing else is raised."""

import json
from datetime import date
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from herningmodel.core.errors import ResultError
from herningmodel.kept.load_report import load_report
from herningmodel.validation.check import check
from support.documents import ON, any_days
from support.kept import through_json
from support.mutations import SEEDS, garbled, mutated


seeds = st.sampled_from(SEEDS)
randoms = st.randoms(use_true_random=False)


@given(seeds, any_days, randoms)
@settings(max_examples=200)
def test_a_report_is_read_back_as_it_was_written(
    seed: dict[str, Any], on: date, random: Random
) -> None:
    """ "A report that is read back is equal to what was written", whatever it is about."""
    report = check(mutated(seed, random), on=on)
    for written in (report, report.redacted()):
        again = load_report(through_json(written.as_dict()))
        assert written.as_dict() == again.as_dict()
        assert written == again


@given(seeds, randoms)
@settings(max_examples=200)
def test_a_changed_report_is_read_or_refused(seed: dict[str, Any], random: Random) -> None:
    """ "A document that is no result raises a `ResultError`, and nothing else." """
    written = through_json(check(seed, on=ON).as_dict())
    for source in (mutated(written, random), garbled(written, random)):
        seen = "."
        try:
            again = load_report(source)
        except ResultError as refused:
            seen = str(refused)
        else:
            assert again == load_report(again.as_dict())
            json.dumps(again.redacted().as_dict())
        assert seen
