"""
*Bevilget og anbefalet*: granted steps beside what was recommended on the day of the decision.

A missing offer may not hide in a single number: three tables show which step was recommended and
which was granted, at which age, and with which reason. Help beside higher help is no step too low.
"""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Final

from herningmodel.core.sources import Certainty, Source
from herningmodel.core.spans import Span
from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import (
    NOT_MEASURED,
    NUMBER,
    TOTAL,
    CellRelation,
    Counted,
    Indicator,
    Line,
    Unit,
)
from herningmodel.evaluation.indicators.row_sets import (
    OPEN,
    STEP_COLUMNS,
    STEP_ROWS,
    Ages,
    key_of,
)
from herningmodel.ladder.decision_and_need import AssessedNeed, Standing
from herningmodel.model.decisions import DeviationCode
from herningmodel.model.steps import STEPS
from herningmodel.profile.profile import Profile
from herningmodel.recommendation.comparison import Comparison, ReasonGiven
from herningmodel.text.texts import Text


CODE: Final = "granted"
BY_AGE: Final = "granted_ages"
BY_REASON: Final = "deviations"

CONFLICT, NOT_ASSESSED, OUT_OF_SCOPE = "conflict", "not_assessed", "out_of_scope"
UNBORN, UNKNOWN = "unborn", "unknown"
BELOW, ABOVE, SAME = Standing.BELOW.value, Standing.ABOVE.value, Standing.SAME.value

_AGES: Final = Ages(0, 6, 13, 18)
_RECOMMENDED: Final = (
    *STEP_ROWS,
    Line(OPEN, Text(da="flere trin kunne være de rette", en="several steps could be right")),
    Line(CONFLICT, Text(da="intet trin passede", en="no step fitted")),
    Line(NOT_ASSESSED, Text(da="uden gældende undersøgelse", en="without a current assessment")),
)


