"""
Define bounds and conditions on the steps, and the range they leave.

A bound says "at least step s" or "not step s". It is *certain* when the case says so, and
*possible* when an open question could make it so. The range runs from the lowest step that no
certain bound rules out to the lowest step that is left when every possible bound holds as well.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Final, NotRequired, TypedDict, cast

from attrs import field, frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import WrittenAs
from herningmodel.core.findings import Location, TextDict, text_as_dict, without_nulls
from herningmodel.core.references import LegalReference
from herningmodel.core.sources import Basis, Source
from herningmodel.core.written_values import WrittenPath, WrittenRule
from herningmodel.ladder.questions import Question
from herningmodel.model.placements import PlacementKind
from herningmodel.model.steps import HIGHEST, STEPS, Step
from herningmodel.schema.records import FrozenDict
from herningmodel.text.formatting import Value, render
from herningmodel.text.texts import Text


def hashable(values: Mapping[str, Value]) -> FrozenDict[str, Value]:
    """Return *values* as a mapping that can be compared and hashed."""
    return values if isinstance(values, FrozenDict) else FrozenDict(values)


class BoundKind(Code):
    """*Grænse*: how a bound limits the steps."""

    AT_LEAST = "at_least", "mindst", "at least"
    NOT = "not", "ikke", "not"


_ABOUT: Final = Text(da="{question} ({about})", en="{question} ({about})")
_NOT: Final = BoundKind.NOT
"""A module-level name: enum look-up takes longer than the comparison."""


class BoundDict(TypedDict):
    """
    A bound, as it is written.

    Attributes:
        code: The code of the ladder rule it comes from.
        certain: Whether the case says so, or an open question could make it so.
        until_answered: Whether it rests on an old danger, and holds until that is answered anew.
        kind: At least the step, or not the step.
        step: The step that it is a bound on.
        path: The location of the value that the bound rests on.
        seen: The value found there, in the notation of the format.
        threshold: What it was compared with.
        source: Where the threshold comes from, with how sure it is.
        reference: The provision behind it, if there is one.
        basis: What kind of rule that is.
        text: The bound in a whole sentence.
    """

    code: Annotated[str, WrittenAs(WrittenRule)]
    certain: bool
    until_answered: NotRequired[bool]
    kind: Annotated[str, WrittenAs(BoundKind)]
    step: Annotated[int, WrittenAs(Step)]
    path: Annotated[str, WrittenAs(WrittenPath)]
    seen: NotRequired[str]
    threshold: NotRequired[str]
    source: NotRequired[TextDict]
    reference: NotRequired[Annotated[str, WrittenAs(LegalReference)]]
    basis: Annotated[str, WrittenAs(Basis)]
    text: TextDict


class ConditionDict(TypedDict):
    """
    A condition, as it is written.

    Attributes:
        code: The code of the ladder rule that sets it.
        certain: Whether it applies, or may apply, depending on open questions.
        source: Where the threshold of the condition comes from.
        basis: What kind of rule that is.
        text: The condition in a whole sentence.
    """

    code: Annotated[str, WrittenAs(WrittenRule)]
    certain: bool
    source: NotRequired[TextDict]
    basis: Annotated[str, WrittenAs(Basis)]
    text: TextDict


@frozen(kw_only=True)
class Open:
    """
    *Åbent spørgsmål*: the question behind a bound, and its answer's location.

    Attributes:
        question: The question that the bound depends on.
        place: Where the answer belongs in the case.
        about: What in particular is asked about, such as a dimension or an attempt.
        kept: The question as it was written, where it was read back.
    """

    question: Question
    place: Location
    about: Text | None = None
    kept: Text | None = field(default=None, eq=False, repr=False)

    @property
    def text(self) -> Text:
        """The question in a whole sentence, with what it is about."""
        if self.kept is not None:
            return self.kept
        question = self.question.label
        if self.about is None:
            return question
        return render(_ABOUT, {"question": question, "about": self.about})


@frozen(kw_only=True)
class Bound:
    """
    *Grænse*: what one answer says about the steps.

    Attributes:
        kind: At least the step, or not the step.
        step: The step that it is a bound on.
        certain: Whether the case says so, or an open question could make it so.
        template: The sentence about the bound with placeholders, in both languages.
        values: The values of the placeholders, by name.
        hangs_on: The open question; None for an answer that holds.
        is_kept: Whether it rests on an old danger. It is not certain, but the child is not placed
            below its step until the question is answered anew.
        place: The location of the value that the bound rests on.
        seen: The value found there, in the notation of the format.
        threshold: What it was compared with.
        source: Where the threshold comes from.
        reference: The provision behind it, if there is one.
        code: The code of the ladder rule it comes from; empty until `evaluate` sets it.
        basis: What kind of rule that is.
    """

    kind: BoundKind
    step: Step
    certain: bool
    template: Text
    values: Mapping[str, Value] = field(converter=hashable)
    place: Location
    hangs_on: Open | None = None
    is_kept: bool = False
    seen: str | None = None
    threshold: str | None = None
    source: Source | None = None
    reference: LegalReference | None = None
    code: str = ""
    basis: Basis = Basis.MODEL

    @property
    def text(self) -> Text:
        """The bound in a whole sentence."""
        return render(self.template, self.values)

    def rules_out(self, step: Step) -> bool:
        """Return whether the bound rules *step* out if it holds."""
        return step == self.step if self.kind is _NOT else step < self.step

    def of_rule(self, code: str, basis: Basis) -> "Bound":
        """Return the bound with the code and basis of its rule."""
        # Written out because `evolve` takes twice as long, and every recommendation does this for
        # each bound.
        return Bound(
            kind=self.kind,
            step=self.step,
            certain=self.certain,
            template=self.template,
            values=self.values,
            place=self.place,
            hangs_on=self.hangs_on,
            is_kept=self.is_kept,
            seen=self.seen,
            threshold=self.threshold,
            source=self.source,
            reference=self.reference,
            code=code,
            basis=basis,
        )

    def as_dict(self) -> BoundDict:
        """Return the bound as JSON for a journal."""
        members = without_nulls(
            {
                "code": self.code,
                "certain": self.certain,
                "until_answered": self.is_kept or None,
                "kind": self.kind.value,
                "step": self.step.value,
                "path": self.place.path,
                "seen": self.seen,
                "threshold": self.threshold,
                "source": None if self.source is None else text_as_dict(self.source.label),
                "reference": None if self.reference is None else str(self.reference),
                "basis": self.basis.value,
                "text": text_as_dict(self.text),
            }
        )
        return cast("BoundDict", members)


@frozen(kw_only=True)
class Condition:
    """
    *Betingelse*: what must be in place for a step to hold.

    Attributes:
        code: The code of the ladder rule that sets it; empty until `evaluate` sets it.
        basis: What kind of rule that is.
        steps: The steps that it is a condition on.
        template: The sentence about the condition with placeholders, in both languages.
        values: The values of the placeholders, by name.
        certain: Whether it applies, or may apply, depending on open questions.
        needs: The kind of placement that it asks for, if it asks for one.
        source: Where the threshold of the condition comes from.
        code: The code of the ladder rule that sets it; empty until `evaluate` sets it.
        basis: What kind of rule that is.
    """

    steps: tuple[Step, ...]
    template: Text
    values: Mapping[str, Value] = field(converter=hashable, factory=dict[str, Value])
    certain: bool = True
    needs: PlacementKind | None = None
    source: Source | None = None
    code: str = ""
    basis: Basis = Basis.MODEL

    @property
    def text(self) -> Text:
        """The condition in a whole sentence."""
        return render(self.template, self.values)

    def of_rule(self, code: str, basis: Basis) -> "Condition":
        """Return the condition with the code and basis of its rule."""
        return Condition(
            steps=self.steps,
            template=self.template,
            values=self.values,
            certain=self.certain,
            needs=self.needs,
            source=self.source,
            code=code,
            basis=basis,
        )

    def as_dict(self) -> ConditionDict:
        """Return the condition as JSON for a journal."""
        members = without_nulls(
            {
                "code": self.code,
                "certain": self.certain,
                "source": None if self.source is None else text_as_dict(self.source.label),
                "basis": self.basis.value,
                "text": text_as_dict(self.text),
            }
        )
        return cast("ConditionDict", members)


@frozen
class Range:
    """
    *Spænd*: the lowest and the highest possible step.

    Attributes:
        lowest: The lowest step of the range.
        highest: The highest step of the range; the same as the lowest when the step is settled.
    """

    lowest: Step
    highest: Step

    @property
    def numbered(self) -> Text:
        """The range inside a sentence: one step, or two."""
        lowest, highest = self.lowest, self.highest
        if lowest is highest:
            return lowest.numbered
        if highest - lowest == 1:
            return Text(
                da=f"trin {lowest.value} eller {highest.value}",
                en=f"step {lowest.value} or {highest.value}",
            )
        return Text(
            da=f"trin {lowest.value} til {highest.value}",
            en=f"steps {lowest.value} to {highest.value}",
        )


@frozen(kw_only=True)
class Conclusion:
    """
    *Konklusion*: the range that bounds leave.

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


