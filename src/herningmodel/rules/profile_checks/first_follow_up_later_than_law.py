"""
*Første opfølgning senere end loven*: a rhythm whose first follow-up comes after the law's deadline.

The statutory deadline counts all the same. A municipality whose own practice is later than the law
finds its practice kept and the law broken.

Errs on the side of reporting: help by barnets lov § 30 has no statutory deadline, and follows the
same rhythm as the rest of the interventions.
"""

from herningmodel.case_view.rhythms import may_be_longer, rhythms
from herningmodel.law.duties.first_follow_up import WITHIN
from herningmodel.rulebook import vocabulary as v


def check(profile: v.Profile, _: v.Rules) -> v.Outcomes:
    """Yield every rhythm whose first follow-up can come later than the law asks for."""
    within = WITHIN.on(profile.valid_from)
    for name, rhythm in rhythms(profile):
        for number, first in enumerate(rhythm.stages[:1]):
            yield v.APPLIES
            if within is not None and may_be_longer(first.every, than=within):
                yield v.Fact(
                    where=(v.Location(trail=("follow_up", name, "stages", number, "every")),),
                    seen=str(first.every),
                    expected=f"<= {within}",
                    values={"every": first.every, "within": within},
                    day=profile.valid_from,
                )


RULE = v.ProfileRule(
    code="PRO007",
    name="first_follow_up_later_than_law",
    **v.sentences(
        title_da="Den første opfølgning er sat senere end lovens frist",
        title_en="The first follow-up is set later than the law's deadline",
        why_da="Loven vil have, at nogen ser efter i løbet af de første tre måneder, om hjælpen hjælper. En kommune kan gøre det oftere, ikke sjældnere.",
        why_en="The law requires a follow-up within the first three months on whether the help helps. A municipality can do it more often, not less.",
        message_da="Den første opfølgning ligger efter {every}. Loven vil have den senest efter {within}.",
        message_en="The first follow-up comes after {every}. The law requires it within {within}.",
        hint_da="Sæt den første opfølgning til {within} eller før.",
        hint_en="Set the first follow-up to {within} or earlier.",
    ),
    **v.by_duty(v.Severity.WARNING, WITHIN),
    may_err=v.ErrorDirection.OVER,
    check=check,
    good=v.profile_example(
        "[follow_up.placement]",
        'source = "own_time"',
        'stages = [{ every = "3 months", times = 1 }, { every = "6 months" }]',
    ),
    bad=v.profile_example(
        "[follow_up.placement]", 'source = "own_time"', 'stages = [{ every = "4 months" }]'
    ),
)
