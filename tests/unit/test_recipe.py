"""The recipe for a rule, followed to the letter in a copy of the repository."""

import itertools
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest


ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "how-to" / "add-a-rule.md").read_text(encoding="utf-8")
PARTS = ("src", "conformance", "scripts", "tests/rules", "tests/support", "tests/snapshots")
PARTS += ("tests/faulty_cases",)
FILES = ("pyproject.toml", "tests/unit/test_scenarios.py")

MODULE = "src/herningmodel/rules/follow_ups/outcome_not_recorded.py"
CATALOGUE = "src/herningmodel/rules/catalogue.py"
SCENARIOS = "tests/rules/OPF011.toml"
FRAGMENT = "changelog.d/outcome-not-recorded.rules.md"


def block(language: str) -> str:
    """Return the first block of the page in a language."""
    found = re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for part in PARTS:
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in FILES:
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / file, tmp_path / file)
    (tmp_path / "changelog.d").mkdir()
    return tmp_path


def registered(catalogue: str) -> str:
    """Return the catalogue with the lines that the page adds, each before the line after it."""
    lines = block("diff").splitlines()
    for added, following in itertools.pairwise(lines):
        if added.startswith("+"):
            before = f"\n{following[1:]}\n"
            assert catalogue.count(before) == 1
            catalogue = catalogue.replace(before, f"\n{added[1:]}{before}")
    return catalogue


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


def without(code: str, kept: dict[str, Any]) -> dict[str, Any]:
    """Return a kept file without the entries of a rule."""
    return {
        name: [entry for entry in value if code not in {entry.get("rule"), entry.get("code")}]
        if name in {"cases", "rules"}
        else value
        for name, value in kept.items()
    }


def run(copy: Path, *arguments: str) -> None:
    paths = f"{copy / 'src'}{os.pathsep}{copy / 'tests'}"
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_recipe_adds_a_rule_in_four_files_and_four_generated_ones(copy: Path) -> None:
    """No file about another rule is touched, and the tests of the rule pass."""
    before = contents(copy)
    (copy / MODULE).write_text(block("python"), encoding="utf-8")
    catalogue = (copy / CATALOGUE).read_text(encoding="utf-8")
    (copy / CATALOGUE).write_text(registered(catalogue), encoding="utf-8")
    (copy / SCENARIOS).write_text(block("toml"), encoding="utf-8")
    (copy / FRAGMENT).write_text(block("md"), encoding="utf-8")
    run(copy, "scripts/generate.py", "OPF011")
    after = contents(copy)
    assert before.keys() <= after.keys()
    assert {
        *(MODULE, CATALOGUE, SCENARIOS, FRAGMENT),
        "src/herningmodel/rules/rules.json",
        "tests/rules/released_codes.txt",
        "tests/snapshots/OPF011.md",
        "conformance/manifest.json",
    } == {name for name, content in after.items() if before.get(name) != content}
    kit = json.loads(before["conformance/manifest.json"])
    assert without("OPF011", json.loads(after["conformance/manifest.json"])) == {
        **kit,
        "next_number": kit["next_number"] + 4,
    }
    ledger = json.loads(before["src/herningmodel/rules/rules.json"])
    assert without("OPF011", json.loads(after["src/herningmodel/rules/rules.json"])) == ledger
    options = ["-q", "-p", "no:cacheprovider", "-k", "OPF011 or ledger", "tests/unit"]
    run(copy, "-m", "pytest", *options, "tests/rules")
