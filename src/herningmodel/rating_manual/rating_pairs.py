"""Ratings of two raters, paired by case and dimension."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import cast

from attrs import frozen

from herningmodel.model.case import Case
from herningmodel.model.corrected import corrected
from herningmodel.model.needs import Dimension, Rating
from herningmodel.text.privacy import sanitize


RatedCase = Case | tuple[str, Mapping[Dimension, Rating]]
"""A case with assessments, or a case id with ratings."""

RatingsByCase = Mapping[str, Mapping[Dimension, Rating]]


@frozen
class RatingPair:
    """
    *Par af vurderinger*: what two raters gave the same child in one dimension.

    Attributes:
        dimension: The dimension that both rated.
        first: The rating of the first rater.
        second: The rating of the second rater.
    """

    dimension: Dimension
    first: Rating
    second: Rating


def ratings_by_case(rated: Iterable[RatedCase], rater: str) -> RatingsByCase:
    """
    Return the ratings of one rater by the id of the case.

    In a case the newest rating of each dimension counts.

    Args:
        rated: The cases, or ids with ratings.
        rater: What an error calls the rater.

    Raises:
        TypeError: An item is neither a case nor an id with ratings.
        ValueError: A case is given twice, or a dimension or rating does not exist.
    """
    found: dict[str, Mapping[Dimension, Rating]] = {}
    for number, item in enumerate(rated):
        case, ratings = _id_and_ratings(item, f"{rater}[{number}]")
        if case in found:
            message = f"{rater}: the case {sanitize(case)!r} is given twice"
            raise ValueError(message)
        found[case] = ratings
    return found


def pairs_of(
    first: Mapping[Dimension, Rating], second: Mapping[Dimension, Rating]
) -> tuple[RatingPair, ...]:
    """Return a pair for each dimension that both rated."""
    return tuple(
        RatingPair(dimension, first[dimension], second[dimension])
        for dimension in Dimension
        if dimension in first and dimension in second
    )


def _id_and_ratings(item: object, place: str) -> tuple[str, Mapping[Dimension, Rating]]:
    match item:
        case Case():
            return item.id, _newest(item)
        case (str() as case, Mapping()):
            ratings = cast("Mapping[object, object]", item[1])
            return case, {
                _dimension(code, place): _rating(number, place) for code, number in ratings.items()
            }
        case _:
            message = f"{place}: expected a case or (id, ratings), not {type(item).__name__}"
            raise TypeError(message)


def _newest(case: Case) -> Mapping[Dimension, Rating]:
    newest: dict[Dimension, Rating] = {}
    assessments = corrected(case, date.max).case.assessments
    for assessment in sorted(assessments, key=lambda assessment: assessment.on):
        newest.update(assessment.ratings)
    return newest


def _dimension(code: object, place: str) -> Dimension:
    if not isinstance(code, str) or code not in [*Dimension]:
        message = f"{place}: there is no dimension {sanitize(str(code))!r}"
        raise ValueError(message)
    return Dimension(code)


def _rating(number: object, place: str) -> Rating:
    if isinstance(number, bool) or not isinstance(number, int) or number not in [*Rating]:
        message = f"{place}: a rating is a whole number from 0 to 4, not {sanitize(str(number))!r}"
        raise ValueError(message)
    return Rating(number)
