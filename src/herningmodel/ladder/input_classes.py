"""
Input classes: values of an input that ladder rules distinguish.

A rating of 0 and one of 1 that bind alike are one class. Which ratings bind alike is not written
down here: it is found out by asking the rules, so that it holds under every profile. Every class
comes with a child that needs nothing else, so that what the rules say of it is due to the class.

As far as bounds go, any number of failed attempts comes to one class: the highest help at home that
surely asks for more, the highest that may, and the placements that are not tried again.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Final, TypeVar

from attrs import evolve

from herningmodel.case_view.network import Network, NetworkState
from herningmodel.core.findings import Location
from herningmodel.ladder.attempts import Attempt
from herningmodel.ladder.bounds import Bound
from herningmodel.ladder.inputs import DOMAINS, Claims, Input, InputClass
from herningmodel.ladder.ladder_rule import Claim
from herningmodel.ladder.ladder_rules.infants import YEARS as INFANT
from herningmodel.ladder.ladder_rules.reach_parenting import EMOTIONAL_CARE
from herningmodel.ladder.need_of_today import need_of_today
from herningmodel.ladder.questions import Answer
from herningmodel.ladder.situation import Rated, Situation
from herningmodel.ladder.support_at_home import BY_OTHERS
from herningmodel.model.needs import Dimension, Domain, Rating, Safety, TreatmentProvider
from herningmodel.model.steps import STEPS, Step
from herningmodel.profile.profile import Profile
from herningmodel.text.formatting import enumerated, join, render
from herningmodel.text.texts import Text, verbatim


Known = TypeVar("Known")
Ratings = Mapping[Dimension, Rating | None]
Form = Callable[[Sequence[Dimension], Rating], Ratings]
"""How a group of dimensions with a highest rating is rated."""

# The rules of the ladder cite the law of the day, and bind alike on every day.
KEPT: Final = Text(da="{answer}, da det sidst blev vurderet", en="{answer} when last assessed")
TRIED: Final = Text(da="på {step}: {attempt}", en="on {step}: {attempt}")
_ANY_DAY: Final = date(2024, 1, 1)


def input_classes(
    profile: Profile, claims: Claims, *, with_open: bool = True
) -> dict[Input, tuple[InputClass, ...]]:
    """
    Return the classes of every input, least need first.

    Args:
        profile: The profile.
        claims: The rules of the ladder; they are asked which ratings bind alike.
        with_open: Whether to look for classes of ratings in which something is open too.
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
            ladder_input: rating_classes(ladder_input, profile, claims, with_open=with_open)
            for ladder_input in DOMAINS
        },
        Input.SAFETY: tuple(_safety(calm)),
        Input.ACUTE: tuple(_acute(calm)),
        Input.TREATMENT: tuple(_treatment(calm)),
        Input.NETWORK: tuple(_network(calm)),
        Input.ATTEMPTS: tuple(_attempts(calm)),
        Input.AGE: tuple(_ages(calm, profile)),
    }


def rated_alike(domain: Domain, rating: Rating, profile: Profile) -> Situation:
    """Return a child with *rating* in each deciding dimension of *domain*, and no other need."""
    calm = _needs_nothing(profile)
    return _rated(calm, {rated.dimension: rating for rated in calm.rated_in(domain)})


def highest_rating_of(ratings: Sequence[Rating]) -> Text:
    """Return the first and the last of *ratings* in words."""
    span = "–".join(dict.fromkeys(str(end.value) for end in (ratings[0], ratings[-1])))
    return render(HIGHEST_RATING, {"span": verbatim(span)})


