"""Plots: their texts in both languages, with wellbeing below every one."""

import io
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from matplotlib.figure import Figure

from herningmodel.core.spans import Span
from herningmodel.costs.business_case import BusinessCase, business_case
from herningmodel.costs.caseload_costs import CaseloadCosts, cost_caseload
from herningmodel.costs.change_effects import Amount
from herningmodel.costs.decomposition import Decomposition, decompose_mixes
from herningmodel.costs.estimates import Estimate, Investment, Shift, YearlyPrice
from herningmodel.costs.wellbeing_beside import WellbeingBeside
from herningmodel.extras.plots.cost_plots import costs_over_time, payback, waterfall
from herningmodel.formats.costs_text import BESIDE
from herningmodel.model.placements import PlacementKind
from herningmodel.model.rates import Rate
from herningmodel.text.texts import LANGUAGES, Language, Text
from support.money import case_of, price, price_list


HOME, FAMILY = PlacementKind.PRIVATE_RESIDENTIAL, PlacementKind.GENERAL_FOSTER_FAMILY


def said(figure: Figure) -> list[str]:
    """Return every text of a figure, when it has been drawn as a PNG."""
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png")
    assert drawn.getvalue().startswith(b"\x89PNG")
    (axes,) = figure.axes
    legend = axes.get_legend()
    return [
        axes.get_title(loc="left"),
        axes.get_ylabel(),
        figure.get_supxlabel(),
        *(text.get_text() for text in axes.texts),
        *(label.get_text() for label in axes.get_xticklabels()),
        *(text.get_text() for text in (legend.get_texts() if legend else [])),
    ]


def costs(over: str = "2025", kroner: int = 100) -> CaseloadCosts:
    prices = price_list(
        price("private_residential", Rate.parse(f"{kroner} DKK/day")),
        price("contact_person", Rate.parse("10 DKK/day")),
    )
    case = case_of(
        placements=[{"id": "p1", "kind": "private_residential", "started": "2025-01-01"}],
        interventions=[{"id": "i1", "kind": "contact_person", "started": "2025-02-01"}],
    )
    return cost_caseload([case], over=Span.parse(over), prices=prices)


def change() -> Decomposition:
    return decompose_mixes(
        {HOME: Amount(Fraction(10), 1_160_000_000)},
        {HOME: Amount(Fraction(8), 928_000_000), FAMILY: Amount(Fraction(3), 141_000_000)},
    )


def business(*child_years: int) -> BusinessCase:
    exactly = Estimate.exactly
    move = Shift(
        title=Text(da="Plejefamilie", en="Foster family"),
        from_=HOME,
        to=FAMILY,
        child_years=tuple(Estimate(Decimal(0), Decimal(n), Decimal(n + 1)) for n in child_years),
        succeeds=exactly(1),
    )
    return business_case(
        moves=[move],
        prices=[
            YearlyPrice(kind=HOME, per_child_year=exactly(1_160_000)),
            YearlyPrice(kind=FAMILY, per_child_year=exactly(470_000)),
        ],
        investments=[
            Investment(
                title=Text(da="Rådgivere", en="Advisers"),
                yearly=(exactly(2_000_000),) * len(child_years),
            )
        ],
        first_year=2026,
        years=len(child_years),
    )


def test_costs_are_shown_step_by_step_and_month_by_month() -> None:
    """Only the steps that cost something, the highest first in the legend."""
    texts = said(costs_over_time(costs()))
    assert ["Udgifter trin for trin, 2025", "1.000 kr."] == texts[:2]
    assert ["uden trin", "trin 6"] == texts[-2:]
    assert "2025-12" in texts
    heights = [round(bar.get_height(), 2) for bar in costs_over_time(costs()).axes[0].patches]
    assert [3.1, 2.8] == heights[:2]
    assert 24 == len(heights)
    in_english = said(costs_over_time(costs("2025-03", kroner=100_000), "en"))
    assert "DKK million" in in_english
    assert "step 6" in in_english


def test_a_total_that_is_not_whole_says_so_below_the_plot() -> None:
    """A missing price is not 0, in a picture either."""
    case = case_of(placements=[{"id": "p1", "kind": "own_room", "started": "2025-01-01"}])
    without = cost_caseload([case], over=Span.parse("2025"), prices=price_list())
    assert "takster" in said(costs_over_time(without))[2]
    assert "takster" in said(waterfall(evolve(change(), incomplete=True)))[2]
    assert "takster" not in said(costs_over_time(costs()))[2]


def test_a_change_falls_from_before_to_after() -> None:
    """Every part begins where the one before it ended."""
    figure = waterfall(change())
    texts = said(figure)
    assert ["11,6", "+1,1", "-2", "0", "10,7"] == texts[3:8]
    assert ["Før", "Antal børn", "Sammensætning", "Pris", "Efter"] == texts[8:13]
    bars = [(bar.get_y(), bar.get_height()) for bar in figure.axes[0].patches]
    assert pytest.approx(bars[1][0] + bars[1][1]) == bars[2][0] + bars[2][1]
    assert pytest.approx(bars[2][0]) == bars[4][1]
    assert "DKK million" in said(waterfall(change(), "en"))
    assert "0" in said(waterfall(decompose_mixes({}, {})))


def test_the_curve_says_when_it_is_paid_back() -> None:
    """Where it is; where it is not, nothing is said."""
    texts = said(payback(business(1, 6, 6)))
    assert "tjent ind 2027" in texts
    assert "samlet, alle betalere" in texts
    assert not [text for text in said(payback(business(1, 1), "en")) if "paid back 2" in text]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verdict", [*WellbeingBeside])
def test_wellbeing_is_below_every_plot(verdict: WellbeingBeside, language: Language) -> None:
    """In the language of the plot."""
    shown: list[Any] = [
        costs_over_time(evolve(costs(), wellbeing=verdict), language),
        waterfall(evolve(change(), wellbeing=verdict), language),
        payback(evolve(business(1), wellbeing=verdict), language),
    ]
    for figure in shown:
        assert figure.get_supxlabel().endswith(BESIDE[verdict].get(language))
