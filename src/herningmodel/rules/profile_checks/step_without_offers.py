"""
*Et trin uden tilbud*: a profile that offers nothing on a step.

It never changes a recommendation; a child that needs the step gets it recommended, with the gap.
"""

from collections.abc import Iterator, Mapping

from herningmodel.core.findings import Location, Severity
from herningmodel.core.sources import Basis
from herningmodel.model.steps import STEPS
from herningmodel.profile.profile import Profile
from herningmodel.rulebook.rule_sources import CRITICS, HERNING
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
    """Yield every step on which nothing is offered."""
    yield APPLIES
    for step in STEPS:
        if profile.steps.on(step).is_empty:
            yield Fact(
                where=(Location(trail=("steps", step.name.lower())),),
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
    safe_placeholders=frozenset({"expected", "label", "step"}),
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
