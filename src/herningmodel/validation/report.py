"""The report: the findings, and what became of every rule."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Final, Literal, NotRequired, TypedDict, cast

from attrs import evolve, field, frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import WrittenAs
from herningmodel.core.findings import (
    Finding,
    FindingDict,
    Severity,
    TextDict,
    redacted_trail,
    redacted_values,
    render_masked,
    text_as_dict,
    without_nulls,
)
from herningmodel.core.glance import Glance, WithGlance
from herningmodel.core.library_version import VERSION
from herningmodel.core.member_paths import MemberPath, path_text
from herningmodel.core.written_results import WrittenResult
from herningmodel.core.written_values import WrittenPath, WrittenRule
from herningmodel.rules.outside_rule import OutsideRule, OutsideRuleDict
from herningmodel.text.formatting import Value, join
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import ELLIPSIS, Text
from herningmodel.validation.accepting import AcceptanceReport, AcceptanceReportDict
from herningmodel.validation.format_names import vocabulary
from herningmodel.validation.report_glance import report_glance


FORMAT: Final = "herningmodel-report/1"


class RuleState(Code):
    """*Regelstatus*: what became of a rule."""

    CLEAN = "clean", "i orden", "clean"
    FOUND = "found", "fandt noget", "found something"
    NOT_APPLICABLE = "not_applicable", "gjaldt ikke her", "did not apply"
    COULD_NOT_BE_CHECKED = (
        "could_not_be_checked",
        "kunne ikke kontrolleres",
        "could not be checked",
    )
    CRASHED = "crashed", "gik ned", "crashed"


class RuleReportDict(TypedDict):
    """
    The state of a rule, as it is written.

    Attributes:
        code: The code of the rule.
        state: The result of the rule: clean, found, or why it was not checked.
        why: Why the rule could not be checked, crashed or did not apply.
    """

    code: Annotated[str, WrittenAs(WrittenRule)]
    state: Annotated[str, WrittenAs(RuleState)]
    why: NotRequired[TextDict]


class CountsDict(TypedDict):
    """
    The numbers of findings, as they are written.

    Attributes:
        error: The number of errors that are not accepted.
        warning: The number of warnings that are not accepted.
        info: The number of informations that are not accepted.
        accepted: The number of accepted findings.
    """

    error: int
    warning: int
    info: int
    accepted: int


class ReportDict(TypedDict):
    """
    A report in the format `herningmodel-report/1`.

    Attributes:
        format: The name of the format.
        library: The version of the library that made it.
        rule_set: Which rules it was made by.
        select: The codes and families that were chosen; absent: all of them.
        ignore: The codes and families that were left out.
        on: The day; absent for a report about a profile.
        profile: The name of the profile.
        document: The name of the document, as the caller gave it.
        line: The line number of the case in a file with one case a line.
        case: The id of the case, if it could be read.
        cases: The number of cases in a report on a whole caseload.
        redacted: Whether everything of the data has been left out.
        counts: The numbers of findings by severity.
        findings: The findings, the heaviest first, then by place.
        rules: The state of every rule, by code.
        outside: The rules from outside the library that took part.
        ignored: The paths of the members that were not read.
        acceptances: What became of each acceptance that concerns the case.
    """

    format: Literal["herningmodel-report/1"]
    library: str
    rule_set: str
    select: NotRequired[list[str]]
    ignore: NotRequired[list[str]]
    on: NotRequired[Annotated[str, WrittenAs(date)]]
    profile: str
    document: NotRequired[str]
    line: NotRequired[int]
    case: NotRequired[str]
    cases: NotRequired[int]
    redacted: NotRequired[bool]
    counts: CountsDict
    findings: list[FindingDict]
    rules: list[RuleReportDict]
    outside: NotRequired[list[OutsideRuleDict]]
    ignored: list[Annotated[str, WrittenAs(WrittenPath)]]
    acceptances: NotRequired[list[AcceptanceReportDict]]


@frozen(kw_only=True)
class UncheckedReason:
    """
    *Hvorfor*: the reason of an unchecked rule, rendered on demand.

    Attributes:
        template: The reason with placeholders, in both languages.
        values: The values of the placeholders, by name.
    """

    template: Text
    values: Mapping[str, Value] = field(factory=dict[str, Value], hash=False, repr=False)

    @property
    def text(self) -> Text:
        """The reason in a whole sentence."""
        return render_masked(self.template, self.values)

    def redacted(self) -> "UncheckedReason":
        """Return the reason without anything of the data."""
        return evolve(self, values=redacted_values(self.values, ()))


@frozen(kw_only=True, eq=False)
class RuleReport(WrittenResult):
    """
    *Regelrapport*: the state of one rule, with reasons if needed.

    Attributes:
        code: The code of the rule, such as `ANB001`.
        state: The result of the rule: clean, found, or why it was not checked.
        reasons: Why the rule could not be checked, crashed or did not apply; empty where the state
            is enough.
    """

    code: str
    state: RuleState
    reasons: tuple[UncheckedReason, ...] = ()

    @property
    def why(self) -> Text | None:
        """The distinct reasons in whole sentences; None without any."""
        if not self.reasons:
            return None
        return join(dict.fromkeys(reason.text for reason in self.reasons))

    def redacted(self) -> "RuleReport":
        """Return the state with reasons that hold nothing of the data."""
        return evolve(self, reasons=tuple(reason.redacted() for reason in self.reasons))

    def as_dict(self) -> RuleReportDict:
        """Return the state as JSON."""
        members: RuleReportDict = {"code": self.code, "state": self.state.value}
        if self.why is not None:
            members["why"] = text_as_dict(self.why)
        return members


@frozen(kw_only=True, eq=False, repr=False)
class Report(WithGlance, WrittenResult):
    """
    *Rapport*: all findings of a case on a day, in fixed order.

    A rule that could not be checked, or that crashed, is neither clean nor found; its state says so.
    Two reports are equal if they say the same, that is if `as_dict` returns the same.

    Attributes:
        case: The id of the case, if it could be read.
        on: The day; None for a report about a profile.
        profile: The name of the profile.
        rule_set: Which rules it was made by.
        findings: The findings, the heaviest first, then by place.
        rules: The state of every rule, by code.
        ignored_members: The locations that were not read: members that are unknown or begin with `x_`.
        document: The name of the document, as the caller gave it.
        line: The line number of the case in a file with one case a line.
        cases: The number of cases in a report on a whole caseload; None for every other report.
        acceptances: What became of each acceptance that concerns the case.
        is_redacted: Whether everything of the data has been left out.
        library: The version of the library that made it.
        outside: The rules from outside the library that took part.
        select: The codes and families that were chosen; empty: all of them.
        ignore: The codes and families that were left out.
    """

    case: str | None
    on: date | None
    profile: str
    rule_set: str
    findings: tuple[Finding, ...]
    rules: tuple[RuleReport, ...]
    ignored_members: tuple[MemberPath, ...] = ()
    document: str | None = None
    line: int | None = None
    cases: int | None = None
    acceptances: tuple[AcceptanceReport, ...] = ()
    is_redacted: bool = False
    library: str = VERSION
    outside: tuple[OutsideRule, ...] = field(default=(), repr=False)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    @property
    def ignored(self) -> tuple[str, ...]:
        """The paths of the ignored members."""
        return tuple(path_text(trail) for trail in self.ignored_members)

    def count(self, severity: Severity) -> int:
        """Return how many findings there are of *severity* that are not accepted."""
        return Counter(finding.severity for finding in self.findings if finding.accepted is None)[
            severity
        ]

    @property
    def accepted(self) -> int:
        """The number of accepted findings."""
        return sum(finding.accepted is not None for finding in self.findings)

    @property
    def is_clean(self) -> bool:
        """
        Whether no error, warning or crash remains, apart from acceptances.

        Information does not count against a case. What could not be checked for want of an answer
        does not either, and is listed in `rules`.
        """
        return not (
            self.count(Severity.ERROR)
            or self.count(Severity.WARNING)
            or any(rule.state is RuleState.CRASHED for rule in self.rules)
        )

    def state_of(self, code: str) -> RuleState:
        """
        Return what became of the rule *code*.

        Raises:
            KeyError: There is no such rule.
        """
        return {rule.code: rule.state for rule in self.rules}[code]

    def redacted(self) -> "Report":
        """
        Return the report without case data, for readers without access.

        The codes, the weights and the sentences of the rules stay, with an ellipsis in the place of
        each value; so do the names of the format's own members, item numbers and lines. What was
        seen, every id, every other name, and who accepted what and why are left out. The day, the
        profile and the name of the document stay, because they are the caller's.

        Example:
            >>> from datetime import date
            >>> from herningmodel import check
            >>> from herningmodel.testing import example_text
            >>> report = check(example_text("faulty"), on=date(2026, 1, 15)).redacted()
            >>> report.findings[0].where[0].path, report.findings[0].message.en
            ('.assessments[0].kind', 'The code … is not known.')
        """
        known = vocabulary()
        return evolve(
            self,
            case=None,
            # The name of a profile that is itself the document is part of the data.
            profile=ELLIPSIS if self.on is None else self.profile,
            findings=tuple(finding.redacted(known) for finding in self.findings),
            rules=tuple(rule.redacted() for rule in self.rules),
            ignored_members=tuple(redacted_trail(trail, known) for trail in self.ignored_members),
            is_redacted=True,
        )

    def as_dict(self) -> ReportDict:
        """Return the report in the format `herningmodel-report/1`."""
        members = without_nulls(
            {
                "format": FORMAT,
                "library": self.library,
                "rule_set": self.rule_set,
                "select": [*self.select] or None,
                "ignore": [*self.ignore] or None,
                "on": None if self.on is None else self.on.isoformat(),
                "profile": sanitize(self.profile),
                "document": None if self.document is None else sanitize(self.document),
                "line": self.line,
                "case": None if self.case is None else sanitize(self.case),
                "cases": self.cases,
                "redacted": self.is_redacted or None,
                "counts": {
                    **{severity.value: self.count(severity) for severity in Severity},
                    "accepted": self.accepted,
                },
                "findings": [finding.as_dict() for finding in self.findings],
                "rules": [rule.as_dict() for rule in self.rules],
                "outside": [rule.as_dict() for rule in self.outside] or None,
                "ignored": [*self.ignored],
                "acceptances": [acceptance.as_dict() for acceptance in self.acceptances] or None,
            }
        )
        return cast("ReportDict", members)

    def _glance(self) -> Glance:
        return report_glance(self)


def in_order(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return *findings* sorted by severity, place and code."""
    return tuple(
        sorted(
            findings,
            key=lambda finding: (
                finding.severity.rank,
                [_sortable(step) for step in finding.where[0].trail],
                finding.code,
                finding.message.get("en"),
            ),
        )
    )


def _sortable(step: str | int) -> tuple[bool, int, str]:
    return (True, step, "") if isinstance(step, int) else (False, 0, step)
