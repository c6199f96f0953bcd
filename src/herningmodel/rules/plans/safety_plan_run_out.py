"""
*Sikkerhedsplanen er løbet ud*: a child who is safe with a plan only, and the plan has ended.

A placed child is not kept safe by the plan at home, and an answer about safety from its end or later
takes its place. An answer that is too old to hold says nothing here: then a new assessment is asked
for. Without an agreed end no plan runs out. On the first day without the plan a new one can still be
agreed, so it is found from the day after, as the explanation says it.
"""

from herningmodel.ladder.safety_plans import safe_with_plan
from herningmodel.rulebook import vocabulary as v
from herningmodel.text.formatting import number_of_days


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield a safety plan that has ended, with nothing in its place."""
    safe = safe_with_plan(view)
    if safe is None or safe.last is None:
        return
    yield v.APPLIES
    until = safe.ran_out
    if until is None:
        return
    yield v.Fact(
        where=(view.place(safe.last.assessment, "safety_plan", "until"),),
        seen=until,
        expected="safety_plan or safety of a later day",
        values={"until": until, "passed": number_of_days((view.on - until).days)},
    )


GOOD = v.example(
    on="2026-01-05",
    assessments=[
        v.assessment(
            "a1",
            "child_assessment",
            "2025-12-20",
            safety="safe_with_plan",
            safety_plan={"on": "2025-12-20", "until": "2026-01-05"},
        )
    ],
)

RULE = v.CaseRule(
    code="PLN010",
    name="safety_plan_run_out",
    **v.sentences(
        title_da="Sikkerhedsplanen er løbet ud",
        title_en="The safety plan has run out",
        why_da="Barnet er kun trygt derhjemme, så længe planen holder. Når den er løbet ud, er der intet aftalt, der passer på barnet.",
        why_en="The child is safe at home only as long as the plan holds. When it has run out, nothing that is agreed protects the child.",
        message_da="Barnet er vurderet trygt derhjemme med en sikkerhedsplan. Planen løb ud {until}, for {passed} siden, og hverken en ny plan eller en ny vurdering af trygheden kan ses i sagen.",
        message_en="The child is assessed as safe at home with a safety plan. The plan ran out on {until}, {passed} ago, and neither a new plan nor a new assessment of the safety can be seen from the case.",
        hint_da="Tal med barnet og familien om, hvorvidt barnet er trygt nu, og aftal en ny plan, hvis der er brug for den.",
        hint_en="Talk with the child and the family about whether the child is safe now, and agree on a new plan if one is needed.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_model(
        v.Severity.WARNING,
        v.own_choice(
            da="En sikkerhedsplan passer kun på barnet, så længe den gælder. Hvor længe den gælder, aftales i planen",
            en="A safety plan protects the child only while it is in force. How long it is in force is agreed in the plan",
        ),
    ),
    may_err=v.ErrorDirection.EXACT,
    adaptable=True,
    each=v.whole_case,
    check=check,
    good=GOOD,
    bad=GOOD.but(on="2026-01-06"),
)
