"""
Write the first lines: what is recommended, and what cannot wait.

What is to be known before anything else comes before the result: the step below which no child is
placed until a danger is answered anew, the child's no, and a safety plan that has run out.
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from herningmodel.ladder.bounds import Condition, Range
from herningmodel.ladder.decision_and_need import Standing
from herningmodel.ladder.questions import Question
from herningmodel.law.duties.duty import State
from herningmodel.model.needs import Safety, TreatmentProvider
from herningmodel.model.placements import PlacementKind
from herningmodel.model.steps import Step, named, runs_named
from herningmodel.recommendation.current_help import (
    decision_named,
    help_now,
    refusal,
    since,
    view_of_it,
)
from herningmodel.recommendation.deciding_facts import names_help
from herningmodel.recommendation.explanation_layout import BULLET, ExplanationLine, shortened
from herningmodel.recommendation.explanation_parts import ExplanationParts
from herningmodel.recommendation.verdicts import Verdict
from herningmodel.text.formatting import Value, capital, join, number_of_days, render
from herningmodel.text.texts import NOTHING, Text


if TYPE_CHECKING:
    from herningmodel.recommendation.recommendation import Recommendation


PLAN_RUN_OUT: Final = Text(
    da="Sikkerhedsplanen løb ud {until}, for {days} siden. En ny kan ikke ses i sagen.",
    en="The safety plan ran out on {until}, {days} ago. A new one cannot be seen from the case.",
)
NO_COMMITTEE: Final = Text(
    da="Udvalgets afgørelse mangler i sagen for {decision}.",
    en="The committee's decision is missing in the case for {decision}.",
)
RESULT: Final = Text(
    da="ANBEFALING pr. {on}: {step}, {label}{gap}.",
    en="RECOMMENDATION on {on}: {step}, {label}{gap}.",
)
RESULT_IF: Final = Text(
    da="ANBEFALING pr. {on}: {step}, {label}{gap}, når dette er på plads:",
    en="RECOMMENDATION on {on}: {step}, {label}{gap}, when this is in place:",
)
GAP: Final = Text(da=" (kommunen har ikke tilbuddet)", en=" (the municipality does not provide it)")
RANGE: Final = Text(
    da="ANBEFALING pr. {on}: {steps}{gap}. {decides}",
    en="RECOMMENDATION on {on}: {steps}{gap}. {decides}",
)
NOT_YET: Final = Text(
    da="Vælg ikke {highest}, før der er svaret.",
    en="Do not choose {highest} before that is answered.",
)
DECIDED_BY: Final = Text(
    da="Det afgøres af svaret på: {question}", en="The answer to this decides: {question}"
)
BY_PROVIDER: Final = Text(
    da="{residential} betyder {highest}, {health_service} {lowest}.",
    en="{residential} means {highest}, {health_service} {lowest}.",
)
DECIDED_BY_ANSWERS: Final = Text(
    da="Det afgøres af svarene nedenfor.", en="The answers below decide."
)
ONE_LEFT: Final = Text(
    da="ANBEFALING pr. {on}: ikke afklaret. Kun {lowest} er tilbage, og om det passer til barnets behov, vides ikke endnu.",
    en="RECOMMENDATION on {on}: not settled. Only {lowest} is left, and whether it fits the child's need is not known yet.",
)
CONFLICT: Final = Text(
    da="ANBEFALING pr. {on}: ingen. Grundene udelukker tilsammen alle seks trin. Et menneske må afgøre, hvad barnet har brug for.",
    en="RECOMMENDATION on {on}: none. The reasons rule out all six steps between them. A person must decide what the child needs.",
)
POSSIBLE_CONFLICT: Final = Text(
    da="De åbne spørgsmål kan besvares sådan, at intet trin passer. Så må et menneske afgøre det.",
    en="The open questions can be answered so that no step fits. Then a person must decide.",
)
OUT_OF_SCOPE: Final = Text(
    da="ANBEFALING pr. {on}: ingen, for trappen gælder kun børn, og den unge er fyldt 18 år; hjælp til unge følger barnets lov §§ 113-116 og 120.",
    en="RECOMMENDATION on {on}: none, for the ladder is about children only, and the young person has turned 18; help for young adults follows barnets lov §§ 113-116 and 120.",
)
LEAST: Final = Text(
    da="Det er det mindst indgribende trin, der passer.",
    en="It is the least intrusive step that fits.",
)
NOT: Final = Text(da="{steps} passer ikke.", en="{steps}: ruled out.")
OPEN: Final = Text(da="{steps} kan ikke afgøres endnu.", en="{steps}: cannot be determined yet.")
MORE_INTRUSIVE: Final = Text(
    da="{steps} er mere indgribende end nødvendigt.", en="{steps}: more intrusive than necessary."
)
MORE_INTRUSIVE_BUT: Final = Text(
    da="{steps} er mere indgribende end nødvendigt. Familien kan stadig have ret til hjælp (se nedenfor).",
    en="{steps}: more intrusive than necessary. The family may still be entitled to help (see below).",
)
WITHOUT_PLAN: Final = Text(
    da="Kan der ikke laves en ny sikkerhedsplan, er det mindst {step}.",
    en="If no new safety plan can be made, it is at least {step}.",
)
CONDITION_ON: Final = Text(da="På {steps}: {text}", en="At {steps}: {text}")
ACUTE: Final = Text(
    da="HASTER: Barnet er i akut fare (vurderet {on}, for {days} siden).",
    en="URGENT: The child is in acute danger (assessed {on}, {days} ago).",
)
UNSAFE: Final = Text(
    da="HASTER: Barnet er ikke trygt derhjemme, heller ikke med en sikkerhedsplan (vurderet {on}, for {days} siden).",
    en="URGENT: The child is not safe at home, not even with a safety plan (assessed {on}, {days} ago).",
)
SINCE_THEN: Final = Text(
    da="Siden da: {what}. Det er ikke vurderet igen.",
    en="Since then: {what}. It has not been assessed again.",
)
NOTHING_SINCE: Final = Text(
    da="Siden da kan hverken afgørelse eller hjælp ses i sagen.",
    en="Since then neither a decision nor help can be seen from the case.",
)
NOT_LOWER_FIRST: Final = Text(
    da="Et lavere trin skal ikke prøves først.", en="A lower step is not to be tried first."
)
SAFETY: Final = Text(
    da="Tryghed hos forældrene: {safety} (vurderet {on}, for {days} siden).",
    en="Safety at the parents' home: {safety} (assessed {on}, {days} ago).",
)
SAFETY_RAN_OUT: Final = Text(
    da="Tryghed hos forældrene: ikke kendt, for sikkerhedsplanen er løbet ud. Sidst vurderet: {safety} ({on}, for {days} siden).",
    en="Safety at the parents' home: not known, as the safety plan has run out. Last assessed: {safety} ({on}, {days} ago).",
)
SAFETY_UNKNOWN: Final = Text(
    da="Tryghed hos forældrene: ikke vurderet.", en="Safety at the parents' home: not assessed."
)
DEPARTED: Final = Text(
    da="Den {on} valgte en person noget andet end anbefalingen; grunden står i detaljerne.",
    en="On {on} a person chose otherwise than the recommendation; the details hold the reason.",
)
HELP_NOW: Final = {
    Standing.SAME: Text(
        da="Hjælpen nu er på det anbefalede trin.",
        en="The current help is at the recommended step.",
    ),
    Standing.ABOVE: Text(
        da="Hjælpen nu er på {step}, højere end det anbefalede. Anbefalingen alene er ingen grund til at sænke hjælpen.",
        en="The current help is at {step}, higher than recommended. The recommendation alone is no reason to lower the help.",
    ),
    Standing.BELOW: Text(
        da="Hjælpen nu er på {step}, lavere end det anbefalede.",
        en="The current help is at {step}, lower than recommended.",
    ),
}


def warnings(advice: "Recommendation", parts: ExplanationParts) -> Iterator[Text]:
    """Yield what is said before the result."""
    kept = {
        bound.text: None
        for verdict in advice.verdicts
        for bound in verdict.reasons
        if bound.is_kept and bound.step is advice.until_answered
    }
    yield from kept
    yield from refusal(parts.now)
    lacking = {
        each.decision
        for each in parts.requirements
        if each.name == "committee" and each.state is State.MISSING
    }
    for decision in parts.now.decisions:
        if decision.id in lacking:
            yield render(NO_COMMITTEE, {"decision": decision_named(decision)})
    if (until := parts.plan_ran_out) is not None:
        passed = number_of_days((parts.situation.on - until).days)
        yield render(PLAN_RUN_OUT, {"until": until, "days": passed})


def is_asked_first(advice: "Recommendation") -> bool:
    """Tell whether the first sentence holds the one open question."""
    is_open = advice.range is not None and advice.range.lowest is not advice.range.highest
    return is_open and len(advice.missing) == 1


def result(
    advice: "Recommendation", most: int, *, has_plan: bool, place: PlacementKind | None = None
) -> Iterator[ExplanationLine]:
    """
    Yield the result, its conditions, and the other steps.

    Args:
        advice: The recommendation.
        most: How many conditions are shown.
        has_plan: Whether the safety plan that the child needs holds, or none is needed.
        place: The kind of place where the child lives; a condition that it meets is left out.
    """
    values: dict[str, Value] = {"on": advice.on, "gap": GAP if advice.gaps else NOTHING}
    if advice.range is None:
        yield ExplanationLine(render(OUT_OF_SCOPE if advice.out_of_scope else CONFLICT, values))
        return
    conditions = [
        (steps, condition)
        for steps, condition in conditions_in(advice, advice.range)
        if place is None or condition.needs is not place or not condition.certain
    ]
    yield ExplanationLine(
        _first_sentence(advice, advice.range, values, has_conditions=bool(conditions))
    )
    yield from shortened_conditions(conditions, most)
    yield ExplanationLine(join(_other_steps(advice, advice.range, has_plan=has_plan)))


def danger(advice: "Recommendation", parts: ExplanationParts) -> Iterator[ExplanationLine]:
    """Yield the urgency, its days, and what was done since."""
    for template, answered in open_danger(parts):
        values: dict[str, Value] = {
            "on": answered,
            "days": number_of_days((advice.on - answered).days),
        }
        done = [*since(parts.now, answered)]
        then = render(SINCE_THEN, {"what": join(done, "; ")}) if done else NOTHING_SINCE
        sentences = [render(template, values), then, NOT_LOWER_FIRST]
        yield ExplanationLine(join(sentences), is_urgent=True)


def open_danger(parts: ExplanationParts) -> Iterator[tuple[Text, date]]:
    """Yield today's danger with the day of its assessment."""
    situation = parts.situation
    acute, safety = situation.acute, situation.safety
    if acute.value and not acute.is_kept and acute.on is not None:
        yield ACUTE, acute.on
    elif (
        safety.value is Safety.UNSAFE
        and not safety.is_kept
        and safety.on is not None
        and parts.now.placement is None
    ):
        yield UNSAFE, safety.on


