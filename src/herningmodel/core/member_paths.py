"""
Paths of members in a document.

A *trail* is the way from the root: names of members and numbers of items. It is written in two
forms: as a path (`.placements[0].started`), for people, and as an RFC 6901 JSON Pointer
(`/placements/0/started`), for programs.

Source: RFC 6901, section 3 (certain).
"""

import json
import re
from collections.abc import Sequence
from typing import Final

from herningmodel.text.privacy import mask, sanitize


MemberPath = tuple[str | int, ...]
"""Member names and item numbers from the root of a document."""

ROOT: Final[MemberPath] = ()

_PLAIN_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)


def path_text(trail: Sequence[str | int]) -> str:
    """
    Return *trail* as a path.

    Example:
        >>> path_text(("placements", 0, "started"))
        '.placements[0].started'
        >>> path_text(("x y", 1))
        '["x y"][1]'
        >>> path_text(())
        '.'
    """
    return "".join(_step(step) for step in trail) or "."


def pointer(trail: Sequence[str | int]) -> str:
    """
    Return *trail* as a JSON Pointer.

    Example:
        >>> pointer(("placements", 0, "a/b"))
        '/placements/0/a~1b'
    """
    return "".join(f"/{_reference_token(step)}" for step in trail)


def _step(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    name = sanitize(step)
    if _PLAIN_NAME.fullmatch(name):
        return f".{name}"
    return f"[{json.dumps(name, ensure_ascii=False)}]"


def _reference_token(step: str | int) -> str:
    if isinstance(step, int):
        return str(step)
    # The escapes end in digits, and may make a number out of what was none.
    return mask(sanitize(step).replace("~", "~0").replace("/", "~1"))
