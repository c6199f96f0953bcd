"""Describe records, members and codes in a schema, from their docstrings."""

import re
from collections.abc import Mapping
from enum import StrEnum
from inspect import cleandoc
from typing import Final

from herningmodel.core.codes import Code
from herningmodel.core.fields import Prose, Reference, markers_of
from herningmodel.text.formatting import capital


_ENTRY: Final = re.compile(r"^    (\w+): (.+(?:\n     +.+)*)", re.MULTILINE)
"""A member and its description, which may have several lines."""


def title_and_description(kind: type[object]) -> Mapping[str, str]:
    """Return title and description from the docstring of *kind*."""
    first = cleandoc(kind.__doc__ or "").split("\n\n")[0]
    word, _, description = _plain(first).partition(": ")
    return {"title": word.replace(" or ", " eller "), "description": capital(description)}


def member_descriptions(kind: type[object]) -> Mapping[str, str]:
    """Return what `Attributes:` says of each member, in *kind* and its parents."""
    sections = (
        cleandoc(parent.__doc__ or "").partition("Attributes:\n")[2].partition("\n\n")[0]
        for parent in reversed(kind.__mro__)
    )
    entries = (entry for section in sections for entry in _ENTRY.findall(section))
    return {name: _plain(meaning) for name, meaning in entries}


def note_on(hint: object) -> str | None:
    """Return what the markers of a member add to its description."""
    for marker in markers_of(hint):
        match marker:
            case Reference():
                return f"Refers to {' or '.join(marker.to)}."
            case Prose():
                return "Never needed where a code would do."
            case _:
                continue
    return None


def name_of_key(key: StrEnum) -> str:
    """Return the English name of the key of a table."""
    assert isinstance(key, Code)  # the keys of tables are codes
    return capital(key.label.get("en"))


def _plain(text: str) -> str:
    return " ".join(text.replace("*", "").replace("`", "").split())
