"""Every script in `examples` runs, and prints something worth reading."""

import os
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


def test_the_tests_of_the_example_package_pass() -> None:
    """The rules of a municipality, tested as its developers would."""
    package = Path(__file__).parents[2] / "examples" / "municipality_rules"
    paths = os.pathsep.join([str(package / "src"), *sys.path])
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-c", os.devnull, "-p", "no:cacheprovider", package],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": paths},
        timeout=120,
    )
    assert 0 == done.returncode, done.stdout.decode()
