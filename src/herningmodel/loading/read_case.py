"""Read a document into as much of a case as possible."""

from collections.abc import Mapping
from typing import cast

from attrs import frozen

from herningmodel.core.arguments import DocumentSource, document
from herningmodel.core.findings import Finding
from herningmodel.model.case import Case
from herningmodel.rulebook.finding_of_fact import fact_of, finding
from herningmodel.rules.format_rules import SHAPE_RULES
from herningmodel.schema.faults import FaultCollector
from herningmodel.schema.json_reader import read_tree
from herningmodel.schema.json_text import UnreadableDocumentError, read_json
from herningmodel.schema.scalars import INVALID


@frozen
class ReadResult:
    """
    The result of reading: a case, if readable, and shape faults.

    Attributes:
        case: The case, without what is unreadable; None if all is.
        log: The faults that were found.
    """

    case: Case | None
    log: FaultCollector


def read_case(source: DocumentSource) -> ReadResult:
    """
    Read a case; unreadable parts raise `Unreadable` when accessed.

    A case from here must not leave the library unless it has no fault.
    """
    log = FaultCollector()
    given = document("source", source)
    try:
        tree = dict(given) if isinstance(given, Mapping) else read_json(given, log)
    except UnreadableDocumentError:
        return ReadResult(None, log)
    result = read_tree(tree, Case, log)
    return ReadResult(None if result is INVALID else cast("Case", result), log)


def shape_findings(log: FaultCollector) -> list[Finding]:
    """Return the faults of *log* as findings of the shape rules."""
    rules = {rule.kind: rule for rule in SHAPE_RULES}
    return [
        finding(rule, fact_of(fault), rule.severity)
        for fault in log.faults
        for rule in [rules[fault.kind]]
    ]
