"""
The case (*sagen*): everything known about one child, and since when.

A case is append-only: nothing is overwritten, and each change is recorded with its day, so that the
case as known on any day can be read.
"""

from datetime import date, datetime
from typing import Annotated

from attrs import frozen

from herningmodel.core.arguments import argument
from herningmodel.core.codes import Code
from herningmodel.core.fields import (
    Between,
    Dated,
    Id,
    KnownLater,
    KnownWith,
    RecordId,
    Reference,
    RequiredInJson,
)
from herningmodel.core.glance import Glance, WithGlance
from herningmodel.model.case_glance import case_glance
from herningmodel.model.contact_decisions import ContactDecision
from herningmodel.model.corrections import Correction
from herningmodel.model.decisions import Decision
from herningmodel.model.follow_ups import (
    Contact,
    FollowUp,
    FollowUpExemption,
    Plan,
    SupervisionVisit,
)
from herningmodel.model.interventions import Intervention
from herningmodel.model.measurements import WellbeingMeasurement
from herningmodel.model.needs import Assessment
from herningmodel.model.open_spans import OpenSpan
from herningmodel.model.people import Caseworker, Child, Municipalities, TargetGroup
from herningmodel.model.placements import Placement
from herningmodel.model.rates import Cost
from herningmodel.model.snapshot import snapshot
from herningmodel.model.steps import Step
from herningmodel.schema.records import Record, set_apart


AnyRef = Annotated[
    str,
    Reference(
        ("notifications", "assessments", "decisions", "interventions", "placements", "follow_ups")
    ),
]
"""The id of whatever a complaint can be about."""


class CaseFormat(Code):
    """*Format*: the version of the case format."""

    V1 = "herningmodel-case/1", "herningmodel-sag, version 1", "herningmodel case, version 1"


class ComplaintResult(Code):
    """*Klageresultat*: what came of a complaint."""

    UPHELD = "upheld", "stadfæstet", "upheld"
    CHANGED = "changed", "ændret", "changed"
    REPEALED = "repealed", "ophævet", "repealed"
    SENT_BACK = "sent_back", "hjemvist", "sent back"
    WITHDRAWN = "withdrawn", "trukket tilbage", "withdrawn"


class NotificationSubject(Code):
    """*Underretningens indhold*: what the notification is about."""

    ABUSE = "abuse", "overgreb", "abuse"
    VIOLENCE = "violence", "vold", "violence"
    NEGLECT = "neglect", "omsorgssvigt", "neglect"
    SCHOOL_ABSENCE = "school_absence", "skolefravær", "school absence"
    OTHER = "other", "andet", "other"


class NotificationOutcome(Code):
    """*Underretningens udfald*: what the screening of it led to."""

    NO_FURTHER_NEED = "no_further_need", "intet videre behov", "no further need"
    FOCUSED_ASSESSMENT = "focused_assessment", "afdækning", "focused assessment"
    CHILD_ASSESSMENT = "child_assessment", "børnefaglig undersøgelse", "child assessment"
    KNOWN_CASE = "known_case", "indgår i sagen", "part of the case"


@frozen(kw_only=True, repr=False)
class Notification(Record):
    """
    *Underretning*: received at a time, by the Danish wall clock, and assessed at another.

    Attributes:
        id: The id of the notification, unique in the case.
        received: When it was received (*modtaget*), as Danish local time without an offset.
        assessed: When it was assessed (*vurderet*), as Danish local time; absent: not assessed yet.
        about: What it is about, one or more; empty: not recorded.
        outcome: What it led to (barnets lov § 18); absent: not recorded.
        outcome_on: The day on which that was settled; absent: not recorded.
        correction: What this record replaces, or that it is withdrawn; absent: neither.
    """

    id: RecordId
    received: Annotated[datetime, Dated()]
    assessed: Annotated[datetime, KnownLater()] | None = None
    about: tuple[NotificationSubject, ...] = ()
    outcome: Annotated[NotificationOutcome, KnownWith("outcome_on")] | None = None
    outcome_on: Annotated[date, KnownLater()] | None = None
    correction: Correction | None = None


@frozen(kw_only=True, repr=False)
class Complaint(Record):
    """
    *Klage*: over a decision or something else of the case.

    Attributes:
        id: The id of the complaint, unique in the case.
        on: The day of the complaint.
        concerns: The id of what is complained about; absent: not recorded.
        result: What the complaint led to; absent: not settled, or not recorded.
        correction: What this record replaces, or that it is withdrawn; absent: neither.
    """

    id: RecordId
    on: Annotated[date, Dated()]
    concerns: AnyRef | None = None
    result: ComplaintResult | None = None
    correction: Correction | None = None


@frozen(kw_only=True, repr=False)
class ParentSupporter(Record):
    """
    *Støtteperson til forældre*: when one was offered (barnets lov § 75).

    Attributes:
        offered: The day of the offer.
    """

    offered: Annotated[date, Dated()]


