"""
The laws of the whole, on every combination of inputs there can be.

The table is walked once, and every end of every range is kept in it as a byte. Then each law is a
comparison of parts of the table with each other, so nothing is sampled and nothing is left out.
"""

import random
from array import array
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise, product
from math import prod
from operator import eq, le
from typing import Any

import pytest
from attrs import evolve, frozen

from herningmodel.audit.combinations import (
    Combination,
    Result,
    classes_of,
    combinations,
    count,
    result_of,
)
from herningmodel.case_view.network import Network, NetworkState
from herningmodel.ladder.bounds import Bound, BoundKind, conclude
from herningmodel.ladder.inputs import DOMAINS, Input, InputClass, together
from herningmodel.ladder.ladder_catalogue import LADDER_RULES
from herningmodel.ladder.ladder_rule import LadderRule
from herningmodel.ladder.situation import Situation
from herningmodel.loading.load_case import load_case
from herningmodel.model.needs import Dimension, Domain, Rating
from herningmodel.model.steps import STEPS, Step
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import shipped
from herningmodel.profile.step_settings import StepOffers
from herningmodel.recommendation.ladder_findings import evaluate_ladder_rules
from herningmodel.recommendation.recommend import recommend
from herningmodel.recommendation.verdicts import Verdict
from support.documents import DECIDING, ON
from support.oracle import range_of


CONFLICT = 7
STANDARD = shipped("standard")


@frozen
class Table:
    """Both ends of the range of every combination with a current assessment, in their order."""

    inputs: tuple[tuple[InputClass, ...], ...]
    lowest: bytes
    highest: bytes
    results: frozenset[Result]
    without_assessment: tuple[Combination, ...]

    @property
    def size(self) -> int:
        return prod(len(classes) for classes in self.inputs)

    def of(self, which: Input, code: str) -> tuple[bytes, bytes]:
        """Both ends of all the combinations with one class, in the order of the others."""
        place = [*Input].index(which)
        classes = self.inputs[place]
        number = [input_class.code for input_class in classes].index(code)
        stride = prod(len(later) for later in self.inputs[place + 1 :])
        first = number * stride
        ends = (self.lowest, self.highest)
        lowest, highest = (
            b"".join(
                end[start : start + stride]
                for start in range(first, self.size, stride * len(classes))
            )
            for end in ends
        )
        return lowest, highest


def ends(result: Result) -> tuple[int, int]:
    """A conflict counts above 6."""
    return result.conclusion.ends


def short_of_reach() -> Profile:
    """Nothing carries what is most severe, so that conflicts occur; one dimension decides in each domain."""
    reach = evolve(STANDARD.reach.institution, child=Rating.MODERATE, parenting=Rating.SEVERE)
    deciding = (Dimension.HEALTH, Dimension.BASIC_CARE, Dimension.FAMILY_FUNCTIONING)
    return evolve(
        STANDARD,
        reach=evolve(STANDARD.reach, institution=reach),
        deciding=evolve(STANDARD.deciding, dimensions=deciding),
    )


PROFILES = {
    "standard": STANDARD,
    "short of reach": short_of_reach(),
}


@cache
def table(profile: str) -> Table:
    """Every combination there is, walked once."""
    chosen = PROFILES[profile]
    classes = classes_of(chosen)
    inputs = (classes[Input.ASSESSMENT][:1], *[classes[ladder_input] for ladder_input in Input][1:])
    size = prod(len(each) for each in inputs)
    lowest, highest = array("B"), array("B")
    results: dict[int, Result] = {}
    rows = combinations(chosen)
    for _ in range(size):
        result = next(rows).result
        results[id(result)] = result
        low, high = result.conclusion.ends
        lowest.append(low)
        highest.append(high)
    rest = tuple(rows)
    return Table(
        inputs,
        bytes(lowest),
        bytes(highest),
        frozenset(results.values()) | {input_class.result for input_class in rest},
        rest,
    )


def codes(which: Input, profile: str) -> list[str]:
    return [input_class.code for input_class in table(profile).inputs[[*Input].index(which)]]


def test_the_table_is_whole() -> None:
    """There are as many combinations as the numbers of classes give, and none comes twice."""
    whole = table("standard")
    assert count() == whole.size + len(whole.without_assessment)
    assert whole.size == len(whole.lowest) == len(whole.highest)
    said = [
        tuple(input_class.code for input_class in row.classes) for row in whole.without_assessment
    ]
    assert len(said) == len(set(said)) > 0
    for classes in whole.inputs:
        assert len({input_class.code for input_class in classes}) == len(classes)


