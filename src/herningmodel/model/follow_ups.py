"""Plans, follow-up and contact: what keeps help from running on by itself."""

from datetime import date
from typing import Annotated

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import Agreed, Dated, FreeText, RecordId, Reference
from herningmodel.core.periods import Interval
from herningmodel.model.people import Participant
from herningmodel.schema.records import Record


MeasureRef = Annotated[str, Reference(("interventions", "placements"), subject=True)]
"""The id of an intervention or a placement."""


class PlanKind(Code):
    """*Plantype*: the plan of the law of its day."""

    CHILDS_PLAN = "childs_plan", "barnets plan", "the child's plan"
    YOUTH_PLAN = "youth_plan", "ungeplan", "youth plan"
    ACTION_PLAN = "action_plan", "handleplan", "action plan"


class FollowUpOutcome(Code):
    """*Resultat af opfølgning*: what the follow-up led to."""

    CONTINUE = "continue", "fortsætter", "continues"
    ADJUST = "adjust", "justeres", "is adjusted"
    STEP_DOWN = "step_down", "et trin ned", "a step down"
    STEP_UP = "step_up", "et trin op", "a step up"
    END = "end", "afsluttes", "ends"


@frozen(kw_only=True, repr=False)
class Plan(Record):
    """*Plan*: made on a day, for some measures, or for the whole case where none is named."""

    kind: PlanKind
    on: Annotated[date, Dated()]
    concerns: tuple[MeasureRef, ...] = ()


@frozen(kw_only=True, repr=False)
class FollowUp(Record):
    """*Opfølgning*: held on a day, for some measures, or for all where none is named."""

    id: RecordId
    on: Annotated[date, Dated()]
    concerns: tuple[MeasureRef, ...] = ()
    participants: tuple[Participant, ...] = ()
    child_spoken_with: bool | None = None
    outcome: FollowUpOutcome | None = None
    rhythm: Interval | None = None


@frozen(kw_only=True, repr=False)
class FollowUpExemption(Record):
    """*Undtagelse fra opfølgning*: why, from when, until when."""

    from_: Annotated[date, Dated()]
    reason: FreeText
    concerns: tuple[MeasureRef, ...] = ()
    until: Annotated[date, Agreed()] | None = None


@frozen(kw_only=True, repr=False)
class SupervisionVisit(Record):
    """*Tilsynsbesøg*: a visit to the place where the child lives."""

    on: Annotated[date, Dated()]
    placement: Annotated[str, Reference(("placements",), subject=True)]
    child_spoken_with: bool | None = None


@frozen(kw_only=True, repr=False)
class Contact(Record):
    """*Anden kontakt*: the adviser's other contacts. Not the child's contact with its parents."""

    on: Annotated[date, Dated()]
    with_: tuple[Participant, ...] = ()
