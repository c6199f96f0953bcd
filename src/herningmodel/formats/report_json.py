"""A report as JSON, in the format `herningmodel-report/1`."""

import json

from herningmodel.validation.report import Report


def report_json(report: Report) -> str:
    """Return *report* as UTF-8 JSON text with a final newline."""
    return json.dumps(report.as_dict(), ensure_ascii=False, indent=2) + "\n"
