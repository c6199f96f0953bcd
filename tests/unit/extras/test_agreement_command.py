"""The command `agreement`, run as two raters run it."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from herningmodel.extras.cli.commands import app


CLEAN, FOUND, WRONG_USE = 0, 1, 2


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, ["agreement", *map(str, arguments)], input=stdin)


def line_of(case: str, ratings: Mapping[str, int]) -> str:
    assessment = {"id": "a", "kind": "focused", "on": "2025-05-01", "ratings": ratings}
    return json.dumps(
        {
            "format": "herningmodel-case/1",
            "id": case,
            "child": {"id": f"child-{case}"},
            "opened": "2025-01-01",
            "assessments": [assessment],
        }
    )


def lines_of(second: bool, count: int = 24) -> str:
    return "\n".join(
        line_of(
            f"case-{number}",
            {
                "health": number % 5,
                "basic_care": min(4, number % 5 + (second and number % 3 == 0)),
                "housing": 0 if second else number % 2,
            },
        )
        for number in range(count)
    )


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    first, second = tmp_path / "first.ndjson", tmp_path / "second.ndjson"
    first.write_text(lines_of(second=False), encoding="utf-8")
    second.write_text(lines_of(second=True), encoding="utf-8")
    return first, second


def test_the_table_fits_on_80_columns(two: tuple[Path, Path]) -> None:
    """Pairs, alike and kappa for each dimension, and where the two are furthest apart."""
    result = run(*two)
    assert CLEAN == result.exit_code
    assert max(map(len, result.output.splitlines())) <= 80
    assert "Begge har vurderet 24 sager." in result.output
    assert "Sundhed                                        24  100 %  1,00\n" in result.output
    assert "ingen spredning" in result.output
    assert "- Bolig: 0,5 i snit, den første højest." in result.output
    assert "- Grundlæggende omsorg: 0,3 i snit, den anden højest." in result.output
    assert "For få" not in result.output


def test_it_is_in_english_too(two: tuple[Path, Path]) -> None:
    """With the separators of the language."""
    result = run(*two, "--lang", "en")
    assert CLEAN == result.exit_code
    assert max(map(len, result.output.splitlines())) <= 80
    assert "Both rated 24 cases." in result.output
    assert "All dimensions                                 72" in result.output
    assert "No spread: one of them gave every child the same number." in result.output


def test_too_few_are_said(tmp_path: Path, two: tuple[Path, Path]) -> None:
    """Three cases give counts and no kappa; the cases of one rater alone are counted."""
    few = tmp_path / "few.ndjson"
    few.write_text(lines_of(second=False, count=3), encoding="utf-8")
    result = run(few, two[1])
    assert "Kun den første har 0 sager, kun den anden 21" in result.output
    assert 4 == result.output.count("  for få")
    assert "For få: kappa kræver mindst 20 børn, vurderet af begge" in result.output


def test_of_no_case_there_is_a_dash(tmp_path: Path) -> None:
    """There is no percentage of nothing."""
    empty = tmp_path / "empty.ndjson"
    empty.write_text("", encoding="utf-8")
    result = run(empty, empty)
    assert CLEAN == result.exit_code
    assert "      0      –  for få" in result.output
    assert "Længst" not in result.output


def test_programs_get_json(two: tuple[Path, Path]) -> None:
    """One object, with the library that computed it."""
    found = json.loads(run(*two, "--format", "json").output)
    assert "herningmodel-agreement/1" == found["format"]
    assert found["library"].startswith("statsmodels")
    assert "no_spread" == found["by_dimension"]["housing"]["no_kappa"]
    assert ["housing", "basic_care"] == found["most_different"]


def test_a_case_that_cannot_be_read_is_named_and_the_rest_compared(
    tmp_path: Path, two: tuple[Path, Path]
) -> None:
    """Exit 1, with file and line beside the table."""
    broken = tmp_path / "broken.ndjson"
    broken.write_text(f"{lines_of(second=True)}\n{{", encoding="utf-8")
    result = run(two[0], broken)
    assert FOUND == result.exit_code
    assert "broken.ndjson:25: not a case" in result.output
    single = tmp_path / "single.json"
    single.write_text("{", encoding="utf-8")
    assert "single.json: not a case" in run(single, two[0]).output


def test_one_side_can_come_from_standard_input(two: tuple[Path, Path]) -> None:
    """Only one of them: nothing is left for the other."""
    piped = run("-", two[1], "--lines", stdin=lines_of(second=False))
    assert "Begge har vurderet 24 sager." in piped.output
    assert WRONG_USE == run("-", "-").exit_code


def test_a_case_that_is_there_twice_is_wrong_use(tmp_path: Path, two: tuple[Path, Path]) -> None:
    """Which of the two would count?"""
    twice = tmp_path / "twice.ndjson"
    twice.write_text(f"{line_of('a', {})}\n{line_of('a', {})}", encoding="utf-8")
    result = run(twice, two[1])
    assert WRONG_USE == result.exit_code
    assert "first: the case 'a' is given twice" in result.output


def test_without_the_extra_the_counts_are_there(
    two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The kappa is not computed, and what it takes is said."""

    def missing() -> None:
        raise ModuleNotFoundError

    monkeypatch.setattr("herningmodel.extras.cli.agreement_command.statsmodels_kappa", missing)
    result = run(*two)
    assert CLEAN == result.exit_code
    assert "ikke beregnet" in result.output
    assert 'pip install "herningmodel[statistics]"' in result.output