def _needs_nothing(profile: Profile) -> Situation:
    return Situation(
        on=_ANY_DAY,
        age=profile.thresholds.teenagers_from.years - 1,
        assessments=Location(trail=("assessments",)),
        has_current_assessment=True,
        safety=_answer("safety", Safety.SAFE),
        acute=_answer("acute", known=False),
        treatment=_answer("round_the_clock_treatment", known=False),
        treatment_provider=_answer("treatment_provider", None),
        safety_plan=_answer("safety_plan", None),
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


def rating_classes(
    ladder_input: Input, profile: Profile, claims: Claims, *, with_open: bool = True
) -> tuple[InputClass, ...]:
    """
    Return the classes of ratings in a domain.

    Dimensions of one reach are alike, so a child has in each group of them a highest rating, and
    all of them rated or not. Children of whom the rules say the same are one class.

    Args:
        ladder_input: The input of the domain.
        profile: The profile.
        claims: The rules of the ladder; they are asked which ratings bind alike.
        with_open: Whether to look for classes in which something is open too.
    """
    calm = _needs_nothing(profile)
    groups = _alike(DOMAINS[ladder_input], calm, profile)
    if not groups:
        nothing_decides = InputClass(
            input=ladder_input,
            code="nothing_decides",
            label=Text(da="ingen afgørende dimension", en="no deciding dimension"),
            situation=calm,
            takes_assessment=False,
        )
        return (nothing_decides,)
    found: dict[object, InputClass] = {}
    for ratings in _rated_children(groups, FORMS if with_open else FORMS[:1]):
        now = _rated(calm, ratings)
        key = (
            _what_is_said(claims(now, profile)),
            need_of_today(now, ()).exists,
            _takes_assessment(ladder_input, now),
        )
        if key not in found:
            found[key] = _class_of(ladder_input, now)
    return tuple(
        sorted(found.values(), key=lambda each: (not each.is_answered, each.takes_assessment))
    )


def _rated_children(
    groups: Sequence[Sequence[Dimension]], forms: Sequence[Form]
) -> Iterable[Ratings]:
    """Return the ratings of each child to ask about, once each."""
    children: dict[object, Ratings] = {}
    for form in forms:
        for highest in product(Rating, repeat=len(groups)):
            ratings: dict[Dimension, Rating | None] = {}
            for group, rating in zip(groups, highest, strict=True):
                ratings.update(form(group, rating))
            children.setdefault((*ratings.items(),), ratings)
    return children.values()


def _alike(domain: Domain, calm: Situation, profile: Profile) -> list[tuple[Dimension, ...]]:
    """Return the deciding dimensions of *domain*, those of one reach together."""
    groups: dict[tuple[object, ...], list[Dimension]] = {}
    for rated in calm.rated_in(domain):
        reach = profile.reach.row(rated.dimension)
        own = rated.dimension if rated.dimension in BY_OTHERS else None
        is_emotional = rated.dimension in EMOTIONAL_CARE
        groups.setdefault((reach, own, is_emotional), []).append(rated.dimension)
    return [tuple(group) for group in groups.values()]


def _rated_in_full(group: Sequence[Dimension], highest: Rating) -> Ratings:
    return {group[0]: highest}


def _partly_open(group: Sequence[Dimension], highest: Rating) -> Ratings:
    first, *others = group
    return {first: highest, **dict.fromkeys(others[-1:])} if others else {first: None}


def _open_in_full(group: Sequence[Dimension], _: Rating) -> Ratings:
    return dict.fromkeys(group)


FORMS: Final[tuple[Form, ...]] = (_rated_in_full, _partly_open, _open_in_full)


def _rated(calm: Situation, ratings: Mapping[Dimension, Rating | None]) -> Situation:
    return evolve(
        calm,
        ratings=tuple(
            evolve(rated, answer=_answer(rated.dimension.value, ratings[rated.dimension]))
            if rated.dimension in ratings
            else rated
            for rated in calm.ratings
        ),
    )


def _class_of(ladder_input: Input, now: Situation) -> InputClass:
    own = [*now.rated_in(DOMAINS[ladder_input])]
    severe = [rated for rated in own if rated.answer.value]
    still_open = [rated.dimension for rated in own if rated.answer.value is None]
    takes_assessment = _takes_assessment(ladder_input, now)
    code = [f"{rated.dimension.value}_{rated.answer.value:d}" for rated in severe]
    label = [_named(rated) for rated in severe]
    if not severe and takes_assessment:
        code, label = ["0_to_1"], [highest_rating_of((Rating.NONE, Rating.MILD))]
    if still_open and takes_assessment:
        code += [f"{dimension.value}_open" for dimension in still_open]
        label += [_open(dimension) for dimension in still_open]
    if not takes_assessment:
        code, label = ["open"], [Text(da="ikke vurderet", en="not rated")]
    return InputClass(
        input=ladder_input,
        code="+".join(code),
        label=join(label, ", "),
        situation=now,
        is_answered=not still_open,
        takes_assessment=takes_assessment,
    )


def _named(rated: Rated) -> Text:
    return render(RATED, {"dimension": rated.dimension, "rating": rated.answer.value})


def _open(dimension: Dimension) -> Text:
    return render(NOT_RATED, {"dimension": dimension})


def _takes_assessment(ladder_input: Input, now: Situation) -> bool:
    return any(rated.answer.value is not None for rated in now.rated_in(DOMAINS[ladder_input]))


def _what_is_said(claims: Iterable[Claim]) -> frozenset[object]:
    """Return what *claims* come to: the steps that they bind, and those with a condition."""
    said = [*claims]
    bounds = {(claim.kind, claim.step, claim.certain) for claim in said if isinstance(claim, Bound)}
    conditions = [claim for claim in said if not isinstance(claim, Bound)]
    return frozenset([*bounds, *(step for claim in conditions for step in claim.steps)])


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


def _acute(calm: Situation) -> Iterator[InputClass]:
    for code, label, known, is_kept in (
        ("no", NO, False, False),
        ("yes", YES, True, False),
        ("open", OPEN, None, False),
        ("yes_kept", YES_KEPT, True, True),
    ):
        is_answered = known is not None and not is_kept
        yield InputClass(
            input=Input.ACUTE,
            code=code,
            label=label,
            situation=evolve(calm, acute=_answer("acute", known, is_kept=is_kept)),
            is_answered=is_answered,
            takes_assessment=is_answered,
        )


def _treatment(calm: Situation) -> Iterator[InputClass]:
    residential, health = TreatmentProvider.RESIDENTIAL, TreatmentProvider.HEALTH_SERVICE
    for code, label, known, provider, is_kept in (
        ("no", NO, False, None, False),
        ("yes_health_service", _given_by(YES, health), True, health, False),
        ("yes_residential", _given_by(YES, residential), True, residential, False),
        ("yes", YES, True, None, False),
        ("open", OPEN, None, None, False),
        ("yes_residential_kept", _given_by(YES_KEPT, residential), True, residential, True),
    ):
        is_current = known is not None and not is_kept
        yield InputClass(
            input=Input.TREATMENT,
            code=code,
            label=label,
            situation=evolve(
                calm,
                treatment=_answer("round_the_clock_treatment", known, is_kept=is_kept),
                treatment_provider=_answer("treatment_provider", provider, is_kept=is_kept),
            ),
            is_answered=is_current and (provider is not None or not known),
            takes_assessment=is_current,
        )


def _given_by(label: Text, provider: TreatmentProvider) -> Text:
    return join([label, provider.label], ", ")


def _network(calm: Situation) -> Iterator[InputClass]:
    for code, label, state in (
        (
            "found",
            Text(da="én både vil og kan", en="a candidate is willing and suitable"),
            NetworkState.FOUND,
        ),
        (
            "none",
            Text(da="ingen både vil og kan", en="no candidate is willing and suitable"),
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
    for step, differences in _ASKED_OF_ATTEMPTS.items():
        for different in differences:
            yield _tried(calm, _attempt(step, different=different))
    # Several attempts say what each of them says; these two say all that attempts can say at once.
    yield _tried(calm, *(_attempt(step, different=None) for step in STEPS))
    yield _tried(calm, *(_attempt(step, different=False) for step in STEPS))


def _tried(calm: Situation, *attempts: Attempt) -> InputClass:
    labels = [attempt.what for attempt in attempts]
    return InputClass(
        input=Input.ATTEMPTS,
        code="+".join(
            f"{attempt.step.value}_{_DIFFERENT[attempt.different]}" for attempt in attempts
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
        step=step,
        failed=True,
        different=different,
        place=Location(trail=("interventions", 0, "ended")),
    )


def _ages(calm: Situation, profile: Profile) -> Iterator[InputClass]:
    teenager = profile.thresholds.teenagers_from.years
    for code, label, age in (
        (
            f"below_{teenager}",
            Text(
                da=f"fra {INFANT} til under {teenager} år", en=f"from {INFANT} to below {teenager}"
            ),
            teenager - 1,
        ),
        (f"below_{INFANT}", Text(da=f"under {INFANT} år", en=f"below {INFANT}"), 0),
        (
            f"from_{teenager}",
            Text(da=f"fyldt {teenager} år", en=f"{teenager} or older"),
            teenager,
        ),
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


_ASKED_OF_ATTEMPTS: Final[Mapping[Step, tuple[bool | None, ...]]] = {
    Step.UNIVERSAL: (True, False, None),
    Step.PREVENTIVE: (True, False, None),
    # From here on it makes no difference to a bound whether nothing is different or it is open.
    Step.HOME_BASED: (True, None),
    Step.KIN_OR_NETWORK: (True, None),
    Step.FOSTER_FAMILY: (True, None),
    Step.INSTITUTION: (None,),
}

HIGHEST_RATING: Final = Text(da="højeste vurdering {span}", en="highest rating {span}")
RATED: Final = Text(da="{dimension}: {rating}", en="{dimension}: {rating}")
NOT_RATED: Final = Text(da="{dimension}: ikke vurderet", en="{dimension}: not rated")
NO: Final = Text(da="nej", en="no")
YES: Final = Text(da="ja", en="yes")
OPEN: Final = Text(da="ikke besvaret", en="not answered")
YES_KEPT: Final = render(KEPT, {"answer": YES})

_DIFFERENT: Final = {True: "different", False: "not_different", None: "open"}
