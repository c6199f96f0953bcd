"""Plots of costs: step by step, why they changed, when an investment is paid back."""

# matplotlib leaves its keyword arguments without types.
# pyright: reportUnknownMemberType=false

from decimal import Decimal
from itertools import pairwise
from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter

from herningmodel.costs.business_case import BusinessCase
from herningmodel.costs.caseload_costs import CaseloadCosts
from herningmodel.costs.decomposition import MIX, PRICE, VOLUME, Decomposition
from herningmodel.costs.wellbeing_beside import WellbeingBeside
from herningmodel.extras.plots.canvas import STEP_COLOURS, STEP_HATCHES, below, titled
from herningmodel.formats.costs_text import BESIDE, NO_STEP
from herningmodel.model.steps import STEPS, Step
from herningmodel.text.formatting import format_number
from herningmodel.text.texts import Language, Text


COST_OVER_TIME: Final = Text(da="Udgifter trin for trin, {over}", en="Costs step by step, {over}")
CHANGE: Final = Text(da="Hvorfor udgiften ændrede sig", en="Why the cost changed")
PAYBACK: Final = Text(
    da="Hvornår investeringen er tjent ind", en="When the investment is paid back"
)
BEFORE: Final = Text(da="Før", en="Before")
AFTER: Final = Text(da="Efter", en="After")
CUMULATED: Final = Text(da="samlet, alle betalere", en="cumulated, all payers")
RANGE: Final = Text(da="efter skønnene, sidste år", en="by the estimates, last year")
PAID_BACK: Final = Text(da="tjent ind {year}", en="paid back {year}")
THOUSANDS: Final = Text(da="1.000 kr.", en="DKK 1,000")
MILLIONS: Final = Text(da="mio. kr.", en="DKK million")
NOT_WHOLE: Final = Text(
    da="Der mangler takster, så summen er ufuldstændig.",
    en="Prices are missing: the total is incomplete.",
)

_NO_STEP_COLOUR: Final = "#BBBBBB"
_LEVEL, _LESS, _MORE = "#555555", "#0072B2", "#E69F00"
_MILLION: Final = 1_000_000
_THOUSAND: Final = 1_000


def costs_over_time(costs: CaseloadCosts, language: Language = "da") -> Figure:
    """
    Return what each step costs, month by month, one on top of the other.

    Args:
        costs: The costs of a caseload.
        language: The language of the labels.
    """
    figure, axes = titled(COST_OVER_TIME.get(language).format(over=costs.over.label.get(language)))
    months = (*costs.over.months(),)
    amounts = costs.by_step_and_month()
    names = [str(month.start)[:7] for month in months]
    unit = _unit(max(costs.by_month().values(), default=Decimal(0)))
    reached = [0.0] * len(months)
    for step in (*STEPS, None):
        heights = [float(amounts.get((step, month), Decimal(0))) / unit for month in months]
        if any(heights):
            axes.bar(
                names,
                heights,
                bottom=reached,
                width=0.82,
                color=_NO_STEP_COLOUR if step is None else STEP_COLOURS[step],
                hatch="" if step is None else STEP_HATCHES[step],
                edgecolor="white",
                linewidth=0.6,
                label=_step_name(step, language),
            )
            reached = [base + height for base, height in zip(reached, heights, strict=True)]
    _money_axis(axes, unit, language)
    axes.tick_params(axis="x", rotation=0 if len(months) == 1 else 45)
    axes.set_ylim(bottom=0, top=1.08 * max(reached, default=0) or 1)
    handles, labels = axes.get_legend_handles_labels()
    axes.legend(
        handles[::-1], labels[::-1], loc="upper left", bbox_to_anchor=(1.01, 1), frameon=False
    )
    _below(figure, costs.wellbeing, language, incomplete=costs.incomplete)
    return figure


