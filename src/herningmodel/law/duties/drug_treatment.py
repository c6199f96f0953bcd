"""
*Social stofmisbrugsbehandling*: begun within two weeks of the request.

It is answered by the first treatment that the decision carries. What barnets lov says of the two
weeks has not been read; serviceloven said 14 days.
"""

from collections.abc import Iterator
from typing import Final

from herningmodel.case_view.view import View
from herningmodel.core.legal_versions import cited, version, versions
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Certainty
from herningmodel.law.bases import rests_on
from herningmodel.law.duties.deadline import Deadline, DutyCode
from herningmodel.law.duties.duty import Duty, worded
from herningmodel.model.decisions import Decision, DecisionStatus
from herningmodel.model.interventions import InterventionKind
from herningmodel.text.texts import Text


CODE: Final = DutyCode(
    "drug_treatment",
    Text(
        da="start på social stofmisbrugsbehandling",
        en="start of social treatment of drug abuse",
    ),
)

WITHIN: Final = versions(
    version(None, "SEL § 101 stk. 2", Interval(weeks=2), Certainty.CERTAIN),
    version("2024-01-01", "BL § 33", Interval(weeks=2), Certainty.UNVERIFIED),
)

PROVISION: Final = cited("SEL § 101", "BL § 33")


def deadline(view: View, decision: Decision) -> Deadline | None:
    """Return the deadline to begin treatment by *decision*, None for others."""
    asked = decision.asked_on
    if asked is None or decision.status is DecisionStatus.DRAFT:
        return None
    treatments = [
        each for each in view.help_of(decision) if each.kind is InterventionKind.DRUG_TREATMENT
    ]
    is_treatment = bool(treatments) or rests_on(decision.legal_basis, PROVISION)
    in_force = WITHIN.version_on(asked)
    if not is_treatment or in_force is None or in_force.value is None:
        return None
    due = in_force.value.after(asked)
    return Deadline(
        duty=CODE,
        about=decision,
        triggered=asked,
        due=due,
        every=in_force.value,
        answered=min((each.started for each in treatments), default=None),
        transition=WITHIN.changed_between(asked, due),
        certainty=in_force.certainty,
    )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of every request for drug treatment."""
    found = (deadline(view, decision) for decision in view.case.decisions)
    yield from (due for due in found if due is not None)


DUTY: Final = Duty(
    name="drug_treatment",
    versions=worded(WITHIN),
    code=CODE,
    rule="PLN018",
    deadlines=deadlines,
)
