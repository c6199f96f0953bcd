"""
The engine: runs every rule on each subject and records its state.

Each subject is checked by itself. Unreadable data makes the rule *could not be checked* for that
subject, and the rule goes on with the next. A rule that raises has crashed, and the report says so;
in strict mode the error is raised.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar, assert_never

from herningmodel.case_view.view import View
from herningmodel.core.errors import Unreadable
from herningmodel.core.findings import Finding, Severity, render_masked
from herningmodel.core.member_paths import path_text
from herningmodel.rulebook.finding_of_fact import finding, severity_of
from herningmodel.rulebook.vocabulary import Applies, CaseRule, Fact, Outcome, Rule, Unchecked
from herningmodel.rules.outside_rule import is_outside
from herningmodel.text.texts import Text, verbatim
from herningmodel.validation.report import RuleReport, RuleState, UncheckedReason


Subject = TypeVar("Subject")

UNREADABLE = Text(da="{place} kunne ikke læses.", en="{place} could not be read.")
SWITCHED_OFF = Text(
    da="Reglen er slået fra i profilen.", en="The rule is switched off in the profile."
)
CRASHED = Text(
    da="Reglen gik ned ({error}). Det er en fejl i biblioteket, ikke i sagen.",
    en="The rule crashed ({error}). That is a fault of the library, not of the case.",
)
CRASHED_OUTSIDE = Text(
    da="Reglen gik ned ({error}). Det er en fejl i den pakke, reglen kommer fra, og hverken i biblioteket eller i sagen.",
    en="The rule crashed ({error}). That is a fault of the package that the rule comes from, not of the library or of the case.",
)
FROM_OUTSIDE = "{code} comes from outside the library; that is a fault of its package"
"""The note on an error of a rule from outside."""

NOT_SELECTED = (
    UncheckedReason(template=Text(da="Reglen er ikke valgt.", en="The rule is not selected.")),
)


def run(rule: CaseRule[Subject], view: View, *, strict: bool) -> tuple[list[Finding], RuleReport]:
    """
    Run *rule* on everything in *view* that it looks at.

    Args:
        rule: The rule.
        view: The case on its day.
        strict: Whether a crash of the rule is raised instead of reported.
    """
    severity = severity_of(rule, view.profile)
    if severity is None:
        reasons = (UncheckedReason(template=SWITCHED_OFF),)
        return [], RuleReport(code=rule.code, state=RuleState.NOT_APPLICABLE, reasons=reasons)
    return judge(rule, severity, _one_by_one(rule, view), strict=strict)


def judge(
    rule: Rule, severity: Severity, outcomes: Iterator[Outcome], *, strict: bool
) -> tuple[list[Finding], RuleReport]:
    """Return the findings among *outcomes*, and the rule's state."""
    make = _proved if is_outside(rule.code) else finding
    findings: list[Finding] = []
    unchecked: list[UncheckedReason] = []
    has_looked = False
    try:
        for outcome in outcomes:
            match outcome:
                case Fact():
                    findings.append(make(rule, outcome, severity))
                case Unchecked():
                    unchecked.append(UncheckedReason(template=outcome.why, values=outcome.values))
                case Applies():
                    has_looked = True
                case _:
                    # Only a rule that no type checker has read; it is not to be taken for clean.
                    assert_never(outcome)
    except Exception as error:
        if strict:
            if is_outside(rule.code):
                error.add_note(FROM_OUTSIDE.format(code=rule.code))
            raise
        return findings, crashed(rule.code, type(error).__name__)
    if unchecked:
        # It takes precedence over findings: the unchecked part may hold more of them.
        return findings, RuleReport(
            code=rule.code, state=RuleState.COULD_NOT_BE_CHECKED, reasons=tuple(unchecked)
        )
    if findings:
        return findings, RuleReport(code=rule.code, state=RuleState.FOUND)
    state = RuleState.CLEAN if has_looked else RuleState.NOT_APPLICABLE
    return findings, RuleReport(code=rule.code, state=state)


def crashed(code: str, error: str) -> RuleReport:
    """Return the state of a crashed rule, with the error's name."""
    # Only the name of the error: its message may hold a value of the case.
    template = CRASHED_OUTSIDE if is_outside(code) else CRASHED
    reasons = (UncheckedReason(template=render_masked(template, {"error": verbatim(error)})),)
    return RuleReport(code=code, state=RuleState.CRASHED, reasons=reasons)


def left_out(codes: Iterable[str]) -> Iterator[RuleReport]:
    """Yield the state of rules that were not selected."""
    for code in codes:
        yield RuleReport(code=code, state=RuleState.NOT_APPLICABLE, reasons=NOT_SELECTED)


def readable_outcomes(outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    """Yield outcomes; stop at the first that needs unreadable data."""
    try:
        yield from outcomes
    except Unreadable as unreadable:
        yield _unreadable(unreadable)


def _proved(rule: Rule, fact: Fact, severity: Severity) -> Finding:
    """Return the finding of an outside rule, if it can be shown."""
    found = finding(rule, fact, severity)
    # A place and sentences that cannot be shown are a crash of the rule, not of what shows them.
    found.where[0].as_dict()
    found.as_dict()
    return found


def _one_by_one(rule: CaseRule[Subject], view: View) -> Iterator[Outcome]:
    try:
        for subject in rule.each(view):
            yield from readable_outcomes(rule.check(view, subject))
    except Unreadable as unreadable:
        yield _unreadable(unreadable)


def _unreadable(unreadable: Unreadable) -> Unchecked:
    place = path_text(unreadable.trail)
    return Unchecked(why=UNREADABLE, values={"place": verbatim(place)})
