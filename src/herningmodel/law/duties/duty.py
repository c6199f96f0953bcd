"""Duties: requirements of the law, with routes, days and evidence."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final, assert_never

from attrs import field, frozen

from herningmodel.case_view.view import Measure, View
from herningmodel.core.codes import Code
from herningmodel.core.findings import Location
from herningmodel.core.legal_versions import Version, Versions
from herningmodel.law.duties.deadline import Deadline, DeadlineStatus, DutyCode
from herningmodel.law.duties.decision_routes import DecisionRoute
from herningmodel.model.decisions import Decision
from herningmodel.model.steps import Step
from herningmodel.text.formatting import Value
from herningmodel.text.texts import Text


class State(Code):
    """*Opfyldt*: whether the case shows that a duty is fulfilled."""

    MET = "met", "er på plads", "is in place"
    MET_LATE = "met_late", "er på plads, men kom for sent", "is in place, but came late"
    MISSING = "missing", "mangler", "is missing"
    NOT_DUE = "not_due", "er ikke forfalden", "is not due yet"
    UNKNOWN = "unknown", "kan ikke ses i sagen", "cannot be seen from the case"

    @property
    def is_open(self) -> bool:
        """Whether work or an answer is still missing."""
        return self in {State.MISSING, State.UNKNOWN}


class RequirementPhase(Code):
    """*Hvornår*: whether a duty belongs before or after the decision."""

    BEFORE = "before", "før afgørelsen", "before the decision"
    AFTER = "after", "efter afgørelsen", "after the decision"


class DutyActor(Code):
    """*Hvem*: who fulfils a duty."""

    MUNICIPALITY = "municipality", "kommunen", "the municipality"
    COMMITTEE = (
        "committee",
        "børne- og ungeudvalget",
        "the children and young people committee",
    )
    CHAIR = "chair", "udvalgets formand", "the chair of the committee"


@frozen
class Wording:
    """
    *Ordlyd*: one version of a duty around a decision.

    Attributes:
        routes: The routes to a decision that ask for it; none for a duty of the schedule only.
        sentence: The requirement as a caseworker reads it, with placeholders.
        values: For each placeholder that the law fills, the function from a day to its value.
    """

    routes: tuple[DecisionRoute, ...] = ()
    sentence: Text | None = None
    values: Mapping[str, Callable[[date], Value]] = field(
        factory=dict[str, Callable[[date], Value]], eq=False
    )

    def values_on(self, day: date) -> dict[str, Value]:
        """Return what the law of *day* fills in the sentence."""
        return {name: value_on(day) for name, value_on in self.values.items()}


NOT_OF_A_DECISION: Final = Wording()
"""The wording of a duty that no decision asks for."""


@frozen(kw_only=True)
class DutyContext:
    """
    *Sammenhæng*: case, step and decision that a duty is assessed for.

    Attributes:
        view: The case on the day.
        step: The step that the duty is assessed for.
        decision: The decision that is judged; None without one.
        measures: The interventions and placements that the decision carries.
    """

    view: View
    step: Step
    decision: Decision | None
    measures: tuple[Measure, ...] = ()

    @property
    def day(self) -> date:
        """The day whose law applies: the decision's, or today."""
        return self.view.on if self.decision is None else self.decision.on

    @property
    def age(self) -> int | None:
        """The child's age on that day."""
        return self.view.age_on(self.day)

    def location(self, member: str) -> Location:
        """Return the location of a decision's member, or of the decisions."""
        if self.decision is None:
            return self.view.place(self.view.case, "decisions")
        return self.view.place(self.decision, member)

    def of_case(self, member: str) -> Location:
        """Return the location of a member of the case."""
        return self.view.place(self.view.case, member)


@frozen(kw_only=True)
class DutyResult:
    """
    *Resultat*: what the case shows about a duty.

    Attributes:
        state: Whether the case shows it.
        location: The location of the record that answers it, or should.
        values: The values of the placeholders of its sentence.
        triggered: The day that triggered it, for a duty with a day.
        due: The last day on which it is in time, if there is one.
        answered: The day on which it was done, if it was.
    """

    state: State
    location: Location
    values: Mapping[str, Value] = field(factory=dict[str, Value])
    triggered: date | None = None
    due: date | None = None
    answered: date | None = None


