"""`herningmodel schedule`: the work list over many cases."""

import csv
import json
import sys
from io import StringIO

import pytest
from typer.testing import CliRunner

from herningmodel.extras.cli.commands import app
from herningmodel.testing import example_text


RUNNER = CliRunner()


def run(*arguments, stdin=None):
    """Run the command and return its result."""
    return RUNNER.invoke(app, ["schedule", *map(str, arguments)], input=stdin)


@pytest.fixture
def caseload(tmp_path):
    """Three example cases, one a line."""
    path = tmp_path / "cases.ndjson"
    lines = (json.dumps(json.loads(example_text(name))) for name in ("emil", "mads", "freja"))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_the_most_urgent_comes_first_whatever_the_order_of_the_file(caseload):
    """Overdue before near before ahead, each the soonest first, case by case."""
    result = run(caseload, "--on", "2026-03-01", "--format", "csv")
    rows = list(csv.DictReader(StringIO(result.stdout)))
    assert ["overskredet", "overskredet", "snart", "snart"] == [row["status"] for row in rows[:4]]
    assert ["case-0001", "case-0004"] == [rows[0]["sag"], rows[2]["sag"]]
    assert "2026-02-05" == rows[0]["frist"]
    ahead = [row["frist"] for row in rows if row["status"] == "kommer"]
    assert sorted(ahead) == ahead
    assert {"case-0001", "case-0004"} == {row["sag"] for row in rows}
    assert 1 == result.exit_code


def test_nothing_overdue_is_clean(caseload):
    result = run(caseload, "--on", "2026-01-15", "--lang", "en")
    assert 0 == result.exit_code
    assert "next follow-up" in result.stdout
    assert "family treatment" in result.stdout


def test_json_is_one_whole_schedule_a_line_in_the_order_of_the_file(caseload):
    result = run(caseload, "--on", "2026-03-01", "--format", "json")
    documents = [json.loads(line) for line in result.stdout.splitlines()]
    assert ["case-0004", "case-0001"] == [document["case"] for document in documents][:2]
    assert {"herningmodel-schedule/1"} == {document["format"] for document in documents}
    assert 1 == result.exit_code


def test_an_empty_schedule_says_that_nothing_is_open(tmp_path):
    path = tmp_path / "freja.json"
    path.write_text(example_text("freja"), encoding="utf-8")
    assert "Intet står åbent.\n" == run(path, "--on", "2026-01-15").stdout


def test_an_unreadable_case_is_reported_and_the_others_listed(caseload):
    caseload.write_text(f'{{"x": 1}}\n{caseload.read_text("utf-8")}', encoding="utf-8")
    result = run(caseload, "--on", "2026-01-15", "--format", "csv")
    assert 1 == result.exit_code
    assert "FMT009" in result.stderr
    assert "case-0001" in result.stdout


def test_a_calendar_file_is_written(caseload, tmp_path):
    target = tmp_path / "plan.ics"
    result = run(caseload, "--on", "2026-01-15", "--ics", target)
    assert 0 == result.exit_code
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"Sag case-0001" in target.read_bytes()


def test_a_calendar_that_cannot_be_written_is_wrong_use(caseload, tmp_path):
    result = run(caseload, "--on", "2026-01-15", "--ics", tmp_path)
    assert 2 == result.exit_code
    assert "cannot be written" in result.stderr


def test_a_calendar_takes_an_extra(caseload, monkeypatch):
    """It is said before anything is read."""
    monkeypatch.setitem(sys.modules, "herningmodel.extras.ical", None)
    result = run(caseload, "--on", "2026-01-15", "--ics", "plan.ics")
    assert 2 == result.exit_code
    assert "herningmodel[ical]" in result.stderr


def test_a_cell_is_never_a_formula():
    """A case id is a vendor's own, and a spreadsheet runs what begins with an equals sign."""
    case = json.loads(example_text("mads")) | {"id": "=1+1"}
    result = run("-", "--on", "2026-01-15", "--format", "csv", stdin=json.dumps(case))
    assert {"'=1+1"} == {row["sag"] for row in csv.DictReader(StringIO(result.stdout))}


def test_what_looks_like_a_cpr_number_is_hidden():
    case = json.loads(example_text("mads")) | {"id": "0203110000"}
    for form in ("text", "json", "csv"):
        result = run("-", "--on", "2026-01-15", "--format", form, stdin=json.dumps(case))
        assert "0203110000" not in result.stdout
        assert "******-****" in result.stdout


def test_a_caseworker_sees_their_own_cases_and_a_team_those_of_its_members(caseload):
    """What is due by a day, of those who are asked for."""

    def listed(*arguments):
        result = run(caseload, "--on", "2026-03-01", "--format", "csv", *arguments)
        return list(csv.DictReader(StringIO(result.stdout)))

    advisers = {row["rådgiver"] for row in listed()}
    assert len(advisers) > 1
    for adviser in advisers:
        assert {adviser} == {row["rådgiver"] for row in listed("--caseworker", adviser)}
    team = [part for adviser in advisers for part in ("--caseworker", adviser)]
    assert listed() == listed(*team)
    assert [] == listed("--caseworker", "no-one")
    assert {"2026-02-05"} == {row["frist"] for row in listed("--due-by", "2026-02-05")}
