"""Test the two voices of hints: one for a vendor, one for a caseworker."""

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from herningmodel.rulebook.vocabulary import Rule
from herningmodel.rules.catalogue import ALL_RULES
from herningmodel.text.texts import LANGUAGES, Language, Text


SCHEMA: Any = json.loads(
    files("herningmodel.loading").joinpath("case.schema.json").read_text(encoding="utf-8")
)
RULES = [rule for rule in ALL_RULES if isinstance(rule, Rule)]
IDS = [rule.code for rule in RULES]

CODE_SPAN = re.compile(r"`[^`]+`")
SNAKE_CASE = re.compile(r"\b\w+_\w*\b")
PLACE = re.compile(r"\{\w+\}")
WORD = re.compile(r"\w+")
PLACE_OF_NOTATION = re.compile(r"\{(?:wanted|expected|suggestion)\}")
VENDOR_TALK = re.compile(
    r"\b(medsend\w*|null|NDJSON|send \w[\w ]* along|send along|id)\b", re.IGNORECASE
)

DANISH_TOO = frozenset({"dimension", "end", "for", "informant", "plan", "status", "version"})
"""Members and codes of the format that are words of Danish as well."""


def names_of_the_format(node: Any) -> Iterator[str]:
    """Yield every name of a member, and every code, of the schema of cases."""
    if isinstance(node, dict):
        yield from node.get("properties", ())
        yield from (code for code in node.get("enum", ()) if isinstance(code, str))
        for part in node.values():
            yield from names_of_the_format(part)
    elif isinstance(node, list):
        for part in node:
            yield from names_of_the_format(part)


NAMES = {*names_of_the_format(SCHEMA)} - DANISH_TOO


def vendors_words(text: str, language: Language) -> list[str]:
    """
    Return the words that only a vendor understands.

    An English hint may hold a member's name as an ordinary word, such as *outcome*; the Danish one
    beside it shows which it is.
    """
    found = [*CODE_SPAN.findall(text), *SNAKE_CASE.findall(text), *PLACE_OF_NOTATION.findall(text)]
    found += [match[0] for match in VENDOR_TALK.finditer(text)]
    if language == "da":
        found += [word for word in WORD.findall(PLACE.sub("", text)) if word in NAMES]
    return [*dict.fromkeys(found)]


def in_every_language(text: Text) -> list[str]:
    """Return the words of *text* that only a vendor understands, in all languages."""
    return [word for language in LANGUAGES for word in vendors_words(text.get(language), language)]


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_a_hint_that_names_a_member_has_advice_beside_it(rule: Rule) -> None:
    """The hint is for a vendor then; `advice_da` and `advice_en` say it to a caseworker."""
    named = [
        word for text in (rule.hint, rule.suggestion) if text for word in in_every_language(text)
    ]
    assert not named or rule.advice is not None, f"{rule.code} says {named} to a caseworker"


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_advice_names_no_member(rule: Rule) -> None:
    """It is in the words of the field, and it is another sentence than the hint."""
    if rule.advice is not None:
        assert in_every_language(rule.advice) == []
        assert rule.hint is not None
        assert rule.advice != rule.hint


@pytest.mark.parametrize(
    ("da", "en", "found"),
    [
        ("Skriv alle grundene i end_reasons.", "Write all reasons.", ["end_reasons"]),
        ("Skriv resultatet i outcome.", "Write the outcome in outcome.", ["outcome"]),
        ("Begynd med x_.", "Begin with `x`.", ["x_", "`x`"]),
        ("Medsend planen.", "Send the plan along.", ["Medsend", "Send the plan along"]),
        ("Skriv {wanted}.", "Set it to {base}.", ["{wanted}"]),
        ("Lav planen.", "State the purpose and the outcome.", []),
    ],
)
def test_the_words_of_a_vendor_are_found(da: str, en: str, found: list[str]) -> None:
    """Members, codes, code spans, the notation of the format, and talk of deliveries."""
    assert in_every_language(Text(da=da, en=en)) == found