def waterfall(found: Decomposition, language: Language = "da") -> Figure:
    """
    Return why a cost changed: before, volume, mix, price, after.

    Args:
        found: The change in its parts.
        language: The language of the labels.
    """
    figure, axes = titled(CHANGE.get(language))
    unit = _unit(max(found.before, found.after))
    before, after = float(found.before) / unit, float(found.after) / unit
    parts = [float(part) / unit for part in (found.volume, found.mix, found.price)]
    names = [text.get(language) for text in (BEFORE, VOLUME, MIX, PRICE, AFTER)]
    reached = [before]
    for part in parts:
        reached.append(reached[-1] + part)
    bottoms = [
        0.0,
        *(min(level, other) for level, other in pairwise(reached)),
        0.0,
    ]
    heights = [before, *(abs(part) for part in parts), after]
    colours = [_LEVEL, *(_LESS if part < 0 else _MORE for part in parts), _LEVEL]
    hatches = ["", *("//" if part < 0 else ".." for part in parts), ""]
    axes.bar(
        names, heights, bottom=bottoms, color=colours, hatch=hatches, edgecolor="white", width=0.62
    )
    for number, level in enumerate(reached):
        axes.plot([number - 0.31, number + 1.31], [level, level], color="#333333", linewidth=0.8)
    lift = 0.015 * max(reached)
    bars = [before, *parts, after]
    for number, (bottom, height, value) in enumerate(zip(bottoms, heights, bars, strict=True)):
        sign = "+" if 0 < number < len(bars) - 1 and value > 0 else ""
        axes.annotate(
            f"{sign}{_amount(value, language)}",
            (number, bottom + height + lift),
            ha="center",
            va="bottom",
        )
    _money_axis(axes, unit, language)
    axes.set_ylim(bottom=0, top=1.12 * max(reached) or 1)
    _below(figure, found.wellbeing, language, incomplete=found.incomplete)
    return figure


def payback(case: BusinessCase, language: Language = "da") -> Figure:
    """
    Return what is left of an investment, year by year, and when it is paid back.

    Args:
        case: The business case.
        language: The language of the labels.
    """
    figure, axes = titled(PAYBACK.get(language))
    unit = _unit(max(abs(year.cumulated) for year in case.years))
    years = [year.year for year in case.years]
    left = [float(year.cumulated) / unit for year in case.years]
    axes.axhline(0, color="#333333", linewidth=1)
    axes.plot(years, left, color="#0072B2", marker="o", linewidth=2, label=CUMULATED.get(language))
    low, high = (float(bound.net) / unit for bound in (case.lowest, case.highest))
    axes.errorbar(
        [years[-1]],
        [left[-1]],
        yerr=[[max(0.0, left[-1] - low)], [max(0.0, high - left[-1])]],
        color="#D55E00",
        capsize=6,
        linewidth=1.6,
        label=RANGE.get(language),
    )
    if case.payback_year is not None:
        at = left[years.index(case.payback_year)]
        axes.annotate(
            PAID_BACK.get(language).format(year=case.payback_year),
            (case.payback_year, at),
            xytext=(0, -26),
            textcoords="offset points",
            ha="center",
            arrowprops={"arrowstyle": "-", "color": "#333333"},
        )
    axes.set_xticks(years)
    axes.margins(x=0.06, y=0.12)
    _money_axis(axes, unit, language)
    axes.legend(loc="upper left", frameon=False)
    _below(figure, case.wellbeing, language)
    return figure


def _unit(largest: Decimal) -> int:
    return _MILLION if abs(largest) >= _MILLION else _THOUSAND


def _money_axis(axes: Axes, unit: int, language: Language) -> None:
    axes.set_ylabel((MILLIONS if unit == _MILLION else THOUSANDS).get(language))

    def tick_label(value: float, _: int) -> str:
        return _amount(value, language)

    axes.yaxis.set_major_formatter(FuncFormatter(tick_label))


def _amount(value: float, language: Language) -> str:
    return format_number(f"{value:,.1f}".removesuffix(".0"), language)


def _step_name(step: Step | None, language: Language) -> str:
    return NO_STEP.get(language) if step is None else step.numbered.get(language)


def _below(
    figure: Figure, wellbeing: WellbeingBeside, language: Language, *, incomplete: bool = False
) -> None:
    below(figure, [*([NOT_WHOLE] if incomplete else []), BESIDE[wellbeing]], language)
