"""
Faults to seed in synthetic cases, each with its rule.

Faults of content change a case; faults of shape change its line of JSON. A case without
room for a fault is left unchanged, and another fault is tried.
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
    *Fejl i en sag*: a change to a case, and the code of its rule.

    Attributes:
        code: The code of the rule that finds the fault.
        apply: The function that returns the case with the fault, or None where the case has no
            room for it.
    """

    code: str
    apply: Callable[[Case, date], Case | None]


@frozen(kw_only=True)
class LineFault:
    """
    *Fejl i en linje*: a replaced text, and the code of the rule that finds it.

    Attributes:
        code: The code of the rule that finds the fault.
        original: The text in a line without faults.
        replacement: The text that replaces it.
    """

    code: str
    original: str
    replacement: str

    def seeded(self, line: str) -> str:
        """Return *line* with the fault."""
        return line.replace(self.original, self.replacement, 1)


def faulty(case: Case, rng: SeededRandom, on: date) -> Case:
    """Return *case* with one fault of content, where possible."""
    return next(_seeded(case, rng, on), case)


def _seeded(case: Case, rng: SeededRandom, on: date) -> Iterator[Case]:
    first = rng.between(0, len(CASE_FAULTS) - 1)
    for fault in (*CASE_FAULTS[first:], *CASE_FAULTS[:first]):
        seeded = fault.apply(case, on)
        if seeded is not None:
            yield seeded


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
    return _with_changed_decisions(
        case,
        lambda decision: rests_on(decision.legal_basis, PLACED_WITH_CONSENT),
        lambda decision: evolve(decision, consents=()),
    )


def _not_heard(case: Case, _: date) -> Case | None:
    return _with_changed_decisions(
        case,
        lambda decision: (
            rests_on(decision.legal_basis, SUPPORT) and decision.child_heard is not None
        ),
        lambda decision: evolve(decision, child_heard=None),
    )


def _without_reason(case: Case, _: date) -> Case | None:
    return _with_changed_decisions(
        case,
        lambda decision: decision.granted_step is Step.PREVENTIVE,
        lambda decision: evolve(
            decision, needed_step=Step.HOME_BASED, deviation_reason=None, deviation_code=None
        ),
    )


def _with_changed_decisions(
    case: Case, is_affected: Callable[[Decision], bool], changed: Callable[[Decision], Decision]
) -> Case | None:
    decisions = tuple(
        changed(decision) if is_affected(decision) else decision for decision in case.decisions
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
    SeededFault(code="OPF001", apply=_without_follow_ups),
    SeededFault(code="ANB001", apply=_without_consents),
    SeededFault(code="INV001", apply=_not_heard),
    SeededFault(code="TRN017", apply=_without_reason),
    SeededFault(code="PLN001", apply=_without_plans),
    SeededFault(code="TRI002", apply=_never_measured),
    SeededFault(code="TRI001", apply=_answers_lost),
    SeededFault(code="DAT004", apply=_ended_before_it_began),
    SeededFault(code="ANB005", apply=_ends_without_reason),
    SeededFault(code="DAT001", apply=_same_id),
    SeededFault(code="DAT002", apply=_refers_to_nothing),
)

LINE_FAULTS: Final[tuple[LineFault, ...]] = (
    LineFault(code="FMT003", original='"child": {', replacement='"child": '),
    LineFault(code="FMT008", original='"custody_holders": ', replacement='"custody_holders": -0.'),
    LineFault(code="FMT009", original='"id": "case-', replacement='"x_id": "case-'),
    LineFault(code="FMT010", original='"target_group"', replacement='"targetGroup"'),
    LineFault(code="FMT011", original='"target_group": "', replacement='"target_group": "the_'),
    LineFault(
        code="FMT012",
        original='"opened": "',
        replacement='"opened": "2025-02-30", "x_opened": "',
    ),
)
