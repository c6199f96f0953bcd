"""Plots of an evaluation: what is drawn, what is hidden, and wellbeing below every one."""

import io
from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve
from matplotlib.figure import Figure

from herningmodel import Span, evaluate, load_case
from herningmodel.evaluation.figures import Figure as Number
from herningmodel.evaluation.published import DESCRIPTIVE, Published, Row
from herningmodel.evaluation.published_wellbeing import PAIRING, Wellbeing
from herningmodel.extras.plots.evaluation_plots import (
    follow_up_kept,
    ladder_over_time,
    moves_matrix,
    placed_and_wellbeing,
)
from herningmodel.extras.t_quantiles import scipy_statistics
from herningmodel.model.people import Informant
from herningmodel.text.texts import LANGUAGES, Language, Text
from herningmodel.wellbeing.group_verdict import judge
from herningmodel.wellbeing.measurement_plan import MeasurementPlan
from herningmodel.wellbeing.pairing import Measured, Pair
from support.caseloads import cases


OVER, BASE = Span.parse("2025"), Span.parse("2024")
HIDDEN_DA, HIDDEN_EN = "Nogle af tallene er skjult", "Some of the numbers are hidden"
PLOTS = (ladder_over_time, moves_matrix, follow_up_kept, placed_and_wellbeing)


@pytest.fixture(scope="module")
def everything() -> Published:
    return evaluate(cases(300), over=OVER, base=BASE).published(smallest=1)


@pytest.fixture(scope="module")
def safe() -> Published:
    return evaluate(cases(60), over=OVER).published(smallest=20)


def said(figure: Figure) -> list[str]:
    """Return every text of a figure, when it has been drawn as a PNG."""
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png")
    assert drawn.getvalue().startswith(b"\x89PNG")
    return [
        figure.get_supxlabel(),
        *(axes.get_title(loc="left").replace("\n", " ") for axes in figure.axes),
        *(axes.get_xlabel() for axes in figure.axes),
        *(text.get_text().strip() for axes in figure.axes for text in axes.texts),
    ]


def test_each_step_is_as_high_as_the_table_says(everything: Published) -> None:
    """Month by month, one on top of the other."""
    plot = ladder_over_time(everything)
    sheet = everything.sheet("ladder", OVER)
    bars = plot.axes[0].patches
    assert 6 * 12 == len(bars)
    for number, bar in enumerate(bars):
        step, month = divmod(number, 12)
        assert sheet.figure(str(step + 1), month).value == bar.get_height()
        below = sum(bars[one * 12 + month].get_height() for one in range(step))
        assert below == bar.get_y()
    assert "Børn på hvert trin, måned for måned, 2025" == said(plot)[1]


def test_every_move_stands_in_its_square(everything: Published) -> None:
    """From the row to the column; nobody moves from a step to the same."""
    sheet = everything.sheet("moves", OVER)
    told = [text.get_text() for text in moves_matrix(everything, "en").axes[0].texts]
    assert told == [
        "" if row == column else sheet.figure(str(row + 1), column).said("en")
        for row in range(6)
        for column in range(6)
    ]


def test_follow_up_is_told_as_shares_of_what_fell_due(everything: Published) -> None:
    """Each row is whole, and each number is that of the table."""
    plot = follow_up_kept(everything)
    widths = [bar.get_width() for bar in plot.axes[0].patches]
    for row in range(4):
        assert 100 == pytest.approx(sum(widths[3 * row : 3 * row + 3]))
    sheet = everything.sheet("follow_up", OVER)
    told = said(plot)
    assert sheet.figure("preventive_first", 2).said("da") in told
    assert "procent af det, der forfaldt" in told


