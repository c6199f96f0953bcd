"""The law that what was found dangerous is compared with what was done."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from herningmodel.validation.check import check
from support.documents import ON


ABOUT_DANGER = ("ANB024", "PLN009", "PLN010", "PLN011")
DAYS_AGO = st.integers(0, 60)
SAFETY = st.sampled_from(["safe", "safe_with_plan", "unsafe"])


def day(ago: int) -> str:
    """Return the day that lies *ago* days before the day of the check."""
    return (ON - timedelta(days=ago)).isoformat()


@st.composite
def plans(draw: st.DrawFn) -> dict[str, str]:
    """Draw a safety plan, with an end or without."""
    begins, runs = draw(DAYS_AGO), draw(st.none() | st.integers(1, 90))
    plan = {"on": day(begins)}
    return plan if runs is None else {**plan, "until": day(begins - runs)}


@st.composite
def cases(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a child at home or placed, assessed once, with a plan or without."""
    assessment = {
        "id": "a1",
        "kind": "child_assessment",
        "on": day(draw(DAYS_AGO)),
        "safety": draw(SAFETY),
        "acute": draw(st.booleans()),
        "safety_plan": draw(st.none() | plans()),
    }
    stays = draw(st.lists(st.tuples(DAYS_AGO, st.none() | st.integers(1, 60)), max_size=1))
    return {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1", "born": "2016-05-05"},
        "opened": "2025-01-01",
        "assessments": [assessment],
        "placements": [
            {
                "id": "p1",
                "kind": "general_foster_family",
                "started": day(begun),
                **({} if lasted is None else {"ended": day(begun - lasted)}),
            }
            for begun, lasted in stays
        ],
    }


def found(document: dict[str, Any]) -> list[str]:
    """Return the codes of the findings about danger."""
    return [
        finding.code for finding in check(document, on=ON).findings if finding.code in ABOUT_DANGER
    ]


def covered(document: dict[str, Any], on: date) -> tuple[bool, bool]:
    """Return whether the child was placed on *on*, and whether a plan was in force."""

    def holds(record: dict[str, Any], begins: str, ends: str) -> bool:
        return record[begins] <= on.isoformat() < record.get(ends, "9999-12-31")

    plan = document["assessments"][0]["safety_plan"]
    return (
        any(holds(stay, "started", "ended") for stay in document["placements"]),
        plan is not None and holds(plan, "on", "until"),
    )


@settings(max_examples=200)
@given(cases())
def test_danger_and_action_meet(document: dict[str, Any]) -> None:
    """
    Words and deeds meet.

    What was decided is compared with what was assessed, and what was found dangerous with what was
    done. A gap between them is always a finding.
    """
    assessment = document["assessments"][0]
    assessed = date.fromisoformat(assessment["on"])
    is_acute, is_unsafe = assessment["acute"], assessment["safety"] == "unsafe"
    codes = {*found(document)}
    bare = {True: 0, False: 0}
    longest = {True: 0, False: 0}
    for number in range((ON - assessed).days):
        is_placed, is_planned = covered(document, assessed + timedelta(days=number))
        for acute, is_safe in ((True, is_placed), (False, is_placed or is_planned)):
            bare[acute] = 0 if is_safe else bare[acute] + 1
            longest[acute] = max(longest[acute], bare[acute])
    is_gap = (is_acute and longest[True] > 1) or (is_unsafe and longest[False] > 7)
    assert is_gap is ("ANB024" in codes)
    is_placed, is_planned = covered(document, ON)
    needs_plan = assessment["safety"] == "safe_with_plan" and not is_acute
    if needs_plan and not is_placed and not is_planned:
        # The first days are given to agree on a plan, and the day of its end to agree on the next.
        home = max([assessed, *(date.fromisoformat(s["ended"]) for s in document["placements"])])
        plan = assessment["safety_plan"] or {}
        is_given = (ON - home).days <= 3 or plan.get("until") == ON.isoformat()
        assert is_given or codes & {"PLN009", "PLN010"}


@settings(max_examples=200)
@given(cases())
def test_one_wrong_thing_is_one_finding(document: dict[str, Any]) -> None:
    """Danger with nothing done is no missing plan as well, and a plan that ended is not followed up."""
    codes = found(document)
    assert len(codes) == len({*codes})
    assert not ("ANB024" in codes and {"PLN009", "PLN010"} & {*codes})
    assert not {"PLN010", "PLN011"} <= {*codes}
