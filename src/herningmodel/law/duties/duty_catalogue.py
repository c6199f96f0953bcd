"""
The catalogue of duties: the only list of them.

A duty is chosen by the day that triggers it. Each module says by which provision, when it is due and
what answers it; rules flag what was not kept, the schedule lists what lies ahead, and a
recommendation shows what a decision asks for. Due days are exact days of the calendar.
"""

from collections.abc import Mapping
from typing import Final

from herningmodel.law.duties import (
    abuse_assessment,
    adult_life,
    after_18,
    assessment_finished,
    child_assessment,
    child_heard,
    child_heard_in_assessment,
    committee_approval,
    committee_decision,
    committee_hearing,
    consent_of_custody_holders,
    consent_of_young_person,
    contact_broken_off,
    decision_by_the_chair,
    drug_treatment,
    family_adviser,
    first_follow_up,
    foster_family_considered,
    help_explained,
    homecoming,
    network_considered,
    next_follow_up,
    notification,
    party_rights,
    permanent,
    permanent_papers,
    place_approval,
    plan,
    practice_follow_up,
    purpose_and_duration,
    renewal,
    school_kept,
    schooling,
    sibling_assessments,
    siblings_together,
    statement_of_place,
    supervision,
    support_person,
    whether_to_plan,
    written_notice,
    youth_plan,
)
from herningmodel.law.duties.deadline import DutyCode
from herningmodel.law.duties.duty import Duty


DUTIES: Final[tuple[Duty, ...]] = (
    notification.DUTY,
    child_assessment.STARTED,
    abuse_assessment.DUTY,
    child_heard.DUTY,
    child_heard_in_assessment.DUTY,
    assessment_finished.FOR_SUPPORT,
    assessment_finished.FOR_PLACEMENT,
    child_assessment.AFTER_URGENT,
    consent_of_custody_holders.TO_SUPPORT,
    consent_of_custody_holders.TO_PLACEMENT,
    consent_of_young_person.DUTY,
    committee_decision.DUTY,
    committee_hearing.DUTY,
    decision_by_the_chair.DUTY,
    purpose_and_duration.OF_SUPPORT,
    purpose_and_duration.WITH_CONSENT,
    purpose_and_duration.WITHOUT_CONSENT,
    plan.BEFORE_THE_DECISION,
    youth_plan.BEFORE_THE_DECISION,
    network_considered.DUTY,
    foster_family_considered.DUTY,
    siblings_together.DUTY,
    schooling.DUTY,
    place_approval.DUTY,
    party_rights.DUTY,
    help_explained.DUTY,
    written_notice.DUTY,
    committee_approval.DUTY,
    whether_to_plan.DUTY,
    plan.WITHIN_MONTHS,
    youth_plan.WITHIN_MONTHS,
    renewal.DUTY,
    # The law comes before practice: where both fall on one day, the law is shown.
    first_follow_up.DUTY,
    next_follow_up.DUTY,
    practice_follow_up.DUTY,
    support_person.DUTY,
    supervision.DUTY,
    adult_life.DUTY,
    family_adviser.DUTY,
    drug_treatment.DUTY,
    after_18.DUTY,
    homecoming.DUTY,
    permanent.DUTY,
    school_kept.DUTY,
    permanent_papers.DUTY,
    statement_of_place.DUTY,
    sibling_assessments.DUTY,
    contact_broken_off.DUTY,
)
"""Every duty, in the order in which a recommendation shows them."""

DUTY_CODES: Final[Mapping[str, DutyCode]] = {
    duty.code.value: duty.code for duty in DUTIES if duty.code is not None
}
"""The codes of a schedule by value, in its order."""

FOLLOW_UPS: Final = (first_follow_up.CODE, next_follow_up.CODE, practice_follow_up.CODE)
"""The codes of follow-up, which are counted as kept or not."""
