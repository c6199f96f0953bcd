"""Test that no published text holds a phrase that social workers or lawyers would correct."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import herningmodel
from herningmodel.text.texts import LANGUAGES, Language


PACKAGE = Path(herningmodel.__file__).parent

PHRASES: dict[Language, tuple[str, ...]] = {
    "da": (
        "længere fra en almindelig hverdag",
        "familiebehandling eller behandling",
        "det finder reglen",
        "det har den intet imod",
        "kan svækkes",
        "rammer præcist",
        "kom til et andet sted",
        "har sagen",
        "havde sagen",
        "hjælpen begyndte {",
        "grunden fortæller",
        "sidste dag",
        "på en dag",
        "kernedel",
        "alt, hvad der skal bruges",
        "slået alarm",
        "der er ingen afgørelse endnu",
        "skammekrog",
        "fuldstændigt problem",
        "kan ikke stå her",
        "skrevet ned",
        "ingen kan se",
        "ingen kan sige",
        "ingen ved,",
    ),
    "en": (
        "farther from an ordinary",
        "further from an ordinary",
        "family treatment or treatment",
        "nothing against",
        "what it finds",
        "can be weakened",
        "had the case",
        "has the case",
        "the help began on",
        "core part",
        "here stands",
        "is not given by",
        "by bl §",
        "by {basis}",
        "by {provision}",
        "by {reference}",
        "the law wants",
        "rarer than",
        "two minds",
        "another step than",
        "nobody",
        "somebody",
        "whoever",
        "cannot be told",
        "written down",
        "cannot stand",
        "stands in",
        "shelf of shame",
        "complete problem",
    ),
}
"""Phrases by language, in lower case: what the field does not say, and Danish in English words."""

RATING_MANUAL = "rating_manual"
"""Its texts describe the lives of children, where such a word may be right."""

_KEYWORD = re.compile(r"(?:.+_)?(da|en)")


def texts_of_module(source: str) -> Iterator[tuple[str, str]]:
    """Yield the language and the text of every text in a module, the labels of codes too."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.keyword(arg=str() as name, value=value) if found := _KEYWORD.fullmatch(name):
                yield found[1], "".join(_strings(value))
            case ast.Assign(value=ast.Tuple(elts=[first, *rest])) if _is_text(first):
                yield from zip(LANGUAGES, filter(None, map(_text, rest)), strict=False)
            case _:
                continue


def _is_text(node: ast.expr) -> bool:
    return _text(node) is not None


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _strings(node: ast.expr) -> Iterator[str]:
    yield from (
        text for part in ast.walk(node) if isinstance(part, ast.expr) and (text := _text(part))
    )


def texts_of_table(value: object) -> Iterator[tuple[str, str]]:
    """Yield the language and the text of every text in a file of TOML."""
    if isinstance(value, dict):
        for name, member in value.items():
            if name in LANGUAGES and isinstance(member, str):
                yield name, member
            else:
                yield from texts_of_table(member)
    elif isinstance(value, list):
        for member in value:
            yield from texts_of_table(member)


def phrases_in(texts: Iterator[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return each phrase that a text holds, with the text."""
    return [
        (phrase, text)
        for language, text in texts
        for known, phrases in PHRASES.items()
        if known == language
        for phrase in phrases
        if phrase in text.lower()
    ]


MODULES = sorted(PACKAGE.rglob("*.py"))
TABLES = [path for path in sorted(PACKAGE.rglob("*.toml")) if RATING_MANUAL not in path.parts]


def test_no_text_of_a_module_holds_one() -> None:
    """Titles, reasons, messages, hints, labels of codes, and the words of the formats."""
    found = {
        path.relative_to(PACKAGE).as_posix(): phrases
        for path in MODULES
        if (phrases := phrases_in(texts_of_module(path.read_text(encoding="utf-8"))))
    }
    assert found == {}


def test_no_text_of_a_profile_or_price_list_holds_one() -> None:
    """Names, notes and sources that are written in TOML."""
    found = {
        path.relative_to(PACKAGE).as_posix(): phrases
        for path in TABLES
        if (phrases := phrases_in(texts_of_table(tomllib.loads(path.read_text(encoding="utf-8")))))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('Text(da="Der er et andet.", en="Nobody can see it.")', ["nobody"]),
        ('sentences(hint_da="Ingen ved, hvem.", hint_en="Unknown.")', ["ingen ved,"]),
        ('class Unit(Code):\n    STOCK = "stock", "antal på en dag", "number"', ["på en dag"]),
        ('LABEL = "nobody"\nPAIR = "one", 2', []),
        ('render(en=f"by {basis}")', []),
        ('render(en="one " + "nobody")', ["nobody"]),
    ],
)
def test_a_phrase_is_found_in_a_module(source: str, found: list[str]) -> None:
    """In every text and label, whatever its case; not in other strings."""
    assert [phrase for phrase, _ in phrases_in(texts_of_module(source))] == found


def test_a_phrase_is_found_in_a_table() -> None:
    """However deep it lies."""
    table = {"steps": [{"name": {"da": "Trin", "en": "Here stands"}}], "number": 1}
    assert [phrase for phrase, _ in phrases_in(texts_of_table(table))] == ["here stands"]