@pytest.mark.parametrize("profile", PROFILES)
def test_fit_first_then_low(profile: str) -> None:
    """
    Fit first, then low.

    On every combination the recommended step fits and no lower step fits.
    """
    for result in table(profile).results:
        lowest, highest = ends(result)
        for step, verdict in zip(STEPS, result.verdicts, strict=True):
            if step < lowest:
                assert verdict is Verdict.RULED_OUT
            if step == lowest:
                assert verdict is not Verdict.RULED_OUT
        if lowest == highest < CONFLICT and not result.conflict:
            assert result.verdicts[lowest - 1] in (Verdict.FITS, Verdict.FITS_WITH_CONDITIONS)


def by_need(profile: str) -> Iterator[tuple[Input, str, str]]:
    """Each class of need, and the one of the next higher need that is as open."""
    for which in DOMAINS:
        known = [code for code in codes(which, profile) if code != "open"]
        for form in (False, True):
            alike = [code for code in known if code.endswith("_and_open") is form]
            yield from ((which, lower, higher) for lower, higher in pairwise(alike))
    yield Input.SAFETY, "safe", "safe_with_plan"
    yield Input.SAFETY, "safe_with_plan", "unsafe"
    yield Input.ACUTE, "no", "yes"
    yield Input.TREATMENT, "no", "yes"


@pytest.mark.parametrize("profile", ["standard", "short of reach"])
def test_more_need_never_lowers_the_step(profile: str) -> None:
    """
    More need never lowers the step.

    Of every two combinations that differ in one class of need, the one of more need has no lower
    end; a conflict counts above 6.
    """
    pairs = [*by_need(profile)]
    assert len(pairs) == (3 + 3 + 2 + 2 + 2 + 4 if profile == "standard" else 3 + 2 + 2 + 4)
    whole = table(profile)
    for which, lower, higher in pairs:
        for less, more in zip(whole.of(which, lower), whole.of(which, higher), strict=True):
            assert all(map(le, less, more)), (which, lower, higher)


def by_answer(profile: str) -> Iterator[tuple[Input, str, str]]:
    """Each class that is open, and the ones that an answer can make of it. What is kept is not open."""
    for which in DOMAINS:
        known = [code for code in codes(which, profile) if code != "open" and "_and_" not in code]
        for code in codes(which, profile):
            if code == "open":
                yield from (
                    (which, code, other) for other in codes(which, profile) if other != code
                )
            if code.endswith("_and_open"):
                begins = known.index(code.removesuffix("_and_open"))
                for answer in known[begins:]:
                    yield which, code, answer
                    if f"{answer}_and_open" in codes(which, profile):
                        yield which, code, f"{answer}_and_open"
    yield from ((Input.SAFETY, "open", code) for code in ("safe", "safe_with_plan", "unsafe"))
    for which in (Input.ACUTE, Input.TREATMENT):
        yield from ((which, "open", code) for code in ("no", "yes"))
    yield from ((Input.NETWORK, "open", code) for code in ("found", "none"))
    for step in STEPS:
        for answer in ("different", "not_different"):
            yield Input.ATTEMPTS, f"{step}_open", f"{step}_{answer}"
    for lower, higher in product(STEPS, STEPS):
        if lower < higher < Step.INSTITUTION:
            before = f"{lower}_not_different+{higher}_open"
            yield Input.ATTEMPTS, before, f"{lower}_not_different"
            yield Input.ATTEMPTS, before, f"{higher}_not_different"
    yield from ((Input.AGE, "unknown", code) for code in codes(Input.AGE, profile)[:2])


@pytest.mark.parametrize("profile", ["standard", "short of reach"])
def test_an_answer_never_widens_the_range(profile: str) -> None:
    """
    Missing is missing.

    Of every two combinations of which one answers an open question of the other, it has no lower
    lowest end and no higher highest one. A conflict has nothing left that could be wider.
    """
    pairs = [*by_answer(profile)]
    whole = table(profile)
    assert len(pairs) == len(set(pairs))
    for which, before, after in pairs:
        (low, high), (answered_low, answered_high) = (
            whole.of(which, before),
            whole.of(which, after),
        )
        assert all(map(le, low, answered_low)), (which, before, after)
        assert all(
            answered <= end or answered == CONFLICT
            for end, answered in zip(high, answered_high, strict=True)
        ), (which, before, after)


def test_age_is_never_a_bar() -> None:
    """
    Age is never a bar.

    The same needs have the same range at every age, on every combination.
    """
    first, *others = (
        table("standard").of(Input.AGE, code) for code in codes(Input.AGE, "standard")
    )
    assert 2 == len(others)
    for other in others:
        for end, same in zip(first, other, strict=True):
            assert all(map(eq, end, same))


