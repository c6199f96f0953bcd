"""
*Prøvet igen uden noget nyt*: help on the same or a lower step as an attempt that had failed.

The ladder asks what is different this time before it recommends; this rule looks back at what was
done. Errs on the side of missing: where it is not decidable on which step an attempt was, or what
was given after it, nothing is flagged, and neither is help that went along with a placement.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import Measure, View
from herningmodel.core.findings import ErrorDirection, Severity
from herningmodel.core.periods import is_within
from herningmodel.core.sources import Basis
from herningmodel.ladder.attempts import has_failed, ran_beside_a_placement, steps_of
from herningmodel.model.interventions import Intervention
from herningmodel.model.steps import Step
from herningmodel.rulebook.rule_sources import CRITICS
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, measure: Measure) -> Iterator[Outcome]:
    """Yield a measure that began after a failed attempt, with nothing said to be different."""
    step = _step(view, measure)
    if step is None:
        return
    for attempt in view.measures():
        if attempt is measure or attempt.ended is None:
            continue
        if not _counts(view, attempt, attempt.ended, measure.started):
            continue
        tried = _step(view, attempt)
        if tried is None or step > tried:
            continue
        yield APPLIES
        if not _is_different(view, since=attempt.ended, by=measure.started):
            yield Fact(
                where=(view.place(measure, "started"), view.place(attempt, "ended")),
                seen=measure.kind,
                expected="changed_circumstances",
                values={
                    "kind": measure.kind,
                    "started": measure.started,
                    "step": step.numbered,
                    "other": attempt.kind,
                    "ended": attempt.ended,
                    "tried": tried.numbered,
                },
            )


def _step(view: View, measure: Measure) -> Step | None:
    if isinstance(measure, Intervention) and ran_beside_a_placement(view, measure):
        return None
    lowest, *others = steps_of(view, measure)
    return None if others else lowest


def _counts(view: View, attempt: Measure, ended: date, started: date) -> bool:
    counts = view.profile.thresholds.failed_attempts_count.interval
    return has_failed(attempt) and is_within(counts, of=ended, on=started)


def _is_different(view: View, *, since: date, by: date) -> bool:
    return any(
        assessment.changed_circumstances is not None
        and assessment.changed_circumstances.different
        and since <= assessment.changed_circumstances.on <= by
        for assessment in view.case.assessments
    )


RULE = CaseRule(
    code="TRN019",
    name="failed_attempt_repeated",
    title=Text(
        da="Det mislykkede er prøvet igen uden noget nyt",
        en="What had failed was tried again with nothing new",
    ),
    why=Text(
        da="Når hjælpen svigter én gang til, lærer barnet, at det heller ikke virkede denne gang. Det samme eller et lavere trin kan være rigtigt, når noget er anderledes, og så skal det stå i en undersøgelse.",
        en="When help fails once more the child learns that it did not work this time either. The same or a lower step can be right when something is different, and then an assessment should say so.",
    ),
    message=Text(
        da="Hjælpen begyndte {started} på {step} ({kind}). Den {ended} sluttede et forsøg på {tried}, som ikke hjalp ({other}), og ingen undersøgelse imellem siger, hvad der var anderledes.",
        en="The help began on {started} on {step} ({kind}). On {ended} an attempt on {tried} had ended that did not help ({other}), and no assessment in between says what was different.",
    ),
    hint=Text(
        da="Skriv i undersøgelsens changed_circumstances, hvad der er anderledes denne gang.",
        en="Write in the assessment's changed_circumstances what is different this time.",
    ),
    severity=Severity.WARNING,
    basis=Basis.MODEL,
    sources=(CRITICS,),
    may_err=ErrorDirection.UNDER,
    adaptable=True,
    each=View.measures,
    check=check,
    good=example(
        date(2026, 1, 15),
        assessments=[
            {
                "id": "a1",
                "kind": "focused",
                "on": "2025-09-12",
                "changed_circumstances": {"on": "2025-09-12", "different": True},
            }
        ],
        interventions=[
            {
                "id": "i1",
                "kind": "support_at_home",
                "started": "2025-01-06",
                "ended": "2025-08-04",
                "end_reasons": ["new_decision"],
                "outcome": "not_helped",
            },
            {"id": "i2", "kind": "family_treatment", "started": "2025-09-15"},
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        interventions=[
            {
                "id": "i1",
                "kind": "support_at_home",
                "started": "2025-01-06",
                "ended": "2025-08-04",
                "end_reasons": ["new_decision"],
                "outcome": "not_helped",
            },
            {"id": "i2", "kind": "family_treatment", "started": "2025-09-15"},
        ],
    ),
)
