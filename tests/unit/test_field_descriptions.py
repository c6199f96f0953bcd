"""Every public field of a public class has a description, in the docstring of its class."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import herningmodel


def fields_of(kind: ast.ClassDef) -> Iterator[str]:
    """Yield the public fields that a class annotates in its body or sets in `__init__`."""
    in_init = (
        node
        for method in kind.body
        if isinstance(method, ast.FunctionDef) and method.name == "__init__"
        for node in ast.walk(method)
    )
    for node in (*kind.body, *in_init):
        match node:
            case ast.AnnAssign(target=ast.Name(id=name) | ast.Attribute(attr=name)):
                is_constant = "ClassVar" in ast.unparse(node.annotation)
            case ast.Assign(targets=[ast.Attribute(attr=name)]):
                is_constant = False
            case _:
                continue
        if not is_constant and not name.startswith("_"):
            yield name


def descriptions_in(kind: ast.ClassDef) -> dict[str, str]:
    """Return the first line of each entry under `Attributes:` in the docstring of a class."""
    _, _, section = (ast.get_docstring(kind) or "").partition("Attributes:\n")
    entries = section.partition("\n\n")[0]
    return dict(re.findall(r"^    (\w+): (\S.*)$", entries, re.MULTILINE))


def repeats_the_name(name: str, description: str) -> bool:
    """Return whether a description says no more than the name, such as "The id." of `id`."""
    words = re.sub(r"^(the|its|a|an) ", "", description.lower()).rstrip(".")
    return words.replace(" ", "_") == name


def class_of(body: str) -> ast.ClassDef:
    """Return a class with *body* below its first line."""
    kind = ast.parse(f"class Sample:\n{body}").body[0]
    assert isinstance(kind, ast.ClassDef)
    return kind


PACKAGE = Path(herningmodel.__file__).parent
PUBLIC_CLASSES = [
    (
        f"{path.relative_to(PACKAGE).as_posix()} {node.name}",
        [*fields_of(node)],
        descriptions_in(node),
    )
    for path in sorted(PACKAGE.rglob("*.py"))
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
]
"""Module and class, the names of the fields, and what the docstring says of them."""


def test_every_public_field_has_a_description() -> None:
    """The reference shows what each field of a public class means."""
    undescribed = [
        f"{kind}.{name}"
        for kind, fields, descriptions in PUBLIC_CLASSES
        for name in fields
        if name not in descriptions
    ]
    assert undescribed == []


def test_every_description_is_of_a_field() -> None:
    """A description goes, or is renamed, with its field."""
    left_behind = [
        f"{kind}.{name}"
        for kind, fields, descriptions in PUBLIC_CLASSES
        for name in descriptions
        if name not in fields
    ]
    assert left_behind == []


def test_no_description_only_repeats_the_name() -> None:
    """A description says something that the name of the field does not."""
    fillers = [
        f"{kind}.{name}"
        for kind, _, descriptions in PUBLIC_CLASSES
        for name, description in descriptions.items()
        if repeats_the_name(name, description)
    ]
    assert fillers == []


def test_a_string_below_a_field_is_no_description() -> None:
    """There is one form, the list in the docstring, and only it is read."""
    kind = class_of(
        '    """\n    A sample.\n\n    Attributes:\n        listed: What is listed.\n    """\n'
        '    listed: int\n    below: int\n    """What is below."""\n    left_out: int\n'
    )
    assert {*fields_of(kind)} - descriptions_in(kind).keys() == {"below", "left_out"}


def test_private_names_and_constants_are_no_fields() -> None:
    """What is public and belongs to an instance is a field, also where `__init__` sets it."""
    kind = class_of(
        "    NOTATION: ClassVar[str]\n    _own: int\n    shown: int\n"
        "    def __init__(self) -> None:\n        self.set: int = 1\n        self.bare = 1\n        self._kept = 1\n"
    )
    assert [*fields_of(kind)] == ["shown", "set", "bare"]


def test_a_description_without_content_is_found() -> None:
    """An article and a full stop add nothing to a name."""
    assert repeats_the_name("ended_on", "The ended on.")
    assert not repeats_the_name("id", "The id of the case.")
