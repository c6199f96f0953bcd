"""Read back reports."""

from herningmodel.core.findings import Severity
from herningmodel.core.member_paths import parse_path
from herningmodel.core.sources import Basis
from herningmodel.kept.kept_findings import (
    KEPT_SENTENCE,
    kept_day,
    kept_finding,
    text_of,
)
from herningmodel.kept.read_result import ResultSource, read_result
from herningmodel.rules.outside_rule import OutsideRule, OutsideRuleDict
from herningmodel.text.privacy import sanitize_whole
from herningmodel.validation.accepting import (
    AcceptanceReport,
    AcceptanceReportDict,
    AcceptanceState,
)
from herningmodel.validation.report import (
    FORMAT,
    Report,
    ReportDict,
    RuleReport,
    RuleReportDict,
    RuleState,
    UncheckedReason,
)


def load_report(source: ResultSource) -> Report:
    """
    Return the report that a kept document holds.

    It is equal to the report that was written, and says which version of the library made it, by
    which rules. Members that a newer version added are left out. The values behind the sentences
    are gone, so in its `redacted` form each sentence is an ellipsis.

    Args:
        source: JSON in the format `herningmodel-report/1`, as text, as UTF-8 bytes, or as a mapping
            of JSON values such as `Report.as_dict` returns.

    Raises:
        ResultError: The document is not such a report; `findings` has every fault.

    Example:
        >>> from datetime import date
        >>> from herningmodel import check, load_report
        >>> from herningmodel.testing import example_text
        >>> report = check(example_text("faulty"), on=date(2026, 1, 15))
        >>> load_report(report.as_dict()) == report
        True
    """
    written = read_result(source, ReportDict, FORMAT)
    return Report(
        case=written.get("case"),
        on=kept_day(written.get("on")),
        profile=written["profile"],
        rule_set=sanitize_whole(written["rule_set"]),
        findings=tuple(kept_finding(finding) for finding in written["findings"]),
        rules=tuple(_rule(rule) for rule in written["rules"]),
        ignored_members=tuple(parse_path(path) for path in written["ignored"]),
        document=written.get("document"),
        line=written.get("line"),
        cases=written.get("cases"),
        acceptances=tuple(_acceptance(outcome) for outcome in written.get("acceptances", [])),
        is_redacted=written.get("redacted", False),
        outside=tuple(_outside(rule) for rule in written.get("outside", [])),
        select=tuple(map(sanitize_whole, written.get("select", []))),
        ignore=tuple(map(sanitize_whole, written.get("ignore", []))),
        library=sanitize_whole(written["library"]),
    )


def _rule(written: RuleReportDict) -> RuleReport:
    why = written.get("why")
    reasons = (
        ()
        if why is None
        else (UncheckedReason(template=KEPT_SENTENCE, values={"sentence": text_of(why)}),)
    )
    return RuleReport(code=written["code"], state=RuleState(written["state"]), reasons=reasons)


def _outside(written: OutsideRuleDict) -> OutsideRule:
    package = written.get("package")
    return OutsideRule(
        code=written["code"],
        name=sanitize_whole(written["name"]),
        title=text_of(written["title"]),
        why=text_of(written["why"]),
        severity=Severity(written["severity"]),
        basis=Basis(written["basis"]),
        package=None if package is None else sanitize_whole(package),
    )


def _acceptance(written: AcceptanceReportDict) -> AcceptanceReport:
    number = parse_path(written["path"])[-1:]
    return AcceptanceReport(
        number=number[0] if number and isinstance(number[0], int) else 0,
        code=written["code"],
        state=AcceptanceState(written["state"]),
        names_case=written.get("names_case", False),
    )
