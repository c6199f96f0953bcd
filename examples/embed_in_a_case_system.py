"""
A case inside a class of your own, read and written by the library's converter.

A case system keeps more than the case: who has it open, what was recommended, and what a person decided of it. The
classes here are ordinary `attrs` classes. The model's values inside them are read as strictly as anywhere else.
"""

import json
from datetime import date
from typing import Any

from attrs import evolve, frozen

from herningmodel import Case, CaseError, Step, recommend
from herningmodel.loading.converter import converter
from herningmodel.testing import example_text


@frozen
class Choice:
    """What a person chose, on which day, and the recommendation that lay before them."""

    by: str
    on: date
    step: Step
    recommended: dict[str, Any]


@frozen
class CaseFile:
    """A case in our own system."""

    opened_by: str
    case: Case
    choices: tuple[Choice, ...] = ()


CONVERTER = converter()


def read(text: str) -> CaseFile:
    """
    Return the file that *text* holds.

    What is wrong with the case is a `CaseError` in an exception group: `cattrs` gathers in one what goes wrong in a class.
    """
    return CONVERTER.structure(json.loads(text), CaseFile)


def write(file: CaseFile) -> str:
    """Return *file* as text."""
    return json.dumps(CONVERTER.unstructure(file), ensure_ascii=False)


def choose(file: CaseFile, step: Step, *, by: str, on: date) -> CaseFile:
    """Return *file* with a person's choice, and with the recommendation as it was on the day."""
    recommended: dict[str, Any] = dict(recommend(file.case, on=on).as_dict())
    choice = Choice(by=by, on=on, step=step, recommended=recommended)
    return evolve(file, choices=(*file.choices, choice))


def main() -> None:
    """Read a file, let a person choose, write it, and read it again."""
    text = json.dumps({"opened_by": "adviser-04", "case": json.loads(example_text("mads"))})
    file = choose(read(text), Step.KIN_OR_NETWORK, by="adviser-04", on=date(2026, 1, 15))
    again = read(write(file))
    assert again == file, "what is written is what was read"

    choice = again.choices[-1]
    print(f"{choice.by} chose step {choice.step.value} on {choice.on}.")
    print(f"Recommended: step {choice.recommended['step']}, by {choice.recommended['rule_set']}.")

    faulty = json.dumps({"opened_by": "adviser-04", "case": json.loads(example_text("faulty"))})
    try:
        read(faulty)
    except* CaseError as group:
        findings = [
            finding
            for error in group.exceptions
            if isinstance(error, CaseError)
            for finding in error.findings
        ]
        print(f"The other file was refused, with {len(findings)} faults of shape:")
        for finding in findings:
            print(f"  {finding.where[0].path}: {finding.message.da}")


if __name__ == "__main__":
    main()
