"""Plans, follow-up and contact: what keeps help from running on by itself."""

from datetime import date
from typing import Annotated

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import (
    Agreed,
    Dated,
    FreeText,
    KnownLater,
    KnownWith,
    RecordId,
    Reference,
    RequiredInJson,
)
from herningmodel.core.periods import Interval
from herningmodel.model.corrections import Correction
from herningmodel.model.needs import Dimension
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


class GoalReached(Code):
    """*Målopfyldelse*: whether a goal of a plan is reached."""

    YES = "yes", "nået", "reached"
    PARTLY = "partly", "delvist nået", "partly reached"
    NO = "no", "ikke nået", "not reached"


@frozen(kw_only=True, repr=False)
class PlanGoal(Record):
    """
    *Mål i planen*: what is to become different, and whether it has.

    Attributes:
        id: The id of the goal, unique in the case.
        text: The goal, as free text.
        dimension: What in the child's life it is about; absent: not recorded.
        concerns: The ids of the interventions and placements it is for; empty: those of the plan.
        reached: Whether it is reached; absent: not judged yet.
        on: The day on which that was judged; absent: not recorded.
        correction: What this record replaces, or that it is withdrawn; absent: neither.
    """

    id: RecordId
    text: FreeText
    dimension: Dimension | None = None
    concerns: tuple[MeasureRef, ...] = ()
    reached: Annotated[GoalReached, KnownWith("on")] | None = None
    on: Annotated[date, KnownLater()] | None = None
    correction: Correction | None = None


@frozen(kw_only=True, repr=False)
class PlanDecision(Record):
    """
    *Beslutning om en plan*: whether a plan is made (BL § 91 stk. 1).

    Attributes:
        on: The day of the decision.
        make: Whether a plan is to be made.
    """

    on: Annotated[date, Dated()]
    make: bool


@frozen(kw_only=True, repr=False)
class Plan(Record):
    """
    *Plan*: made on a day, for some measures, or for the whole case where none is named.

    A record whose decision is that no plan is made is no plan, whatever its `on` says.

    Attributes:
        kind: The kind of plan, by the law of its day.
        on: The day on which the plan was made; absent beside `decided`: it is not made, or not yet.
        concerns: The ids of the interventions and placements it is for; empty: the whole case.
        decided: The decision whether to make it; absent: not recorded.
        goals: The goals of the plan; empty: none are recorded.
    """

    kind: PlanKind
    on: Annotated[date, KnownLater(), RequiredInJson(unless="decided")] | None = None
    concerns: tuple[MeasureRef, ...] = ()
    decided: PlanDecision | None = None
    goals: Annotated[tuple[PlanGoal, ...], KnownWith("on")] = ()

    @property
    def made(self) -> date | None:
        """The day on which it was made; None where it is not made."""
        is_declined = self.decided is not None and not self.decided.make
        return None if is_declined else self.on


@frozen(kw_only=True, repr=False)
class FollowUp(Record):
    """
    *Opfølgning*: held on a day, for some measures, or for all where none is named.

    Attributes:
        id: The id of the follow-up, unique in the case.
        on: The day on which it was held.
        concerns: The ids of the interventions and placements it is about; empty: all of them.
        participants: Those who took part; empty: not recorded.
        child_spoken_with: Whether the child was spoken with; absent: not recorded.
        outcome: What is to happen with the help; absent: not recorded.
        rhythm: How later follow-up is arranged, such as `3 months`; absent: nothing was arranged.
        next: The day agreed for the next one, which goes before the rhythm; absent: none was agreed.
        correction: What this record replaces, or that it is withdrawn; absent: neither.
    """

    id: RecordId
    on: Annotated[date, Dated()]
    concerns: tuple[MeasureRef, ...] = ()
    participants: tuple[Participant, ...] = ()
    child_spoken_with: bool | None = None
    outcome: FollowUpOutcome | None = None
    rhythm: Interval | None = None
    next: Annotated[date, Agreed()] | None = None
    correction: Correction | None = None


@frozen(kw_only=True, repr=False)
class FollowUpExemption(Record):
    """
    *Undtagelse fra opfølgning*: why, from when, until when.

    Attributes:
        from_: The first day of the exemption.
        reason: Why follow-up is not needed, as free text.
        concerns: The ids of the interventions and placements it is for; empty: all of them.
        until: The first day without the exemption; absent: no end is agreed.
    """

    from_: Annotated[date, Dated()]
    reason: FreeText
    concerns: tuple[MeasureRef, ...] = ()
    until: Annotated[date, Agreed()] | None = None


@frozen(kw_only=True, repr=False)
class SupervisionVisit(Record):
    """
    *Tilsynsbesøg*: a visit to the place where the child lives.

    Attributes:
        on: The day of the visit.
        placement: The id of the placement that was visited.
        child_spoken_with: Whether the child was spoken with; absent: not recorded.
    """

    on: Annotated[date, Dated()]
    placement: Annotated[str, Reference(("placements",), subject=True)]
    child_spoken_with: bool | None = None


@frozen(kw_only=True, repr=False)
class Contact(Record):
    """
    *Anden kontakt*: the adviser's other contacts. Not the child's contact with its parents.

    Attributes:
        on: The day of the contact.
        with_: Those the contact was with; empty: not recorded.
    """

    on: Annotated[date, Dated()]
    with_: tuple[Participant, ...] = ()
