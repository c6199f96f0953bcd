"""*Støtteperson*: the parents of a placed child are offered a support person."""

from typing import Final

from herningmodel.core.legal_versions import version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.decision_routes import PLACED
from herningmodel.law.duties.duty import Duty, DutyContext, DutyResult, State, Wording
from herningmodel.text.texts import Text


def _examine(context: DutyContext) -> DutyResult | None:
    if context.view.case.child.has_no_holder:
        return None
    offered = context.view.case.parent_supporter is not None
    return DutyResult(
        state=State.MET if offered else State.MISSING,
        location=context.of_case("parent_supporter"),
    )


_WORDING: Final = Wording(
    PLACED,
    Text(
        da="Forældrene skal tilbydes en støtteperson.",
        en="The parents must be offered a support person.",
    ),
)

DUTY: Final = Duty(
    name="support_person",
    versions=versions(
        version(None, "SEL § 54", _WORDING, Certainty.ONE_SOURCE),
        version("2024-01-01", "BL § 75", _WORDING, Certainty.CERTAIN),
    ),
    rule="ANB018",
    examine=_examine,
)