def state_of_things(advice: "Recommendation", parts: ExplanationParts) -> Iterator[ExplanationLine]:
    """Yield the current help, the child's view, and safety at home."""
    assessed = next((day for _, day in open_danger(parts)), None)
    sentences = [
        *_where_help_is(advice, parts.now.step),
        *help_now(parts.now, shown=assessed),
        *view_of_it(parts.now),
    ]
    if not advice.out_of_scope and assessed is None:
        sentences.append(_safety(advice, parts))
    yield from (ExplanationLine(join(sentences)) for _ in sentences[:1])
    # Where several decisions of a day grant the same step, the gap is shown once.
    for gap in [*dict.fromkeys(gap.text for gap in parts.gaps)][-1:]:
        yield ExplanationLine(gap)
    if parts.departures:
        yield ExplanationLine(render(DEPARTED, {"on": parts.departures[-1].on}))


def _where_help_is(advice: "Recommendation", step: Step | None) -> Iterator[Text]:
    if advice.range is None or step is None:
        return
    where = Standing.SAME if step is advice.step else None
    if not advice.range.lowest <= step <= advice.range.highest:
        where = Standing.BELOW if step < advice.range.lowest else Standing.ABOVE
    if where is not None:
        yield render(HELP_NOW[where], {"step": step.numbered})


