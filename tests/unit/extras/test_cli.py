"""The command line, run as a user runs it."""

import io
import json
import re
import runpy
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from importlib import resources
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from herningmodel.core.findings import Finding
from herningmodel.core.library_version import VERSION
from herningmodel.extras import cli
from herningmodel.extras.cli import console
from herningmodel.extras.cli.commands import app
from herningmodel.formats.ladder_svg import ladder_svg
from herningmodel.formats.recommendation_html import explanation_html
from herningmodel.formats.registry import REPORT_FORMATS
from herningmodel.loading.case_schema import case_schema
from herningmodel.loading.load_case import load_case
from herningmodel.recommendation.recommend import recommend
from herningmodel.rules.catalogue import ALL_RULES
from herningmodel.rules.ledger import ledger
from herningmodel.testing import example_text
from herningmodel.validation import validate
from herningmodel.validation.check import check
from herningmodel.validation.report import RuleReport, RuleState
from support.reports import every_form_of


CLEAN, FOUND, WRONG_USE, CRASHED = 0, 1, 2, 3
DAY = ("--on", "2026-01-15")


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture
def mads(tmp_path: Path) -> Path:
    path = tmp_path / "mads.json"
    path.write_text(example_text("mads"), encoding="utf-8")
    return path


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "faulty.json"
    path.write_text(example_text("faulty"), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (
            (),
            [
                "1  Er sagen i orden?",
                "2  Hvilket trin passer?",
                "      ██████ 4 ✓ Anbringelse i slægt eller netværk ◀ det laveste, der passer",
                "░░░░░░░░░░░░ 1 ✗ Tidlige indsatser i almenområdet  passer ikke",
                "3  Hvorfor ikke lavere?",
                "4  Og seks uger senere, 1. marts 2026?",
            ],
        ),
        (
            ("--lang", "en"),
            [
                "1  Is the case in order?",
                "      ██████ 4 ✓ Placement with kin or network           ◀ the lowest that fits",
                "Mads is invented. He is 11. The child assessment was finished on 26 September 2025.",
            ],
        ),
    ],
)
def test_the_demo_shows_the_model_on_one_screen(arguments: Sequence[str], lines: list[str]) -> None:
    """It needs no file: a case checked, its step with reasons, and what slips later."""
    result = run("demo", *arguments)
    assert CLEAN == result.exit_code
    shown = [line.rstrip() for line in result.output.splitlines()]
    for line in lines:
        assert line in shown
    assert 4 == result.output.count("[TRN00")
    assert "OPF002" in result.output


def test_a_clean_case_exits_with_0(mads: Path) -> None:
    """Clean is 0, so that a pipeline goes on."""
    result = run("check", mads, *DAY)
    assert CLEAN == result.exit_code
    assert "0 fejl, 0 advarsler" in result.output


def test_findings_exit_with_1(mads: Path, faulty: Path) -> None:
    """One case with findings among many is enough."""
    result = run("check", mads, faulty, mads, *DAY, "--lang", "en")
    assert FOUND == result.exit_code
    assert 2 == result.output.count("0 errors")
    assert "17 errors" in result.output


def test_reports_as_json_are_one_a_line(mads: Path, faulty: Path) -> None:
    """Many reports are NDJSON, each with its own format name; æ, ø and å are themselves."""
    result = run("check", mads, faulty, *DAY, "--format", "json")
    first, second = (json.loads(line) for line in result.output.splitlines())
    assert "herningmodel-report/1" == first["format"] == second["format"]
    assert ("case-0001", "case-0002") == (first["case"], second["case"])
    assert "ø" in result.output


def test_a_case_can_come_from_standard_input() -> None:
    """`-` reads what is piped in."""
    result = run("check", "-", *DAY, stdin=example_text("mads"))
    assert CLEAN == result.exit_code


