"""
Measure what schedules cost: a caseload, and the counting of due days against `dateutil`.

The cases are generated here, by a fixed seed: each has a stay or two and help at home, with decisions,
plans, visits and follow-ups. Nothing here is a test: a figure is read, not asserted.

Run by `nox -s bench`, or with an argument for fewer cases: `nox -s bench -- 3`.
"""

import random
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from itertools import islice
from statistics import median

from dateutil.relativedelta import relativedelta

from herningmodel import Case, load_case, schedule, shipped_profile
from herningmodel.case_view.recurrence import grid
from herningmodel.core.periods import Interval
from herningmodel.profile.follow_up_practice import Stage


ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 5
CASES = 10_000
ON = date(2026, 1, 15)
ANCHORS = 2_000
DATES = 9


def main() -> None:
    """Print both tables."""
    caseload()
    due_days()


def caseload() -> None:
    """Time the schedules of a caseload under both shipped profiles."""
    chance = random.Random(0)
    cases = [generated(number, chance) for number in range(CASES)]
    print(f"schedules of {CASES} cases, one processor, median of {ROUNDS}")
    for name in ("standard", "herning"):
        profile = shipped_profile(name)
        entries = sum(len(schedule(case, on=ON, profile=profile).entries) for case in cases)

        def run() -> None:
            for case in cases:
                schedule(case, on=ON, profile=profile)  # noqa: B023 - it is run at once

        seconds = timed(run)
        print(
            f"  {name:10} {seconds:6.2f} s   {1e6 * seconds / CASES:7.0f} us a case   {entries / CASES:5.1f} deadlines a case"
        )


def due_days() -> None:
    """Time two years of a staged rhythm from many anchors, against cached `relativedelta`."""
    stages = (Stage(every=Interval(weeks=4), times=1), Stage(every=Interval(months=3)))
    anchors = [date(2015, 1, 1) + timedelta(days=number) for number in range(ANCHORS)]
    steps = [relativedelta(months=3 * number) for number in range(DATES)]

    def ours() -> list[date]:
        return [turn.due for anchor in anchors for turn in islice(grid(stages, anchor), DATES)]

    def theirs() -> list[date]:
        return [anchor + timedelta(weeks=4) + step for anchor in anchors for step in steps]

    def only_days() -> list[date]:
        first, later = stages[0].every, stages[1].every
        return [
            due
            for anchor in anchors
            for start in (first.after(anchor),)
            for due in (start, *islice(later.each_after(start), DATES - 1))
        ]

    assert ours() == theirs() == only_days()
    peer, mine, days = timed(theirs), timed(ours), timed(only_days)
    print(f"{DATES} due days of {ANCHORS} anchors, the same days, median of {ROUNDS}")
    for name, seconds in (
        ("cached relativedelta", peer),
        ("turns of a rhythm", mine),
        ("the days only", days),
    ):
        print(
            f"  {name:22} {1e6 * seconds / ANCHORS:7.1f} us an anchor   {seconds / peer:5.2f} x relativedelta"
        )


def generated(number: int, chance: random.Random) -> Case:
    """Return a case in which everything has happened more or less when it should."""
    start = date(2022, 1, 3) + timedelta(days=chance.randrange(1200))
    act = "BL" if start.year >= 2024 else "SEL"
    bases = {
        "BL": ("BL § 46", "BL § 32 stk. 1 nr. 5"),
        "SEL": ("SEL § 58", "SEL § 52 stk. 3 nr. 3"),
    }
    held = [start + timedelta(days=80 + 95 * turn + chance.randrange(40)) for turn in range(8)]
    held = [day for day in held if day <= ON]
    visits = [start + timedelta(days=60 + chance.randrange(200) * turn) for turn in range(1, 5)]
    placed = chance.random() < 0.5
    measures = ["i1", "p1"] if placed else ["i1"]
    return load_case(
        {
            "format": "herningmodel-case/1",
            "id": f"case-{number}",
            "child": {"id": f"child-{number}", "born": (start - timedelta(days=3000)).isoformat()},
            "opened": (start - timedelta(days=100)).isoformat(),
            "notifications": [
                {
                    "id": "n1",
                    "received": f"{start - timedelta(days=100)}T10:00",
                    "assessed": f"{start - timedelta(days=100)}T15:00",
                }
            ],
            "assessments": [
                {
                    "id": "a1",
                    "kind": "child_assessment",
                    "started": (start - timedelta(days=95)).isoformat(),
                    "on": (start - timedelta(days=10)).isoformat(),
                }
            ],
            "decisions": [
                {
                    "id": f"d{place}",
                    "on": (start - timedelta(days=5)).isoformat(),
                    "legal_basis": basis,
                }
                for place, basis in enumerate(bases[act])
            ],
            "interventions": [
                {
                    "id": "i1",
                    "kind": "family_treatment",
                    "started": start.isoformat(),
                    "decision": "d1",
                }
            ],
            "placements": [
                {
                    "id": "p1",
                    "kind": "general_foster_family",
                    "started": start.isoformat(),
                    "decision": "d0",
                }
            ][: int(placed)],
            "plans": [{"kind": "childs_plan", "on": (start - timedelta(days=6)).isoformat()}],
            "follow_ups": [
                {
                    "id": f"f{turn}",
                    "on": day.isoformat(),
                    "concerns": measures,
                    "rhythm": "3 months",
                }
                for turn, day in enumerate(held)
            ],
            "supervision_visits": [
                {"on": day.isoformat(), "placement": "p1"} for day in visits if placed and day <= ON
            ],
        }
    )


def timed(call: Callable[[], object]) -> float:
    """Return the median seconds of *call*, after a round that warms up."""
    times = []
    for _ in range(ROUNDS + 1):
        before = time.perf_counter()
        call()
        times.append(time.perf_counter() - before)
    return median(times[1:])


if __name__ == "__main__":
    main()
