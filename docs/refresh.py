"""
Regenerate the outputs in the README and the docs, the example reports and the drawings: `python docs/refresh.py`.

When a sentence of the library changes, the examples that show it are wrong, and the tests say so. This runs every
`python` and `console` block and replaces the printed output. Read the diff before you commit it.
"""

import json
import re
import shlex
import subprocess
import sys
import tempfile
from contextlib import chdir, redirect_stdout
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Final

from herningmodel import check, load_case, recommend
from herningmodel.formats.ladder_svg import ladder_svg
from herningmodel.formats.registry import formats_table
from herningmodel.formats.report_csv import csv_table
from herningmodel.formats.report_fhir import operation_outcome
from herningmodel.formats.report_json import report_json
from herningmodel.formats.report_sarif import sarif
from herningmodel.testing import example_text


ROOT: Final = Path(__file__).resolve().parent.parent
BLOCK: Final = re.compile(
    r"^```(?P<kind>python|text|console)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
FORMATS: Final = re.compile(r"^\| `--format` \|(?:.*\n)+?(?=\n)", re.MULTILINE)
"""The table of the formats of a report, on the page that has it."""

COMMAND: Final = "$ herningmodel "
REPORTS: Final = ROOT / "examples" / "reports"
STATIC: Final = ROOT / "docs" / "_static"


def example_reports() -> dict[str, str]:
    """Return the reports in `examples/reports`, by the names of their files."""
    on = date(2026, 1, 15)
    mads, faulty = (
        check(example_text(name), on=on, document=f"{name}.json") for name in ("mads", "faulty")
    )
    outcome = json.dumps(operation_outcome(faulty, "da"), ensure_ascii=False, indent=2)
    return {
        "mads.report.json": report_json(mads),
        "faulty.report.json": report_json(faulty),
        "faulty.redacted.report.json": report_json(faulty.redacted()),
        "faulty.csv": "".join(csv_table([faulty])),
        "faulty.sarif": "".join(sarif([faulty], "da")),
        "faulty.operation_outcome.json": f"{outcome}\n",
    }


def drawings() -> dict[str, str]:
    """Return the drawings of the ladder in `docs/_static`, by the names of their files."""
    mads = recommend(load_case(example_text("mads")), on=date(2026, 1, 15))
    return {
        "ladder.svg": f"{ladder_svg(mads, 'en')}\n",
        "ladder.da.svg": f"{ladder_svg(mads, 'da')}\n",
    }


def written_files() -> dict[Path, str]:
    """Return every file that the library writes for the docs, and what it should hold."""
    return {
        folder / name: text
        for folder, files in ((REPORTS, example_reports()), (STATIC, drawings()))
        for name, text in files.items()
    }


class Page:
    """A page whose blocks are run from top to bottom."""

    def __init__(self) -> None:
        """Begin with nothing defined and nothing printed."""
        self.namespace: dict[str, object] = {}
        self.printed = ""

    def refreshed(self, block: re.Match[str]) -> str:
        """Run a block, and return it with what it prints, or what the one before it printed."""
        body = block["body"]
        match block["kind"]:
            case "python":
                if not body.startswith(">>>"):
                    with redirect_stdout(StringIO()) as printed:
                        exec(body, self.namespace)  # noqa: S102 - it is our own
                    self.printed = printed.getvalue()
            case "text":
                body = trimmed(self.printed)
            case _:
                commands = [line for line in body.splitlines() if line.startswith(COMMAND)]
                body = trimmed("\n".join(f"{line}\n{output_of(line)}" for line in commands))
        return f"```{block['kind']}\n{body}```"


def with_formats(page: str) -> str:
    """Return *page* with the table of the formats of a report as the library lists them."""
    return FORMATS.sub(lambda _: f"{formats_table()}\n", page)


def output_of(command: str) -> str:
    """Return what a command prints, whatever its exit code is."""
    return subprocess.run(  # noqa: S603 - the commands are those of our own docs
        [sys.executable, "-m", "herningmodel", *shlex.split(command.removeprefix(COMMAND))],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    ).stdout


def trimmed(text: str) -> str:
    """Return *text* without space at the end of its lines, and with one newline at its own."""
    return "\n".join(line.rstrip() for line in text.rstrip().splitlines()) + "\n"


def main() -> None:
    """Refresh the pages, and say which have changed."""
    docs = ROOT / "docs"
    for path in (ROOT / "README.md", *sorted(docs.glob("*.md")), *sorted(docs.glob("how-to/*.md"))):
        text = path.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder, chdir(folder):
            refreshed = BLOCK.sub(Page().refreshed, with_formats(text))
        if refreshed != text:
            path.write_text(refreshed, encoding="utf-8")
            sys.stdout.write(f"{path.relative_to(ROOT)}\n")
    for path, text in written_files().items():
        if not path.exists() or path.read_bytes() != text.encode():
            path.write_bytes(text.encode())
            sys.stdout.write(f"{path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
