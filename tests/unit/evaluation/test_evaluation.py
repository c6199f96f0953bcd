"""An evaluation: one pass, groups, an earlier period, what may be published of it."""

import json
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from herningmodel import Evaluation, Span, evaluate, load_case, load_profile, shipped_profile
from herningmodel.costs.caseload_costs import cost_caseload
from herningmodel.evaluation.counting import Cell
from herningmodel.evaluation.fidelity import CoreState
from herningmodel.evaluation.figures import HIDDEN, Figure, NoFigureReason
from herningmodel.evaluation.indicators.indicator import NUMBER, TOTAL, Unit
from herningmodel.evaluation.indicators.indicator_catalogue import ALL_INDICATORS
from herningmodel.evaluation.indicators.row_sets import Ages
from herningmodel.evaluation.published import Sheet
from herningmodel.evaluation.published_wellbeing import PAIRING
from herningmodel.extras.t_quantiles import scipy_statistics
from herningmodel.model.case import Case
from herningmodel.model.decisions import DecisionStatus
from herningmodel.model.steps import Step
from herningmodel.testing.example_prices import example_prices
from herningmodel.wellbeing.measurement_plan import MeasurementPlan
from support.caseloads import cases


OVER, BASE = Span.parse("2025"), Span.parse("2024")


def district(case: Case) -> str:
    return f"district {int(case.id[5:]) % 3}"


@pytest.fixture(scope="module")
def found() -> Evaluation:
    return evaluate(cases(300), over=OVER, base=BASE, group=district)


def case(**members: Any) -> Case:
    return load_case(
        {
            "format": "herningmodel-case/1",
            "id": "case-1",
            "child": {"id": "child-1", "born": "2012-05-02"},
            "opened": "2024-02-01",
            **members,
        }
    )


def stay(kind: str, started: str, ended: str | None = None, **members: Any) -> dict[str, Any]:
    end = {} if ended is None else {"ended": ended}
    return {"id": f"p-{started}", "kind": kind, "started": started, **end, **members}


def test_the_groups_add_up_to_all_cases(found: Evaluation) -> None:
    """Every number of all cases is the sum of the groups, and so is the number of children."""
    for counts in (found.now, found.before):
        assert counts is not None
        for address, cell in counts.groups[None].cells.items():
            parts = [counts.groups[name].cell(address) for name in found.groups]
            assert cell == Cell(
                sum(part.value for part in parts), sum(part.children for part in parts)
            )


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 10**6), cut=st.integers(0, 40))
def test_the_order_of_the_cases_does_not_matter(seed: int, cut: int) -> None:
    listed = list(cases(40, seed))
    whole = evaluate(listed, over=OVER)
    other = evaluate(listed[cut:] + listed[:cut], over=OVER)
    assert whole.as_dict() == other.as_dict()


def test_what_is_declared_to_add_up_does(found: Evaluation) -> None:
    """Every exact relation between indicators holds, so that what guards one table guards the other."""
    relations = [
        relation
        for indicator in ALL_INDICATORS
        for relation in indicator.relations(found.profile)
        if relation.is_exact
    ]
    assert relations
    for relation in relations:
        for counts in found.now.groups.values():
            assert counts.cell(relation.whole).value == sum(
                counts.cell(part).value for part in relation.parts
            )


def test_totals_are_the_sums_of_their_rows(found: Evaluation) -> None:
    for indicator in ALL_INDICATORS:
        if indicator.rows_add_up:
            for line in indicator.columns(OVER):
                rows = sum(
                    found.number(indicator.code, row.key, line.key) for row in indicator.rows
                )
                assert found.number(indicator.code, TOTAL, line.key) == rows


def test_a_case_that_was_opened_later_is_in_no_number() -> None:
    later = case(opened="2026-01-01", placements=[stay("own_room", "2025-03-01")])
    assert evaluate([later], over=OVER).now.groups[None].cells == {}
    assert evaluate([], over=OVER).number("cases", "open") == 0


def test_the_last_day_counts_and_the_next_does_not() -> None:
    """A stay that ends on the day after the last one of the period was there on the last."""
    for ended, number in (("2025-12-31", 0), ("2026-01-01", 1)):
        child = case(placements=[stay("general_foster_family", "2025-03-01", ended)])
        assert evaluate([child], over=OVER).number("placements", TOTAL) == number
    for started, number in (("2025-12-31", 1), ("2026-01-01", 0)):
        child = case(placements=[stay("general_foster_family", started)])
        assert evaluate([child], over=OVER).number("placements", TOTAL) == number


