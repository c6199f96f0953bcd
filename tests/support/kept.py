"""What is kept of results, as a journal would hold it."""

import json
from collections.abc import Mapping
from typing import Any


def through_json(written: Mapping[str, object]) -> Any:
    """Return *written* as it comes back from a journal."""
    return json.loads(json.dumps(written, ensure_ascii=False))
