"""The rules of a command: the library's, those of installed packages, and a choice among them."""

from typing import Annotated, Final

import typer

from herningmodel.core.errors import RulesError
from herningmodel.extras.cli.refusing import refuse
from herningmodel.extras.installed_rules import installed_packages
from herningmodel.rules.catalogue import CATALOGUE
from herningmodel.rules.rule_set import RuleSet, shipped_rules


SelectOption = Annotated[
    list[str],
    typer.Option(
        "--select",
        metavar="CODES",
        help="Only these rules: codes and families, such as OPF001,INV. Can be repeated.",
        show_default=False,
    ),
]
IgnoreOption = Annotated[
    list[str],
    typer.Option(
        "--ignore",
        metavar="CODES",
        help="Not these rules: codes and families, such as TRI. Can be repeated.",
        show_default=False,
    ),
]
NO_CHOICE: Final[list[str]] = []
"""What `--select` and `--ignore` hold where they are not used; typer copies it."""

NoPackagesOption = Annotated[
    bool, typer.Option("--no-packages", help="Leave out the rules of installed packages.")
]


def rules_of(*, no_packages: bool = False) -> RuleSet:
    """Return the rules of the library and of installed packages; a broken package is refused."""
    if no_packages:
        return shipped_rules()
    try:
        packages = installed_packages()
        return RuleSet.of(*CATALOGUE, *packages) if packages else shipped_rules()
    except RulesError as error:
        refuse(f"the rules of a package: {error}; --no-packages leaves them out")


def chosen_among(rules: RuleSet, select: list[str], ignore: list[str]) -> RuleSet:
    """Return what the options choose among *rules*; an unknown code is refused."""
    if not select and not ignore:
        return rules
    try:
        return rules.chosen(_split(select), _split(ignore))
    except RulesError as error:
        refuse(f"--{error}")


def _split(names: list[str]) -> list[str]:
    return [name for listed in names for name in listed.split(",") if name.strip()]