@pytest.mark.parametrize("name", ["cases.ndjson", "cases.jsonl", "cases.txt"])
def test_a_file_with_one_case_a_line_is_read_line_by_line(tmp_path: Path, name: str) -> None:
    """Blank lines and CRLF are allowed; each finding names the line of its case; last, all."""
    path = tmp_path / name
    cases = [json.dumps(json.loads(example_text(case))) for case in ("mads", "faulty")]
    path.write_bytes(f"{cases[0]}\r\n\r\n{cases[1]}\r\n".encode())
    options = ["--lines"] if name.endswith(".txt") else []
    result = run("check", path, *DAY, "--format", "json", *options)
    assert FOUND == result.exit_code
    first, second, together = (json.loads(line) for line in result.output.splitlines())
    assert [] == first["findings"]
    assert (1, 3, 2) == (first["line"], second["line"], together["cases"])
    assert {3} == {place["line"] for finding in second["findings"] for place in finding["where"]}


@pytest.mark.parametrize("form", [known.name for known in REPORT_FORMATS])
@pytest.mark.parametrize("redact", [(), ("--redact",)])
def test_reports_in_every_form(mads: Path, faulty: Path, form: str, redact: Sequence[str]) -> None:
    """As the library writes them, with the name of the file, or with none where it is redacted."""
    result = run("check", mads, faulty, *DAY, "--format", form, "--lang", "en", *redact)
    assert FOUND == result.exit_code
    reports = [
        check(example_text(name), on=date(2026, 1, 15), document=document)
        for name, document in (
            [("mads", "file-1.json"), ("faulty", "file-2.json")]
            if redact
            else [("mads", mads.as_posix()), ("faulty", faulty.as_posix())]
        )
    ]
    expected = every_form_of([report.redacted() for report in reports] if redact else reports)
    assert expected[f"{form} en"].replace("\r\n", "\n") == result.stdout.replace("\r\n", "\n")
    assert ("case-0002" in result.output) is not bool(redact)


@pytest.mark.parametrize("form", ["text", "csv"])
def test_a_report_is_written_for_its_reader(faulty: Path, form: str) -> None:
    """A vendor reads the members of the format, a caseworker the words of the field."""
    shown = {
        reader: run("check", faulty, *DAY, "--format", form, *reader).output
        for reader in ((), ("--reader", "vendor"), ("--reader", "caseworker"))
    }
    assert shown[()] == shown["--reader", "vendor"]
    assert "hvordan i child_heard" in shown[()].replace("\n", " ")
    assert "hvordan i child_heard" not in shown["--reader", "caseworker"].replace("\n", " ")
    assert "angiv, hvornår og hvordan" in shown["--reader", "caseworker"].replace("\n", " ")


def test_lines_of_a_redacted_file_are_named_by_number(tmp_path: Path) -> None:
    """The name of a file may hold an id, so it is only numbered; the line leads to the case."""
    path = tmp_path / "case-0001.ndjson"
    path.write_text(json.dumps(json.loads(example_text("mads"))), encoding="utf-8")
    result = run("check", path, *DAY, "--redact", "--lang", "en")
    assert "A case in “file-1.ndjson”, line 1, on 15 January 2026" in result.output
    assert "case-0001" not in result.output
    assert "file-1.json" in run("check", "-", *DAY, "--redact", stdin=example_text("mads")).output


ACCEPTANCES = """
[[acceptances]]
case = "case-0001"
code = "OPF002"
by = "adviser-7"
reason = "Aftalt med familien."

[[acceptances]]
case = "case-0009"
code = "OPF002"
by = "adviser-7"
reason = "Aftalt med familien."
"""


def test_accepted_findings_exit_with_0(tmp_path: Path, mads: Path) -> None:
    """Clean means that every finding is accepted; an acceptance without a match is listed."""
    path = tmp_path / "accepted.toml"
    path.write_text(ACCEPTANCES, encoding="utf-8")
    later = ("--on", "2026-03-01")
    assert FOUND == run("check", mads, *later).exit_code
    result = run("check", mads, *later, "--accept", path)
    assert CLEAN == result.exit_code
    assert "2 accepterede" in result.stdout
    assert "herningmodel: acceptance 2 (OPF002) accepted nothing" == result.stderr.strip()


def test_acceptances_that_cannot_be_read_are_wrong_use(tmp_path: Path, mads: Path) -> None:
    """Every fault is listed, and no case is checked."""
    path = tmp_path / "accepted.toml"
    path.write_text('[[acceptances]]\ncode = "FMT011"\nby = "a"\n', encoding="utf-8")
    result = run("check", mads, *DAY, "--accept", path)
    assert WRONG_USE == result.exit_code
    assert "" == result.stdout
    assert ".acceptances[0].code: FMT013" in result.stderr
    assert ".acceptances[0].reason: FMT009" in result.stderr
    assert "accepted.toml does not hold acceptances" in result.stderr


