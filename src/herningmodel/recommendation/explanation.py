"""
Render a recommendation on one screen, and its details below.

The order is that of a tired reader: what cannot wait, the result with its condition and its gap, what
decided it and how sure that is, what would change it, and what to do first. What the recommendation
does not say closes the screen.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from attrs import frozen

from herningmodel.case_view.bases_over_time import decisions_carrying
from herningmodel.ladder.bounds import Range
from herningmodel.law.bases import PLACED_WITH_CONSENT, PLACED_WITHOUT_CONSENT, PROVISIONAL
from herningmodel.law.duties.duty import State
from herningmodel.recommendation.deciding_facts import areas_named, deciding_facts, unknown
from herningmodel.recommendation.explanation_details import DETAILS, details
from herningmodel.recommendation.explanation_layout import SCREEN, Block, ExplanationLine, wrapped
from herningmodel.recommendation.explanation_parts import ExplanationParts
from herningmodel.recommendation.first_block import (
    danger,
    is_asked_first,
    open_danger,
    result,
    state_of_things,
    warnings,
)
from herningmodel.recommendation.infant_follow_up import one_by_law
from herningmodel.recommendation.requirement import Requirement
from herningmodel.recommendation.tasks import (
    ANSWER_THE_NO,
    ASK_AGAIN,
    ASSESS,
    ASSESS_ONE,
    NO_BASIS,
    SEEN,
    TODAY,
    TODAY_PLAN,
    Moment,
    do_now,
    infant,
)
from herningmodel.recommendation.what_would_change import would_change
from herningmodel.text.formatting import Value, join, quoted, render
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
    da="Dette er ikke en afgørelse: den træffes af et menneske.",
    en="This is not a decision: a person makes it.",
)
NOT_THE_CONDITIONS: Final = Text(
    da="Anbefalingen siger ikke, at betingelserne for at anbringe er opfyldt ({with_consent} med samtykke, {without_consent} uden).",
    en="The recommendation does not say that the conditions for a placement are met ({with_consent} with consent, {without_consent} without).",
)
NOT_COUNTED: Final = Text(
    da="Pris, budget og tilbud talte ikke med.",
    en="Price, budget and what is on offer did not count.",
)


@frozen(kw_only=True)
class ScreenLength:
    """
    *Længde*: how much of an explanation is on its screen.

    The rest is in the details.

    Attributes:
        conditions: The most conditions shown.
        facts: The most deciding facts, and the most open questions shown.
        changes: The most changes of the step shown.
        is_brief: Whether the tasks around a coming decision are named without their provisions.
        last: The last part of a coming decision whose tasks are named; later ones are counted.
    """

    conditions: int
    facts: int
    changes: int
    is_brief: bool = False
    last: Moment = Moment.AFTER


def explanation(advice: "Recommendation", parts: ExplanationParts, language: Language) -> str:
    """Return *advice* on one screen, with the details below."""
    below = wrapped(details(advice, parts), language)
    lines = [*wrapped(screen(advice, parts), language), "", DETAILS.get(language), "", *below]
    return "\n".join([*lines, ""])


def screen(advice: "Recommendation", parts: ExplanationParts) -> list[Block]:
    """Return the blocks of the screen, shortened until they fit."""
    tried = ([*_blocks(advice, parts, length)] for length in _SHORTER)
    fitting = (blocks for blocks in tried if _fits(blocks))
    return next(fitting, None) or [*_blocks(advice, parts, _SHORTER[-1])]


def _fits(blocks: Sequence[Block]) -> bool:
    return all(len(wrapped(blocks, language)) <= SCREEN for language in LANGUAGES)


def _blocks(
    advice: "Recommendation", parts: ExplanationParts, length: ScreenLength
) -> Iterator[Block]:
    has_plan = parts.plan_ran_out is None
    yield Block(
        (
            *danger(advice, parts),
            *(ExplanationLine(text, is_urgent=True) for text in warnings(advice, parts)),
            *result(
                advice,
                length.conditions,
                has_plan=has_plan,
                place=None if parts.now.placement is None else parts.now.placement.kind,
            ),
            *state_of_things(advice, parts),
        )
    )
    is_heard = parts.now.heard is not None
    yield from unknown(advice, length.facts, is_heard=is_heard, is_asked=is_asked_first(advice))
    yield from deciding_facts(advice, length.facts, has_plan=has_plan)
    named = areas_named(advice, length.facts)
    yield from would_change(parts.changes, length.changes, named)
    if not advice.out_of_scope:
        yield from _do_now(advice, parts, length)
    yield Block((ExplanationLine(closing(advice)),))


def _do_now(
    advice: "Recommendation", parts: ExplanationParts, length: ScreenLength
) -> Iterator[Block]:
    by_law = _infant_by_law(parts)
    return do_now(
        # A consent that was refused is no task: it is not to be fetched.
        [
            each
            for each in parts.requirements
            if not _is_refused_consent(each, parts) and each is not by_law
        ],
        advice.on,
        [*_today(advice, parts)],
        asks=_asks(advice),
        begun={name for each in parts.now.measures for name in decisions_carrying(each)},
        is_brief=length.is_brief,
        last=length.last,
    )


def _today(advice: "Recommendation", parts: ExplanationParts) -> Iterator[Text]:
    if parts.now.refused:
        yield ANSWER_THE_NO
    if any(_is_refused_consent(each, parts) for each in parts.requirements):
        yield render(NO_BASIS, _bases(advice))
    if any(open_danger(parts)):
        yield render(TODAY, {"provisional": PROVISIONAL.on(advice.on)})
    elif advice.until_answered is not None:
        yield ASK_AGAIN
    if parts.plan_ran_out is not None:
        yield TODAY_PLAN
    if parts.infant_follow_up is not None:
        yield infant(parts.infant_follow_up, _infant_by_law(parts), advice.on)
    if advice.shown:
        seen = tuple(quoted(rating.dimension.label) for rating in advice.shown)
        yield render(SEEN, {"dimensions": seen})


def _infant_by_law(parts: ExplanationParts) -> Requirement | None:
    """Return the law's follow-up that the infant's task names as well."""
    if parts.infant_follow_up is None:
        return None
    first = max(parts.infant_follow_up, parts.situation.on)
    return one_by_law(parts.requirements, first)


def _asks(advice: "Recommendation") -> list[Text]:
    if not advice.missing:
        return []
    return [ASSESS_ONE if is_asked_first(advice) else ASSESS]


def _is_refused_consent(required: Requirement, parts: ExplanationParts) -> bool:
    """Tell whether it is a consent that the young person refused."""
    is_missing = required.name == "consent_of_young_person" and required.state is State.MISSING
    return is_missing and required.decision in {decision.id for decision, _ in parts.now.refused}


def conclusion(advice: "Recommendation", spread: Range) -> Text:
    """Return the sentence with the step, or with the open range."""
    if advice.step is not None:
        label = advice.verdicts[advice.step - 1].label
        return render(STEP, {"step": advice.step.numbered, "label": label})
    ends = {"lowest": spread.lowest.numbered, "highest": spread.highest.numbered}
    return render(ONE_LEFT if spread.lowest is spread.highest else RANGE, ends)


def closing(advice: "Recommendation") -> Text:
    """Return what the recommendation does not say."""
    speaks_of_placement = advice.range is None or advice.range.highest.is_placement
    conditions = [render(NOT_THE_CONDITIONS, _bases(advice))] if speaks_of_placement else []
    return join([NO_DECISION, *conditions, NOT_COUNTED])


def _bases(advice: "Recommendation") -> dict[str, Value]:
    return {
        "with_consent": PLACED_WITH_CONSENT.on(advice.on),
        "without_consent": PLACED_WITHOUT_CONSENT.on(advice.on),
    }


_SHORTER: Final = (
    ScreenLength(conditions=8, facts=8, changes=6),
    ScreenLength(conditions=6, facts=6, changes=5),
    ScreenLength(conditions=5, facts=5, changes=3),
    # What decided it is kept before the provisions and the later parts of a coming decision.
    ScreenLength(conditions=5, facts=5, changes=3, is_brief=True),
    ScreenLength(conditions=4, facts=4, changes=3, is_brief=True),
    ScreenLength(conditions=4, facts=4, changes=3, is_brief=True, last=Moment.BEFORE),
    ScreenLength(conditions=3, facts=3, changes=2, is_brief=True),
    ScreenLength(conditions=3, facts=3, changes=2, is_brief=True, last=Moment.BEFORE),
    ScreenLength(conditions=3, facts=2, changes=2, is_brief=True, last=Moment.BEFORE),
    ScreenLength(conditions=1, facts=2, changes=2, is_brief=True, last=Moment.BEFORE),
    ScreenLength(conditions=1, facts=1, changes=2, is_brief=True, last=Moment.BEFORE),
)
"""The lengths tried until the screen holds the explanation."""