def test_help_that_was_not_granted_is_not_counted() -> None:
    drafted = case(
        decisions=[{"id": "d1", "on": "2025-02-01", "status": "draft"}],
        placements=[stay("general_foster_family", "2025-03-01", decision="d1")],
    )
    found = evaluate([drafted], over=OVER)
    assert found.number("placements", TOTAL) == 0
    assert found.number("ladder", "5", "2025-12-31") == 0


def test_the_step_of_the_disputed_placements_is_the_profiles() -> None:
    child = case(placements=[stay("own_room", "2025-03-01")])
    by_law, by_herning = (
        evaluate([child], over=OVER, profile=shipped_profile(name))
        for name in ("standard", "herning")
    )
    assert by_law.number("placement_steps", "6") == by_herning.number("placement_steps", "3") == 1
    assert by_law.number("national", "1") == 1
    assert by_herning.number("national", "1") == 0
    assert "trin 3" in by_herning.convention.da


@pytest.mark.parametrize(
    ("born", "ended", "row"),
    [
        ("2007-06-02", "2025-06-01", "13"),
        ("2007-06-01", "2025-06-01", None),
        ("2012-06-01", "2025-06-01", "13"),
        ("2012-06-02", "2025-06-01", "6"),
    ],
    ids=["the day before 18", "the day of 18", "the day of 13", "the day before 13"],
)
def test_a_breakdown_is_before_18(born: str, ended: str, row: str | None) -> None:
    child = case(
        child={"id": "c", "born": born},
        placements=[stay("general_foster_family", "2025-03-01", ended, end_reasons=["child_left"])],
    )
    found = evaluate([child], over=OVER)
    assert found.number("breakdowns", TOTAL, "ended") == 1
    for key in ("0", "6", "13", "18"):
        assert found.number("breakdowns", key, "broke_down") == (key == row)


def test_a_follow_up_that_is_exempt_is_not_missed() -> None:
    exempted = case(
        decisions=[{"id": "d1", "on": "2025-02-01", "legal_basis": "BL § 46"}],
        placements=[stay("general_foster_family", "2025-03-01", decision="d1")],
        follow_up_exemptions=[{"from": "2025-05-01", "reason": "rejse"}],
    )
    found = evaluate([exempted], over=OVER)
    assert found.number("follow_up", "placement_first", "exempt") == 1
    assert found.number("follow_up", "placement_first", "missed") == 0


def test_what_the_law_does_not_ask_for_is_not_counted_by_it() -> None:
    early = case(
        decisions=[{"id": "d1", "on": "2025-02-01", "legal_basis": "BL § 30 stk. 1 nr. 1"}],
        interventions=[
            {"id": "i1", "kind": "consultant_help", "started": "2025-03-01", "decision": "d1"}
        ],
    )
    found = evaluate([early], over=OVER, profile=shipped_profile("herning"))
    assert found.number("follow_up", "preventive_first", TOTAL) == 0
    assert found.number("follow_up_practice", "preventive_first", "missed") == 1


def test_a_rhythm_that_has_an_end_asks_for_no_more() -> None:
    profile = load_profile(
        'schema = 1\nname = "local"\ntitle = { da = "Lokal", en = "Local" }\nvalid_from = 2024-01-01\nbased_on = "standard"\n'
        '[[sources]]\nid = "s"\ntitle = { da = "Byrådet", en = "The council" }\ncertainty = "certain"\n'
        '[follow_up.placement]\nsource = "s"\nstages = [{ every = "4 weeks", times = 1 }]\n'
    )
    child = case(
        placements=[stay("general_foster_family", "2025-03-01")],
        follow_ups=[{"id": "f1", "on": "2025-03-20"}],
    )
    found = evaluate([child], over=OVER, profile=profile)
    assert found.number("follow_up_practice", "placement_first", "in_time") == 1
    assert found.number("follow_up_practice", "placement_later", TOTAL) == 0


def test_spending_is_what_the_costs_of_the_caseload_are() -> None:
    """Step by step, to the øre, what was granted costs what `cost_caseload` says."""
    listed = list(cases(150))
    found = evaluate(listed, over=OVER, prices=example_prices())
    known = (
        listed_case.as_of(date(2025, 12, 31))
        for listed_case in listed
        if listed_case.opened <= date(2025, 12, 31)
    )
    costs = cost_caseload(known, over=OVER, prices=example_prices())
    granted = [cell for cell in costs.cells if cell.status is DecisionStatus.GRANTED]
    for step in (*Step, None):
        row = "none" if step is None else str(step.value)
        assert found.number("spending", row) == sum(c.ore for c in granted if c.step is step)
    assert found.number("spending", "unmeasured", TOTAL) > 0


