"""The identity of the rules."""

import re

from herningmodel.rules.rule_set import rule_set


def test_the_identity_is_the_same_every_time() -> None:
    """It depends on nothing but the rules."""
    assert rule_set() == rule_set()
    assert re.fullmatch(r"rules-[0-9a-f]{12}", rule_set())
