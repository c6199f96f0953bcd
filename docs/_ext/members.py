"""
The members of records and the codes of enums, as tables, in the reference.

What a member holds is read from its type, where the reader of documents reads it too.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Final, Union, get_args, get_origin, get_type_hints

import attrs
from sphinx.application import Sphinx
from sphinx.util.typing import stringify_annotation

from herningmodel.core.fields import (
    Between,
    Identifier,
    LocalCode,
    OneOf,
    Prose,
    Reference,
    RequiredInJson,
    markers_of,
)
from herningmodel.core.findings import Json
from herningmodel.schema.records import FrozenDict, Record, fields_of
from herningmodel.text.formatting import Value
from herningmodel.text.texts import Text


PLAIN: Final[Mapping[object, str]] = {
    bool: "true or false",
    date: "day",
    datetime: "time",
    float: "number",
    int: "whole number",
    str: "text",
}

ALIASES: Final = {
    "Json": (stringify_annotation(Json, "smart"), "~herningmodel.core.findings.Json"),
    "Value": (stringify_annotation(Value, "smart"), "~herningmodel.text.formatting.Value"),
}
"""Types that hold themselves, which autodoc writes out twice, and what they are called."""


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the tables, and shorten the signatures."""
    app.connect("autodoc-process-docstring", add_table)
    app.connect("autodoc-process-signature", shorter_signature)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def add_table(
    app: Sphinx,
    what: str,
    name: str,
    obj: object,
    options: object,
    lines: list[str],
) -> None:
    """Add the table of members, or of codes, to the docstring of a class."""
    if what != "class" or not isinstance(obj, type):
        return
    if issubclass(obj, Record) and obj is not Record:
        lines += ["", *table(["member", "holds", "absent"], members_of(obj))]
    elif issubclass(obj, Enum) and (codes := [*codes_of(obj)]):
        lines += ["", *table(["Python", "code", "dansk", "English"], codes)]


def shorter_signature(
    app: Sphinx,
    what: str,
    name: str,
    obj: object,
    options: object,
    signature: str | None,
    return_annotation: str | None,
) -> tuple[str | None, str | None]:
    """Show no signature where a table says the same, and call an alias by its name."""
    if what == "class" and isinstance(obj, type) and issubclass(obj, (Record, Enum)):
        return "", None
    return called_by_name(signature), called_by_name(return_annotation)


def called_by_name(signature: str | None) -> str | None:
    """Return *signature* with the aliases called by their names."""
    if signature is None:
        return None
    for alias, (spelled_out, name) in ALIASES.items():
        signature = signature.replace(spelled_out, name)
        signature = signature.replace(spelled_out.replace(alias, name), name)
    return signature


def table(heading: list[str], rows: Iterator[list[str]] | list[list[str]]) -> Iterator[str]:
    """Yield a table in reStructuredText."""
    yield from (".. list-table::", "   :header-rows: 1", "")
    for row in [heading, *rows]:
        for number, cell in enumerate(row):
            yield f"   {'* -' if number == 0 else '  -'} {cell}"
    yield ""


def codes_of(kind: type[Enum]) -> Iterator[list[str]]:
    """Yield name, code and labels of each member of an enum that has labels."""
    for member in kind:
        label = getattr(member, "label", None)
        if isinstance(label, Text):
            yield [f"``{member.name}``", f"``{member.value}``", label.da, label.en]


def members_of(kind: type[Record]) -> Iterator[list[str]]:
    """Yield name, contents and absence of each member of a record."""
    hints = get_type_hints(kind, include_extras=True)
    for attribute in fields_of(kind):
        name = attribute.name.rstrip("_")
        shown = f"``{name}``" + (
            "" if name == attribute.name else f" (``{attribute.name}`` in Python)"
        )
        hint = hints[attribute.name]
        must = attribute.default is attrs.NOTHING or RequiredInJson() in markers_of(hint)
        absent = "must be there" if must else "may be"
        yield [shown, holds(hint), absent]


def holds(hint: object) -> str:
    """Return what a member of this type holds, in words."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return marked(arguments[0], arguments[1:])
    if origin in (Union, UnionType):
        return " or ".join(
            dict.fromkeys(holds(argument) for argument in arguments if argument is not NoneType)
        )
    if origin is tuple:
        many = "list of" if arguments[-1] is Ellipsis else "two, each"
        return f"{many} {holds(arguments[0])}"
    if origin is FrozenDict:
        return f"table of {holds(arguments[0])} to {holds(arguments[1])}"
    if hint in PLAIN:
        return PLAIN[hint]
    assert isinstance(hint, type), hint
    return f":py:class:`~{hint.__module__}.{hint.__qualname__}`"


def marked(hint: object, markers: tuple[object, ...]) -> str:
    """Return what a member holds whose type has markers."""
    for marker in markers:
        match marker:
            case Identifier():
                return "id"
            case Reference():
                return "id of one of " + ", ".join(f"``{name}``" for name in marker.to)
            case Prose():
                return "free text"
            case Between():
                return f"{marker.lowest} to {marker.highest}"
            case OneOf():
                return marker.label.en
            case LocalCode():
                return "a code of your own, or " + ", ".join(f"``{code}``" for code in marker.known)
            case _:
                continue
    return holds(hint)
