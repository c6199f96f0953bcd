"""Rules from outside the library: how they run, what reports say of them, and what they cannot break."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from herningmodel.core.errors import AcceptanceError, ProfileError, RulesError
from herningmodel.core.findings import Finding, Location, Severity
from herningmodel.loading.load_acceptances import load_acceptances
from herningmodel.loading.load_case import load_case
from herningmodel.loading.load_profile import load_profile
from herningmodel.rulebook import vocabulary as v
from herningmodel.rules.catalogue import CASE_RULES, CATALOGUE
from herningmodel.rules.rule_set import RuleSet, rule_set
from herningmodel.testing import example_text
from herningmodel.validation.check import check
from herningmodel.validation.check_lines import check_lines
from herningmodel.validation.check_profile import check_profile
from herningmodel.validation.report import Report, RuleState
from herningmodel.validation.validate import validate
from support.own_rules import AARHUS, BY_NAME, LAMBDA, MANY, SCALE, that
from support.reports import every_form_of


ON = date(2026, 1, 15)
MADS = example_text("mads")
UNSCALED = SCALE.bad.source
WITH_OURS = RuleSet.of(*CATALOGUE, AARHUS)
A_LINE = json.dumps(UNSCALED)


def codes(report: Report) -> list[str]:
    return [finding.code for finding in report.findings]


def test_an_own_rule_runs_beside_the_others() -> None:
    """Its finding, its state and its place in the report are as for any rule."""
    report = check(UNSCALED, on=ON, rules=[*CATALOGUE, AARHUS])
    assert "XAA001" in codes(report)
    assert RuleState.FOUND is report.state_of("XAA001")
    assert sorted(rule.code for rule in report.rules) == [rule.code for rule in report.rules]
    assert rule_set()[:5] == report.rule_set[:5] != report.rule_set
    assert report.rule_set.endswith(" + aarhus-3")
    alone = check(UNSCALED, on=ON)
    assert codes(alone) == [code for code in codes(report) if code != "XAA001"]
    assert alone.rules == tuple(rule for rule in report.rules if rule.code != "XAA001")


def test_findings_keep_their_order() -> None:
    """The heaviest first, wherever the rule comes from."""
    heavy = evolve(AARHUS, rules=(evolve(SCALE, severity=Severity.ERROR),))
    report = check(UNSCALED, on=ON, rules=[heavy, *CATALOGUE])
    ranks = [finding.severity.rank for finding in report.findings]
    assert sorted(ranks) == ranks


def test_every_entry_point_takes_the_same_rules() -> None:
    """A document, a case, and many lines give the same findings, state and identity."""
    case = load_case(json.dumps(UNSCALED))
    checked = check(UNSCALED, on=ON, rules=WITH_OURS)
    validated = validate(case, on=ON, rules=WITH_OURS)
    first, *_ = check_lines([A_LINE], on=ON, rules=WITH_OURS)
    assert codes(checked) == codes(validated) == codes(first)
    assert {WITH_OURS.identity} == {report.rule_set for report in (checked, validated, first)}
    assert WITH_OURS.outside == checked.outside == validated.outside == first.outside


def test_what_is_not_given_is_not_selected_and_said_so() -> None:
    """In the state of the rule, so that nothing is dropped in silence; shape always takes part."""
    report = check(example_text("faulty"), on=ON, rules=[SCALE])
    assert {"FMT", "XAA"} >= {code[:3] for code in codes(report)}
    assert "FMT011" in codes(report)
    for rule in CASE_RULES:
        [state] = [state for state in report.rules if state.code == rule.code]
        assert RuleState.NOT_APPLICABLE is state.state
        assert "The rule is not selected." == str(state.why and state.why.get("en"))
    assert report.rule_set.endswith(" + XAA001, only XAA")


def test_a_choice_is_in_the_report() -> None:
    """As it was asked for, in capitals and each once."""
    report = check(example_text("faulty"), on=ON, select=["opf", "DAT", "OPF"], ignore=["DAT001"])
    assert {"FMT", "DAT", "OPF"} >= {code[:3] for code in codes(report)}
    assert "DAT001" not in codes(report)
    written = report.as_dict()
    assert (["DAT", "OPF"], ["DAT001"]) == (written["select"], written["ignore"])
    assert report.rule_set.endswith(", without ANB DAT001 INV OKO PLN SAG TRI TRN")
    assert {"select", "ignore", "outside"}.isdisjoint(check(MADS, on=ON).as_dict())


def test_a_choice_holds_for_an_unreadable_document_too() -> None:
    """What was not selected is no more than that."""
    report = check("", on=ON, rules=WITH_OURS, select=["OPF", "XAA"])
    assert RuleState.COULD_NOT_BE_CHECKED is report.state_of("OPF001")
    assert RuleState.COULD_NOT_BE_CHECKED is report.state_of("XAA001")
    assert RuleState.NOT_APPLICABLE is report.state_of("DAT001")


@pytest.mark.parametrize("workers", [1, 2])
def test_many_lines_with_any_number_of_processes(workers: int) -> None:
    """Own rules about a case and about many cases; a package by name may use any function."""
    rules = [*CATALOGUE, AARHUS, BY_NAME, MANY]
    other = json.dumps({**json.loads(A_LINE), "id": "case-2", "child": {"id": "child-2"}})
    first, second, together = check_lines([A_LINE, other], on=ON, rules=rules, workers=workers)
    assert {"XAA001", "XAA002"} <= {*codes(first)} & {*codes(second)}
    assert ["XAA003"] == codes(together)
    assert "There are 2 cases." == together.findings[0].message.get("en")
    [identity] = {report.rule_set for report in (first, second, together)}
    assert identity.endswith(" + aarhus-3 + by-name-1.0 + XAA003")


def test_a_rule_that_cannot_be_sent_is_refused_before_the_first_line() -> None:
    """With what would make it right, and not as a broken pool."""

    def lines() -> Iterator[str]:
        raise AssertionError
        yield

    with pytest.raises(RulesError, match="cannot be sent to another process: give its functions"):
        check_lines(lines(), on=ON, rules=[LAMBDA], workers=2)
    lost = evolve(AARHUS, imported_from="support.own_rules:LOST")
    with pytest.raises(RulesError, match=r"support\.own_rules:LOST cannot be imported"):
        check_lines(lines(), on=ON, rules=[lost], workers=2)
    assert "XAA002" in codes(next(check_lines([A_LINE], on=ON, rules=[LAMBDA])))


def test_rules_about_many_cases_can_be_left_out() -> None:
    """The others are still in the last report; with none of them there is no such report."""
    *_, together = check_lines([A_LINE, A_LINE], on=ON, ignore=["ANB"])
    [state] = [state for state in together.rules if state.code == "ANB023"]
    assert "The rule is not selected." == str(state.why and state.why.get("en"))
    assert ["DAT017"] == codes(together)
    assert 2 == len([*check_lines([A_LINE, A_LINE], on=ON, select=["OPF"])])


def raises(*_: Any) -> Any:
    raise ZeroDivisionError


def yields(*outcomes: Any) -> Any:
    def outcomes_of(*_: Any) -> Iterator[Any]:
        yield v.APPLIES
        yield from outcomes

    return outcomes_of


PLACE = Location(trail=("assessments", 0))
FILLED = {"on": ON}


@pytest.mark.parametrize(
    ("does", "error"),
    [
        (raises, "ZeroDivisionError"),
        (lambda *_: None, "TypeError"),
        (lambda *_: 5, "TypeError"),
        (yields("a finding"), "AssertionError"),
        (yields(None), "AssertionError"),
        (yields(v.Fact(where=(), values=FILLED)), "IndexError"),
        (yields(v.Fact(where=(PLACE,))), "KeyError"),
        (yields(v.Fact(where=(PLACE,), values={"on": object()})), "Error"),
        (yields(v.Fact(where=("assessments",), values=FILLED)), "AttributeError"),  # type: ignore[arg-type]
        (yields(v.Fact(where=(PLACE,), values=FILLED, day="2026")), ""),  # type: ignore[arg-type]
    ],
)
def test_a_rule_that_goes_wrong_is_its_packages_fault(does: Any, error: str) -> None:
    """Its state says so; no form of the report fails for it, and no other rule is disturbed."""
    report = check(UNSCALED, on=ON, rules=[*CATALOGUE, that(does)])
    state = next(rule for rule in report.rules if rule.code == "XZZ001")
    others = [finding for finding in report.findings if finding.code != "XZZ001"]
    assert [*check(UNSCALED, on=ON).findings] == others
    every_form_of([report, report.redacted()])
    if error:
        assert RuleState.CRASHED is state.state
        assert error in str(state.why and state.why.get("en"))
        assert "a fault of the package that the rule comes from" in str(state.why)
        assert not report.is_clean


def test_in_strict_mode_the_error_says_whose_it_is() -> None:
    """A note on the error names the rule."""
    with pytest.raises(ZeroDivisionError) as raised:
        check(UNSCALED, on=ON, rules=[that(raises)], strict=True)
    assert ["XZZ001 comes from outside the library; that is a fault of its package"] == (
        raised.value.__notes__
    )


PROFILE = """
schema = 1
name = "our-town"
title = { da = "Vores by", en = "Our town" }
valid_from = 2026-01-01
based_on = "standard"

