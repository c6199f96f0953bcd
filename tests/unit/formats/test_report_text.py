"""A report as plain text."""

import re
from collections import Counter
from datetime import date

import pytest
from attrs import evolve

from herningmodel.core.findings import Audience, ErrorDirection, Finding
from herningmodel.formats.report_text import report_text
from herningmodel.rules.rule_set import rule_set
from herningmodel.testing import example_text
from herningmodel.text.texts import Language, Text
from herningmodel.validation.check import check
from herningmodel.validation.check_profile import check_profile
from herningmodel.validation.report import Report, RuleReport, RuleState, UncheckedReason


ON = date(2026, 1, 15)
CLEAN = {
    "da": r"Sag »case-0001« den 15\. januar 2026: 0 fejl, 0 advarsler og 0 oplysninger\.\n\n\d+ regler: \d+ i orden og \d+ gjaldt ikke her\.\n",
    "en": r"Case “case-0001” on 15 January 2026: 0 errors, 0 warnings and 0 notes\.\n\n\d+ rules: \d+ clean and \d+ did not apply\.\n",
}
FINDING = {
    "da": """\
fejl INV001 .decisions[0].child_heard (d1)
    Afgørelsen er fra 1. oktober 2025, og det fremgår ikke, at barnet er hørt om den.
    Tal med barnet, og skriv hvornår og hvordan i child_heard. Kunne det ikke lade sig gøre, så skriv grunden.
    Efter BL § 5 stk. 3.
    Reglen kan melde for lidt.
""",
    "en": """\
error INV001 .decisions[0].child_heard (d1)
    The decision was made on 1 October 2025, and it is not recorded that the child was heard on it.
    Talk with the child, and write when and how in child_heard. If that could not be done, write the reason.
    Under BL § 5 stk. 3.
    The rule may under-report.
""",
}


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_clean_case_is_two_lines(language: Language) -> None:
    """What was judged, and what became of the rules."""
    assert re.fullmatch(CLEAN[language], report_text(check(example_text("mads"), on=ON), language))


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_finding_has_place_remedy_law_and_doubt(language: Language) -> None:
    """Weight, code and places; what is wrong, what would make it right, the law, how it errs."""
    assert FINDING[language] in report_text(check(example_text("faulty"), on=ON), language)


@pytest.mark.parametrize(
    ("language", "advice"),
    [
        ("da", "    Tal med barnet, og angiv, hvornår og hvordan det skete. "),
        ("en", "    Talk with the child, and state when and how. "),
    ],
)
def test_a_caseworker_reads_no_names_of_members(language: Language, advice: str) -> None:
    """The hint says the same in the words of the field."""
    report = check(example_text("faulty"), on=ON)
    written = report_text(report, language, Audience.CASEWORKER)
    assert advice in written
    assert " child_heard. " not in written


def test_an_unchecked_rule_is_listed_with_its_reason() -> None:
    """An unchecked rule must not look clean."""
    report = check(example_text("faulty"), on=ON)
    written = report_text(report, "da")
    of_each = Counter(rule.state for rule in report.rules)
    assert (
        f"{len(report.rules)} regler: {of_each[RuleState.CLEAN]} i orden, {of_each[RuleState.FOUND]} fandt noget, "
        f"{of_each[RuleState.NOT_APPLICABLE]} gjaldt ikke her og {of_each[RuleState.COULD_NOT_BE_CHECKED]} kunne ikke kontrolleres."
        in written
    )
    assert "    ANB002 kunne ikke kontrolleres: .assessments[0].kind kunne ikke læses." in written


def test_one_is_not_several() -> None:
    """One error is an error, two are errors; so in Danish with warnings."""
    written = report_text(check(example_text("mads"), on=date(2026, 3, 1)), "en")
    assert "2 errors, 0 warnings" in written
    report = check(
        '{"format": "herningmodel-case/1", "id": "c", "child": {"id": "x"}, "opened": "2025-01-01"}',
        on=ON,
    )
    assert "1 advarsel" in report_text(report, "da")
    assert "1 warning " in report_text(report, "en")


def test_a_crash_and_ignored_members_are_listed() -> None:
    """A crash is never hidden, and neither is an ignored member."""
    why = Text(da="Reglen gik ned (KeyError).", en="The rule crashed (KeyError).")
    report = Report(
        case="case-1",
        on=ON,
        profile="standard",
        rule_set=rule_set(),
        findings=(),
        rules=(
            RuleReport(
                code="DAT001", state=RuleState.CRASHED, reasons=(UncheckedReason(template=why),)
            ),
        ),
        ignored_members=(("x_team",), ("tem",)),
    )
    written = report_text(report, "en")
    assert "DAT001 crashed: The rule crashed (KeyError)." in written
    assert "Not read: .x_team, .tem." in written


def test_a_line_and_several_places_are_shown() -> None:
    """Each place with the id of its record, and the line of the file."""
    report = check(example_text("faulty"), on=ON, line=3)
    written = report_text(report, "en")
    assert "error DAT001 .placements[1].id (p1) :3, .placements[0].id (p1) :3" in written


def test_a_report_about_a_profile() -> None:
    """It names the profile; there is no day."""
    assert report_text(check_profile("schema = 1"), "en").startswith("Profile “”: ")


def test_an_exact_rule_mentions_no_doubt() -> None:
    """Only a rule that may err says so."""
    finding: Finding = check(example_text("faulty"), on=ON).findings[0]
    assert ErrorDirection.EXACT is finding.may_err
    report = evolve(check(example_text("faulty"), on=ON), findings=(finding,))
    assert "The rule" not in report_text(report, "en").split("rules:", maxsplit=1)[0]
