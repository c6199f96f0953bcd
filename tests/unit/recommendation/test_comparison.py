"""What was granted beside what is recommended, and departures without comment."""

import json
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from herningmodel.core.errors import HerningmodelError, WrongValueError
from herningmodel.loading.load_case import dump_case, load_case
from herningmodel.model.case import Case
from herningmodel.model.decisions import Decision
from herningmodel.model.steps import Step
from herningmodel.recommendation.comparison import BY_RATING, NO_REASON, REASON_GIVEN, Comparison
from herningmodel.recommendation.recommend import recommend
from herningmodel.testing import example_text
from herningmodel.text.privacy import HIDDEN
from herningmodel.validation.check import check
from support.documents import DECIDING
from support.profiles import PROFILES


ON = date(2026, 1, 15)
MADS = load_case(example_text("mads"))
EMIL = load_case(example_text("emil"))


def compared(granted: int | None, *, on: date = ON, **members: Any) -> Comparison:
    """Return the only decision about Mads, who is recommended step 4, beside that."""
    step = None if granted is None else Step(granted)
    decision = Decision(id="d9", on=on, granted_step=step, **members)
    return compared_in(MADS, decision)


def compared_in(case: Case, decision: Decision, **options: Any) -> Comparison:
    """Return *decision* as the only one of *case*, beside the recommendation."""
    decided = evolve(case, decisions=(decision,), placements=(), interventions=())
    return recommend(decided, on=ON, **options).compare(decision)


@pytest.mark.parametrize(
    ("granted", "standing"),
    [(3, "below"), (4, "same"), (5, "above"), (None, "not_decidable")],
)
def test_a_decision_is_the_same_above_or_below(granted: int | None, standing: str) -> None:
    """Granted against recommended: same, above, below; not decidable where no step is granted."""
    assert standing == compared(granted).standing.value


@pytest.mark.parametrize(
    ("granted", "standing"), [(2, "below"), (3, "not_decidable"), (4, "not_decidable")]
)
def test_inside_an_open_range_the_comparison_is_undetermined(granted: int, standing: str) -> None:
    """With an open rating the range is 3 to 4: below is below, and inside is open."""
    document = json.loads(example_text("mads"))
    assessment = document["assessments"][0]
    assessment["safety"] = "safe"
    del assessment["ratings"]["basic_care"]
    assessment["ratings"]["stability"] = 1
    decision = Decision(id="d9", on=ON, granted_step=Step(granted))
    assert standing == compared_in(load_case(document), decision).standing.value


def test_above_an_open_range_is_above() -> None:
    """Where no answer could bring the step so far up, it is above."""
    document = json.loads(example_text("mads"))
    assessment = document["assessments"][0]
    assessment["safety"] = "safe"
    del assessment["ratings"]["basic_care"]
    assessment["ratings"]["stability"] = 1
    decision = Decision(id="d9", on=ON, granted_step=Step.INSTITUTION)
    comparison = compared_in(load_case(document), decision)
    assert [3, 4] == comparison.as_dict()["recommended"]
    assert "above" == comparison.standing.value


def test_a_conflict_is_not_decidable() -> None:
    """Where every step is ruled out there is nothing to compare with."""
    document = json.loads(example_text("mads"))
    document["assessments"][0]["round_the_clock_treatment"] = True
    document["assessments"][0]["treatment_provider"] = "residential"
    document["assessments"][0]["treatment_provider"] = "residential"
    profile = PROFILES["institutions carry little care"]
    decision = Decision(id="d9", on=ON, granted_step=Step(5))
    comparison = compared_in(load_case(document), decision, profile=profile)
    assert "not_decidable" == comparison.standing.value
    assert None is comparison.as_dict()["recommended"]


@pytest.mark.parametrize(
    ("reason", "given"), [(None, False), ("", False), ("  ", False), ("hun er fjorten", True)]
)
def test_whether_a_reason_was_given(reason: str | None, *, given: bool) -> None:
    """A blank reason does not count; where the step is the same none is needed."""
    comparison = compared(6, deviation_reason=reason)
    assert given is comparison.reason_given
    assert comparison.text.da.endswith((REASON_GIVEN if given else NO_REASON).da)
    assert REASON_GIVEN.da not in compared(4, deviation_reason=reason).text.da


