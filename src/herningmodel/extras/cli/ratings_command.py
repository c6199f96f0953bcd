"""The command `ratings`: how a dimension is rated, 0 to 4."""

from typing import Annotated

import typer

from herningmodel.extras.cli import console
from herningmodel.extras.cli.app import DANISH, LangOption
from herningmodel.extras.cli.refusing import refuse
from herningmodel.formats.rating_markdown import dimension_list, rating_overview, rating_page
from herningmodel.model.needs import Dimension
from herningmodel.rating_manual.manual import AgeGroup
from herningmodel.schema.faults import guess
from herningmodel.text.privacy import sanitize


def ratings(
    dimension: Annotated[
        str | None,
        typer.Argument(help="A dimension, for instance basic_care.", show_default=False),
    ] = None,
    age_group: Annotated[
        AgeGroup | None,
        typer.Option("--age-group", help="The age of the child.", show_default=False),
    ] = None,
    lang: LangOption = DANISH,
) -> None:
    """Show the rating manual: what each number means, and how a dimension is rated."""
    if dimension is None:
        groups = [] if age_group is None else [age_group]
        console.page(f"{rating_overview(lang, groups)}\n{dimension_list(lang)}")
        return
    code = dimension.lower().replace("-", "_")
    if code not in [*Dimension]:
        near = guess(code, [*Dimension])
        meant = "" if near is None else f"; did you mean {near.get(lang)}?"
        refuse(f"there is no dimension {sanitize(dimension)!r}{meant} See: herningmodel ratings")
    groups = [*AgeGroup] if age_group is None else [age_group]
    console.page(rating_page(Dimension(code), lang, groups))
