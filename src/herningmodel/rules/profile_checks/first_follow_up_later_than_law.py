"""
*Første opfølgning senere end loven*: a rhythm whose first follow-up comes after the law's deadline.

The statutory deadline counts all the same. A municipality whose own practice is later than the law
finds its practice kept and the law broken.

Errs on the side of reporting: help by barnets lov § 30 has no statutory deadline, and follows the
same rhythm as the rest of the interventions.
"""

from collections.abc import Iterator, Mapping

from herningmodel.case_view.rhythms import may_be_longer, rhythms
from herningmodel.core.findings import ErrorDirection, Location, Severity
from herningmodel.core.legal_versions import cited
from herningmodel.core.sources import Basis, Certainty
from herningmodel.law.duties.first_follow_up import WITHIN
from herningmodel.profile.profile import Profile
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.vocabulary import (
    APPLIES,
    AnyRule,
    Fact,
    Outcome,
    ProfileRule,
    profile_example,
)
from herningmodel.text.texts import Text


def check(profile: Profile, _: Mapping[str, AnyRule]) -> Iterator[Outcome]:
    """Yield every rhythm whose first follow-up can come later than the law asks for."""
    for name, rhythm in rhythms(profile):
        for number, first in enumerate(rhythm.stages[:1]):
            yield APPLIES
            if may_be_longer(first.every, than=WITHIN):
                yield Fact(
                    where=(Location(trail=("follow_up", name, "stages", number, "every")),),
                    seen=str(first.every),
                    expected=f"<= {WITHIN}",
                    values={"every": first.every, "within": WITHIN},
                    day=profile.valid_from,
                )


RULE = ProfileRule(
    code="PRO007",
    name="first_follow_up_later_than_law",
    title=Text(
        da="Den første opfølgning er sat senere end lovens frist",
        en="The first follow-up is set later than the law's deadline",
    ),
    why=Text(
        da="Loven vil have, at nogen ser efter i løbet af de første tre måneder, om hjælpen hjælper. En kommune kan gøre det oftere, ikke sjældnere.",
        en="The law wants somebody to see within the first three months whether the help helps. A municipality can do it more often, not less.",
    ),
    message=Text(
        da="Den første opfølgning ligger efter {every}. Loven vil have den senest efter {within}.",
        en="The first follow-up comes after {every}. The law wants it after {within} at the latest.",
    ),
    hint=Text(
        da="Sæt den første opfølgning til {within} eller før.",
        en="Set the first follow-up to {within} or earlier.",
    ),
    severity=Severity.WARNING,
    basis=Basis.STATUTORY,
    sources=(barnets_lov("95"), serviceloven("70", Certainty.ONE_SOURCE)),
    reference=cited("SEL § 70", "BL § 95 stk. 2"),
    may_err=ErrorDirection.OVER,
    check=check,
    good=profile_example(
        """
[follow_up.placement]
source = "own_time"
stages = [{ every = "3 months", times = 1 }, { every = "6 months" }]
"""
    ),
    bad=profile_example(
        """
[follow_up.placement]
source = "own_time"
stages = [{ every = "4 months" }]
"""
    ),
)
