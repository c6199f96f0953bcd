"""Check that a decision belongs to the case."""

from herningmodel.core.display import to_display
from herningmodel.core.errors import WrongValueError
from herningmodel.model.case import Case
from herningmodel.model.decisions import Decision


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
