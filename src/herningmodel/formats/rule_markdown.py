"""A rule as a Markdown page: contents, reasons, law and examples."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from herningmodel.core.display import to_display
from herningmodel.core.findings import Finding, Json
from herningmodel.core.legal_versions import Versions
from herningmodel.core.periods import ALWAYS, Period
from herningmodel.core.references import LegalReference
from herningmodel.costs.cost_rule import CostRule, PriceRule
from herningmodel.ladder.bounds import Bound, Condition
from herningmodel.loading.load_case import load_case
from herningmodel.profile.shipped import shipped
from herningmodel.recommendation.recommend import recommend
from herningmodel.rulebook.vocabulary import AnyRule, CaseloadRule, Example, ProfileRule, Rule
from herningmodel.rules.outside_rule import is_outside
from herningmodel.rules.rule_set import RuleSet, shipped_rules
from herningmodel.text.formatting import Value, join, render
from herningmodel.text.texts import Language, Text, verbatim
from herningmodel.validation.across_cases import CaseloadExtracts
from herningmodel.validation.check import CheckOptions, check, check_in_caseload
from herningmodel.validation.check_profile import check_profile
from herningmodel.validation.cost_examples import found_in_example


WHY: Final = Text(da="Hvorfor", en="Why")
FOUND: Final = Text(da="Reglen siger:", en="The rule says:")
TO_CASEWORKER: Final = Text(
    da="Til børne- og ungerådgiveren: {advice}", en="To the caseworker: {advice}"
)
GOOD: Final = Text(da="Eksempel uden fejl", en="Example without the fault")
BESIDE: Final = Text(da="Til sammenligning", en="For comparison")
BAD: Final = Text(da="Eksempel med fejl", en="Example with the fault")
BINDS: Final = Text(da="Sådan virker den på trappen", en="What it does on the ladder")
SOURCES: Final = Text(da="Kilder", en="Sources")
ON: Final = Text(da="Kontrolleret {on}:", en="Checked on {on}:")
FACTS: Final = (
    Text(da="Alvor", en="Severity"),
    Text(da="Grundlag", en="Basis"),
    Text(da="Kan tage fejl", en="May err"),
    Text(da="Lov", en="Law"),
    Text(da="Gælder", en="In force"),
    Text(da="Kan lempes i en profil", en="Can be relaxed in a profile"),
    Text(da="Status", en="Status"),
)
LAW_UNTIL: Final = Text(da="{provision} til og med {last}", en="{provision} until {last}")
LAW_SINCE: Final = Text(da="{provision} fra {first}", en="{provision} since {first}")
SINCE: Final = Text(da="fra {start}", en="since {start}")
ALWAYS_IN_FORCE: Final = Text(da="alle dage", en="all days")
NONE: Final = Text(da="ingen", en="none")
_CASES_SHOWN: Final = 3


def rule_page(rule: AnyRule, language: Language) -> str:
    """Return the page of *rule* in *language*, as Markdown."""
    return "\n".join(_lines(rule, language)) + "\n"


def _lines(rule: AnyRule, language: Language) -> Iterator[str]:
    yield f"# {rule.code} · {rule.title.get(language)}"
    yield ""
    yield f"`{rule.name}`"
    yield ""
    for name, value in _facts(rule):
        yield f"- {name.get(language)}: {value.get(language)}"
    yield from _section(WHY, rule.why, language)
    yield from _example(BAD if isinstance(rule, Rule) else BINDS, rule.bad, language)
    yield ""
    yield FOUND.get(language)
    yield ""
    yield "\n>\n".join(f"> {sentence.get(language)}" for sentence in _example_sentences(rule))
    yield from _example(GOOD if isinstance(rule, Rule) else BESIDE, rule.good, language)
    yield ""
    yield f"## {SOURCES.get(language)}"
    yield ""
    for source in rule.sources:
        title = source.label.get(language)
        yield f"- {title}" if source.url is None else f"- [{title}](<{source.url}>)"


def _example_sentences(rule: AnyRule) -> list[Text]:
    """Return what the rule says of its bad example, each sentence once."""
    example = rule.bad
    if not isinstance(rule, Rule):
        advice = recommend(load_case(example.source), on=example.on)
        reasons: list[Bound | Condition] = []
        for verdict in advice.verdicts:
            reasons += verdict.reasons
            reasons += verdict.conditions
        return [*dict.fromkeys(reason.text for reason in reasons if reason.code == rule.code)]
    found = [finding for finding in _found(rule, example) if finding.code == rule.code]
    return [*dict.fromkeys(sentence for finding in found for sentence in _sentences(finding))]


def _sentences(finding: Finding) -> Iterator[Text]:
    """Yield the message, the hint, and the advice to a caseworker."""
    yield finding.message
    if finding.hint is not None:
        yield finding.hint
    if finding.advice is not None:
        yield render(TO_CASEWORKER, {"advice": finding.advice})


def _found(rule: Rule, example: Example) -> tuple[Finding, ...]:
    if isinstance(rule, (PriceRule, CostRule)):
        return found_in_example(example)
    if isinstance(rule, ProfileRule):
        return check_profile(str(example.source)).findings
    profile = shipped(example.profile)
    used = RuleSet.of(rule) if is_outside(rule.code) else shipped_rules()
    if isinstance(rule, CaseloadRule):
        caseload = CaseloadExtracts(on=example.on, profile=profile, rules=used)
        terms = CheckOptions(on=example.on, profile=profile, rules=used)
        for number, line in enumerate(str(example.source).splitlines(), start=1):
            caseload.add(check_in_caseload(line, terms, number)[1])
        together = caseload.report()
        return () if together is None else together.findings
    return check(example.source, on=example.on, profile=profile, rules=used).findings


def _facts(rule: AnyRule) -> Iterator[tuple[Text, Text]]:
    severity, basis, errs, law, in_force, weakened, status = FACTS
    if isinstance(rule, Rule):
        yield severity, rule.severity.label
    yield basis, rule.basis.label
    if isinstance(rule, Rule):
        yield errs, rule.may_err.label
        if rule.reference is not None:
            yield law, _law(rule.reference)
        yield in_force, _period(rule.in_force)
        yield weakened, Text(da="ja", en="yes") if rule.adaptable else Text(da="nej", en="no")
    yield status, rule.status.label


def _law(provision: Versions[LegalReference]) -> Text:
    """Return every version of *provision*, with the days that it holds."""
    before = provision.on(date.min)
    changes = [(row.first_day, row.value) for row in provision.rows if row.first_day is not None]
    if not changes:
        return NONE if before is None else before.label
    parts = [_until(before, changes[0][0])]
    for first_day, cited in changes:
        values: dict[str, Value] = {"provision": cited or NONE, "first": _year_or_day(first_day)}
        parts.append(render(LAW_SINCE, values))
    return join(parts, ", ")


def _until(provision: LegalReference | None, changed: date) -> Text:
    at_new_year = (changed.month, changed.day) == (1, 1)
    last = verbatim(str(changed.year - 1)) if at_new_year else changed - timedelta(days=1)
    return render(LAW_UNTIL, {"provision": provision or NONE, "last": last})


def _year_or_day(day: date) -> Value:
    """Return the year of a first of January, else the day."""
    return verbatim(str(day.year)) if (day.month, day.day) == (1, 1) else day


def _period(period: Period) -> Text:
    return ALWAYS_IN_FORCE if period == ALWAYS else render(SINCE, {"start": period.start})


def _section(heading: Text, text: Text, language: Language) -> Iterator[str]:
    yield ""
    yield f"## {heading.get(language)}"
    yield ""
    yield text.get(language)


def _example(heading: Text, example: Example, language: Language) -> Iterator[str]:
    yield ""
    yield f"## {heading.get(language)}"
    yield ""
    yield render(ON, {"on": example.on}).get(language)
    yield ""
    yield from _shown(example)


def _shown(example: Example) -> Iterator[str]:
    prices, toml, cases = (example.shows.get(name) for name in ("prices", "toml", "cases"))
    if isinstance(prices, str):
        members = {name: value for name, value in example.shows.items() if name != "prices"}
        yield from ("```toml", prices, "```", "")
        yield from ("```json", json.dumps(members, ensure_ascii=False, indent=2), "```")
    elif isinstance(toml, str):
        yield from ("```toml", toml, "```")
    elif isinstance(cases, list):
        yield from _shown_cases(cases)
    elif isinstance(example.source, Mapping):
        yield from ("```json", json.dumps(example.shows, ensure_ascii=False, indent=2), "```")
    else:
        yield from ("```text", to_display(repr(example.source)), "```")


def _shown_cases(cases: Sequence[Json]) -> Iterator[str]:
    """Yield each case on a line; of equal ones two."""
    shown_ones = cases if len(cases) <= _CASES_SHOWN else (cases[0], cases[-1])
    lines = [json.dumps(case, ensure_ascii=False) for case in shown_ones]
    if len(cases) > _CASES_SHOWN:
        lines.insert(1, "…")
    yield from ("```text", *lines, "```")
