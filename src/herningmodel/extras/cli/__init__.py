"""The command line, with `typer` and `rich`: the extra `cli`."""

import sys
from io import TextIOWrapper
from typing import TextIO, cast


_NEEDED = ("typer", "rich")


def main() -> None:
    """Run the command line, or say which extra it takes."""
    try:
        from herningmodel.extras.cli.commands import app  # noqa: PLC0415 - the extra may not be there
    except ModuleNotFoundError as error:
        if error.name not in _NEEDED:
            raise
        sys.exit('The command line takes an extra: pip install "herningmodel[cli]"')
    from herningmodel.extras.cli.guarded_output import (  # noqa: PLC0415 - it goes with the commands
        GuardedOutput,
        OutputError,
        end,
    )

    for stream in (sys.stdout, sys.stderr):
        # A pipe on Windows has no æ, ø and å by itself, and ends a line of CSV twice.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    sys.stdout = cast("TextIO", GuardedOutput(sys.stdout))
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except OutputError as error:
        end(error)
