"""
Example cases: invented children, in complete and plausible cases.

They are shipped with the library, so that the examples of its documentation run everywhere.
"""

from importlib import resources
from typing import Final


EXAMPLES: Final = ("mads", "freja", "emil", "faulty")
"""
The cases that come with the library.

- `mads`: 11 years old, placed in his network; clean on 2026-01-15.
- `freja`: help at home that began under serviceloven and ran over 2024-01-01; a step down.
- `emil`: 16 years old; a failed attempt, a breakdown, an override and a complaint.
- `faulty`: many faults at once.
"""


def example_text(name: str) -> str:
    r"""
    Return the JSON of an example case.

    Raises:
        KeyError: There is no example of that name.

    Example:
        >>> example_text("mads")[:40]
        '{\n  "format": "herningmodel-case/1",\n  "'
    """
    if name not in EXAMPLES:
        raise KeyError(name)
    return (
        resources.files("herningmodel.testing")
        .joinpath("cases", f"{name}.json")
        .read_text(encoding="utf-8")
    )
