"""A report in every form in which it can be written."""

from collections.abc import Iterable

from herningmodel.formats.report_csv import csv_table
from herningmodel.formats.report_fhir import operation_outcomes
from herningmodel.formats.report_json import report_json
from herningmodel.formats.report_ndjson import ndjson
from herningmodel.formats.report_sarif import sarif
from herningmodel.formats.report_text import report_text
from herningmodel.text.texts import LANGUAGES
from herningmodel.validation.report import Report


def every_form_of(reports: Iterable[Report]) -> dict[str, str]:
    """Return *reports* in each form, in both languages where it is in one."""
    reports = [*reports]
    forms = {
        "json": "".join(report_json(report) for report in reports),
        "ndjson": "".join(ndjson(reports)),
        "csv": "".join(csv_table(reports)),
    }
    for language in LANGUAGES:
        forms[f"text {language}"] = "".join(report_text(report, language) for report in reports)
        forms[f"sarif {language}"] = "".join(sarif(reports, language))
        forms[f"fhir {language}"] = "".join(operation_outcomes(reports, language))
    return forms
