"""
Input classes: values of an input that ladder rules distinguish.

A rating of 0 and one of 1 that bind alike are one class. Which ratings bind alike is not written
down here: it is found out by asking the rules, so that it holds under every profile. Every class
comes with a child that needs nothing else, so that what the rules say of it is due to the class.

For bounds, any number of failed attempts forms one class: the highest step without a difference
counts, and the highest above it without an answer to what is different.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Final, TypeVar

from attrs import evolve

from herningmodel.case_view.network import Network, NetworkState
from herningmodel.core.findings import Location
from herningmodel.ladder.attempts import Attempt
from herningmodel.ladder.bounds import Bound
from herningmodel.ladder.inputs import DOMAINS, Claim, Claims, Input, InputClass
from herningmodel.ladder.questions import Answer
from herningmodel.ladder.situation import Rated, Situation
from herningmodel.model.needs import Domain, Rating, Safety
from herningmodel.model.steps import HIGHEST, STEPS, Step
from herningmodel.profile.profile import Profile
from herningmodel.text.formatting import enumerated, render
from herningmodel.text.texts import Text


Known = TypeVar("Known")

# The rules of the ladder cite the law of the day, and bind alike on every day.
KEPT: Final = Text(da="{answer}, da nogen sidst så efter", en="{answer} when somebody last looked")
TRIED: Final = Text(da="på {step}: {attempt}", en="on {step}: {attempt}")
_ANY_DAY: Final = date(2024, 1, 1)


def input_classes(profile: Profile, claims: Claims) -> dict[Input, tuple[InputClass, ...]]:
    """
    Return the classes of every input, least need first.

    Args:
        profile: The profile.
        claims: The rules of the ladder; they are asked which ratings bind alike.
    """
    calm = _needs_nothing(profile)
    return {
        Input.ASSESSMENT: (
            InputClass(
                input=Input.ASSESSMENT,
                code="current",
                label=Text(da="der er en", en="there is one"),
                situation=calm,
            ),
            InputClass(
                input=Input.ASSESSMENT,
                code="none",
                label=Text(da="der er ingen", en="there is none"),
                situation=evolve(calm, has_current_assessment=False),
                is_answered=False,
                takes_assessment=False,
            ),
        ),
        **{
            ladder_input: tuple(_ratings(ladder_input, calm, profile, claims))
            for ladder_input in DOMAINS
        },
        Input.SAFETY: tuple(_safety(calm)),
        Input.ACUTE: tuple(_yes_or_no(Input.ACUTE, calm)),
        Input.TREATMENT: tuple(_yes_or_no(Input.TREATMENT, calm)),
        Input.NETWORK: tuple(_network(calm)),
        Input.ATTEMPTS: tuple(_attempts(calm)),
        Input.AGE: tuple(_ages(calm, profile)),
    }


def _needs_nothing(profile: Profile) -> Situation:
    return Situation(
        on=_ANY_DAY,
        age=profile.thresholds.teenagers_from.years - 1,
        assessments=Location(trail=("assessments",)),
        has_current_assessment=True,
        safety=_answer("safety", Safety.SAFE),
        acute=_answer("acute", known=False),
        treatment=_answer("round_the_clock_treatment", known=False),
        ratings=tuple(
            Rated(dimension=dimension, answer=_answer(dimension.value, Rating.NONE))
            for dimension in dict.fromkeys(profile.deciding.dimensions)
        ),
        network=Network(state=NetworkState.FOUND, place=_place("network_search")),
        attempts=(),
    )


def _place(member: str) -> Location:
    return Location(trail=("assessments", 0, member))


def _answer(member: str, known: Known | None, *, is_kept: bool = False) -> Answer[Known]:
    on = None if known is None else _ANY_DAY
    return Answer(value=known, on=on, place=_place(member), is_kept=is_kept)


def _ratings(
    ladder_input: Input, calm: Situation, profile: Profile, claims: Claims
) -> Iterator[InputClass]:
    domain = DOMAINS[ladder_input]
    count = len([*calm.rated_in(domain)])
    if not count:
        yield InputClass(
            input=ladder_input,
            code="nothing_decides",
            label=Text(da="ingen afgørende dimension", en="no deciding dimension"),
            situation=calm,
            takes_assessment=False,
        )
        return
    # Where there is only one dimension, it is either rated or open.
    forms = (False, True) if count > 1 else (False,)

    def as_bound(rating: Rating) -> list[frozenset[object]]:
        return [
            _effects_of(claims(_rated(calm, domain, rating, is_open=is_open), profile))
            for is_open in forms
        ]

    alike = [[*ratings] for _, ratings in groupby(Rating, as_bound)]
    for is_open in forms:
        for ratings in alike:
            span = "–".join(dict.fromkeys(str(end.value) for end in (ratings[0], ratings[-1])))
            code = span.replace("–", "_to_")
            yield InputClass(
                input=ladder_input,
                code=f"{code}_and_open" if is_open else code,
                label=Text(
                    da=f"højeste vurdering {span}{', ikke alt er vurderet' if is_open else ''}",
                    en=f"highest rating {span}{', not everything is rated' if is_open else ''}",
                ),
                situation=_rated(calm, domain, ratings[0], is_open=is_open),
                is_answered=not is_open,
            )
    yield InputClass(
        input=ladder_input,
        code="open",
        label=Text(da="ikke vurderet", en="not rated"),
        situation=_rated(calm, domain, None, is_open=True),
        is_answered=False,
        takes_assessment=False,
    )


def _rated(calm: Situation, domain: Domain, highest: Rating | None, *, is_open: bool) -> Situation:
    """Return a child rated *highest* in *domain*, perhaps with an open rating."""
    own = [*calm.rated_in(domain)]
    known = [highest, *(None if highest is None else Rating.NONE for _ in own[1:])]
    if is_open:
        known[-1] = None
    answers = {
        rated.dimension: _answer(rated.dimension.value, rating)
        for rated, rating in zip(own, known, strict=True)
    }
    return evolve(
        calm,
        ratings=tuple(
            evolve(rated, answer=answers.get(rated.dimension, rated.answer))
            for rated in calm.ratings
        ),
    )


def _effects_of(claims: Iterable[Claim]) -> frozenset[object]:
    """Return the effects of *claims*, without places and numbers."""
    return frozenset(
        (claim.kind, claim.step, claim.certain)
        if isinstance(claim, Bound)
        else (claim.steps, claim.template, claim.certain, claim.needs)
        for claim in claims
    )


def _safety(calm: Situation) -> Iterator[InputClass]:
    for safety in (Safety.SAFE, Safety.SAFE_WITH_PLAN, Safety.UNSAFE):
        yield InputClass(
            input=Input.SAFETY,
            code=safety.value,
            label=safety.label,
            situation=evolve(calm, safety=_answer("safety", safety)),
        )
    yield InputClass(
        input=Input.SAFETY,
        code="open",
        label=OPEN,
        situation=evolve(calm, safety=_answer("safety", None)),
        is_answered=False,
        takes_assessment=False,
    )
    kept = Safety.UNSAFE
    yield InputClass(
        input=Input.SAFETY,
        code=f"{kept.value}_kept",
        label=render(KEPT, {"answer": kept}),
        situation=evolve(calm, safety=_answer("safety", kept, is_kept=True)),
        is_answered=False,
        takes_assessment=False,
    )


def _yes_or_no(ladder_input: Input, calm: Situation) -> Iterator[InputClass]:
    for code, label, known, is_kept in (
        ("no", Text(da="nej", en="no"), False, False),
        ("yes", Text(da="ja", en="yes"), True, False),
        ("open", OPEN, None, False),
        ("yes_kept", YES_KEPT, True, True),
    ):
        answer = _answer(ladder_input.value, known, is_kept=is_kept)
        is_acute = ladder_input is Input.ACUTE
        yield InputClass(
            input=ladder_input,
            code=code,
            label=label,
            situation=evolve(calm, acute=answer) if is_acute else evolve(calm, treatment=answer),
            is_answered=known is not None and not is_kept,
            takes_assessment=known is not None and not is_kept,
        )


def _network(calm: Situation) -> Iterator[InputClass]:
    for code, label, state in (
        (
            "found",
            Text(da="én både vil og kan", en="somebody is willing and suitable"),
            NetworkState.FOUND,
        ),
        (
            "none",
            Text(da="ingen både vil og kan", en="nobody is willing and suitable"),
            NetworkState.NONE,
        ),
        (
            "open",
            Text(da="ikke afsøgt eller ikke vurderet", en="not searched or not assessed"),
            NetworkState.NOT_SEARCHED,
        ),
    ):
        yield InputClass(
            input=Input.NETWORK,
            code=code,
            label=label,
            situation=evolve(calm, network=evolve(calm.network, state=state)),
            is_answered=code != "open",
            takes_assessment=code != "open",
        )


def _attempts(calm: Situation) -> Iterator[InputClass]:
    yield InputClass(
        input=Input.ATTEMPTS,
        code="none",
        label=Text(da="ingen", en="none"),
        situation=calm,
        takes_assessment=False,
    )
    for step in STEPS:
        for different in (True, False, None):
            yield _tried(calm, _attempt(step, different=different))
    for lower in STEPS:
        for step in STEPS[lower : HIGHEST - 1]:
            yield _tried(calm, _attempt(lower, different=False), _attempt(step, different=None))


def _tried(calm: Situation, *attempts: Attempt) -> InputClass:
    labels = [attempt.what for attempt in attempts]
    return InputClass(
        input=Input.ATTEMPTS,
        code="+".join(
            f"{attempt.lowest.value}_{_DIFFERENT[attempt.different]}" for attempt in attempts
        ),
        label=enumerated(labels),
        situation=evolve(calm, attempts=attempts),
        is_answered=all(attempt.different is not None for attempt in attempts),
        takes_assessment=any(attempt.different is not None for attempt in attempts),
    )


def _attempt(step: Step, *, different: bool | None) -> Attempt:
    attempt = {
        True: Text(da="noget er anderledes", en="something is different"),
        False: Text(da="intet er anderledes", en="nothing is different"),
        None: Text(da="ikke besvaret, hvad der er anderledes", en="what is different is open"),
    }[different]
    return Attempt(
        what=render(TRIED, {"step": step.numbered, "attempt": attempt}),
        ended=_ANY_DAY,
        lowest=step,
        highest=step,
        failed=True,
        different=different,
        place=Location(trail=("interventions", 0, "ended")),
    )


def _ages(calm: Situation, profile: Profile) -> Iterator[InputClass]:
    years = profile.thresholds.teenagers_from.years
    for code, label, age in (
        (f"below_{years}", Text(da=f"under {years} år", en=f"below {years}"), years - 1),
        (f"from_{years}", Text(da=f"fyldt {years} år", en=f"{years} or older"), years),
        ("unknown", Text(da="ikke kendt", en="not known"), None),
    ):
        yield InputClass(
            input=Input.AGE,
            code=code,
            label=label,
            situation=evolve(calm, age=age),
            is_answered=age is not None,
            takes_assessment=False,
        )


OPEN: Final = Text(da="ikke besvaret", en="not answered")
YES_KEPT: Final = Text(da="ja, da nogen sidst så efter", en="yes, when somebody last looked")

_DIFFERENT: Final = {True: "different", False: "not_different", None: "open"}
