"""Interventions: help that is not a placement, and the steps it may be on."""

from datetime import date

import pytest

from herningmodel.core.references import law
from herningmodel.model.interventions import Intervention, InterventionKind
from herningmodel.model.steps import STEPS, Step


TWO_TO_SIX = (2, 3, 4, 5, 6)


@pytest.mark.parametrize(
    ("kind", "steps", "sel", "bl"),
    [
        ("universal_offer", (1,), None, None),
        ("extended_health_visiting", (1, 2), None, None),
        ("outreach_adviser", (1, 2), None, None),
        ("consultant_help", (2,), "SEL § 11 stk. 3 nr. 1", "BL § 30 stk. 1 nr. 1"),
        ("network_or_talk_group", (2,), "SEL § 11 stk. 3 nr. 2", "BL § 30 stk. 1 nr. 2"),
        ("family_planning", (2,), "SEL § 11 stk. 3 nr. 3", "BL § 30 stk. 1 nr. 3"),
        ("other_preventive", (2,), "SEL § 11 stk. 3 nr. 4", "BL § 30 stk. 1 nr. 4"),
        ("counselling", (2,), "SEL § 11 stk. 2", "BL § 28"),
        ("family_counselling", (2,), "SEL § 11 stk. 2", "BL § 29"),
        ("examination_and_treatment", (2,), "SEL § 11 stk. 7", "BL § 31"),
        ("day_or_leisure_offer", (3,), "SEL § 52 stk. 3 nr. 1", "BL § 32 stk. 1 nr. 1"),
        ("support_at_home", (3,), "SEL § 52 stk. 3 nr. 2", "BL § 32 stk. 1 nr. 2"),
        ("contact_person", TWO_TO_SIX, "SEL § 52 stk. 3 nr. 6", "BL § 32 stk. 1 nr. 3"),
        ("work_placement", (3,), "SEL § 52 stk. 3 nr. 8", "BL § 32 stk. 1 nr. 4"),
        ("family_treatment", (3,), "SEL § 52 stk. 3 nr. 3", "BL § 32 stk. 1 nr. 5"),
        ("family_residential_stay", (3,), "SEL § 52 stk. 3 nr. 4", "BL § 32 stk. 1 nr. 6"),
        ("respite_stay", TWO_TO_SIX, "SEL § 52 stk. 3 nr. 5", "BL § 32 stk. 1 nr. 7"),
        ("other_support", (3,), "SEL § 52 stk. 3 nr. 9", "BL § 32 stk. 1 nr. 8"),
        ("drug_treatment", TWO_TO_SIX, None, "BL § 33"),
        ("economic_support", TWO_TO_SIX, "SEL § 52 a", "BL § 35"),
        ("parents_order", TWO_TO_SIX, "SEL § 57 a", "BL § 38"),
        ("child_order", TWO_TO_SIX, "SEL § 57 b", "BL § 39"),
        ("support_person_outside_network", (4, 5, 6), None, "BL § 53"),
        ("friendship_family", (4, 5, 6), None, "BL § 54"),
        ("parent_support_person", (4, 5, 6), "SEL § 54", "BL § 75"),
        ("parent_treatment", (4, 5, 6), None, "BL § 76"),
        ("disability_counselling", (2,), None, "BL § 81"),
        ("family_adviser", (2,), None, "BL § 81 stk. 4"),
        ("special_day_care", TWO_TO_SIX, "SEL § 32", "BL § 83"),
        ("special_club", TWO_TO_SIX, "SEL § 36", "BL § 84"),
        ("home_training", TWO_TO_SIX, "SEL § 32 a", "BL § 85"),
        ("additional_expenses", TWO_TO_SIX, "SEL § 41", "BL § 86"),
        ("lost_earnings", (2,), "SEL § 42", "BL § 87"),
        ("accompaniment", TWO_TO_SIX, "SEL § 45", "BL § 89"),
        ("personal_help", TWO_TO_SIX, "SEL § 44", "BL § 90"),
        ("relief_care", TWO_TO_SIX, "SEL § 44", "BL § 90"),
        ("maintenance_training", TWO_TO_SIX, "SEL § 44", "BL § 90"),
        ("aids_and_adaptations", (1, 2, 3, 4, 5, 6), None, "BL § 90"),
        ("youth_support_contact", (3,), None, None),
        ("youth_support_other", (3,), None, None),
        ("leisure_support", (2,), None, None),
        ("network_meeting", (1, 2, 3, 4, 5, 6), None, None),
        ("family_group_conference", (1, 2, 3, 4, 5, 6), None, None),
    ],
)
def test_a_kind_of_help_has_its_steps_and_its_provisions(kind, steps, sel, bl):
    """The provision before and since barnets lov, where one is known."""
    intervention = InterventionKind(kind)
    assert steps == intervention.steps
    assert (law(sel) if sel else None) == intervention.provision.on(date(2023, 12, 31))
    assert (law(bl) if bl else None) == intervention.provision.on(date(2024, 1, 1))


@pytest.mark.parametrize("kind", InterventionKind)
def test_every_kind_of_help_has_a_step(kind):
    """On one or several, in order, each once."""
    assert kind.steps
    assert sorted({*kind.steps}) == [*kind.steps]
    assert {*kind.steps} <= {*STEPS}


@pytest.mark.parametrize("step", STEPS)
def test_every_step_has_help_that_may_be_on_it(step):
    """No step is without."""
    assert any(step in kind.steps for kind in InterventionKind)


def test_help_runs_until_it_is_said_to_have_ended():
    """What is absent is not known."""
    help_ = Intervention(id="i1", kind=InterventionKind.COUNSELLING, started=date(2025, 1, 1))
    assert help_.ended is None
    assert (Step.PREVENTIVE,) == help_.kind.steps
