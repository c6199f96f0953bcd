"""Every rule there is, in one list. What is not listed does not exist."""

from typing import Any, Final

from herningmodel.rules.anb import (
    committee_missing,
    consent_missing,
    end_without_reason,
    homecoming_not_decided,
    moved_without_consent,
    never_assessed,
    order_outside_ages,
    permanent_too_early,
    permanent_without_consent,
    place_not_approved,
    placed_past_18,
    placed_without_child_assessment,
    provisional_not_approved,
    provisional_run_out,
    schooling_not_decided,
    support_person_not_offered,
    unborn_too_early,
    wrong_side_of_birth,
    youth_support_outside_ages,
)
from herningmodel.rules.dat import (
    after_the_day,
    birth_unclear,
    carried_by_no_grant,
    end_before_start,
    id_looks_like_cpr,
    id_used_twice,
    outcome_without_end,
    overlapping_placements,
    reference_to_nothing,
    running_in_closed_case,
    started_before_decision,
)
from herningmodel.rules.fmt import (
    broken_text,
    byte_order_mark,
    duplicate_key,
    impossible_date,
    malformed_id,
    malformed_value,
    missing_member,
    nested_too_deep,
    not_a_number,
    not_json,
    out_of_range,
    text_too_long,
    unknown_code,
    unknown_member,
    unreadable_bytes,
    wrong_length,
    wrong_type,
)
from herningmodel.rules.inv import (
    child_not_heard,
    network_not_searched,
    professionals_absent,
)
from herningmodel.rules.kinds import AnyRule, CaseRule, ProfileRule, ShapeRule
from herningmodel.rules.ladder import LADDER_RULES
from herningmodel.rules.opf import (
    first_follow_up_overdue,
    next_follow_up_overdue,
    practice_follow_up_overdue,
    rhythm_not_decided,
)
from herningmodel.rules.pln import (
    after_18_not_decided,
    child_assessment_late,
    notification_not_assessed,
    plan_missing,
    purpose_missing,
    renewal_overdue,
    youth_plan_missing,
)
from herningmodel.rules.pro import age_bar_in_words, core_rule_switched_off, step_without_offers
from herningmodel.rules.tri import wellbeing_not_measured, wrong_number_of_answers
from herningmodel.rules.trn import (
    act_not_in_force,
    deviation_without_reason,
    intervention_not_on_step,
    no_such_provision,
    placement_not_on_step,
    provision_not_for_kind,
    provision_not_on_step,
    treatment_without_severe_rating,
)


SHAPE_RULES: Final[tuple[ShapeRule, ...]] = (
    unreadable_bytes.RULE,
    byte_order_mark.RULE,
    not_json.RULE,
    nested_too_deep.RULE,
    duplicate_key.RULE,
    not_a_number.RULE,
    broken_text.RULE,
    wrong_type.RULE,
    missing_member.RULE,
    unknown_member.RULE,
    unknown_code.RULE,
    impossible_date.RULE,
    out_of_range.RULE,
    malformed_id.RULE,
    malformed_value.RULE,
    text_too_long.RULE,
    wrong_length.RULE,
)

CASE_RULES: Final[tuple[CaseRule[Any], ...]] = (
    id_used_twice.RULE,
    reference_to_nothing.RULE,
    id_looks_like_cpr.RULE,
    end_before_start.RULE,
    outcome_without_end.RULE,
    started_before_decision.RULE,
    after_the_day.RULE,
    birth_unclear.RULE,
    carried_by_no_grant.RULE,
    running_in_closed_case.RULE,
    overlapping_placements.RULE,
    placement_not_on_step.RULE,
    intervention_not_on_step.RULE,
    provision_not_for_kind.RULE,
    provision_not_on_step.RULE,
    act_not_in_force.RULE,
    no_such_provision.RULE,
    deviation_without_reason.RULE,
    treatment_without_severe_rating.RULE,
    consent_missing.RULE,
    placed_without_child_assessment.RULE,
    committee_missing.RULE,
    place_not_approved.RULE,
    end_without_reason.RULE,
    provisional_not_approved.RULE,
    provisional_run_out.RULE,
    unborn_too_early.RULE,
    wrong_side_of_birth.RULE,
    permanent_without_consent.RULE,
    permanent_too_early.RULE,
    moved_without_consent.RULE,
    homecoming_not_decided.RULE,
    order_outside_ages.RULE,
    placed_past_18.RULE,
    youth_support_outside_ages.RULE,
    schooling_not_decided.RULE,
    support_person_not_offered.RULE,
    never_assessed.RULE,
    first_follow_up_overdue.RULE,
    next_follow_up_overdue.RULE,
    rhythm_not_decided.RULE,
    practice_follow_up_overdue.RULE,
    plan_missing.RULE,
    purpose_missing.RULE,
    child_assessment_late.RULE,
    youth_plan_missing.RULE,
    after_18_not_decided.RULE,
    notification_not_assessed.RULE,
    renewal_overdue.RULE,
    child_not_heard.RULE,
    network_not_searched.RULE,
    professionals_absent.RULE,
    wrong_number_of_answers.RULE,
    wellbeing_not_measured.RULE,
)

PROFILE_RULES: Final[tuple[ProfileRule, ...]] = (
    age_bar_in_words.RULE,
    step_without_offers.RULE,
    core_rule_switched_off.RULE,
)

ALL_RULES: Final[tuple[AnyRule, ...]] = (
    *SHAPE_RULES,
    *LADDER_RULES,
    *CASE_RULES,
    *PROFILE_RULES,
)

RULES_BY_CODE: Final[dict[str, AnyRule]] = {rule.code: rule for rule in ALL_RULES}
