"""
Show the severe ratings that bind no step.

Poverty, a poor home or a weak network may hide what decides. They never raise a step by themselves,
and they are never left unseen.
"""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Final, NotRequired, TypedDict, cast

from attrs import field, frozen

from herningmodel.case_view.view import View
from herningmodel.core.fields import WrittenAs
from herningmodel.core.findings import Location, TextDict, text_as_dict, without_nulls
from herningmodel.core.written_results import WrittenResult
from herningmodel.core.written_values import WrittenPath
from herningmodel.ladder.situation import severe_ratings_beside
from herningmodel.model.needs import Dimension, Rating
from herningmodel.text.formatting import quoted, render
from herningmodel.text.texts import Text


MEANING: Final = Text(
    da="{dimension} er vurderet til {rating}, {named} ({on}). Det afgør intet trin alene. Hvad betyder det for barnet?",
    en="{dimension} is rated {rating}, {named} ({on}). It decides no step by itself. What does it mean for the child?",
)


class ShownRatingDict(TypedDict):
    """
    A severe rating that binds no step, as it is written.

    Attributes:
        dimension: What was rated; it decides no step.
        rating: The newest rating of the last twelve months, 3 or 4.
        on: The day of the assessment.
        path: The location of the rating.
        text: The rating and its question in a whole sentence.
    """

    dimension: Annotated[str, WrittenAs(Dimension)]
    rating: Annotated[int, WrittenAs(Rating)]
    on: NotRequired[Annotated[str, WrittenAs(date)]]
    path: Annotated[str, WrittenAs(WrittenPath)]
    text: TextDict


@frozen(kw_only=True, eq=False)
class ShownRating(WrittenResult):
    """
    *Vist vurdering*: a severe rating in a dimension that binds no step.

    Attributes:
        dimension: What was rated; it decides no step.
        rating: The newest rating of the last twelve months, 3 or 4.
        on: The day of the assessment.
        place: The location of the rating.
        kept: The sentence as it was written, where it was read back.
    """

    dimension: Dimension
    rating: Rating
    on: date | None
    place: Location
    kept: Text | None = field(default=None, repr=False)

    @property
    def text(self) -> Text:
        """The rating and its question in a whole sentence."""
        if self.kept is not None:
            return self.kept
        return render(
            MEANING,
            {
                "dimension": quoted(self.dimension.label),
                "rating": self.rating.value,
                "named": self.rating.label,
                "on": self.on,
            },
        )

    def as_dict(self) -> ShownRatingDict:
        """Return the rating as JSON for a journal."""
        members = without_nulls(
            {
                "dimension": self.dimension.value,
                "rating": self.rating.value,
                "on": None if self.on is None else self.on.isoformat(),
                "path": self.place.path,
                "text": text_as_dict(self.text),
            }
        )
        return cast("ShownRatingDict", members)


def shown_ratings(view: View) -> Iterator[ShownRating]:
    """Yield the severe ratings of *view* that bind no step."""
    yield from (
        ShownRating(dimension=rated.dimension, rating=rating, on=answer.on, place=answer.place)
        for rated in severe_ratings_beside(view)
        if (rating := (answer := rated.answer).value) is not None
    )
