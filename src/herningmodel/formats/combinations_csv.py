"""Write every combination of the ladder's inputs as CSV."""

from typing import Final, TextIO

from herningmodel.audit.combination_table import Result
from herningmodel.audit.combinations import combinations
from herningmodel.formats.csv_writer import csv_row
from herningmodel.ladder.inputs import Input
from herningmodel.model.steps import STEPS
from herningmodel.profile.profile import Profile


COLUMNS: Final = (
    *(column.value for column in Input),
    "lowest",
    "highest",
    "conflict",
    *(f"step_{step.value}" for step in STEPS),
    "until_answered",
)
"""The header."""


def write_csv(profile: Profile, stream: TextIO) -> None:
    """
    Write every combination as a row, the names of the columns first.

    The codes of the classes are under the inputs; an empty range is a conflict.
    """
    stream.write(csv_row(COLUMNS))
    endings: dict[Result, tuple[str, ...]] = {}
    for combination in combinations(profile):
        result = combination.result
        ending = endings.get(result)
        if ending is None:
            ending = endings[result] = _ending(result)
        stream.write(csv_row([*(chosen.code for chosen in combination.classes), *ending]))


def _ending(result: Result) -> tuple[str, ...]:
    spread = result.conclusion.range
    ends = ("", "") if spread is None else (str(spread.lowest.value), str(spread.highest.value))
    kept = "" if result.until_answered is None else str(result.until_answered.value)
    return (*ends, result.conflict, *(verdict.value for verdict in result.verdicts), kept)
