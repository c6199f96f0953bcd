"""*Skoleskift*: a change of school is avoided unless there is a reason."""

from typing import Final

from herningmodel.core.legal_versions import cited
from herningmodel.law.duties.duty import Duty, worded
from herningmodel.model.decisions import Decision, Schooling


PROVISION: Final = cited("BL § 52 stk. 2")


def lacks_reason(decision: Decision) -> bool:
    """Tell whether *decision* changes the school without saying why."""
    changes = decision.schooling is Schooling.NEW_SCHOOL
    return changes and not (decision.school_change_reason or "").strip()


DUTY: Final = Duty(name="school_kept", versions=worded(PROVISION), rule="ANB026")
