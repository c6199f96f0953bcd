"""Test the voice of docstrings and comments: plain words, and a short first line."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from doctest import DocTestParser
from inspect import cleandoc
from pathlib import Path

import pytest

import herningmodel


PACKAGE = Path(herningmodel.__file__).parent
SOURCES = {
    path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(PACKAGE.rglob("*.py"))
}
REPOSITORY = Path(__file__).parents[2]
BESIDE_THE_PACKAGE = {
    path.relative_to(REPOSITORY).as_posix(): path.read_text(encoding="utf-8")
    for folder in ("benchmarks", "docs", "examples", "fuzz", "scripts", "tests", "typing_tests")
    for path in sorted((REPOSITORY / folder).rglob("*.py"))
    if path != Path(__file__)
}
DIALECT = re.compile(
    r"\b([Nn]obody|[Ss]omebody|[Ww]hoever|[Tt]old|[Ss]tands|floors?|(is|are) none|for ever|made anew"
    r"|as it stood|(comes?|weighs?) (out )?otherwise)\b"
)
MOST_WORDS = 12
TERM = re.compile(r"\*[^*]+\*( or \*[^*]+\*)?:")
"""The Danish term that opens the docstring of a class is not counted."""

PUBLISHED = {"a length of time in one calendar unit. Three months, never ninety days."}
"""The schema publishes it as the description of an interval."""

SHORT = ("audit", "case_view", "core", "evaluation", "formats", "law", "loading", "profile")
SHORT += (
    "rating_manual",
    "recommendation",
    "scheduling",
    "schema",
    "testing",
    "text",
    "validation",
    "wellbeing",
)
"""Packages whose first lines are short; the schema publishes those of `model`."""


def docstrings(source: str) -> Iterator[str]:
    """Yield every docstring of a module, those below attributes too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            for inner in node.body:
                match inner:
                    case ast.Expr(value=ast.Constant(value=str() as text)):
                        yield cleandoc(text)
                    case _:
                        continue


def comments(source: str) -> Iterator[str]:
    """Yield every comment of a module."""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.string


def names_in_words(source: str) -> Iterator[str]:
    """Yield the name of every class and function, with spaces for underscores."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield node.name.replace("_", " ")


def without_examples(text: str) -> str:
    """Return a docstring without its examples, whose output may be a sentence for caseworkers."""
    return "".join(part for part in DocTestParser().parse(text) if isinstance(part, str))


def dialect_in(source: str) -> list[str]:
    """Return the words of dialect in names, docstrings and comments."""
    texts = [*names_in_words(source), *map(without_examples, docstrings(source)), *comments(source)]
    return [match[0] for text in texts for match in DIALECT.finditer(text)]


def long_lines_in(source: str) -> list[str]:
    """Return the first lines of docstrings with too many words."""
    firsts = [TERM.sub("", text.split("\n", 1)[0], count=1).strip() for text in docstrings(source)]
    return [first for first in firsts if len(first.split()) > MOST_WORDS]


def test_names_docstrings_and_comments_are_free_of_dialect() -> None:
    """They say what a definition does in the standard words, in tests and scripts too."""
    sources = SOURCES | BESIDE_THE_PACKAGE
    found = {path: words for path, source in sources.items() if (words := dialect_in(source))}
    assert found == {}


@pytest.mark.parametrize("package", SHORT)
def test_the_first_line_of_a_docstring_is_short(package: str) -> None:
    """It has at most twelve words; more goes below it."""
    found = [
        (path, first)
        for path, source in SOURCES.items()
        if path.startswith(f"{package}/")
        for first in long_lines_in(source)
    ]
    assert {first for _, first in found} <= PUBLISHED


def test_a_word_of_dialect_is_found() -> None:
    """In names, docstrings and comments, but not in examples and sentences."""
    source = '''
"""Nobody knows."""
LIMIT = 1
"""As told."""
# Whoever reads this.
SENTENCE = Text(da="Ingen.", en="Nobody.")
def rule_for_ever():
    """
    Return None.

    Example:
        >>> rule_for_ever()
        'somebody'
    """
'''
    assert dialect_in(source) == ["for ever", "Nobody", "told", "Whoever"]


def test_a_long_first_line_is_found() -> None:
    """The Danish term before it is not counted."""
    twelve = "one two three four five six seven eight nine ten eleven twelve"
    assert long_lines_in(f'"""*Sag*: {twelve}"""') == []
    assert long_lines_in(f'"""{twelve} thirteen."""') == [f"{twelve} thirteen."]
