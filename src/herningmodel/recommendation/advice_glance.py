"""Short forms of a recommendation: each step, and why."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from herningmodel.core.glance import Glance, counted, shown_id
from herningmodel.model.steps import named
from herningmodel.recommendation.explanation import NO_DECISION, NOT_COUNTED
from herningmodel.recommendation.verdicts import VerdictOnStep
from herningmodel.text.formatting import capital, join, render
from herningmodel.text.texts import Text, verbatim


if TYPE_CHECKING:
    from herningmodel.recommendation.recommendation import Recommendation


_RECOMMENDATION: Final = Text(da="Anbefaling", en="Recommendation")
_STEPS: Final = Text(da="trin {lowest}–{highest}", en="steps {lowest}–{highest}")
_NO_STEP: Final = Text(da="ethvert trin er udelukket", en="every step is ruled out")
_OUT_OF_SCOPE: Final = Text(da="fyldt 18, uden for modellen", en="turned 18, out of scope")
_URGENT: Final = Text(da="haster", en="urgent")
_QUESTIONS: Final = (
    Text(da="åbent spørgsmål", en="open question"),
    Text(da="åbne spørgsmål", en="open questions"),
)
_HEADS: Final = (
    Text(da="Trin", en="Step"),
    Text(da="Vurdering", en="Verdict"),
    Text(da="Hvorfor", en="Why"),
)
_OF_STEP: Final = Text(da="{step}, {label}", en="{step}, {label}")
_UNTIL_ANSWERED: Final = Text(
    da="Indtil en gammel fare er besvaret på ny: ikke under {step}.",
    en="Until an old danger is answered anew: not below {step}.",
)


def advice_glance(advice: "Recommendation") -> Glance:
    """Return what is shown of *advice*: the verdicts with their reasons."""
    kept = advice.until_answered
    return Glance(
        kind=_RECOMMENDATION,
        facts=tuple(_facts(advice)),
        heads=_HEADS,
        rows=tuple(_row(verdict) for verdict in advice.verdicts),
        notes=(
            *(() if kept is None else (render(_UNTIL_ANSWERED, {"step": named([kept])}),)),
            *(question.text for question in advice.missing),
            NO_DECISION,
            NOT_COUNTED,
        ),
    )


def _facts(advice: "Recommendation") -> Iterator[Text]:
    yield shown_id(advice.case)
    yield verbatim(advice.on.isoformat())
    if advice.out_of_scope:
        yield _OUT_OF_SCOPE
        return
    if advice.range is None:
        yield _NO_STEP
    elif advice.step is not None:
        yield named([advice.step])
    else:
        ends = {"lowest": advice.range.lowest.value, "highest": advice.range.highest.value}
        yield render(_STEPS, ends)
    if advice.urgent:
        yield _URGENT
    if advice.missing:
        yield counted(len(advice.missing), _QUESTIONS)


def _row(verdict: VerdictOnStep) -> tuple[Text, ...]:
    step = render(_OF_STEP, {"step": named([verdict.step]), "label": verdict.label})
    reasons = [bound.text for bound in verdict.reasons]
    conditions = [condition.text for condition in verdict.conditions]
    return step.map(capital), verdict.verdict.label.map(capital), join([*reasons, *conditions])
