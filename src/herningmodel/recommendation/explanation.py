"""
Render a recommendation in whole sentences for a caseworker.

The result comes first: the step or the range, and the open questions. Each step with its reasons
follows. What the recommendation does not say always comes last.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from herningmodel.core.legal_versions import cited
from herningmodel.core.library_version import VERSION
from herningmodel.core.sources import Source
from herningmodel.ladder.bounds import Bound, Range
from herningmodel.ladder.ladder_rules import tried_and_failed
from herningmodel.model.steps import Step
from herningmodel.recommendation.explanation_parts import (
    AGAINST_THE_CHILD,
    THE_LAW,
    THE_MODEL,
    THE_WAY_DOWN,
    ExplanationParts,
    item,
    law,
    listed,
    of_the_model,
    way_down,
)
from herningmodel.recommendation.verdicts import Verdict, VerdictOnStep
from herningmodel.text.formatting import Value, capital, render
from herningmodel.text.texts import Language, Text


if TYPE_CHECKING:
    from herningmodel.recommendation.recommendation import Recommendation


HEADING = Text(da="Anbefaling for {on}", en="Recommendation for {on}")
STEP = Text(
    da="Det laveste trin, der passer til barnets behov, er {step}: {label}.",
    en="The lowest step that fits the child's need is {step}: {label}.",
)
RANGE = Text(
    da="Det laveste trin, der passer til barnets behov, kendes ikke endnu. Det ligger fra {lowest} til {highest}.",
    en="The lowest step that fits the child's need is not known yet. It lies between {lowest} and {highest}.",
)
ONE_LEFT = Text(
    da="Kun {lowest} er tilbage, og om det passer til barnets behov, vides ikke endnu.",
    en="Only {lowest} is left, and whether it fits the child's need is not known yet.",
)
CONFLICT = Text(
    da="Grundene udelukker tilsammen alle seks trin. Et menneske må afgøre, hvad barnet har brug for.",
    en="The reasons rule out all six steps between them. A person must decide what the child needs.",
)
POSSIBLE_CONFLICT = Text(
    da="De åbne spørgsmål kan besvares sådan, at intet trin passer. Så må et menneske afgøre det.",
    en="The open questions can be answered so that no step fits. Then a person must decide.",
)
URGENT = Text(
    da="Det haster: barnet er i akut fare.", en="This is urgent: the child is in acute danger."
)
MISSING = Text(da="Det mangler vi at vide", en="What we still need to know")
QUESTION = Text(
    da="{question} Svaret kan flytte anbefalingen mellem {lowest} og {highest}.",
    en="{question} The answer could move the recommendation between {lowest} and {highest}.",
)
QUESTION_ABOUT = Text(
    da="{question} Det gælder {about}. Svaret kan flytte anbefalingen mellem {lowest} og {highest}.",
    en="{question} This is about {about}. The answer could move the recommendation between {lowest} and {highest}.",
)
TRIED = Text(
    da="Hjælp er prøvet uden at hjælpe, og intet er anderledes denne gang: {what}, afsluttet {ended}.",
    en="Help was tried and did not help, and nothing is different this time: {what}, ended {ended}.",
)
NOT_LOWER_FIRST = Text(
    da="Et lavere trin skal ikke prøves først.", en="A lower step is not to be tried first."
)
STEP_BY_STEP = Text(da="Trin for trin", en="Step by step")
VERDICT = Text(da="{step}, {label}: {verdict}.", en="{step}, {label}: {verdict}.")
FURTHER_AWAY = Text(
    da="{step}, {label}: {verdict}, men er længere fra en almindelig hverdag end {chosen}.",
    en="{step}, {label}: {verdict}, but is further from an ordinary everyday life than {chosen}.",
)
CONDITION = Text(da="Betingelse: {condition}", en="Condition: {condition}")
GAPS = Text(da="Huller i tilbudsviften", en="Gaps in what is offered")
LIMITS = Text(da="Grænser og kilder", en="Limits and sources")
WHAT_IT_IS_NOT = Text(
    da="Anbefalingen er ikke en afgørelse; den træffes af et menneske. Hverken pris, budget, alder eller kommunens tilbud har haft betydning for trinnet.",
    en="The recommendation is no decision; that is made by a person. Neither price, budget, age nor what the municipality offers has had any influence on the step.",
)
NOT_THE_CONDITIONS = Text(
    da="Anbefalingen siger ikke, at lovens betingelser for en anbringelse er opfyldt, hverken {with_consent} (med samtykke) eller {without_consent} (uden samtykke).",
    en="The recommendation does not say that the conditions of the law for a placement are met, neither {with_consent} (with consent) nor {without_consent} (without consent).",
)
MADE_BY = Text(
    da="Regler: {rules}, profil: {profile}, herningmodel {version}.",
    en="Rules: {rules}, profile: {profile}, herningmodel {version}.",
)

WITH_CONSENT = cited("SEL § 52 stk. 3 nr. 7", "BL § 46")
WITHOUT_CONSENT = cited("SEL § 58", "BL § 47")


def explanation(advice: "Recommendation", parts: ExplanationParts, language: Language) -> str:
    """Return *advice* in whole sentences, with the parts on demand."""
    nearest = parts.nearest
    paragraphs = (
        lead(advice, parts),
        listed(MISSING, (item(question) for question in questions(advice))),
        [STEP_BY_STEP, *(line for verdict in advice.verdicts for line in _step(verdict, advice))],
        listed(THE_WAY_DOWN, way_down(nearest, urgent=advice.urgent) if nearest else ()),
        listed(THE_LAW, law(parts.requirements)),
        listed(THE_MODEL, (item(asked) for asked in of_the_model(parts.requirements))),
        listed(GAPS, (item(gap.text) for gap in advice.gaps)),
        listed(LIMITS, (item(source.label) for source in sources(advice))),
        closing(advice),
    )
    return "\n".join(
        "\n".join([*(line.get(language) for line in paragraph), ""])
        for paragraph in paragraphs
        if paragraph
    )


def lead(advice: "Recommendation", parts: ExplanationParts) -> list[Text]:
    """Return the result: danger, failed attempts, step or range, and decisions."""
    lines = [render(HEADING, {"on": advice.on}), *moves_up(advice)]
    if advice.range is None:
        lines += [CONFLICT, *(item(bound.text) for bound in advice.conflicts)]
    else:
        lines.append(conclusion(advice, advice.range))
    if advice.is_possible_conflict:
        lines.append(POSSIBLE_CONFLICT)
    if parts.is_against_the_child:
        lines.append(AGAINST_THE_CHILD)
    # Where several decisions of a day grant the same step, the gap is said once.
    gaps = dict.fromkeys(gap.text for gap in parts.gaps)
    return [*lines, *gaps, *(departure.text for departure in parts.departures)]


def moves_up(advice: "Recommendation") -> Iterator[Text]:
    """Yield what leads straight to a higher step: danger and failed attempts."""
    if advice.urgent:
        yield URGENT
    tried = dict.fromkeys(
        bound
        for verdict in advice.verdicts
        for bound in verdict.reasons
        if bound.code == tried_and_failed.RULE.code and bound.certain
    )
    for bound in tried:
        yield render(TRIED, bound.values)
    if advice.urgent or tried:
        yield NOT_LOWER_FIRST


def conclusion(advice: "Recommendation", spread: Range) -> Text:
    """Return the sentence with the step, or with the open range."""
    if advice.step is not None:
        label = advice.verdicts[advice.step - 1].label
        return render(STEP, {"step": advice.step.numbered, "label": label})
    ends = {"lowest": spread.lowest.numbered, "highest": spread.highest.numbered}
    return render(ONE_LEFT if spread.lowest is spread.highest else RANGE, ends)


def questions(advice: "Recommendation") -> Iterator[Text]:
    """Yield the open questions, each with the steps it decides between."""
    for (question, (lowest, highest)), alike in groupby(
        advice.missing, key=lambda missing: (missing.question, missing.could_change)
    ):
        about = [missing.about for missing in alike if missing.about is not None]
        yield render(
            QUESTION_ABOUT if about else QUESTION,
            {
                "question": question,
                "about": tuple(about),
                "lowest": lowest.numbered,
                "highest": highest.numbered,
            },
        )


def verdict_line(verdict: VerdictOnStep, advice: "Recommendation") -> Text:
    """Return the verdict on a step, and why higher ones lose."""
    is_open = verdict.verdict is not Verdict.RULED_OUT
    template = FURTHER_AWAY if is_above(verdict, advice) and is_open else VERDICT
    return render(
        template,
        {
            "step": verdict.step.numbered.map(capital),
            "label": verdict.label,
            "verdict": verdict.verdict,
            "chosen": advice.range.highest.numbered if advice.range else None,
        },
    )


def is_above(verdict: VerdictOnStep, advice: "Recommendation") -> bool:
    """Return whether the step is above the range, without conditions."""
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


def sources(advice: "Recommendation") -> list[Source]:
    """Return the sources of the limits that the recommendation used, each once."""
    used = [
        source
        for verdict in advice.verdicts
        if not is_above(verdict, advice)
        for source in (
            *(bound.source for bound in deciding_reasons(verdict)),
            *(condition.source for condition in verdict.conditions),
        )
    ]
    return [*dict.fromkeys(source for source in used if source is not None)]


def closing(advice: "Recommendation") -> list[Text]:
    """Return the limits of the recommendation, its rules and profile."""
    bases = {
        "with_consent": WITH_CONSENT.on(advice.on),
        "without_consent": WITHOUT_CONSENT.on(advice.on),
    }
    speaks_of_placement = advice.range is None or advice.range.highest.is_placement
    origin: dict[str, Value] = {
        "rules": Text(da=advice.rule_set, en=advice.rule_set),
        "profile": advice.profile,
        "version": Text(da=VERSION, en=VERSION),
    }
    return [
        WHAT_IT_IS_NOT,
        *([render(NOT_THE_CONDITIONS, bases)] if speaks_of_placement else []),
        render(MADE_BY, origin),
    ]


def _step(verdict: VerdictOnStep, advice: "Recommendation") -> Iterator[Text]:
    yield verdict_line(verdict, advice)
    if is_above(verdict, advice):
        return
    for bound in deciding_reasons(verdict):
        yield item(bound.text)
    for condition in verdict.conditions:
        yield item(render(CONDITION, {"condition": condition.text}))