def until_answered(bounds: Iterable[Bound]) -> Step | None:
    """Return the step below which the child is not placed until an old danger is answered anew."""
    return max((bound.step for bound in bounds if bound.is_kept), default=None)


def conclude(bounds: Iterable[Bound]) -> Conclusion:
    """Return what *bounds* leave of the six steps."""
    certain: list[Bound] = []
    possible: list[Bound] = []
    for bound in bounds:
        (certain if bound.certain else possible).append(bound)
    return _conclusion(certain, possible)


def could_change(question: Open, bounds: Sequence[Bound]) -> tuple[Step, Step] | None:
    """
    Return the steps between which *question* could move the range.

    The most favourable answer removes every bound that depends on the question; the least
    favourable makes them all certain. None if neither would change the range.
    """
    answered = [bound for bound in bounds if bound.hangs_on == question]
    others = [bound for bound in bounds if bound.hangs_on != question]
    unfavourable = _conclusion(
        [*answered, *(bound for bound in others if bound.certain)],
        [bound for bound in others if not bound.certain],
    )
    conclusions = (conclude(bounds), conclude(others), unfavourable)
    lowest = {conclusion.ends[0] for conclusion in conclusions}
    highest = {conclusion.ends[1] for conclusion in conclusions}
    moved = [end for ends in (lowest, highest) if len(ends) > 1 for end in ends]
    return (Step(min(moved)), Step(min(max(moved), HIGHEST))) if moved else None


def _conclusion(certain: Iterable[Bound], possible: Iterable[Bound]) -> Conclusion:
    fitting = _left_of(STEPS, certain)
    if not fitting:
        return Conclusion(range=None, is_possible_conflict=False)
    left = _left_of(fitting, possible)
    highest = left[0] if left else HIGHEST
    return Conclusion(range=Range(fitting[0], highest), is_possible_conflict=not left)


def _left_of(steps: Iterable[Step], bounds: Iterable[Bound]) -> list[Step]:
    # One pass over the bounds instead of one for each step: every recommendation does this many
    # times.
    lowest = STEPS[0]
    excluded: set[Step] = set()
    for bound in bounds:
        if bound.kind is _NOT:
            excluded.add(bound.step)
        elif bound.step > lowest:
            lowest = bound.step
    return [step for step in steps if step >= lowest and step not in excluded]
