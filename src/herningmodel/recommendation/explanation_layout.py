"""Lay out an explanation: blocks of lines, wrapped for a terminal."""

import re
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from typing import Final

from attrs import frozen

from herningmodel.text.formatting import render
from herningmodel.text.texts import Language, Text


WIDTH: Final = 110
"""How many columns a line has."""
SCREEN: Final = 40
"""The most lines of the first part: one screen."""
BULLET: Final = "- "

AND_MORE: Final = Text(
    da="Og {count} mere, som står i detaljerne.", en="And {count} more, which the details hold."
)


@frozen
class ExplanationLine:
    """
    *Linje*: one sentence or item of an explanation.

    Attributes:
        text: What it says.
        mark: What is written before it, such as a number or a bullet.
        is_urgent: Whether it is to be seen first.
    """

    text: Text
    mark: str = ""
    is_urgent: bool = False


@frozen
class Block:
    """
    *Blok*: lines under a heading.

    Attributes:
        lines: The lines, in order.
        heading: The heading; None for the first and the last block.
    """

    lines: tuple[ExplanationLine, ...]
    heading: Text | None = None


def item(text: Text) -> Text:
    """Return *text* as an item of a list."""
    return text.map("  - {}".format)


def block(heading: Text | None, lines: Iterable[ExplanationLine]) -> Iterator[Block]:
    """Yield *lines* as a block, or nothing without lines."""
    content = tuple(lines)
    if content:
        yield Block(content, heading)


def bullets(texts: Iterable[Text]) -> Iterator[ExplanationLine]:
    """Yield *texts* as items of a list."""
    return (ExplanationLine(text, BULLET) for text in texts)


def numbers(texts: Iterable[Text]) -> Iterator[ExplanationLine]:
    """Yield *texts* as items of a numbered list."""
    return (ExplanationLine(text, f"{number}. ") for number, text in enumerate(texts, 1))


def shortened(lines: Sequence[ExplanationLine], most: int) -> list[ExplanationLine]:
    """Return at most *most* lines, and how many more there are."""
    if shown_of(lines, most) == len(lines):
        return [*lines]
    more = render(AND_MORE, {"count": len(lines) - most})
    return [*lines[:most], ExplanationLine(more, BULLET)]


def shown_of(lines: Sequence[object], most: int) -> int:
    """Return how many of *lines* are shown."""
    return len(lines) if len(lines) <= most + 1 else most


def wrapped(blocks: Iterable[Block], language: Language) -> list[str]:
    """Return *blocks* as lines of a terminal, an empty one between them."""
    lines: list[str] = []
    for part in blocks:
        lines += [""] if lines else []
        lines += [] if part.heading is None else [part.heading.get(language)]
        lines += [row for line in part.lines for row in _rows(line, language)]
    return lines


def _rows(line: ExplanationLine, language: Language) -> list[str]:
    rows = wrap(
        _TOGETHER.sub(_UNBROKEN, line.text.get(language)),
        WIDTH,
        initial_indent=line.mark,
        subsequent_indent=" " * len(line.mark),
        break_on_hyphens=False,
    )
    return [row.replace(_UNBROKEN, " ") for row in rows]


_UNBROKEN: Final = "\N{NO-BREAK SPACE}"
_TOGETHER: Final = re.compile(
    r"(?<=BL) (?=§)|(?<=SEL) (?=§)|(?<=§) (?=\d)|(?<=stk\.) (?=\d)|(?<=nr\.) (?=\d)"
    r"|(?<=trin) (?=\d)|(?<=step) (?=\d)|(?<=\d\.) (?=[a-z])"
)
"""The spaces in a provision, step or date, where no line ends."""