def conditions_in(
    advice: "Recommendation", spread: Range
) -> list[tuple[tuple[Step, ...], Condition]]:
    """Return the conditions of possible steps, each once with its steps."""
    on_steps: dict[Text, tuple[list[Step], Condition]] = {}
    for verdict in advice.verdicts[spread.lowest - 1 : spread.highest]:
        for condition in verdict.conditions:
            on_steps.setdefault(condition.text, ([], condition))[0].append(verdict.step)
    return [(tuple(steps), condition) for steps, condition in on_steps.values()]


def shortened_conditions(
    conditions: list[tuple[tuple[Step, ...], Condition]], most: int
) -> Iterator[ExplanationLine]:
    """Yield the first conditions as items, and how many more there are."""
    is_one_step = len({steps for steps, _ in conditions}) == 1
    lines = [
        ExplanationLine(
            condition.text
            if is_one_step
            else render(CONDITION_ON, {"steps": named(steps), "text": condition.text}),
            BULLET,
        )
        for steps, condition in conditions
    ]
    return iter(shortened(lines, most))


def _first_sentence(
    advice: "Recommendation", spread: Range, values: dict[str, Value], *, has_conditions: bool
) -> Text:
    if advice.step is not None:
        label = advice.verdicts[advice.step - 1].label
        template = RESULT_IF if has_conditions else RESULT
        return render(template, {**values, "step": advice.step.numbered, "label": label})
    if spread.lowest is spread.highest:
        return render(ONE_LEFT, {**values, "lowest": spread.lowest.numbered})
    decides = (
        render(DECIDED_BY, {"question": advice.missing[0].text})
        if is_asked_first(advice)
        else DECIDED_BY_ANSWERS
    )
    # A step that is ruled out already is not warned against as well.
    is_out = advice.verdicts[spread.highest - 1].verdict is Verdict.RULED_OUT
    warning = [] if is_out else [render(NOT_YET, {"highest": spread.highest.numbered})]
    sentences = [decides, *_by_answer(advice, spread), *warning]
    ends: dict[str, Value] = {"steps": spread.numbered, "decides": join(sentences)}
    return render(RANGE, {**values, **ends})


