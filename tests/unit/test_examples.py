"""Every script in `examples` runs, and prints something worth reading."""

import subprocess
import sys
from pathlib import Path

import pytest


SCRIPTS = sorted((Path(__file__).parents[2] / "examples").glob("*.py"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_an_example_script_runs(script: Path) -> None:
    """As a reader would run it, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", script], capture_output=True, check=True, timeout=60
    )
    assert done.stdout.decode().strip()


def test_there_are_examples() -> None:
    """At least three, so that the test above tests something."""
    assert len(SCRIPTS) >= 3
