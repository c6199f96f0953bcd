"""
A municipality's own profile: what it may change, and what it may not.

Two things are tried that are not a municipality's to decide: an age limit in the name of a step, and a statutory rule
that is switched off. Both are reported, and neither has an effect. An offer that is missing changes no recommendation.
"""

from datetime import date

from herningmodel import check_profile, load_case, load_profile, recommend
from herningmodel.testing import example_text


DAY = date(2026, 1, 15)

PROFILE = """
schema = 1
name = "our-town"
title = { da = "Vores by", en = "Our town" }
valid_from = 2026-01-01
based_on = "standard"

[[sources]]
id = "our_own"
title = { da = "Valgt af os: vi har ingen netværksplejefamilier endnu", en = "Chosen by us: we have no network foster families yet" }
certainty = "own_choice"

# What may be changed: what is offered, and how often we follow up.

[steps.kin_or_network]
source = "our_own"
placements = []

[follow_up.preventive]
source = "our_own"
stages = [{ every = "4 weeks", times = 1 }, { every = "3 months" }]

# What may not: an age limit, and a rule of the law.

[steps.institution]
label = { da = "Institution (kun fra 16 år)", en = "Institution (only from 16)" }

[[rules]]
code = "INV001"
severity = "off"
"""


def main() -> None:
    """Check the profile, and recommend with it and without it."""
    print("What the rules say of the profile:")
    for finding in check_profile(PROFILE).findings:
        print(f"  {finding.severity.label.da} {finding.code}: {finding.message.da}")

    mads = load_case(example_text("mads"))
    national = recommend(mads, on=DAY)
    ours = recommend(mads, on=DAY, profile=load_profile(PROFILE))
    print()
    print(f"The national ladder: {national.step!r}")
    print(f"Our profile:         {ours.step!r}")
    for gap in ours.gaps:
        print(f"  {gap.text.da}")
    assert ours.step is national.step, "what is offered never changes the step"


if __name__ == "__main__":
    main()
