"""The command `recommend`: the lowest step that fits a child."""

from enum import StrEnum
from typing import Annotated

import typer

from herningmodel.core.errors import CaseError
from herningmodel.extras.cli import console
from herningmodel.extras.cli.app import (
    DANISH,
    LangOption,
    OnOption,
    ProfileOption,
)
from herningmodel.extras.cli.exit_codes import FOUND
from herningmodel.extras.cli.files import profile_named, read
from herningmodel.extras.cli.output import print_json, print_reports
from herningmodel.formats.ladder_svg import ladder_svg
from herningmodel.formats.recommendation_html import explanation_html
from herningmodel.formats.registry import JSON, TEXT
from herningmodel.loading.load_case import load_case
from herningmodel.recommendation.recommend import recommend as recommendation_of
from herningmodel.validation.check import check as report_of


class AdviceForm(StrEnum):
    """The forms of a recommendation."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    SVG = "svg"


AdviceFormOption = Annotated[
    AdviceForm,
    typer.Option(
        "--format",
        help="Text for people, JSON for programs, HTML to show, SVG for the ladder alone.",
    ),
]


def recommend(
    case: Annotated[str, typer.Argument(metavar="CASE", help="JSON; - for standard input.")],
    on: OnOption,
    profile: ProfileOption = "standard",
    lang: LangOption = DANISH,
    form: AdviceFormOption = AdviceForm.TEXT,
) -> None:
    """Recommend the lowest step that fits, with every reason. A person decides."""
    source = read(case)
    chosen = profile_named(profile)
    try:
        advice = recommendation_of(load_case(source), on=on, profile=chosen)
    except CaseError:
        report = report_of(source, on=on, profile=chosen)
        of_report = JSON if form is AdviceForm.JSON else TEXT
        print_reports([report], of_report, lang)
        raise typer.Exit(FOUND) from None
    if form is AdviceForm.JSON:
        print_json(advice.as_dict())
    elif form is AdviceForm.HTML:
        typer.echo(explanation_html(advice, lang))
    elif form is AdviceForm.SVG:
        typer.echo(ladder_svg(advice, lang))
    else:
        console.recommendation(advice, lang)
