"""
The indicators counted again, plainly and slowly, from the documents: day by day, child by child.

Nothing here is shared with what it is compared with, but the names of rows and columns.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta

from herningmodel import Recommendation, load_case, recommend


Document = dict[str, Any]
Cell = tuple[str, str, str]

STEP_OF = {
    "network_foster_family": 4,
    "general_foster_family": 5,
    "reinforced_foster_family": 5,
    "specialised_foster_family": 5,
    "municipal_foster_family": 5,
    "ordinary_foster_family": 5,
    "own_room": 6,
    "boarding_school": 6,
    "private_residential": 6,
    "residential_institution": 6,
    "partly_closed_institution": 6,
    "secure_institution": 6,
}
STEPS_OF_HELP = {
    "consultant_help": (2, 2),
    "network_or_talk_group": (2, 2),
    "family_treatment": (3, 3),
    "support_at_home": (3, 3),
    "contact_person": (2, 3),
    "universal_offer": (1, 1),
}
SECTION_30 = {"consultant_help", "network_or_talk_group"}
SECTION_32 = {"family_treatment", "support_at_home", "contact_person"}
SCALES = ((3, 8, 13, 16, 24), (5, 7, 12, 18, 22), (2, 10, 15, 21, 25), (6, 11, 14, 19, 23))
BL = date(2024, 1, 1)


def counted(documents: list[Document], year: int) -> Counter[Cell]:
    """Return every number of every indicator for a year."""
    cells: Counter[Cell] = Counter()
    for document in documents:
        if day(document["opened"]) <= date(year, 12, 31):
            cells.update(_Case(document, year).cells())
    return +cells


def day(text: str) -> date:
    return date.fromisoformat(text)


def days_of(year: int) -> list[date]:
    return [
        date(year, 1, 1) + timedelta(days=n)
        for n in range((date(year + 1, 1, 1) - date(year, 1, 1)).days)
    ]


class _Case:
    def __init__(self, document: Document, year: int) -> None:
        self.document = document
        self.year = year
        self.last = date(year, 12, 31)
        granted = {
            decision["id"]: decision.get("status") != "draft" for decision in document["decisions"]
        }
        self.stays = [
            placement for placement in document["placements"] if granted[placement["decision"]]
        ]
        self.help = [
            intervention
            for intervention in document["interventions"]
            if granted[intervention["decision"]]
        ]
        begun = {
            measure["id"]
            for measure in (*document["interventions"], *document["placements"])
            if day(measure["started"]) <= self.last
        }
        # What was only about help that had not begun was not known yet.
        self.follow_ups = [
            follow_up
            for follow_up in document["follow_ups"]
            if "concerns" not in follow_up or begun & set(follow_up["concerns"])
        ]
        closed = document.get("closed")
        self.closed = None if closed is None or day(closed) > self.last else day(closed)

    def end(self, measure: Document) -> date | None:
        end = day(measure["ended"]) if "ended" in measure else None
        return None if end is None or end > self.last else end

    def runs(self, measure: Document, on: date) -> bool:
        end = self.end(measure)
        return day(measure["started"]) <= on and (end is None or on < end)

    def in_year(self, on: date) -> bool:
        return on.year == self.year

    def age(self, on: date) -> int | None:
        child = self.document["child"]
        if "born" in child:
            return relativedelta(on, day(child["born"])).years if on >= day(child["born"]) else -1
        return -1 if "expected" in child and on < day(child["expected"]) else None

    def step(self, on: date) -> tuple[int, int] | None:
        records = [
            entry
            for entry in self.document["step_history"]
            if day(entry["on"]) <= min(on, self.last)
        ]
        if records and (self.closed is None or on < self.closed):
            newest = max(day(record["on"]) for record in records)
            step = [record["step"] for record in records if day(record["on"]) == newest][-1]
            return step, step
        steps = [STEPS_OF_HELP[measure["kind"]] for measure in self.help if self.runs(measure, on)]
        steps += [(STEP_OF[stay["kind"]],) * 2 for stay in self.stays if self.runs(stay, on)]
        if not steps:
            return None
        return max(low for low, _ in steps), max(high for _, high in steps)

    def cells(self) -> Iterator[Cell]:
        yield from self.of_cases()
        yield from self.of_placements()
        yield from self.of_the_ladder()
        yield from self.of_follow_up()
        yield from self.of_wellbeing()
        yield from self.of_the_core()
        yield from self.of_granted_steps()

    def of_cases(self) -> Iterator[Cell]:
        opened = day(self.document["opened"])
        if self.closed is None:
            yield "cases", "open", "number"
        if self.in_year(opened):
            yield "cases", "opened", "number"
            age = self.age(opened)
            if age is None:
                yield "openings", "unmeasured", "total"
            else:
                starts = [start for start in (0, 1, 3, 6, 10, 13, 16, 18) if start <= age]
                yield "openings", str(starts[-1]) if starts else "unborn", "number"
                yield "openings", "total", "number"
                born = self.document["child"].get("born")
                yield from self.times(
                    0 if born is None else (opened - day(born)).days, "openings", "days", "number"
                )
        if self.closed is not None and self.in_year(self.closed):
            yield "cases", "closed", "number"
        for complaint in self.document["complaints"]:
            if self.in_year(day(complaint["on"])):
                yield "complaints", complaint.get("result", "no_result"), "number"
                yield "complaints", "total", "number"
        for plan in self.document["plans"]:
            is_made = day(plan["on"]) <= self.last and plan.get("decided", {}).get("make", True)
            for goal in plan["goals"] if is_made else []:
                if "on" in goal and "reached" in goal and self.in_year(day(goal["on"])):
                    yield "goals", goal["reached"], "number"
                    yield "goals", "total", "number"
        for contact in self.document["contacts"]:
            if self.in_year(day(contact["on"])):
                yield (
                    "contacts",
                    "with_child" if "child" in contact["with"] else "without_child",
                    "number",
                )
                yield "contacts", "total", "number"

    def times(self, number: int, *cell: str) -> Iterator[Cell]:
        indicator, row, column = cell
        for _ in range(number):
            yield indicator, row, column

    def of_placements(self) -> Iterator[Cell]:
        running = [stay for stay in self.stays if self.runs(stay, self.last)]
        if running:
            began = max(day(measure["started"]) for measure in running)
            kind = next(measure["kind"] for measure in running if day(measure["started"]) == began)
            for row in (kind, "total"):
                yield "placements", row, "number"
            for row in (str(STEP_OF[kind]), "total"):
                yield "placement_steps", row, "number"
            yield "national", {6: "1", 5: "3", 4: "4"}[STEP_OF[kind]], "number"
        kinds = {measure["kind"] for measure in self.help if self.runs(measure, self.last)}
        if kinds & SECTION_32 and not running:
            yield "national", "5", "number"
        if kinds & SECTION_30:
            yield "national", "6", "number"
        for measure in (*self.help, *self.stays):
            ran = sum(self.runs(measure, on) for on in days_of(self.year))
            yield from self.times(ran, "averages", measure["kind"], "number")
        for stay in self.stays:
            yield from self.of_a_stay(stay)

    def of_a_stay(self, stay: Document) -> Iterator[Cell]:
        started, end = day(stay["started"]), self.end(stay)
        ended = end is not None and self.in_year(end)
        if STEP_OF[stay["kind"]] == 6 and (ended or self.runs(stay, self.last)):
            until = end or date(self.year + 1, 1, 1)
            column = "ended" if ended else "running"
            passed = [n for n in (3, 6, 12, 24) if started + relativedelta(months=n) <= until]
            row = ("3 months", "6 months", "1 years", "2 years", "longer")[len(passed)]
            for key in (row, "total"):
                yield "durations", key, column
            yield from self.times((until - started).days, "durations", "days", column)
        ran = [on for on in days_of(self.year) if self.runs(stay, on)]
        first = self.age(ran[0]) if ran else None
        if first is not None and 0 <= first < 18:
            yield from self.times(len(ran), "breakdowns", "days", "ended")
        if end is None or not ended:
            return
        age = self.age(end)
        if age is None or age < 0:
            yield "breakdowns", "unmeasured", "total"
            return
        row = str([start for start in (0, 6, 13, 18) if start <= age][-1])
        for key in (row, "total"):
            yield "breakdowns", key, "ended"
            if age < 18 and {"child_left", "place_gave_up"} & set(stay["end_reasons"]):
                yield "breakdowns", key, "broke_down"

    def of_the_ladder(self) -> Iterator[Cell]:
        for on in days_of(self.year):
            if (on + timedelta(days=1)).day == 1 and (row := self.row_on(on)) is not None:
                for key in (row, "total"):
                    yield "ladder", key, on.isoformat()
        if any(
            (end := self.end(stay)) is not None and self.in_year(end) and STEP_OF[stay["kind"]] == 6
            for stay in self.stays
        ):
            step = self.step(self.last)
            row = "none" if step is None else str(step[0]) if step[0] == step[1] else "open"
            for key in (row, "total"):
                yield "after_institution", key, "number"
        yield from self.of_moves()

    def row_on(self, on: date) -> str | None:
        step = self.step(on)
        if step is not None:
            return str(step[0]) if step[0] == step[1] else "open"
        is_open = day(self.document["opened"]) <= on and (self.closed is None or on < self.closed)
        return "none" if is_open else None

    def of_moves(self) -> Iterator[Cell]:
        before: tuple[int, int] | None = None
        pending = 0
        on = date(2022, 12, 1)
        while on <= self.last:
            step = self.step(on)
            if step is not None and before is not None and step != before and self.in_year(on):
                if before[0] == before[1] and step[0] == step[1]:
                    for row, column in (
                        (before[0], step[0]),
                        ("total", step[0]),
                        (before[0], "total"),
                        ("total", "total"),
                    ):
                        yield "moves", str(row), str(column)
                    if before[0] == 3:
                        yield "national", "8" if step[0] > 3 else "9", "number"
                else:
                    yield "moves", "unmeasured", "total"
                if step[1] < before[0]:
                    pending += 1
                elif step[0] > before[1]:
                    for _ in range(pending):
                        yield "moves_down", "followed", "number"
                        yield "moves_down", "total", "number"
                    pending = 0
            before = step or before
            on += timedelta(days=1)
        for _ in range(pending):
            yield "moves_down", "not_followed", "number"
            yield "moves_down", "total", "number"

    def of_follow_up(self) -> Iterator[Cell]:
        for group, measures in (("preventive", self.help), ("placement", self.stays)):
            for measure in measures:
                yield from self.of_a_measure(group, measure)

    def of_a_measure(self, group: str, measure: Document) -> Iterator[Cell]:
        started, end = day(measure["started"]), self.end(measure)
        held = sorted(
            (
                follow_up
                for follow_up in self.follow_ups
                if started <= day(follow_up["on"]) <= min(end or self.last, self.last)
                and measure["id"] in follow_up.get("concerns", [measure["id"]])
            ),
            key=lambda follow_up: day(follow_up["on"]),
        )
        basis = next(
            decision
            for decision in self.document["decisions"]
            if decision["id"] == measure["decision"]
        )
        is_unsure = "legal_basis" not in basis
        for number in range(len(held) + 1):
            since = day(held[number - 1]["on"]) if number else started
            rhythms = [
                int(follow_up["rhythm"][0]) for follow_up in held[:number] if "rhythm" in follow_up
            ]
            answered = day(held[number]["on"]) if number < len(held) else None
            months = 3 if number == 0 else 6 if since < BL else rhythms[-1] if rhythms else None
            if months is None:
                if answered is None and end is None and self.in_year(since):
                    yield "follow_up", "unmeasured", "total"
                continue
            due = since + relativedelta(months=months)
            if not self.in_year(due):
                continue
            is_missed = answered is None and due < min(end or self.last, self.last)
            if is_unsure or since < BL <= due:
                # A first one is not decided as long as the help runs, whichever day it is due on.
                is_open = end is None and (number == 0 or since < BL <= due)
                if answered is not None or is_open or is_missed:
                    yield "follow_up", "unmeasured", "total"
                continue
            if answered is None and not is_missed:
                continue
            column = "missed" if answered is None else "late" if answered > due else "in_time"
            row = f"{group}_{'later' if number else 'first'}"
            yield "follow_up", row, column
            yield "follow_up", row, "total"

    def of_wellbeing(self) -> Iterator[Cell]:
        helping = [
            measure for measure in (*self.help, *self.stays) if measure["kind"] != "universal_offer"
        ]
        if any(self.runs(measure, on) for measure in helping for on in days_of(self.year)):
            measured = any(
                self.in_year(day(measurement["on"])) for measurement in self.document["wellbeing"]
            )
            yield "wellbeing", "eligible", "number"
            yield "core_parts", "wellbeing_measured", "met" if measured else "not_met"
            yield "core_parts", "wellbeing_measured", "total"
            if measured:
                yield "wellbeing", "measured", "number"
        began = min(
            (
                day(measure["started"])
                for measure in helping
                if day(measure["started"]) <= self.last
            ),
            default=None,
        )
        if began is not None and self.in_year(began + timedelta(days=365)):
            yield "wellbeing", "judged", "number"
            if self.is_paired(began):
                yield "wellbeing", "paired", "number"

    def is_paired(self, began: date) -> bool:
        scored = sorted(
            day(measurement["on"])
            for measurement in self.document["wellbeing"]
            if measurement["instrument"] == "sdq"
            and measurement["informant"] == "parent"
            and day(measurement["on"]) <= self.last
            and has_total(measurement["answers"])
        )
        first = [on for on in scored if -180 <= (on - began).days <= 60][:1]
        return any(90 <= (on - measurement).days <= 365 for measurement in first for on in scored)

    def of_the_core(self) -> Iterator[Cell]:
        for key, answers in {
            "same_adviser": self.same_adviser(),
            "team": [
                "school" in assessment["participants"]
                for assessment in self.document["assessments"]
                if self.in_year(day(assessment["on"])) and assessment["participants"]
            ],
            "network": self.network(),
            "child_heard": [
                decision.get("child_heard", {"how": "not_heard"})["how"] != "not_heard"
                for decision in self.document["decisions"]
                if self.in_year(day(decision["on"])) and decision.get("status") != "draft"
            ],
            "child_spoken_with": [
                follow_up["child_spoken_with"]
                for follow_up in self.follow_ups
                if self.in_year(day(follow_up["on"]))
            ],
        }.items():
            for answer in answers:
                yield "core_parts", key, "met" if answer else "not_met"
                yield "core_parts", key, "total"

    def of_granted_steps(self) -> Iterator[Cell]:
        for decision in self.document["decisions"]:
            on = day(decision["on"])
            if decision.get("status") == "draft" or not self.in_year(on):
                continue
            if "granted_step" not in decision:
                yield "granted", "unmeasured", "total"
                continue
            granted = decision["granted_step"]
            # The ladder has laws and an oracle of its own; here it is only what is counted.
            advice = recommend(load_case(self.document), on=on)
            ends = None if advice.range is None else (advice.range.lowest, advice.range.highest)
            if ends is not None and granted < ends[0] <= self.in_force(on):
                continue
            row = self.recommended_row(on, advice)
            for cell in ((row, granted), ("total", granted), (row, "total"), ("total", "total")):
                yield "granted", str(cell[0]), str(cell[1])
            if advice.out_of_scope:
                continue
            standing = "not_decidable"
            if ends is not None:
                is_below, is_above = granted < ends[0], granted > ends[1]
                standing = "below" if is_below else "above" if is_above else standing
                standing = "same" if granted == advice.step else standing
            age = self.age(on)
            starts = [] if age is None else [start for start in (0, 6, 13) if start <= age]
            row = "unknown" if age is None else str(starts[-1]) if starts else "unborn"
            yield from in_both_totals("granted_ages", row, standing)
            if standing in ("below", "above"):
                yield from in_both_totals("deviations", reason_of(decision), standing)

    def recommended_row(self, on: date, advice: Recommendation) -> str:
        if advice.out_of_scope:
            return "out_of_scope"
        assessed = [day(assessment["on"]) for assessment in self.document["assessments"]]
        if not any(made <= on < made + relativedelta(months=12) for made in assessed):
            return "not_assessed"
        if advice.range is None:
            return "conflict"
        return "open" if advice.step is None else str(int(advice.step))

    def in_force(self, on: date) -> int:
        """Return the highest step of decisions of the day and of the stays that run."""
        decided = [
            decision.get("granted_step", 0)
            for decision in self.document["decisions"]
            if day(decision["on"]) == on and decision.get("status") != "draft"
        ]
        return max(
            [*decided, *(STEP_OF[stay["kind"]] for stay in self.stays if self.runs(stay, on))]
        )

    def same_adviser(self) -> list[bool]:
        workers = {
            caseworker["worker"]
            for caseworker in self.document["caseworkers"]
            if day(caseworker["since"]) <= self.last
        }
        return [len(workers) == 1] if self.closed is None and workers else []

    def network(self) -> list[bool]:
        assessed = [
            assessment
            for assessment in self.document["assessments"]
            if self.in_year(day(assessment["on"]))
        ]
        found = any(
            "network" in assessment["participants"]
            or (
                "network_search" in assessment
                and day(assessment["network_search"]["done"]) <= self.last
            )
            for assessment in assessed
        )
        return [found] if assessed else []


def in_both_totals(indicator: str, row: str, column: str) -> Iterator[Cell]:
    for key in (row, "total"):
        for under in (column, "total"):
            yield indicator, key, under


def reason_of(decision: Document) -> str:
    if "deviation_code" in decision:
        return str(decision["deviation_code"])
    if "override" in decision:
        return "override"
    return "in_words" if decision.get("deviation_reason", "").strip() else "none"


def has_total(answers: list[int | None]) -> bool:
    """Tell whether each of the four scales has three answers or more."""
    return all(sum(answers[item - 1] is not None for item in items) >= 3 for items in SCALES)
