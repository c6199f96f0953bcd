"""An evaluation as JSON, in the format `herningmodel-evaluation/1`."""

import json

from herningmodel.evaluation.published import Published


def evaluation_json(published: Published) -> str:
    """Return *published* as JSON text, in UTF-8 without escapes, ending in a newline."""
    return json.dumps(published.as_dict(), ensure_ascii=False, indent=2) + "\n"
