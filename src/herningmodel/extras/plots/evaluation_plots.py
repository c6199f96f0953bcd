"""
Plots of an evaluation, made of what may be published: nothing that is hidden is drawn.

A plot from which something is hidden says so. Every number that is drawn stands in a table of the
evaluation too.
"""

# matplotlib leaves its keyword arguments without types.
# pyright: reportUnknownMemberType=false

from collections.abc import Sequence
from textwrap import fill
from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure as Plot
from matplotlib.ticker import FuncFormatter, MaxNLocator

from herningmodel.evaluation.counting import ALL_CASES
from herningmodel.evaluation.figures import HIDDEN, Figure
from herningmodel.evaluation.indicators import (
    follow_ups_held,
    placed_children,
    step_changes,
    steps_by_month,
)
from herningmodel.evaluation.indicators.row_sets import STEP_COLUMNS, key_of
from herningmodel.evaluation.published import DESCRIPTIVE, Published
from herningmodel.evaluation.published_wellbeing import Wellbeing
from herningmodel.extras.plots.canvas import STEP_COLOURS, STEP_HATCHES, below, titled
from herningmodel.formats.evaluation_svg import (
    FOLLOW_UP,
    LADDER,
    MOVES,
    NONE_TO_DRAW,
    PLACED,
    SOME_HIDDEN,
    capital_of,
)
from herningmodel.formats.evaluation_wording import WELLBEING
from herningmodel.model.steps import STEPS, Step
from herningmodel.text.texts import Language, Text, render


CHILDREN: Final = Text(da="børn", en="children")
PERCENT: Final = Text(da="procent af det, der forfaldt", en="percent of what fell due")
FROM: Final = Text(da="fra", en="from")
TO: Final = Text(da="til", en="to")
POINTS: Final = Text(
    da="gennemsnitlig ændring, point (over 0 er dårligere)",
    en="mean change, points (above 0 is worse)",
)
MARGIN: Final = Text(da="margen", en="margin")
SOME_HIDDEN_BELOW: Final = Text(
    da="Nogle af tallene er skjult, fordi de er små. De er ikke tegnet.",
    en="Some of the numbers are hidden, for they are small. They are not drawn.",
)

_ANSWERS: Final = (("#0072B2", "", "white"), ("#E69F00", "//", "black"), ("#D55E00", "xx", "black"))
_INK, _HALF = "#222222", 0.5
_PALE: Final = 0.45
_ROOM: Final = 5
"""Of a bar of 100, how much a number takes."""


def ladder_over_time(published: Published, language: Language = "da") -> Plot:
    """
    Return how many children were on each step at the end of each month, one on top of the other.

    Args:
        published: What may be published of an evaluation.
        language: The language of the labels.
    """
    sheet = published.sheet(steps_by_month.CODE, published.over)
    plot, axes = titled(render(LADDER, {"over": published.over}).get(language))
    names = [label.get(language)[:7] for label in sheet.header]
    reached = [0.0] * len(names)
    drawn: list[Figure] = []
    for step in STEPS:
        figures = [sheet.figure(key_of(step), number) for number in range(len(names))]
        drawn += figures
        heights = [*map(_drawn, figures)]
        axes.bar(
            names,
            heights,
            bottom=reached,
            width=0.82,
            color=STEP_COLOURS[step],
            hatch=STEP_HATCHES[step],
            edgecolor="white",
            linewidth=0.6,
            label=step.numbered.get(language),
        )
        reached = [base + height for base, height in zip(reached, heights, strict=True)]
    axes.set_ylabel(CHILDREN.get(language))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_ylim(bottom=0, top=1.08 * max(reached) or 1)
    axes.tick_params(axis="x", rotation=0 if len(names) == 1 else 45)
    handles, labels = axes.get_legend_handles_labels()
    axes.legend(
        handles[::-1], labels[::-1], loc="upper left", bbox_to_anchor=(1.01, 1), frameon=False
    )
    _below(plot, published, drawn, language)
    return plot


