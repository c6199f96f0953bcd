"""
*Barnets holdning i undersøgelsen*: the assessment holds what the child itself thinks.

The result of a child assessment describes the child's attitude, and the child's view is obtained all
along. What serviceloven asked for rests on one source; of the other assessments it was not read.
"""

from typing import Final

from herningmodel.core.legal_versions import Versions, cited, version, versions
from herningmodel.core.references import LegalReference, law
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.duty import Duty, worded
from herningmodel.model.needs import AssessmentKind


_IN_CHILD_ASSESSMENT: Final = versions(
    version(None, "SEL § 50 stk. 3", law("SEL § 50 stk. 3"), Certainty.ONE_SOURCE),
    version("2024-01-01", "BL § 22", law("BL § 22"), Certainty.CERTAIN),
)
_ALL_ALONG: Final = cited("BL § 5 stk. 3")

PROVISIONS: Final[dict[AssessmentKind, Versions[LegalReference]]] = {
    AssessmentKind.CHILD_ASSESSMENT: _IN_CHILD_ASSESSMENT,
    AssessmentKind.YOUTH_ASSESSMENT: _ALL_ALONG,
    AssessmentKind.FOCUSED: _ALL_ALONG,
}
"""The assessments that ask for it, each with its provision by day."""

DUTY: Final = Duty(
    name="child_heard_in_assessment", versions=worded(_IN_CHILD_ASSESSMENT), rule="INV006"
)