[[rules]]
code = "XAA001"
severity = "SEVERITY"
"""


@pytest.mark.parametrize(
    ("severity", "state"), [("off", RuleState.NOT_APPLICABLE), ("error", RuleState.FOUND)]
)
def test_a_profile_sets_an_own_rule(severity: str, state: RuleState) -> None:
    """Where the rule is given; elsewhere the code is unknown, as any other."""
    source = PROFILE.replace("SEVERITY", severity)
    profile = load_profile(source, rules=WITH_OURS)
    report = check(UNSCALED, on=ON, profile=profile, rules=WITH_OURS)
    assert state is report.state_of("XAA001")
    found: list[Finding] = [finding for finding in report.findings if finding.code == "XAA001"]
    assert [severity] * len(found) == [finding.severity.value for finding in found]
    with pytest.raises(ProfileError, match="XAA001"):
        load_profile(source)
    assert check_profile(source, rules=[AARHUS]).is_clean
    assert ["FMT011"] == codes(check_profile(source))


def test_a_profile_cannot_weaken_an_own_rule_that_is_not_adaptable() -> None:
    """As with a rule of the library, it is a finding and has no effect."""
    firm = evolve(SCALE, adaptable=False)
    source = PROFILE.replace("SEVERITY", "off")
    assert ["PRO003"] == codes(check_profile(source, rules=[firm]))
    profile = load_profile(source, rules=[firm])
    assert RuleState.FOUND is check(UNSCALED, on=ON, profile=profile, rules=[firm]).state_of(
        "XAA001"
    )


ACCEPTANCES = """
[[acceptances]]
code = "XAA001"
by = "adviser-7"
reason = "The scale is not used for this family."
"""


def test_a_finding_of_an_own_rule_can_be_accepted() -> None:
    """Where the rule is given."""
    acceptances = load_acceptances(ACCEPTANCES, rules=[AARHUS])
    report = check(UNSCALED, on=ON, rules=WITH_OURS, acceptances=acceptances)
    [found] = [finding for finding in report.findings if finding.code == "XAA001"]
    assert found.accepted is not None
    with pytest.raises(AcceptanceError, match="XAA001"):
        load_acceptances(ACCEPTANCES)


SELECTION = """
schema = 1
name = "our-town"
title = { da = "Vores by", en = "Our town" }
valid_from = 2026-01-01
based_on = "standard"

