"""
Check an export of several cases, and print every finding as one line of JSON.

A vendor runs this before an export leaves the house. The cases, one on each line (NDJSON), are checked one by one and
then together, so a file of any size takes little more room than its longest case. The findings go to standard output,
the summary to standard error.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date

from herningmodel import RuleState, check_lines
from herningmodel.testing import EXAMPLES, example_text


def export() -> Iterator[str]:
    """Yield the lines of an export: one invented case on each."""
    for name in EXAMPLES:
        yield json.dumps(json.loads(example_text(name)), ensure_ascii=False)


def main() -> None:
    """Print the findings, and below them what the whole export looks like."""
    severities: Counter[str] = Counter()
    unchecked: Counter[str] = Counter()
    clean = 0
    for report in check_lines(export(), on=date(2026, 1, 15)):
        clean += report.is_clean and report.case is not None
        severities.update(finding.severity.label.en for finding in report.findings)
        unchecked.update(
            rule.code for rule in report.rules if rule.state is RuleState.COULD_NOT_BE_CHECKED
        )
        for finding in report.findings:
            place = finding.where[0]
            said = {
                "line": place.line,
                "code": finding.code,
                "severity": finding.severity.value,
                "path": place.path,
                "message": finding.message.en,
                "hint": None if finding.hint is None else finding.hint.en,
            }
            print(json.dumps(said, ensure_ascii=False))

    print(f"{clean} of {len(EXAMPLES)} cases are clean; found: {dict(severities)}", file=sys.stderr)
    print(f"could not be checked: {', '.join(sorted(unchecked))}", file=sys.stderr)


if __name__ == "__main__":
    main()