def test_amounts_are_in_whole_kroner_and_a_missing_price_is_named() -> None:
    """What has no price is counted, and is never 0."""
    placed = [
        case(
            id=f"case-{n}",
            placements=[stay("general_foster_family", "2025-01-01")],
            interventions=[{"id": "i", "kind": "support_at_home", "started": "2025-01-01"}]
            * (n == 0),
        )
        for n in range(2)
    ]
    found = evaluate(placed, over=OVER, prices=example_prices())
    sheet = found.published(smallest=1).sheet("spending")
    assert sheet.figure("5").text("da") == "940.000"
    assert sheet.not_measured is not None
    assert "nogen pris for: 1." in sheet.not_measured.da
    assert "nogen pris for: skjult." in found.published().sheet("spending").not_measured.da
    assert evaluate(placed, over=OVER).number("spending", "5") == 0


def measured(first: float, last: float, number: int = 0, *, until: str = "2026-02-01") -> Case:
    """Return a case whose help began on 2024-03-01, measured then and half a year later."""
    return case(
        id=f"case-{number}",
        placements=[stay("general_foster_family", "2024-03-01", until)],
        wellbeing=[
            {"id": on, "on": on, "instrument": "sdq", "informant": "parent", "value": value}
            for on, value in (("2024-03-05", first), ("2024-09-05", last))
        ],
    )


def test_a_child_is_judged_in_the_period_in_which_its_time_runs_out() -> None:
    """A year after its help began, and in no other period."""
    child = measured(20, 14)
    assert evaluate([child], over=OVER).number("wellbeing", "judged") == 1
    assert evaluate([child], over=OVER).number("wellbeing", "paired") == 1
    assert evaluate([child], over=BASE).number("wellbeing", "judged") == 0
    first, second = Span.parse("2025-01-01..2025-03-01"), Span.parse("2025-03-01..2025-03-02")
    assert evaluate([child], over=first).number("wellbeing", "judged") == 0
    assert evaluate([child], over=second).number("wellbeing", "judged") == 1
    assert evaluate([case()], over=OVER).number("wellbeing", "judged") == 0
    universal = case(
        interventions=[{"id": "i", "kind": "universal_offer", "started": "2024-03-01"}]
    )
    assert evaluate([universal], over=OVER).number("wellbeing", "judged") == 0


def test_numbers_that_are_not_there_are_errors() -> None:
    found = evaluate([], over=OVER)
    with pytest.raises(KeyError):
        found.number("nothing", "open")
    with pytest.raises(KeyError, match="an earlier period, got before=None"):
        found.number("cases", "open", base=True)
    with pytest.raises(KeyError):
        found.published().sheet("nothing")
    with pytest.raises(ValueError, match="smallest must be >= 1, got 0"):
        found.published(smallest=0)


def test_the_name_of_a_group_may_be_anything() -> None:
    """A name that looks like a CPR number is hidden in every output."""
    found = evaluate([case()], over=OVER, group=lambda _: "020311-0000")
    assert found.groups == ("******-****",)


def test_no_small_number_is_published(found: Evaluation) -> None:
    """Every figure that is shown has as many children behind it as was asked for, or none."""
    published = found.published()
    for sheet in published.sheets:
        if sheet.header and sheet.period is None:
            for row in sheet.rows:
                if row.key.startswith("ratio"):
                    continue
                cell = found.now.groups[row.group].cell((sheet.indicator.code, row.key, NUMBER))
                figure = row.figures[0]
                assert figure is HIDDEN or cell.children == 0 or cell.children >= 5
                is_made_of_others = sheet.indicator.price is not None or sheet.indicator.is_change
                if is_made_of_others or sheet.indicator.unit is Unit.AVERAGE:
                    continue
                if figure is not HIDDEN:
                    assert figure.value == cell.value


def test_where_nothing_is_hidden_it_says_so(found: Evaluation) -> None:
    open_ones = found.published(smallest=1)
    assert not any(figure is HIDDEN for figure in figures(open_ones.sheets))
    assert any("kun til kommunens eget bord" in note.da for note in open_ones.notes)
    assert any(figure is HIDDEN for figure in figures(found.published().sheets))


