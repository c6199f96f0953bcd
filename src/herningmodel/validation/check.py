"""Check a document: its shape, and every rule on its readable parts."""

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import evolve, field, frozen

from herningmodel.case_view.view import View
from herningmodel.core.arguments import DocumentSource, argument, each, optional
from herningmodel.core.findings import Finding
from herningmodel.loading.read_case import read_case, shape_findings
from herningmodel.model.acceptance import Acceptance
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import profile_of
from herningmodel.rules.format_rules import SHAPE_RULES
from herningmodel.rules.rule_set import RuleSet, RulesToUse, rules_to_use, shipped_rules
from herningmodel.schema.records import readable
from herningmodel.text.texts import Text
from herningmodel.validation.across_cases import CaseExtracts, extracts_of
from herningmodel.validation.engine import left_out
from herningmodel.validation.report import Report, RuleReport, RuleState, UncheckedReason
from herningmodel.validation.validate import report, run_case_rules


NO_CASE = (
    UncheckedReason(
        template=Text(
            da="Dokumentet kunne ikke læses som en sag.",
            en="The document could not be read as a case.",
        )
    ),
)


def check(
    source: DocumentSource,
    *,
    on: date,
    profile: Profile | str | None = None,
    strict: bool = False,
    line: int | None = None,
    document: str | None = None,
    acceptances: Sequence[Acceptance] = (),
    rules: RulesToUse = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> Report:
    """
    Return every fault of a document on a day: shape and rules.

    No document makes it raise. What cannot be read is cut out, as small as can be, and every rule
    runs on the rest; a rule that needed it says *could not be checked*.

    Args:
        source: The document: JSON as text or bytes, or a mapping of JSON values.
        on: The day.
        profile: The municipality's profile; the national ladder if left out.
        strict: Whether a crash of a rule is raised; otherwise the rule is reported as crashed.
        line: The line number of the document in an NDJSON file.
        document: The name of the document or of its file, for the report to say.
        acceptances: The accepted findings; they stay visible and no longer count.
        rules: The rules to check by: a selection of the library's, with own ones or not; all of the
            library's if left out. Those about shape always take part.
        select: The codes and families to check by, such as `OPF`; all if left out.
        ignore: The codes and families to leave out.

    Raises:
        RulesError: *rules*, *select* or *ignore* name what cannot be used.

    Example:
        >>> from datetime import date
        >>> from herningmodel import check
        >>> [finding.code for finding in check("{}", on=date(2026, 1, 15)).findings]
        ['FMT009', 'FMT009', 'FMT009', 'FMT009']
    """
    options = CheckOptions(
        on=argument("on", on, date),
        profile=profile_of(profile),
        strict=argument("strict", strict, bool),
        document=optional("document", document, str),
        acceptances=tuple(each("acceptances", acceptances, Acceptance)),
        rules=rules_to_use(rules, select, ignore),
    )
    return _checked(source, options, optional("line", line, int))[0]


@frozen(kw_only=True)
class CheckOptions:
    """
    *Vilkår*: the options shared by all documents of a run.

    Attributes:
        on: The day on which the cases are read.
        profile: The profile that the cases are checked with.
        strict: Whether a crash of a rule is raised; otherwise the rule is reported as crashed.
        document: The name of the document, or of the file with many of them.
        acceptances: The accepted findings.
        rules: The rules to check by.
    """

    on: date
    profile: Profile
    strict: bool = False
    document: str | None = None
    acceptances: tuple[Acceptance, ...] = ()
    rules: RuleSet = field(factory=shipped_rules)


def check_in_caseload(
    source: DocumentSource, options: CheckOptions, line: int
) -> tuple[Report, CaseExtracts]:
    """Return the result of `check`, with the extracts for caseload rules."""
    report_of_it, view = _checked(source, options, line)
    return report_of_it, extracts_of(view, line, options.rules, strict=options.strict)


def _checked(
    source: DocumentSource, options: CheckOptions, line: int | None
) -> tuple[Report, View | None]:
    reading = read_case(source)
    shapes = shape_findings(reading.log)
    view = (
        None if reading.case is None else View(reading.case, on=options.on, profile=options.profile)
    )
    if view is None:
        findings: list[Finding] = []
        rules = [
            RuleReport(code=rule.code, state=RuleState.COULD_NOT_BE_CHECKED, reasons=NO_CASE)
            for rule in options.rules.case_rules
        ]
        rules += left_out(options.rules.left_out)
        name = None
    else:
        findings, rules = run_case_rules(view, options.rules, strict=options.strict)
        name = readable(view.full_case, "id")
    made = report(
        name if isinstance(name, str) else None,
        options.on,
        options.profile.name,
        (_on_line(finding, line) for finding in [*shapes, *findings]),
        [*shape_states(shapes, is_read=view is not None), *rules],
        ignored_members=tuple(reading.log.ignored),
        document=options.document,
        line=line,
        acceptances=options.acceptances,
        used=options.rules,
    )
    return made, view


def shape_states(findings: Iterable[Finding], *, is_read: bool) -> list[RuleReport]:
    """Return the state of every shape rule, also without a tree."""
    found = {finding.code for finding in findings}
    otherwise = (
        RuleReport(code="", state=RuleState.CLEAN)
        if is_read
        else RuleReport(code="", state=RuleState.COULD_NOT_BE_CHECKED, reasons=NO_CASE)
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
