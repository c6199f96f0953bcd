"""The command `rules`: the list of rules."""

from typing import Annotated

import typer

from herningmodel.extras.cli import console
from herningmodel.extras.cli.app import (
    DANISH,
    FormOption,
    LangOption,
    OutputFormat,
)
from herningmodel.extras.cli.chosen_rules import NoPackagesOption, rules_of
from herningmodel.extras.cli.output import print_json
from herningmodel.extras.cli.refusing import refuse
from herningmodel.rules.catalogue import RULES_BY_CODE
from herningmodel.rules.ledger import ledger


def rules(
    family: Annotated[
        str | None, typer.Argument(help="Three letters, for instance TRN.", show_default=False)
    ] = None,
    lang: LangOption = DANISH,
    form: FormOption = OutputFormat.TEXT,
    no_packages: NoPackagesOption = False,
) -> None:
    """
    List the rules, those of installed packages too.

    As JSON with their status, also those that were removed.
    """
    wanted = "" if family is None else family.upper()
    used = rules_of(no_packages=no_packages)
    known = RULES_BY_CODE | used.own_rules
    listed = [rule for code, rule in sorted(known.items()) if code.startswith(wanted)]
    if not listed:
        refuse(f"there is no family {family!r}")
    if form is OutputFormat.JSON:
        for entry in ledger():
            if str(entry["code"]).startswith(wanted):
                print_json(entry)
        for rule in used.outside:
            if rule.code.startswith(wanted):
                print_json(rule.as_dict())
    else:
        console.rules(listed, lang)
