"""The command `explain`: one rule, with its law and its examples."""

from typing import Annotated

import typer

from herningmodel.extras.cli import console
from herningmodel.extras.cli.app import (
    DANISH,
    LangOption,
)
from herningmodel.extras.cli.files import refuse
from herningmodel.formats.rule_markdown import rule_page
from herningmodel.rules.catalogue import RULES_BY_CODE


def explain(
    code: Annotated[str, typer.Argument(help="The code of a rule, for instance TRN008.")],
    lang: LangOption = DANISH,
) -> None:
    """Explain a rule: what it flags, why, by which law, with a good and a bad example."""
    rule = RULES_BY_CODE.get(code.upper())
    if rule is None:
        refuse(f"there is no rule {code!r}; see: herningmodel rules")
    console.page(rule_page(rule, lang))
