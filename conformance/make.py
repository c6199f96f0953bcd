"""
The conformance kit: cases as files, with what must come out of them, for systems in other languages.

`python conformance/make.py FOLDER` packs it into an archive in the folder, the same bytes every
time. The repository holds `conformance/manifest.json`, with a hash of each file. What the kit is
for and how to read it is described in `conformance/README.md`.

A case keeps its number as long as it keeps its name; a number is never given to another case.

A whole document is judged by the rules in `rules_of_whole_documents` of the manifest, so that a new
rule changes the results of its own cases only. Empty the list to judge by all rules again.
"""

import json
import sys
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from attrs import frozen


ROOT: Final = Path(__file__).resolve().parent.parent
KIT: Final = ROOT / "conformance"
MANIFEST: Final = KIT / "manifest.json"
sys.path.insert(0, str(ROOT / "tests"))

from herningmodel.core.errors import CaseError
from herningmodel.core.findings import Finding, Json
from herningmodel.core.library_version import VERSION
from herningmodel.costs.cost_rule import CostRule, PriceRule
from herningmodel.ladder.ladder_rule import AnyLadderRule
from herningmodel.loading.load_case import load_case
from herningmodel.model.case import CaseFormat
from herningmodel.profile.profile_reader import SHIPPED, shipped_text
from herningmodel.profile.shipped import shipped
from herningmodel.recommendation import recommendation
from herningmodel.recommendation.recommend import recommend
from herningmodel.rulebook.vocabulary import CaseloadRule, Example, ProfileRule
from herningmodel.rules import ledger
from herningmodel.rules.catalogue import ALL_RULES
from herningmodel.rules.rule_set import rule_set
from herningmodel.testing import EXAMPLES, example_text
from herningmodel.validation import report
from herningmodel.validation.check import check
from herningmodel.validation.check_lines import check_lines
from herningmodel.validation.check_profile import check_profile
from support.scenarios import document, scenarios


VERSION_OF_KIT: Final = "2.0"
"""The first number changes with the layout of the files, the second when cases come or go."""

DAY: Final = date(2026, 1, 15)
RULES: Final = tuple(rule for rule in ALL_RULES if not isinstance(rule, PriceRule | CostRule))
"""The rules about cases, profiles and the ladder; the rules about prices are not in the kit."""

Manifest = dict[str, Any]
"""What is in `manifest.json`."""

SUFFIXES: Final[Mapping[type, str]] = {ProfileRule: "toml", CaseloadRule: "ndjson"}


@frozen(kw_only=True)
class KitCase:
    """One case of the kit: a document as bytes, the day and the profile, and what it shows."""

    name: str
    file: str
    content: bytes
    on: date = DAY
    profile: str = "standard"
    rule: str | None = None
    shows: str | None = None

    @property
    def kind(self) -> str:
        """Whether the document is a case, many cases that are judged together, or a profile."""
        return {".json": "case", ".ndjson": "caseload", ".toml": "profile"}[Path(self.file).suffix]

    @property
    def is_about_the_ladder(self) -> bool:
        """Whether the case shows what is recommended, and not what is found."""
        return self.shows in {"binds", "compared", "range"}


def kit_cases() -> Iterator[KitCase]:
    """Yield every case of the kit."""
    for rule in RULES:
        found, clean = (
            ("binds", "compared") if isinstance(rule, AnyLadderRule) else ("found", "clean")
        )
        suffix = SUFFIXES.get(type(rule), "json")
        for shows, example in ((found, rule.bad), (clean, rule.good)):
            yield KitCase(
                name=f"{rule.code} {shows}",
                file=f"{rule.code}-{shows}.{suffix}",
                content=as_bytes(example),
                on=example.on,
                profile=example.profile,
                rule=rule.code,
                shows=shows,
            )
    for name, scenario in scenarios("rule"):
        yield KitCase(
            name=name,
            file=f"{scenario['rule']}-{scenario['state'].replace('_', '-')}.json",
            content=as_json(document(scenario)),
            on=scenario["on"],
            profile=scenario.get("profile", "standard"),
            rule=scenario["rule"],
            shows=scenario["state"],
        )
    for name, scenario in scenarios("range"):
        yield KitCase(
            name=name,
            file="ladder.json",
            content=as_json(document(scenario)),
            on=scenario["on"],
            profile=scenario.get("profile", "standard"),
            shows="range",
        )
    for name in EXAMPLES:
        for profile in SHIPPED:
            yield KitCase(
                name=f"example {name}, {profile}",
                file=f"{name}-{profile}.json",
                content=example_text(name).encode(),
                profile=profile,
            )
    faulty = ROOT / "tests" / "faulty_cases"
    days = json.loads((faulty / "expected.json").read_text(encoding="utf-8"))
    for name, case in days.items():
        yield KitCase(
            name=f"faulty {name}",
            file=f"{name.replace('_', '-')}.json",
            content=(faulty / f"{name}.json").read_bytes(),
            on=date.fromisoformat(case["on"]),
        )
    for name, content in raw_documents().items():
        yield KitCase(name=f"bytes {name}", file="bytes.json", content=content)


