"""From a case to a report."""

from collections.abc import Iterable, Sequence
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.arguments import argument, each
from herningmodel.core.findings import Finding
from herningmodel.core.member_paths import MemberPath
from herningmodel.model.acceptance import Acceptance
from herningmodel.model.case import Case
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import profile_of
from herningmodel.rules.catalogue import CASE_RULES
from herningmodel.rules.format_rules import SHAPE_RULES
from herningmodel.rules.rule_set import rule_set
from herningmodel.validation.accepting import accept
from herningmodel.validation.engine import run
from herningmodel.validation.report import Report, RuleReport, RuleState, in_order


def validate(
    case: Case,
    *,
    on: date,
    profile: Profile | str | None = None,
    strict: bool = False,
    acceptances: Sequence[Acceptance] = (),
) -> Report:
    """
    Return everything that the rules find in *case* on a day.

    Data never makes it raise.

    Args:
        case: The case.
        on: The day; what lies after it is counted and left out.
        profile: The municipality's profile; the national ladder if left out.
        strict: Whether a crash of a rule is raised; otherwise the rule is reported as crashed.
        acceptances: The accepted findings; they stay visible and no longer count.

    Example:
        >>> from datetime import date
        >>> from herningmodel import load_case, validate
        >>> from herningmodel.testing import example_text
        >>> validate(load_case(example_text("mads")), on=date(2026, 1, 15)).is_clean
        True
    """
    case = argument("case", case, Case)
    on = argument("on", on, date)
    profile = profile_of(profile)
    findings, rules = run_case_rules(View(case, on=on, profile=profile), strict=strict)
    # A case in hand has no document: its shape was checked when it was loaded, or never had one.
    shapes = (RuleReport(code=rule.code, state=RuleState.NOT_APPLICABLE) for rule in SHAPE_RULES)
    return report(
        case.id,
        on,
        profile.name,
        findings,
        [*shapes, *rules],
        acceptances=tuple(each("acceptances", acceptances, Acceptance)),
    )


def run_case_rules(view: View, *, strict: bool) -> tuple[list[Finding], list[RuleReport]]:
    """Return the findings of all case rules in *view*, with states."""
    findings: list[Finding] = []
    reports: list[RuleReport] = []
    for rule in CASE_RULES:
        found, state = run(rule, view, strict=strict)
        findings += found
        reports.append(state)
    return findings, reports


def report(
    case: str | None,
    on: date | None,
    profile: str,
    findings: Iterable[Finding],
    rules: Iterable[RuleReport],
    ignored_members: tuple[MemberPath, ...] = (),
    document: str | None = None,
    line: int | None = None,
    acceptances: Sequence[Acceptance] = (),
) -> Report:
    """Return the report of *findings* and *rules* in its fixed order."""
    judged_findings, accepted = accept(findings, acceptances, case, on)
    return Report(
        case=case,
        on=on,
        profile=profile,
        rule_set=rule_set(),
        findings=in_order(judged_findings),
        rules=tuple(sorted(rules, key=lambda rule: rule.code)),
        ignored_members=ignored_members,
        document=document,
        line=line,
        acceptances=accepted,
    )
