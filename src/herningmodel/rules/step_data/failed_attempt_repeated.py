"""
*Prøvet igen uden noget nyt*: help on the same or a lower step as an attempt that had failed.

The ladder asks what is different this time before it recommends; this rule looks back at what was
done. Errs on the side of missing: where it is not decidable on which step an attempt was, or what
was given after it, nothing is flagged, and neither is help that went along with a placement.
"""

from datetime import date

from herningmodel.case_view.measure_words import subject_of
from herningmodel.core.periods import is_within
from herningmodel.ladder.attempts import has_failed, ran_beside_a_placement, step_of
from herningmodel.model.interventions import Intervention
from herningmodel.model.steps import Step
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, measure: v.Measure) -> v.Outcomes:
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
        yield v.APPLIES
        if not _is_different(view, since=attempt.ended, by=measure.started):
            yield v.Fact(
                where=(view.place(measure, "started"), view.place(attempt, "ended")),
                seen=measure.kind,
                expected="changed_circumstances",
                values={
                    "what": subject_of(measure),
                    "kind": measure.kind,
                    "started": measure.started,
                    "step": step.numbered,
                    "other": attempt.kind,
                    "ended": attempt.ended,
                    "tried": tried.numbered,
                },
            )


def _step(view: v.View, measure: v.Measure) -> Step | None:
    if isinstance(measure, Intervention) and ran_beside_a_placement(view, measure):
        return None
    return step_of(view, measure)


def _counts(view: v.View, attempt: v.Measure, ended: date, started: date) -> bool:
    counts = view.profile.thresholds.failed_attempts_count.interval
    return has_failed(attempt) and is_within(counts, of=ended, on=started)


def _is_different(view: v.View, *, since: date, by: date) -> bool:
    return any(
        assessment.changed_circumstances is not None
        and assessment.changed_circumstances.different
        and since <= assessment.changed_circumstances.on <= by
        for assessment in view.case.assessments
    )


GOOD = v.example(
    assessments=[
        v.assessment(
            "a1",
            "focused",
            "2025-09-12",
            changed_circumstances={"on": "2025-09-12", "different": True},
        )
    ],
    interventions=[
        v.measure(
            "i1",
            "support_at_home",
            "2025-01-06",
            ended="2025-08-04",
            end_reasons=["new_decision"],
            outcome="not_helped",
        ),
        v.measure("i2", "family_treatment", "2025-09-15"),
    ],
)

RULE = v.CaseRule(
    code="TRN019",
    name="failed_attempt_repeated",
    **v.sentences(
        title_da="Det mislykkede er prøvet igen uden noget nyt",
        title_en="What had failed was tried again with nothing new",
        why_da="Når hjælpen svigter én gang til, lærer barnet, at det heller ikke virkede denne gang. Det samme eller et lavere trin kan være rigtigt, når noget er anderledes, og så skal det stå i en undersøgelse.",
        why_en="When help fails once more the child learns that it did not work this time either. The same or a lower step can be right when something is different, and then an assessment should say so.",
        message_da="{what} blev iværksat {started} på {step} ({kind}). Den {ended} sluttede et forsøg på {tried}, som ikke hjalp ({other}), og ingen undersøgelse imellem siger, hvad der var anderledes.",
        message_en="{what} started on {started} on {step} ({kind}). On {ended} an attempt on {tried} had ended that did not help ({other}), and no assessment in between says what was different.",
        hint_da="Skriv i undersøgelsens changed_circumstances, hvad der er anderledes denne gang.",
        hint_en="Write in the assessment's changed_circumstances what is different this time.",
        advice_da="Beskriv i undersøgelsen, hvad der er anderledes denne gang.",
        advice_en="Describe in the assessment what is different this time.",
    ),
    **v.by_model(v.Severity.WARNING, v.sources.CRITICS),
    may_err=v.ErrorDirection.UNDER,
    adaptable=True,
    each=v.View.measures,
    check=check,
    good=GOOD,
    bad=GOOD.but(assessments=None),
)