def moves_matrix(published: Published, language: Language = "da") -> Plot:
    """
    Return how many moves there were from each step to each other.

    Args:
        published: What may be published of an evaluation.
        language: The language of the labels.
    """
    sheet = published.sheet(step_changes.CODE, published.over)
    plot, axes = titled(render(MOVES, {"over": published.over}).get(language))
    figures = [[sheet.figure(key_of(step), to) for to in range(len(STEPS))] for step in STEPS]
    numbers = [[*map(_drawn, row)] for row in figures]
    most = max(max(row) for row in numbers) or 1
    axes.imshow(numbers, cmap="Blues", vmin=0, vmax=most, aspect="auto")
    for row, line in enumerate(figures):
        for column, figure in enumerate(line):
            is_dark = _drawn(figure) > _HALF * most
            axes.annotate(
                "" if row == column else figure.said(language),
                (column, row),
                ha="center",
                va="center",
                color="white" if is_dark else _INK,
            )
    steps = [line.label.get(language) for line in STEP_COLUMNS]
    axes.set_xticks(range(len(steps)), steps)
    axes.set_yticks(range(len(steps)), steps)
    axes.set_xlabel(TO.get(language))
    axes.set_ylabel(FROM.get(language))
    axes.grid(visible=False)
    _below(plot, published, [figure for line in figures for figure in line], language)
    return plot


def follow_up_kept(published: Published, language: Language = "da") -> Plot:
    """
    Return which part of the follow-up was held in time, late, and not: help at home by itself.

    A row of which something is hidden is not drawn: what is left of it would look like the whole.

    Args:
        published: What may be published of an evaluation.
        language: The language of the labels.
    """
    sheet = published.sheet(follow_ups_held.BY_LAW, published.over)
    plot, axes = titled(render(FOLLOW_UP, {"over": published.over}).get(language))
    axes.grid(visible=False)
    drawn: list[Figure] = []
    for number, line in enumerate(follow_ups_held.ROWS):
        figures = [sheet.figure(line.key, column) for column in range(len(_ANSWERS))]
        drawn += figures
        if HIDDEN in figures or not any(map(_drawn, figures)):
            told = SOME_HIDDEN if HIDDEN in figures else NONE_TO_DRAW
            axes.annotate(told.get(language), (1, number), va="center", style="italic")
        else:
            _kept(axes, number, figures, language)
    for column, (colour, hatch, _) in enumerate(_ANSWERS):
        label = sheet.header[column].get(language)
        axes.barh([0], [0], color=colour, hatch=hatch, edgecolor="white", label=label)
    axes.set_yticks(
        range(len(follow_ups_held.ROWS)),
        [capital_of(line.label, language).replace(", ", ",\n") for line in follow_ups_held.ROWS],
    )
    axes.set_xlim(0, 100)
    axes.set_ylim(len(follow_ups_held.ROWS) - 0.4, -0.6)
    axes.set_xlabel(PERCENT.get(language))
    axes.legend(loc="lower left", bbox_to_anchor=(0, -0.27), ncols=len(_ANSWERS), frameon=False)
    _below(plot, published, drawn, language)
    return plot


def _kept(axes: Axes, number: int, figures: Sequence[Figure], language: Language) -> None:
    left, total = 0.0, sum(map(_drawn, figures))
    for (colour, hatch, ink), figure in zip(_ANSWERS, figures, strict=True):
        part = 100 * _drawn(figure) / total
        axes.barh(
            [number],
            [part],
            left=left,
            height=0.6,
            color=colour,
            hatch=hatch,
            edgecolor="white",
        )
        if part > _ROOM:
            axes.annotate(
                figure.said(language),
                (left + part / 2, number),
                ha="center",
                va="center",
                color=ink,
                bbox=None if not hatch else {"boxstyle": "round,pad=0.15", "fc": "white", "lw": 0},
            )
        left += part