@pytest.fixture
def crash(monkeypatch: pytest.MonkeyPatch) -> None:
    def run_and_crash(*_: object, strict: bool, **__: object) -> tuple[list[Finding], RuleReport]:
        if strict:
            message = "hemmelig"
            raise KeyError(message)
        return [], RuleReport(code="DAT001", state=RuleState.CRASHED)

    monkeypatch.setattr(validate, "run", run_and_crash)


@pytest.mark.usefixtures("crash")
def test_a_crash_is_a_finding_and_in_strict_mode_the_end(mads: Path) -> None:
    """It is never shown as clean; where it crashed is shown, and never the error's message."""
    assert FOUND == run("check", mads, *DAY).exit_code
    result = run("check", mads, *DAY, "--strict")
    assert CRASHED == result.exit_code
    assert "KeyError" in result.stderr
    assert "run_and_crash" in result.stderr
    assert "a rule crashed; that is a fault of the library" in result.stderr
    assert "hemmelig" not in result.output


def test_strict_mode_is_no_different_where_nothing_crashes(mads: Path) -> None:
    """Clean is clean, and wrong use is wrong use."""
    assert CLEAN == run("check", mads, *DAY, "--strict").exit_code
    assert WRONG_USE == run("check", "nowhere.json", *DAY, "--strict").exit_code


def test_a_recommendation_in_sentences_and_as_json(mads: Path) -> None:
    """The explanation for people, the format for the journal."""
    result = run("recommend", mads, *DAY)
    assert CLEAN == result.exit_code
    assert "trin 4, Anbringelse i slægt eller netværk." in result.output
    written = run("recommend", mads, *DAY, "--format", "json", "--profile", "herning")
    advice = json.loads(written.output)
    assert (4, "herning") == (advice["step"], advice["profile"])


def test_a_recommendation_to_be_shown_and_its_ladder_alone(mads: Path) -> None:
    """HTML is the fragment of the library, and SVG is its drawing."""
    shown = run("recommend", mads, *DAY, "--format", "html", "--lang", "en")
    assert CLEAN == shown.exit_code
    advice = recommend(load_case(example_text("mads")), on=date(2026, 1, 15))
    assert f"{explanation_html(advice, 'en')}\n" == shown.stdout
    drawn = run("recommend", mads, *DAY, "--format", "svg")
    assert f"{ladder_svg(advice, 'da')}\n" == drawn.stdout


def test_a_case_that_cannot_be_read_gets_a_report_instead_of_a_page(faulty: Path) -> None:
    """There is no page about an unreadable case; the findings are printed as text."""
    result = run("recommend", faulty, *DAY, "--format", "html")
    assert FOUND == result.exit_code
    assert "FMT" in result.stdout
    assert "<" not in result.stdout.split("\n")[0]


def test_a_case_that_cannot_be_read_gets_no_recommendation(faulty: Path) -> None:
    """Its findings are shown instead, and the exit code says so."""
    result = run("recommend", faulty, *DAY, "--lang", "en")
    assert FOUND == result.exit_code
    assert "error FMT011 .assessments[0].kind" in result.output
    assert "Recommendation for" not in result.output


def test_a_rule_is_explained() -> None:
    """In either language, by its code in either case."""
    assert "Er det prøvet før, og hjalp det?" in run("explain", "trn008").output
    english = run("explain", "INV001", "--lang", "en")
    assert CLEAN == english.exit_code
    assert "The child was not heard" in english.output
    assert "BL § 5 stk. 3" in english.output


def test_the_ladder_is_shown_with_its_offers() -> None:
    """Highest first; the profile says what is offered."""
    output = run("ladder", "--profile", "herning").output
    assert output.index("Anbringelse på institution") < output.index("almenområdet")
    third = output[output.index("Hjemmebaserede") : output.index("Forebyggende indsatser")]
    assert "eget værelse" in third
    assert "Hernings praksis" in output


