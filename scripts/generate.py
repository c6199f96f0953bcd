"""
Regenerate the files that follow from the library: `python scripts/generate.py [CODE]`.

- `src/herningmodel/loading/case.schema.json`: the JSON Schema of the case format.
- `src/herningmodel/kept/*.schema.json`: the JSON Schemas of the results.
- `src/herningmodel/rules/rules.json`: the ledger of codes, and `tests/rules/released_codes.txt`,
  which keeps the codes and their names a second time.
- `conformance/manifest.json`: the cases of the conformance kit, with the hash of each file.

With the code of a rule, only what the rule touches is regenerated, and its snapshot in
`tests/snapshots` too. The ledger and the manifest only grow: a code, or the number of a case, is
never used again. Read the difference before you keep it.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final


ROOT: Final = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from conformance.make import MANIFEST, as_json, kept_manifest, kit_of
from herningmodel.core.library_version import VERSION
from herningmodel.kept.result_schemas import RESULTS, derived_result_schema
from herningmodel.ladder.ladder_rule import AnyLadderRule
from herningmodel.loading.case_schema import derived_case_schema
from herningmodel.rules.catalogue import ALL_RULES, RULES_BY_CODE
from herningmodel.rules.ledger import ledger, next_ledger
from support.snapshots import SNAPSHOTS, snapshot_of


PACKAGE: Final = ROOT / "src" / "herningmodel"
RELEASED: Final = ROOT / "tests" / "rules" / "released_codes.txt"


def generated(rule: str | None = None) -> Iterator[tuple[Path, bytes]]:
    """Yield every file and what it should hold, or those that a new rule adds to."""
    if rule is None:
        yield PACKAGE / "loading" / "case.schema.json", as_json(derived_case_schema())
        for name in RESULTS:
            path = PACKAGE / "kept" / f"{name}.schema.json"
            yield path, as_json(derived_result_schema(name))
    else:
        yield SNAPSHOTS / f"{rule}.md", snapshot_of(rule).encode()
    yield PACKAGE / "rules" / "rules.json", as_json(next_ledger(ledger(), ALL_RULES, VERSION))
    yield RELEASED, b"".join(f"{line}\n".encode() for line in released_codes())
    # A rule of the ladder changes what is recommended in the cases of others.
    alone = None if rule is None or isinstance(RULES_BY_CODE[rule], AnyLadderRule) else rule
    yield MANIFEST, as_json(kit_of(kept_manifest(), alone)[0])


def released_codes() -> list[str]:
    """Return code and name of every rule that there has been."""
    known = RELEASED.read_text(encoding="utf-8").splitlines()
    return sorted({*known, *(f"{rule.code} {rule.name}" for rule in ALL_RULES)})


def write(rule: str | None = None) -> list[Path]:
    """Write the files that differ from what they should hold, and return their paths."""
    changed = [
        (path, content)
        for path, content in generated(rule)
        if not path.exists() or path.read_bytes() != content
    ]
    for path, content in changed:
        path.write_bytes(content)
    return [path for path, _ in changed]


def main(arguments: list[str]) -> None:
    """Regenerate everything, or what belongs to one rule."""
    rule = arguments[0] if arguments else None
    if rule is not None and rule not in RULES_BY_CODE:
        sys.exit(
            f"the catalogue has no rule {rule}: register it in src/herningmodel/rules/catalogue.py"
        )
    for path in write(rule):
        sys.stdout.write(f"{path.relative_to(ROOT).as_posix()}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
