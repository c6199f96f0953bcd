"""
The sentences of the rules and the ladder, as snapshots in `tests/snapshots`.

One file a rule, in both languages: its title and reason, then what it says of its examples and
scenarios, with the places; a sentence is given where it first comes up. `ladder.md` holds the recommendations. They hold no version and no identity, so that a
new rule changes no file but its own. `python -m support.snapshots [CODE]`, from the folder `tests`,
writes them; read the difference before you keep it.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from herningmodel.core.library_version import VERSION
from herningmodel.costs.cost_rule import CostRule, PriceRule
from herningmodel.ladder.ladder_rule import AnyLadderRule
from herningmodel.loading.load_case import load_case
from herningmodel.profile.shipped import shipped
from herningmodel.recommendation.recommend import recommend
from herningmodel.rulebook.vocabulary import AnyRule, CaseloadRule, Example, ProfileRule
from herningmodel.rules.catalogue import ALL_RULES, RULES_BY_CODE
from herningmodel.text.texts import Text
from herningmodel.validation.check import check
from herningmodel.validation.check_lines import check_lines
from herningmodel.validation.check_profile import check_profile
from herningmodel.validation.cost_examples import found_in_example
from support.scenarios import Scenario, document, scenarios


SNAPSHOTS = Path(__file__).resolve().parent.parent / "snapshots"
LADDER = "ladder"

Json = Mapping[str, Any]


def snapshot_of(name: str) -> str:
    """Return the snapshot of a rule, or of the ladder."""
    lines = ladder() if name == LADDER else of_rule(RULES_BY_CODE[name])
    return "".join(f"{line}\n" for line in lines)


def names() -> list[str]:
    """Return the names of all snapshots."""
    return [*(rule.code for rule in ALL_RULES), LADDER]


def of_rule(rule: AnyRule) -> Iterator[str]:
    """Yield the lines of a rule: its texts, its examples, its scenarios."""
    yield f"# {rule.code} {rule.name}"
    yield ""
    yield from _pair(_both(rule.title))
    yield from _pair(_both(rule.why))
    written_before: set[str] = set()
    for title, example in (("bad example", rule.bad), ("good example", rule.good)):
        yield from _section(title, in_example(rule, example), written_before)
    for name, scenario in scenarios("rule"):
        if scenario["rule"] == rule.code:
            yield from _section(name.partition(": ")[2], in_scenario(scenario), written_before)


def in_example(rule: AnyRule, example: Example) -> Iterator[str]:
    """Yield what *rule* says of *example*."""
    if isinstance(rule, AnyLadderRule):
        advice = recommend(load_case(example.source), on=example.on)
        yield from _advice(advice.as_dict(), rule.code)
    elif isinstance(rule, (PriceRule, CostRule)):
        for finding in found_in_example(example):
            yield from _finding(finding.as_dict())
    elif isinstance(rule, ProfileRule):
        yield from _report(check_profile(str(example.source)).as_dict(), rule.code)
    elif isinstance(rule, CaseloadRule):
        lines, profile = str(example.source).splitlines(), shipped(example.profile)
        *_, report = check_lines(lines, on=example.on, profile=profile)
        yield from _report(report.as_dict(), rule.code)
    else:
        checked = check(example.source, on=example.on, profile=shipped(example.profile))
        yield from _report(checked.as_dict(), rule.code)


def in_scenario(scenario: Scenario) -> Iterator[str]:
    """Yield what the rule of a scenario says of its case."""
    profile = shipped(scenario.get("profile", "standard"))
    report = check(document(scenario), on=scenario["on"], profile=profile)
    yield from _report(report.as_dict(), scenario["rule"])


def ladder() -> Iterator[str]:
    """Yield the recommendations of the scenarios; a sentence is given where it first comes up."""
    yield "# Recommendations"
    written_before: set[str] = set()
    for name, scenario in scenarios("range"):
        profile = shipped(scenario.get("profile", "standard"))
        advice = recommend(load_case(document(scenario)), on=scenario["on"], profile=profile)
        yield ""
        yield f"## {name.partition(': ')[2]}"
        yield ""
        yield from _new(_advice(advice.as_dict()), written_before)
        for language in ("da", "en"):
            lines = [line for line in advice.explain(language).splitlines() if VERSION not in line]
            yield from _new((f"> {line.strip()}" for line in lines if line.strip()), written_before)


def _section(title: str, lines: Iterable[str], written_before: set[str]) -> Iterator[str]:
    """Yield a section without the sentences that the snapshot has already; none if nothing is said."""
    if said := [*lines]:
        yield ""
        yield f"## {title}"
        yield ""
        yield from _new(said, written_before)


def _new(lines: Iterable[str], written_before: set[str]) -> Iterator[str]:
    """Yield the lines, but each sentence only once; what leads to a sentence is always there."""
    for line in lines:
        if line.startswith("- ") or line not in written_before:
            yield line
        written_before.add(line)


def _report(report: Json, code: str) -> Iterator[str]:
    """Yield the findings of a rule, and why it could not look."""
    for finding in report["findings"]:
        if finding["code"] == code:
            yield from _finding(finding)
    state = next(rule for rule in report["rules"] if rule["code"] == code)
    if "why" in state:
        yield f"- {state['state']}"
        yield from _pair(state["why"])


def _finding(finding: Json) -> Iterator[str]:
    places = ", ".join(
        f"{place['path']}" + (f" (line {place['line']})" if "line" in place else "")
        for place in finding["where"]
    )
    facts = [finding["severity"], finding.get("reference")]
    facts += [f"{key} {finding[key]}" for key in ("seen", "expected") if key in finding]
    yield f"- {places}: {'; '.join(fact for fact in facts if fact)}"
    for name in ("message", "hint", "advice", "suggestion"):
        yield from _pair(finding[name]) if isinstance(finding.get(name), dict) else ()


def _advice(advice: Json, code: str | None = None) -> Iterator[str]:
    """Yield the verdicts, the open questions, and each bound and condition with its steps."""
    if code is None:
        yield f"- verdicts: {', '.join(verdict['verdict'] for verdict in advice['verdicts'])}"
        for question in advice["missing"]:
            yield f"- open: {question['question']} {question['path']}"
    for kind in ("bounds", "conditions"):
        steps: dict[tuple[str, str], list[str]] = {}
        texts: dict[tuple[str, str], Json] = {}
        for verdict in advice["verdicts"]:
            for given in verdict[kind]:
                if code in {None, given["code"]}:
                    sure = "certain" if given["certain"] else "possible"
                    place = given.get("path", "")
                    line = (
                        f"{given['code']} {given.get('kind', 'condition')} {sure} {place}".rstrip()
                    )
                    key = line, given["text"]["da"]
                    steps.setdefault(key, []).append(str(verdict["step"]))
                    texts[key] = given["text"]
        for key, on_steps in steps.items():
            yield f"- step {' '.join(on_steps)}: {key[0]}"
            yield from _pair(texts[key])


def _pair(text: Json) -> Iterator[str]:
    yield f"> {text['da']}"
    yield f"> {text['en']}"


def _both(text: Text) -> Json:
    return {"da": text.da, "en": text.en}


def main(chosen: list[str]) -> None:
    """Write the snapshots of the chosen rules, or all of them; take away what belongs to no rule."""
    for name in chosen or names():
        (SNAPSHOTS / f"{name}.md").write_text(snapshot_of(name), encoding="utf-8")
    if not chosen:
        for path in SNAPSHOTS.iterdir():
            if path.suffix != ".md" or path.stem not in names():
                path.unlink()


if __name__ == "__main__":
    main(sys.argv[1:])