def raw_documents() -> Mapping[str, bytes]:
    """Return documents that are about bytes, and not about a child."""
    smallest = '{"format": "herningmodel-case/1", "id": "case-1", "child": {"id": "child-1", "born": "2014-05-02"}, "opened": "2025-08-18"%s}'
    whole = smallest % ""
    return {
        "the smallest case": whole.encode(),
        "with a byte order mark": b"\xef\xbb\xbf" + whole.encode(),
        "UTF-16 with a byte order mark": b"\xff\xfe" + whole.encode("utf-16-le"),
        "UTF-16, big end first, without a byte order mark": whole.encode("utf-16-be"),
        "UTF-32": whole.encode("utf-32-le"),
        "Latin-1": whole.replace("child-1", "bærn-1").encode("latin-1"),
        "no bytes": b"",
        "only a newline": b"\n",
        "lines that end in CRLF": whole.replace(", ", ",\r\n").encode(),
        "a comma too many": (smallest % ",").encode(),
        "two documents": f"{whole} {whole}".encode(),
        "cut in the middle": whole.encode()[:60],
        "a list": f"[{whole}]".encode(),
        "null": b"null",
        "a member twice": (smallest % ', "opened": "2025-08-18"').encode(),
        "a member twice in a table": (
            smallest
            % ', "assessments": [{"id": "a1", "kind": "focused", "on": "2025-09-01", "ratings": {"health": 1, "health": 4}}]'
        ).encode(),
        "a member twice in what nobody reads": (smallest % ', "x_own": {"a": 1, "a": 2}').encode(),
        "NaN": (smallest % ', "x_own": NaN').encode(),
        "a number that is too large": (smallest % ', "x_own": 1e999').encode(),
        "half of a character": (smallest % ', "x_own": "\\ud800"').encode(),
        "a whole character as two halves": (smallest % ', "x_own": "\\ud83d\\ude00"').encode(),
        "nesting without end": (smallest % f', "x_own": {"[" * 100000}').encode(),
        "65 levels": (smallest % f', "x_own": {"[" * 64}{"]" * 64}').encode(),
        "64 levels": (smallest % f', "x_own": {"[" * 63}{"]" * 63}').encode(),
        "1.0 for a whole number": (smallest % ', "custody_holders": 1.0').encode(),
        "a number as text": (smallest % ', "custody_holders": "1"').encode(),
        "true for a number": (smallest % ', "custody_holders": true').encode(),
        "null for what may be absent": (smallest % ', "custody_holders": null').encode(),
        "null for what must be there": whole.replace('"2025-08-18"', "null").encode(),
        "a day that does not exist": (smallest % ', "closed": "2025-02-30"').encode(),
        "a name with a slash and a tilde": (smallest % ', "a/b~c": 1, "æ ø": 2, "": 3').encode(),
    }


def as_bytes(example: Example) -> bytes:
    """Return the document of an example, as it lies in a file."""
    match example.source:
        case bytes():
            return example.source
        case str():
            return example.source.encode()
        case source:
            return as_json(source)


def as_json(value: Json) -> bytes:
    """Return *value* as it lies in a file: for people too, and the same bytes everywhere."""
    return f"{json.dumps(value, ensure_ascii=False, indent=2)}\n".encode()


def expected_of(case: KitCase, rules: Collection[str]) -> dict[str, Json]:
    """Return the result of a case: about its own rule, or about *rules* if it has none."""
    if case.kind == "case" and case.is_about_the_ladder:
        return {"recommendation": advised(case)}
    if case.kind == "profile":
        made = check_profile(case.content)
    elif case.kind == "caseload":
        lines = case.content.splitlines()
        *_, made = check_lines(lines, on=case.on, profile=shipped(case.profile), strict=True)
    else:
        made = check(case.content, on=case.on, profile=shipped(case.profile), strict=True)
    about = rules if case.rule is None else {case.rule}
    states = {rule.code: rule.state.value for rule in made.rules if rule.code in about}
    findings: list[Json] = [found(finding) for finding in made.findings if finding.code in about]
    if case.rule is not None:
        return {"findings": findings, "state": {**states}}
    return {
        "findings": findings,
        "could_not_be_checked": [
            code for code, state in states.items() if state == "could_not_be_checked"
        ],
        "ignored": [*made.ignored],
        "recommendation": advised(case),
    }


