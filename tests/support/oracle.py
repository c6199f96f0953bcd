"""
The table of the ladder's default rules, read once more and written as plainly as can be.

It works on the JSON document without the library, so that the two can be compared.
"""

from collections.abc import Iterator
from typing import Any

from dateutil.relativedelta import relativedelta

from support.documents import DECIDING, ON, date


Document = dict[str, Any]
CHILD, PARENTING, ENVIRONMENT = DECIDING[:4], DECIDING[4:7], DECIDING[7:]
REACH = {  # the highest rating that steps 1-6 carry
    CHILD: (1, 2, 4, 4, 4, 4),
    PARENTING: (1, 2, 3, 4, 4, 4),
    ENVIRONMENT: (1, 2, 4, 4, 4, 4),
}
STEPS_OF = {
    "support_at_home": (3, 3),
    "contact_person": (2, 3),
    "consultant_help": (2, 2),
    "universal_offer": (1, 1),
    "network_foster_family": (4, 4),
    "general_foster_family": (5, 5),
    "residential_institution": (6, 6),
}


def day(text: str) -> date:
    return date.fromisoformat(text)


def within(text: str, months: int) -> bool:
    return ON < day(text) + relativedelta(months=months)


def newest_first(document: Document) -> list[Document]:
    return sorted(document["assessments"], key=lambda assessment: assessment["on"], reverse=True)


def current(document: Document) -> list[Document]:
    return [assessment for assessment in newest_first(document) if within(assessment["on"], 12)]


def answer(assessments: list[Document], name: str) -> Any:
    return next(
        (
            assessment[name]
            for assessment in assessments
            if assessment.get(name) not in (None, "unknown")
        ),
        None,
    )


def rating(assessments: list[Document], name: str) -> int | None:
    known = (assessment.get("ratings", {}).get(name) for assessment in assessments)
    return next((value for value in known if value is not None), None)


def ruled_out(document: Document) -> tuple[set[int], set[int]]:
    """Return the steps that are out for sure, and those that may be."""
    now, all_of_them = current(document), newest_first(document)
    certain: set[int] = set()
    possible: set[int] = set()

    def below(step: int) -> set[int]:
        return set(range(1, step))

    match answer(now, "safety"):
        case "unsafe":
            certain |= below(4)
        case "safe_with_plan":
            certain |= below(3)
        case None:
            certain |= below(4) if answer(all_of_them, "safety") == "unsafe" else set()
            possible |= below(4)
    for name, step in (("acute", 4), ("round_the_clock_treatment", 6)):
        known = answer(now, name)
        if known or (known is None and answer(all_of_them, name)):
            certain |= below(step)
        if known is None:
            possible |= below(step)
    for dimensions, reach in REACH.items():
        for name in dimensions:
            value = rating(now, name)
            for step, carried in enumerate(reach, start=1):
                if value is not None and carried < value:
                    certain.add(step)
                if value is None and carried < 4:
                    possible.add(step)
    match network(now):
        case "none":
            certain.add(4)
        case "open":
            possible.add(4)
    for low, high, failed, different in attempts(document):
        if failed and different is False:
            certain |= below(min(low, 5) + 1) if low < 6 else set()
        if not different and low < 6:
            possible |= below(min(high, 5) + 1)
    if not now:
        possible |= below(6)
    return certain, possible


def network(now: list[Document]) -> str:
    searches = [
        assessment["network_search"] for assessment in now if "network_search" in assessment
    ]
    if not searches:
        return "open"
    states = []
    for candidate in searches[0]["candidates"]:
        same = [candidate for search in searches for candidate in search["candidates"]]
        same = [other for other in same if other["id"] == candidate["id"]]
        willing = next((candidate["willing"] for candidate in same if "willing" in candidate), None)
        suitable = next(
            (candidate["suitable"] for candidate in same if "suitable" in candidate), None
        )
        states.append(
            "found" if willing and suitable else "none" if False in (willing, suitable) else "open"
        )
    return next((state for state in ("found", "open") if state in states), "none")


def attempts(document: Document) -> Iterator[tuple[int, int, bool, bool | None]]:
    for measure in [*document["interventions"], *document["placements"]]:
        if "ended" not in measure or not within(measure["ended"], 24) or day(measure["ended"]) > ON:
            continue
        is_placement = measure["id"].startswith("p")
        reasons, outcome = measure.get("end_reasons", []), measure.get("outcome")
        broke_down = is_placement and bool({"child_left", "place_gave_up"} & set(reasons))
        failed = broke_down or outcome in ("not_helped", "worsened")
        if not failed and (reasons or outcome):
            continue
        if not is_placement and any(
            other["started"] <= measure["started"] < other.get("ended", "9999")
            for other in document["placements"]
        ):
            continue
        answers = (
            other["changed_circumstances"]["different"]
            for other in current(document)
            if "changed_circumstances" in other
            and other["changed_circumstances"]["on"] >= measure["ended"]
        )
        yield *STEPS_OF[measure["kind"]], failed, next(answers, None)


def range_of(document: Document) -> tuple[int, int] | None:
    """Return both ends of the range, or None where nothing is left."""
    certain, possible = ruled_out(document)
    fitting = [step for step in range(1, 7) if step not in certain]
    if not fitting:
        return None
    left = [step for step in fitting if step not in possible]
    return fitting[0], left[0] if left else 6