def _by_answer(advice: "Recommendation", spread: Range) -> Iterator[Text]:
    """Yield which answer to the one question gives which step."""
    if is_asked_first(advice) and advice.missing[0].question is Question.TREATMENT_PROVIDER:
        yield render(
            BY_PROVIDER,
            {
                "residential": TreatmentProvider.RESIDENTIAL.label.map(capital),
                "health_service": TreatmentProvider.HEALTH_SERVICE,
                "lowest": spread.lowest.numbered,
                "highest": spread.highest.numbered,
            },
        )


def _other_steps(advice: "Recommendation", spread: Range, *, has_plan: bool) -> Iterator[Text]:
    if advice.step is not None and advice.verdicts[advice.step - 1].verdict in _FITTING:
        yield LEAST
    out = [each.step for each in advice.verdicts if each.verdict is Verdict.RULED_OUT]
    above = [each for each in Step if each > spread.highest and each not in out]
    is_open = advice.step is None
    between = [each for each in Step if spread.lowest <= each <= spread.highest]
    for template, steps in (
        (NOT, out),
        (OPEN, [step for step in between if step not in out] if is_open else []),
        (
            MORE_INTRUSIVE_BUT if names_help(advice.shown) else MORE_INTRUSIVE,
            above if has_plan else [],
        ),
    ):
        if steps:
            yield render(template, {"steps": runs_named(steps).map(capital)})
    if not has_plan:
        yield render(WITHOUT_PLAN, {"step": Step.KIN_OR_NETWORK.numbered})
    if advice.is_possible_conflict:
        yield POSSIBLE_CONFLICT


def _safety(advice: "Recommendation", parts: ExplanationParts) -> Text:
    safety = parts.situation.safety
    if safety.value is None or safety.on is None:
        return SAFETY_UNKNOWN
    number = (advice.on - safety.on).days
    template = SAFETY if parts.plan_ran_out is None else SAFETY_RAN_OUT
    values: dict[str, Value] = {"on": safety.on, "days": number_of_days(number)}
    return render(template, {**values, "safety": safety.value})


_FITTING: Final = (Verdict.FITS, Verdict.FITS_WITH_CONDITIONS)
