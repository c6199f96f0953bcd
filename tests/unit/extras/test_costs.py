"""The command `cost`, run as a user runs it."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from herningmodel.extras import cli
from herningmodel.extras.cli.commands import app
from herningmodel.testing import example_text
from herningmodel.testing.example_prices import example_prices_text


CLEAN, FOUND, WRONG_USE = 0, 1, 2
CASE = {
    "format": "herningmodel-case/1",
    "id": "case-1",
    "child": {"id": "child-1", "born": "2014-05-02"},
    "opened": "2025-01-01",
    "placements": [{"id": "p1", "kind": "general_foster_family", "started": "2025-01-01"}],
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "prices.toml").write_text(example_prices_text(), encoding="utf-8")
    (tmp_path / "case.json").write_text(json.dumps(CASE), encoding="utf-8")
    (tmp_path / "mads.json").write_text(example_text("mads"), encoding="utf-8")
    two = [json.dumps({**CASE, "id": name}) for name in ("case-1", "case-2")]
    (tmp_path / "two.ndjson").write_text("\n\n".join(two) + "\n", encoding="utf-8")
    (tmp_path / "odd.ndjson").write_text(f"{two[0]}\n{{}}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, over: str = "2025", stdin: str | None = None) -> Result:
    always = ("cost", "--over", over, "--prices", "prices.toml")
    return CliRunner().invoke(app, [*always, *arguments], input=stdin)


@pytest.mark.usefixtures("folder")
def test_one_case_is_printed_line_by_line() -> None:
    """In Danish unless asked otherwise; clean where nothing is missing."""
    result = run("case.json")
    assert CLEAN == result.exit_code
    assert "Udgifter i sag »case-1«, 2025: 490.000,00 kr." in result.stdout
    assert "Trivsel: ikke vurderet." in result.stdout
    assert "Costs of case “case-1”" in run("case.json", "--lang", "en").stdout
    assert result.stdout == run("-", stdin=json.dumps(CASE)).stdout


@pytest.mark.usefixtures("folder")
def test_many_cases_are_printed_together() -> None:
    """A blank line is passed over; the totals are those of all."""
    result = run("two.ndjson")
    assert CLEAN == result.exit_code
    assert "Udgifter i 2 sager, 2025: 980.000,00 kr." in result.stdout
    assert "Udgifter i 3 sager" in run("two.ndjson", "case.json").stdout
    assert (
        "Udgifter i 2 sager"
        in run("-", "--lines", stdin=(Path("two.ndjson").read_text(encoding="utf-8"))).stdout
    )


@pytest.mark.usefixtures("folder")
def test_a_missing_price_is_exit_1() -> None:
    """The total is printed, and says that it is not whole."""
    result = run("mads.json")
    assert FOUND == result.exit_code
    assert "Summen er ufuldstændig:" in result.stdout


@pytest.mark.usefixtures("folder")
def test_a_document_that_is_no_case_is_always_reported() -> None:
    """It is reported with its line beside the output, and counted in it."""
    result = run("odd.ndjson")
    assert FOUND == result.exit_code
    assert "Dokumenter, der ikke kunne læses og ikke er regnet med: 1" in result.stdout
    assert "Udgifter i 1 sag, 2025: 490.000,00 kr." in result.stdout
    assert "odd.ndjson:2 .format: fejl FMT009" in result.stderr
    rows = run("odd.ndjson", "--format", "csv")
    assert (FOUND, 3) == (rows.exit_code, len(rows.stdout.splitlines()))
    unread = json.loads(run("odd.ndjson", "--format", "json").stdout.splitlines()[1])
    assert (2, None, True) == (unread["line"], unread["total"], unread["incomplete"])
    assert "FMT009" in {finding["code"] for finding in unread["findings"]}
    assert ".format: fejl FMT009" in run("-", stdin="{}").stderr


@pytest.mark.usefixtures("folder")
def test_programs_get_one_object_a_line() -> None:
    """A case each, and last all of them together where they are several."""
    documents = [
        json.loads(line) for line in run("two.ndjson", "--format", "json").stdout.splitlines()
    ]
    assert ["case-1", "case-2"] == [document["case"] for document in documents[:2]]
    assert "herningmodel-caseload-cost/1" == documents[2]["format"]
    assert "980000.00" == documents[2]["total"]
    assert ["not_assessed"] * 3 == [document["wellbeing"] for document in documents]
    assert 1 == len(run("case.json", "--format", "json").stdout.splitlines())


@pytest.mark.usefixtures("folder")
def test_a_spreadsheet_gets_a_row_a_line() -> None:
    """The heading first, once."""
    rows = run("two.ndjson", "--format", "csv").stdout.splitlines()
    assert 5 == len(rows)
    assert rows[0].startswith("case,what,kind")
    assert rows[1].startswith(
        "case-1,p1,general_foster_family,5,granted,2025-01-01,2026-01-01,1.0000,"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("case.json", "--over", "25"), "a period is written 2025"),
        (("nobody.json",), "nobody.json cannot be read"),
        (("case.json", "--prices", "prices.xls"), "prices.xls is no price list"),
        (("case.json", "--prices", "nobody.csv"), "nobody.csv cannot be read"),
        (("case.json", "--prices", "case.json"), "case.json is no price list"),
        (("case.json", "--profile", "nobody"), "there is no profile nobody"),
        (("case.json", "--profile", "prices.toml"), "prices.toml is not a profile"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_wrong_use_is_exit_2(arguments: tuple[str, ...], message: str) -> None:
    """And says what was wrong."""
    result = run(*arguments)
    assert WRONG_USE == result.exit_code
    assert message in " ".join(result.output.replace("│", " ").split())


def test_faults_of_the_prices_are_reported(folder: Path) -> None:
    """Beside the output, with the line of the row."""
    (folder / "prices.csv").write_text(
        "placement;rate;from;price_year;source;certainty;without\n"
        "general_foster_family;51000 DKK/month;2024-01-01;2025;Budget;certain;\n"
        "general_foster_family;52000 DKK/month;2025-07-01;2025;Budget;certain;\n"
        ";;;;;;adviser\n",
        encoding="utf-8",
    )
    result = run("case.json", "--prices", "prices.csv")
    assert FOUND == result.exit_code
    assert "prices.csv:3 .prices[1]: advarsel OKO003" in result.stderr
    assert "flere priser gælder på én gang" in result.stdout


def test_a_profile_of_ones_own_says_the_step(folder: Path) -> None:
    """A room of one's own is where the profile puts it."""
    (folder / "own.toml").write_text(
        'schema = 1\nname = "own"\ntitle = { da = "Vores", en = "Ours" }\n'
        'valid_from = 2025-01-01\nbased_on = "herning"\n',
        encoding="utf-8",
    )
    room = {**CASE["placements"][0], "kind": "own_room"}
    (folder / "room.json").write_text(json.dumps({**CASE, "placements": [room]}), encoding="utf-8")
    prices = example_prices_text().replace("general_foster_family", "own_room")
    (folder / "prices.toml").write_text(prices, encoding="utf-8")

    def steps(*profile: str) -> Any:
        return json.loads(run("room.json", "--format", "json", *profile).stdout)["by_step"]

    assert {"6", "none"} == steps().keys()
    assert {"3", "none"} == steps("--profile", "herning").keys()
    assert {"3", "none"} == steps("--profile", "own.toml").keys()


@pytest.mark.usefixtures("folder")
def test_the_program_has_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`herningmodel cost` is there beside the others."""
    monkeypatch.setattr("sys.argv", ["herningmodel", "--help"])
    with pytest.raises(SystemExit):
        cli.main()
    assert "cost" in capsys.readouterr().out
