"""
The class index: each class whose docstring opens with its Danish word, in Danish order.

It is added to the page `class-index` when that page is read, so it cannot differ from the code.
"""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from enum import Enum
from itertools import groupby
from types import ModuleType
from typing import Final

from attrs import frozen
from sphinx.application import Sphinx

from herningmodel.text.texts import Text


PAGE: Final = "class-index"
MODULES: Final = (
    "herningmodel.audit",
    "herningmodel.core.findings",
    "herningmodel.core.legal_versions",
    "herningmodel.core.periods",
    "herningmodel.core.sources",
    "herningmodel.text.formatting",
    "herningmodel.text.texts",
    "herningmodel.costs",
    "herningmodel.evaluation",
    "herningmodel.evaluation.indicators.indicator",
    "herningmodel.evaluation.indicators.row_sets",
    "herningmodel.evaluation.indicators.case_in_period",
    "herningmodel.model",
    "herningmodel.profile.follow_up_practice",
    "herningmodel.profile.profile",
    "herningmodel.profile.step_settings",
    "herningmodel.profile.thresholds",
    "herningmodel.case_view",
    "herningmodel.core.references",
    "herningmodel.core.spans",
    "herningmodel.ladder",
    "herningmodel.law",
    "herningmodel.recommendation",
    "herningmodel.rulebook.rule_examples",
    "herningmodel.rulebook.vocabulary",
    "herningmodel.costs.cost_rule",
    "herningmodel.scheduling",
    "herningmodel.validation.accepting",
    "herningmodel.validation.report",
    "herningmodel.wellbeing",
)
ALPHABET: Final = "abcdefghijklmnopqrstuvwxyzæøå"

_OPENING: Final = re.compile(
    r"\*(?P<word>[^*]+)\*(?: or \*(?P<other>[^*]+)\*)?: (?P<meaning>.+?)(?:\n\n|$)", re.DOTALL
)


@frozen
class Entry:
    """A Danish word, its class, and the meaning of the class."""

    word: str
    kind: type
    meaning: str


def setup(app: Sphinx) -> dict[str, bool]:
    """Fill the page when it is read; read it in every build."""
    app.connect("source-read", fill)
    app.connect("env-get-outdated", always_read)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def fill(app: Sphinx, docname: str, source: list[str]) -> None:
    """Add the entries to the page."""
    if docname == PAGE:
        source[0] += "\n".join(["", *_lines(entries()), ""])


def always_read(*_: object) -> list[str]:
    """Return the page: Sphinx cannot detect a changed docstring."""
    return [PAGE]


def entries() -> list[Entry]:
    """Return the entries in the order of the Danish alphabet."""
    found = (
        Entry(word=_capital(word), kind=kind, meaning=meaning)
        for module in _modules()
        for kind in _public_classes(module)
        for word, meaning in _opening(kind)
    )
    return sorted(found, key=lambda entry: (danish(entry.word), entry.kind.__name__))


def danish(word: str) -> list[int]:
    """Return a key that sorts *word* by the Danish alphabet: æ, ø and å come last."""
    return [ALPHABET.find(letter) for letter in word.lower()]


def _modules() -> Iterator[ModuleType]:
    for name in MODULES:
        module = importlib.import_module(name)
        yield module
        for inner in pkgutil.iter_modules(getattr(module, "__path__", [])):
            yield importlib.import_module(f"{name}.{inner.name}")


def _public_classes(module: ModuleType) -> Iterator[type]:
    for name, kind in inspect.getmembers(module, inspect.isclass):
        if kind.__module__ == module.__name__ and not name.startswith("_"):
            yield kind


def _opening(kind: type) -> Iterator[tuple[str, str]]:
    match = _OPENING.match(inspect.cleandoc(kind.__doc__ or ""))
    if match is not None:
        meaning = " ".join(match["meaning"].split())
        for word in (match["word"], match["other"]):
            if word:
                yield word, meaning


def _lines(listed: list[Entry]) -> Iterator[str]:
    for letter, entries_of_letter in groupby(listed, key=lambda entry: entry.word[0].upper()):
        yield from ("", f"## {letter}")
        for entry in entries_of_letter:
            yield from ("", f"**{entry.word}** · {{py:class}}`{_target(entry.kind)}`")
            yield f": {_capital(entry.meaning)}"
            yield from (f"  {line}" if line else "" for line in _members(entry.kind))


def _members(kind: type) -> Iterator[str]:
    if not issubclass(kind, Enum):
        return
    labelled = [(member, getattr(member, "label", None)) for member in kind]
    named = [(member, label) for member, label in labelled if isinstance(label, Text)]
    if named:
        yield from ("", "| code | dansk | English |", "|---|---|---|")
        yield from (f"| `{member.value}` | {label.da} | {label.en} |" for member, label in named)


def _target(kind: type) -> str:
    return f"{kind.__name__} <{kind.__module__}.{kind.__qualname__}>"


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