def test_a_departure_is_a_reason() -> None:
    """Emil's adviser wrote why; that is all that is said about it."""
    advised = recommend(EMIL, on=ON)
    comparison = advised.compare(EMIL.decisions[3])
    assert comparison.reason_given
    assert (
        "Der er bevilget trin 6. Anbefalingen er trin 4, som er lavere. Grunden står i sagen."
        == comparison.text.da
    )
    assert {
        "decision": "d4",
        "on": "2025-09-24",
        "needed": 6,
        "granted": 6,
        "recommended": [4, 4],
        "recommended_on": "2026-01-15",
        "standing": "above",
        "runs": True,
        "reason_given": True,
        "reason": "override",
        "deviation_code": None,
    } == {name: value for name, value in comparison.as_dict().items() if name != "text"}


def test_a_departure_is_shown_with_who_when_why_and_against_what() -> None:
    """A departure is a first-class record, shown beside the recommendation."""
    advised = recommend(EMIL, on=ON)
    (departure,) = advised.departures
    written = departure.as_dict()
    assert ("d4", "adviser-11", "2025-09-24", [4, 4], 6) == tuple(
        written[name] for name in ("decision", "by", "on", "recommended", "granted")
    )
    reason = EMIL.decisions[3].override
    assert reason is not None
    assert reason.reason == written["reason"]
    lead, details = advised.explain("da").split("\nDetaljer\n")
    assert "Den 24. september 2025 valgte en person noget andet end anbefalingen" in lead
    assert (
        "»adviser-11« valgte den 24. september 2025 trin 6. Anbefalingen var da trin 4. Grunden er: »he does not want"
        in " ".join(details.split())
    )


def test_a_departure_without_a_granted_step_is_shown_too() -> None:
    """A missing step is not guessed, and a range is shown as a range."""
    document = json.loads(example_text("emil"))
    del document["decisions"][3]["granted_step"]
    document["decisions"][3]["override"]["recommended"] = [4, 5]
    (departure,) = recommend(load_case(document), on=ON).departures
    assert "the recommendation, which was step 4 or 5 then." in departure.text.en
    assert None is departure.as_dict()["granted"]


def test_a_departure_round_trips_and_comes_with_its_day() -> None:
    """It is written as it was read, and is not known the day before."""
    again = load_case(dump_case(EMIL))
    assert EMIL.decisions[3].override == again.decisions[3].override
    assert () == recommend(EMIL, on=date(2025, 9, 23)).departures
    assert 1 == len(recommend(EMIL, on=date(2025, 9, 24)).departures)


def test_a_departure_hides_what_looks_like_a_cpr_number_and_no_repr_shows_it() -> None:
    """A reason is free text: shown masked to readers of the case, and in no `repr`."""
    document = json.loads(example_text("emil"))
    document["decisions"][3]["override"]["reason"] = "sagen om 0203110000"
    (departure,) = recommend(load_case(document), on=ON).departures
    assert f"sagen om {HIDDEN}" == departure.as_dict()["reason"]
    assert HIDDEN in departure.text.da
    assert "sagen" not in repr(departure)


def test_nothing_argues_with_a_departure() -> None:
    """No finding comes from it, and the recommendation is what it was without it."""
    document = json.loads(example_text("emil"))
    del document["decisions"][3]["override"]
    without = [finding.as_dict() for finding in check(document, on=ON).findings]
    found = [finding.as_dict() for finding in check(example_text("emil"), on=ON).findings]
    assert [] == [finding for finding in found if finding not in without]
    advised = recommend(EMIL, on=ON)
    plain = recommend(load_case(document), on=ON)
    assert (plain.range, plain.verdicts) == (advised.range, advised.verdicts)
    assert plain.requirements == advised.requirements
    (departure,) = advised.departures
    # Without it the gap has no reason, and that is said in its place.
    (gap,) = {gap.text.da for gap in plain.explanation_parts.gaps}
    assert () == advised.explanation_parts.gaps
    plainly, as_departed = (" ".join(each.explain("da").split()) for each in (plain, advised))
    assert gap in plainly
    assert gap not in as_departed
    assert departure.text.da in as_departed


UNSAFE = {
    **json.loads(example_text("mads")),
    "assessments": [
        {
            "id": "a1",
            "kind": "child_assessment",
            "on": "2025-12-20",
            "ratings": {
                **dict.fromkeys(DECIDING, 0),
                "basic_care": 4,
                "stability": 4,
                "emotional_and_behavioural_development": 4,
            },
            "safety": "unsafe",
            "acute": False,
            "round_the_clock_treatment": True,
            "network_search": {"done": "2025-12-01"},
        }
    ],
    "interventions": [
        {"id": "i1", "kind": "consultant_help", "decision": "d1", "started": "2026-01-02"}
    ],
    "placements": [],
}