def found(finding: Finding) -> dict[str, Json]:
    """Return what the kit holds of a finding: no sentence, since wording is free."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "where": [
            {"path": place.path, "pointer": place.pointer}
            | ({} if place.line is None else {"line": place.line})
            for place in finding.where
        ],
    }


def advised(case: KitCase) -> Json:
    """Return what the kit holds of the recommendation, None where the document cannot be loaded."""
    try:
        advice = recommend(load_case(case.content), on=case.on, profile=shipped(case.profile))
    except CaseError:
        return None
    return {
        "range": None if advice.range is None else [advice.range.lowest, advice.range.highest],
        "step": advice.step,
        "urgent": advice.urgent,
        "missing": [
            {"question": missing.question.value, "path": missing.place.path}
            for missing in advice.missing
        ],
        "verdicts": [
            {
                "step": verdict.step,
                "verdict": verdict.verdict.value,
                "bounds": [
                    {
                        "code": reason.code,
                        "certain": reason.certain,
                        "kind": reason.kind.value,
                        "step": reason.step,
                    }
                    for reason in verdict.reasons
                    if case.rule in {None, reason.code}
                ],
                "conditions": [
                    {"code": condition.code, "certain": condition.certain}
                    for condition in verdict.conditions
                    if case.rule in {None, condition.code}
                ],
            }
            for verdict in advice.verdicts
        ],
        "gaps": [gap.step for gap in advice.gaps],
    }


def kept_manifest() -> Manifest:
    """Return the manifest of the repository."""
    manifest: Manifest = json.loads(MANIFEST.read_text(encoding="utf-8"))
    return manifest


def rules_of_whole_documents(before: Manifest) -> list[str]:
    """Return the codes that whole documents are judged by; all codes where none are listed."""
    known = before["rules_of_whole_documents"]
    return [rule.code for rule in RULES if not known or rule.code in known]


def numbered(before: Manifest) -> Iterator[tuple[int, KitCase]]:
    """Yield every case with its number; the manifest *before* says which have been given."""
    numbers = {entry["name"]: entry["number"] for entry in before["cases"]}
    next_number = before["next_number"]
    for case in kit_cases():
        if case.name in numbers:
            yield numbers[case.name], case
        else:
            yield next_number, case
            next_number += 1


def kit_of(before: Manifest, rule: str | None = None) -> tuple[Manifest, dict[str, bytes]]:
    """
    Return the manifest, and the documents and results by their paths.

    With a *rule* its cases alone are made, and the entries of all others are kept.
    """
    files: dict[str, bytes] = {}
    # The case of a scenario with a new name has a new number, so all of the rule's are made again.
    kept = [] if rule is None else [case for case in before["cases"] if case["rule"] != rule]
    entries = {entry["number"]: entry for entry in kept}
    next_number = before["next_number"]
    rules = rules_of_whole_documents(before)
    for number, case in numbered(before):
        next_number = max(next_number, number + 1)
        if rule is not None and case.rule != rule:
            continue
        document, expected = f"documents/{number:04}-{case.file}", f"expected/{number:04}.json"
        files[document] = case.content
        files[expected] = as_json(expected_of(case, rules))
        entries[number] = {
            "number": number,
            "name": case.name,
            "kind": case.kind,
            "rule": case.rule,
            "shows": case.shows,
            "document": document,
            "document_sha256": sha256(files[document]).hexdigest(),
            "expected": expected,
            "expected_sha256": sha256(files[expected]).hexdigest(),
            **({} if case.kind == "profile" else {"on": str(case.on), "profile": case.profile}),
        }
    manifest = {
        "kit_version": VERSION_OF_KIT,
        "formats": [
            CaseFormat.V1.value,
            report.FORMAT,
            recommendation.FORMAT,
            ledger.FORMAT,
        ],
        "rules_of_whole_documents": rules,
        "next_number": next_number,
        "cases": [entries[number] for number in sorted(entries)],
    }
    return manifest, files


def beside_the_cases() -> Iterator[tuple[str, bytes]]:
    """Yield the other files of the archive: its description, the profiles, the schema, the ledger."""
    package = ROOT / "src" / "herningmodel"
    yield "README.md", (KIT / "README.md").read_bytes()
    yield "LICENSE", (ROOT / "LICENSE").read_bytes()
    yield "case.schema.json", (package / "loading" / "case.schema.json").read_bytes()
    yield "rules.json", (package / "rules" / "rules.json").read_bytes()
    for name in SHIPPED:
        yield f"profiles/{name}.toml", shipped_text(name).encode()


def pack(folder: Path) -> Path:
    """Pack the kit into an archive in *folder*, the same bytes every time, and return its path."""
    name = f"herningmodel-conformance-{VERSION_OF_KIT}"
    manifest, files = kit_of(kept_manifest())
    made_by = {"library": VERSION, "rule_set": rule_set()}
    content = dict(beside_the_cases()) | files | {"manifest.json": as_json(manifest | made_by)}
    folder.mkdir(parents=True, exist_ok=True)
    archive = folder / f"{name}.zip"
    with ZipFile(archive, "w", ZIP_STORED) as packed:
        for file in sorted(content):
            # The date of a file and the way of packing would differ from one machine to another.
            packed.writestr(ZipInfo(f"{name}/{file}"), content[file])
    return archive


if __name__ == "__main__":
    sys.stdout.write(f"{pack(Path(sys.argv[1]))}\n")