def count(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield each granted step, by what was recommended on that day."""
    for need, comparison in in_period.compared:
        if comparison.granted is not None and comparison.standing is not Standing.BESIDE:
            yield Counted(_row_of(need), key_of(comparison.granted))
    undecided = sum(
        decision.is_granted
        and decision.granted_step is None
        and in_period.is_in_period(decision.on)
        for decision in in_period.case.decisions
    )
    if undecided:
        yield Counted(NOT_MEASURED, NUMBER, undecided)


def count_by_age(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield where each granted step lies, by the child's age then."""
    for comparison in _of_children(in_period):
        age = in_period.view.age_on(comparison.on)
        yield Counted(_age_row(age), comparison.standing.value)


def count_by_reason(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield the reason of each granted step that is lower or higher."""
    for comparison in _of_children(in_period):
        if comparison.is_gap:
            # A code is counted first: a missing offer is one, with a departure or without.
            reason = comparison.reason if comparison.code is None else comparison.code
            yield Counted(reason.value, comparison.standing.value)


def _of_children(in_period: CaseInPeriod) -> Iterator[Comparison]:
    left_out = (Standing.BESIDE, Standing.OUT_OF_SCOPE)
    return (
        comparison for _, comparison in in_period.compared if comparison.standing not in left_out
    )


def _age_row(age: int | None) -> str:
    if age is None:
        return UNKNOWN
    return UNBORN if age < 0 else _AGES.key_of(age)


def _row_of(need: AssessedNeed) -> str:
    if not need.is_in_scope:
        return OUT_OF_SCOPE
    if not need.is_assessed:
        return NOT_ASSESSED
    if need.range is None:
        return CONFLICT
    return OPEN if need.step is None else key_of(need.step)


def relations(_: Profile) -> Iterable[CellRelation]:
    """Relate the ages to the steps: the same decisions, laid out differently."""
    yield CellRelation(
        (BY_AGE, TOTAL, TOTAL), tuple((CODE, line.key, TOTAL) for line in _RECOMMENDED)
    )
    yield CellRelation(
        (BY_AGE, TOTAL, SAME), tuple((CODE, key_of(step), key_of(step)) for step in STEPS)
    )
    pairs = [*product(STEPS, STEPS)]
    # Where several steps could be right, some lie below or above all of them.
    for standing, cells in (
        (BELOW, [pair for pair in pairs if pair[1] < pair[0]]),
        (ABOVE, [pair for pair in pairs if pair[1] > pair[0]]),
    ):
        yield CellRelation(
            (BY_AGE, TOTAL, standing),
            tuple((CODE, key_of(recommended), key_of(granted)) for recommended, granted in cells),
            is_exact=False,
        )


def relations_of_reasons(_: Profile) -> Iterable[CellRelation]:
    """Relate the reasons to the ages: the same gaps, laid out differently."""
    for standing in (BELOW, ABOVE):
        yield CellRelation(
            (BY_AGE, TOTAL, standing), tuple((BY_REASON, line.key, standing) for line in _REASONS)
        )


def standings(_: Span) -> tuple[Line, ...]:
    """Return a column for each place that a granted step can have."""
    return (
        Line(BELOW, Text(da="lavere end anbefalet", en="lower than recommended")),
        Line(SAME, Text(da="det anbefalede trin", en="the recommended step")),
        Line(ABOVE, Text(da="højere end anbefalet", en="higher than recommended")),
        Line(
            Standing.NOT_DECIDABLE.value,
            Text(da="kan ikke afgøres", en="cannot be determined"),
        ),
    )


def gaps(over: Span) -> tuple[Line, ...]:
    """Return the columns of steps that are lower or higher."""
    return tuple(line for line in standings(over) if line.key in (BELOW, ABOVE))


_REASONS: Final = (
    *(Line(code.value, code.label) for code in DeviationCode),
    Line(
        ReasonGiven.OVERRIDE.value,
        Text(da="begrundet fravigelse, uden kode", en="departure with a reason, without a code"),
    ),
    Line(
        ReasonGiven.IN_WORDS.value,
        Text(da="grund med ord, uden kode", en="reason in words, without a code"),
    ),
    Line(
        ReasonGiven.SEVERE_RATING.value,
        Text(
            da="høj vurdering, der ikke afgør et trin, uden kode",
            en="severe rating that decides no step, without a code",
        ),
    ),
    Line(ReasonGiven.NONE.value, Text(da="ingen grund i sagen", en="no reason in the case")),
)
_BESIDE_LEFT_OUT: Final = Text(
    da="Hjælp, der er bevilget ved siden af hjælp på et højere trin, for eksempel familiebehandling under en anbringelse.",
    en="Help granted beside help on a higher step, such as family treatment during a placement.",
)
_CHILDREN_ONLY: Final = Text(
    da="Hjælp, der er bevilget ved siden af hjælp på et højere trin, og afgørelser efter det 18. år.",
    en="Help granted beside help on a higher step, and decisions after the age of 18.",
)
_WITHOUT_STEP: Final = Text(
    da="Bevilgede afgørelser uden et bevilget trin: {number}.",
    en="Granted decisions that name no granted step: {number}.",
)
_IN_THE_FIRST: Final = Text(
    da="Afgørelser uden et bevilget trin er ikke med.",
    en="Decisions that name no granted step are not counted.",
)
_SOURCE: Final = Source(
    title=Text(
        da="Socialpædagogerne 2019: kritikken af, at barnet får det, der findes. Hvordan der tælles, er vores eget valg",
        en="The social educators' union 2019: the criticism that a child gets what exists. How it is counted is our own choice",
    ),
    certainty=Certainty.CERTAIN,
)

INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Anbefalet og bevilget trin", en="Recommended and granted steps"),
    unit=Unit.FLOW,
    definition=Text(
        da="Afgørelser i perioden med et bevilget trin. Rækken er det trin, der var anbefalet den dag ud fra det, sagen vidste; kolonnen er det trin, der blev bevilget. Anbefalingen kan være forkert, og det kan afgørelsen også.",
        en="Decisions of the period with a granted step. The row is the step that was recommended on that day, from what the case knew; the column is the step that was granted. The recommendation can be wrong, and so can the decision.",
    ),
    left_out=_BESIDE_LEFT_OUT,
    not_measured=_WITHOUT_STEP,
    source=_SOURCE,
    rows=(
        *_RECOMMENDED,
        Line(OUT_OF_SCOPE, Text(da="efter det 18. år", en="after the age of 18")),
    ),
    columns=lambda _: STEP_COLUMNS,
    columns_add_up=True,
    count=count,
    relations=relations,
)
INDICATOR_BY_AGE: Final = Indicator(
    code=BY_AGE,
    title=Text(
        da="Bevilget trin ved siden af det anbefalede, efter alder",
        en="Granted beside recommended steps, by age",
    ),
    unit=Unit.FLOW,
    definition=Text(
        da="De samme afgørelser efter barnets alder den dag, og efter om det bevilgede trin var lavere eller højere end det anbefalede. Var flere trin mulige, tæller kun det, der lå uden for dem alle.",
        en="The same decisions by the child's age on that day, and by whether the granted step was lower or higher than the recommended one. Where several steps were possible, only what lay outside all of them counts.",
    ),
    left_out=_CHILDREN_ONLY,
    not_measured=_IN_THE_FIRST,
    source=_SOURCE,
    rows=(
        Line(UNBORN, Text(da="før fødslen", en="before birth")),
        *_AGES.lines[:-1],
        Line(UNKNOWN, Text(da="alderen kendes ikke", en="the age is not known")),
    ),
    columns=standings,
    columns_add_up=True,
    count=count_by_age,
)
INDICATOR_BY_REASON: Final = Indicator(
    code=BY_REASON,
    title=Text(
        da="Grunde til et andet trin end det anbefalede",
        en="Reasons for a step other than the recommended one",
    ),
    unit=Unit.FLOW,
    definition=Text(
        da="Afgørelser, hvor det bevilgede trin var lavere eller højere end det anbefalede, efter den grund, sagen giver. »Tilbuddet findes ikke« er et hul i tilbudsviften, ikke en egenskab ved barnet.",
        en="Decisions whose granted step was lower or higher than the recommended one, by the reason that the case gives. “No offer” is a gap in what is offered, and says nothing about the child.",
    ),
    left_out=_CHILDREN_ONLY,
    not_measured=_IN_THE_FIRST,
    source=_SOURCE,
    rows=_REASONS,
    columns=gaps,
    columns_add_up=True,
    count=count_by_reason,
    relations=relations_of_reasons,
)
