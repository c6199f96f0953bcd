"""
Render a recommendation on one screen, and its details below.

The order is that of a tired reader: what cannot wait, the result with its condition and its gap, what
decided it and how sure that is, what would change it, and what to do first. What the recommendation
does not say closes the screen.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from herningmodel.core.legal_versions import cited
from herningmodel.ladder.bounds import Range
from herningmodel.recommendation.deciding_facts import deciding_facts, unknown
from herningmodel.recommendation.explanation_details import DETAILS, details
from herningmodel.recommendation.explanation_layout import SCREEN, Block, ExplanationLine, wrapped
from herningmodel.recommendation.explanation_parts import ExplanationParts
from herningmodel.recommendation.first_block import (
    danger,
    is_asked_first,
    open_danger,
    plan_has_run_out,
    result,
    state_of_things,
    warnings,
)
from herningmodel.recommendation.tasks import ASK_AGAIN, TODAY, TODAY_PLAN, do_now
from herningmodel.recommendation.what_would_change import would_change
from herningmodel.text.formatting import join, render
from herningmodel.text.texts import LANGUAGES, Language, Text


if TYPE_CHECKING:
    from herningmodel.recommendation.recommendation import Recommendation


STEP: Final = Text(
    da="Det laveste trin, der passer til barnets behov, er {step}: {label}.",
    en="The lowest step that fits the child's need is {step}: {label}.",
)
RANGE: Final = Text(
    da="Det laveste trin, der passer til barnets behov, kendes ikke endnu. Det ligger fra {lowest} til {highest}.",
    en="The lowest step that fits the child's need is not known yet. It lies between {lowest} and {highest}.",
)
ONE_LEFT: Final = Text(
    da="Kun {lowest} er tilbage, og om det passer til barnets behov, vides ikke endnu.",
    en="Only {lowest} is left, and whether it fits the child's need is not known yet.",
)
NO_DECISION: Final = Text(
    da="Ikke en afgørelse: den træffes af et menneske.", en="No decision: that is made by a person."
)
NOT_THE_CONDITIONS: Final = Text(
    da="Siger ikke, at betingelserne i {with_consent} eller {without_consent} er opfyldt.",
    en="Does not say that the conditions of {with_consent} or {without_consent} are met.",
)
NOT_COUNTED: Final = Text(
    da="Pris, budget og tilbud talte ikke med.", en="Price, budget and offers did not count."
)

WITH_CONSENT = cited("SEL § 52 stk. 3 nr. 7", "BL § 46")
WITHOUT_CONSENT = cited("SEL § 58", "BL § 47")


def explanation(advice: "Recommendation", parts: ExplanationParts, language: Language) -> str:
    """Return *advice* on one screen, with the details below."""
    below = wrapped(details(advice, parts), language)
    lines = [*wrapped(screen(advice, parts), language), "", DETAILS.get(language), "", *below]
    return "\n".join([*lines, ""])


def screen(advice: "Recommendation", parts: ExplanationParts) -> list[Block]:
    """Return the blocks of the screen, shortened until they fit."""
    blocks = [*_blocks(advice, parts, *_FEWER[0])]
    for fewer in _FEWER[1:]:
        if all(len(wrapped(blocks, language)) <= SCREEN for language in LANGUAGES):
            break
        blocks = [*_blocks(advice, parts, *fewer)]
    return blocks


def _blocks(
    advice: "Recommendation", parts: ExplanationParts, conditions: int, facts: int, changes: int
) -> Iterator[Block]:
    yield Block(
        (
            *(ExplanationLine(text, is_urgent=True) for text in warnings(advice, parts)),
            *result(advice, conditions),
            *danger(advice, parts),
            *state_of_things(advice, parts),
        )
    )
    is_heard = parts.now.heard is not None
    yield from unknown(advice, facts, is_heard=is_heard, is_asked=is_asked_first(advice))
    yield from deciding_facts(advice, facts)
    yield from would_change(parts.changes, changes)
    yield from do_now(
        parts.requirements,
        advice.on,
        [*_today(advice, parts)],
        has_questions=bool(advice.missing),
        begun={each.decision for each in parts.now.measures if each.decision is not None},
    )
    yield Block((ExplanationLine(closing(advice)),))


def _today(advice: "Recommendation", parts: ExplanationParts) -> Iterator[Text]:
    if any(open_danger(parts)):
        yield TODAY
    elif advice.until_answered is not None:
        yield ASK_AGAIN
    if plan_has_run_out(parts.situation):
        yield TODAY_PLAN


def conclusion(advice: "Recommendation", spread: Range) -> Text:
    """Return the sentence with the step, or with the open range."""
    if advice.step is not None:
        label = advice.verdicts[advice.step - 1].label
        return render(STEP, {"step": advice.step.numbered, "label": label})
    ends = {"lowest": spread.lowest.numbered, "highest": spread.highest.numbered}
    return render(ONE_LEFT if spread.lowest is spread.highest else RANGE, ends)


def closing(advice: "Recommendation") -> Text:
    """Return what the recommendation does not say."""
    bases = {
        "with_consent": WITH_CONSENT.on(advice.on),
        "without_consent": WITHOUT_CONSENT.on(advice.on),
    }
    speaks_of_placement = advice.range is None or advice.range.highest.is_placement
    conditions = [render(NOT_THE_CONDITIONS, bases)] if speaks_of_placement else []
    return join([NO_DECISION, *conditions, NOT_COUNTED])


_FEWER: Final = ((8, 8, 6), (6, 6, 5), (5, 5, 3), (4, 4, 3), (3, 3, 2), (3, 2, 1), (1, 1, 1))
"""Numbers of items shown, tried until the screen holds them."""
