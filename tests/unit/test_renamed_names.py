"""The page on names of 0.1: what it calls the new name can be imported."""

import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest


PAGE = Path(__file__).parents[2] / "docs" / "from-0.1-to-0.2.md"
MOVED = re.findall(
    r"^\| `[a-z_.0-9]+\.?\w*` \| `([a-z_]+(?:\.\w+)+)`",
    PAGE.read_text(encoding="utf-8").partition("## Modules")[2],
    re.MULTILINE,
)


def exists(name: str) -> bool:
    """Tell whether *name* is a module of the package, or is found in one."""
    module, attributes = f"herningmodel.{name}", list[str]()
    while not is_module(module):
        module, _, attribute = module.rpartition(".")
        attributes.insert(0, attribute)
    found: object = import_module(module)
    for attribute in attributes:
        if not hasattr(found, attribute):
            return False
        found = getattr(found, attribute)
    return True


def is_module(name: str) -> bool:
    """Tell whether *name* can be imported as a module."""
    try:
        return find_spec(name) is not None
    except ModuleNotFoundError:
        return False


@pytest.mark.parametrize("name", sorted({*MOVED}))
def test_a_new_name_can_be_imported(name: str) -> None:
    """A name that moves again is changed on the page too."""
    assert exists(name)


@pytest.mark.parametrize("name", ["core.nothing", "core.errors.Nothing", "core.errors.CaseError.x"])
def test_a_name_that_is_not_there_is_found_out(name: str) -> None:
    """Neither a module nor a member of one."""
    assert not exists(name)
