"""Check codes of Statistics Denmark against the known lists."""

from collections.abc import Iterable
from datetime import date

from herningmodel.loading.read_case import shape_findings
from herningmodel.model.dst_codes import CodeList
from herningmodel.schema.faults import FaultCollector, note_unknown_code
from herningmodel.validation.check import shape_states
from herningmodel.validation.report import Report
from herningmodel.validation.validate import report


def check_statistics(codes: Iterable[str], listed: CodeList, *, on: date) -> Report:
    """
    Return a finding for each of *codes* that is not listed.

    The lists are as far as they were seen, so a code that is found here may be a newer one.

    Args:
        codes: The codes, as they were reported.
        listed: The list, for instance `PLACES`.
        on: The day for which they were reported.

    Example:
        >>> from datetime import date
        >>> from herningmodel.model.dst_codes import PLACES
        >>> report = check_statistics(["23", "1", "28"], PLACES, on=date(2026, 1, 15))
        >>> [(finding.code, finding.where[0].path, finding.seen) for finding in report.findings]
        [('FMT011', '[2]', '28')]
    """
    known = [entry.code for entry in listed.on(on)]
    log = FaultCollector()
    for number, code in enumerate(codes):
        if code not in known:
            note_unknown_code(code, known, (number,), log)
    findings = shape_findings(log)
    return report(None, on, "", findings, shape_states(findings, is_read=True))
