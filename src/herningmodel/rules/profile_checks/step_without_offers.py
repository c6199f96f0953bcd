"""
*Et trin uden tilbud*: a profile that offers nothing on a step.

It never changes a recommendation; a child that needs the step gets it recommended, with the gap.
"""

from herningmodel.model.steps import STEPS
from herningmodel.rulebook import vocabulary as v


def check(profile: v.Profile, _: v.Rules) -> v.Outcomes:
    """Yield every step on which nothing is offered."""
    yield v.APPLIES
    for step in STEPS:
        if profile.steps.on(step).is_empty:
            yield v.Fact(
                where=(v.Location(trail=("steps", step.name.lower())),),
                expected="at least one intervention or placement",
                values={"step": step.numbered, "label": step.label},
            )


RULE = v.ProfileRule(
    code="PRO002",
    name="step_without_offers",
    **v.sentences(
        title_da="Et trin uden tilbud",
        title_en="A step without offers",
        why_da="Modellen virker kun, når der er noget på hvert trin. Kritikerne så, at tilbud blev fjernet, så børn fik det, der var tilbage.",
        why_en="The model works only when there is something on every step. The critics saw offers being removed, so that children got what was left.",
        message_da="Der er intet tilbud på {step}, {label}.",
        message_en="There is no offer on {step}, {label}.",
        hint_da="Skriv, hvad kommunen tilbyder eller køber på trinnet.",
        hint_en="Write what the municipality offers or buys on the step.",
    ),
    safe_placeholders=frozenset({"expected", "label", "step"}),
    **v.by_model(v.Severity.WARNING, v.sources.HERNING, v.sources.CRITICS),
    check=check,
    good=v.profile_example("[steps.foster_family]", 'placements = ["general_foster_family"]'),
    bad=v.profile_example("[steps.foster_family]", "placements = []"),
)
