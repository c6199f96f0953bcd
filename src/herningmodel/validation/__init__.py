"""
Every fault at once, and a state for every rule, so that "clean" never means "not looked at".

`check` reads a document and validates what could be read of it; `validate` takes a case.
"""

from herningmodel.validation.cases import validate
from herningmodel.validation.documents import check
from herningmodel.validation.report import Report, RuleReport, RuleState


__all__ = ["Report", "RuleReport", "RuleState", "check", "validate"]
