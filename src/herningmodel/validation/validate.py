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
from herningmodel.rules.format_rules import SHAPE_RULES
from herningmodel.rules.rule_set import RuleSet, RulesToUse, rules_to_use, shipped_rules
from herningmodel.validation.accepting import accept
from herningmodel.validation.engine import left_out, run
from herningmodel.validation.report import Report, RuleReport, RuleState, in_order


def validate(
    case: Case,
    *,
    on: date,
    profile: Profile | str | None = None,
    strict: bool = False,
    acceptances: Sequence[Acceptance] = (),
    rules: RulesToUse = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
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
        rules: The rules to check by: a selection of the library's, with own ones or not; all of the
            library's if left out.
        select: The codes and families to check by, such as `OPF`; all if left out.
        ignore: The codes and families to leave out.

    Raises:
        RulesError: *rules*, *select* or *ignore* name what cannot be used.

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
    used = rules_to_use(rules, select, ignore)
    findings, states = run_case_rules(View(case, on=on, profile=profile), used, strict=strict)
    # A case in hand has no document: its shape was checked when it was loaded, or never had one.
    shapes = (RuleReport(code=rule.code, state=RuleState.NOT_APPLICABLE) for rule in SHAPE_RULES)
    return report(
        case.id,
        on,
        profile.name,
        findings,
        [*shapes, *states],
        acceptances=tuple(each("acceptances", acceptances, Acceptance)),
        used=used,
    )


def run_case_rules(
    view: View, rules: RuleSet, *, strict: bool
) -> tuple[list[Finding], list[RuleReport]]:
    """Return the findings of case rules, and the states."""
    findings: list[Finding] = []
    reports: list[RuleReport] = [*left_out(rules.left_out)]
    for rule in rules.case_rules:
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
    used: RuleSet | None = None,
) -> Report:
    """Return the report of *findings* and *rules* in its fixed order."""
    used = used or shipped_rules()
    judged_findings, accepted = accept(findings, acceptances, case, on)
    return Report(
        case=case,
        on=on,
        profile=profile,
        rule_set=used.identity,
        findings=in_order(judged_findings),
        rules=tuple(sorted(rules, key=lambda rule: rule.code)),
        ignored_members=ignored_members,
        document=document,
        line=line,
        acceptances=accepted,
        outside=used.outside,
        select=used.select,
        ignore=used.ignore,
    )
