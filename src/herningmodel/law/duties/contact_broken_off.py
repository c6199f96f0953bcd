"""*Afbrudt samvær*: contact is broken off by the committee alone."""

from typing import Final

from herningmodel.core.legal_versions import cited
from herningmodel.law.committee_list import is_listed
from herningmodel.law.duties.duty import Duty, DutyActor, worded
from herningmodel.model.contact_decisions import ContactDecision, ContactKind


PROVISION: Final = cited("BL § 105")


def needs_committee(decision: ContactDecision) -> bool:
    """Tell whether only the committee can make *decision*."""
    breaks_off = decision.kind is ContactKind.BROKEN_OFF
    return is_listed(decision) or (breaks_off and PROVISION.on(decision.on) is not None)


DUTY: Final = Duty(
    name="contact_broken_off",
    versions=worded(PROVISION),
    actor=DutyActor.COMMITTEE,
    rule="ANB030",
)
