"""The command `explain`: one rule, with its law and its examples."""

from typing import Annotated

import typer

from herningmodel.extras.cli import console
from herningmodel.extras.cli.app import (
    DANISH,
    LangOption,
)
from herningmodel.extras.cli.chosen_rules import NoPackagesOption, rules_of
from herningmodel.extras.cli.refusing import refuse
from herningmodel.formats.rule_markdown import rule_page
from herningmodel.rules.catalogue import RULES_BY_CODE


def explain(
    code: Annotated[str, typer.Argument(help="The code of a rule, for instance TRN008.")],
    lang: LangOption = DANISH,
    no_packages: NoPackagesOption = False,
) -> None:
    """Explain a rule: what it flags, why, by which law, with a good and a bad example."""
    known = RULES_BY_CODE | rules_of(no_packages=no_packages).own_rules
    rule = known.get(code.upper())
    if rule is None:
        refuse(f"there is no rule {code!r}; see: herningmodel rules")
    console.page(rule_page(rule, lang))
