"""
Reports as SARIF 2.1.0, which development tools show beside files.

One run holds the findings of all the reports. It is written as they come: what grows with their number
is what is written, not what is kept. A finding points at its document, at its line where there is
one case a line, and at its path as a logical location. What is accepted is suppressed, with the
reason. Rules that could not be checked, or that crashed, are notifications of the run.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0 (certain).
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Final
from urllib.parse import quote

from attrs import Factory, define

from herningmodel.core.findings import (
    Finding,
    Json,
    Location,
    Severity,
    text_as_dict,
    without_nulls,
)
from herningmodel.core.library_version import VERSION
from herningmodel.formats.report_text import acceptance, idle_acceptances, unchecked
from herningmodel.rulebook.vocabulary import Rule
from herningmodel.rules.catalogue import ALL_RULES
from herningmodel.rules.outside_rule import OutsideRule
from herningmodel.rules.rule_set import rule_set
from herningmodel.text.formatting import Value, render
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import LANGUAGES, Language, Text, verbatim
from herningmodel.validation.report import Report, RuleReport, RuleState


SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT: Final = "herningmodelFinding/v1"
"""The identity of a finding between runs: rule, case, records, path."""

NO_PACKAGE: Final = "rules of no package"
"""The component for rules from outside that have no package."""

NOTIFIED: Final = Text(
    da="{code} {state} i {count} af {total} sager. Den første: {why}",
    en="{code} {state} in {count} of {total} cases. The first: {why}",
)

_LEVELS: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}
_UNRESERVED: Final = "/:@!$&'()*+,;="


def sarif(reports: Iterable[Report], language: Language) -> Iterator[str]:
    """Yield the pieces of one SARIF log of *reports*, in *language*."""
    rules = sorted(
        (rule for rule in ALL_RULES if isinstance(rule, Rule)), key=lambda rule: rule.code
    )
    numbers: dict[str, dict[str, Json]] = {
        rule.code: {"ruleIndex": number} for number, rule in enumerate(rules)
    }
    tally = _Tally()
    extensions = _Extensions()
    yield f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{"results": ['
    comma = "\n"
    for report in reports:
        tally.add(report)
        extensions.add(report)
        for finding in report.findings:
            placed = numbers.get(finding.code) or extensions.place_of(finding.code)
            yield f"{comma}{_written(_result(finding, report, placed, language))}"
            comma = ",\n"
    # After the results, when it is known which rules from outside took part.
    yield f'\n], "tool": {_written(_tool(rules, extensions, language))}'
    yield f', "invocations": [{_written(tally.invocation(language))}]}}]}}\n'


@define
class _Tally:
    """The final notes of a run: a line by rule and state."""

    total: int = 0
    states: dict[tuple[str, RuleState], tuple[int, RuleReport]] = Factory(
        dict[tuple[str, RuleState], tuple[int, RuleReport]]
    )
    acceptances: dict[Text, None] = Factory(dict[Text, None])
    judged_by: dict[str, Json] = Factory(dict[str, Json])

    def add(self, report: Report) -> None:
        self.total += 1
        self.judged_by = without_nulls(
            {
                "on": None if report.on is None else report.on.isoformat(),
                "profile": sanitize(report.profile),
                "ruleSet": report.rule_set,
            }
        )
        for rule in unchecked(report):
            count, first = self.states.get((rule.code, rule.state), (0, rule))
            self.states[rule.code, rule.state] = count + 1, first
        self.acceptances |= dict.fromkeys(idle_acceptances(report))

    def invocation(self, language: Language) -> Json:
        executed: Json = [
            self._notification(rule, count, language) for count, rule in self.states.values()
        ]
        configured: Json = [
            {"level": "note", "message": _message(remark.get(language))}
            for remark in self.acceptances
        ]
        return {
            "executionSuccessful": all(state is not RuleState.CRASHED for _, state in self.states),
            "toolExecutionNotifications": executed,
            "toolConfigurationNotifications": configured,
            "properties": self.judged_by,
        }

    def _notification(self, rule: RuleReport, count: int, language: Language) -> Json:
        values: dict[str, Value] = {
            "code": verbatim(rule.code),
            "state": rule.state,
            "count": count,
            "total": self.total,
            "why": rule.why,
        }
        return {
            "level": "error" if rule.state is RuleState.CRASHED else "note",
            "descriptor": {"id": rule.state.value},
            "associatedRule": {"id": rule.code},
            "message": _message(render(NOTIFIED, values).get(language)),
        }


@define
class _Extensions:
    """The rules from outside that took part, by their packages."""

    rules: dict[str, OutsideRule] = Factory(dict[str, OutsideRule])

    def add(self, report: Report) -> None:
        for rule in report.outside:
            self.rules.setdefault(rule.code, rule)

    def packages(self) -> dict[str, list[OutsideRule]]:
        packages: dict[str, list[OutsideRule]] = {}
        for rule in self.rules.values():
            packages.setdefault(_package(rule), []).append(rule)
        return packages

    def place_of(self, code: str) -> dict[str, Json]:
        if code not in self.rules:
            return {}
        packages = self.packages()
        rule = self.rules[code]
        component = [*packages].index(_package(rule))
        index = packages[_package(rule)].index(rule)
        return {"rule": {"id": code, "index": index, "toolComponent": {"index": component}}}

    def components(self, language: Language) -> Json:
        return [
            {"name": name, "rules": [_descriptor(rule, language) for rule in rules]}
            for name, rules in self.packages().items()
        ]


def _package(rule: OutsideRule) -> str:
    return rule.package or NO_PACKAGE


def _tool(rules: Iterable[Rule], extensions: _Extensions, language: Language) -> Json:
    components = {"extensions": extensions.components(language)} if extensions.rules else {}
    return {
        **components,
        "driver": {
            "name": "herningmodel",
            "version": VERSION,
            "language": language,
            "properties": {"ruleSet": rule_set()},
            "rules": [_descriptor(rule, language) for rule in rules],
        },
    }


def _descriptor(rule: Rule | OutsideRule, language: Language) -> Json:
    languages = sorted(LANGUAGES, key=lambda code: code != language)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title.get(language)},
        "fullDescription": {"text": rule.why.get(language)},
        "help": {
            "text": "\n\n".join(
                f"{rule.title.get(code)}. {rule.why.get(code)}" for code in languages
            ),
            "markdown": "\n\n".join(
                f"**{rule.title.get(code)}**\n\n{rule.why.get(code)}" for code in languages
            ),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "tags": [rule.code[:3], rule.basis.value],
            "title": text_as_dict(rule.title),
        },
    }


def _result(
    finding: Finding, report: Report, placed: Mapping[str, Json], language: Language
) -> Json:
    first, *others = finding.where
    message = " ".join(
        text.get(language) for text in (finding.message, finding.hint) if text is not None
    )
    suppressions: Json = [
        {
            "kind": "external",
            "status": "accepted",
            "justification": acceptance(accepted).get(language),
        }
        for accepted in (finding.accepted,)
        if accepted is not None
    ]
    related: Json = [
        {"id": number, **_location(place, report)} for number, place in enumerate(others, start=1)
    ]
    return without_nulls(
        {
            "ruleId": finding.code,
            **placed,
            "level": _LEVELS[finding.severity],
            "message": _message(message),
            "locations": [_location(first, report)],
            "relatedLocations": related or None,
            "partialFingerprints": {FINGERPRINT: _fingerprint(finding, report)},
            "suppressions": suppressions or None,
            "properties": _properties(finding, report),
        }
    )


def _properties(finding: Finding, report: Report) -> Json:
    members: Mapping[str, object] = {**finding.as_dict()}
    names = ("basis", "seen", "expected", "message", "hint", "advice", "reference", "may_err")
    return {
        **({} if report.case is None else {"case": sanitize(report.case)}),
        **{name: members[name] for name in names if name in members},
    }


def _location(place: Location, report: Report) -> dict[str, Json]:
    name = str(place.trail[-1]) if place.trail else "."
    logical: Json = [
        {
            "name": sanitize(name),
            "fullyQualifiedName": place.path,
            "decoratedName": place.pointer,
            "kind": "element" if name.isdecimal() else "property",
        }
    ]
    return without_nulls(
        {"physicalLocation": _physical(place, report), "logicalLocations": logical}
    )


def _physical(place: Location, report: Report) -> Json:
    if report.document is None:
        return None
    return without_nulls(
        {
            "artifactLocation": {"uri": quote(sanitize(report.document), safe=_UNRESERVED)},
            "region": None if place.line is None else {"startLine": place.line},
        }
    )


def _fingerprint(finding: Finding, report: Report) -> str:
    # Of what is shown, never of what is hidden: ten digits can be found again from their hash. Item
    # numbers are left out, because they move when something is put before them.
    parts = [finding.code, sanitize(report.case or "")]
    for place in finding.where:
        names = (sanitize(step) for step in place.trail if isinstance(step, str))
        parts += [sanitize(place.id or ""), *names]
    return sha256("\n".join(parts).encode()).hexdigest()[:32]


def _message(text: str) -> Json:
    # In a message of SARIF, braces are places to be filled, and `[…](…)` is a link.
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _written(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)
