"""
The laws of the whole, on every combination of inputs there can be.

Combinations that concern the same steps have one result. So a law about two combinations that
differ in one input is checked for every distinct rest and every two classes of the input: nothing
is sampled and nothing is left out.
"""

import random
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, product
from typing import Any

import pytest
from attrs import evolve

from herningmodel.audit.combination_table import CombinationTable, Result, classes_of, result_of
from herningmodel.audit.combinations import count
from herningmodel.case_view.network import Network, NetworkState
from herningmodel.ladder.bounds import Bound, BoundKind, conclude
from herningmodel.ladder.inputs import DOMAINS, Input, InputClass, together
from herningmodel.ladder.ladder_catalogue import LADDER_RULES
from herningmodel.ladder.ladder_rule import HistoryRule, LadderRule
from herningmodel.ladder.need_of_today import NeedOfToday
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
from support.documents import ON
from support.oracle import range_of


CONFLICT = 7
STANDARD = shipped("standard")
Classes = tuple[InputClass, ...]


def ends(result: Result) -> tuple[int, int]:
    """A conflict counts above 6."""
    return result.conclusion.ends


def short_of_reach() -> Profile:
    """Nothing carries what is most severe, so that conflicts occur; one dimension decides in each domain."""
    reach = evolve(STANDARD.reach.institution, child=Rating.MODERATE, parenting=Rating.SEVERE)
    deciding = (Dimension.HEALTH, Dimension.BASIC_CARE, Dimension.FAMILY_FUNCTIONING)
    return evolve(
        STANDARD,
        reach=evolve(STANDARD.reach, institution=reach, by_dimension=()),
        deciding=evolve(STANDARD.deciding, dimensions=deciding),
    )


PROFILES = {"standard": STANDARD, "short of reach": short_of_reach()}
both = pytest.mark.parametrize("profile", PROFILES)


@cache
def table(profile: str) -> CombinationTable:
    return CombinationTable(PROFILES[profile])


def distinct(profile: str) -> Iterator[Result]:
    """Return the result of every combination; those that concern the same steps come once."""
    of = table(profile)
    for inputs in (of.assessed, of.not_assessed):
        without = of.distinct(inputs, without=(Input.ATTEMPTS,))
        for rest, tried in product(without, classes(inputs, Input.ATTEMPTS)):
            yield of.result((*rest[:-1], tried, rest[-1]))


def classes(inputs: tuple[Classes, ...], which: Input) -> Classes:
    return inputs[[*Input].index(which)]


def by_code(profile: str, which: Input) -> dict[str, InputClass]:
    return {each.code: each for each in classes(table(profile).assessed, which)}


def beside(profile: str, which: Input) -> Iterator[tuple[Classes, Classes]]:
    """Return every distinct rest beside an input: what comes before it, and what comes after."""
    of, place = table(profile), [*Input].index(which)
    # Age sets no bound, which is a law of its own; one age is enough.
    ages = classes(of.assessed, Input.AGE)[:1]
    left = (which, Input.ATTEMPTS, Input.AGE)
    for rest in of.distinct(of.assessed, without=left):
        for tried in classes(of.assessed, Input.ATTEMPTS):
            whole = [*rest, *([] if which is Input.ATTEMPTS else [tried]), *ages]
            yield tuple(whole[:place]), tuple(whole[place:])
            if which is Input.ATTEMPTS:
                break


def test_the_table_is_whole() -> None:
    """There are as many combinations as the numbers of classes give, and no code comes twice."""
    of = table("standard")
    assert count() > 6_000_000
    for inputs in (of.assessed, of.not_assessed):
        for its in inputs:
            assert len({each.code for each in its}) == len(its) > 0


