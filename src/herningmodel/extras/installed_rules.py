"""
Find the packages of rules that are installed beside the library.

A package names itself in the entry-point group `herningmodel.rules`. Nothing is imported before
this is asked for; the command line asks.
"""

from importlib.metadata import entry_points
from typing import Final

from herningmodel.rules.rule_package import RulePackage, imported_package


GROUP: Final = "herningmodel.rules"
"""The group of entry points, each of which names a `RulePackage`."""


def installed_packages() -> tuple[RulePackage, ...]:
    """
    Return the installed packages of rules, by the names of their entry points.

    They can be sent to another process, whatever their functions are, because they are found again
    by name.

    Raises:
        RulesError: An entry point cannot be imported, or names no package of rules.

    Example:
        >>> from herningmodel.extras.installed_rules import installed_packages
        >>> from herningmodel.rules.catalogue import CATALOGUE
        >>> from herningmodel.rules.rule_set import RuleSet
        >>> RuleSet.of(*CATALOGUE, *installed_packages()).select
        ()
    """
    # A distribution that is found in two places has its entry points twice.
    origins = dict.fromkeys(
        f"{entry.module}:{entry.attr}"
        for entry in sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value))
    )
    return tuple(imported_package(origin) for origin in origins)
