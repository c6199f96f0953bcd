"""
*Papirer til en permanent anbringelse*: what the committee decides on.

The assessment and the plan are revised first, and a psychologist assesses the attachment. What was
made while the child lived outside its home, up to the day of the decision, is taken for revised.
What serviceloven asked for was not read.
"""

from collections.abc import Iterator
from typing import Final

from herningmodel.case_view.placed import placed_since
from herningmodel.case_view.view import View
from herningmodel.core.legal_versions import cited
from herningmodel.law.duties.duty import Duty, worded
from herningmodel.model.decision_grounds import DecisionPaper
from herningmodel.model.decisions import Decision
from herningmodel.model.needs import AssessmentKind
from herningmodel.model.people import Participant


PROVISION: Final = cited("BL § 67 stk. 4")
_THOROUGH: Final = (AssessmentKind.CHILD_ASSESSMENT, AssessmentKind.YOUTH_ASSESSMENT)


def missing_papers(view: View, decision: Decision) -> Iterator[DecisionPaper]:
    """Yield the papers that the case does not show for *decision*."""
    since = placed_since(view, decision.on) or view.case.opened
    made = [
        assessment
        for assessment in view.case.assessments
        if assessment.kind in _THOROUGH and since <= assessment.on <= decision.on
    ]
    seen = {
        DecisionPaper.REVISED_ASSESSMENT: bool(made),
        DecisionPaper.REVISED_PLAN: any(
            plan.made is not None and since <= plan.made <= decision.on for plan in view.case.plans
        ),
        DecisionPaper.PSYCHOLOGISTS_ASSESSMENT: any(
            Participant.PSYCHOLOGIST in assessment.participants for assessment in made
        ),
    }
    yield from (
        paper for paper, found in seen.items() if not found and paper not in decision.papers
    )


DUTY: Final = Duty(name="permanent_papers", versions=worded(PROVISION), rule="ANB027")