@both
def test_fit_first_then_low(profile: str) -> None:
    """
    Fit first, then low.

    On every combination the recommended step fits and no lower step fits.
    """
    for result in distinct(profile):
        lowest, highest = ends(result)
        for step, verdict in zip(STEPS, result.verdicts, strict=True):
            if step < lowest:
                assert verdict is Verdict.RULED_OUT
            if step == lowest:
                assert verdict is not Verdict.RULED_OUT
        if lowest == highest < CONFLICT and not result.conflict:
            assert result.verdicts[lowest - 1] in (Verdict.FITS, Verdict.FITS_WITH_CONDITIONS)


def highest_need(each: InputClass) -> tuple[int, ...]:
    """Return the ratings of a class, each of its dimensions in order; what is open counts as -1."""
    return tuple(
        -1 if rated.answer.value is None else rated.answer.value
        for domain in Domain
        for rated in each.situation.rated_in(domain)
    )


def by_need(profile: str) -> Iterator[tuple[Input, InputClass, InputClass]]:
    """Each class of need, and every class of more need that is as open."""
    for which in DOMAINS:
        for less, more in product(by_code(profile, which).values(), repeat=2):
            lower, higher = highest_need(less), highest_need(more)
            as_open = [rating < 0 for rating in lower] == [rating < 0 for rating in higher]
            if less is not more and as_open and all(map(int.__le__, lower, higher)):
                yield which, less, more
    for which, along in (
        (Input.SAFETY, ("safe", "safe_with_plan", "unsafe")),
        (Input.ACUTE, ("no", "yes")),
        (Input.TREATMENT, ("no", "yes_health_service", "yes_residential")),
    ):
        of = by_code(profile, which)
        yield from ((which, of[less], of[more]) for less, more in pairwise(along))


@both
def test_more_need_never_lowers_the_step(profile: str) -> None:
    """
    More need never lowers the step.

    Of every two combinations that differ in one class of need, the one of more need has no lower
    end; a conflict counts above 6.
    """
    of, pairs = table(profile), [*by_need(profile)]
    assert len(pairs) > 10
    for which in {which for which, _, _ in pairs}:
        its = [(less, more) for other, less, more in pairs if other is which]
        for before, after in beside(profile, which):
            for less, more in its:
                lower = ends(of.result((*before, less, *after)))
                higher = ends(of.result((*before, more, *after)))
                assert lower[0] <= higher[0], (which, less, more)
                assert lower[1] <= higher[1], (which, less, more)


def by_answer(profile: str) -> Iterator[tuple[Input, InputClass, InputClass]]:
    """Each class with an open question, and the ones that answers can make of it."""
    for which in DOMAINS:
        for asked, answered in product(by_code(profile, which).values(), repeat=2):
            before, after = highest_need(asked), highest_need(answered)
            changes = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
            if changes and all(old < 0 for old, _ in changes):
                yield which, asked, answered
    for which, asked, answers in (
        (Input.SAFETY, "open", ("safe", "safe_with_plan", "unsafe")),
        (Input.SAFETY, "unsafe_kept", ("safe", "safe_with_plan", "unsafe")),
        (Input.ACUTE, "open", ("no", "yes")),
        (Input.ACUTE, "yes_kept", ("no", "yes")),
        (Input.TREATMENT, "open", ("no", "yes", "yes_health_service", "yes_residential")),
        (Input.TREATMENT, "yes", ("yes_health_service", "yes_residential")),
        (Input.TREATMENT, "yes_residential_kept", ("no", "yes_health_service", "yes_residential")),
        (Input.NETWORK, "open", ("found", "none")),
        (Input.AGE, "unknown", ("below_1", "below_13", "from_13")),
        *((Input.ATTEMPTS, f"{step}_open", (f"{step}_different",)) for step in STEPS[:5]),
        *((Input.ATTEMPTS, f"{step}_open", (f"{step}_not_different",)) for step in STEPS[:2]),
    ):
        of = by_code(profile, which)
        yield from ((which, of[asked], of[answer]) for answer in answers)


