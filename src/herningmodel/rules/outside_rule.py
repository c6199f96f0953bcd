"""
Rules from outside the library: what is asked of them, and what reports say of them.

Their codes begin with X, which no code of the library ever does, so that they cannot be confused
with its own.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Annotated, Any, Final, NotRequired, TypedDict, TypeGuard

from attrs import frozen

from herningmodel.core.display import to_display
from herningmodel.core.errors import RulesError
from herningmodel.core.fields import WrittenAs
from herningmodel.core.findings import Severity, TextDict, text_as_dict
from herningmodel.core.json_values import is_tuple
from herningmodel.core.sources import Basis, Source
from herningmodel.core.written_values import WrittenRule
from herningmodel.rulebook.vocabulary import AnyRule, CaseloadRule, CaseRule, Example
from herningmodel.text.privacy import mask
from herningmodel.text.texts import Text


OUTSIDE: Final = "X"
"""The first letter of every code from outside the library."""

Checking = CaseRule[Any] | CaseloadRule[Any]
"""A rule that takes part in a check."""

_CODE: Final = r"X[A-Z]{2}[0-9]{3}"
_RULE_NAME: Final = r"[a-z][a-z0-9]*(_[a-z0-9]+)*"
_TYPES: Final[dict[str, type]] = {
    "title": Text,
    "why": Text,
    "message": Text,
    "severity": Severity,
    "basis": Basis,
    "good": Example,
    "bad": Example,
}


class OutsideRuleDict(TypedDict):
    """
    A rule from outside, as it is written.

    Attributes:
        code: Its code, which begins with X.
        name: What is flagged, in lower_snake_case.
        package: The package that it comes from, with its version; absent for a rule without one.
        severity: How much it weighs unless a profile says otherwise.
        basis: Whether it is law, practice, local, or data quality.
        title: What is flagged, in a few words.
        why: Why it matters.
    """

    code: Annotated[str, WrittenAs(WrittenRule)]
    name: str
    package: NotRequired[str]
    severity: Annotated[str, WrittenAs(Severity)]
    basis: Annotated[str, WrittenAs(Basis)]
    title: TextDict
    why: TextDict


@frozen(kw_only=True)
class OutsideRule:
    """
    *Regel udefra*: what a report says of a rule that is not the library's.

    Attributes:
        code: Its code, which begins with X.
        name: What is flagged, in lower_snake_case.
        title: What is flagged, in a few words.
        why: Why it matters.
        severity: How much it weighs unless a profile says otherwise.
        basis: Whether it is law, practice, local, or data quality.
        package: The package that it comes from, with its version; None for a rule without one.
    """

    code: str
    name: str
    title: Text
    why: Text
    severity: Severity
    basis: Basis
    package: str | None = None

    def as_dict(self) -> OutsideRuleDict:
        """Return the rule as the members of a report."""
        members: OutsideRuleDict = {
            "code": self.code,
            "name": self.name,
            "severity": self.severity.value,
            "basis": self.basis.value,
            "title": text_as_dict(self.title),
            "why": text_as_dict(self.why),
        }
        if self.package is not None:
            members["package"] = self.package
        return members


def is_outside(code: str) -> bool:
    """Tell whether *code* is that of a rule from outside the library."""
    return code.startswith(OUTSIDE)


def is_checking(rule: object) -> TypeGuard[Checking]:
    """Tell whether *rule* is one that takes part in a check."""
    return isinstance(rule, CaseRule | CaseloadRule)


def check_outside(rules: Iterable[object]) -> None:
    """
    Refuse *rules* that are not well made, or share a code.

    Raises:
        RulesError: It names the rule, the fault and what was expected.
    """
    codes = Counter(_checked_code(rule) for rule in rules)
    doubled = sorted(code for code, times in codes.items() if times > 1)
    if doubled:
        message = f"each code is for one rule only; used twice: {', '.join(doubled)}"
        raise RulesError(message)


def described(rule: Checking, package: str | None) -> OutsideRule:
    """Return what a report says of *rule*, of the package with a label."""
    return OutsideRule(
        code=rule.code,
        name=rule.name,
        title=rule.title,
        why=rule.why,
        severity=rule.severity,
        basis=rule.basis,
        package=package,
    )


def check_word(what: str, word: object, pattern: str, such_as: str) -> None:
    """
    Refuse *word* if it does not match *pattern*, or would be hidden where it is shown.

    Raises:
        RulesError: It says what it is, and how it is written.
    """
    # A version such as 010190-1234 would be hidden wherever it is shown, so it is no name.
    if isinstance(word, str) and re.fullmatch(pattern, word) and mask(word) == word:
        return
    message = f"{what} is written like {such_as}, got {to_display(word)}"
    raise RulesError(message)


def _checked_code(rule: object) -> str:
    if not is_checking(rule):
        shown = rule.code if isinstance(rule, AnyRule) else type(rule).__name__
        message = f"expected a CaseRule or a CaseloadRule, got {shown}"
        raise RulesError(message)
    check_word("the code of a rule of your own", rule.code, _CODE, "XAA001")
    check_word(f"{rule.code}: the name", rule.name, _RULE_NAME, "plan_not_signed")
    for member, wanted in _TYPES.items():
        value: object = getattr(rule, member)
        if not isinstance(value, wanted):
            message = f"{rule.code}: {member} must be {wanted.__name__}, got {type(value).__name__}"
            raise RulesError(message)
    for member in ("title", "why", "message", "hint", "suggestion", "advice"):
        text: object = getattr(rule, member)
        if isinstance(text, Text) and text.map(mask) != text:
            message = f"{rule.code}: {member} holds what looks like a CPR number"
            raise RulesError(message)
    sources: object = rule.sources
    if not is_tuple(sources) or not sources or not all(isinstance(s, Source) for s in sources):
        message = f"{rule.code}: sources must be a tuple with at least one Source"
        raise RulesError(message)
    return rule.code
