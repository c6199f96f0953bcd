"""Money in an evaluation: by kind of help, on average, and why it changed."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from herningmodel import Evaluation, Span, evaluate, load_case
from herningmodel.costs.caseload_costs import CaseloadCosts, cost_caseload
from herningmodel.costs.decomposition import decompose
from herningmodel.costs.price_list import PriceList
from herningmodel.evaluation.figures import HIDDEN, NOTHING, Figure
from herningmodel.evaluation.indicators.average_prices import KINDS
from herningmodel.evaluation.indicators.indicator import NUMBER, TOTAL
from herningmodel.evaluation.published import Published
from herningmodel.evaluation.spending_change import Side, change
from herningmodel.formats.evaluation_markdown import markdown
from herningmodel.model.case import Case
from herningmodel.model.decisions import DecisionStatus
from herningmodel.model.placements import PlacementKind
from herningmodel.model.rates import Rate
from support.caseloads import cases, document
from support.money import case_of, price, price_list


OVER, BASE = Span.parse("2025"), Span.parse("2024")
PARTS = ("volume", "mix", "price")
FIRST_PRICE = date(2025, 4, 10)
BY_DAY = {"general_foster_family": 1300, "residential_institution": 3200, "support_at_home": 210}


def prices(**by_day: int) -> PriceList:
    """Return prices by the day, for every day there is."""
    return price_list(
        *(price(kind, Rate.parse(f"{each} DKK/day")) for kind, each in by_day.items())
    )


def prices_of_all() -> PriceList:
    return prices(**{kind.value: 100 + 10 * number for number, kind in enumerate(KINDS)})


def known(listed: list[Case], over: Span) -> Iterator[Case]:
    last = over.until - timedelta(days=1)
    return (listed_case.as_of(last) for listed_case in listed if listed_case.opened <= last)


def costs(listed: list[Case], over: Span) -> CaseloadCosts:
    return cost_caseload(known(listed, over), over=over, prices=prices_of_all())


def foster(number: int, kind: str = "general_foster_family", **years: int) -> Case:
    """Return a case with a place, and what was agreed for it in each year."""
    return case_of(
        id=f"case-{number}",
        opened="2024-01-01",
        placements=[{"id": "p1", "kind": kind, "started": "2024-01-01"}],
        costs=[
            {
                "concerns": "p1",
                "amount": f"{kroner} DKK/year",
                "from": f"{year[1:]}-01-01",
                "until": f"{int(year[1:]) + 1}-01-01",
            }
            for year, kroner in years.items()
        ],
    )


def rows(published: Published, code: str) -> dict[str, Figure]:
    return {row.key: row.figures[0] for row in published.sheet(code).rows}


def slow(documents: list[dict[str, Any]], over: Span) -> Counter[tuple[str, str]]:
    """Return kroner, and days with and without a price, counted day by day and child by child."""
    counted: Counter[tuple[str, str]] = Counter()
    for case_document in documents:
        if date.fromisoformat(case_document["opened"]) >= over.until:
            continue
        drafts = {d["id"] for d in case_document["decisions"] if d.get("status") == "draft"}
        for measure in (*case_document["interventions"], *case_document["placements"]):
            if measure["decision"] in drafts:
                continue
            kind = measure["kind"]
            day = over.start
            while day < over.until:
                if measure["started"] <= day.isoformat() < measure.get("ended", "9999"):
                    is_priced = kind in BY_DAY and day >= FIRST_PRICE
                    counted[kind, "priced" if is_priced else "unpriced"] += 1
                    counted[kind, "kroner"] += BY_DAY[kind] if is_priced else 0
                day += timedelta(days=1)
    return +counted


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 10**6), year=st.sampled_from(["2024", "2025", "2025-03-01..2026-02-11"]))
def test_money_and_days_are_what_a_slow_count_gives(seed: int, year: str) -> None:
    """Every amount, and every day with and without a price, is counted once; no other is there."""
    rng, over = Random(seed), Span.parse(year)
    documents = [document(rng, number) for number in range(15)]
    listed = price_list(
        *(
            price(kind, Rate.parse(f"{each} DKK/day"), from_=FIRST_PRICE)
            for kind, each in BY_DAY.items()
        )
    )
    found = evaluate(map(load_case, documents), over=over, prices=listed)
    cells = found.now.groups[None].cells
    published_cells = Counter[tuple[str, str]]()
    for (code, row, column), cell in cells.items():
        if code == "unit_costs" and row != "unmeasured":
            published_cells[row, column] = cell.value
        if code == "spending_kinds" and row not in {"unmeasured", TOTAL}:
            published_cells[row, "kroner"] = cell.value // 100
    expected = slow(documents, over)
    assert expected == +published_cells
    published = found.published(smallest=1)
    for kind, each in BY_DAY.items():
        if expected[kind, "priced"]:
            assert rows(published, "unit_costs")[kind].value == each * over.days


@pytest.fixture(scope="module")
def whole() -> Evaluation:
    return evaluate(cases(200), over=OVER, base=BASE, prices=prices_of_all())


def test_what_was_granted_costs_by_kind_what_the_caseload_does(whole: Evaluation) -> None:
    found = costs([*cases(200)], OVER)
    for kind in KINDS:
        granted = sum(
            cell.ore
            for cell in found.cells
            if cell.kind is kind and cell.status is DecisionStatus.GRANTED
        )
        assert whole.number("spending_kinds", kind.value) == granted
    assert whole.number("spending_kinds", TOTAL) == whole.number("spending", TOTAL)


def test_an_average_price_in_a_calendar_year_is_that_of_a_full_year_equivalent(
    whole: Evaluation,
) -> None:
    """It is what the costs of the caseload say, to the krone; in a leap year too."""
    published = whole.published(smallest=1)
    for column, over in enumerate((OVER, BASE)):
        expected = costs([*cases(200)], over).unit_costs()
        assert expected
        for kind, each in expected.items():
            average = published.sheet("unit_costs").figure(kind.value, column)
            assert average.rounded == int(each + Decimal("0.5"))


def test_days_with_a_price_and_days_without_are_all_days(whole: Evaluation) -> None:
    """What guards the one guards the other: the ties hold where there are prices."""
    half = evaluate(cases(200), over=OVER, prices=prices(**BY_DAY))
    for found in (whole, half):
        for kind in KINDS:
            parts = [found.number("unit_costs", kind.value, row) for row in ("priced", "unpriced")]
            assert sum(parts) == found.number("averages", kind.value)
    assert half.number("unit_costs", "contact_person", "unpriced") > 0
    assert half.number("unit_costs", "unmeasured", TOTAL) == half.number(
        "spending", "unmeasured", TOTAL
    )


def test_a_change_is_taken_apart_as_the_costs_of_the_caseload_are(whole: Evaluation) -> None:
    """Where nothing is hidden: the parts are those of `decompose`, and nothing is left."""
    before, now = (costs([*cases(200)], over) for over in (BASE, OVER))
    expected = decompose(before, now)
    figures = rows(whole.published(smallest=1), "spending_change")
    assert figures["before"].value == Fraction(expected.before)
    assert figures["after"].value == Fraction(expected.after)
    assert [figures[name].value for name in PARTS] == [
        Fraction(part) for part in (expected.volume, expected.mix, expected.price)
    ]
    assert figures["rest"].value == 0
    assert all(figures[name].is_change for name in (*PARTS, "rest"))


def test_the_parts_add_up_whatever_is_hidden() -> None:
    found = evaluate(
        cases(300), over=OVER, base=BASE, prices=prices_of_all(), group=lambda case: case.id[-1]
    ).published()
    sheet = found.sheet("spending_change")
    texts = [
        {row.key: row.figures[0].value for row in sheet.rows if row.group == group}
        for group in (None, *map(str, range(10)))
    ]
    whole = [text for text in texts if None not in text.values()]
    assert whole
    assert len(whole) < len(texts)
    for line in whole:
        parts = sum(line[name] or 0 for name in (*PARTS, "rest"))
        assert line["before"] is not None
        assert line["after"] == line["before"] + parts


@pytest.mark.parametrize("kroner", [1_160_000, 2_320_000])
def test_what_is_hidden_is_not_taken_apart(kroner: int) -> None:
    """A kind of help that few children have changes the row of what is left, and no other part."""
    many = [foster(n, y2024=400_000, y2025=500_000) for n in range(20)]
    few = [
        foster(20 + n, kind, y2024=1_160_000, y2025=kroner)
        for n, kind in enumerate(["private_residential", "own_room"] * 3)
    ]
    found = evaluate([*many, *few], over=OVER, base=BASE, prices=price_list()).published()
    assert found.sheet("spending_kinds").figure("private_residential") is HIDDEN
    assert found.sheet("unit_costs").figure("own_room") is HIDDEN
    assert found.sheet("unit_costs").figure("general_foster_family").value == 500_000
    figures = {key: figure.rounded for key, figure in rows(found, "spending_change").items()}
    # A year of 365 days, at the same price a day: a leap year costs a day more.
    leap = 400_000 * 366 / 365
    assert figures["volume"] == figures["mix"] == 0
    assert figures["price"] == pytest.approx(20 * (500_000 - leap), abs=1)
    assert figures["rest"] == pytest.approx(6 * (kroner - 1_160_000 * 366 / 365), abs=1)


@pytest.mark.parametrize(("without", "is_hidden"), [(0, False), (1, True), (4, True), (5, False)])
def test_an_average_price_does_not_tell_for_how_few_one_is_missing(
    without: int, is_hidden: bool
) -> None:
    """The amount by the average price is the days with a price; all days are known: the rest is few."""
    many = [foster(n, y2025=500_000) for n in range(20 + without)]
    few = [evolve(many_case, costs=()) for many_case in many[:without]]
    found = evaluate([*few, *many[without:]], over=OVER, prices=price_list()).published()
    assert found.sheet("averages").figure("general_foster_family").value == 20 + without
    assert found.sheet("spending_kinds").figure("general_foster_family").value == 10_000_000
    shown_figure = found.sheet("unit_costs").figure("general_foster_family")
    assert shown_figure == (HIDDEN if is_hidden else Figure(Fraction(500_000)))


def test_where_every_kind_is_hidden_so_is_the_change() -> None:
    few = [foster(n, y2024=1, y2025=2) for n in range(3)]
    found = evaluate(few, over=OVER, base=BASE, prices=price_list()).published()
    assert {HIDDEN} == {*rows(found, "spending_change").values()}


def test_without_prices_no_change_is_shown() -> None:
    """An empty table is no change of 0 kroner; without a base there is no table."""
    found = evaluate(cases(20), over=OVER, base=BASE).published()
    assert {NOTHING} == {*rows(found, "spending_change").values()}
    assert not rows(found, "unit_costs")
    with pytest.raises(KeyError):
        evaluate(cases(20), over=OVER).published().sheet("spending_change")


def test_help_that_comes_or_goes_is_shown() -> None:
    """A kind of help without children before is shown: 0 identifies no child."""
    residential = PlacementKind.PRIVATE_RESIDENTIAL
    before = Side(days=366, total=0, kinds={residential: (0, 0)})
    now = Side(days=365, total=1_000_00, kinds={residential: (1_000_00, 365)})
    figures = change(before, now)
    assert figures["volume"].value == 1_000
    assert figures["mix"].value == figures["price"].value == figures["rest"].value == 0


@pytest.mark.parametrize("side", [0, 1])
def test_where_a_total_is_hidden_what_is_left_is_too(side: int) -> None:
    """The parts of a shown total may be shown; an undivided rest would give a hidden one away."""
    general = PlacementKind.GENERAL_FOSTER_FAMILY
    sides = [Side(days=365, total=900_00, kinds={general: (500_00, 3650)}) for _ in range(2)]
    sides[side] = Side(days=365, total=None, kinds={general: (700_00, 3650)})
    figures = change(*sides)
    assert figures["rest"] is HIDDEN
    assert figures["before" if side == 0 else "after"] is HIDDEN
    assert figures["price"].value == (200 if side else -200)


def test_days_that_two_agreements_leave_without_a_price_are_counted_once() -> None:
    """The number of hours is missing; both agreements are for the same days."""
    agreed = {"concerns": "i1", "amount": "400 DKK/hour", "from": "2025-01-01"}
    priced = case_of(
        interventions=[{"id": "i1", "kind": "contact_person", "started": "2025-01-01"}],
        costs=[agreed, agreed, {"concerns": "nobody", "amount": "5 DKK", "from": "2025-02-01"}],
    )
    found = evaluate([priced], over=OVER, prices=price_list())
    assert found.number("unit_costs", "contact_person", "unpriced") == 365
    assert found.number("unit_costs", "contact_person", "priced") == 0
    assert found.number("spending_kinds", "unmeasured", TOTAL) == 1
    assert found.number("spending_kinds", "contact_person", NUMBER) == 0


@pytest.mark.parametrize(
    ("kroner", "band"),
    [
        ("0", "0"),
        ("499999.99", "0"),
        ("500000", "500000"),
        ("999999.99", "500000"),
        ("1000000", "1000000"),
        ("1499999.99", "1000000"),
        ("1500000", "1500000"),
        ("1999999.99", "1500000"),
        ("2000000", "2000000"),
    ],
)
def test_a_child_is_in_the_band_of_all_its_placements(kroner: str, band: str) -> None:
    """Half in one place and half in another; what other help costs is not in it."""
    amount = Rate.parse(f"{kroner} DKK/year")
    moved = case_of(
        placements=[
            {"id": "p1", "kind": "own_room", "started": "2024-06-01", "ended": "2025-07-01"},
            {"id": "p2", "kind": "private_residential", "started": "2025-07-01"},
        ],
        interventions=[{"id": "i1", "kind": "contact_person", "started": "2025-01-01"}],
    )
    listed = price_list(
        *(price(kind, amount) for kind in ("own_room", "private_residential")),
        price("contact_person", Rate.parse("3000000 DKK/year")),
    )
    found = evaluate([moved], over=OVER, prices=listed)
    assert found.number("dear_placements", band) == 1
    assert found.number("dear_placements", TOTAL) == 1


def test_a_child_for_whose_placement_a_price_is_missing_is_in_no_band() -> None:
    """It would look cheap; a price that is missing elsewhere does not matter."""
    without, other = (
        case_of(
            placements=[{"id": "p1", "kind": kind, "started": "2025-01-01"}],
            interventions=[{"id": "i1", "kind": "contact_person", "started": "2025-01-01"}],
        )
        for kind in ("own_room", "private_residential")
    )
    none = case_of(interventions=[{"id": "i1", "kind": "contact_person", "started": "2025-01-01"}])
    listed = prices(private_residential=1000)
    found = evaluate([without, other, none], over=OVER, prices=listed)
    assert found.number("dear_placements", "unmeasured", TOTAL) == 1
    assert found.number("dear_placements", TOTAL) == found.number("dear_placements", "0") == 1
    assert found.published().sheet("dear_placements").figure("0") is HIDDEN
    assert evaluate([other], over=OVER).number("dear_placements", TOTAL) == 0


def test_an_indicator_that_is_not_made_is_named() -> None:
    notes = " ".join(note.da for note in evaluate([], over=OVER).published().notes)
    assert "kan ikke måles: det står i regnskabet" in notes
    assert "refusion regnes for en hel husstand" in notes


def test_the_verdict_on_wellbeing_is_beside_every_amount(whole: Evaluation) -> None:
    published = whole.published()
    page = markdown(published, "da")
    for code in ("spending", "spending_kinds", "unit_costs", "spending_change", "dear_placements"):
        sheet = published.sheet(code)
        assert published.wellbeing_beside(sheet) is whole.wellbeing_of()
        _, _, after = page.partition(f"## {sheet.title.da}\n")
        section, _, _ = after.partition("\n## ")
        assert f"**{whole.wellbeing_of().text.da}**" in section
