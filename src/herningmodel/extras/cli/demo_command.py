"""The command `demo`: the whole model on one bundled case."""

from datetime import date

from herningmodel.extras.cli import console
from herningmodel.extras.cli.app import (
    DANISH,
    LangOption,
)
from herningmodel.loading.load_case import load_case
from herningmodel.recommendation.recommend import recommend as recommendation_of
from herningmodel.testing import example_text
from herningmodel.validation.check import check as report_of


def demo(lang: LangOption = DANISH) -> None:
    """Check and recommend on a bundled case, and draw the ladder. Needs no file."""
    day = date(2026, 1, 15)
    later = date(2026, 3, 1)
    text = example_text("mads")
    case = load_case(text)
    console.demo(
        case,
        report_of(text, on=day),
        recommendation_of(case, on=day),
        report_of(text, on=later),
        lang,
    )
