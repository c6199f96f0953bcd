"""A report in every form in which it can be written."""

from collections.abc import Iterable

from herningmodel.formats.registry import REPORT_FORMATS
from herningmodel.formats.report_json import report_json
from herningmodel.text.texts import LANGUAGES
from herningmodel.validation.report import Report


def every_form_of(reports: Iterable[Report]) -> dict[str, str]:
    """Return *reports* in each form, in each language."""
    reports = [*reports]
    forms = {
        f"{known.name} {language}": "".join(known.write(reports, language))
        for known in REPORT_FORMATS
        for language in LANGUAGES
    }
    return {"json": "".join(report_json(report) for report in reports), **forms}
