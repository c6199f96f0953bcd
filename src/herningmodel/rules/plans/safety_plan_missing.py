"""
*Ingen sikkerhedsplan*: a child who is safe with a plan only, and no plan, or one that came late.

A plan that ended by the day of the answer does not count. One that runs out later is another rule's.
Errs on the side of reporting: the plan may be in the journal.
"""

from herningmodel.core.periods import days_after
from herningmodel.ladder.safety_plans import safe_with_plan
from herningmodel.rulebook import vocabulary as v
from herningmodel.text.formatting import render


NONE = v.Text(
    da="Sagen viser ingen plan, der gælder derefter.",
    en="The case shows no plan that is in force after that.",
)
LATE = v.Text(
    da="Den første plan i sagen gælder først fra {begins}.",
    en="The first plan in the case is in force only from {begins}.",
)


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield a child at home without the plan that its safety rests on."""
    safe = safe_with_plan(view)
    if safe is None:
        return
    yield v.APPLIES
    due = days_after(safe.since, view.profile.thresholds.days_to_agree)
    first = safe.plans[0] if safe.plans else None
    if (view.on if first is None else first.plan.on) <= due:
        return
    place = (
        view.place(safe.assessment, "safety_plan")
        if first is None
        else view.place(first.assessment, "safety_plan", "on")
    )
    yield v.Fact(
        where=(place,),
        seen=None if first is None else first.plan.on,
        expected=f"safety_plan by {v.to_display(due)}",
        values={
            "on": safe.assessed,
            "due": due,
            "state": NONE if first is None else render(LATE, {"begins": first.plan.on}),
        },
    )


GOOD = v.example(
    assessments=[
        v.assessment(
            "a1",
            "child_assessment",
            "2025-12-20",
            safety="safe_with_plan",
            safety_plan={"on": "2025-12-20"},
        )
    ],
)

RULE = v.CaseRule(
    code="PLN009",
    name="safety_plan_missing",
    **v.sentences(
        title_da="Sikkerhedsplanen mangler",
        title_en="The safety plan is missing",
        why_da="Når barnet kun er trygt derhjemme med en plan, er det planen, der passer på barnet. Uden den er barnet ikke trygt.",
        why_en="When the child is safe at home only with a plan, the plan is what protects the child. Without it the child is not safe.",
        message_da="Det blev vurderet {on}, at barnet er trygt derhjemme med en sikkerhedsplan. {state} Den skulle have været aftalt senest {due}.",
        message_en="It was assessed on {on} that the child is safe at home with a safety plan. {state} It should have been agreed by {due}.",
        hint_da="Aftal med barnet og familien, hvad der skal passe på barnet, og hvem der gør hvad. Er planen aftalt, skal den fremgå af sagen.",
        hint_en="Agree with the child and the family on what is to protect the child, and who does what. If the plan is agreed, it should be recorded.",
    ),
    **v.by_model(
        v.Severity.WARNING,
        v.own_choice(
            da="En plan passer kun på barnet, når den er aftalt. Hvor hurtigt det skal ske, er valgt i profilen",
            en="A plan protects the child only once it is agreed. How soon that must be is chosen in the profile",
        ),
    ),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=v.whole_case,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("a1", safety_plan=None),
)
