"""An evaluation as JSON, in the format `herningmodel-evaluation/1`."""

import json

from herningmodel.evaluation.published import Published


def evaluation_json(published: Published) -> str:
    """Return *published* as UTF-8 JSON text with a final newline."""
    return json.dumps(published.as_dict(), ensure_ascii=False, indent=2) + "\n"
