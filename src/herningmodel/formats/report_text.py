"""A report as plain text: findings, remedies and unchecked rules."""

from collections.abc import Iterator
from typing import Final

from herningmodel.core.fields import LONGEST_PROSE
from herningmodel.core.findings import Accepted, Audience, ErrorDirection, Finding
from herningmodel.core.glance import counted
from herningmodel.text.formatting import Value, enumerated, render
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import LEFT_OUT, Language, Text, verbatim
from herningmodel.validation.accepting import AcceptanceReport, AcceptanceState
from herningmodel.validation.named_rules import of_these_rules
from herningmodel.validation.report import Report, RuleReport, RuleState
from herningmodel.validation.report_glance import ACCEPTED_FINDINGS, FINDINGS


CASE: Final = Text(da="Sag {case} den {on}: {counts}.", en="Case {case} on {on}: {counts}.")
CASELOAD: Final = Text(
    da="{cases} sager set under ét den {on}: {counts}.",
    en="{cases} cases seen together on {on}: {counts}.",
)
NAMELESS: Final = Text(
    da="En sag i {document} den {on}: {counts}.", en="A case in {document} on {on}: {counts}."
)
ON_LINE: Final = Text(
    da="En sag i {document}, linje {line}, den {on}: {counts}.",
    en="A case in {document}, line {line}, on {on}: {counts}.",
)
PROFILE: Final = Text(da="Profil {profile}: {counts}.", en="Profile {profile}: {counts}.")
REFERENCE: Final = Text(da="Efter {reference}.", en="Under {reference}.")
MAY_ERR: Final = Text(da="Reglen {may_err}.", en="The rule {may_err}.")
RULES: Final = Text(da="{count} regler: {states}.", en="{count} rules: {states}.")
NOT_CHECKED: Final = Text(da="{code} {state}: {why}", en="{code} {state}: {why}")
IGNORED: Final = Text(da="Ikke læst: {paths}.", en="Not read: {paths}.")
WAS: Final = Text(da="{severity}, accepteret", en="{severity}, accepted")
ACCEPTED: Final = Text(da="Accepteret af {by}: {reason}", en="Accepted by {by}: {reason}")
ACCEPTED_UNTIL: Final = Text(
    da="Accepteret af {by} indtil {until}: {reason}",
    en="Accepted by {by} until {until}: {reason}",
)
ACCEPTANCE: Final = Text(
    da="Accept {number} ({code}): {state}.", en="Acceptance {number} ({code}): {state}."
)


def report_text(report: Report, language: Language, reader: Audience = Audience.VENDOR) -> str:
    """Return *report* as lines of text in *language* for *reader*."""
    return "\n".join(_lines(report, language, reader)) + "\n"


def summary(report: Report) -> Text:
    """Return what was judged, on which day, and how much was found."""
    if report.on is None:
        return render(PROFILE, {"profile": report.profile, "counts": counts(report)})
    values: dict[str, Value] = {
        "case": LEFT_OUT if report.is_redacted else report.case,
        "cases": report.cases,
        "document": report.document,
        "line": report.line,
        "on": report.on,
        "counts": counts(report),
    }
    if report.cases is not None:
        return render(CASELOAD, values)
    if report.case is not None or report.document is None:
        return render(CASE, values)
    return render(NAMELESS if report.line is None else ON_LINE, values)


def counts(report: Report) -> Text:
    """Return the number of findings by severity, and of accepted ones."""
    found = [counted(report.count(severity), names) for severity, names in FINDINGS.items()]
    accepted = [counted(report.accepted, ACCEPTED_FINDINGS)] if report.accepted else []
    return enumerated([*found, *accepted])


def states(report: Report) -> Text:
    """Return how many rules came to which state."""
    present = [
        (number, state.label)
        for state in RuleState
        if (number := sum(rule.state is state for rule in report.rules))
    ]
    listed = enumerated([counted(number, (label, label)) for number, label in present])
    return render(RULES, {"count": len(report.rules), "states": listed})


def place_line(finding: Finding) -> str:
    """Return the places of *finding*, with record id and line."""
    return ", ".join(
        "".join(
            [
                place.path,
                f" ({sanitize(place.id)})" if place.id is not None else "",
                f" :{place.line}" if place.line is not None else "",
            ]
        )
        for place in finding.where
    )


def remarks(finding: Finding, reader: Audience) -> Iterator[Text]:
    """Yield a finding's message, hint for *reader*, law and acceptance."""
    yield finding.message
    if (hint := finding.hint_for(reader)) is not None:
        yield hint
    if finding.reference is not None:
        yield render(REFERENCE, {"reference": verbatim(finding.reference)})
    if finding.may_err is not ErrorDirection.EXACT:
        yield render(MAY_ERR, {"may_err": finding.may_err})
    if finding.accepted is not None:
        yield acceptance(finding.accepted)


def acceptance(accepted: Accepted) -> Text:
    """Return who has accepted a finding, and why."""
    values: dict[str, Value] = {
        "by": verbatim(sanitize(accepted.by)),
        "reason": verbatim(sanitize(accepted.reason, longest=LONGEST_PROSE)),
        "until": accepted.until,
    }
    return render(ACCEPTED if accepted.until is None else ACCEPTED_UNTIL, values)


def idle_acceptances(report: Report) -> Iterator[Text]:
    """Yield the acceptances of this case that have no effect."""
    for used in report.acceptances:
        if is_idle(used):
            values: dict[str, Value] = {
                "number": used.number + 1,
                "code": verbatim(used.code),
                "state": used.state,
            }
            yield render(ACCEPTANCE, values)


def is_idle(acceptance: AcceptanceReport) -> bool:
    """Tell whether an acceptance should have accepted something here, and did not."""
    # One for all cases may well find its match in the next.
    return acceptance.state is not AcceptanceState.USED and (
        acceptance.names_case or acceptance.state is not AcceptanceState.UNUSED
    )


def unchecked(report: Report) -> Iterator[RuleReport]:
    """Yield the rules that are not clean: not checked, or crashed."""
    return (
        rule
        for rule in report.rules
        if rule.state in (RuleState.COULD_NOT_BE_CHECKED, RuleState.CRASHED)
    )


def _accepted(finding: Finding) -> Text:
    return render(WAS, {"severity": finding.severity})


def _lines(report: Report, language: Language, reader: Audience) -> Iterator[str]:
    yield summary(report).get(language)
    for finding in report.findings:
        yield ""
        weight = finding.severity.label if finding.accepted is None else _accepted(finding)
        yield f"{weight.get(language)} {finding.code} {place_line(finding)}"
        for remark in remarks(finding, reader):
            yield f"    {remark.get(language)}"
    yield ""
    yield states(report).get(language)
    for rule in unchecked(report):
        values: dict[str, Value] = {
            "code": verbatim(rule.code),
            "state": rule.state,
            "why": rule.why,
        }
        yield f"    {render(NOT_CHECKED, values).get(language)}"
    for remark in of_these_rules(report):
        yield remark.get(language)
    if report.ignored:
        paths = verbatim(", ".join(report.ignored))
        yield render(IGNORED, {"paths": paths}).get(language)
    for remark in idle_acceptances(report):
        yield remark.get(language)
