"""
What the rules and the ladder say of every example and scenario, word for word.

It is kept in `tests/said`, so that a change of a sentence, a place or a threshold is seen and read
before it is kept. `python -m support.said`, from the folder `tests`, writes it anew.
"""

import json
import tomllib
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from herningmodel.costs.cost_rule import CostRule, PriceRule
from herningmodel.formats.rule_markdown import rule_page
from herningmodel.ladder.ladder_rule import LadderRule
from herningmodel.loading.load_case import load_case
from herningmodel.profile.shipped import shipped
from herningmodel.recommendation.recommend import recommend
from herningmodel.rulebook.vocabulary import AnyRule, CaseloadRule, Example, ProfileRule
from herningmodel.rules.catalogue import ALL_RULES
from herningmodel.validation.check import check
from herningmodel.validation.check_lines import check_lines
from herningmodel.validation.check_profile import check_profile
from herningmodel.validation.cost_examples import found_in_example


TESTS = Path(__file__).resolve().parent.parent
SAID = TESTS / "snapshots"
SCENARIOS = TESTS / "scenarios"
FRAME = {
    "format": "herningmodel-case/1",
    "id": "case-1",
    "child": {"id": "child-1", "born": "2014-05-02"},
    "opened": "2020-01-02",
}

LEFT_OUT = (
    *("format", "library", "rule_set", "profile", "verdicts"),
    # The explanation that is kept beside it tells them in whole sentences.
    *("requirements", "step_down", "departures"),
)

Scenario = dict[str, Any]


def scenarios(kind: str) -> Iterator[tuple[str, Scenario]]:
    """Yield the scenarios that say *kind*: a `rule` to be checked, or a `range` to be advised."""
    for path in sorted(SCENARIOS.glob("*.toml")):
        for scenario in tomllib.loads(path.read_text(encoding="utf-8"))["scenario"]:
            if kind in scenario:
                about = scenario.get("rule", "ladder")
                yield f"{about}: {scenario['name']}", scenario


def document(scenario: Scenario) -> dict[str, Any]:
    """Return the case of a scenario, in a frame that is the same for all."""
    case: dict[str, Any] = written(scenario.get("case", {}))
    child = {**FRAME["child"], **case.pop("child", {})}  # type: ignore[dict-item]
    if "expected" in child:
        del child["born"]
    if scenario.get("birth") == "unknown":
        child = {"id": "child-1"}
    return {**FRAME, "child": child, **case}


def said_of_examples(rule: AnyRule) -> dict[str, Any]:
    """Return the page of *rule*, and all that it says of its own examples."""
    return {
        "da": rule_page(rule, "da").splitlines(),
        "en": rule_page(rule, "en").splitlines(),
        "bad": said_of(rule, rule.bad),
        "good": said_of(rule, rule.good),
    }


def said_of(rule: AnyRule, example: Example) -> Any:
    """Return what *rule* says of *example*."""
    if isinstance(rule, LadderRule):
        advice = recommend(load_case(example.source), on=example.on)
        return advised(advice.as_dict(), rule.code)
    if isinstance(rule, (PriceRule, CostRule)):
        return {"findings": [one.as_dict() for one in found_in_example(example)]}
    if isinstance(rule, ProfileRule):
        report = check_profile(str(example.source))
    elif isinstance(rule, CaseloadRule):
        lines, profile = str(example.source).splitlines(), shipped(example.profile)
        *_, report = check_lines(lines, on=example.on, profile=profile)
    else:
        report = check(example.source, on=example.on, profile=shipped(example.profile))
    return found(report.as_dict(), rule.code)


def said_of_scenario(scenario: Scenario) -> Any:
    """Return what the rule of *scenario* says of it, or what the ladder advises."""
    profile = shipped(scenario.get("profile", "standard"))
    if "rule" in scenario:
        report = check(document(scenario), on=scenario["on"], profile=profile)
        return found(report.as_dict(), scenario["rule"])
    advice = recommend(load_case(document(scenario)), on=scenario["on"], profile=profile)
    return {"advice": advised(advice.as_dict()), "da": advice.explain("da").splitlines()}


def found(report: dict[str, Any], code: str) -> dict[str, Any]:
    """Return the part of a report that one rule has made."""
    return {
        "case": report.get("case"),
        "findings": [one for one in report["findings"] if one["code"] == code],
        "state": next(one for one in report["rules"] if one["code"] == code),
    }


def advised(advice: dict[str, Any], code: str | None = None) -> dict[str, Any]:
    """Return a recommendation without what changes with the version, or one rule's part of it."""
    verdicts = advice["verdicts"]
    told = ("bounds", "conditions")
    return {
        **{name: part for name, part in advice.items() if name not in LEFT_OUT},
        "verdicts": [verdict["verdict"] for verdict in verdicts],
        # What is said of several steps is kept once.
        **{
            kind: [
                {"steps": [one["step"] for one in verdicts if said in one[kind]], **said}
                for said in _each_once(said for verdict in verdicts for said in verdict[kind])
                if code in (None, said["code"])
            ]
            for kind in told
        },
    }


def _each_once(items: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [json.loads(text) for text in dict.fromkeys(json.dumps(item) for item in items)]


def everything() -> dict[str, dict[str, Any]]:
    """Return all that is said, by the name of its file."""
    examples = {rule.code: said_of_examples(rule) for rule in ALL_RULES}
    return {
        **{
            f"{family}.json": {
                code: said for code, said in examples.items() if code.startswith(family)
            }
            for family in sorted({code[:3] for code in examples})
        },
        "scenarios.json": {
            name: said_of_scenario(one)
            for kind in ("rule", "range")
            for name, one in scenarios(kind)
        },
    }


def written(value: Any) -> Any:
    """Return a value of TOML as JSON writes it."""
    match value:
        case dict():
            return {name: written(inner) for name, inner in value.items()}
        case list():
            return [written(inner) for inner in value]
        case datetime():
            return value.isoformat(timespec="minutes")
        case date():
            return value.isoformat()
        case _:
            return value


def main() -> None:
    """Write down what is said now."""
    for name, said in everything().items():
        text = json.dumps(said, ensure_ascii=False, indent=1)
        (SAID / name).write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
