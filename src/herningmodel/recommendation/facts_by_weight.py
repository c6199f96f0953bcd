"""Find the deciding facts of a recommendation, the heaviest first."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from attrs import evolve

from herningmodel.ladder.bounds import Bound, BoundKind, hashable
from herningmodel.ladder.ladder_rules import treatment
from herningmodel.model.needs import Dimension
from herningmodel.model.steps import HIGHEST, Step
from herningmodel.recommendation.verdicts import Verdict, VerdictOnStep
from herningmodel.text.formatting import Value, quoted
from herningmodel.text.texts import Text


if TYPE_CHECKING:
    from herningmodel.recommendation.recommendation import Recommendation


_DIMENSIONS: Final = "dimensions"
"""The value of a bound that names what was rated."""


def facts(advice: "Recommendation") -> list[Bound]:
    """Return the certain bounds that decided, each once, the heaviest first."""
    if advice.range is None:
        found = [*dict.fromkeys(advice.conflicts)]
    else:
        found = [bound for _, bound in reasons_by_steps(advice) if bound.certain]
    in_order = sorted(found, key=_weight)
    needed = _needed(in_order)
    return [*needed, *(fact for fact in in_order if fact not in needed)]


def facts_on_screen(advice: "Recommendation") -> list[Bound]:
    """
    Return the facts as they are on the screen.

    Ratings that say the same are one fact. A treatment is a fact before it is answered who gives it.
    """
    found = facts(advice)
    first = len(_needed(found))
    return [*_merged([*found[:first], *_open_treatment(advice), *found[first:]])]


def _open_treatment(advice: "Recommendation") -> list[Bound]:
    against = [] if advice.range is None else reasons_by_steps(advice)
    return [bound for _, bound in against if bound.template == treatment.BY_WHOM]


def _merged(found: Sequence[Bound]) -> Iterator[Bound]:
    """Yield *found*, ratings that differ only in their dimensions as one."""
    alike: dict[tuple[Text, Mapping[str, Value]], list[Bound]] = {}
    for fact in found:
        beside = {name: value for name, value in fact.values.items() if name != _DIMENSIONS}
        alike.setdefault((fact.template, hashable(beside)), []).append(fact)
    for first, *others in alike.values():
        areas = [quoted(dimension.label) for dimension in Dimension]
        named = {area for each in (first, *others) for area in rated_in(each)}
        in_order = tuple(area for area in areas if area in named)
        values = {**first.values, _DIMENSIONS: in_order}
        yield evolve(first, values=values) if others else first


def rated_in(fact: Bound) -> Sequence[Value]:
    """Return the names of what was rated, none for another fact."""
    named = fact.values.get(_DIMENSIONS)
    return named if isinstance(named, tuple) else ()


def _needed(found: Sequence[Bound]) -> list[Bound]:
    """Return the facts that each rule out a further step."""
    left = {*Step}
    needed: list[Bound] = []
    for fact in found:
        ruled_out = {step for step in left if fact.rules_out(step)}
        if ruled_out:
            needed.append(fact)
            left -= ruled_out
    return needed


def is_above(verdict: VerdictOnStep, advice: "Recommendation") -> bool:
    """Return whether the step is above the range, more intrusive than necessary."""
    return advice.range is not None and verdict.step > advice.range.highest


def deciding_reasons(verdict: VerdictOnStep) -> list[Bound]:
    """Return the bounds that decide on a step, possible ones if open."""
    is_out = verdict.verdict is Verdict.RULED_OUT
    return [bound for bound in verdict.reasons if bound.certain or not is_out]


def reasons_by_steps(advice: "Recommendation") -> list[tuple[tuple[Step, ...], Bound]]:
    """Return each deciding bound once, with the steps that it speaks against."""
    against: dict[Bound, list[Step]] = {}
    for verdict in advice.verdicts:
        if not is_above(verdict, advice):
            for bound in deciding_reasons(verdict):
                against.setdefault(bound, []).append(verdict.step)
    return [(tuple(steps), bound) for bound, steps in against.items()]


def _weight(bound: Bound) -> tuple[int, int, int]:
    # What asks for the highest step is heaviest, then the highest rating; what rules out a single step
    # comes after. A danger has no rating, and weighs more than one.
    rating = bound.values.get("rating")
    return (
        bound.kind is BoundKind.NOT,
        -bound.step,
        -rating if isinstance(rating, int) else -HIGHEST,
    )
