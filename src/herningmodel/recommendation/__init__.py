"""
The lowest step that fits, with every reason for it and against each other step.

`recommend` is the door. `advice` is what comes out of it, and `sentences` says it aloud.
"""

from herningmodel.recommendation.advice import (
    Gap,
    Missing,
    Reason,
    Requisite,
    Verdict,
    VerdictOnStep,
)
from herningmodel.recommendation.cases import recommend
from herningmodel.recommendation.recommendation import Recommendation


__all__ = [
    "Gap",
    "Missing",
    "Reason",
    "Recommendation",
    "Requisite",
    "Verdict",
    "VerdictOnStep",
    "recommend",
]