def figures(sheets: tuple[Sheet, ...]) -> Iterator[Figure]:
    return (figure for sheet in sheets for row in sheet.rows for figure in row.figures)


def test_more_is_hidden_where_more_must_stand_behind_a_number(found: Evaluation) -> None:
    few, many = (
        sum(figure is HIDDEN for figure in figures(found.published(smallest=smallest).sheets))
        for smallest in (3, 20)
    )
    assert few < many


def test_a_full_year_equivalent_is_days_by_days() -> None:
    """Half the days of a year are half a child."""
    child = case(placements=[stay("general_foster_family", "2024-07-01", "2025-01-01")])
    sheet = evaluate([child], over=BASE).published(smallest=1).sheet("averages")
    assert sheet.figure("general_foster_family").value == Fraction(184, 366)
    assert sheet.figure("own_room").value == 0


@pytest.mark.parametrize(
    ("now", "before", "smallest", "expected"),
    [
        (6, 6, 5, "Lige så mange anbragte som før. Trivsel: ikke målt."),
        (16, 6, 5, "Flere anbragte end før."),
        (6, 16, 5, "Færre anbragte end før. Trivsel: ikke målt. Derfor kan ingen sige"),
        (2, 9, 5, "Antallet af anbragte er for lille til at vise."),
    ],
)
def test_placements_are_never_shown_without_wellbeing(
    now: int, before: int, smallest: int, expected: str
) -> None:
    placed = [
        case(id=f"case-{number}", placements=[stay("general_foster_family", started, ended)])
        for number, (started, ended) in enumerate(
            [("2024-03-01", "2026-02-01")] * min(now, before)
            + [("2024-03-01", "2025-06-01")] * max(before - now, 0)
            + [("2025-03-01", "2026-02-01")] * max(now - before, 0)
        )
    ]
    found = evaluate(placed, over=OVER, base=BASE)
    assert found.published(smallest=smallest).conclusion.da.startswith(expected)


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        (-3, "Færre anbragte end før. Trivsel: bedre."),
        (3, "Færre anbragte end før. Trivsel: dårligere. Stands op"),
    ],
)
def test_fewer_placements_and_how_the_children_fared(points: int, expected: str) -> None:
    children = [
        measured(15 + n % 2, 15 + points, n, until="2025-11-01" if n < 9 else "2026-02-01")
        for n in range(40)
    ]
    found = evaluate(children, over=OVER, base=BASE, statistics=scipy_statistics())
    assert found.published().conclusion.da.startswith(expected)


def test_without_an_earlier_period_there_is_no_change() -> None:
    published = evaluate(cases(20), over=OVER).published()
    assert published.base is None
    assert "ingen tidligere periode" in published.conclusion.da
    assert [text.en for text in published.sheet("cases").header] == ["2025"]


def test_a_plan_for_wellbeing_is_the_callers() -> None:
    plan = MeasurementPlan(fixed_on=date(2024, 1, 1), pairing=PAIRING, pairs=10)
    assert evaluate([], over=OVER, plan=plan).plan is plan


def test_it_is_json_all_the_way(found: Evaluation) -> None:
    document = json.loads(json.dumps(found.as_dict()))
    assert document["format"] == "herningmodel-evaluation/1"
    assert document["over"] == "2025"
    tables = {table["indicator"]: table for table in document["tables"]}
    assert tables.keys() == {indicator.code for indicator in ALL_INDICATORS}
    assert tables["moves"]["wellbeing"] == found.wellbeing_of().verdict.value
    assert tables["cases"]["wellbeing"] is None
    assert {"value": None, "missing": "hidden"} in [
        value for row in tables["moves"]["rows"] for value in row["values"]
    ]


def core(name: str, evaluation: Evaluation) -> CoreState:
    return next(part.state for part in evaluation.core if part.key == name)


def test_without_cases_the_core_is_empty() -> None:
    nothing = evaluate([], over=OVER)
    assert {part.key for part in nothing.core if part.state is CoreState.UNDETERMINED} == {
        part.key for part in nothing.core
    } - {"offers"}


