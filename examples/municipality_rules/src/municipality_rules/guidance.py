"""What our rules rest on: our own guidance, and never the law."""

from typing import Final

from herningmodel.rulebook import vocabulary as v


GUIDANCE: Final = v.Source(
    title=v.Text(
        da="Vores bys egen vejledning til børne- og ungerådgivere, 2026",
        en="Our town's own guidance for children's advisers, 2026",
    ),
    certainty=v.Certainty.CERTAIN,
)