[selection]
"""


def off(report: Report) -> set[str]:
    """Return the rules that the profile leaves out."""
    return {
        rule.code
        for rule in report.rules
        if rule.why is not None and rule.why.get("en") == "The rule is switched off in the profile."
    }


ADAPTABLE = {rule.code for rule in CASE_RULES if rule.adaptable}


@pytest.mark.parametrize(
    ("choice", "left_out"),
    [
        ('ignore = ["OPF004", "TRI", "INV001"]', {"OPF004", "TRI002", "TRI003", "TRI006", "TRI007"}),
        ('select = ["OPF", "DAT016"]', {code for code in ADAPTABLE if code[:3] != "OPF"} - {"DAT016"}),
        ('select = ["OPF"]\nignore = ["OPF"]', ADAPTABLE),
        ("", set()),
    ],
)  # fmt: skip
def test_a_profile_leaves_out_only_what_may_be_left_out(choice: str, left_out: set[str]) -> None:
    """By code and family; the law, the ladder and shape always take part."""
    profile = load_profile(SELECTION + choice)
    report = check(example_text("faulty"), on=ON, profile=profile)
    assert left_out == off(report)
    before = check(example_text("faulty"), on=ON)
    assert [finding for finding in before.findings if finding.code not in left_out] == [
        *report.findings
    ]
    assert before.rule_set == report.rule_set


def test_a_profile_chooses_among_own_rules_and_rules_about_many_cases() -> None:
    """An own rule that is adaptable too."""
    profile = load_profile(SELECTION + 'ignore = ["XAA", "SAG"]', rules=[AARHUS])
    assert {"XAA001"} <= off(check(UNSCALED, on=ON, profile=profile, rules=WITH_OURS))
    *_, together = check_lines([A_LINE, A_LINE], on=ON, profile=profile)
    assert {"SAG001"} == off(together)


@pytest.mark.parametrize(
    ("choice", "place"),
    [
        ('ignore = ["OPF004", "OPF01"]', ".selection.ignore[1]"),
        ('select = ["opf"]', ".selection.select[0]"),
        ('select = ["XAA"]', ".selection.select[0]"),
        ('select = "OPF"', ".selection.select"),
        ("ignore = [1]", ".selection.ignore[0]"),
        ('leave_out = ["OPF"]', ".selection.leave_out"),
    ],
)
def test_an_unknown_name_in_a_profile_is_a_finding(choice: str, place: str) -> None:
    """At its place, with what was expected."""
    report = check_profile(SELECTION + choice)
    assert place in [finding.where[0].path for finding in report.findings]
