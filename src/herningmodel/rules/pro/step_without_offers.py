"""
*Et trin uden tilbud*: a profile that offers nothing on a step.

It never changes a recommendation; a child that needs the step gets it recommended, with the gap.
"""

from collections.abc import Iterator, Mapping

from herningmodel.base.findings import Place, Severity
from herningmodel.base.sources import Basis
from herningmodel.base.texts import Text
from herningmodel.model.ladder import STEPS
from herningmodel.profiles.profile import Profile
from herningmodel.rules.kinds import (
    LOOKED,
    AnyRule,
    Fact,
    Outcome,
    ProfileRule,
    profile_example,
)
from herningmodel.rules.sources import CRITICS, HERNING


def check(profile: Profile, _: Mapping[str, AnyRule]) -> Iterator[Outcome]:
    """Yield every step on which nothing is offered."""
    yield LOOKED
    for step in STEPS:
        if profile.steps.on(step).is_empty:
            yield Fact(
                where=(Place(trail=("steps", step.name.lower())),),
                expected="at least one intervention or placement",
                values={"step": step.numbered, "label": step.label},
            )


RULE = ProfileRule(
    code="PRO002",
    name="step_without_offers",
    title=Text(da="Et trin uden tilbud", en="A step without offers"),
    why=Text(
        da="Modellen virker kun, når der er noget på hvert trin. Kritikerne så, at tilbud blev fjernet, så børn fik det, der var tilbage.",
        en="The model works only when there is something on every step. The critics saw offers being removed, so that children got what was left.",
    ),
    message=Text(
        da="Der er intet tilbud på {step}, {label}.", en="There is no offer on {step}, {label}."
    ),
    hint=Text(
        da="Skriv, hvad kommunen tilbyder eller køber på trinnet.",
        en="Write what the municipality offers or buys on the step.",
    ),
    impersonal=frozenset({"expected", "label", "step"}),
    severity=Severity.WARNING,
    basis=Basis.MODEL,
    sources=(HERNING, CRITICS),
    check=check,
    good=profile_example(
        """
[steps.foster_family]
placements = ["general_foster_family"]
"""
    ),
    bad=profile_example(
        """
[steps.foster_family]
placements = []
"""
    ),
)