def test_the_rules_are_listed() -> None:
    """All of them, or one family; for people or for programs."""
    everything = run("rules").output.splitlines()
    assert len(ALL_RULES) == len(everything)
    involvement = sorted(rule.code for rule in ALL_RULES if rule.code.startswith("INV"))
    family = run("rules", "inv", "--lang", "en").output.splitlines()
    assert involvement == [line.split()[0] for line in family]
    written = [json.loads(line) for line in run("rules", "--format", "json").output.splitlines()]
    assert [*ledger()] == written
    of_json = run("rules", "inv", "--format", "json").output.splitlines()
    assert dict.fromkeys(involvement, "stable") == {
        rule["code"]: rule["status"] for rule in map(json.loads, of_json)
    }


def test_the_schema_is_printed() -> None:
    """As the file that is shipped, byte for byte."""
    assert case_schema() == json.loads(run("schema").output)
    shipped = resources.files("herningmodel.loading").joinpath("case.schema.json")
    assert shipped.read_text(encoding="utf-8") == run("schema").output


PROFILE = """
schema = 1
name = "our-town"
title = { da = "Vores by", en = "Our town" }
valid_from = 2026-01-01
based_on = "standard"
"""
AGE_BAR = '[steps.institution]\nlabel = { da = "Ikke under 16 år", en = "Not below 16" }\n'


def test_a_profile_is_checked(tmp_path: Path) -> None:
    """An age bar in words is an error, with its place."""
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text(PROFILE, encoding="utf-8")
    bad.write_text(PROFILE + AGE_BAR, encoding="utf-8")
    assert CLEAN == run("profile", "check", good).exit_code
    result = run("profile", "check", bad, "--lang", "en")
    assert FOUND == result.exit_code
    assert "error PRO001 .steps.institution.label" in result.output
    as_json = json.loads(run("profile", "check", bad, "--format", "json").output)
    assert "our-town" == as_json["profile"]


def test_a_profile_can_be_a_file(tmp_path: Path, mads: Path) -> None:
    """What the municipality has written is what the case is judged by."""
    path = tmp_path / "ours.toml"
    path.write_text(PROFILE, encoding="utf-8")
    result = run("recommend", mads, *DAY, "--profile", path, "--format", "json")
    assert "our-town" == json.loads(result.output)["profile"]


SHORT_HOLD = '[thresholds]\nanswers_hold = { months = 3, source = "own_time" }\n'


def test_two_profiles_are_compared_on_cases(tmp_path: Path, mads: Path, faulty: Path) -> None:
    """Which cases differ, in what, by which rule; an unreadable case is reported."""
    ours = tmp_path / "ours.toml"
    ours.write_text(PROFILE + SHORT_HOLD, encoding="utf-8")
    result = run("profile", "diff", "standard", ours, mads, *DAY)
    assert FOUND == result.exit_code
    lines = result.output.splitlines()
    assert (
        "Sagen »case-0001«, »standard« (15. januar 2026) og »our-town« (15. januar 2026):" in lines
    )
    assert any(
        line.startswith("  - Trinnet er ændret fra trin 4 til intet bestemt trin") for line in lines
    )
    assert "1 af 1 sager er ændret. 0 kunne ikke læses." == lines[-1]
    same = run("profile", "diff", "standard", "standard", mads, *DAY, "--lang", "en")
    assert CLEAN == same.exit_code
    assert "0 of 1 cases come out otherwise. 0 could not be read.\n" == same.output
    broken = run("profile", "diff", "standard", "standard", faulty, mads, *DAY)
    assert FOUND == broken.exit_code
    assert "FMT0" in broken.output
    assert "0 af 2 sager er ændret. 1 kunne ikke læses." == broken.output.splitlines()[-1]


def test_two_days_are_compared_line_by_line(tmp_path: Path) -> None:
    """NDJSON in, one difference a line out; a line that cannot be read gives its report."""
    line = json.dumps(json.loads(example_text("mads")))
    path = tmp_path / "cases.ndjson"
    path.write_text(f"{line}\n\n{{}}\n{line}\n", encoding="utf-8")
    days = ("--from", "2026-01-15", "--to", "2026-03-01")
    result = run("diff", path, *days, "--format", "json")
    assert FOUND == result.exit_code
    first, report, second = [json.loads(written) for written in result.output.splitlines()]
    assert "herningmodel-difference/1" == first["format"] == second["format"]
    assert "OPF002" in first["codes"]
    assert ("herningmodel-report/1", "2026-03-01") == (report["format"], report["on"])
    assert 3 == report["findings"][0]["where"][0]["line"]
    nothing = run("diff", "-", "--from", "2026-01-15", "--to", "2026-01-15", stdin=line)
    assert CLEAN == nothing.exit_code


