"""
Endings of help: reasons, outcomes, and what a breakdown is.

Source: the national definition of a breakdown (*sammenbrud*), ministry's social goals (one source).
"""

from herningmodel.core.codes import Code


class EndReason(Code):
    """*Ophørsgrund*: why an intervention or a placement ended. There may be several reasons."""

    PURPOSE_REACHED = "purpose_reached", "formålet er opnået", "the purpose was reached"
    CHILD_LEFT = "child_left", "barnet ville ikke være der", "the child left"
    PLACE_GAVE_UP = "place_gave_up", "anbringelsesstedet gav op", "the place gave up"
    PLANNED_MOVE = "planned_move", "planlagt flytning", "planned move"
    RETURNED_HOME = "returned_home", "hjemgivelse", "returned home"
    CONSENT_WITHDRAWN = (
        "consent_withdrawn",
        "samtykket blev trukket tilbage",
        "the consent was withdrawn",
    )
    NEW_DECISION = "new_decision", "ny afgørelse", "new decision"
    TURNED_18 = "turned_18", "fyldt 18 år", "turned 18"
    PLACE_CLOSED = "place_closed", "stedet lukkede", "the place closed"
    MOVED_MUNICIPALITY = "moved_municipality", "flyttet kommune", "moved to another municipality"
    OTHER = "other", "andet", "other"


BROKE_DOWN = frozenset({EndReason.CHILD_LEFT, EndReason.PLACE_GAVE_UP})
"""The reasons that make the end of a placement a breakdown."""


class Outcome(Code):
    """*Udbytte*: what came of an intervention or a placement."""

    HELPED = "helped", "hjalp", "helped"
    PARTLY = "partly", "hjalp delvist", "helped in part"
    NOT_HELPED = "not_helped", "hjalp ikke", "did not help"
    WORSENED = "worsened", "gjorde det værre", "made it worse"


FAILED = frozenset({Outcome.NOT_HELPED, Outcome.WORSENED})
"""The outcomes that say that an attempt failed."""
