"""Reports as NDJSON: each in the format `herningmodel-report/1`, one a line, as they come."""

import json
from collections.abc import Iterable, Iterator

from herningmodel.validation.report import Report


def ndjson(reports: Iterable[Report]) -> Iterator[str]:
    """Yield a line of JSON for each of *reports*, as soon as it is there."""
    for report in reports:
        yield json.dumps(report.as_dict(), ensure_ascii=False) + "\n"
