"""The published example reports are what the library writes, byte for byte."""

import runpy
from pathlib import Path

import pytest


ROOT = Path(__file__).parents[2]
REFRESH = runpy.run_path(str(ROOT / "docs" / "refresh.py"))
WRITTEN: dict[str, str] = REFRESH["example_reports"]()


def test_no_example_report_is_left_over() -> None:
    """Each is written by `docs/refresh.py`."""
    assert {path.name for path in REFRESH["REPORTS"].iterdir()} == {*WRITTEN, "README.md"}


@pytest.mark.parametrize("name", WRITTEN)
def test_an_example_report_is_what_the_library_writes(name: str) -> None:
    """Who reads the format by these files reads it right; if not, run `python docs/refresh.py`."""
    assert WRITTEN[name].encode() == (REFRESH["REPORTS"] / name).read_bytes()
