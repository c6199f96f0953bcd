"""The command `ratings`, run as a rater runs it."""

import pytest
from typer.testing import CliRunner, Result

from herningmodel.extras.cli.commands import app


CLEAN, WRONG_USE = 0, 2


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["ratings", *arguments])


def test_without_a_dimension_it_says_what_is_common_and_lists_the_dimensions() -> None:
    """The place to begin: the draft's standing, the five numbers and the codes to ask for."""
    result = run()
    assert CLEAN == result.exit_code
    assert "Eget udkast, skal gennemgås af fagfolk." in result.output
    assert "- **4** Er der hele tiden eller er farligt" in result.output
    assert "- `basic_care`: grundlæggende omsorg" in result.output
    assert "?" not in result.output


def test_with_an_age_group_it_asks_the_questions() -> None:
    """Twenty questions for a child of that age."""
    result = run("--age-group", "0-2", "--lang", "en")
    assert CLEAN == result.exit_code
    assert "Health (`health`): Does the child grow, sleep, and stay well" in result.output


@pytest.mark.parametrize("written", ["basic_care", "basic-care", "BASIC_CARE"])
def test_a_dimension_is_shown_for_every_age(written: str) -> None:
    """However it is written."""
    result = run(written)
    assert CLEAN == result.exit_code
    assert all(f"## {ages} år" in result.output for ages in ("0-2", "3-6", "7-12", "13-17"))


def test_a_dimension_is_shown_for_one_age() -> None:
    """What a rater needs for one child fits on a screen."""
    result = run("emotional_warmth", "--age-group", "7-12", "--lang", "en")
    assert CLEAN == result.exit_code
    assert "## 7-12 years" in result.output
    assert "## 0-2" not in result.output
    assert "- **3** On most days there is coldness, scorn or unpredictability" in result.output


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("emotional_warmht", "did you mean emotional_warmth?"),
        ("x" * 300, "there is no dimension"),
        ("010203-1234", "there is no dimension '******-****'"),
    ],
)
def test_a_dimension_that_is_not_there_is_wrong_use(written: str, said: str) -> None:
    """A near miss is named."""
    result = run(written)
    assert WRONG_USE == result.exit_code
    assert said in result.output


def test_an_age_group_that_is_not_there_is_wrong_use() -> None:
    """The four that are there are named."""
    result = run("health", "--age-group", "0-99")
    assert WRONG_USE == result.exit_code
    assert "13-17" in result.output
