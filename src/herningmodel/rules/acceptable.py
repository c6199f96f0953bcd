"""
What may be accepted, and what may not.

An error of shape hides what was not read, so it must be mended. What the law asks for is accepted
for one case at a time: no single line may switch a statutory rule off, as no profile may. So is cost
as a reason: a person answers for it child by child, or it would be accepted in silence.
"""

from typing import Final

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.vocabulary import Rule, ShapeRule
from herningmodel.rules.catalogue import CASE_RULES, RULES_BY_CODE
from herningmodel.rules.format_rules import SHAPE_RULES
from herningmodel.rules.step_data import cost_as_reason


_NEVER_FOR_ALL_CASES: Final = frozenset({cost_as_reason.RULE.code})

CODES = tuple(
    sorted(
        rule.code
        for rule in (*SHAPE_RULES, *CASE_RULES)
        if not (isinstance(rule, ShapeRule) and rule.severity is Severity.ERROR)
    )
)
"""The codes of the rules whose findings can be accepted."""


def is_error_of_shape(code: str) -> bool:
    """Tell whether *code* is that of a rule about shape whose findings are errors."""
    rule = RULES_BY_CODE.get(code)
    return isinstance(rule, ShapeRule) and rule.severity is Severity.ERROR


def is_for_one_case_at_a_time(code: str) -> bool:
    """Tell whether *code* is that of a statutory rule, or of one that asks the same."""
    rule = RULES_BY_CODE.get(code)
    is_statutory = isinstance(rule, Rule) and rule.basis is Basis.STATUTORY
    return is_statutory or code in _NEVER_FOR_ALL_CASES
