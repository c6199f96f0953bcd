"""Cases: from JSON to a `Case`, and back to the same document."""

import json
from typing import Final

from herningmodel.core.arguments import DocumentSource
from herningmodel.core.errors import CaseError
from herningmodel.core.findings import Json, Severity
from herningmodel.loading.converter import converter
from herningmodel.loading.read_case import read_case, shape_findings
from herningmodel.model.case import Case
from herningmodel.text.caching import cached


# Making a converter takes longer than writing a hundred cases with it. This one is private, so no
# hooks are added to it.
_writer: Final = cached(converter)


def load_case(source: DocumentSource) -> Case:
    """
    Return the case that a document holds.

    Args:
        source: JSON in the format `herningmodel-case/1`, as text, as UTF-8 bytes, or as a mapping
            of JSON values.

    Raises:
        CaseError: The document is not such a case; `findings` has every fault, warnings too.

    Example:
        >>> from herningmodel import load_case
        >>> case = load_case('''
        ...     {"format": "herningmodel-case/1", "id": "case-1", "child": {"id": "child-1"},
        ...      "opened": "2025-08-18"}
        ... ''')
        >>> case.opened
        datetime.date(2025, 8, 18)
    """
    reading = read_case(source)
    findings = shape_findings(reading.log)
    if reading.case is None or any(finding.severity is Severity.ERROR for finding in findings):
        raise CaseError(findings)
    return reading.case


def dump_case(case: Case) -> dict[str, Json]:
    """
    Return *case* as a document in the format `herningmodel-case/1`.

    What was read is written as it was read. Absent members and empty lists are left out.

    Example:
        >>> from herningmodel import dump_case, load_case
        >>> document = {"format": "herningmodel-case/1", "id": "case-1",
        ...             "child": {"id": "child-1"}, "opened": "2025-08-18"}
        >>> dump_case(load_case(document)) == document
        True
    """
    document: dict[str, Json] = _writer().unstructure(case)
    return document


def dumps_case(case: Case) -> str:
    """Return *case* as UTF-8 JSON text with a final newline."""
    return json.dumps(dump_case(case), ensure_ascii=False, indent=2) + "\n"