def test_cost_and_supply_are_never_a_reason() -> None:
    """
    Cost and supply are never a reason.

    No input holds a price or an offer, and a municipality that offers nothing has the same table.
    """
    assert {"on", "age", "assessments", "has_current_assessment"} | {
        *("safety", "acute", "treatment", "ratings", "network", "attempts")
    } == {attribute.name for attribute in Situation.__attrs_attrs__}
    nothing = StepOffers(source="own_offers")
    steps = evolve(STANDARD.steps, **{step.name.lower(): nothing for step in STEPS})
    poor = evolve(STANDARD, steps=steps)
    rich = (row.result for row in combinations(STANDARD))
    for row, before in zip(combinations(poor), rich, strict=True):
        if row.result is not before:
            assert row.result == before


def test_without_an_assessment_the_range_is_open_upwards() -> None:
    """The child's needs are unknown: the highest end is 6, and only step 6 is recommended."""
    for row in table("standard").without_assessment:
        lowest, highest = ends(row.result)
        assert Step.INSTITUTION == highest
        kept = [
            input_class.code for input_class in row.classes if input_class.code.endswith("_kept")
        ]
        assert lowest == (
            6
            if row.classes[[*Input].index(Input.TREATMENT)].code == "yes_kept"
            else 4
            if kept
            else 1
        )


# What makes it sound to put the table together out of its parts.


class Spied:
    """A situation that remembers what a rule asks of it."""

    def __init__(self, seen: Situation) -> None:
        self.seen = seen
        self.read: set[Input] = set()

    def rated_in(self, domain: Domain) -> object:
        self.read.add(next(ladder_input for ladder_input, its in DOMAINS.items() if its is domain))
        return self.seen.rated_in(domain)

    def __getattr__(self, name: str) -> object:
        if name == "has_current_assessment":
            self.read.add(Input.ASSESSMENT)
        elif name not in ("on", "assessments"):  # for citing the law, and for a place to point at
            self.read.add(Input(name))
        return getattr(self.seen, name)


@pytest.mark.parametrize("rule", LADDER_RULES, ids=lambda rule: rule.code)
def test_a_rule_of_the_ladder_reads_one_input(rule: LadderRule) -> None:
    """So what the rules say of a combination is what they say of each of its classes by itself."""
    read: set[Input] = set()
    for classes in classes_of(STANDARD).values():
        for input_class in classes:
            spied = Spied(input_class.situation)
            [*rule.bounds(spied, STANDARD)]
            read |= spied.read
    assert 1 == len(read)


def test_what_bounds_leave_depends_only_on_the_steps_that_they_rule_out() -> None:
    """Bounds that rule out the same steps, for sure or possibly, leave the same range."""
    some = next(
        reason
        for classes in classes_of(STANDARD)[Input.SAFETY]
        for reason in evaluate_ladder_rules(classes.situation, STANDARD)[0]
    )
    every = [
        evolve(some, kind=kind, step=step, certain=certain)
        for kind, step, certain in product(BoundKind, STEPS, (True, False))
    ]
    chance = random.Random(1)
    for _ in range(5000):
        bounds = chance.sample(every, chance.randint(0, 5))
        assert conclude(bounds) == conclude(ruling_out(bounds, some)) == conclude(bounds[::-1])


def ruling_out(bounds: list[Bound], some: Bound) -> list[Bound]:
    return [
        evolve(some, kind=BoundKind.NOT, step=step, certain=certain)
        for step, certain in product(STEPS, (True, False))
        if any(bound.certain is certain and bound.rules_out(step) for bound in bounds)
    ]


def every(number: int, profile: Profile) -> Iterator[Combination]:
    """Return combinations from all over the table, one in about *number*."""
    chance = random.Random(2)
    skip = chance.randint(1, number)
    for row in combinations(profile):
        skip -= 1
        if not skip:
            yield row
            skip = chance.randint(1, 2 * number)


@pytest.mark.parametrize("name", ["standard", "falling"])
def test_the_table_says_what_the_rules_say_of_the_whole_child(name: str) -> None:
    """Each combination, asked of all the rules at once, comes to what the table says."""
    falling = evolve(
        STANDARD.reach,
        preventive=evolve(STANDARD.reach.preventive, environment=Rating.COMPLETE),
        foster_family=evolve(STANDARD.reach.foster_family, child=Rating.MILD),
    )
    profile = evolve(STANDARD, reach=falling) if name == "falling" else STANDARD
    rows = [*every(2000, profile)]
    assert len(rows) > 1000
    for row in rows:
        assert row.result == result_of(together(row.classes), profile)


YES_OR_NO: dict[str, Callable[[dict[str, Any], str], object]] = {
    "no": lambda now, name: now.update({name: False}),
    "yes": lambda now, name: now.update({name: True}),
}
KINDS = {
    1: ("interventions", "universal_offer"),
    2: ("interventions", "consultant_help"),
    3: ("interventions", "support_at_home"),
    4: ("placements", "network_foster_family"),
    5: ("placements", "general_foster_family"),
    6: ("placements", "residential_institution"),
}


