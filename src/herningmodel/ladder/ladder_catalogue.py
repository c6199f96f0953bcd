"""List ladder rules in the order of reasons; rules register here."""

from typing import Final

from herningmodel.ladder.ladder_rule import AnyLadderRule
from herningmodel.ladder.ladder_rules import (
    acute_danger,
    infants,
    network_found,
    no_current_assessment,
    reach_child,
    reach_environment,
    reach_parenting,
    safety_at_home,
    teenagers,
    treatment,
    tried_and_failed,
)


LADDER_RULES: Final[tuple[AnyLadderRule, ...]] = (
    acute_danger.RULE,
    safety_at_home.RULE,
    reach_parenting.RULE,
    reach_child.RULE,
    reach_environment.RULE,
    treatment.RULE,
    network_found.RULE,
    tried_and_failed.RULE,
    teenagers.RULE,
    infants.RULE,
    no_current_assessment.RULE,
)
