"""
Define the rating manual: an entry per dimension and age group.

The texts are data beside this module, one file for each dimension. They are our own draft and have
to be reviewed by professionals.
"""

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.sources import Certainty
from herningmodel.model.needs import Dimension, Rating, Strength
from herningmodel.model.people import Participant
from herningmodel.schema.records import FrozenDict, Record
from herningmodel.text.texts import Text


class AgeGroup(Code):
    """*Aldersgruppe*: the age for which an entry of the manual is worded."""

    INFANT = "0-2", "0-2 år", "0-2 years"
    PRESCHOOL = "3-6", "3-6 år", "3-6 years"
    SCHOOL = "7-12", "7-12 år", "7-12 years"
    TEENAGER = "13-17", "13-17 år", "13-17 years"


class WhenInDoubt(Code):
    """*I tvivl*: which of two neighbouring ratings to choose."""

    HIGHER = "higher", "den højeste", "the higher"
    LOWER = "lower", "den laveste", "the lower"


class Principle(Code):
    """*Princip*: what makes two raters choose the same rating."""

    ACTION = "action", "handling", "action"
    DAILY_LIFE = "daily_life", "hverdagen", "daily life"
    WITHOUT_HELP = "without_help", "uden hjælpen", "without the help"
    WINDOW = "window", "de seneste 30 dage", "the last 30 days"
    DEVELOPMENT_AND_CULTURE = (
        "development_and_culture",
        "udvikling og kultur",
        "development and culture",
    )
    INFORMATION_NOT_CAUSE = (
        "information_not_cause",
        "det sete, ikke årsagen",
        "information, not cause",
    )


Five = tuple[Text, Text, Text, Text, Text]
"""A text for each rating, 0 to 4."""


@frozen(kw_only=True, repr=False)
class Observable(Record):
    """
    *Det, man kan se*: something observable in the child's life, and who sees it.

    Attributes:
        text: What to look at, in both languages.
        seen_by: Those who can see it.
    """

    text: Text
    seen_by: tuple[Participant, ...]


@frozen(kw_only=True, repr=False)
class NeighbouringDimension(Record):
    """
    *Nabo*: a dimension that is easily confused with the one being rated.

    Attributes:
        dimension: The dimension under which it is rated instead.
        text: What belongs there, in both languages.
    """

    dimension: Dimension
    text: Text


@frozen(kw_only=True, repr=False)
class StrengthBeside(Record):
    """
    *Ressource ved siden af*: a strength that may be recorded beside any rating.

    Attributes:
        strength: The code under which an assessment records it.
        text: How it shows in this dimension, in both languages.
    """

    strength: Strength
    text: Text


@frozen(kw_only=True, repr=False)
class ManualEntry(Record):
    """
    *Opslag*: how one dimension is rated in one age group.

    Attributes:
        question: The question about the child's life.
        look_at: What to look at, and who sees it; three to five things.
        anchors: What each rating looks like, from 0 to 4.
        strengths: The strengths that may stand beside the rating.
    """

    question: Text
    look_at: tuple[Observable, ...]
    anchors: Five
    strengths: tuple[StrengthBeside, ...]


@frozen(kw_only=True, repr=False)
class DimensionManual(Record):
    """
    *Vejledning til en dimension*: the entries of one dimension, for every age group.

    Attributes:
        dimension: The dimension that is rated.
        when_in_doubt: Which of two neighbouring ratings to choose.
        not_this: What belongs under a neighbouring dimension.
        ages: The entry for each age group.
    """

    dimension: Dimension
    when_in_doubt: WhenInDoubt
    not_this: tuple[NeighbouringDimension, ...]
    ages: FrozenDict[AgeGroup, ManualEntry]


@frozen(kw_only=True, repr=False)
class RatingLevel(Record):
    """
    *Vurderingens betydning*: what a rating means in every dimension.

    Attributes:
        rating: The rating, 0 to 4.
        meaning: What it means for the child and the adults around it.
        action: What it asks the adults to do.
        follows: The principles on which the wording of its anchors rests.
    """

    rating: Rating
    meaning: Text
    action: Text
    follows: tuple[Principle, ...]


@frozen(kw_only=True, repr=False)
class RatingPrinciple(Record):
    """
    *Regel for vurderingen*: a principle, in a sentence.

    Attributes:
        principle: The code of the principle.
        text: What it asks of a rater.
    """

    principle: Principle
    text: Text


@frozen(kw_only=True, repr=False)
class ManualSource(Record):
    """
    *Forlæg*: a work from which the manual takes an idea, and no wording.

    Attributes:
        title: The name of the work, and what was taken from it.
        certainty: How sure it is that the work is described correctly.
    """

    title: Text
    certainty: Certainty


@frozen(kw_only=True, repr=False)
class CommonMeaning(Record):
    """
    *Fælles betydning*: what holds for every dimension and every age.

    Attributes:
        status: The standing of the manual; every form of it says so first.
        introduction: What the manual is for.
        levels: What each rating means, from 0 to 4.
        principles: What makes two raters choose the same rating.
        in_doubt: The sentence about doubt for each choice.
        sources: The works that the principles come from.
    """

    status: Text
    introduction: Text
    levels: tuple[RatingLevel, ...]
    principles: tuple[RatingPrinciple, ...]
    in_doubt: FrozenDict[WhenInDoubt, Text]
    sources: tuple[ManualSource, ...]
