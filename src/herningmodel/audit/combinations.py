"""
All combinations (*alle kombinationer*) of input classes, with results.

Inputs are taken in the classes that the rules distinguish, each class of one input combined with
each class of the others. Range and verdicts come from the rules themselves.
"""

from collections.abc import Iterator
from itertools import product
from math import prod

from attrs import frozen

from herningmodel.audit.combination_table import CombinationTable, Result
from herningmodel.ladder.inputs import InputClass
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import profile_of


@frozen
class Combination:
    """
    *Kombination*: one class of each input, in order, with the result.

    Attributes:
        classes: The class of each input, in the order of `Input`.
        result: The result of the ladder rules for these classes.
    """

    classes: tuple[InputClass, ...]
    result: Result


def combinations(profile: Profile | str | None = None) -> Iterator[Combination]:
    """
    Yield every combination of classes there can be, one at a time.

    Without a current assessment nothing can be answered, so those inputs are open or kept.

    Args:
        profile: The municipality's profile; the national ladder if left out.

    Example:
        >>> first = next(combinations())
        >>> [input_class.code for input_class in first.classes][:4]
        ['current', '0_to_1', '0_to_1', '0_to_1']
        >>> first.result.conclusion.range
        Range(lowest=<Step.UNIVERSAL: 1>, highest=<Step.UNIVERSAL: 1>)
    """
    profile = profile_of(profile)
    table = CombinationTable(profile)
    for inputs in (table.assessed, table.not_assessed):
        for classes in product(*inputs):
            yield Combination(classes, table.result(classes))


def count(profile: Profile | str | None = None) -> int:
    """
    Return how many combinations there are.

    Example:
        >>> f"{count():,}"
        '6,635,776'
    """
    table = CombinationTable(profile_of(profile))
    inputs = (table.assessed, table.not_assessed)
    return sum(prod(len(classes) for classes in each) for each in inputs)
