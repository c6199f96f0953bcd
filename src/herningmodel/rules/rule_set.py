"""The identity of the rules: which rule set a report or a recommendation was made by."""

from functools import cache
from hashlib import sha256

from herningmodel.rules.catalogue import ALL_RULES


@cache
def rule_set() -> str:
    """
    Return the identity of the rules of this version.

    It changes whenever a rule comes, goes, weighs otherwise or judges other days, so that two
    reports can be told apart that were made by different rules under one version number.
    """
    lines = (
        f"{rule.code} {rule.name} {rule.status.value} {getattr(rule, 'severity', '')}"
        for rule in sorted(ALL_RULES, key=lambda rule: rule.code)
    )
    return f"rules-{sha256(chr(10).join(lines).encode()).hexdigest()[:12]}"
