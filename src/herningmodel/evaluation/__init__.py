"""
Floor 7: a caseload evaluated: the national key figures and more, with wellbeing beside them.

Descriptive only. What followed after something is told; that it was caused by it is not.
"""

from herningmodel.evaluation.caseload import evaluate
from herningmodel.evaluation.results import Evaluation
from herningmodel.evaluation.wellbeing import Wellbeing


__all__ = ["Evaluation", "Wellbeing", "evaluate"]
