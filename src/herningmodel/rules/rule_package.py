"""Packages of rules from outside the library, and how another process finds them."""

from importlib import import_module
from typing import Final

from attrs import evolve, frozen

from herningmodel.core.errors import RulesError
from herningmodel.core.json_values import is_tuple
from herningmodel.rules.outside_rule import Checking, check_outside, check_word


_PACKAGE_NAME: Final = r"[a-z][a-z0-9_-]{0,39}"
_VERSION: Final = r"[0-9A-Za-z][0-9A-Za-z.+_-]{0,39}"

Owned = tuple[Checking, "RulePackage | None"]
"""A rule from outside, with its package if it has one."""


@frozen(kw_only=True)
class RulePackage:
    """
    *Regelpakke*: rules from outside the library, with a name and a version.

    Reports name it, and so does the identity of the rules. Raise the version whenever what the rules
    find changes: of a function only the name is seen.

    Attributes:
        name: Whose rules they are: lowercase letters, digits, `-` and `_`, for instance `aarhus`.
        version: The version, for instance `3` or `2026.1`.
        rules: The rules, in the order in which they run.
        imported_from: Where another process finds the package, as `module:name`; None: the rules
            themselves are sent, which asks for functions with a name at the top of a module.

    Raises:
        RulesError: The name or version cannot be shown so, or there is a fault in the rules.
    """

    name: str
    version: str
    rules: tuple[Checking, ...]
    imported_from: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what could not be named or found later."""
        check_word("the name of a package", self.name, _PACKAGE_NAME, "aarhus")
        check_word("the version of a package", self.version, _VERSION, "2026.1")
        rules: object = self.rules
        if not is_tuple(rules) or not rules:
            message = f"{self.name}: rules must be a tuple with at least one rule"
            raise RulesError(message)
        check_outside(rules)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Rebuild by name where there is one, so that any function is allowed."""
        if self.imported_from is not None:
            return imported_package, (self.imported_from,)
        return _rebuilt, (self.name, self.version, self.rules)

    @property
    def label(self) -> str:
        """The name with the version: `aarhus-3`."""
        return f"{self.name}-{self.version}"


def imported_package(origin: str) -> RulePackage:
    """
    Return the package of rules that `module:name` names.

    Raises:
        RulesError: There is no package of rules under that name.
    """
    module, _, name = origin.partition(":")
    try:
        found: object = import_module(module)
        for part in name.split("."):
            found = getattr(found, part)
    except RulesError as error:
        message = f"{origin} cannot be used: {error}"
        raise RulesError(message) from error
    except Exception as error:
        # Whatever its modules raise when they are imported.
        message = f"{origin} cannot be imported: {type(error).__name__}"
        raise RulesError(message) from error
    if not isinstance(found, RulePackage):
        message = f"{origin} must be a RulePackage, got {type(found).__name__}"
        raise RulesError(message)
    return evolve(found, imported_from=origin)


def _rebuilt(name: str, version: str, rules: tuple[Checking, ...]) -> RulePackage:
    return RulePackage(name=name, version=version, rules=rules)
