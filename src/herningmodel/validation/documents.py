"""From a document to a report: its shape, and every rule on what could be read of it."""

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import evolve

from herningmodel.base.findings import Finding
from herningmodel.base.paths import path
from herningmodel.base.records import readable
from herningmodel.base.texts import Text
from herningmodel.loading.reading import read_case, shape_findings
from herningmodel.profiles.profile import Profile
from herningmodel.profiles.shipped import shipped
from herningmodel.reckoning.view import View
from herningmodel.rules.catalogue import CASE_RULES, SHAPE_RULES
from herningmodel.validation.caseloads import CaseNotes, notes_of
from herningmodel.validation.cases import judged, report
from herningmodel.validation.report import Report, RuleReport, RuleState


NO_CASE = Text(
    da="Dokumentet kunne ikke læses som en sag.", en="The document could not be read as a case."
)


def check(
    source: str | bytes | Mapping[str, object],
    *,
    on: date,
    profile: Profile | None = None,
    strict: bool = False,
    line: int | None = None,
) -> Report:
    """
    Return everything that is wrong with a document on a day: its shape, and what the rules find.

    No document makes it raise. What cannot be read is cut out, as small as can be, and every rule
    runs on the rest; a rule that needed it says *could not be checked*.

    Args:
        source: The document: JSON as text or bytes, or a mapping of JSON values.
        on: The day.
        profile: The municipality's profile; the national ladder if left out.
        strict: Whether a crash of a rule is raised; otherwise the rule is reported as crashed.
        line: The line of an NDJSON file that the document stands on.

    Example:
        >>> from datetime import date
        >>> from herningmodel import check
        >>> [finding.code for finding in check("{}", on=date(2026, 1, 15)).findings]
        ['FMT009', 'FMT009', 'FMT009', 'FMT009']
    """
    chosen = profile or shipped("standard")
    return _checked(source, on, chosen, line, strict=strict)[0]


def check_in_caseload(
    source: str | bytes | Mapping[str, object],
    *,
    on: date,
    profile: Profile,
    line: int | None = None,
    strict: bool = False,
) -> tuple[Report, CaseNotes]:
    """Return what `check` returns, and what the rules about a caseload keep of the case."""
    report_of_it, view = _checked(source, on, profile, line, strict=strict)
    return report_of_it, notes_of(view, line, strict=strict)


def _checked(
    source: str | bytes | Mapping[str, object],
    on: date,
    profile: Profile,
    line: int | None,
    *,
    strict: bool,
) -> tuple[Report, View | None]:
    reading = read_case(source)
    shapes = shape_findings(reading.log)
    view = None if reading.case is None else View(reading.case, on=on, profile=profile)
    if view is None:
        findings: list[Finding] = []
        rules = [
            RuleReport(code=rule.code, state=RuleState.COULD_NOT_BE_CHECKED, why=NO_CASE)
            for rule in CASE_RULES
        ]
        name = None
    else:
        findings, rules = judged(view, strict=strict)
        name = readable(view.document, "id")
    made = report(
        name if isinstance(name, str) else None,
        on,
        profile.name,
        (_on_line(finding, line) for finding in [*shapes, *findings]),
        [*shape_states(shapes, is_read=view is not None), *rules],
        ignored=tuple(path(trail) for trail in reading.log.ignored),
    )
    return evolve(made, line=line), view


def shape_states(findings: Iterable[Finding], *, is_read: bool) -> list[RuleReport]:
    """Return the state of every rule about shape; of a document with no tree nobody knows more."""
    found = {finding.code for finding in findings}
    otherwise = (
        RuleReport(code="", state=RuleState.CLEAN)
        if is_read
        else RuleReport(code="", state=RuleState.COULD_NOT_BE_CHECKED, why=NO_CASE)
    )
    return [
        RuleReport(code=rule.code, state=RuleState.FOUND)
        if rule.code in found
        else evolve(otherwise, code=rule.code)
        for rule in SHAPE_RULES
    ]


def _on_line(finding: Finding, line: int | None) -> Finding:
    if line is None:
        return finding
    return evolve(finding, where=tuple(evolve(place, line=line) for place in finding.where))
