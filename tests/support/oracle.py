"""
The table of the ladder's default rules, read once more and written as plainly as can be.

It works on the JSON document without the library, so that the two can be compared.
"""

from collections.abc import Iterator
from typing import Any

from dateutil.relativedelta import relativedelta

from support.documents import ON, date


Document = dict[str, Any]
REACH = {  # the highest rating that steps 1-6 carry
    "health": (2, 4, 4, 4, 4, 4),
    "education": (2, 3, 4, 4, 4, 4),
    "emotional_and_behavioural_development": (1, 2, 4, 4, 4, 4),
    "family_and_social_relationships": (1, 2, 4, 4, 4, 4),
    "basic_care": (1, 2, 3, 4, 4, 4),
    "ensuring_safety": (1, 2, 3, 4, 4, 4),
    "emotional_warmth": (1, 2, 4, 4, 4, 4),
    "stimulation": (1, 2, 4, 4, 4, 4),
    "guidance_and_boundaries": (1, 2, 4, 4, 4, 4),
    "stability": (1, 2, 3, 4, 4, 4),
    "family_functioning": (1, 2, 4, 4, 4, 4),
}
STEP_OF = {  # a contact person may be on step 2 or 3, and is never an attempt
    "support_at_home": 3,
    "consultant_help": 2,
    "universal_offer": 1,
    "network_foster_family": 4,
    "general_foster_family": 5,
    "residential_institution": 6,
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


def is_of_age(document: Document) -> bool:
    born = document["child"].get("born")
    return born is not None and day(born) + relativedelta(years=18) <= ON


def below(step: int) -> set[int]:
    return set(range(1, step))


def ruled_out(document: Document) -> tuple[set[int], set[int]]:
    """Return the steps that are out for sure, and those that may be."""
    certain, possible = by_today(document)
    more_certain, more_possible = by_history(document, certain, possible)
    return certain | more_certain, possible | more_possible


def by_today(document: Document) -> tuple[set[int], set[int]]:
    now, all_of_them = current(document), newest_first(document)
    certain: set[int] = set()
    possible: set[int] = set()
    match answer(now, "safety"):
        case "unsafe":
            certain |= below(4)
        case "safe_with_plan":
            certain |= below(3)
        case None:
            possible |= below(4)
    match answer(now, "acute"):
        case True:
            certain |= below(4)
        case None:
            possible |= below(4)
    treatment, provider = treated(now)
    if treatment and provider == "residential":
        certain |= below(6)
    # What is old opens the question again, unless the health service gave the treatment.
    is_open = treatment is None and not is_old_and_given_by_health(all_of_them)
    if is_open or (treatment and provider is None):
        possible |= below(6)
    for name, reach in REACH.items():
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
    if not now:
        possible |= below(6)
    return certain, possible


def treated(now: list[Document]) -> tuple[bool | None, str | None]:
    return answer(now, "round_the_clock_treatment"), answer(now, "treatment_provider")


def is_old_and_given_by_health(all_of_them: list[Document]) -> bool:
    old = answer(all_of_them, "round_the_clock_treatment")
    return old is True and answer(all_of_them, "treatment_provider") == "health_service"


def need(document: Document) -> bool | None:
    """Return whether the child needs anything today, None while that is open."""
    now = current(document)
    ratings = [rating(now, name) for name in REACH]
    safety = answer(now, "safety")
    others = [answer(now, name) for name in ("acute", "round_the_clock_treatment")]
    if any(value is not None and value > 1 for value in ratings):
        return True
    if safety in ("safe_with_plan", "unsafe") or True in others:
        return True
    return None if None in (safety, *others, *ratings) else False


def by_history(
    document: Document, certain: set[int], possible: set[int]
) -> tuple[set[int], set[int]]:
    """Return what failed attempts rule out beside *certain* and *possible* of all other rules."""
    more_certain: set[int] = set()
    more_possible: set[int] = set()
    left = [step for step in range(1, 7) if step not in certain | possible]
    could_be = left[0] if left else 6 if len(certain) < 6 else 7
    exists = need(document)
    for step, failed, different in attempts(document):
        if exists is False or different:
            continue
        if step <= 2 and failed and different is False and exists:
            more_certain |= below(step + 1)
        elif step <= 3:
            more_possible |= below(step + 1)
        elif step <= 5 and could_be >= 4:
            more_possible.add(step)
    return more_certain, more_possible


def until_answered(document: Document) -> int | None:
    """Return the step below which the child is not placed until an old danger is answered."""
    now, all_of_them = current(document), newest_first(document)
    steps = []
    if answer(now, "safety") is None and answer(all_of_them, "safety") == "unsafe":
        steps.append(4)
    if answer(now, "acute") is None and answer(all_of_them, "acute"):
        steps.append(4)
    if (
        answer(now, "round_the_clock_treatment") is None
        and answer(all_of_them, "round_the_clock_treatment")
        and answer(all_of_them, "treatment_provider") == "residential"
    ):
        steps.append(6)
    return max(steps, default=None)


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


def attempts(document: Document) -> Iterator[tuple[int, bool, bool | None]]:
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
        if measure["kind"] in STEP_OF:
            yield STEP_OF[measure["kind"]], failed, next(answers, None)


def range_of(document: Document) -> tuple[int, int] | None:
    """Return both ends of the range, or None where nothing is left."""
    if is_of_age(document):
        return None
    certain, possible = ruled_out(document)
    fitting = [step for step in range(1, 7) if step not in certain]
    if not fitting:
        return None
    left = [step for step in fitting if step not in possible]
    return fitting[0], left[0] if left else 6
