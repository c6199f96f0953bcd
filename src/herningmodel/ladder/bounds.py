"""
Bounds and conditions: what an answer says about the steps, and the range that is left.

A bound says "at least step s" or "not step s". It is *certain* when the case says so, and
*possible* when an open question could make it so. The range runs from the lowest step that no
certain bound rules out to the lowest step that is left when every possible bound holds as well.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from attrs import evolve, field, frozen

from herningmodel.core.codes import Code
from herningmodel.core.findings import Location
from herningmodel.core.references import LegalReference
from herningmodel.core.sources import Source
from herningmodel.ladder.questions import Question
from herningmodel.model.placements import PlacementKind
from herningmodel.model.steps import HIGHEST, STEPS, Step
from herningmodel.schema.records import FrozenDict
from herningmodel.text.texts import Text, Value, render


def hashable(values: Mapping[str, Value]) -> FrozenDict[str, Value]:
    """Return *values* as a mapping that can be compared and hashed with what holds it."""
    return FrozenDict(values)


class BoundKind(Code):
    """*Grænse*: how a bound limits the steps."""

    AT_LEAST = "at_least", "mindst", "at least"
    NOT = "not", "ikke", "not"


_NOT: Final = BoundKind.NOT
"""It is asked for with every step, and to look a member up in its class takes longer than to ask."""


@frozen(kw_only=True)
class Open:
    """*Åbent spørgsmål*: the question that a bound hangs on, and where its answer belongs."""

    question: Question
    place: Location
    about: Text | None = None
    """What in particular is asked about: a dimension, an attempt."""

    @property
    def text(self) -> Text:
        """The question in a whole sentence, with what it is about."""
        question = self.question.label
        if self.about is None:
            return question
        return Text(da=f"{question.da} ({self.about.da})", en=f"{question.en} ({self.about.en})")


@frozen(kw_only=True)
class Bound:
    """
    *Grænse*: what one answer says about the steps.

    Attributes:
        kind: At least the step, or not the step.
        step: The step.
        certain: Whether the case says so, or an open question could make it so.
        hangs_on: The open question; None for an answer that holds. A certain bound that hangs on
            a question is one that is kept until the question is answered anew.
        place: Where the value stands that the bound rests on.
        seen: The value seen, in the notation of the format.
        threshold: What it was compared with.
        source: Where the threshold comes from.
        reference: The provision behind it, if there is one.
    """

    kind: BoundKind
    step: Step
    certain: bool
    template: Text
    values: Mapping[str, Value] = field(converter=hashable)
    place: Location
    hangs_on: Open | None = None
    seen: str | None = None
    threshold: str | None = None
    source: Source | None = None
    reference: LegalReference | None = None

    @property
    def text(self) -> Text:
        """The bound in a whole sentence."""
        return render(self.template, self.values)

    def rules_out(self, step: Step) -> bool:
        """Tell whether *step* is out if the bound holds."""
        return step == self.step if self.kind is _NOT else step < self.step


@frozen(kw_only=True)
class Condition:
    """
    *Betingelse*: what must be in place for a step to hold.

    Attributes:
        steps: The steps that it is a condition on.
        certain: Whether it is, or may be, depending on what is not known.
        needs: The kind of placement that it asks for, if it asks for one.
    """

    steps: tuple[Step, ...]
    template: Text
    values: Mapping[str, Value] = field(converter=hashable, factory=dict[str, Value])
    certain: bool = True
    needs: PlacementKind | None = None
    source: Source | None = None

    @property
    def text(self) -> Text:
        """The condition in a whole sentence."""
        return render(self.template, self.values)


@frozen
class Range:
    """*Spænd*: from the lowest step to the highest that it could come to."""

    lowest: Step
    highest: Step


@frozen(kw_only=True)
class Conclusion:
    """
    *Konklusion*: what bounds leave over.

    Attributes:
        range: The range; None where the certain bounds rule out every step.
        is_possible_conflict: Whether the possible bounds together would rule out every step.
    """

    range: Range | None
    is_possible_conflict: bool

    @property
    def ends(self) -> tuple[int, int]:
        """Both ends of the range; a conflict counts above the highest step."""
        if self.range is None:
            return HIGHEST + 1, HIGHEST + 1
        return self.range.lowest, self.range.highest


def conclude(bounds: Iterable[Bound]) -> Conclusion:
    """Return what *bounds* leave of the six steps."""
    bounds = tuple(bounds)
    certain = [bound for bound in bounds if bound.certain]
    fitting = [step for step in STEPS if _is_left(step, certain)]
    if not fitting:
        return Conclusion(range=None, is_possible_conflict=False)
    possible = [bound for bound in bounds if not bound.certain]
    left = [step for step in fitting if _is_left(step, possible)]
    highest = left[0] if left else HIGHEST
    return Conclusion(range=Range(fitting[0], highest), is_possible_conflict=not left)


def _is_left(step: Step, bounds: Iterable[Bound]) -> bool:
    return not any(bound.rules_out(step) for bound in bounds)


def could_change(question: Open, bounds: Sequence[Bound]) -> tuple[Step, Step] | None:
    """
    Return the steps between which the answer to *question* could move an end of the range.

    The most favourable answer takes every bound away that hangs on the question; the least
    favourable makes them all certain. None if neither would change the range.
    """
    favourable = conclude(bound for bound in bounds if bound.hangs_on != question)
    unfavourable = conclude(
        evolve(bound, certain=True) if bound.hangs_on == question else bound for bound in bounds
    )
    conclusions = (conclude(bounds), favourable, unfavourable)
    lowest = {conclusion.ends[0] for conclusion in conclusions}
    highest = {conclusion.ends[1] for conclusion in conclusions}
    moved = [end for ends in (lowest, highest) if len(ends) > 1 for end in ends]
    return (Step(min(moved)), Step(min(max(moved), HIGHEST))) if moved else None