@both
def test_an_answer_never_widens_the_range(profile: str) -> None:
    """
    Missing is missing.

    Of every two combinations of which one answers an open question of the other, it has no lower
    lowest end and no higher highest one. A conflict has nothing left that could be wider.
    """
    of, pairs = table(profile), [*by_answer(profile)]
    for which in {which for which, _, _ in pairs}:
        its = [(asked, answered) for other, asked, answered in pairs if other is which]
        for before, after in beside(profile, which):
            for asked, answered in its:
                low, high = ends(of.result((*before, asked, *after)))
                answered_low, answered_high = ends(of.result((*before, answered, *after)))
                assert low <= answered_low, (which, asked, answered)
                assert answered_high <= high or answered_high == CONFLICT, (which, asked, answered)


@both
def test_age_is_never_a_bar(profile: str) -> None:
    """
    Age is never a bar.

    The same needs have the same range at every age, on every combination.
    """
    of = table(profile)
    ages = classes(of.assessed, Input.AGE)
    assert len(ages) == 4
    for rest in of.distinct(of.assessed, without=(Input.ATTEMPTS, Input.AGE)):
        for tried in classes(of.assessed, Input.ATTEMPTS):
            assert len({of.result((*rest, tried, aged)).conclusion for aged in ages}) == 1


@both
def test_a_failed_attempt_never_places_a_child(profile: str) -> None:
    """
    A failed attempt never places a child.

    The certain lowest step with failed attempts is at most 3, or what it would be without them.
    """
    of = table(profile)
    none, *attempts = classes(of.assessed, Input.ATTEMPTS)
    aged = classes(of.assessed, Input.AGE)[0]
    for inputs in (of.assessed, of.not_assessed):
        for rest in of.distinct(inputs, without=(Input.ATTEMPTS, Input.AGE)):
            without = ends(of.result((*rest, none, aged)))[0]
            for tried in attempts:
                assert ends(of.result((*rest, tried, aged)))[0] <= max(Step.HOME_BASED, without)


def test_no_certain_placement_without_need_danger_or_treatment() -> None:
    """No certain placement without a rating above 1, danger or residential treatment."""
    of = table("standard")
    calm = [
        of.assessed[0][0],
        *(
            by_code("standard", which)[code]
            for which, code in (
                (Input.PARENTING, "0_to_1"),
                (Input.CHILD, "0_to_1"),
                (Input.ENVIRONMENT, "0_to_1"),
                (Input.SAFETY, "safe"),
                (Input.ACUTE, "no"),
                (Input.TREATMENT, "no"),
            )
        ),
    ]
    seen = 0
    for rest in product(*of.assessed[len(calm) :]):
        assert ends(of.result((*calm, *rest))) == (Step.UNIVERSAL, Step.UNIVERSAL)
        seen += 1
    assert seen == 3 * 16 * 4


def test_cost_and_supply_are_never_a_reason() -> None:
    """
    Cost and supply are never a reason.

    No input holds a price or an offer, and a municipality that offers nothing has the same table.
    """
    assert {
        *("on", "age", "assessments", "has_current_assessment", "safety", "acute", "treatment"),
        *("treatment_provider", "safety_plan", "ratings", "network", "attempts", "has_disability"),
    } == {attribute.name for attribute in Situation.__attrs_attrs__}
    nothing = StepOffers(source="own_offers")
    steps = evolve(STANDARD.steps, **{step.name.lower(): nothing for step in STEPS})
    poor, rich = CombinationTable(evolve(STANDARD, steps=steps)), table("standard")
    for of_poor, of_rich in zip(
        poor.distinct(poor.assessed, without=()),
        rich.distinct(rich.assessed, without=()),
        strict=True,
    ):
        assert poor.result(of_poor) == rich.result(of_rich)


