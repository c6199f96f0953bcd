"""
The rating manual as pages of Markdown.

A terminal and the docs show the same pages, made from the data. Every page says first that the manual is our own draft.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from herningmodel.model.needs import Dimension, Domain
from herningmodel.rating_manual.manual import (
    AgeGroup,
    CommonMeaning,
    DimensionManual,
    ManualEntry,
    Observable,
)
from herningmodel.rating_manual.manual_reader import common_meaning, manual_of
from herningmodel.text.formatting import capital, enumerated
from herningmodel.text.texts import Language, Text


TITLE: Final = Text(da="Vejledning i at vurdere", en="The rating manual")
MEANING: Final = Text(
    da="Tallene betyder det samme overalt", en="The numbers mean the same everywhere"
)
PRINCIPLES: Final = Text(da="Sådan vurderer du", en="How to rate")
FOLLOWS: Final = Text(da="hviler på", en="rests on")
SOURCES: Final = Text(da="Forlæg", en="What it builds on")
DIMENSIONS: Final = Text(da="Dimensionerne", en="The dimensions")
LOOK_AT: Final = Text(da="Se på", en="Look at")
ANCHORS: Final = Text(da="Tallene", en="The numbers")
STRENGTHS: Final = Text(
    da="Ressourcer, der kan stå ved siden af", en="Strengths that may be recorded beside it"
)
NOT_THIS: Final = Text(da="Ikke dette", en="Not this")
QUESTIONS: Final = Text(da="Spørgsmålene", en="The questions")


def rating_page(
    dimension: Dimension, language: Language, groups: Iterable[AgeGroup] = AgeGroup
) -> str:
    """
    Return how *dimension* is rated, in the age *groups*, as Markdown.

    Example:
        >>> from herningmodel.model.needs import Dimension
        >>> print(rating_page(Dimension.HEALTH, "en").splitlines()[0])
        # Health
    """
    return "\n".join(_dimension(manual_of(dimension), language, groups)) + "\n"


def rating_overview(language: Language, groups: Iterable[AgeGroup] = ()) -> str:
    """
    Return what holds for every rating, as Markdown.

    Args:
        language: The language of the page.
        groups: The age groups whose questions are listed beside the dimensions; none: no questions.

    Example:
        >>> "Own draft" in rating_overview("en").splitlines()[2]
        True
    """
    return "\n".join(_overview(common_meaning(), language, [*groups])) + "\n"


def dimension_list(language: Language, links: str = "`{code}`: {name}") -> str:
    """
    Return the dimensions, domain by domain, as Markdown.

    Args:
        language: The language of the list.
        links: The form of a line, with `{code}` and `{name}`.
    """
    return "\n".join(_dimensions(language, links)) + "\n"


def _overview(common: CommonMeaning, language: Language, groups: list[AgeGroup]) -> Iterator[str]:
    yield from _opening(TITLE, common, language)
    yield from (common.introduction.get(language), "")
    yield from (f"## {MEANING.get(language)}", "")
    for level in common.levels:
        meaning, action = level.meaning.get(language), level.action.get(language)
        rests = "; ".join(kind.label.get(language) for kind in level.follows)
        yield f"- **{level.rating.value}** {meaning} *{action}* ({FOLLOWS.get(language)}: {rests})"
    yield from ("", f"## {PRINCIPLES.get(language)}", "")
    for rule in common.principles:
        yield f"- **{capital(rule.principle.label.get(language))}.** {rule.text.get(language)}"
    for choice, sentence in common.in_doubt.items():
        about = [d.label for d in Dimension if manual_of(d).when_in_doubt is choice]
        yield f"- **{capital(enumerated(about).get(language))}.** {sentence.get(language)}"
    yield from ("", f"## {SOURCES.get(language)}", "")
    for source in common.sources:
        yield f"- {source.title.get(language)} ({source.certainty.label.get(language)})."
    for group in groups:
        yield from ("", f"## {QUESTIONS.get(language)}, {group.label.get(language)}", "")
        for dimension in Dimension:
            asked = manual_of(dimension).ages[group].question.get(language)
            yield f"- {capital(dimension.label.get(language))} (`{dimension.value}`): {asked}"


def _dimensions(language: Language, links: str) -> Iterator[str]:
    yield f"## {DIMENSIONS.get(language)}"
    for domain in Domain:
        yield from ("", f"**{capital(domain.label.get(language))}**", "")
        for dimension in Dimension:
            if dimension.domain is domain:
                name = dimension.label.get(language)
                yield f"- {links.format(code=dimension.value, name=name)}"


def _dimension(
    manual: DimensionManual, language: Language, groups: Iterable[AgeGroup]
) -> Iterator[str]:
    common = common_meaning()
    yield from _opening(manual.dimension.label, common, language)
    for near in manual.not_this:
        yield f"- {NOT_THIS.get(language)}: {near.text.get(language)}"
    yield f"- {common.in_doubt[manual.when_in_doubt].get(language)}"
    for group in groups:
        yield from ("", f"## {group.label.get(language)}", "")
        yield from _entry(manual.ages[group], language)


def _entry(entry: ManualEntry, language: Language) -> Iterator[str]:
    yield from (f"**{entry.question.get(language)}**", "")
    yield from (f"{LOOK_AT.get(language)}:", "")
    for thing in entry.look_at:
        yield f"- {_observed(thing, language)}"
    yield from ("", f"{ANCHORS.get(language)}:", "")
    for number, anchor in enumerate(entry.anchors):
        yield f"- **{number}** {anchor.get(language)}"
    yield from ("", f"{STRENGTHS.get(language)}:", "")
    for beside in entry.strengths:
        yield f"- {capital(beside.strength.label.get(language))}: {beside.text.get(language)}"


def _observed(thing: Observable, language: Language) -> str:
    seen_by = enumerated([person.label for person in thing.seen_by]).get(language)
    return f"{thing.text.get(language)} ({seen_by})"


def _opening(title: Text, common: CommonMeaning, language: Language) -> Iterator[str]:
    yield from (f"# {capital(title.get(language))}", "")
    yield from (f"**{common.status.get(language)}**", "")
