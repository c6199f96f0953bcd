"""The engine: a state for every rule, and nothing that goes wrong is taken for clean."""

from collections.abc import Iterator
from datetime import date

import pytest
from attrs import evolve

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.loading.load_case import load_case
from herningmodel.loading.read_case import read_case
from herningmodel.profile.profile import RuleSetting, Setting
from herningmodel.profile.shipped import shipped
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, Unchecked, whole_case
from herningmodel.rules.involvement import child_not_heard, network_not_searched
from herningmodel.rules.placement_law import place_not_approved
from herningmodel.testing import example_text
from herningmodel.text.texts import Text
from herningmodel.validation.engine import run
from herningmodel.validation.report import RuleState


ON = date(2026, 1, 15)
WHY = Text(da="Ingen ved det.", en="Nobody knows.")


def view(**members: object) -> View:
    document = {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1", "born": "2014-05-02"},
        "opened": "2022-01-03",
        **members,
    }
    case = read_case(document).case
    assert case is not None
    return View(case, on=ON, profile=shipped("standard"))


def rule_that(*outcomes: Outcome | Exception) -> CaseRule[View]:
    def check(_: View, __: View) -> Iterator[Outcome]:
        for outcome in outcomes:
            if isinstance(outcome, Exception):
                raise outcome
            yield outcome

    return evolve(child_not_heard.RULE, each=whole_case, check=check)


FACT = Fact(where=(), values={"on": ON, "what": child_not_heard.NOT_SHOWN})


def test_a_sentence_with_an_unfilled_placeholder_is_a_crash() -> None:
    """Sentences are rendered later, far from the rule at fault; so it is checked at once."""
    findings, report = run(rule_that(evolve(FACT, values={})), view(), strict=False)
    assert ([], RuleState.CRASHED) == (findings, report.state)
    with pytest.raises(KeyError, match="on"):
        run(rule_that(evolve(FACT, values={})), view(), strict=True)


def test_a_reason_is_filled_in_when_rendered_and_given_once() -> None:
    """A rule that could not be checked in several places says each reason once."""
    why = Text(da="Ingen ved {what}.", en="Nobody knows {what}.")
    outcomes = [Unchecked(why=why, values={"what": 1}), Unchecked(why=why, values={"what": 2})]
    _, report = run(rule_that(*outcomes, *outcomes), view(), strict=False)
    assert Text(da="Ingen ved 1. Ingen ved 2.", en="Nobody knows 1. Nobody knows 2.") == report.why
    assert Text(da="Ingen ved ….", en="Nobody knows ….") == report.redacted().why


@pytest.mark.parametrize(
    ("outcomes", "state"),
    [
        ([], RuleState.NOT_APPLICABLE),
        ([APPLIES], RuleState.CLEAN),
        ([APPLIES, FACT], RuleState.FOUND),
        ([FACT], RuleState.FOUND),
        ([Unchecked(why=WHY)], RuleState.COULD_NOT_BE_CHECKED),
        ([APPLIES, Unchecked(why=WHY)], RuleState.COULD_NOT_BE_CHECKED),
        ([FACT, Unchecked(why=WHY)], RuleState.COULD_NOT_BE_CHECKED),
        ([APPLIES, ZeroDivisionError()], RuleState.CRASHED),
        ([FACT, Unchecked(why=WHY), KeyError()], RuleState.CRASHED),
    ],
)
def test_the_most_severe_outcome_is_the_state(
    outcomes: list[Outcome | Exception], state: RuleState
) -> None:
    """Crashed outweighs not checked, not checked outweighs found, found outweighs clean."""
    _, report = run(rule_that(*outcomes), view(), strict=False)
    assert state is report.state


def test_what_was_found_before_a_crash_is_kept() -> None:
    """A crash hides nothing that was found before it."""
    findings, report = run(rule_that(FACT, ZeroDivisionError("1234")), view(), strict=False)
    assert 1 == len(findings)
    assert report.why is not None
    assert "ZeroDivisionError" in report.why.da
    assert "1234" not in report.why.da


