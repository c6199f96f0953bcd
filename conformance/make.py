"""
The conformance kit: cases as files, with what must come out of them, for whoever does not write Python.

`python generate.py` makes its files anew, and `python conformance/make.py FOLDER` packs them into an archive there, the
same bytes every time. What the kit is for and how to read it stands in `conformance/README.md`.

A case keeps its number for as long as it keeps its name, and a number is never given to another case.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from attrs import frozen


ROOT: Final = Path(__file__).resolve().parent.parent
KIT: Final = ROOT / "conformance"
sys.path.insert(0, str(ROOT / "tests"))

from herningmodel.core.errors import CaseError
from herningmodel.core.findings import Finding, Json
from herningmodel.core.library_version import VERSION
from herningmodel.costs.cost_rule import CostRule, PriceRule
from herningmodel.ladder.ladder_rule import LadderRule
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


VERSION_OF_KIT: Final = "1.0"
"""The first number changes when the files are laid out otherwise, the second when cases come or go."""

DAY: Final = date(2026, 1, 15)
PARTS: Final = ("documents", "expected")
RULES: Final = tuple(rule for rule in ALL_RULES if not isinstance(rule, PriceRule | CostRule))
"""The rules about cases, profiles and the ladder; what a municipality pays is not in the kit."""

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


def kit_cases() -> Iterator[KitCase]:
    """Yield every case of the kit."""
    for rule in RULES:
        found, clean = ("binds", "compared") if isinstance(rule, LadderRule) else ("found", "clean")
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
    for name, told in days.items():
        yield KitCase(
            name=f"faulty {name}",
            file=f"{name.replace('_', '-')}.json",
            content=(faulty / f"{name}.json").read_bytes(),
            on=date.fromisoformat(told["on"]),
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


def expected_of(case: KitCase) -> dict[str, Json]:
    """Return what must come out of a case."""
    if case.kind == "profile":
        made = check_profile(case.content)
    elif case.kind == "caseload":
        lines = case.content.splitlines()
        *_, made = check_lines(lines, on=case.on, profile=shipped(case.profile), strict=True)
    else:
        made = check(case.content, on=case.on, profile=shipped(case.profile), strict=True)
    states = {rule.code: rule.state.value for rule in made.rules}
    return {
        "findings": [found(finding) for finding in made.findings],
        "state": {case.rule: states[case.rule]} if case.rule in states else {},
        "could_not_be_checked": [
            code for code, state in states.items() if state == "could_not_be_checked"
        ],
        "ignored": [*made.ignored],
        "recommendation": advised(case) if case.kind == "case" else None,
    }


def found(finding: Finding) -> dict[str, Json]:
    """Return what the kit says of a finding: no sentence, since those may be told otherwise."""
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
    """Return what the kit says of the recommendation, None where the document cannot be loaded."""
    try:
        told = recommend(load_case(case.content), on=case.on, profile=shipped(case.profile))
    except CaseError:
        return None
    return {
        "range": None if told.range is None else [told.range.lowest, told.range.highest],
        "step": told.step,
        "urgent": told.urgent,
        "missing": [
            {"question": one.question.value, "path": one.place.path} for one in told.missing
        ],
        "verdicts": [
            {
                "step": verdict.step,
                "verdict": verdict.verdict.value,
                "bounds": [
                    {
                        "code": reason.code,
                        "certain": reason.bound.certain,
                        "kind": reason.bound.kind.value,
                        "step": reason.bound.step,
                    }
                    for reason in verdict.reasons
                ],
                "conditions": [
                    {"code": one.code, "certain": one.condition.certain}
                    for one in verdict.conditions
                ],
            }
            for verdict in told.verdicts
        ],
        "gaps": [gap.step for gap in told.gaps],
    }


def kit_files(before: Path = KIT / "manifest.json") -> Iterator[tuple[Path, bytes]]:
    """Yield every file of the kit; the manifest *before* says which numbers have been given."""
    told = json.loads(before.read_text(encoding="utf-8")) if before.exists() else {}
    numbers = {one["name"]: one["number"] for one in told.get("cases", [])}
    next_number = told.get("next_number", 1)
    entries: dict[int, Json] = {}
    for case in kit_cases():
        number = numbers.get(case.name, next_number)
        next_number = max(next_number, number + 1)
        file = f"{number:04}-{case.file}"
        expected = f"expected/{number:04}.json"
        yield KIT / "documents" / file, case.content
        yield KIT / expected, as_json(expected_of(case))
        entries[number] = {
            "number": number,
            "name": case.name,
            "kind": case.kind,
            "rule": case.rule,
            "shows": case.shows,
            "document": f"documents/{file}",
            "expected": expected,
            **({} if case.kind == "profile" else {"on": str(case.on), "profile": case.profile}),
        }
    yield (
        before,
        as_json(
            {
                "kit_version": VERSION_OF_KIT,
                "library": VERSION,
                "rule_set": rule_set(),
                "formats": [
                    CaseFormat.V1.value,
                    report.FORMAT,
                    recommendation.FORMAT,
                    ledger.FORMAT,
                ],
                "next_number": next_number,
                "cases": [entries[number] for number in sorted(entries)],
            }
        ),
    )


def beside_the_cases() -> Iterator[tuple[str, bytes]]:
    """Yield what the archive has besides: what it is, the profiles, the schema and the ledger."""
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
    content = dict(beside_the_cases())
    content |= {path.relative_to(KIT).as_posix(): data for path, data in kit_files()}
    folder.mkdir(parents=True, exist_ok=True)
    archive = folder / f"{name}.zip"
    with ZipFile(archive, "w", ZIP_STORED) as packed:
        for file in sorted(content):
            # The date of a file and the way of packing would differ from one machine to another.
            packed.writestr(ZipInfo(f"{name}/{file}"), content[file])
    return archive


if __name__ == "__main__":
    sys.stdout.write(f"{pack(Path(sys.argv[1]))}\n")