def document(row: Combination) -> dict[str, Any]:
    """Return a whole case of a child of the combination, written from its codes alone."""
    code = {input_class.input: input_class.code for input_class in row.classes}
    now: dict[str, Any] = {"id": "a2", "kind": "child_assessment", "on": "2025-12-01"}
    before: dict[str, Any] = {"id": "a1", "kind": "child_assessment", "on": "2024-01-01"}
    ratings: dict[str, int] = {}
    for which, names in (
        (Input.CHILD, DECIDING[:4]),
        (Input.PARENTING, DECIDING[4:7]),
        (Input.ENVIRONMENT, DECIDING[7:]),
    ):
        if code[which] == "open":
            continue
        known = names[1:] if code[which].endswith("_and_open") else names
        # The upper end of the class, on the last dimension: not what the class was made from.
        highest = int(code[which].removesuffix("_and_open")[-1])
        ratings |= dict.fromkeys(known, 0) | {known[-1]: highest}
    if ratings:
        now["ratings"] = ratings
    if code[Input.SAFETY] == "unsafe_kept":
        before["safety"] = "unsafe"
    elif code[Input.SAFETY] != "open":
        now["safety"] = code[Input.SAFETY]
    for which, name in (
        (Input.ACUTE, "acute"),
        (Input.TREATMENT, "round_the_clock_treatment"),
    ):
        if code[which] == "yes_kept":
            before[name] = True
        elif code[which] != "open":
            now[name] = code[which] == "yes"
    if code[Input.NETWORK] != "open":
        willing = code[Input.NETWORK] == "found"
        someone = {"id": "n1", "relation": "sibling", "willing": willing, "suitable": True}
        now["network_search"] = {"done": "2025-11-20", "candidates": [someone]}
    tried: dict[str, list[dict[str, Any]]] = {"interventions": [], "placements": []}
    for number, attempt in enumerate(code[Input.ATTEMPTS].split("+")):
        if attempt == "none":
            continue
        step, said = attempt.split("_", 1)
        group, kind = KINDS[int(step)]
        # One that ended after the answer was given is not answered by it.
        ended = "2025-09-01" if said == "open" else "2025-03-01"
        tried[group].append(
            {
                "id": f"{group[0]}{number}",
                "kind": kind,
                "started": f"202{number}-01-01",
                "ended": ended,
                "outcome": "not_helped",
            }
        )
        if said != "open":
            different = said == "different"
            now["changed_circumstances"] = {"on": "2025-06-01", "different": different}
    born = {"below_13": "2018-01-01", "from_13": "2010-01-01"}.get(code[Input.AGE])
    return {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1"} | ({} if born is None else {"born": born}),
        "opened": "2019-06-01",
        "assessments": [before, now] if code[Input.ASSESSMENT] == "current" else [before],
        **tried,
    }


def test_the_table_says_what_is_recommended_in_a_whole_case() -> None:
    """A case written from the codes gets the range and the verdicts of its line, by two readings."""
    rows = [*every(4000, STANDARD), *table("standard").without_assessment[::7]]
    assert len(rows) > 600
    for row in rows:
        case = document(row)
        advice = recommend(load_case(case), on=ON)
        assert ends(row.result) == (
            (CONFLICT, CONFLICT)
            if advice.range is None
            else (advice.range.lowest, advice.range.highest)
        )
        assert row.result.verdicts == tuple(verdict.verdict for verdict in advice.verdicts)
        expected = range_of(case)
        assert ends(row.result) == (expected or (CONFLICT, CONFLICT))


def test_a_network_that_is_not_assessed_is_in_the_class_of_one_that_is_not_searched() -> None:
    """Both are open, and bind alike."""
    calm = classes_of(STANDARD)[Input.SAFETY][0].situation
    not_assessed, not_searched = (
        result_of(evolve(calm, network=Network(state=state, place=calm.network.place)), STANDARD)
        for state in (NetworkState.NOT_ASSESSED, NetworkState.NOT_SEARCHED)
    )
    assert not_assessed == not_searched


def test_any_number_of_attempts_binds_as_one_of_the_classes() -> None:
    """Of several attempts those on the highest steps decide; the range is in the table."""
    classes = classes_of(STANDARD)[Input.ATTEMPTS]
    ranges = {result_of(input_class.situation, STANDARD).conclusion for input_class in classes}
    single = [
        input_class
        for input_class in classes
        if "+" not in input_class.code and input_class.code != "none"
    ]
    for some in product(single, single, single):
        attempts = tuple(
            attempt for input_class in some for attempt in input_class.situation.attempts
        )
        seen = evolve(classes[0].situation, attempts=attempts)
        assert result_of(seen, STANDARD).conclusion in ranges