def test_without_an_assessment_no_step_fits() -> None:
    """The highest end is 6, an old danger holds until answered, and no step is said to fit."""
    of = table("standard")
    for chosen in product(*of.not_assessed):
        result = of.result(chosen)
        assert (Step.UNIVERSAL, Step.INSTITUTION) == ends(result)
        assert {Verdict.UNDECIDED} == {*result.verdicts}
        codes = {each.code for each in chosen}
        holds = 6 if "yes_residential_kept" in codes else 4
        is_kept = any(code.endswith("_kept") for code in codes)
        assert (holds if is_kept else None) == result.until_answered


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
        elif name == "treatment_provider":
            self.read.add(Input.TREATMENT)
        # The rest is for citing the law, for a place to point at, and for words.
        elif name not in ("on", "assessments", "safety_plan", "has_disability"):
            self.read.add(Input(name))
        return getattr(self.seen, name)


@pytest.mark.parametrize("rule", LADDER_RULES, ids=lambda rule: rule.code)
def test_a_rule_of_the_ladder_reads_one_input(rule: LadderRule | HistoryRule) -> None:
    """Only the condition for infants reads two; the table puts these together by itself."""
    read: set[Input] = set()
    today = NeedOfToday(lowest=4, could_be=4, exists=True, depends_on=())
    for its in classes_of(STANDARD).values():
        for each in its:
            spied: Any = Spied(each.situation)
            claims = (
                rule.bounds(spied, STANDARD, today)
                if isinstance(rule, HistoryRule)
                else rule.bounds(spied, STANDARD)
            )
            assert all(claims)
            read |= spied.read
    expected = {Input.AGE, Input.PARENTING} if rule.name == "infants" else None
    assert read == expected or (expected is None and len(read) == 1)


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


def drawn(profile: Profile, number: int) -> Iterator[tuple[Classes, Result]]:
    """Return combinations from all over the table."""
    chance = random.Random(2)
    of = CombinationTable(profile)
    for _ in range(number):
        inputs = of.assessed if chance.random() < 0.9 else of.not_assessed
        chosen = tuple(chance.choice(its) for its in inputs)
        yield chosen, of.result(chosen)


@pytest.mark.parametrize("name", ["standard", "falling"])
def test_the_table_says_what_the_rules_say_of_the_whole_child(name: str) -> None:
    """Each combination, asked of all the rules at once, comes to what the table says."""
    falling = evolve(
        STANDARD.reach,
        preventive=evolve(STANDARD.reach.preventive, environment=Rating.COMPLETE),
        foster_family=evolve(STANDARD.reach.foster_family, child=Rating.MILD),
    )
    profile = evolve(STANDARD, reach=falling) if name == "falling" else STANDARD
    for chosen, result in drawn(profile, 3000):
        assert result == result_of(together(chosen), profile)


KINDS = {
    1: ("interventions", "universal_offer"),
    2: ("interventions", "consultant_help"),
    3: ("interventions", "support_at_home"),
    4: ("placements", "network_foster_family"),
    5: ("placements", "general_foster_family"),
    6: ("placements", "residential_institution"),
}
BORN = {"below_1": "2025-06-01", "below_13": "2018-01-01", "from_13": "2010-01-01"}


