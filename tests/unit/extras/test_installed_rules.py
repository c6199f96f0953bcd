"""Rules of installed packages on the command line, and a choice among all rules."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from herningmodel.core.errors import RulesError
from herningmodel.extras.cli.commands import app
from herningmodel.extras.installed_rules import installed_packages
from herningmodel.testing import example_text


CLEAN, FOUND, WRONG_USE, CRASHED = 0, 1, 2, 3
DAY = ("--on", "2026-01-15")
EXAMPLE = Path(__file__).parents[3] / "examples" / "municipality_rules" / "src"
OURS = "municipality_rules.package:PACKAGE"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def mads(tmp_path: Path) -> Path:
    path = tmp_path / "mads.json"
    path.write_text(example_text("mads"), encoding="utf-8")
    return path


def install(folder: Path, *origins: str) -> None:
    """Do what installing a distribution with these entry points does."""
    metadata = folder / "town_rules-1.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: town-rules\nVersion: 1\n")
    lines = "".join(f"rules-{number} = {origin}\n" for number, origin in enumerate(origins))
    (metadata / "entry_points.txt").write_text(f"[herningmodel.rules]\n{lines}")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder of installed distributions."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(EXAMPLE))
    monkeypatch.syspath_prepend(str(folder))
    yield folder
    for name in [name for name in sys.modules if name.startswith(("municipality_rules", "town_"))]:
        del sys.modules[name]


def test_without_a_package_there_is_only_the_library(mads: Path) -> None:
    """Nothing is installed, so nothing is added."""
    assert () == installed_packages()
    assert CLEAN == run("check", mads, *DAY).exit_code


def test_an_installed_package_takes_part(site: Path, mads: Path) -> None:
    """Its rules run, and the report names it; an option leaves it out."""
    install(site, OURS, OURS)
    result = run("check", mads, *DAY, "--lang", "en")
    assert FOUND == result.exit_code
    assert "XOT001 .interventions[0].goals" in result.output
    assert " + our-town-2026.1.\n" in result.output
    assert CLEAN == run("check", mads, *DAY, "--no-packages").exit_code


def test_nothing_is_imported_before_it_is_asked_for(site: Path, mads: Path) -> None:
    """Neither by the library nor by a command without rules."""
    install(site, OURS)
    assert CLEAN == run("check", mads, *DAY, "--no-packages").exit_code
    assert CLEAN == run("ladder").exit_code
    assert "municipality_rules" not in sys.modules
    [package] = installed_packages()
    assert ("our-town", OURS) == (package.name, package.imported_from)


def test_many_cases_and_every_format(site: Path, tmp_path: Path) -> None:
    """NDJSON in, SARIF and JSON out."""
    install(site, OURS)
    path = tmp_path / "many.ndjson"
    line = json.dumps(json.loads(example_text("mads")))
    path.write_text(f"{line}\n", encoding="utf-8")
    log = json.loads(run("check", path, *DAY, "--format", "sarif").output)
    [component] = log["runs"][0]["tool"]["extensions"]
    assert "our-town-2026.1" == component["name"]
    report = json.loads(run("check", path, *DAY, "--format", "json").output.splitlines()[0])
    assert ["XOT001", "XOT002"] == [rule["code"] for rule in report["outside"]]


def test_rules_and_explain_show_them(site: Path) -> None:
    """In the list, as JSON, and each on its page."""
    install(site, OURS)
    assert "XOT001  The help has no goals" in run("rules", "--lang", "en").output
    assert 2 == len(run("rules", "xot").output.splitlines())
    entries = [
        json.loads(line) for line in run("rules", "XOT", "--format", "json").output.splitlines()
    ]
    assert ["our-town-2026.1"] * 2 == [entry["package"] for entry in entries]
    assert "XOT" not in run("rules", "TRI", "--format", "json").output
    page = run("explain", "xot002", "--lang", "en").output
    assert "# XOT002 · The first talk with the child is late" in page
    assert "Our town's own guidance" in page
    assert WRONG_USE == run("rules", "XOT", "--no-packages").exit_code
    assert WRONG_USE == run("explain", "XOT001", "--no-packages").exit_code


PROFILE = """
schema = 1
name = "our-town"
title = { da = "Vores by", en = "Our town" }
valid_from = 2026-01-01
based_on = "standard"

