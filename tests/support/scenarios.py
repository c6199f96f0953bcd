"""The scenarios in `tests/scenarios`: read from TOML, and made into documents."""

import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any


FOLDER = Path(__file__).parents[1] / "scenarios"
FRAME = {
    "format": "herningmodel-case/1",
    "id": "case-1",
    "child": {"id": "child-1", "born": "2014-05-02"},
    "opened": "2020-01-02",
}


def scenarios(kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the scenarios that say *kind*: a `rule` to be checked, or a `range` to be advised."""
    for path in sorted(FOLDER.glob("*.toml")):
        for scenario in tomllib.loads(path.read_text(encoding="utf-8"))["scenario"]:
            if kind in scenario:
                yield f"{path.stem}: {scenario['name']}", scenario


def document(scenario: dict[str, Any]) -> dict[str, Any]:
    """Return the case of a scenario, with what every case must have."""
    case: dict[str, Any] = written(scenario.get("case", {}))
    child = {**FRAME["child"], **case.pop("child", {})}  # type: ignore[dict-item]
    if "expected" in child:
        del child["born"]
    if scenario.get("birth") == "unknown":
        child = {"id": "child-1"}
    return {**FRAME, "child": child, **case}


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
