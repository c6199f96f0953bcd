"""The identity of rules: a short hash of all that took part."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Final

from herningmodel.core.sources import Source
from herningmodel.rulebook.vocabulary import AnyRule, Rule
from herningmodel.rules.catalogue import ALL_RULES, CATALOGUE
from herningmodel.rules.outside_rule import Checking
from herningmodel.rules.rule_choice import SHAPE, grouped
from herningmodel.rules.rule_package import Owned, RulePackage
from herningmodel.text.texts import LANGUAGES, Text


_SHIPPED: Final = frozenset(rule.code for rule in CATALOGUE)


def identity(rules: Iterable[AnyRule], outside: Iterable[str] = ()) -> str:
    """
    Return the identity of *rules* and of lines that describe rules from *outside*.

    It changes when a rule is added or removed, or its severity, validity or basis changes, so that
    two reports can be distinguished that were made by different rules under one version number.
    """
    lines = [_line(rule) for rule in sorted(rules, key=lambda rule: rule.code)]
    content = "\n".join([*lines, *sorted(outside)])
    return f"rules-{sha256(content.encode()).hexdigest()[:12]}"


def line_of_outside(rule: Checking, package: RulePackage | None) -> str:
    """
    Return everything that *rule* says of itself, in one line.

    The version of its package counts for what cannot be seen from here: what its functions do.
    """
    texts = [rule.title, rule.why, rule.message, rule.hint, rule.suggestion, rule.advice]
    return " ".join(
        [
            _line(rule),
            "" if package is None else package.label,
            *(_words(text) for text in texts if text is not None),
            *(_source(source) for source in rule.sources),
            *sorted(rule.safe_placeholders),
            rule.may_err,
            *(_name(function) for function in _functions(rule)),
        ]
    )


def identity_of(kept: frozenset[str], owned: tuple[Owned, ...]) -> str:
    """
    Return the identity of the rules that take part, and in clear text what was added or left out.

    Args:
        kept: The codes of the rules that take part, apart from those about shape.
        owned: The rules from outside, also those left out.
    """
    taking_part = [(rule, package) for rule, package in owned if rule.code in kept]
    rules: list[AnyRule] = [
        rule for rule in ALL_RULES if rule.code in kept or rule.code not in _SHIPPED
    ]
    added = dict.fromkeys(_named(rule, package) for rule, package in taking_part)
    lines = [line_of_outside(rule, package) for rule, package in taking_part]
    # The rules of a package that takes part; one that is left out whole is not named at all.
    every = {*_SHIPPED, *(rule.code for rule, package in owned if _named(rule, package) in added)}
    named = " + ".join([identity(rules, lines), *added])
    return ", ".join([named, *_choice(kept & every, every - kept, every)])


def _named(rule: Checking, package: RulePackage | None) -> str:
    return rule.code if package is None else package.label


def _choice(kept: frozenset[str], left_out: set[str], every: set[str]) -> Iterable[str]:
    """Return what was chosen in clear text, the shorter way; empty where all of it was."""
    if not left_out:
        return ()
    only, without = grouped(kept, every), grouped(left_out, every)
    if len(only) < len(without):
        return (f"only {' '.join(only or [SHAPE])}",)
    return (f"without {' '.join(without)}",)


def _line(rule: AnyRule) -> str:
    parts = [rule.code, rule.name, rule.status, rule.basis]
    if isinstance(rule, Rule):
        parts += [rule.severity, repr(rule.in_force), _law(rule), repr(rule.adaptable)]
    return " ".join(parts)


def _law(rule: Rule) -> str:
    versions = rule.reference.rows if rule.reference is not None else ()
    return "; ".join(f"{version.first_day} {version.value}" for version in versions)


def _words(text: Text) -> str:
    return " ".join(text.get(language) for language in LANGUAGES)


def _source(source: Source) -> str:
    return f"{_words(source.title)} {source.certainty} {source.url}"


def _functions(rule: Checking) -> Iterable[Callable[..., object]]:
    names = ("each", "extract", "check")
    return [getattr(rule, name) for name in names if hasattr(rule, name)]


def _name(function: Callable[..., object]) -> str:
    # Never its repr, which holds an address.
    return getattr(function, "__qualname__", type(function).__qualname__)