[[rules]]
code = "XOT001"
severity = "info"
"""


def test_a_profile_may_set_them_with_every_command(site: Path, mads: Path, tmp_path: Path) -> None:
    """Those that run rules, and those that only read the profile; without the package it is refused."""
    profile = tmp_path / "ours.toml"
    profile.write_text(PROFILE, encoding="utf-8")
    for command in (("recommend", mads, *DAY), ("check", mads, *DAY)):
        assert WRONG_USE == run(*command, "--profile", profile).exit_code
    assert FOUND == run("profile", "check", profile).exit_code
    install(site, OURS)
    assert CLEAN == run("recommend", mads, *DAY, "--profile", profile).exit_code
    assert CLEAN == run("check", mads, *DAY, "--profile", profile).exit_code
    assert CLEAN == run("profile", "check", profile).exit_code


def test_a_finding_of_theirs_can_be_accepted(site: Path, mads: Path, tmp_path: Path) -> None:
    """With the same file as the others."""
    install(site, OURS)
    accept = tmp_path / "accept.toml"
    accept.write_text('[[acceptances]]\ncode = "XOT001"\nby = "adviser-7"\nreason = "Agreed"\n')
    assert CLEAN == run("check", mads, *DAY, "--accept", accept).exit_code
    assert WRONG_USE == run("check", mads, *DAY, "--accept", accept, "--no-packages").exit_code


@pytest.mark.parametrize(
    ("module", "origin", "message"),
    [
        ("", "town_nothing:PACKAGE", "town_nothing:PACKAGE cannot be imported: ModuleNotFoundError"),
        ("1 / 0", "town_broken:PACKAGE", "town_broken:PACKAGE cannot be imported: ZeroDivisionError"),
        ("def", "town_broken:PACKAGE", "town_broken:PACKAGE cannot be imported: SyntaxError"),
        ("PACKAGE = 1", "town_broken:PACKAGE", "town_broken:PACKAGE must be a RulePackage, got int"),
        (
            "from herningmodel import RulePackage\nPACKAGE = RulePackage(name='a', version='1', rules=())",
            "town_broken:PACKAGE",
            "town_broken:PACKAGE cannot be used: a: rules must be a tuple with at least one rule",
        ),
    ],
)  # fmt: skip
def test_a_broken_package_is_one_message(
    site: Path, mads: Path, module: str, origin: str, message: str
) -> None:
    """And an exit code, with every command that runs rules; an option goes on without it."""
    install(site, origin)
    (site / "town_broken.py").write_text(module)
    for command in (("check", mads, *DAY), ("rules",), ("explain", "TRN001")):
        result = run(*command)
        assert WRONG_USE == result.exit_code
        assert [
            f"herningmodel: the rules of a package: {message}; --no-packages leaves them out"
        ] == result.output.splitlines()
        assert CLEAN == run(*command, "--no-packages").exit_code
    with pytest.raises(RulesError):
        installed_packages()


def test_two_packages_with_one_code_are_one_message(site: Path, mads: Path) -> None:
    """Neither wins."""
    (site / "town_two.py").write_text(
        "from attrs import evolve\nfrom municipality_rules.package import PACKAGE as OURS\n"
        "PACKAGE = evolve(OURS, name='the-next-town')\n"
    )
    install(site, OURS, "town_two:PACKAGE")
    result = run("check", mads, *DAY)
    assert WRONG_USE == result.exit_code
    assert "used twice: XOT001, XOT002" in result.output


def test_a_crash_of_theirs_is_not_the_librarys(site: Path, mads: Path) -> None:
    """In the report, and in strict mode."""
    (site / "town_crash.py").write_text(
        "from attrs import evolve\n"
        "from herningmodel import RulePackage\n"
        "from municipality_rules.goals_missing import RULE\n"
        "def check(view, each):\n    raise ZeroDivisionError\n    yield\n"
        "PACKAGE = RulePackage(name='town', version='1', rules=(evolve(RULE, check=check),))\n"
    )
    install(site, "town_crash:PACKAGE")
    result = run("check", mads, *DAY, "--lang", "en")
    assert FOUND == result.exit_code
    assert "XOT001 crashed: The rule crashed (ZeroDivisionError)." in result.output
    assert "a fault of the package that the rule comes from" in result.output
    strict = run("check", mads, *DAY, "--strict")
    assert CRASHED == strict.exit_code
    assert (
        "a rule crashed; XOT001 comes from outside the library; that is a fault of its package"
        in strict.output
    )


def test_rules_are_chosen_by_code_and_family(tmp_path: Path) -> None:
    """Repeated or separated by commas; the report says what was chosen."""
    path = tmp_path / "faulty.json"
    path.write_text(example_text("faulty"), encoding="utf-8")
    lines = run(
        "check", path, *DAY, "--format", "json", "--select", "DAT,opf", "--select", "INV001",
        "--ignore", "DAT001,",
    )  # fmt: skip
    report = json.loads(lines.output)
    assert ["DAT", "INV001", "OPF"] == report["select"]
    assert ["DAT001"] == report["ignore"]
    families = {finding["code"][:3] for finding in report["findings"]}
    assert {"FMT", "DAT", "INV", "OPF"} == families | {"OPF"}


@pytest.mark.parametrize(
    ("option", "names", "message"),
    [
        ("--select", "OPG", "--select: there is no rule or family OPG; did you mean OPF?"),
        ("--ignore", "OPF,INV01", "--ignore: there is no rule or family INV01; did you mean INV0"),
        ("--ignore", "FMT", "--ignore: the rules of FMT always take part"),
    ],
)
def test_an_unknown_code_is_refused(mads: Path, option: str, names: str, message: str) -> None:
    """With the nearest one, before a case is read."""
    result = run("check", mads, *DAY, option, names)
    assert WRONG_USE == result.exit_code
    assert message in result.output
