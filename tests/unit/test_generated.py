"""The files that follow from the library are what they should be."""

import pytest

from scripts.generate import generated


pytestmark = pytest.mark.no_cover  # the whole conformance kit


def test_generated_files_are_up_to_date() -> None:
    """If this fails, the library has changed: run `nox -s generate`, and read the difference."""
    assert [] == [
        str(path)
        for path, content in generated()
        if not path.exists() or path.read_bytes() != content
    ]


def test_the_files_of_one_rule_are_up_to_date() -> None:
    """The same files as above, and the snapshot of the rule."""
    changed = [path.name for path, content in generated("DAT006") if path.read_bytes() != content]
    names = [path.name for path, _ in generated("DAT006")]
    assert [] == changed
    assert ["DAT006.md", "rules.json", "released_codes.txt", "manifest.json"] == names