def decided(**members: Any) -> dict[str, Any]:
    """Return an unsafe child who is granted advice to the parents on step 2."""
    decision = {"id": "d1", "on": "2025-12-22", "granted_step": 2, **members}
    return {**UNSAFE, "decisions": [decision]}


def test_an_unsafe_child_who_gets_a_consultant_is_below() -> None:
    """The help that was granted is far below what was assessed, and the explanation says so first."""
    advised = recommend(load_case(decided()), on=ON)
    (comparison,) = advised.decisions
    assert ("below", True) == (comparison.standing.value, comparison.runs)
    assert [5, 6] == comparison.as_dict()["recommended"]
    sentence = "Den 22. december 2025 blev der bevilget trin 2; da var trin 5 eller 6 anbefalet. Grunden står ikke i sagen."
    assert sentence == comparison.text.da
    assert sentence in " ".join(advised.explain("da").split("\n\n")[0].split())


def test_a_placement_where_help_at_home_fits_is_above() -> None:
    """A foster family is granted, and everything that was assessed fits help at home."""
    document = decided(granted_step=5, needed_step=5)
    answers = {"basic_care": 3, "stability": 3}
    document["assessments"] = [
        {
            **UNSAFE["assessments"][0],
            "ratings": {**dict.fromkeys(DECIDING, 1), **answers},
            "safety": "safe_with_plan",
            "round_the_clock_treatment": False,
        }
    ]
    (comparison,) = recommend(load_case(document), on=ON).decisions
    assert "above" == comparison.standing.value
    assert [3, 3] == comparison.as_dict()["recommended"]


@pytest.mark.parametrize(
    ("members", "reason", "says"),
    [
        ({"deviation_code": "no_offer"}, "coded", "Den oplyste grund er: tilbuddet findes ikke."),
        ({"deviation_reason": "venter på plads"}, "in_words", REASON_GIVEN.da),
        ({"deviation_reason": "  "}, "none", NO_REASON.da),
        ({}, "none", NO_REASON.da),
    ],
)
def test_the_reason_is_said_as_it_was_given(
    members: dict[str, str], reason: str, says: str
) -> None:
    """A code is said in its own words, words are pointed to, and nothing is nothing."""
    (comparison,) = recommend(load_case(decided(**members)), on=ON).decisions
    assert (reason, reason != "none") == (comparison.reason.value, comparison.reason_given)
    assert comparison.text.da.endswith(says)


def test_poverty_explains_more_help_at_home_and_no_placement() -> None:
    """A severe rating that decides no step is the reason; written reasons go before it."""
    poor = {
        **UNSAFE["assessments"][0],
        "ratings": {**dict.fromkeys(DECIDING, 0), "income": 4},
        "safety": "safe",
        "round_the_clock_treatment": False,
    }
    for step, basis, reason, says in (
        (2, "BL § 30 stk. 1 nr. 4", "severe_rating", BY_RATING.da),
        (5, "BL § 46", "none", NO_REASON.da),
    ):
        document = decided(granted_step=step, needed_step=step, legal_basis=basis)
        document["assessments"] = [poor]
        (comparison,) = recommend(load_case(document), on=ON).decisions
        assert ("above", reason) == (comparison.standing.value, comparison.reason.value)
        assert comparison.text.da.endswith(says)


def test_help_beside_a_placement_is_no_step_too_low() -> None:
    """Family treatment granted beside the grandparents is no gap, and is not named as one."""
    advised = recommend(MADS, on=ON)
    assert ["same", "beside"] == [found.standing.value for found in advised.decisions]
    assert () == advised.explanation_parts.gaps
    assert "beside help on a higher step" in advised.decisions[1].text.en
    assert "beside" == advised.compare(MADS.decisions[1]).standing.value


def test_each_decision_meets_the_recommendation_of_its_own_day() -> None:
    """What was learnt later is not held against an earlier decision."""
    comparisons = recommend(EMIL, on=ON).decisions
    assert [decision.on for decision in EMIL.decisions] == [found.on for found in comparisons]
    for decision, found in zip(EMIL.decisions, comparisons, strict=True):
        assert recommend(EMIL, on=decision.on).range == found.recommended
        assert decision.on == found.recommended_on


def test_what_was_not_granted_yet_is_not_compared() -> None:
    """Drafts, decisions without a step and decisions of later days are left out."""
    assert () == recommend(load_case(decided(status="draft")), on=ON).decisions
    assert () == recommend(load_case(decided(granted_step=None)), on=ON).decisions
    assert () == recommend(load_case(decided()), on=date(2025, 12, 21)).decisions
    assert 1 == len(recommend(load_case(decided()), on=date(2025, 12, 22)).decisions)


