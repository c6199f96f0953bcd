"""
Checks across cases, from small extracts of each case.

A case is read once and released. Extracts hold its id, its caseworkers, and where the child lives,
so that the memory of a report on a municipality stays small.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from attrs import Factory, define, evolve, field, frozen

from herningmodel.case_view.view import View
from herningmodel.core.errors import Unreadable
from herningmodel.core.findings import Finding
from herningmodel.model.acceptance import Acceptance
from herningmodel.profile.profile import Profile
from herningmodel.rulebook.finding_of_fact import severity_of
from herningmodel.rulebook.vocabulary import CaseloadRule, Extract, Outcome, Unchecked
from herningmodel.rules.rule_set import RuleSet, shipped_rules
from herningmodel.schema.records import readable
from herningmodel.text.texts import Text
from herningmodel.validation.engine import SWITCHED_OFF, crashed, judge, left_out
from herningmodel.validation.report import Report, RuleReport, RuleState, UncheckedReason
from herningmodel.validation.validate import report


NOT_READ = Text(
    da="Antal sager, hvor noget, reglen skal bruge, ikke kunne læses: {count}.",
    en="Cases in which something that the rule needs could not be read: {count}.",
)


@frozen(kw_only=True)
class CaseExtracts:
    """
    *Sagens notater*: all that is kept of one case.

    Attributes:
        notes: What each rule noted, by its code.
        not_read: The codes of the rules that needed something that could not be read.
        crashed: The errors that rules crashed with, by their codes.
    """

    notes: Mapping[str, tuple[Extract[object], ...]] = field(
        factory=dict[str, tuple[Extract[object], ...]], repr=False
    )
    not_read: frozenset[str] = frozenset()
    crashed: Mapping[str, str] = Factory(dict[str, str])


def extracts_of(
    view: View | None, line: int | None, rules: RuleSet, *, strict: bool
) -> CaseExtracts:
    """
    Return what the caseload rules keep of the case in *view*.

    Args:
        view: The case on its day; None for a document that could not be read as a case.
        line: The line number of the case, if it has one.
        rules: The rules to check by.
        strict: Whether a crash of a rule is raised instead of reported.
    """
    case = None if view is None else readable(view.full_case, "id")
    if view is None or not isinstance(case, str):
        return CaseExtracts(not_read=frozenset(rule.code for rule in rules.caseload_rules))
    notes: dict[str, tuple[Extract[object], ...]] = {}
    not_read: set[str] = set()
    failed: dict[str, str] = {}
    for rule in rules.caseload_rules:
        if not rule.applies(view.profile):
            continue
        try:
            noted = tuple(
                Extract(case=case, line=line, value=value) for value in rule.extract(view)
            )
        except Unreadable:
            not_read.add(rule.code)
        except Exception as error:
            if strict:
                raise
            failed[rule.code] = type(error).__name__
        else:
            notes[rule.code] = noted
    return CaseExtracts(notes=notes, not_read=frozenset(not_read), crashed=failed)


@define
class CaseloadExtracts:
    """
    *Sagsbunken*: what has been noted of the cases so far.

    Attributes:
        on: The day on which the cases are read.
        profile: The profile that the cases are checked with.
        cases: How many cases there were.
        rules: The rules that the cases are checked by.
    """

    on: date
    profile: Profile
    cases: int = 0
    rules: RuleSet = field(factory=shipped_rules)
    _notes: dict[str, list[Extract[object]]] = field(factory=dict, init=False, repr=False)
    _not_read: Counter[str] = field(factory=Counter, init=False, repr=False)
    _crashed: dict[str, str] = field(factory=dict, init=False, repr=False)

    def add(self, extracts: CaseExtracts) -> None:
        """Keep the notes of one more case."""
        self.cases += 1
        for code, notes in extracts.notes.items():
            self._notes.setdefault(code, []).extend(notes)
        self._not_read.update(extracts.not_read)
        self._crashed.update(extracts.crashed)

    def report(
        self, document: str | None = None, acceptances: Sequence[Acceptance] = ()
    ) -> Report | None:
        """
        Return the findings across cases, None where no rule applies.

        Args:
            document: The name of the file with the cases.
            acceptances: The accepted findings.
        """
        findings: list[Finding] = []
        rules: list[RuleReport] = [*left_out(self.rules.left_out_of_caseload)]
        for rule in self.rules.caseload_rules:
            found, state = self._judged(rule)
            findings += found
            rules.append(state)
        if all(rule.state is RuleState.NOT_APPLICABLE for rule in rules):
            return None
        together = report(
            None,
            self.on,
            self.profile.name,
            findings,
            rules,
            document=document,
            acceptances=acceptances,
            used=self.rules,
        )
        return evolve(together, cases=self.cases)

    def _judged(self, rule: CaseloadRule[object]) -> tuple[list[Finding], RuleReport]:
        severity = severity_of(rule, self.profile)
        if severity is None:
            reasons = (UncheckedReason(template=SWITCHED_OFF),)
            return [], RuleReport(code=rule.code, state=RuleState.NOT_APPLICABLE, reasons=reasons)
        if not rule.applies(self.profile):
            return [], RuleReport(code=rule.code, state=RuleState.NOT_APPLICABLE)
        if rule.code in self._crashed:
            return [], crashed(rule.code, self._crashed[rule.code])
        outcomes = rule.check(self._notes.get(rule.code, []), self.profile)
        return judge(rule, severity, chain(outcomes, self._unchecked(rule)), strict=False)

    def _unchecked(self, rule: CaseloadRule[object]) -> Iterator[Outcome]:
        if count := self._not_read[rule.code]:
            yield Unchecked(why=NOT_READ, values={"count": count})
