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

_WRITTEN_STEP: Final = re.compile(
    r"""\.([A-Za-z_][A-Za-z0-9_]*)|\[([0-9]{1,9})\]|\[("(?:[^"\\]|\\.)*")\]""", re.ASCII
)
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


def parse_path(text: str) -> MemberPath:
    """
    Return the trail that `path_text` writes as *text*.

    Raises:
        ValueError: The text is not a path.

    Example:
        >>> parse_path('.placements[0]["x y"]')
        ('placements', 0, 'x y')
    """
    if text == ".":
        return ROOT
    trail: list[str | int] = []
    end = 0
    while end < len(text):
        step = _WRITTEN_STEP.match(text, end)
        if step is None:
            message = f"expected a path such as .placements[0].started, got {sanitize(text)!r}"
            raise ValueError(message)
        name, number, quoted = step.groups()
        if name is not None:
            trail.append(name)
        else:
            trail.append(int(number) if quoted is None else _unquoted(quoted))
        end = step.end()
    return tuple(trail)


def _unquoted(quoted: str) -> str:
    name: str = json.loads(quoted)
    return name


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