def test_the_way_over_the_ladder_is_shown(tmp_path: Path, faulty: Path) -> None:
    """In sentences, or as JSON; a case that cannot be read gives its report."""
    path = tmp_path / "emil.json"
    path.write_text(example_text("emil"), encoding="utf-8")
    period = ("--from", "2025-01-01", "--until", "2026-01-01")
    lines = run("path", path, *period, "--lang", "en").output.splitlines()
    assert "10 February 2025: a move up, from step 3 to step 5." in lines
    written = json.loads(run("path", path, *period, "--format", "json").output)
    assert ["up", "up"] == [move["direction"] for move in written["moves"]]
    broken = run("path", faulty, *period)
    assert FOUND == broken.exit_code
    assert "FMT0" in broken.output


def test_all_combinations_are_written_and_the_table_is_shown(tmp_path: Path) -> None:
    """As CSV for a machine, as a page for people; by the profile that is asked for."""
    small = tmp_path / "small.toml"
    small.write_text(PROFILE + '[deciding]\ndimensions = ["basic_care"]\n', encoding="utf-8")
    result = run("audit", "--profile", small)
    assert CLEAN == result.exit_code
    heading, *lines = result.output.splitlines()
    assert heading.startswith("assessment,parenting,child,")
    assert 5 * 5 * 4 * 6 * 3 * 16 * 4 + 2 * 2 * 2 * 8 * 4 == len(lines)
    page = run("audit", "--table", "--profile", small, "--lang", "en").output
    assert "| safe with a safety plan | 1–2 | – | 3 |" in page
    assert "in 115,456 ways" in page


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "nowhere.json", *DAY), "nowhere.json cannot be read"),
        (("check", "nowhere.ndjson", *DAY), "nowhere.ndjson cannot be read"),
        (("check", "-"), "Missing option"),
        (("check", "-", "--on", "15-01-2026"), "a day is written YYYY-MM-DD"),
        (("check", "-", "--on", "20260115"), "a day is written YYYY-MM-DD"),
        (("check", "-", *DAY, "--profile", "hernig"), "there is no profile hernig"),
        (("explain", "TRN999"), "there is no rule"),
        (("rules", "XYZ"), "there is no family"),
        (("recommend", "020311-0000.json", *DAY), "******-****.json cannot be read"),
        (("demo", "--lang", "sv"), "sv"),
    ],
)
def test_wrong_use_exits_with_2(arguments: Sequence[str], said: str) -> None:
    """What cannot be done is said in a line, and is never taken for a finding."""
    result = run(*arguments, stdin=example_text("mads"))
    assert WRONG_USE == result.exit_code
    assert said in re.sub(r"[\s│]+", " ", result.output + result.stderr)


def test_a_document_that_is_no_profile_exits_with_2(tmp_path: Path, mads: Path) -> None:
    """Its findings are shown, and nothing is judged by it."""
    path = tmp_path / "broken.toml"
    path.write_text("schema = 1\n", encoding="utf-8")
    result = run("check", mads, *DAY, "--profile", path)
    assert WRONG_USE == result.exit_code
    assert "FMT009" in result.output


def test_the_version_and_the_help() -> None:
    """`--version` prints it; without a command the help is shown."""
    assert f"{VERSION}\n" == run("--version").output
    helped = run("--help")
    assert CLEAN == helped.exit_code
    commands = ("demo", "check", "recommend", "explain", "ladder", "rules", "profile")
    for command in (*commands, "audit", "diff", "evaluate", "path"):
        assert command in helped.output