def _no_deadlines(_: View) -> Iterable[Deadline]:
    return ()


def _not_applicable(_: DutyContext) -> DutyResult | None:
    return None


@frozen(kw_only=True)
class Duty:
    """
    *Pligt*: what the law asks for, and how a case shows it.

    Attributes:
        name: The name of the requirement, or the code of the schedule without one.
        versions: The wording by day; a duty that an act does not have is not asked for under it.
        actor: Who fulfils it.
        phase: Whether it belongs before or after the decision that asks for it.
        code: The code in a schedule, for a duty with a day.
        rule: The code of the rule that flags it, if there is one.
        deadlines: Yields every deadline of a case.
        examine: Returns what a case shows for a decision, None where it does not apply.
    """

    name: str
    versions: Versions[Wording]
    actor: DutyActor = DutyActor.MUNICIPALITY
    phase: RequirementPhase = RequirementPhase.AFTER
    code: DutyCode | None = None
    rule: str | None = None
    deadlines: Callable[[View], Iterable[Deadline]] = _no_deadlines
    examine: Callable[[DutyContext], DutyResult | None] = _not_applicable

    def wording_on(self, day: date) -> Wording:
        """Return the wording on *day*, without routes where it is void."""
        return self.versions.on(day) or NOT_OF_A_DECISION

    def assess(self, context: DutyContext) -> DutyResult | None:
        """Return what the case shows, None where the duty does not apply."""
        return None if self.versions.on(context.day) is None else self.examine(context)


def worded(rule: Versions[object], wording: Wording = NOT_OF_A_DECISION) -> Versions[Wording]:
    """Return duty versions with one wording for each version of *rule*."""
    return Versions(
        tuple(
            Version(
                row.first_day,
                row.references,
                wording if row.references else None,
                row.certainty,
            )
            for row in rule.rows
        )
    )


def shown(context: DutyContext, member: str, *, is_shown: bool) -> DutyResult:
    """Return that a member of the decision shows a duty, or not."""
    state = State.MET if is_shown else State.MISSING
    return DutyResult(state=state, location=context.location(member))


def not_recorded(member: str) -> Callable[[DutyContext], DutyResult]:
    """Return an examination of a duty that the format does not record."""
    return lambda context: DutyResult(state=State.UNKNOWN, location=context.location(member))


def state_of(deadline: Deadline, on: date) -> State | None:
    """Return the state for the status on a day, None without one."""
    status = deadline.status(on, soon=0)
    match status:
        case None | DeadlineStatus.EXEMPT:
            return None
        case DeadlineStatus.HELD_IN_TIME:
            return State.MET
        case DeadlineStatus.HELD_LATE:
            return State.MET_LATE
        case DeadlineStatus.NOT_DECIDED:
            # Without an answer it is missing, whichever day it is due; in a transition not even
            # that it was due is known.
            is_missing = deadline.answered is None and not deadline.crosses
            return State.MISSING if is_missing else State.UNKNOWN
        case DeadlineStatus.DUE_SOON | DeadlineStatus.UPCOMING:
            return State.NOT_DUE
        case DeadlineStatus.OVERDUE | DeadlineStatus.MISSED:
            return State.MISSING
        case _:
            assert_never(status)


def of_deadlines(
    context: DutyContext, location: Location, deadlines: Iterable[Deadline | None]
) -> DutyResult | None:
    """Return the result of the most urgent deadline, None without one."""
    on = context.view.on
    applying = [
        (deadline, state)
        for deadline in deadlines
        if deadline is not None and (state := state_of(deadline, on)) is not None
    ]
    if not applying:
        return None
    deadline, state = min(applying, key=lambda pair: _urgency(pair[0], on))
    return DutyResult(
        state=state,
        location=location,
        triggered=deadline.triggered,
        due=deadline.due,
        answered=deadline.answered,
    )


def _urgency(deadline: Deadline, on: date) -> tuple[int, date]:
    status = deadline.status(on, soon=0)
    return _STATUSES[status], deadline.due or date.max


_STATUSES: Final[Mapping[DeadlineStatus | None, int]] = {
    status: place for place, status in enumerate(DeadlineStatus)
}
