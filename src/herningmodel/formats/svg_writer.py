"""Write SVG: the frame of a drawing, boxes, words and lines."""

from collections.abc import Iterable
from html import escape
from typing import Final


INK: Final = "#222222"
_LINE: Final = "#BBBBBB"


def drawing(opening: str, title: str, description: str, parts: Iterable[str]) -> str:
    """
    Return a drawing with a title and a description for screen readers.

    Example:
        >>> print(drawing("<svg>", "A & B", "Two boxes", [box(0, 0, 9, 9, "#000000")]))
        <svg>
        <title>A &amp; B</title>
        <desc>Two boxes</desc>
        <rect x="0.0" y="0.0" width="9.0" height="9.0" fill="#000000" fill-opacity="1.00"/>
        </svg>
    """
    return "\n".join(
        [
            opening,
            f"<title>{escape(title)}</title>",
            f"<desc>{escape(description)}</desc>",
            *parts,
            "</svg>",
        ]
    )


def box(x: float, y: float, width: float, height: float, colour: str, opacity: float = 1) -> str:
    """Return a filled rectangle."""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 0):.1f}" height="{height:.1f}" '
        f'fill="{colour}" fill-opacity="{opacity:.2f}"/>'
    )


def words(
    x: float,
    y: float,
    text: str,
    *,
    anchor: str = "start",
    ink: str = INK,
    size: int = 13,
    weight: str = "normal",
) -> str:
    """Return a line of text."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{ink}" font-size="{size}" '
        f'font-weight="{weight}">{escape(text)}</text>'
    )


def rule(x: float, y: float, to_x: float, to_y: float) -> str:
    """Return a thin line."""
    return f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}" stroke="{_LINE}"/>'
