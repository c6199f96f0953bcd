"""*Undersøgelse af søskende*: those under 15 in the home, after neglect or abuse."""

from typing import Final

from herningmodel.core.legal_versions import version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.duty import Duty, worded


UNDER: Final = versions(version("2024-01-01", "BL § 21", 15, Certainty.CERTAIN))
"""
Siblings below this age are assessed too.

The exception is where an assessment is plainly not needed.
"""

DUTY: Final = Duty(name="sibling_assessments", versions=worded(UNDER), rule="ANB029")
