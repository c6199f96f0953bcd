"""
The scenarios in `tests/rules`: boundary days and hard cases that a caseworker can read.

A file that is named by a code holds the scenarios of that rule. The others are about the ladder
(`range`), the one open question (`fact`) and the due days (`due`).
"""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any


SCENARIOS = Path(__file__).resolve().parent.parent / "rules"
FRAME = {
    "format": "herningmodel-case/1",
    "id": "case-1",
    "child": {"id": "child-1", "born": "2014-05-02"},
    "opened": "2020-01-02",
}

Scenario = dict[str, Any]


def scenarios(kind: str, folder: Path = SCENARIOS) -> Iterator[tuple[str, Scenario]]:
    """Yield the scenarios of a *kind*, which is a member that they have: `rule`, `range`, `due`."""
    for path in sorted(folder.glob("*.toml")):
        rule = {"rule": path.stem} if re.fullmatch(r"[A-Z]{3}\d{3}", path.stem) else {}
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["scenario"]:
            scenario = {**rule, **entry}
            if kind in scenario:
                yield f"{scenario.get('rule', 'ladder')}: {scenario['name']}", scenario


def document(scenario: Scenario) -> dict[str, Any]:
    """Return the case of a scenario, in a frame that is the same for all."""
    case: dict[str, Any] = as_json(scenario.get("case", {}))
    given = case.pop("child", {})
    child = {**FRAME["child"], **given}
    if "expected" in given and "born" not in given:
        del child["born"]
    if scenario.get("birth") == "unknown":
        child = {"id": "child-1"}
    return {**FRAME, "child": child, **case}


def as_json(value: Any) -> Any:
    """Return a value of TOML as it is in JSON."""
    match value:
        case dict():
            return {name: as_json(inner) for name, inner in value.items()}
        case list():
            return [as_json(inner) for inner in value]
        case datetime():
            return value.isoformat(timespec="minutes")
        case date():
            return value.isoformat()
        case _:
            return value
