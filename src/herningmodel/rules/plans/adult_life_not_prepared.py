"""
*Voksenlivet er ikke forberedt*: a young person with a disability, half a year past 16.

Asked for while there is help because of the disability. By when the preparation is to have begun is our
own choice, in the profile.

Errs on the side of reporting: it may have begun, and not be recorded.
"""

from herningmodel.law.ages import ADULT_LIFE_PREPARED
from herningmodel.law.duties.adult_life import deadline
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import breach_of


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield a case in which the preparation should have begun."""
    due = deadline(view)
    if due is None:
        return
    yield v.APPLIES
    if due.answered is not None or not due.is_past(view.on):
        return
    yield breach_of(
        due,
        where=(view.place(view.case, "transition"), view.place(due.about, "started")),
        expected=f"transition begun by {v.to_display(due.due)}",
        values={"since": due.triggered, "due": due.due},
    )


GOOD = v.example(
    on="2025-07-07",
    child={"id": "child-1", "born": "2009-01-06"},
    interventions=[v.measure("i1", "personal_help", "2024-03-01")],
    transition={"begun": "2025-03-01"},
)

RULE = v.CaseRule(
    code="PLN014",
    name="adult_life_not_prepared",
    **v.sentences(
        title_da="Overgangen til voksenlivet er ikke forberedt",
        title_en="The passage to adult life is not prepared",
        why_da="Ved 18 år skifter hjælpen lov, forvaltning og sagsbehandler. En ung med en funktionsnedsættelse skal ikke stå uden hjælp på fødselsdagen.",
        why_en="At 18 the help changes act, department and caseworker. A young person with a disability is not to be without help on the birthday.",
        message_da="Den unge får hjælp på grund af en funktionsnedsættelse, og overgangen til voksenlivet skal forberedes fra {since}. Det fremgår ikke, at forberedelsen var begyndt senest {due}.",
        message_en="The young person gets help because of a disability, and the passage to adult life is to be prepared from {since}. It is not recorded that the preparation had begun by {due}.",
        hint_da="Begynd forberedelsen sammen med den unge og forældrene, og skriv dagen i transition.",
        hint_en="Begin the preparation together with the young person and the parents, and write the day in transition.",
        advice_da="Begynd forberedelsen sammen med den unge og forældrene, og angiv, hvornår den begyndte.",
        advice_en="Begin the preparation together with the young person and the parents, and state when it began.",
    ),
    **v.by_duty(
        v.Severity.WARNING,
        ADULT_LIFE_PREPARED,
        v.own_choice(
            da="Loven siger ikke, hvornår forberedelsen senest skal være begyndt. Profilen sætter tiden",
            en="The law does not say by when the preparation is to have begun. The profile sets the time",
        ),
    ),
    may_err=v.ErrorDirection.OVER,
    each=v.whole_case,
    check=check,
    good=GOOD,
    bad=GOOD.but(transition=None),
)