def test_nothing_that_comes_from_data_is_read_as_markup(tmp_path: Path) -> None:
    """Square brackets and control characters of a value are shown, never obeyed."""
    document = json.loads(example_text("mads"))
    document["id"] = "[red]x[/red]"
    document["child"]["id"] = "a\x1b[31mb"
    path = tmp_path / "hostile.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    output = run("check", path, *DAY).output
    assert "[red]x[/red]" in output
    assert "\x1b" not in output


def test_on_a_terminal_lines_are_wrapped_and_severities_are_coloured(
    faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A terminal gets lines of its own width, and colour that says nothing new."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "60")
    output = run("check", faulty, *DAY).output
    assert "\x1b[1;31mfejl" in output
    plain = re.sub(r"\x1b\[[0-9;]*m", "", output)
    assert max(len(line) for line in plain.splitlines()) <= 60


def test_on_a_terminal_the_whole_model_is_shown_in_its_width(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The stairs are drawn as they are in a file."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")
    plain = re.sub(r"\x1b\[[0-9;]*m", "", run("demo").output)
    assert "░░░░░░░░░░░░ 1 ✗" in plain
    assert max(len(line) for line in plain.splitlines()) <= 100


def test_the_module_is_the_program(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`python -m herningmodel` is the command line."""
    monkeypatch.setattr(sys, "argv", ["herningmodel", "--version"])
    with pytest.raises(SystemExit):
        runpy.run_module("herningmodel", run_name="__main__")
    assert f"{VERSION}\n" == capsys.readouterr().out


def test_the_program_runs_as_a_module() -> None:
    """`python -m herningmodel` is the same program, and speaks UTF-8 into any pipe."""
    done = subprocess.run(
        [sys.executable, "-m", "herningmodel", "demo"],
        capture_output=True,
        check=True,
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
    )
    assert "◀ det laveste, der passer" in done.stdout.decode()


def test_without_the_extra_the_program_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It takes typer and rich, and says how to get them."""
    monkeypatch.setitem(sys.modules, "typer", None)
    for module in ("app", "commands"):
        monkeypatch.delitem(sys.modules, f"herningmodel.extras.cli.{module}")
    with pytest.raises(SystemExit, match=r"herningmodel\[cli\]"):
        cli.main()


def test_another_missing_module_is_not_explained_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken installation is not a missing extra."""
    monkeypatch.setitem(sys.modules, "herningmodel.extras.cli.commands", None)
    with pytest.raises(ModuleNotFoundError):
        cli.main()


def test_a_stream_that_is_no_file_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where output was redirected in Python there is nothing to set."""
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setattr(sys, "argv", ["herningmodel", "--version"])
    with pytest.raises(SystemExit):
        cli.main()
    assert f"{VERSION}\n" == sys.stdout.getvalue()


def test_an_open_range_is_drawn_without_a_choice() -> None:
    """Where nothing is decided no step is marked as chosen."""
    advice = recommend(load_case(example_text("mads")), on=date(2027, 1, 15))
    table = console.stairs(advice, "en")
    assert 6 == table.row_count
    cells = [str(cell) for column in table.columns for cell in column.cells]
    assert not any("◀" in cell for cell in cells)
    assert any("▒" in cell for cell in cells)


def test_a_municipality_is_made_up_one_case_a_line() -> None:
    """The same seed gives the same bytes, another seed another municipality; the cases are in order."""
    made = run("generate", *DAY, "--cases", "20", "--seed", "4")
    assert CLEAN == made.exit_code
    assert 20 == len(made.output.splitlines())
    assert made.output == run("generate", *DAY, "--cases", "20", "--seed", "4").output
    assert made.output != run("generate", *DAY, "--cases", "20", "--seed", "5").output
    assert CLEAN == run("check", "--lines", "-", *DAY, stdin=made.output).exit_code


def test_faults_are_seeded_on_request() -> None:
    """So that there is something to find."""
    made = run("generate", *DAY, "--cases", "5", "--faults", "1")
    assert FOUND == run("check", "--lines", "-", *DAY, stdin=made.output).exit_code


@pytest.mark.parametrize("wrong", [("--cases", "0"), ("--faults", "1.5"), ("--on", "2017-12-31")])
def test_what_cannot_be_made_up_is_refused(wrong: Sequence[str]) -> None:
    """Wrong use is 2."""
    assert WRONG_USE == run("generate", *DAY, *wrong).exit_code
