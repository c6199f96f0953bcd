"""Explain a kept recommendation in its own sentences."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from herningmodel.recommendation.explanation_layout import (
    Block,
    ExplanationLine,
    block,
    bullets,
    wrapped,
)
from herningmodel.recommendation.verdicts import VerdictOnStep
from herningmodel.text.formatting import Value, capital, join, render
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Language, Text, verbatim


if TYPE_CHECKING:
    from herningmodel.recommendation.recommendation import Recommendation


MADE: Final = Text(
    da="Anbefaling for den {on}, lavet efter regelsættet {rules}. Den er læst igen fra det, der blev gemt.",
    en="Recommendation for {on}, made by the rule set {rules}. It was read back from what was kept.",
)
THE_STEP: Final = Text(
    da="Det laveste trin, der passede til barnets behov, var {step}.",
    en="The lowest step that fitted the child's need was {step}.",
)
THE_RANGE: Final = Text(
    da="Det laveste trin, der passede til barnets behov, var ikke kendt. Det lå i {step}.",
    en="The lowest step that fitted the child's need was not known. It lay in {step}.",
)
ALL_RULED_OUT: Final = Text(
    da="Alle trin var udelukket, så et menneske måtte afgøre det.",
    en="Every step was ruled out, so a person had to decide.",
)
BEYOND: Final = Text(
    da="Den unge var fyldt 18 år, og indsatstrappen gjaldt ikke mere.",
    en="The young person had turned 18, and the ladder no longer applied.",
)
URGENT: Final = Text(da="Det hastede.", en="It was urgent.")
VERDICT: Final = Text(da="{step}, {label}: {verdict}", en="{step}, {label}: {verdict}")
_UNKNOWN: Final = Text(da="Det, der ikke var kendt", en="What was not known")
_THE_LAW: Final = Text(da="Det, loven krævede", en="What the law asked for")
_CHOSEN: Final = Text(da="Det, der blev valgt", en="What was chosen")
_STATED: Final = Text(da="{text} ({state})", en="{text} ({state})")


def kept_explanation(advice: "Recommendation", language: Language) -> str:
    """Return *advice* in whole sentences, by step."""
    return "\n".join([*wrapped(_blocks(advice), language), ""])


def _blocks(advice: "Recommendation") -> Iterator[Block]:
    made: dict[str, Value] = {"on": advice.on, "rules": verbatim(sanitize(advice.rule_set))}
    urgency = [URGENT] if advice.urgent else []
    yield Block(
        (ExplanationLine(render(MADE, made)), ExplanationLine(join([_result(advice), *urgency])))
    )
    for verdict in advice.verdicts:
        reasons = [
            *(bound.text for bound in verdict.reasons),
            *(condition.text for condition in verdict.conditions),
        ]
        yield Block(tuple(bullets(reasons)), _heading(verdict))
    unknown = [
        *(question.text for question in advice.missing),
        *(rating.text for rating in advice.shown),
        *(gap.text for gap in advice.gaps),
    ]
    yield from block(_UNKNOWN, bullets(unknown))
    yield from block(
        _THE_LAW,
        bullets(
            render(_STATED, {"text": required.text, "state": required.state})
            for required in advice.requirements
        ),
    )
    chosen = [
        *(departure.text for departure in advice.departures),
        *(decision.text for decision in advice.decisions),
    ]
    yield from block(_CHOSEN, bullets(chosen))


def _result(advice: "Recommendation") -> Text:
    if advice.range is None:
        return BEYOND if advice.out_of_scope else ALL_RULED_OUT
    template = THE_RANGE if advice.step is None else THE_STEP
    return render(template, {"step": advice.range.numbered})


def _heading(verdict: VerdictOnStep) -> Text:
    values: dict[str, Value] = {
        "step": verdict.step.numbered,
        "label": verdict.label,
        "verdict": verdict.verdict,
    }
    return render(VERDICT, values).map(capital)
