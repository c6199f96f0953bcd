"""A failed write is the output's fault, and ends the program in one way for every command."""

import os
import subprocess
import sys
from errno import EACCES, ENOSPC
from io import StringIO
from pathlib import Path

import pytest

from herningmodel.extras.cli import guarded_output, main
from herningmodel.extras.cli.exit_codes import CLOSED_PIPE, WRONG_USE
from herningmodel.testing import example_text
from herningmodel.testing.example_prices import example_prices_text


DAY = ("--on", "2026-03-01")
COMMANDS = [
    ("demo",),
    ("check", "CASE", *DAY),
    *(
        ("check", "CASE", *DAY, "--format", form)
        for form in ("json", "ndjson", "csv", "sarif", "fhir")
    ),
    ("check", "CASE", *DAY, "--strict"),
    ("recommend", "CASE", *DAY),
    ("path", "CASE", "--from", "2024-01-01", "--until", "2026-01-01"),
    ("schedule", "CASE", *DAY),
    ("schedule", "CASE", *DAY, "--format", "csv"),
    ("cost", "CASE", "--over", "2025", "--prices", "PRICES"),
    ("evaluate", "CASE", "--over", "2025"),
    ("diff", "CASE", "--from", "2026-01-15", "--to", "2026-03-01"),
    ("explain", "ANB001"),
    ("ladder",),
    ("rules",),
    ("schema",),
    ("generate", "--cases", "5", *DAY),
    ("audit", "--table"),
    ("profile", "check", "PROFILE"),
]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("files")
    made = {
        "CASE": ("case.json", example_text("mads")),
        "PRICES": ("prices.toml", example_prices_text()),
        "PROFILE": ("profile.toml", "schema = 1\n"),
    }
    for name, text in made.values():
        (folder / name).write_text(text, encoding="utf-8")
    return {key: str(folder / name) for key, (name, _) in made.items()}


class FailingStream(StringIO):
    """A stream that cannot be written."""

    def __init__(self, error: OSError, *, only_flush: bool = False) -> None:
        super().__init__()
        self.error, self.only_flush = error, only_flush

    def write(self, text: str) -> int:
        if self.only_flush:
            return len(text)
        raise self.error

    def flush(self) -> None:
        raise self.error


def run_main(
    monkeypatch: pytest.MonkeyPatch, stream: StringIO, *arguments: str
) -> tuple[object, str]:
    """Run the program in this process; return its exit code and what it says on stderr."""
    said = StringIO()
    monkeypatch.setattr(sys, "argv", ["herningmodel", *arguments])
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setattr(sys, "stderr", said)
    monkeypatch.setattr(guarded_output.os, "dup2", lambda *_: None)
    with pytest.raises(SystemExit) as ended:
        main()
    return ended.value.code, said.getvalue()


@pytest.mark.parametrize("only_flush", [False, True])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_full_disk_is_one_line(monkeypatch, files, command, only_flush):
    """No traceback, and no rule that crashed."""
    stream = FailingStream(OSError(ENOSPC, "No space left on device"), only_flush=only_flush)
    arguments = [files.get(word, word) for word in command]
    code, said = run_main(monkeypatch, stream, *arguments)
    assert WRONG_USE == code
    assert said.endswith("herningmodel: the output cannot be written: No space left on device\n")
    assert "Traceback" not in said
    assert "crashed" not in said


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_closed_pipe_is_quiet(monkeypatch, files, command):
    """The reader has seen enough; the exit code says that the result is not known."""
    arguments = [files.get(word, word) for word in command]
    code, said = run_main(monkeypatch, FailingStream(BrokenPipeError()), *arguments)
    assert CLOSED_PIPE == code
    assert "Traceback" not in said
    assert "cannot be written" not in said


def test_a_missing_right_is_named(monkeypatch):
    """The message of the operating system is the reason."""
    code, said = run_main(monkeypatch, FailingStream(OSError(EACCES, "Permission denied")), "rules")
    assert WRONG_USE == code
    assert "herningmodel: the output cannot be written: Permission denied\n" == said


def test_a_write_that_works_changes_nothing(monkeypatch):
    """The guarded stream is the stream."""
    stream = StringIO()
    code, said = run_main(monkeypatch, stream, "--version")
    assert (0, "") == (code, said)
    assert stream.getvalue().count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
def test_the_program_itself_ends_well_on_a_full_disk():
    """Also when Python flushes its streams at the end."""
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "herningmodel", "rules"],
            check=False,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert WRONG_USE == ended.returncode
    assert "herningmodel: the output cannot be written: No space left on device\n" == ended.stderr


def test_the_program_itself_ends_quietly_on_a_closed_pipe():
    """As in `herningmodel rules | head -1`."""
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(
        [sys.executable, "-m", "herningmodel", "rules"],
        check=False,
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(writing)
    assert (CLOSED_PIPE, "") == (ended.returncode, ended.stderr)
