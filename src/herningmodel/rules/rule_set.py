"""The identity of the rules: which rule set a report or a recommendation was made by."""

from functools import cache
from hashlib import sha256

from herningmodel.rulebook.vocabulary import AnyRule, Rule
from herningmodel.rules.catalogue import ALL_RULES


@cache
def rule_set() -> str:
    """
    Return the identity of the rules of this version.

    It changes when a rule is added or removed, or its severity, validity or basis changes, so that
    two reports can be distinguished that were made by different rules under one version number.
    """
    lines = "\n".join(_line(rule) for rule in sorted(ALL_RULES, key=lambda rule: rule.code))
    return f"rules-{sha256(lines.encode()).hexdigest()[:12]}"


def _line(rule: AnyRule) -> str:
    parts = [rule.code, rule.name, rule.status, rule.basis]
    if isinstance(rule, Rule):
        parts += [rule.severity, repr(rule.in_force), _law(rule), repr(rule.adaptable)]
    return " ".join(parts)


def _law(rule: Rule) -> str:
    versions = rule.reference.rows if rule.reference is not None else ()
    return "; ".join(f"{version.first_day} {version.value}" for version in versions)
