"""
Make anew what follows from the library and lies beside it as files: `python generate.py`.

- `src/herningmodel/loading/case.schema.json`: the JSON Schema of the case format.
- `src/herningmodel/rules/rules.json`: the ledger of the codes of the rules, and `tests/rules/released_codes.txt`, which
  keeps the codes and their names a second time.
- `conformance/`: the conformance kit.

The tests say when one of them is not what it should be. The ledger and the kit only grow: a code, or the number of a
case, is never used again. Read the difference before you keep it.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from conformance.make import KIT, PARTS, as_json, kit_files
from herningmodel.core.library_version import VERSION
from herningmodel.loading.case_schema import derived_case_schema
from herningmodel.rules.catalogue import ALL_RULES
from herningmodel.rules.ledger import ledger, next_ledger


ROOT: Final = Path(__file__).resolve().parent
PACKAGE: Final = ROOT / "src" / "herningmodel"


def generated() -> Iterator[tuple[Path, bytes]]:
    """Yield every file, and what it should hold."""
    yield PACKAGE / "loading" / "case.schema.json", as_json(derived_case_schema())
    yield PACKAGE / "rules" / "rules.json", as_json(next_ledger(ledger(), ALL_RULES, VERSION))
    yield from kit_files()
    names = ROOT / "tests" / "rules" / "released_codes.txt"
    known = set(names.read_text(encoding="utf-8").splitlines())
    lines = sorted({f"{rule.code} {rule.name}" for rule in ALL_RULES} | known)
    yield names, "".join(f"{line}\n" for line in lines).encode()


def strays() -> Iterator[Path]:
    """Yield the files of the kit that belong to no case any more."""
    known = {path for path, _ in kit_files()}
    for part in PARTS:
        yield from (path for path in sorted((KIT / part).glob("*")) if path not in known)


def main() -> None:
    """Write the files that are new or other than they should be, take the strays away, and say how many."""
    written = [
        (path, content)
        for path, content in generated()
        if not path.exists() or path.read_bytes() != content
    ]
    for path, content in written:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    gone = [*strays()]
    for path in gone:
        path.unlink()
    sys.stdout.write(f"{len(written)} files written, {len(gone)} taken away\n")


if __name__ == "__main__":
    main()
