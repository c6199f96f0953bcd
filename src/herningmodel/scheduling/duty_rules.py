"""Which rule flags a deadline that is not kept: there the law and its sources stand."""

from collections.abc import Mapping
from typing import Final

from herningmodel.law.duties.duty import Duty
from herningmodel.rulebook.vocabulary import Rule
from herningmodel.rules.follow_ups import (
    first_follow_up_overdue,
    next_follow_up_overdue,
    practice_follow_up_overdue,
    supervision_visits_missing,
)
from herningmodel.rules.placement_law import permanent_too_early, provisional_not_approved
from herningmodel.rules.plans import (
    after_18_not_decided,
    child_assessment_late,
    homecoming_too_long,
    notification_not_assessed,
    plan_missing,
    renewal_overdue,
    youth_plan_missing,
)


RULE_OF: Final[Mapping[Duty, Rule]] = {
    Duty.NOTIFICATION: notification_not_assessed.RULE,
    Duty.CHILD_ASSESSMENT: child_assessment_late.RULE,
    Duty.PLAN: plan_missing.RULE,
    Duty.YOUTH_PLAN: youth_plan_missing.RULE,
    Duty.COMMITTEE: provisional_not_approved.RULE,
    Duty.RENEWAL: renewal_overdue.RULE,
    Duty.FIRST_FOLLOW_UP: first_follow_up_overdue.RULE,
    Duty.NEXT_FOLLOW_UP: next_follow_up_overdue.RULE,
    Duty.PRACTICE_FOLLOW_UP: practice_follow_up_overdue.RULE,
    Duty.SUPERVISION: supervision_visits_missing.RULE,
    Duty.AFTER_18: after_18_not_decided.RULE,
    Duty.HOMECOMING: homecoming_too_long.RULE,
    Duty.PERMANENT: permanent_too_early.RULE,
}
