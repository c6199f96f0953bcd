"""
*Sikkerhedsplanen er ikke fulgt op*: a plan that runs, and for long no look at whether it works.

A follow-up, contact with the child, a new answer about safety or a new plan is such a look, and the
time counts from the last of them. Errs on the side of reporting: what was seen may be in the journal.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.ladder.safety_plans import agreed_plans, plan_in_force
from herningmodel.ladder.situation import known_safety
from herningmodel.model.people import Participant
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield a safety plan in force that was not looked at for too long."""
    limit = view.profile.thresholds.safety_plan_looked_at
    agreed = plan_in_force(view)
    if limit is None or agreed is None:
        return
    yield v.APPLIES
    last = max(_looks(view))
    if view.on <= limit.interval.after(last):
        return
    yield v.Fact(
        where=(view.place(agreed.assessment, "safety_plan", "on"),),
        seen=agreed.plan.on,
        expected="follow_ups | contacts | assessments",
        values={"on": agreed.plan.on, "last": last, "limit": limit.interval},
    )


def _looks(view: v.View) -> Iterator[date]:
    case = view.case
    yield from (agreed.plan.on for agreed in agreed_plans(view))
    yield from (each.on for each in case.assessments if known_safety(each) is not None)
    yield from (follow_up.on for follow_up in case.follow_ups)
    yield from (contact.on for contact in case.contacts if Participant.CHILD in contact.with_)
    # The plan rests while the child lives elsewhere.
    yield from (stay.ended for stay in case.placements if stay.ended is not None)


GOOD = v.example(
    on="2026-01-31",
    assessments=[
        v.assessment(
            "a1",
            "child_assessment",
            "2025-12-20",
            safety="safe_with_plan",
            safety_plan={"on": "2025-12-20", "until": "2026-12-20"},
        )
    ],
    contacts=[{"on": "2026-01-03", "with": ["child"]}],
)

RULE = v.CaseRule(
    code="PLN011",
    name="safety_plan_not_followed_up",
    **v.sentences(
        title_da="Sikkerhedsplanen er ikke fulgt op",
        title_en="The safety plan was not followed up",
        why_da="En sikkerhedsplan er et løfte til barnet. Om den virker, ved man først, når man har set efter og talt med barnet.",
        why_en="A safety plan is a promise to the child. Whether it works is known only when it was looked at and the child was spoken with.",
        message_da="Sikkerhedsplanen fra {on} gælder stadig. Siden {last} er der gået mere end {limit}, uden at det fremgår, at nogen har fulgt op på den eller talt med barnet.",
        message_en="The safety plan of {on} is still in force. More than {limit} have passed since {last}, and nothing shows that it was followed up or that the child was spoken with.",
        hint_da="Tal med barnet og familien om, hvorvidt planen virker, og skriv det i sagen.",
        hint_en="Talk with the child and the family about whether the plan works, and record it.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_model(
        v.Severity.INFO,
        v.own_choice(
            da="Hvor længe en sikkerhedsplan kan løbe, før nogen ser efter, er valgt i profilen",
            en="How long a safety plan can run before it is looked at is chosen in the profile",
        ),
    ),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=v.whole_case,
    check=check,
    good=GOOD,
    bad=GOOD.but(contacts=[]),
)
