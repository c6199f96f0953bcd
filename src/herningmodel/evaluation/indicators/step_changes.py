"""*Skift mellem trin*: step changes, and reversals after changes downwards."""

from collections.abc import Iterable, Iterator
from typing import Final

from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import (
    NATIONAL,
    NO_CHILD_LEFT_OUT,
    NOT_MEASURED,
    NUMBER,
    TOTAL,
    CellRelation,
    Counted,
    Indicator,
    Line,
    Unit,
)
from herningmodel.evaluation.indicators.row_sets import STEP_COLUMNS, STEP_ROWS, key_of
from herningmodel.ladder.bounds import Range
from herningmodel.ladder.ladder_history import StepChangeDirection
from herningmodel.model.steps import STEPS, Step
from herningmodel.profile.profile import Profile
from herningmodel.text.texts import Text


CODE: Final = "moves"
FOLLOWED: Final = "moves_down"


def is_decided(steps: Range) -> bool:
    """Return whether the case decides which step it was."""
    return steps.lowest is steps.highest


def moves(in_period: CaseInPeriod) -> Iterator[tuple[Step, Step]]:
    """Yield each change of the period between two decided, different steps."""
    for move in in_period.ladder_history.moves:
        decided = is_decided(move.before) and is_decided(move.after)
        if decided and move.direction is not StepChangeDirection.SAME:
            yield move.before.lowest, move.after.lowest


def count(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield each change, by its steps before and after."""
    decided = [*moves(in_period)]
    yield from (Counted(key_of(before), key_of(after)) for before, after in decided)
    undecided = sum(
        move.direction is not StepChangeDirection.SAME for move in in_period.ladder_history.moves
    ) - len(decided)
    if undecided:
        yield Counted(NOT_MEASURED, NUMBER, undecided)


def count_followed(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield each change downwards, by whether one upwards followed."""
    down = sum(
        move.direction is StepChangeDirection.DOWN for move in in_period.ladder_history.moves
    )
    followed = len(in_period.ladder_history.followed)
    if followed:
        yield Counted("followed", NUMBER, followed)
    if down - followed:
        yield Counted("not_followed", NUMBER, down - followed)


def relations(_: Profile) -> Iterable[CellRelation]:
    """Relate the downward cells of the matrix to the total of `moves_down`."""
    below = tuple(
        (CODE, key_of(before), key_of(after))
        for before in STEPS
        for after in STEPS
        if after < before
    )
    yield CellRelation((FOLLOWED, TOTAL, NUMBER), below, is_exact=False)


INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Skift mellem trin", en="Moves between steps"),
    unit=Unit.FLOW,
    definition=Text(
        da="Hvert skift i perioden, fra trinnet i rækken til trinnet i kolonnen; også efter en tid uden hjælp. Et skift op efter barnets behov er et lige så godt udfald som et skift ned.",
        en="Each move in the period, from the step of the row to the step of the column; also after a time without help. A move up that the child needs is as good an outcome as a move down.",
    ),
    left_out=Text(da="Skift af indsats på samme trin.", en="Changes of measure on the same step."),
    not_measured=Text(
        da="Skift, hvor sagen ikke afgør begge trin: {number}.",
        en="Moves of which the case does not decide both steps: {number}.",
    ),
    source=NATIONAL,
    rows=STEP_ROWS,
    columns=lambda _: STEP_COLUMNS,
    columns_add_up=True,
    count=count,
    needs_wellbeing=True,
)
INDICATOR_DOWN: Final = Indicator(
    code=FOLLOWED,
    title=Text(da="Skift ned, og hvad der fulgte", en="Moves down, and what followed"),
    unit=Unit.FLOW,
    definition=Text(
        da="Skift til et lavere trin i perioden, delt efter om et skift op fulgte, før perioden sluttede. At det ene følger efter det andet, siger ikke, at det er en følge af det.",
        en="Moves to a lower step in the period, by whether a move up followed before the period ended. That one follows the other does not say that it is caused by it.",
    ),
    left_out=NO_CHILD_LEFT_OUT,
    not_measured=Text(
        da="Skift, hvis retning ikke kan siges, er ikke med.",
        en="Moves whose direction cannot be determined are not counted.",
    ),
    source=NATIONAL,
    rows=(
        Line("followed", Text(da="fulgt af et skift op", en="followed by a move up")),
        Line(
            "not_followed",
            Text(
                da="ikke fulgt af et skift op i perioden",
                en="not followed by a move up in the period",
            ),
        ),
    ),
    count=count_followed,
    is_of_parts=True,
    needs_wellbeing=True,
    relations=relations,
)
