"""
Guard the output of the program: a closed pipe ends it quietly, a full disk with one line.

Neither is a fault of a rule or of a case. So a failed write is an error of its own, which nothing
between a rule and the end of the program takes for anything else.
"""

import os
import sys
from typing import IO, Final, NoReturn

from herningmodel.extras.cli.exit_codes import CLOSED_PIPE, WRONG_USE


_STDOUT: Final = 1
"""The file descriptor."""


class OutputError(Exception):
    """
    The output could not be written.

    Attributes:
        is_closed: Whether the reader of a pipe has closed it.
        reason: The system's reason, for a message.
    """

    def __init__(self, error: OSError) -> None:
        """Keep what the operating system said."""
        super().__init__(error)
        self.is_closed: Final = isinstance(error, BrokenPipeError)
        self.reason: Final = error.strerror or type(error).__name__


class GuardedOutput:
    """A text stream that raises `OutputError` where it cannot be written."""

    def __init__(self, stream: IO[str]) -> None:
        """Write to *stream*."""
        self._stream: Final = stream

    def write(self, text: str) -> int:
        """Write *text*."""
        try:
            return self._stream.write(text)
        except OSError as error:
            raise OutputError(error) from None

    def flush(self) -> None:
        """Write what is still kept back."""
        try:
            self._stream.flush()
        except OSError as error:
            raise OutputError(error) from None

    def __getattr__(self, name: str) -> object:
        """Return what the stream itself says, such as its encoding."""
        return getattr(self._stream, name)


def end(error: OutputError) -> NoReturn:
    """End the program after a failed write: quietly for a closed pipe, else with one line."""
    # What is kept back can never be written, and Python would try it once more at exit.
    os.dup2(os.open(os.devnull, os.O_WRONLY), _STDOUT)
    if error.is_closed:
        sys.exit(CLOSED_PIPE)
    sys.stderr.write(f"herningmodel: the output cannot be written: {error.reason}\n")
    sys.exit(WRONG_USE)
