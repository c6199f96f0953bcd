"""What all plots share: colours, patterns, a title above and what must be said below."""

# matplotlib leaves its keyword arguments without types.
# pyright: reportUnknownMemberType=false

from collections.abc import Iterable
from textwrap import fill
from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from herningmodel.formats.evaluation_svg import COLOURS
from herningmodel.model.steps import Step
from herningmodel.text.texts import Language, Text


STEP_COLOURS: Final = COLOURS
STEP_HATCHES: Final = {
    Step.UNIVERSAL: "",
    Step.PREVENTIVE: "..",
    Step.HOME_BASED: "//",
    Step.KIN_OR_NETWORK: "xx",
    Step.FOSTER_FAMILY: "\\\\",
    Step.INSTITUTION: "-",
}

_WIDE: Final = (8.5, 5.2)
_LETTERS: Final = 125
"""How many letters of the small print stand on a line."""
_OF_A_TITLE: Final = 62


def titled(title: str) -> tuple[Figure, Axes]:
    """Return a figure with a title, and where to draw in it."""
    # Not by pyplot, which keeps every figure, and asks what screen there is.
    figure = Figure(figsize=_WIDE, layout="constrained", dpi=150)
    axes = figure.add_subplot()
    axes.set_title(fill(title, _OF_A_TITLE), loc="left", fontweight="bold")
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_axisbelow(True)
    axes.grid(axis="y", color="#DDDDDD", linewidth=0.8)
    return figure, axes


def below(figure: Figure, notes: Iterable[Text], language: Language) -> None:
    """Write what must be said below a figure."""
    small_print = "\n".join(fill(note.get(language), _LETTERS) for note in notes)
    figure.supxlabel(small_print, fontsize=8.5, x=0.01, ha="left")