def test_a_part_too_narrow_for_its_number_has_none(everything: Published) -> None:
    """It stands in the table, where there is room for it."""

    def of(*numbers: int) -> list[str]:
        row = Row(
            key="placement_first",
            group=None,
            label=Text(da="", en=""),
            figures=tuple(Number(Fraction(number)) for number in numbers),
        )
        sheet = evolve(everything.sheet("follow_up", OVER), rows=(row,))
        return said(follow_up_kept(evolve(everything, sheets=(sheet,))))

    assert "94" in of(3, 3, 94)
    assert "3" not in of(3, 3, 94)
    assert "6" in of(6, 0, 94)


def test_a_row_of_which_something_is_hidden_is_not_drawn() -> None:
    """What is left of it would look like the whole; and a row of nothing is told as that."""
    placed = load_case(
        {
            "format": "herningmodel-case/1",
            "id": "case-1",
            "child": {"id": "child-1", "born": "2012-05-02"},
            "opened": "2025-01-01",
            "decisions": [{"id": "d", "on": "2025-01-01", "legal_basis": "BL § 46"}],
            "placements": [
                {
                    "id": "p",
                    "kind": "general_foster_family",
                    "started": "2025-01-01",
                    "decision": "d",
                }
            ],
        }
    )
    plot = follow_up_kept(evaluate([placed], over=OVER).published(), "en")
    assert not any(bar.get_width() for bar in plot.axes[0].patches)
    told = said(plot)
    assert "some of the numbers are hidden; see the table" in told
    assert "nothing to show" in told


def test_placements_stand_beside_wellbeing(everything: Published, safe: Published) -> None:
    """Both periods, or the one; and where no interval is known, words."""
    told = said(placed_and_wellbeing(everything))
    sheet = everything.sheet("placement_steps")
    for step in "3456":
        assert f"{sheet.figure(step, 0).said('da')}  (2025)" in told
        assert f"{sheet.figure(step, 1).said('da')}  (2024)" in told
    assert "Trivsel" in told
    one = said(placed_and_wellbeing(safe))
    assert not [text for text in one if "2024" in text]


@pytest.mark.parametrize("points", [0, 1])
def test_an_interval_is_drawn_where_it_is_known(everything: Published, points: int) -> None:
    """Beside what was fixed beforehand; above the line is worse, and the words say so too."""

    def pair(change: int) -> Pair:
        first, last = (
            Measured(on=on, value=value, informant=Informant.PARENT)
            for on, value in ((date(2024, 2, 1), 15), (date(2024, 8, 1), 15 + change))
        )
        return Pair(first, last)

    wellbeing = Wellbeing(
        judge(
            [pair(points + change) for change in [1, -1] * 20],
            plan=MeasurementPlan(fixed_on=date(2024, 1, 1), pairing=PAIRING),
            statistics=scipy_statistics(),
        )
    )
    assert wellbeing.interval is not None
    plot = placed_and_wellbeing(evolve(everything, wellbeing={None: wellbeing}), "en")
    told = said(plot)
    assert "margin" in told
    assert wellbeing.label.en.lower() == told[4].replace("\n", " ").lower()
    low, high = wellbeing.interval
    bars = plot.axes[1].collections[0].get_segments()[0]
    assert [low, high] == pytest.approx([bars[0][1], bars[1][1]])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("draw", PLOTS)
def test_wellbeing_stands_below_every_plot(
    everything: Published, safe: Published, draw: Callable[..., Figure], language: Language
) -> None:
    """And whether something is hidden, and that nothing here says what caused what."""
    for published, is_hidden in ((everything, False), (safe, True)):
        below = said(draw(published, language))[0].replace("\n", " ")
        assert published.wellbeing[None].text.get(language) in below
        assert below.endswith(DESCRIPTIVE.get(language))
        assert below.startswith((HIDDEN_DA, HIDDEN_EN)) == is_hidden


@pytest.mark.parametrize("draw", PLOTS)
def test_nothing_is_drawn_of_nobody(draw: Callable[..., Figure]) -> None:
    """An empty plot is a plot too, of one month."""
    assert said(draw(evaluate([], over=Span.parse("2025-03")).published()))
