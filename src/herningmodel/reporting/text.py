"""A report as plain text: what was found, what would make it right, and what was not checked."""

from collections.abc import Iterator
from typing import Final

from herningmodel.base.findings import Finding, MayErr, Severity
from herningmodel.base.privacy import shown
from herningmodel.base.texts import Language, Text, Value, enumerate_in, render
from herningmodel.validation.report import Report, RuleReport, RuleState


CASE: Final = Text(da="Sag {case} den {on}: {counts}.", en="Case {case} on {on}: {counts}.")
CASELOAD: Final = Text(
    da="{cases} sager set under ét den {on}: {counts}.",
    en="{cases} cases seen together on {on}: {counts}.",
)
PROFILE: Final = Text(da="Profil {profile}: {counts}.", en="Profile {profile}: {counts}.")
REFERENCE: Final = Text(da="Efter {reference}.", en="By {reference}.")
MAY_ERR: Final = Text(da="Reglen {may_err}.", en="The rule {may_err}.")
RULES: Final = Text(da="{count} regler: {states}.", en="{count} rules: {states}.")
NOT_CHECKED: Final = Text(da="{code} {state}: {why}", en="{code} {state}: {why}")
IGNORED: Final = Text(da="Ikke læst: {paths}.", en="Not read: {paths}.")

_COUNTED: Final = {
    Severity.ERROR: (Text(da="fejl", en="error"), Text(da="fejl", en="errors")),
    Severity.WARNING: (Text(da="advarsel", en="warning"), Text(da="advarsler", en="warnings")),
    Severity.INFO: (
        Text(da="oplysning", en="note"),
        Text(da="oplysninger", en="notes"),
    ),
}


def report_text(report: Report, language: Language) -> str:
    """Return *report* as plain text in *language*, ending in a newline."""
    return "\n".join(_lines(report, language)) + "\n"


def summary(report: Report) -> Text:
    """Return what was judged, on which day, and how much was found."""
    if report.on is None:
        return render(PROFILE, {"profile": report.profile, "counts": counts(report)})
    values: dict[str, Value] = {
        "case": report.case,
        "cases": report.cases,
        "on": report.on,
        "counts": counts(report),
    }
    return render(CASE if report.cases is None else CASELOAD, values)


def counts(report: Report) -> Text:
    """Return how many findings there are of each severity."""
    counted = [
        (number, _COUNTED[severity][number != 1])
        for severity in Severity
        for number in [report.count(severity)]
    ]
    return Text(
        da=enumerate_in([f"{number} {name.da}" for number, name in counted], "da"),
        en=enumerate_in([f"{number} {name.en}" for number, name in counted], "en"),
    )


def states(report: Report) -> Text:
    """Return how many rules came to which state."""
    present = [
        (number, state.label)
        for state in RuleState
        if (number := sum(rule.state is state for rule in report.rules))
    ]
    listed = Text(
        da=enumerate_in([f"{number} {label.da}" for number, label in present], "da"),
        en=enumerate_in([f"{number} {label.en}" for number, label in present], "en"),
    )
    return render(RULES, {"count": len(report.rules), "states": listed})


def place_line(finding: Finding) -> str:
    """Return the places of *finding*, each with the id of its record and its line."""
    return ", ".join(
        "".join(
            [
                place.path,
                f" ({shown(place.id)})" if place.id is not None else "",
                f" :{place.line}" if place.line is not None else "",
            ]
        )
        for place in finding.where
    )


def remarks(finding: Finding) -> Iterator[Text]:
    """Yield what is said of *finding* below its places: the message, the hint, the law."""
    yield finding.message
    if finding.hint is not None:
        yield finding.hint
    if finding.reference is not None:
        reference = Text(da=finding.reference, en=finding.reference)
        yield render(REFERENCE, {"reference": reference})
    if finding.may_err is not MayErr.EXACT:
        yield render(MAY_ERR, {"may_err": finding.may_err})


def unchecked(report: Report) -> Iterator[RuleReport]:
    """Yield the rules that nobody may take for clean: not checked, or crashed."""
    return (
        rule
        for rule in report.rules
        if rule.state in (RuleState.COULD_NOT_BE_CHECKED, RuleState.CRASHED)
    )


def _lines(report: Report, language: Language) -> Iterator[str]:
    yield summary(report).in_(language)
    for finding in report.findings:
        yield ""
        yield f"{finding.severity.label.in_(language)} {finding.code} {place_line(finding)}"
        for remark in remarks(finding):
            yield f"    {remark.in_(language)}"
    yield ""
    yield states(report).in_(language)
    for rule in unchecked(report):
        code = Text(da=rule.code, en=rule.code)
        values: dict[str, Value] = {"code": code, "state": rule.state, "why": rule.why}
        yield f"    {render(NOT_CHECKED, values).in_(language)}"
    if report.ignored:
        paths = Text(da=", ".join(report.ignored), en=", ".join(report.ignored))
        yield render(IGNORED, {"paths": paths}).in_(language)
