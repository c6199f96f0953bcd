"""Write the synthetic cases as NDJSON, with a chosen share of faults."""

import json
from collections.abc import Iterator
from datetime import date

from herningmodel.loading.load_case import dump_case
from herningmodel.model.case import Case
from herningmodel.testing.municipality.seeded_faults import LINE_FAULTS, faulty
from herningmodel.testing.municipality.seeded_random import SeededRandom
from herningmodel.testing.municipality.synthetic_cases import synthetic_cases


_OF_SHAPE = 25
"""Percent of the faults that are faults of shape. Our own choice."""


def synthetic_lines(count: int, *, on: date, seed: int = 0, faults: float = 0.0) -> Iterator[str]:
    """
    Yield the cases of a synthetic municipality as NDJSON lines.

    Args:
        count: How many cases.
        on: The day of the caseload, from 2018 to 2099.
        seed: The number of the municipality.
        faults: The share of the cases that get a fault, from 0 to 1. Faults of shape and of content
            are mixed; which case gets one follows from the seed.

    Raises:
        ValueError: The day is outside that range.

    Example:
        >>> from datetime import date
        >>> [line] = synthetic_lines(1, on=date(2026, 1, 15))
        >>> line[:55]
        '{"format": "herningmodel-case/1", "id": "case-000001", '
    """
    for number, case in enumerate(synthetic_cases(count, on=on, seed=seed), start=1):
        rng = SeededRandom(seed, "faults", number)
        if not rng.happens(faults):
            yield _line(case)
        elif rng.chance(_OF_SHAPE):
            yield rng.pick(LINE_FAULTS).seeded(_line(case))
        else:
            yield _line(faulty(case, rng, on))


def _line(case: Case) -> str:
    return json.dumps(dump_case(case), ensure_ascii=False)
