"""How much a fact may weigh that is less sure than its rule."""

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Certainty


def at_most(certainty: Certainty) -> Severity | None:
    """
    Return the highest severity of what is only so certain, None without a limit.

    Example:
        >>> at_most(Certainty.UNVERIFIED).value, at_most(Certainty.CERTAIN)
        ('info', None)
    """
    if certainty is Certainty.UNVERIFIED:
        return Severity.INFO
    return Severity.WARNING if certainty is Certainty.ONE_SOURCE else None