def test_in_strict_mode_a_crash_is_raised() -> None:
    """A developer sees the crash; a caseworker sees that the rule crashed."""
    with pytest.raises(ZeroDivisionError):
        run(rule_that(ZeroDivisionError()), view(), strict=True)


def test_a_reason_is_given_once() -> None:
    """The same reason for ten records is one sentence."""
    _, report = run(rule_that(Unchecked(why=WHY), Unchecked(why=WHY)), view(), strict=True)
    assert WHY == report.why


def test_an_unreadable_record_does_not_hide_the_next_one() -> None:
    """What cannot be read makes the rule not checked there, and it goes on with the next."""
    placements = [
        {"id": "p1", "kind": "own_room", "started": "2025-13-40"},
        {"id": "p2", "kind": "own_room", "started": "2025-01-06"},
    ]
    findings, report = run(place_not_approved.RULE, view(placements=placements), strict=True)
    assert [".placements[1].approved"] == [finding.where[0].path for finding in findings]
    assert RuleState.COULD_NOT_BE_CHECKED is report.state
    assert report.why is not None
    assert ".placements[0].started kunne ikke læses." == report.why.da


def test_an_unreadable_list_makes_the_rule_not_checked() -> None:
    """A list that is no list is not an empty one."""
    findings, report = run(place_not_approved.RULE, view(placements="none"), strict=True)
    assert [] == findings
    assert RuleState.COULD_NOT_BE_CHECKED is report.state


def test_an_item_that_is_no_record_leaves_the_others() -> None:
    """The smallest unreadable value is cut out, and the places of the others stay."""
    placements = [5, {"id": "p2", "kind": "own_room", "started": "2025-01-06"}]
    findings, report = run(place_not_approved.RULE, view(placements=placements), strict=True)
    assert [".placements[1].approved"] == [finding.where[0].path for finding in findings]
    assert RuleState.COULD_NOT_BE_CHECKED is report.state


@pytest.mark.parametrize(
    ("code", "setting", "severity"),
    [
        ("INV001", Setting.OFF, Severity.ERROR),
        ("INV001", Setting.INFO, Severity.ERROR),
        ("INV002", Setting.ERROR, Severity.ERROR),
        ("INV002", Setting.INFO, Severity.INFO),
        ("INV002", Setting.WARNING, Severity.WARNING),
        ("INV002", Setting.OFF, None),
    ],
)
def test_a_profile_sets_only_the_severities_it_may(
    code: str, setting: Setting, severity: Severity | None
) -> None:
    """A statutory rule may rise and never fall; an adaptable one may do both, or be off."""
    profile = evolve(
        shipped("standard"), rules=(RuleSetting(code=code, severity=setting, why=None),)
    )
    rule = {"INV001": child_not_heard.RULE, "INV002": network_not_searched.RULE}[code]
    assert isinstance(rule.bad.source, dict)
    seen = View(load_case(rule.bad.source), on=rule.bad.on, profile=profile)
    findings, report = run(rule, seen, strict=True)
    assert ([] if severity is None else [severity]) == [finding.severity for finding in findings]
    if severity is None:
        assert RuleState.NOT_APPLICABLE is report.state
        assert report.why is not None
        assert "slået fra" in report.why.da


def test_an_unverified_fact_lowers_the_severity() -> None:
    """A fact that is less sure than its rule is less severe; one that is as sure is not."""
    for at_most, severity in (
        (None, Severity.ERROR),
        (Severity.ERROR, Severity.ERROR),
        (Severity.WARNING, Severity.WARNING),
        (Severity.INFO, Severity.INFO),
    ):
        fact = evolve(FACT, at_most=at_most)
        findings, _ = run(rule_that(fact), view(), strict=True)
        assert [severity] == [finding.severity for finding in findings]


def test_the_rules_of_the_library_do_not_share_what_they_find() -> None:
    """Two runs over one view say the same: nothing is kept between them."""
    case = load_case(example_text("mads"))
    seen = View(case, on=date(2026, 3, 1), profile=shipped("standard"))
    first, second = (run(place_not_approved.RULE, seen, strict=True) for _ in range(2))
    assert first == second