def test_the_core_is_in_place_in_part_or_not() -> None:
    def heard(how: str) -> Case:
        reason = {"reason": "for lille"} if how == "not_heard" else {}
        heard = {"on": "2025-02-01", "how": how, **reason}
        return case(decisions=[{"id": "d", "on": "2025-02-01", "child_heard": heard}])

    yes, no = heard("conversation"), heard("not_heard")
    assert core("child_heard", evaluate([yes], over=OVER)) is CoreState.IN_PLACE
    assert core("child_heard", evaluate([yes, no], over=OVER)) is CoreState.PARTLY
    assert core("child_heard", evaluate([no], over=OVER)) is CoreState.NOT_IN_PLACE


def test_the_caseload_is_held_against_the_profiles_limit() -> None:
    def of(worker: str, many: int) -> list[Case]:
        return [
            case(id=f"{worker}-{number}", caseworkers=[{"worker": worker, "since": "2024-02-01"}])
            for number in range(many)
        ]

    herning = shipped_profile("herning")
    assert core("caseload", evaluate(of("a", 25), over=OVER, profile=herning)) is CoreState.IN_PLACE
    assert (
        core("caseload", evaluate(of("a", 26), over=OVER, profile=herning))
        is CoreState.NOT_IN_PLACE
    )
    both = evaluate([*of("a", 26), *of("b", 3)], over=OVER, profile=herning)
    assert core("caseload", both) is CoreState.PARTLY
    assert both.now.advisers == {3: 1, 26: 1}
    assert core("caseload", evaluate(of("a", 2), over=OVER)) is CoreState.UNDETERMINED
    assert evaluate([case()], over=OVER).now.without_adviser == 1
    assert evaluate([case(closed="2025-03-01")], over=OVER).now.without_adviser == 0


@pytest.mark.parametrize(("again", "without"), [("2025-11-01", 1), ("2026-02-01", 0)])
def test_a_case_is_not_open_between_two_spans(again: str, without: int) -> None:
    """A case that was closed, and opened again after the period, lacks no adviser."""
    spans = [{"from": "2025-01-01", "until": "2025-03-01"}, {"from": again, "why": "reopened"}]
    adviser = [{"worker": "adviser-1", "since": "2025-01-01", "until": "2025-03-01"}]
    listed = [case(opened_spans=spans, caseworkers=adviser)]
    assert without == evaluate(listed, over=OVER).now.without_adviser


def test_a_step_without_offers_is_a_part_that_is_missing() -> None:
    profile = load_profile(
        'schema = 1\nname = "local"\ntitle = { da = "Lokal", en = "Local" }\nvalid_from = 2024-01-01\nbased_on = "standard"\n'
        '[[sources]]\nid = "s"\ntitle = { da = "Byrådet", en = "The council" }\ncertainty = "certain"\n'
        '[steps.institution]\nsource = "s"\nplacements = []\n'
    )
    part = next(
        core_part
        for core_part in evaluate([], over=OVER, profile=profile).core
        if core_part.key == "offers"
    )
    assert part.state is CoreState.PARTLY
    assert "trin 6" in part.why.da
    assert part.as_dict()["state"] == "partly"


@pytest.mark.parametrize(
    ("figure", "da", "en"),
    [
        (Figure(Fraction(5, 2)), "3", "3"),
        (Figure(Fraction(-12345, 10), decimals=1), "−1.234,5", "−1,234.5"),
        (Figure(Fraction(3), is_change=True), "+3", "+3"),
        (Figure(Fraction(0), is_change=True), "0", "0"),
        (HIDDEN, "·", "·"),
        (Figure(None), "–", "–"),
    ],
)
def test_a_figure_is_formatted_for_each_language(figure: Figure, da: str, en: str) -> None:
    assert (da, en) == (figure.text("da"), figure.text("en"))
    if figure.value is None:
        assert figure.as_dict() == {"value": None, "missing": figure.missing.value}
    assert NoFigureReason.HIDDEN.label.en == "hidden"


def test_groups_of_ages_have_names() -> None:
    assert [line.label.da for line in Ages(0, 1, 2, 18).lines] == [
        "0 år",
        "1 år",
        "2-17 år",
        "18 år og derover",
    ]
    assert Ages(0, 1, 2).lines[1].label.en == "1 year"


def test_the_day_of_the_ladder_is_the_last_of_each_month() -> None:
    sheet = evaluate([], over=Span.parse("2025-01-10..2025-02-11")).published()
    header = next(
        published_sheet
        for published_sheet in sheet.sheets
        if published_sheet.indicator.code == "ladder"
    ).header
    assert [text.da for text in header] == ["2025-01-31", "2025-02-10"]
    assert date(2025, 2, 10).isoformat() == header[-1].en
