"""The example reports and the drawings in the docs are the library's output, byte for byte."""

import runpy
from pathlib import Path

import pytest

from herningmodel.formats.registry import formats_table


ROOT = Path(__file__).parents[2]
REFRESH = runpy.run_path(str(ROOT / "docs" / "refresh.py"))
FILES: dict[Path, str] = REFRESH["written_files"]()


def test_the_page_lists_the_formats_of_the_registry() -> None:
    """If this fails, run `python docs/refresh.py` and read the diff."""
    page = (ROOT / "docs" / "how-to" / "check-in-ci.md").read_text(encoding="utf-8")
    assert REFRESH["FORMATS"].findall(page) == [f"{formats_table()}\n"]
    assert page == REFRESH["with_formats"](page)


def test_no_example_report_is_left_over() -> None:
    """Each is written by `docs/refresh.py`."""
    reports = REFRESH["REPORTS"]
    written = {path.name for path in FILES if path.parent == reports}
    assert {path.name for path in reports.iterdir()} == {*written, "README.md"}


def test_the_drawings_are_in_both_languages() -> None:
    """The README and the docs show the English one, the Danish page the Danish one."""
    drawn = {path.name for path in FILES if path.parent == REFRESH["STATIC"]}
    assert drawn == {"ladder.svg", "ladder.da.svg"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_generated_file_of_the_docs_is_current(path: Path) -> None:
    """If this fails, run `python docs/refresh.py` and read the diff."""
    assert FILES[path].encode() == path.read_bytes()
