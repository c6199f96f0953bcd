"""The decisions that help rests on over time: on a day, all of them, and stretch by stretch."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from herningmodel.case_view.bases_over_time import (
    Stretch,
    carried_since,
    decision_carrying,
    decisions_carrying,
    stretches,
)
from herningmodel.case_view.view import View
from herningmodel.core.periods import ALWAYS
from herningmodel.core.spans import Span
from herningmodel.costs.case_costs import cost
from herningmodel.costs.caseload_costs import cost_caseload
from herningmodel.ladder.ladder_history import ladder_history
from herningmodel.law.duties.committee_approval import effect_of
from herningmodel.law.follow_up_by_law import is_followed_up_by_law
from herningmodel.loading.load_case import load_case
from herningmodel.model.case import Case
from herningmodel.model.placements import PlacementKind
from herningmodel.profile.shipped import shipped
from herningmodel.recommendation.current_help import current_help, since
from herningmodel.recommendation.recommend import recommend
from herningmodel.testing.example_prices import example_prices
from herningmodel.validation.check import check


PERMANENT = Path(__file__).parents[2] / "judged_cases" / "permanent.json"
ON = date(2026, 3, 1)
OVER_TIME = [
    {"decision": "d1", "from": "2025-12-10"},
    {"decision": "d01", "from": "2022-02-05"},
    {"decision": "d02", "from": "2024-02-05"},
]
"""Not in order: the days decide."""


def permanent(**members: Any) -> dict[str, Any]:
    """Return the judged case, with members of its placement."""
    document: dict[str, Any] = json.loads(PERMANENT.read_text(encoding="utf-8"))
    document["placements"][0].update(members)
    return document


def case_of(**members: Any) -> Case:
    return load_case(permanent(**members))


def placement(**members: Any) -> Any:
    return case_of(**members).placements[0]


def test_the_newest_by_a_day_carries() -> None:
    """From its own day on, and not the day before."""
    stay = placement(decisions=OVER_TIME)
    days = [date(2022, 2, 4), date(2022, 2, 5), date(2025, 12, 9), date(2025, 12, 10)]
    assert [decision_carrying(stay, day) for day in days] == ["d0", "d01", "d02", "d1"]
    assert decisions_carrying(stay) == ("d0", "d01", "d02", "d1")


def test_of_two_from_one_day_the_later_in_the_document_carries() -> None:
    """As with other records of a day."""
    both = [{"decision": name, "from": "2025-12-10"} for name in ("d1", "d02")]
    assert decision_carrying(placement(decisions=both), ON) == "d02"


def test_without_any_the_decision_carries() -> None:
    """An old document says what it always said."""
    stay = placement()
    assert decision_carrying(stay, ON) == "d0"
    assert [*stretches(stay)] == [Stretch(stay.started, None, "d0")]
    assert decisions_carrying(placement(decision=None)) == ()


def test_a_decision_carries_from_its_day() -> None:
    """The first one from the start; one that is unknown to the help, too."""
    stay = placement(decisions=OVER_TIME)
    found = [carried_since(stay, name) for name in ("d0", "d1", "d9")]
    assert found == [stay.started, date(2025, 12, 10), stay.started]


def test_stretches_meet_and_stop_at_the_end() -> None:
    """What lies after the end, or before the start, makes no stretch."""
    stay = placement(
        ended="2023-01-01", decisions=[*OVER_TIME, {"decision": "d0", "from": "2020-01-01"}]
    )
    assert [*stretches(stay)] == [
        Stretch(date(2021, 2, 5), date(2022, 2, 5), "d0"),
        Stretch(date(2022, 2, 5), date(2023, 1, 1), "d01"),
    ]


def test_a_view_knows_the_decision_of_its_day() -> None:
    """What came after the day is not known yet."""
    case = case_of(decisions=OVER_TIME)
    view = View(case, on=date(2024, 6, 1), profile=shipped("standard"))
    stay = view.case.placements[0]
    assert view.decision_of(stay) is case.decisions[2]
    assert view.decision_of(stay, stay.started) is case.decisions[0]
    assert view.decisions_of(stay) == [*case.decisions[:3]]


def test_a_basis_goes_with_a_decision_that_is_not_known_yet() -> None:
    """A basis is about its decision."""
    early = [{"decision": "d1", "from": "2024-05-01"}]
    view = View(case_of(decisions=early), on=date(2024, 6, 1), profile=shipped("standard"))
    assert view.case.placements[0].decisions == ()


def test_one_record_gives_what_separate_decisions_gave() -> None:
    """The same findings, step and requirements; help now is said once, by what it rests on."""
    separate, together = permanent(), permanent(decisions=OVER_TIME)
    before, after = (
        [(each.code, each.where, each.message) for each in check(document, on=ON).findings]
        for document in (separate, together)
    )
    assert before == after
    was, is_now = (recommend(load_case(each), on=ON) for each in (separate, together))
    assert (was.range, was.requirements) == (is_now.range, is_now.requirements)
    said = " ".join(is_now.explain("da").split())
    assert (
        "Nu: almen plejefamilie siden 5. februar 2021 efter afgørelsen af 10. december 2025 "
        "(permanent anbringelse, BL § 67, trin 5). Hørt 10. december 2025"
    ) in said
    assert [each.decision for each in is_now.decisions if each.runs] == ["d1"]


def test_a_new_basis_is_no_move_and_no_new_stay() -> None:
    """One record is one stretch on the ladder while the step is the same."""
    year = Span.parse("2025")
    history = ladder_history(case_of(decisions=OVER_TIME), over=ALWAYS, profile=shipped("standard"))
    assert history.moves == ()
    assert len(history.stretches) == 1
    prices = example_prices()
    costs = [
        cost(case_of(**members), over=year, prices=prices)
        for members in ({}, {"decisions": OVER_TIME})
    ]
    assert costs[0].lines == costs[1].lines


def test_a_basis_with_another_step_moves_the_child_and_its_costs() -> None:
    """From the day of the new basis, and not before."""
    document = permanent(decisions=OVER_TIME)
    document["decisions"][3]["granted_step"] = 6
    case = load_case(document)
    history = ladder_history(case, over=ALWAYS, profile=shipped("standard"))
    assert [move.on for move in history.moves] == [date(2025, 12, 10)]
    lines = cost(case, over=Span.parse("2025"), prices=example_prices()).lines
    steps = [(line.span.start, line.step) for line in lines if line.what == "p1"]
    assert [step for _, step in steps] == [5, 6]
    assert steps[1][0] == date(2025, 12, 10)


def test_days_on_a_draft_are_not_counted_as_help() -> None:
    """The days before it are."""
    document = permanent(decisions=OVER_TIME)
    document["decisions"][3]["status"] = "draft"
    year = Span.parse("2025")
    totals = cost_caseload([load_case(document)], over=year, prices=example_prices())
    whole = cost_caseload([case_of()], over=year, prices=example_prices())
    kind = PlacementKind.GENERAL_FOSTER_FAMILY
    assert totals.equivalents[kind] < whole.equivalents[kind]


def test_statutory_follow_up_stays_when_the_basis_changes() -> None:
    """A renewal and a permanent placement end no duty to follow up."""
    view = View(case_of(decisions=OVER_TIME), on=ON, profile=shipped("standard"))
    assert is_followed_up_by_law(view, view.case.placements[0]) is True


def test_what_came_since_a_day_is_the_decision_and_not_the_help() -> None:
    """The child has lived there for years; what is new is what the stay rests on."""
    case = case_of(decisions=OVER_TIME)
    now = current_help(View(case, on=ON, profile=shipped("standard")))
    assert [text.da for text in since(now, date(2025, 12, 10))] == [
        "afgørelsen af 10. december 2025 (permanent anbringelse, BL § 67, trin 5)"
    ]
    assert [*since(now, date(2025, 12, 11))] == []


def test_a_no_to_a_decision_that_was_replaced_is_no_no_to_the_new_one() -> None:
    """The child disagreed in 2021 and agrees now."""
    document = permanent(decisions=OVER_TIME)
    document["decisions"][0]["child_heard"]["view"] = "disagrees"
    now = current_help(View(load_case(document), on=ON, profile=shipped("standard")))
    assert now.refused == ()


def test_a_provisional_decision_takes_effect_when_the_stay_comes_to_rest_on_it() -> None:
    """Not when the stay began on another decision."""
    document = permanent(decisions=OVER_TIME)
    document["decisions"][2]["legal_basis"] = "BL § 143"
    view = View(load_case(document), on=ON, profile=shipped("standard"))
    assert effect_of(view, view.case.decisions[2]) == date(2024, 2, 5)


def test_help_that_came_before_its_own_decision_has_not_come_since() -> None:
    """The decision is named with the help, and not once more by itself."""
    now = current_help(View(case_of(decision="d1"), on=ON, profile=shipped("standard")))
    named = [text.da for text in since(now, date(2025, 12, 10))]
    assert not any("10. december 2025" in each for each in named)
