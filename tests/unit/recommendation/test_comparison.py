"""What was granted beside what is recommended, and departures without comment."""

import json
from datetime import date
from typing import Any

import pytest

from herningmodel.loading.load_case import dump_case, load_case
from herningmodel.model.decisions import Decision
from herningmodel.model.steps import Step
from herningmodel.recommendation.comparison import NO_REASON, REASON_GIVEN, Comparison
from herningmodel.recommendation.recommend import recommend
from herningmodel.testing import example_text
from herningmodel.text.privacy import HIDDEN
from herningmodel.validation.check import check
from support.profiles import PROFILES


ON = date(2026, 1, 15)
MADS = load_case(example_text("mads"))
EMIL = load_case(example_text("emil"))


def compared(granted: int | None, *, on: date = ON, **members: Any) -> Comparison:
    """Return a decision about Mads, who is recommended step 4, beside that."""
    step = None if granted is None else Step(granted)
    decision = Decision(id="d9", on=on, granted_step=step, **members)
    return recommend(MADS, on=on).compare(decision)


@pytest.mark.parametrize(
    ("granted", "standing"),
    [(3, "below"), (4, "same"), (5, "above"), (None, "not_decidable")],
)
def test_a_decision_is_the_same_above_or_below(granted: int | None, standing: str) -> None:
    """Granted against recommended: same, above, below; not decidable where no step is granted."""
    assert standing == compared(granted).standing.value


@pytest.mark.parametrize(
    ("granted", "standing"), [(3, "below"), (4, "not_decidable"), (6, "not_decidable")]
)
def test_inside_an_open_range_the_comparison_is_undetermined(granted: int, standing: str) -> None:
    """A year later the range is 4 to 6: below is below, and inside is open."""
    assert standing == compared(granted, on=date(2027, 1, 15)).standing.value


def test_above_an_open_range_is_above() -> None:
    """Where no answer could bring the step so far up, it is above."""
    document = json.loads(example_text("mads"))
    assessment = document["assessments"][0]
    assessment["safety"] = "safe"
    del assessment["ratings"]["basic_care"]
    assessment["ratings"]["stability"] = 1
    advised = recommend(load_case(document), on=ON)
    assert advised.step is None
    decision = Decision(id="d9", on=ON, granted_step=Step.INSTITUTION)
    assert "above" == advised.compare(decision).standing.value


def test_a_conflict_is_not_decidable() -> None:
    """Where every step is ruled out there is nothing to compare with."""
    document = json.loads(example_text("mads"))
    document["assessments"][0]["round_the_clock_treatment"] = True
    profile = PROFILES["institutions carry little care"]
    conflict = recommend(load_case(document), on=ON, profile=profile)
    comparison = conflict.compare(Decision(id="d9", on=ON, granted_step=Step(5)))
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
        "granted": 6,
        "recommended": [4, 4],
        "standing": "above",
        "reason_given": True,
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
    lead = advised.explain("da").split("\n\n")[0]
    assert (
        "»adviser-11« valgte den 24. september 2025 trin 6. Anbefalingen var da trin 4. Grunden er: »he does not want"
        in lead
    )


def test_a_departure_without_a_granted_step_is_shown_too() -> None:
    """A missing step is not guessed, and a range is shown as a range."""
    document = json.loads(example_text("emil"))
    del document["decisions"][3]["granted_step"]
    document["decisions"][3]["override"]["recommended"] = [4, 5]
    (departure,) = recommend(load_case(document), on=ON).departures
    assert "the recommendation, which was steps 4 to 5 then." in departure.text.en
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
    assert plain == advised
    (departure,) = advised.departures
    assert plain.explain("da") == advised.explain("da").replace(f"{departure.text.da}\n", "")