def test_help_that_ended_is_compared_and_not_named() -> None:
    """A gap of the past is in the comparison; the explanation names what runs."""
    document = decided()
    document["interventions"] = [{**UNSAFE["interventions"][0], "ended": "2026-01-10"}]
    advised = recommend(load_case(document), on=ON)
    (comparison,) = advised.decisions
    assert ("below", False) == (comparison.standing.value, comparison.runs)
    assert () == advised.explanation_parts.gaps


def test_after_the_eighteenth_birthday_nothing_is_compared() -> None:
    """The ladder is out of scope from that day, and so is the comparison."""
    document = decided()
    document["child"] = {"id": "child-1", "born": "2007-12-22"}
    (comparison,) = recommend(load_case(document), on=ON).decisions
    assert "out_of_scope" == comparison.standing.value
    assert None is comparison.as_dict()["recommended"]
    assert "fyldt 18 år" in comparison.text.da
    document["child"] = {"id": "child-1", "born": "2007-12-23"}
    (comparison,) = recommend(load_case(document), on=ON).decisions
    assert "below" == comparison.standing.value


def test_the_comparisons_are_written_where_there_are_any() -> None:
    """They are an optional member of the format."""
    written = recommend(load_case(decided(deviation_code="waiting")), on=ON).as_dict()
    (comparison,) = json.loads(json.dumps(written))["decisions"]
    assert ("coded", "waiting", 2) == tuple(
        comparison[name] for name in ("reason", "deviation_code", "granted")
    )
    assert "decisions" not in recommend(load_case({**UNSAFE, "decisions": []}), on=ON).as_dict()


def test_a_decision_of_another_case_is_refused_by_name() -> None:
    """An id that the case does not have is no decision about the child."""
    stranger = Decision(id="zz", on=date(1999, 1, 1), granted_step=Step.INSTITUTION)
    with pytest.raises(WrongValueError) as raised:
        recommend(MADS, on=ON).compare(stranger)
    assert isinstance(raised.value, ValueError | HerningmodelError)
    said = "decision 'zz' is not in case 'case-0001'; its decisions are: d1, d2"
    assert said == str(raised.value)


def test_a_case_without_decisions_has_none_to_compare() -> None:
    """The error says so, and does not end in a colon."""
    with pytest.raises(WrongValueError, match="its decisions are: none"):
        recommend(evolve(MADS, decisions=()), on=ON).compare(MADS.decisions[0])


def test_a_decision_with_the_same_id_and_another_content_is_refused() -> None:
    """Ids are unique within a case only: Emil has a `d1` of his own."""
    assert EMIL.decisions[0].id == MADS.decisions[0].id
    with pytest.raises(WrongValueError, match="'d1' differs from the decision with that id"):
        recommend(MADS, on=ON).compare(EMIL.decisions[0])


def test_the_error_about_a_decision_hides_what_looks_like_a_cpr_number() -> None:
    """An error ends in a log."""
    case = evolve(MADS, id="0203110000")
    with pytest.raises(WrongValueError) as raised:
        recommend(case, on=ON).compare(Decision(id="020311-0000", on=ON))
    assert f"decision '{HIDDEN}' is not in case '{HIDDEN}'" in str(raised.value)
    assert "0203110000" not in str(raised.value)


def test_a_decision_of_a_later_day_can_be_compared() -> None:
    """The human decides after the recommendation; the case holds the decision."""
    advised = recommend(EMIL, on=date(2025, 9, 1))
    assert EMIL.decisions[3].on > advised.on
    comparison = advised.compare(EMIL.decisions[3])
    assert (EMIL.decisions[3].on, advised.on) == (comparison.on, comparison.recommended_on)
    assert not comparison.is_long_before


@pytest.mark.parametrize(
    ("on", "is_dated"), [(date(2025, 1, 15), False), (date(2025, 1, 14), True)]
)
def test_a_decision_of_long_before_the_day_is_dated(on: date, *, is_dated: bool) -> None:
    """More than a year earlier the need may have been another, and the sentence says so."""
    comparison = compared(4, on=on)
    assert is_dated is comparison.is_long_before
    assert is_dated is comparison.as_dict().get("long_before", False)
    assert is_dated is (
        "mere end et år før anbefalingens dag, 15. januar 2026" in comparison.text.da
    )
    assert is_dated is ("more than a year before the day" in comparison.text.en)