def document(chosen: Classes) -> dict[str, Any]:
    """Return a whole case of a child of the combination."""
    code = {each.input: each.code for each in chosen}
    now: dict[str, Any] = {"id": "a2", "kind": "child_assessment", "on": "2025-12-01"}
    before: dict[str, Any] = {"id": "a1", "kind": "child_assessment", "on": "2024-01-01"}
    ratings = {
        rated.dimension.value: int(rated.answer.value)
        for each in chosen
        if each.input in DOMAINS
        for rated in each.situation.rated_in(DOMAINS[each.input])
        if rated.answer.value is not None
    }
    if ratings:
        now["ratings"] = ratings
    if code[Input.SAFETY] == "unsafe_kept":
        before["safety"] = "unsafe"
    elif code[Input.SAFETY] != "open":
        now["safety"] = code[Input.SAFETY]
    for which, name in ((Input.ACUTE, "acute"), (Input.TREATMENT, "round_the_clock_treatment")):
        record = before if code[which].endswith("_kept") else now
        if code[which] != "open":
            record[name] = code[which] != "no"
        for provider in ("residential", "health_service"):
            if provider in code[which]:
                record["treatment_provider"] = provider
    if code[Input.NETWORK] != "open":
        willing = code[Input.NETWORK] == "found"
        candidate = {"id": "n1", "relation": "sibling", "willing": willing, "suitable": True}
        now["network_search"] = {"done": "2025-11-20", "candidates": [candidate]}
    tried: dict[str, list[dict[str, Any]]] = {"interventions": [], "placements": []}
    for number, attempt in enumerate(code[Input.ATTEMPTS].split("+")):
        if attempt == "none":
            continue
        step, said = attempt.split("_", 1)
        group, kind = KINDS[int(step)]
        # An attempt that ended after the answer was given is not answered by it.
        ended = "2025-09-01" if said == "open" else "2025-03-01"
        tried[group].append(
            {
                "id": f"{group[0]}{number}",
                "kind": kind,
                # Help at home comes first: help that began beside a placement is no attempt.
                "started": f"{2018 if group == 'interventions' else 2024}-01-0{number + 1}",
                "ended": ended,
                "outcome": "not_helped",
            }
        )
        if said != "open":
            now["changed_circumstances"] = {"on": "2025-06-01", "different": said == "different"}
    born = BORN.get(code[Input.AGE])
    return {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1"} | ({} if born is None else {"born": born}),
        "opened": "2017-06-01",
        "assessments": [before, now] if code[Input.ASSESSMENT] == "current" else [before],
        **tried,
    }


def test_the_table_says_what_is_recommended_in_a_whole_case() -> None:
    """A case written from the classes gets the range and verdicts of its line, by two readings."""
    for chosen, result in drawn(STANDARD, 1000):
        case = document(chosen)
        advice = recommend(load_case(case), on=ON)
        assert ends(result) == (
            (CONFLICT, CONFLICT)
            if advice.range is None
            else (advice.range.lowest, advice.range.highest)
        )
        assert result.verdicts == tuple(verdict.verdict for verdict in advice.verdicts)
        assert result.until_answered == advice.until_answered
        assert ends(result) == (range_of(case) or (CONFLICT, CONFLICT))


def test_a_network_that_is_not_assessed_is_in_the_class_of_one_that_is_not_searched() -> None:
    """Both are open, and bind alike."""
    calm = classes_of(STANDARD)[Input.SAFETY][0].situation
    not_assessed, not_searched = (
        result_of(evolve(calm, network=Network(state=state, place=calm.network.place)), STANDARD)
        for state in (NetworkState.NOT_ASSESSED, NetworkState.NOT_SEARCHED)
    )
    assert not_assessed == not_searched


def test_any_number_of_attempts_says_what_each_of_them_says() -> None:
    """Three attempts rule out what each of them does by itself, whatever today's need."""
    rule = next(rule for rule in LADDER_RULES if isinstance(rule, HistoryRule))
    single = [each for each in classes_of(STANDARD)[Input.ATTEMPTS] if "+" not in each.code]
    calm = single[0].situation
    needs = [
        NeedOfToday(lowest=lowest, could_be=could_be, exists=exists, depends_on=())
        for lowest, could_be, exists in product((1, 4), (1, 4), (True, False))
        if lowest <= could_be
    ]
    for some, today in product(product(single, repeat=3), needs):
        attempts = tuple(attempt for each in some for attempt in each.situation.attempts)
        said = [*rule.bounds(evolve(calm, attempts=attempts), STANDARD, today)]
        alone = [claim for each in some for claim in rule.bounds(each.situation, STANDARD, today)]
        assert said == alone
