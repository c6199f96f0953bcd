"""The report: the findings, and what became of every rule."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Final

from attrs import field, frozen

from herningmodel.base.codes import Code
from herningmodel.base.findings import (
    Finding,
    Json,
    Severity,
    text_as_dict,
    without_nulls,
)
from herningmodel.base.notation import notation
from herningmodel.base.privacy import shown
from herningmodel.base.texts import Text
from herningmodel.base.version import VERSION


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


@frozen(kw_only=True)
class RuleReport:
    """*Regelrapport*: the state of one rule, and why where that is not plain."""

    code: str
    state: RuleState
    why: Text | None = None

    def as_dict(self) -> dict[str, Json]:
        """Return the state as it stands in a report."""
        return without_nulls(
            {
                "code": self.code,
                "state": self.state.value,
                "why": None if self.why is None else text_as_dict(self.why),
            }
        )


@frozen(kw_only=True)
class Report:
    """
    *Rapport*: all that was found in a case on a day, in a fixed order.

    A rule that could not be checked, or that crashed, is neither clean nor found; its state says so.

    Attributes:
        case: The id of the case, if it could be read.
        on: The day; None for a report about a profile.
        profile: The name of the profile.
        rule_set: Which rules it was made by.
        findings: The findings, the heaviest first, then by place.
        rules: The state of every rule, by code.
        ignored: The paths that nobody read: members that are unknown or begin with `x_`.
        line: The line that the case stands on, where many stand one a line.
        cases: How many cases a report on a whole caseload is about; None for every other report.
    """

    case: str | None = field(repr=notation)
    on: date | None
    profile: str = field(repr=notation)
    rule_set: str
    findings: tuple[Finding, ...]
    rules: tuple[RuleReport, ...]
    ignored: tuple[str, ...] = ()
    line: int | None = None
    cases: int | None = None

    def count(self, severity: Severity) -> int:
        """Return how many findings there are of *severity*."""
        return Counter(finding.severity for finding in self.findings)[severity]

    @property
    def is_clean(self) -> bool:
        """
        Whether there is no error and no warning, and no rule crashed.

        Information does not count against a case. What could not be checked for want of an answer
        does not either, and stands in `rules`.
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

    def as_dict(self) -> dict[str, Json]:
        """Return the report in the format `herningmodel-report/1`."""
        return without_nulls(
            {
                "format": FORMAT,
                "library": VERSION,
                "rule_set": self.rule_set,
                "on": None if self.on is None else self.on.isoformat(),
                "profile": shown(self.profile),
                "case": None if self.case is None else shown(self.case),
                "line": self.line,
                "cases": self.cases,
                "counts": {
                    **{severity.value: self.count(severity) for severity in Severity},
                    "accepted": 0,
                },
                "findings": [finding.as_dict() for finding in self.findings],
                "rules": [rule.as_dict() for rule in self.rules],
                "ignored": [*self.ignored],
            }
        )


def in_order(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return *findings* in the order of a report: by weight, then by place, then by code."""
    return tuple(
        sorted(
            findings,
            key=lambda finding: (
                finding.severity.rank,
                [_sortable(step) for step in finding.where[0].trail],
                finding.code,
                finding.message.en,
            ),
        )
    )


def _sortable(step: str | int) -> tuple[bool, int, str]:
    return (True, step, "") if isinstance(step, int) else (False, 0, step)
