"""Conclude an evaluation in one sentence on placements and wellbeing."""

from collections.abc import Sequence
from typing import Final

from herningmodel.evaluation.indicators import placed_children
from herningmodel.evaluation.indicators.indicator import TOTAL
from herningmodel.evaluation.published import Sheet
from herningmodel.evaluation.published_wellbeing import Wellbeing
from herningmodel.text.formatting import Value, render
from herningmodel.text.texts import Text
from herningmodel.wellbeing.group_verdict import GroupVerdict


_NO_BASE: Final = Text(
    da="Der er ingen tidligere periode at sammenligne med. Trivsel: {wellbeing}.",
    en="There is no earlier period to compare with. Wellbeing: {wellbeing}.",
)
_CHANGE_HIDDEN: Final = Text(
    da="Antallet af anbragte er for lille til at vise. Trivsel: {wellbeing}.",
    en="The number of placed children is too small to show. Wellbeing: {wellbeing}.",
)
_LEVEL: Final = Text(
    da="Lige så mange anbragte som før. Trivsel: {wellbeing}.",
    en="As many placed children as before. Wellbeing: {wellbeing}.",
)
_UP: Final = Text(
    da="Flere anbragte end før. Trivsel: {wellbeing}. Det siger ikke, at noget gik galt: et højere trin kan være det, børnene har brug for.",
    en="More placed children than before. Wellbeing: {wellbeing}. That does not say that something went wrong: a higher step may be what the children need.",
)
_DOWN_WELL: Final = Text(
    da="Færre anbragte end før. Trivsel: {wellbeing}.",
    en="Fewer placed children than before. Wellbeing: {wellbeing}.",
)
_DOWN_WORSE: Final = Text(
    da="Færre anbragte end før. Trivsel: {wellbeing}. Stands op, og se på, hvad børnene har brug for.",
    en="Fewer placed children than before. Wellbeing: {wellbeing}. Stop, and look at what the children need.",
)
_CANNOT_TELL: Final = Text(
    da="Færre anbragte end før. Trivsel: {wellbeing}. Derfor kan ingen sige, om det var godt for børnene.",
    en="Fewer placed children than before. Wellbeing: {wellbeing}. So it cannot be concluded whether that was good for the children.",
)


def conclusion(sheets: Sequence[Sheet], wellbeing: Wellbeing, *, has_base: bool) -> Text:
    """Return one sentence on placements and wellbeing, never either alone."""
    if not has_base:
        return render(_NO_BASE, {"wellbeing": wellbeing.label})
    sheet = next(sheet for sheet in sheets if sheet.indicator.code == placed_children.BY_STEP)
    change = sheet.figure(TOTAL, 2).value
    values: dict[str, Value] = {"wellbeing": wellbeing.label}
    if change is None:
        return render(_CHANGE_HIDDEN, values)
    if change == 0:
        return render(_LEVEL, values)
    if change > 0:
        return render(_UP, values)
    if wellbeing.allows_saving:
        return render(_DOWN_WELL, values)
    return render(
        _DOWN_WORSE if wellbeing.verdict is GroupVerdict.WORSENED else _CANNOT_TELL, values
    )
