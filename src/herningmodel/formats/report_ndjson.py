"""Reports as NDJSON, each in the format `herningmodel-report/1`."""

import json
from collections.abc import Iterable, Iterator

from herningmodel.validation.report import Report


def ndjson(reports: Iterable[Report]) -> Iterator[str]:
    """Yield a JSON line for each of *reports*, as it comes."""
    for report in reports:
        yield json.dumps(report.as_dict(), ensure_ascii=False) + "\n"
