"""List the exit codes of the program."""

from typing import Final


CLEAN: Final = 0
FOUND: Final = 1
"""There are findings, a price is missing, or a case could not be read."""
WRONG_USE: Final = 2
"""An argument is wrong, or a file cannot be read or written."""
CRASHED: Final = 3
"""A rule crashed under `--strict`; without it a crash is a finding of the report."""
CLOSED_PIPE: Final = 141
"""The reader of the output is gone, as after `| head -1`; the result of the run is not known."""
