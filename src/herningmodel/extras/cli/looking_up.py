"""The commands that show what the library knows, and that make up cases to try it on."""

import json
import sys
from typing import Annotated

import typer

from herningmodel.audit.decision_table import decision_table
from herningmodel.extras.cli import console
from herningmodel.extras.cli.app import (
    FormOption,
    Lang,
    LangOption,
    OnOption,
    OutputFormat,
    ProfileOption,
    app,
)
from herningmodel.extras.cli.files import profile_named, refuse
from herningmodel.extras.cli.output import print_json
from herningmodel.formats.combinations_csv import write_csv
from herningmodel.formats.rule_markdown import rule_page
from herningmodel.loading.case_schema import case_schema
from herningmodel.rules.catalogue import RULES_BY_CODE
from herningmodel.rules.ledger import ledger
from herningmodel.testing.municipality.export import synthetic_lines


@app.command()
def explain(
    code: Annotated[str, typer.Argument(help="The code of a rule, for instance TRN008.")],
    lang: LangOption = Lang.DA,
) -> None:
    """Explain a rule: what it flags, why, by which law, with a good and a bad example."""
    rule = RULES_BY_CODE.get(code.upper())
    if rule is None:
        refuse(f"there is no rule {code!r}; see: herningmodel rules")
    console.page(rule_page(rule, lang.language))


@app.command()
def ladder(profile: ProfileOption = "standard", lang: LangOption = Lang.DA) -> None:
    """Show the six steps, and what is offered on them."""
    console.ladder(profile_named(profile), lang.language)


@app.command()
def rules(
    family: Annotated[
        str | None, typer.Argument(help="Three letters, for instance TRN.", show_default=False)
    ] = None,
    lang: LangOption = Lang.DA,
    form: FormOption = OutputFormat.TEXT,
) -> None:
    """List the rules; as JSON with their status, also those that were removed."""
    wanted = "" if family is None else family.upper()
    listed = [rule for code, rule in sorted(RULES_BY_CODE.items()) if code.startswith(wanted)]
    if not listed:
        refuse(f"there is no family {family!r}")
    if form is OutputFormat.JSON:
        for entry in ledger():
            if str(entry["code"]).startswith(wanted):
                print_json(entry)
    else:
        console.rules(listed, lang.language)


@app.command()
def schema() -> None:
    """Print the JSON Schema of the case format."""
    typer.echo(json.dumps(case_schema(), ensure_ascii=False, indent=2))


@app.command()
def generate(
    on: OnOption,
    cases: Annotated[int, typer.Option("--cases", min=1, help="How many cases.")] = 100,
    seed: Annotated[int, typer.Option("--seed", help="Another number, another municipality.")] = 0,
    faults: Annotated[
        float,
        typer.Option("--faults", min=0.0, max=1.0, help="The share of cases with a fault, 0 to 1."),
    ] = 0.0,
) -> None:
    """Make up a municipality, one case a line. Nobody in it is real; it tells nothing of children."""
    try:
        for line in synthetic_lines(cases, on=on, seed=seed, faults=faults):
            typer.echo(line)
    except ValueError as error:
        refuse(str(error))


@app.command()
def audit(
    profile: ProfileOption = "standard",
    lang: LangOption = Lang.DA,
    table: Annotated[
        bool, typer.Option("--table", help="The decision table on paper, as Markdown.")
    ] = False,
) -> None:
    """Write every combination of what the ladder reads, and what comes of it, as CSV."""
    chosen = profile_named(profile)
    if table:
        console.page(decision_table(chosen, language=lang.language))
    else:
        write_csv(chosen, sys.stdout)
