"""The command `evaluate`, run as a user runs it."""

import csv
import io
import json
from pathlib import Path
from random import Random

import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from herningmodel.extras.cli import console, evaluate_command
from herningmodel.extras.cli.commands import app
from herningmodel.loading.load_case import load_case
from herningmodel.testing.example_prices import example_prices_text
from support.caseloads import document


CLEAN, FOUND, WRONG_USE = 0, 1, 2


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["evaluate", *(str(argument) for argument in arguments)])


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    documents = [document(Random(number), number) for number in range(40)]
    for number, made in enumerate(documents):
        made["target_group"] = "family" if number % 2 else "disability"
        made["municipality"] = {"acting": "657"} if number % 4 else {}
    documents[0].pop("target_group")
    documents[1].pop("municipality")
    path = tmp_path_factory.mktemp("cases") / "cases.ndjson"
    path.write_text("\n".join(json.dumps(made) for made in documents), encoding="utf-8")
    return path


def test_it_writes_markdown_for_people(file: Path) -> None:
    result = run(file, "--over", "2025", "--base", "2024", "--lang", "en")
    assert CLEAN == result.exit_code
    assert result.output.startswith("# Evaluation, 2025 against 2024\n")


def test_it_writes_a_page(file: Path) -> None:
    result = run(file, "--over", "2025", "--format", "html")
    assert CLEAN == result.exit_code
    assert result.output.startswith('<!doctype html>\n<html lang="da">')
    assert result.output.endswith("</html>\n")


def test_json_and_csv_are_for_programs(file: Path) -> None:
    written = json.loads(run(file, "--over", "2025", "--format", "json", "--smallest", "1").stdout)
    assert written["smallest"] == 1
    rows = [*csv.DictReader(io.StringIO(run(file, "--over", "2025", "--format", "csv").stdout))]
    assert {row["indicator"] for row in rows} == {
        table["indicator"] for table in written["tables"] if table["rows"]
    }


@pytest.mark.parametrize(
    ("by", "groups"),
    [("target_group", {"-", "family", "disability"}), ("acting", {"-", "657"}), ("paying", {"-"})],
)
def test_cases_are_grouped_by_what_they_hold(file: Path, by: str, groups: set[str]) -> None:
    written = json.loads(run(file, "--over", "2025", "--by", by, "--format", "json").stdout)
    assert {result["group"] for result in written["wellbeing"]} == {None, *groups}


def test_what_cannot_be_read_does_not_vanish(file: Path, tmp_path: Path) -> None:
    """It is reported at once, counted in the notes, and makes the exit code 1."""
    path = tmp_path / "cases.ndjson"
    path.write_text(file.read_text(encoding="utf-8") + '\n{"format": 1}\n', encoding="utf-8")
    result = run(path, "--over", "2025", "--format", "json")
    assert FOUND == result.exit_code
    assert "FMT008" in result.stderr
    assert json.loads(result.stdout)["unread"] == 1
    output = run(path, "--over", "2025").stdout
    assert "Dokumenter, der ikke kunne læses og ikke er med i noget tal: 1." in output


@pytest.mark.parametrize(
    "arguments", [("--over", "year"), ("--over", "2025", "--base", "2024-13"), ()]
)
def test_a_malformed_period_is_refused(file: Path, arguments: tuple[str, ...]) -> None:
    assert WRONG_USE == run(file, *arguments).exit_code


def test_progress_is_for_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal it shows how many have gone by; elsewhere nothing."""
    shown = io.StringIO()

    def terminal(*, stderr: bool) -> Console:
        return Console(file=shown, force_terminal=stderr, width=60)

    monkeypatch.setattr(console, "Console", terminal)
    case = load_case(document(Random(1), 1))
    assert [case, case] == [*console.counted([case, case], "da")]
    assert "Sager læst:" in shown.getvalue()


def test_without_scipy_it_says_that_it_is_not_computed(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An extra that is not installed stops nothing but the interval."""

    def missing() -> None:
        raise ModuleNotFoundError(name="scipy")

    monkeypatch.setattr(evaluate_command, "scipy_statistics", missing)
    assert CLEAN == run(file, "--over", "2025").exit_code


def test_prices_are_read_from_a_file(file: Path, tmp_path: Path) -> None:
    """Faults of the list are printed beside the output; without a list no money is shown."""
    prices = tmp_path / "prices.toml"
    prices.write_text(example_prices_text(), encoding="utf-8")
    arguments = (file, "--over", "2025", "--base", "2024", "--format", "json", "--smallest", "1")
    written = json.loads(run(*arguments, "--prices", prices).stdout)
    tables = {table["indicator"]: table for table in written["tables"]}
    average = {row["key"]: row["values"][0]["value"] for row in tables["unit_costs"]["rows"]}
    assert average["general_foster_family"] == 470_000
    assert {table["wellbeing"] for code, table in tables.items() if "spending" in code} == {
        "too_thin"
    }
    without = {table["indicator"]: table for table in json.loads(run(*arguments).stdout)["tables"]}
    assert without["unit_costs"]["rows"] == []


@pytest.mark.parametrize(
    ("name", "message"),
    [("prices.xls", "is no price list: .toml"), ("nobody.csv", "nobody.csv cannot be read")],
)
def test_a_file_that_is_no_price_list_is_wrong_use(file: Path, name: str, message: str) -> None:
    result = run(file, "--over", "2025", "--prices", name)
    assert WRONG_USE == result.exit_code
    assert message in result.stderr
