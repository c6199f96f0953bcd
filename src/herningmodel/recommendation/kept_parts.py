"""What a recommendation that was read back holds instead of its case."""

from attrs import frozen

from herningmodel.recommendation.comparison import Comparison, Departure
from herningmodel.recommendation.recommendation_dict import RecommendationDict
from herningmodel.recommendation.requirement import Requirement
from herningmodel.recommendation.step_down import StepDown


@frozen(kw_only=True)
class KeptParts:
    """
    *Gemt*: the parts of a recommendation that are otherwise computed from the case.

    Attributes:
        written: The recommendation as it was written.
        steps_down: The ways down, the nearest step first.
        requirements: The legal requirements around the recommended step, on its day.
        departures: The recorded departures from recommendations.
        decisions: Each granted step beside the recommendation of its own day.
    """

    written: RecommendationDict
    steps_down: tuple[StepDown, ...]
    requirements: tuple[Requirement, ...]
    departures: tuple[Departure, ...]
    decisions: tuple[Comparison, ...]