def placed_and_wellbeing(published: Published, language: Language = "da") -> Plot:
    """
    Return how many children were placed on each step, and beside it how they fare.

    Args:
        published: What may be published of an evaluation.
        language: The language of the labels.
    """
    sheet = published.sheet(placed_children.BY_STEP)
    plot, axes = titled(PLACED.get(language))
    axes.grid(visible=False)
    axes.grid(axis="x", color="#DDDDDD", linewidth=0.8)
    steps = [step for step in STEPS if step >= Step.HOME_BASED]
    periods = [published.over, *([] if published.base is None else [published.base])]
    tall = 0.8 / len(periods)
    drawn: list[Figure] = []
    for column, period in enumerate(periods):
        for number, step in enumerate(steps):
            figure = sheet.figure(key_of(step), column)
            drawn.append(figure)
            # From below: the earlier period stands above the later one.
            at = number + tall * (column - (len(periods) - 1) / 2)
            axes.barh(
                [at],
                [_drawn(figure)],
                height=0.92 * tall,
                color=STEP_COLOURS[step],
                alpha=_PALE if column else 1,
            )
            axes.annotate(
                f" {figure.said(language)}  ({period})",
                (_drawn(figure), at),
                va="center",
                fontsize=8.5,
            )
    names = [step.label.get(language).split("(")[0].strip() for step in steps]
    numbered = [f"{step.value} {name}" for step, name in zip(steps, names, strict=True)]
    axes.set_yticks(range(len(steps)), numbered)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_xlim(0, 1.25 * max(map(_drawn, drawn)) or 1)
    axes.set_xlabel(CHILDREN.get(language))
    grid = plot.add_gridspec(1, 2, width_ratios=(3, 1))
    axes.set_subplotspec(grid[0])
    _fared(plot.add_subplot(grid[1]), published.wellbeing[ALL_CASES], language)
    _below(plot, published, drawn, language)
    return plot


def _fared(axes: Axes, wellbeing: Wellbeing, language: Language) -> None:
    """Draw the mean change in wellbeing, where it is known; else say in words what is."""
    axes.set_title(WELLBEING.get(language), fontsize=10, loc="left")
    axes.set_xticks([])
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    label = fill(capital_of(wellbeing.label, language), 18)
    if wellbeing.interval is None:
        axes.set_yticks([])
        axes.spines[["left"]].set_visible(False)
        axes.annotate(label, (0.5, 0.5), xycoords="axes fraction", ha="center", va="center")
        return
    low, high = wellbeing.interval
    margin = float(wellbeing.result.plan.margin)
    axes.axhline(0, color=_INK, linewidth=1)
    axes.axhline(margin, color="#D55E00", linewidth=1.4, linestyle="--")
    axes.annotate(
        MARGIN.get(language),
        (-1, margin),
        xytext=(3, 3),
        textcoords="offset points",
        color="#A04000",
        fontsize=8.5,
    )
    middle = (low + high) / 2
    axes.errorbar([0], [middle], yerr=(high - low) / 2, marker="o", color="#0072B2", capsize=8)
    axes.set_xlim(-1, 1)
    axes.margins(y=0.15)
    axes.set_ylabel(POINTS.get(language))

    def said(points: float, _: int) -> str:
        told = f"{points:.1f}".replace("-", "−")
        return told.replace(".", ",") if language == "da" else told

    axes.yaxis.set_major_formatter(FuncFormatter(said))
    axes.set_xlabel(label)


def _below(plot: Plot, published: Published, drawn: Sequence[Figure], language: Language) -> None:
    hidden = [SOME_HIDDEN_BELOW] if HIDDEN in drawn else []
    below(plot, [*hidden, published.wellbeing[ALL_CASES].text, DESCRIPTIVE], language)


def _drawn(figure: Figure) -> float:
    # What is hidden is drawn as nothing, and the plot says so.
    return 0.0 if figure.value is None else float(figure.value)
