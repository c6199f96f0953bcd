"""
Run every example in the README, the docs and the docstrings, from top to bottom.

- A `python` block is run, statement by statement where it is written with `>>>`.
- A `text` block is what the Python block before it prints.
- A `console` block holds commands of `herningmodel`, each followed by what it prints.

Each document is run in an empty folder of its own, so that it can write files and read them again.
"""

import difflib
import io
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from contextlib import ExitStack, chdir, redirect_stdout
from pathlib import Path
from typing import Any, Final

import pytest
from sybil import Document, Example, Region, Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser


ROOT: Final = str(Path(__file__).resolve().parents[1])
COMMAND: Final = "$ herningmodel "
RULE_SET: Final = re.compile(r"rules-[0-9a-f]{12}")
"""The identity of the rules, which changes with every rule, and is shown as an example."""

COUNTS: Final = re.compile(
    r"\d+(?= (?:rules|clean|did not apply|regler|i orden|gjaldt ikke her)\b)"
)
"""The numbers of rules that found nothing, which change with every rule."""

run_python: Final = PythonEvaluator()


class Examples:
    """
    The plugin that collects the examples.

    The hooks of a `conftest.py` see only the files of its own folder. A plugin sees the README and
    the source too.
    """

    def __init__(self) -> None:
        """Collect the pages and the docstrings."""
        self.pytest_collect_file = (pages + docstrings).pytest()


def pytest_configure(config: pytest.Config) -> None:
    """Register the plugin."""
    config.pluginmanager.register(Examples(), "examples")


def python_blocks(document: Document) -> Iterable[Region]:
    """Yield the Python blocks; what one prints is kept for the `text` block after it."""
    for region in PythonCodeBlockParser()(document):
        if isinstance(region.parsed, str):
            region.evaluator = run_and_keep
        yield region


def run_and_keep(example: Example) -> None:
    """Run a Python block, and keep what it prints."""
    with redirect_stdout(io.StringIO()) as printed:
        run_python(example)
    example.namespace["_printed"] = printed.getvalue()


def was_printed(example: Example) -> str | None:
    """Compare a `text` block with what was printed."""
    return difference(example.parsed, example.namespace.pop("_printed", ""))


def commands(example: Example) -> str | None:
    """Run each command of a `console` block, and compare what it prints."""
    lines: list[str] = []
    for line in example.parsed.splitlines():
        if line.startswith(COMMAND):
            lines += [line, *output_of(line.removeprefix(COMMAND)).splitlines()]
        elif line.startswith("$"):
            return f"only herningmodel is run: {line}"
    return difference(example.parsed, "\n".join(lines))


def output_of(arguments: str) -> str:
    """Return what a command prints, whatever its exit code is."""
    return subprocess.run(  # noqa: S603 - the commands are those of our own docs
        [sys.executable, "-m", "herningmodel", *shlex.split(arguments)],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    ).stdout


def difference(shown: str, printed: str) -> str | None:
    """Return how what is shown differs from what is printed, None where it does not."""
    expected, actual = (
        [line.rstrip() for line in masked(text).strip().splitlines()] for text in (shown, printed)
    )
    return "\n".join(difflib.unified_diff(expected, actual, "shown", "printed", lineterm=""))


def masked(text: str) -> str:
    """Return *text* without what changes with every new rule."""
    return COUNTS.sub("…", RULE_SET.sub("rules-…", text))


def enter_a_folder(namespace: dict[str, Any]) -> None:
    """Go to an empty folder."""
    stack = ExitStack()
    stack.enter_context(chdir(stack.enter_context(tempfile.TemporaryDirectory())))
    namespace["_leave"] = stack.close


def leave_it(namespace: dict[str, Any]) -> None:
    """Go back, and remove the folder."""
    namespace["_leave"]()


pages: Final = Sybil(
    [python_blocks, CodeBlockParser("text", was_printed), CodeBlockParser("console", commands)],
    patterns=["README.md", "docs/*.md", "docs/*/*.md"],
    path=ROOT,
    setup=enter_a_folder,
    teardown=leave_it,
)
docstrings: Final = Sybil(
    [DocTestParser()],
    patterns=[f"src/herningmodel/{'*/' * depth}*.py" for depth in range(5)],
    path=ROOT,
)
