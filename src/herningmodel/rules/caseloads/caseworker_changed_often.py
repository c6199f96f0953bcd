"""
*Rådgiveren er skiftet ofte*: more changes of caseworker in a time than the profile accepts.

The first caseworker is no change, and neither is one who comes back to the same case on the day
of leaving it. A change is counted until it lies the profile's time back.
"""

from itertools import pairwise

from herningmodel.case_view.case_spans import is_open
from herningmodel.core.periods import is_within
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield a case in which the caseworker has changed too often."""
    if not is_open(view.case, view.on) or not view.case.caseworkers:
        return
    yield v.APPLIES
    limit = view.profile.thresholds.caseworker_changes
    in_order = sorted(view.case.caseworkers, key=lambda caseworker: caseworker.since)
    changes = [
        new
        for old, new in pairwise(in_order)
        if new.worker != old.worker and is_within(limit.interval, of=new.since, on=view.on)
    ]
    if len(changes) > limit.most:
        yield v.Fact(
            where=tuple(view.place(change, "worker") for change in changes),
            seen=len(changes),
            expected=f"at most {limit.most} in {limit.interval}",
            values={
                "count": len(changes),
                "within": limit.interval,
                "most": limit.most,
                "source": view.profile.source(limit.source).label,
            },
        )


RULE = v.CaseRule(
    code="SAG003",
    name="caseworker_changed_often",
    **v.sentences(
        title_da="Rådgiveren er skiftet ofte",
        title_en="The adviser has changed often",
        why_da="Hver gang rådgiveren skifter, skal barnet og familien begynde forfra med at fortælle. Modellen vil den samme rådgiver fra start til slut.",
        why_en="Each time the adviser changes, child and family must begin their story again. The model wants the same adviser from start to end.",
        message_da="Antal skift af rådgiver i de seneste {within}: {count}. Profilens grænse er {most}. {source}.",
        message_en="Changes of adviser in the last {within}: {count}. The limit of the profile is {most}. {source}.",
        hint_da="Sørg for, at den næste bliver, og sig til familien, hvem det er. Et skift, der kun er i systemet, skal ikke stå her.",
        hint_en="See to it that the next one stays, and tell the family who it is. A change in the system only should not be recorded here.",
    ),
    **v.by_model(
        v.Severity.WARNING,
        v.sources.SAME_CASEWORKER,
        v.own_choice(
            da="Ingen kilde siger, hvor mange skift der er for mange. Profilen sætter grænsen",
            en="No source says how many changes are too many. The profile sets the limit",
        ),
    ),
    adaptable=True,
    each=v.whole_case,
    check=check,
    good=v.example(
        caseworkers=[
            {"worker": "adviser-1", "since": "2022-01-03", "until": "2025-06-02"},
            {"worker": "adviser-2", "since": "2025-06-02"},
        ]
    ),
    bad=v.example(
        caseworkers=[
            {"worker": "adviser-1", "since": "2022-01-03", "until": "2025-06-02"},
            {"worker": "adviser-2", "since": "2025-06-02", "until": "2025-11-03"},
            {"worker": "adviser-3", "since": "2025-11-03"},
        ]
    ),
)