@frozen(kw_only=True, repr=False)
class FamilyAdviserOffer(Record):
    """
    *Tilbud om familievejleder*: when one was offered (barnets lov § 81 stk. 4).

    Attributes:
        offered: The day of the offer.
    """

    offered: Annotated[date, Dated()]


@frozen(kw_only=True, repr=False)
class AdultTransition(Record):
    """
    *Forberedelse af overgangen til voksenlivet*: when it was begun and done (barnets lov § 122).

    Attributes:
        begun: The day on which the preparation began.
        done: The day on which it was finished; absent: not yet.
    """

    begun: Annotated[date, Dated()]
    done: Annotated[date, KnownLater()] | None = None


@frozen(kw_only=True, repr=False)
class RecordedStep(Record):
    """
    *Registreret trin*: the step that the municipality recorded on a day.

    Attributes:
        on: The day on which the municipality recorded the step.
        step: The step of the ladder, 1-6.
        scale: The municipality's own scale, 1-10; kept, and not interpreted.
    """

    on: Annotated[date, Dated()]
    step: Step
    scale: Annotated[int, Between(1, 10)] | None = None


@frozen(kw_only=True, repr=False)
class Case(WithGlance, Record):
    """
    *Sag*: one child's case.

    Only `id`, `child` and `opened` must be there. What is absent is not known, and nothing is
    concluded from it.

    Attributes:
        format: The version of the case format, `herningmodel-case/1`.
        id: The pseudonymous id of the case; never a CPR number.
        municipality: The acting, paying and residence municipality; absent: not known.
        child: The child that the case is about.
        opened: The day on which the case was opened.
        closed: The day on which the case was closed; absent: it is open.
        opened_spans: The spans in which it was open, where it was closed and opened again; `opened`
            and `closed` are the outer ends. Empty: one span between them.
        custody_holders: How many hold custody (*forældremyndighed*), 1-3; absent: not known.
        target_group: Family or disability; absent: not known.
        caseworkers: The caseworkers, each with a period.
        notifications: The notifications received.
        assessments: The assessments of the child, with ratings.
        decisions: What was decided, with the provision and the consents.
        interventions: The help at home, and its periods.
        placements: The placements, and their periods.
        plans: The child's plans and youth plans.
        follow_ups: The follow-ups held.
        follow_up_exemptions: The decisions that follow-up is not needed.
        supervision_visits: The supervision visits to the places.
        contacts: The contacts of the practice, beside the follow-ups of the law.
        contact_decisions: The decisions on contact with parents, siblings and network.
        parent_supporter: The offer of a support person to the parents; absent: none is recorded.
        family_adviser: The offer of a family adviser with a disability; absent: none is recorded.
        transition: The preparation of adult life with a disability; absent: none is recorded.
        wellbeing: The measurements of wellbeing.
        complaints: The complaints and their results.
        step_history: The steps that the municipality recorded.
        costs: The prices agreed in this case.

    Example:
        >>> from datetime import date
        >>> from herningmodel.model.people import Child
        >>> Case(id="case-1", child=Child(id="child-1"), opened=date(2025, 8, 18)).placements
        ()
    """

    format: Annotated[CaseFormat, RequiredInJson()] = CaseFormat.V1
    id: Id
    municipality: Municipalities | None = None
    child: Child
    opened: Annotated[date, Dated()]
    closed: Annotated[date, KnownLater()] | None = None
    opened_spans: tuple[OpenSpan, ...] = ()
    custody_holders: Annotated[int, Between(1, 3)] | None = None
    target_group: TargetGroup | None = None
    caseworkers: tuple[Caseworker, ...] = ()
    notifications: tuple[Notification, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    decisions: tuple[Decision, ...] = ()
    interventions: tuple[Intervention, ...] = ()
    placements: tuple[Placement, ...] = ()
    plans: tuple[Plan, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    follow_up_exemptions: tuple[FollowUpExemption, ...] = ()
    supervision_visits: tuple[SupervisionVisit, ...] = ()
    contacts: tuple[Contact, ...] = ()
    contact_decisions: tuple[ContactDecision, ...] = ()
    parent_supporter: ParentSupporter | None = None
    family_adviser: FamilyAdviserOffer | None = None
    transition: AdultTransition | None = None
    wellbeing: tuple[WellbeingMeasurement, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    step_history: tuple[RecordedStep, ...] = ()
    costs: tuple[Cost, ...] = ()

    def __attrs_post_init__(self) -> None:
        """
        Check every member, and make each record an object of its own.

        Raises:
            WrongTypeError: A member has a value of another type.
            WrongValueError: A member has a value that is not allowed.
        """
        super().__attrs_post_init__()
        set_apart(self)

    def as_of(self, on: date) -> "Case":
        """
        Return the case as it was known on the day *on*.

        What is dated after the day is left out, an end after the day is read as not ended, and
        nothing refers to what was left out.
        """
        return snapshot(self, argument("on", on, date)).case

    def _glance(self) -> Glance:
        return case_glance(self)
