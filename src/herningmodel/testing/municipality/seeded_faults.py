"""
Faults to plant in the cases of the made-up municipality, each with the rule that finds it.

Faults of content change a case; faults of shape change its line of JSON. A fault that a case has no
room for leaves it as it is, and another one is tried.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

from attrs import evolve, frozen

from herningmodel.core.references import Act
from herningmodel.law.bases import PLACED_WITH_CONSENT, SUPPORT, rests_on
from herningmodel.model.case import Case
from herningmodel.model.decisions import Decision
from herningmodel.model.interventions import Intervention
from herningmodel.model.placements import Placement
from herningmodel.model.steps import Step
from herningmodel.testing.municipality.seeded_random import SeededRandom


@frozen(kw_only=True)
class SeededFault:
    """
    *Fejl i en sag*: the code of the rule that finds it, and the change that plants it.

    Attributes:
        code: The code of the rule that finds the fault.
        plant: The function that returns the case with the fault; None where the case has no room
            for it.
    """

    code: str
    plant: Callable[[Case, date], Case | None]


@frozen(kw_only=True)
class LineFault:
    """
    *Fejl i en linje*: the code of the rule that finds it, and what is put instead of what.

    Attributes:
        code: The code of the rule that finds the fault.
        is_written: The text of a sound line.
        stands_instead: The text that replaces it.
    """

    code: str
    is_written: str
    stands_instead: str

    def planted(self, line: str) -> str:
        """Return *line* with the fault in it."""
        return line.replace(self.is_written, self.stands_instead, 1)


def faulty(case: Case, rng: SeededRandom, on: date) -> Case:
    """Return *case* with one fault of content in it, if it has room for any."""
    return next(_planted(case, rng, on), case)


def _planted(case: Case, rng: SeededRandom, on: date) -> Iterator[Case]:
    first = rng.between(0, len(CASE_FAULTS) - 1)
    for fault in (*CASE_FAULTS[first:], *CASE_FAULTS[:first]):
        planted = fault.plant(case, on)
        if planted is not None:
            yield planted


def _without_follow_ups(case: Case, on: date) -> Case | None:
    due = on - timedelta(days=100)
    is_late = any(
        measure.ended is None
        and Act.BL.in_force.holds(measure.started)
        and measure.started < due
        and measure.decision
        for measure in case.placements
    )
    return evolve(case, follow_ups=()) if is_late else None


def _without_consents(case: Case, _: date) -> Case | None:
    return _decided_otherwise(
        case,
        lambda decision: rests_on(decision.legal_basis, PLACED_WITH_CONSENT),
        lambda decision: evolve(decision, consents=()),
    )


def _not_heard(case: Case, _: date) -> Case | None:
    return _decided_otherwise(
        case,
        lambda decision: (
            rests_on(decision.legal_basis, SUPPORT) and decision.child_heard is not None
        ),
        lambda decision: evolve(decision, child_heard=None),
    )


def _without_reason(case: Case, _: date) -> Case | None:
    return _decided_otherwise(
        case,
        lambda decision: decision.granted_step is Step.PREVENTIVE,
        lambda decision: evolve(decision, needed_step=Step.HOME_BASED, deviation_reason=None),
    )


def _decided_otherwise(
    case: Case, is_one: Callable[[Decision], bool], changed: Callable[[Decision], Decision]
) -> Case | None:
    decisions = tuple(
        changed(decision) if is_one(decision) else decision for decision in case.decisions
    )
    return None if decisions == case.decisions else evolve(case, decisions=decisions)


def _without_plans(case: Case, on: date) -> Case | None:
    decided = on - timedelta(days=100)
    is_due = any(
        rests_on(decision.legal_basis, PLACED_WITH_CONSENT)
        and Act.BL.in_force.holds(decision.on)
        and decision.on < decided
        for decision in case.decisions
    )
    return evolve(case, plans=()) if is_due else None


def _never_measured(case: Case, on: date) -> Case | None:
    due = on - timedelta(days=100)
    measures: tuple[Intervention | Placement, ...] = (*case.interventions, *case.placements)
    is_helped = any(measure.ended is None and measure.started < due for measure in measures)
    return evolve(case, wellbeing=()) if is_helped else None


def _answers_lost(case: Case, _: date) -> Case | None:
    if not any(measurement.answers for measurement in case.wellbeing):
        return None
    return evolve(
        case,
        wellbeing=tuple(
            evolve(measurement, answers=measurement.answers[:-1]) for measurement in case.wellbeing
        ),
    )


def _ended_before_it_began(case: Case, _: date) -> Case | None:
    if not any(intervention.ended for intervention in case.interventions):
        return None
    return evolve(
        case,
        interventions=tuple(
            evolve(intervention, ended=intervention.started - timedelta(days=7))
            if intervention.ended
            else intervention
            for intervention in case.interventions
        ),
    )


def _ends_without_reason(case: Case, _: date) -> Case | None:
    if not any(placement.ended for placement in case.placements):
        return None
    return evolve(
        case, placements=tuple(evolve(placement, end_reasons=()) for placement in case.placements)
    )


def _same_id(case: Case, _: date) -> Case | None:
    if not case.assessments:
        return None
    return evolve(case, assessments=(*case.assessments, case.assessments[0]))


def _refers_to_nothing(case: Case, _: date) -> Case | None:
    if not case.follow_ups:
        return None
    return evolve(
        case,
        follow_ups=tuple(evolve(follow_up, concerns=("nothing",)) for follow_up in case.follow_ups),
    )


CASE_FAULTS: Final[tuple[SeededFault, ...]] = (
    SeededFault(code="OPF001", plant=_without_follow_ups),
    SeededFault(code="ANB001", plant=_without_consents),
    SeededFault(code="INV001", plant=_not_heard),
    SeededFault(code="TRN017", plant=_without_reason),
    SeededFault(code="PLN001", plant=_without_plans),
    SeededFault(code="TRI002", plant=_never_measured),
    SeededFault(code="TRI001", plant=_answers_lost),
    SeededFault(code="DAT004", plant=_ended_before_it_began),
    SeededFault(code="ANB005", plant=_ends_without_reason),
    SeededFault(code="DAT001", plant=_same_id),
    SeededFault(code="DAT002", plant=_refers_to_nothing),
)

LINE_FAULTS: Final[tuple[LineFault, ...]] = (
    LineFault(code="FMT003", is_written='"child": {', stands_instead='"child": '),
    LineFault(
        code="FMT008", is_written='"custody_holders": ', stands_instead='"custody_holders": -0.'
    ),
    LineFault(code="FMT009", is_written='"id": "case-', stands_instead='"x_id": "case-'),
    LineFault(code="FMT010", is_written='"target_group"', stands_instead='"targetGroup"'),
    LineFault(
        code="FMT011", is_written='"target_group": "', stands_instead='"target_group": "the_'
    ),
    LineFault(
        code="FMT012",
        is_written='"opened": "',
        stands_instead='"opened": "2025-02-30", "x_opened": "',
    ),
)
