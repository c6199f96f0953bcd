"""Rules from outside the library in every form of a report, and on a page of their own."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from jsonschema import Draft4Validator

from herningmodel.formats.report_sarif import sarif
from herningmodel.formats.report_text import report_text
from herningmodel.formats.rule_markdown import rule_page
from herningmodel.kept.load_report import load_report
from herningmodel.rules.catalogue import CATALOGUE
from herningmodel.text.texts import LANGUAGES, Language
from herningmodel.validation.check import check
from support.own_rules import AARHUS, LAMBDA, MANY, SCALE, that
from support.reports import every_form_of


ON = date(2026, 1, 15)
SCHEMA = Draft4Validator(
    json.loads(
        (Path(__file__).parents[2] / "contract" / "sarif-2.1.0-rtm.5.json").read_text(
            encoding="utf-8"
        )
    )
)
OURS = [*CATALOGUE, AARHUS, LAMBDA, that(SCALE.check)]
REPORT = check(SCALE.bad.source, on=ON, rules=OURS)


def run_of(*reports: Any, language: Language = "en") -> dict[str, Any]:
    log = json.loads("".join(sarif(reports, language)))
    assert [] == [error.message for error in SCHEMA.iter_errors(log)]
    [run] = log["runs"]
    return run


def test_the_text_says_which_rules_were_used() -> None:
    """Which are not the library's, from which package, and what was left out."""
    text = report_text(evolve(REPORT, rule_set="rules-1 + aarhus-3, without TRI"), "en")
    assert "\nRule set: rules-1 + aarhus-3, without TRI.\n" in text
    assert "\nRules that are not the library's: XAA001 (aarhus-3), XAA002, XZZ001.\n" in text
    assert "warning XAA001 .assessments[0].scale (a1)" in text
    assert "Regelsæt: rules-" in report_text(check("{}", on=ON, ignore=["TRI"]), "da")
    assert "Rule set" not in report_text(check("{}", on=ON), "en")


def test_a_notebook_names_them_too() -> None:
    """Below the table, in both languages."""
    shown = REPORT._repr_html_()
    assert "Regler, der ikke er bibliotekets: XAA001 (aarhus-3), XAA002, XZZ001." in shown
    assert "Rules that are not the library" in shown
    assert "+ aarhus-3 + XAA002 + XZZ001." in shown
    assert "Rule set" not in check("{}", on=ON)._repr_html_()


@pytest.mark.parametrize("language", LANGUAGES)
def test_sarif_has_a_component_for_each_package(language: Language) -> None:
    """With its rules and their help; each result points at its rule there."""
    run = run_of(check("{}", on=ON), REPORT, REPORT, language=language)
    components = run["tool"]["extensions"]
    assert ["aarhus-3", "rules of no package"] == [component["name"] for component in components]
    assert [["XAA001"], ["XAA002", "XZZ001"]] == [
        [rule["id"] for rule in component["rules"]] for component in components
    ]
    found = [result for result in run["results"] if result["ruleId"].startswith("X")]
    assert {"XAA001", "XAA002", "XZZ001"} == {result["ruleId"] for result in found}
    for result in found:
        place = result["rule"]
        component = components[place["toolComponent"]["index"]]
        assert result["ruleId"] == component["rules"][place["index"]]["id"] == place["id"]
        assert "ruleIndex" not in result
    [help_of] = [rule["help"]["text"] for rule in components[0]["rules"]]
    assert "Skalaen mangler" in help_of
    assert "The scale is missing" in help_of
    assert REPORT.rule_set == run["invocations"][0]["properties"]["ruleSet"]
    assert "extensions" not in run_of(check("{}", on=ON))["tool"]


def test_a_finding_of_a_rule_that_is_not_described_is_a_result_all_the_same() -> None:
    """As in a report that was made by rules which are not here any more."""
    results = run_of(evolve(REPORT, outside=()))["results"]
    [result, *_] = [result for result in results if result["ruleId"] == "XAA001"]
    assert {"rule", "ruleIndex"}.isdisjoint(result)


def test_every_form_names_the_rule() -> None:
    """Redacted or not; and the report says what the rule is called."""
    for form, written in every_form_of([REPORT]).items():
        assert "XAA001" in written, form
    for form, written in every_form_of([REPORT.redacted()]).items():
        assert "XAA001" in written, form
    first, *_ = json.loads(json.dumps(REPORT.as_dict()))["outside"]
    assert {
        "code": "XAA001",
        "name": "scale_missing",
        "package": "aarhus-3",
        "severity": "warning",
        "basis": "local",
        "title": {"da": "Skalaen mangler", "en": "The scale is missing"},
        "why": {
            "da": "Vores by bruger skalaen ved hver undersøgelse.",
            "en": "Our town uses the scale at every assessment.",
        },
    } == first


def test_a_kept_report_says_the_same() -> None:
    """Its own rules and what was chosen too."""
    chosen = check(SCALE.bad.source, on=ON, rules=OURS, select=["XAA"], ignore=["XAA002"])
    for report in (REPORT, chosen, chosen.redacted()):
        back = load_report(json.loads(json.dumps(report.as_dict())))
        assert report == back
        assert (report.outside, report.select) == (back.outside, back.select)


@pytest.mark.parametrize("rule", [SCALE, LAMBDA, MANY], ids=lambda rule: rule.code)
def test_an_own_rule_has_a_page(rule: Any) -> None:
    """The same page as any rule, with what it says of its bad example."""
    page = rule_page(rule, "en")
    assert page.startswith(f"# {rule.code} · {rule.title.get('en')}\n")
    said = (
        "There are 2 cases." if rule is MANY else "The assessment of 25 August 2025 has no scale."
    )
    assert f"\n> {said}\n" in page
    assert "Our own choice. Chosen for a test" in page
    assert "Eksempel med fejl" in rule_page(rule, "da")
