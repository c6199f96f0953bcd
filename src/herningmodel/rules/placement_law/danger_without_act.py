"""
*Fare uden handling*: a child in acute danger or unsafe at home, and nothing that protects.

What protects is a placement, a decision to place or, where the danger is not acute, a safety plan in
force. It must come within the days of the profile, and hold until a newer answer. Errs on the side of
missing: a decision protects until it is carried out. Barnets lov § 5 stk. 1 gives the child a right
to protection; which provision of serviceloven said so before is not confirmed, and none is cited.
"""

from herningmodel.ladder.danger import Danger, Days, dangers, unprotected
from herningmodel.model.needs import Safety
from herningmodel.rulebook import vocabulary as v
from herningmodel.text.formatting import number_of_days


ACUTE = v.Text(da="er i akut fare", en="is in acute danger")
UNSAFE = v.Text(da="ikke er trygt derhjemme", en="is not safe at home")
NOTHING_AT_ONCE = v.Text(
    da="hverken en anbringelse eller en afgørelse, der virker med det samme",
    en="neither a placement nor a decision that takes effect at once",
)
NOTHING_AT_HOME = v.Text(
    da="hverken en anbringelse, en afgørelse om at anbringe eller en sikkerhedsplan, der gælder",
    en="neither a placement, nor a decision to place, nor a safety plan in force",
)


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield a danger with nothing that protects; where there are two, the acute one."""
    standing = [*dangers(view)]
    if standing:
        yield v.APPLIES
    bare = [
        (danger, days) for danger in standing if (days := _unprotected(view, danger)) is not None
    ]
    if not bare:
        return
    danger, (first, until) = bare[0]
    yield v.Fact(
        where=tuple(each.place for each, _ in bare),
        seen=True if danger.is_acute else Safety.UNSAFE,
        expected="placements | decisions | assessments",
        values={
            "on": danger.since,
            "danger": ACUTE if danger.is_acute else UNSAFE,
            "from": first,
            "to": until,
            "days": number_of_days((until - first).days),
            "nothing": NOTHING_AT_ONCE if danger.is_acute else NOTHING_AT_HOME,
        },
        day=danger.since,
    )


def _unprotected(view: v.View, danger: Danger) -> Days | None:
    within = view.profile.thresholds.days_to_act(is_acute=danger.is_acute)
    return unprotected(view, danger, within=within)


BAD = v.example(
    on="2026-01-31",
    assessments=[v.assessment("a1", "preliminary", "2026-01-02", acute=True)],
)

RULE = v.CaseRule(
    code="ANB024",
    name="danger_without_act",
    **v.sentences(
        title_da="Barnet er i fare, og der er ikke handlet",
        title_en="The child is in danger, and nothing was done",
        why_da="Barnet har ret til beskyttelse. Når det er fundet i fare, er spørgsmålet, hvem der passer på det i dag.",
        why_en="The child has a right to protection. Once it is found to be in danger, the question is who protects it today.",
        message_da="Det blev vurderet {on}, at barnet {danger}. I {days}, fra {from} til {to}, viser sagen intet, der beskytter barnet: {nothing}.",
        message_en="It was assessed on {on} that the child {danger}. For {days}, from {from} to {to}, the case shows nothing that protects the child: {nothing}.",
        hint_da="Tag stilling i dag til, hvor barnet kan være trygt. Er der handlet, skal det fremgå af sagen; er faren ovre, skal barnets tryghed vurderes på ny.",
        hint_en="Decide today where the child can be safe. If something was done, it should be recorded; if the danger is over, the child's safety should be assessed anew.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_model(
        v.Severity.WARNING,
        v.barnets_lov("5"),
        v.own_choice(
            da="Hvor mange dage der kan gå, før nogen handler, er valgt i profilen",
            en="How many days may pass before action is taken is chosen in the profile",
        ),
    ),
    reference=v.cited("BL § 5 stk. 1"),
    may_err=v.ErrorDirection.UNDER,
    adaptable=True,
    each=v.whole_case,
    check=check,
    good=BAD.but(decisions=[v.decision("d1", "2026-01-02", "BL § 143")]),
    bad=BAD,
)
