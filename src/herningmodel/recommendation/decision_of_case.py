"""Check that a decision belongs to the case."""

from collections.abc import Iterable

from herningmodel.core.display import to_display
from herningmodel.core.errors import WrongValueError
from herningmodel.model.case import Case
from herningmodel.model.decisions import Decision
from herningmodel.recommendation.comparison import Comparison
from herningmodel.text.privacy import sanitize


def require_decision_of(case: Case, decision: Decision) -> None:
    """
    Check that *decision* is one of the decisions of *case*.

    An id is unique within its case only, so the decision must also be equal to the one in the case.

    Raises:
        WrongValueError: The case has no decision with that id, or a different one.
    """
    if decision in case.decisions:
        return
    name, place = to_display(decision.id), to_display(case.id)
    ids = tuple(known.id for known in case.decisions)
    if decision.id in ids:
        message = f"decision {name!r} differs from the decision with that id in case {place!r}"
    else:
        known = to_display(ids) or "none"
        message = f"decision {name!r} is not in case {place!r}; its decisions are: {known}"
    raise WrongValueError(message)


def require_case(case: Case, name: str) -> None:
    """
    Check that *case* has the id *name*, which may be hidden.

    Raises:
        WrongValueError: It is another case.
    """
    if sanitize(case.id) != sanitize(name):
        message = f"expected case {sanitize(name)!r}, got {sanitize(case.id)!r}"
        raise WrongValueError(message)


def require_kept_alike(kept: Iterable[Comparison], decision: Decision) -> None:
    """
    Check that *decision* is the kept one with its id, if any.

    Raises:
        WrongValueError: The decision that was kept is of another day.
    """
    name = to_display(decision.id)
    days = {comparison.on for comparison in kept if comparison.decision == name}
    if days and decision.on not in days:
        message = f"decision {name!r} is of another day than the decision with that id in the recommendation"
        raise WrongValueError(message)
