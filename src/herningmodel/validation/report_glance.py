"""Short forms of a report: how much was found, and where."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from herningmodel.core.findings import Finding, Severity
from herningmodel.core.glance import Glance, counted, shown_id
from herningmodel.text.formatting import capital, join, render
from herningmodel.text.texts import LEFT_OUT, Text, verbatim
from herningmodel.validation.format_names import vocabulary
from herningmodel.validation.named_rules import of_these_rules


if TYPE_CHECKING:
    from herningmodel.validation.report import Report


FINDINGS: Final = {
    Severity.ERROR: (Text(da="fejl", en="error"), Text(da="fejl", en="errors")),
    Severity.WARNING: (Text(da="advarsel", en="warning"), Text(da="advarsler", en="warnings")),
    Severity.INFO: (Text(da="oplysning", en="note"), Text(da="oplysninger", en="notes")),
}
"""The name of one finding and of several, by severity."""
ACCEPTED_FINDINGS: Final = (
    Text(da="accepteret", en="accepted"),
    Text(da="accepterede", en="accepted"),
)

_REPORT: Final = Text(da="Rapport", en="Report")
_CASES: Final = (Text(da="sag", en="case"), Text(da="sager", en="cases"))
_LINE: Final = Text(da="linje {line}", en="line {line}")
_CLEAN: Final = Text(da="ingen fund", en="no findings")
_HEADS: Final = (
    Text(da="Alvor", en="Severity"),
    Text(da="Regel", en="Rule"),
    Text(da="Sted", en="Place"),
    Text(da="Fund", en="Finding"),
)
_RULES: Final = Text(da="Regler: {states}.", en="Rules: {states}.")


def report_glance(report: "Report") -> Glance:
    """Return what is shown of *report*, without the values that were seen."""
    known = vocabulary()
    states = Counter(rule.state for rule in report.rules)
    said = join(
        [counted(number, (state.label, state.label)) for state, number in states.items()], ", "
    )
    return Glance(
        kind=_REPORT,
        facts=tuple(_facts(report)),
        heads=_HEADS,
        rows=tuple(_row(finding.redacted(known)) for finding in report.findings),
        notes=(
            *([render(_RULES, {"states": said})] if states else []),
            *of_these_rules(report),
        ),
    )


def _facts(report: "Report") -> Iterator[Text]:
    if report.case is not None:
        yield LEFT_OUT if report.is_redacted else shown_id(report.case)
    if report.line is not None:
        yield render(_LINE, {"line": report.line})
    if report.cases is not None:
        yield counted(report.cases, _CASES)
    # A report about a profile has no day; the profile is what it is about.
    yield shown_id(report.profile) if report.on is None else verbatim(report.on.isoformat())
    numbers = {
        **{names: report.count(severity) for severity, names in FINDINGS.items()},
        ACCEPTED_FINDINGS: report.accepted,
    }
    found = [counted(number, names) for names, number in numbers.items() if number]
    yield join(found, ", ") if found else _CLEAN


def _row(finding: Finding) -> tuple[Text, ...]:
    return (
        finding.severity.label.map(capital),
        verbatim(f"{finding.code} {finding.name}"),
        verbatim(finding.where[0].path),
        finding.message,
    )
