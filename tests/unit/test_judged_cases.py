"""Ten whole cases that a social worker and a lawyer judged: findings, step and explanation."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from herningmodel.core.findings import Severity
from herningmodel.loading.load_case import load_case
from herningmodel.recommendation.recommend import recommend
from herningmodel.validation.check import check


CASES = Path(__file__).parent.parent / "judged_cases"
JUDGEMENTS: dict[str, dict[str, Any]] = tomllib.loads(
    (CASES / "judgements.toml").read_text(encoding="utf-8")
)
JUDGED = pytest.mark.parametrize("name", JUDGEMENTS)


def document(name: str) -> str:
    """Return a judged case as it was delivered."""
    return (CASES / f"{name}.json").read_text(encoding="utf-8")


def test_each_judged_case_has_its_judgement() -> None:
    """No case is left unjudged."""
    assert {path.stem for path in CASES.glob("*.json")} == {*JUDGEMENTS}


@JUDGED
def test_what_is_found_is_what_is_wrong(name: str) -> None:
    """Every error and warning is right, and none is invented; what is open is named."""
    judged = JUDGEMENTS[name]
    report = check(document(name), on=judged["on"], strict=True)
    found = [f"{each.code} {each.where[0].path}" for each in report.findings]
    weighty = [
        line
        for line, each in zip(found, report.findings, strict=True)
        if each.severity is not Severity.INFO
    ]
    assert sorted(judged["finds"]) == sorted(weighty)
    assert {*judged.get("info", [])} <= {*found} - {*weighty}
    unchecked = [each.code for each in report.rules if each.state.value == "could_not_be_checked"]
    assert judged["unchecked"] == unchecked


@JUDGED
def test_what_is_recommended_is_the_lowest_step_that_fits(name: str) -> None:
    """Step, first sentence, and the words that a caseworker must read or must not."""
    judged = JUDGEMENTS[name]
    advised = recommend(load_case(document(name)), on=judged["on"])
    said = " ".join(advised.explain("da").split())
    ends = [] if advised.range is None else [advised.range.lowest, advised.range.highest]
    assert judged["steps"] == ends
    assert said.startswith(judged.get("begins", ""))
    for words in judged.get("says", []):
        assert words in said
    for words in judged.get("hides", []):
        assert words not in said
