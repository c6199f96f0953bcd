"""Short forms of a value, for a log and for a notebook."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from herningmodel.text.formatting import join, render
from herningmodel.text.privacy import LONGEST_REPR, sanitize, sanitize_whole
from herningmodel.text.texts import LANGUAGES, Language, Text, verbatim


MOST_ROWS: Final = 30
"""Most rows of a table. Our own choice: a screen."""
_LONGEST_ID: Final = 40

_COUNTED: Final = Text(da="{number} {name}", en="{number} {name}")
_MORE: Final = Text(da="Og {number} mere.", en="And {number} more.")
_LANGUAGE_NAMES: Final = Text(da="På dansk", en="In English")


@frozen(kw_only=True)
class Glance:
    """
    *Overblik*: what a log and a notebook show of a value.

    It holds nothing personal: no free text, and ids only masked.

    Attributes:
        kind: What it is, such as a case.
        facts: What the line says of it.
        heads: The heads of the columns of the table.
        rows: The rows of the table; empty: there is no table.
        notes: Whole sentences below the table.
    """

    kind: Text
    facts: tuple[Text, ...]
    heads: tuple[Text, ...] = ()
    rows: tuple[tuple[Text, ...], ...] = ()
    notes: tuple[Text, ...] = ()

    @property
    def line(self) -> str:
        """One line, for a log."""
        said = f"{self.kind.get('en')} {self._facts.get('en')}"
        return f"<{sanitize(said.strip(), longest=LONGEST_REPR - len('<>'))}>"

    @property
    def html(self) -> str:
        """The table in Danish, and folded below it in English."""
        danish, *others = LANGUAGES
        parts = [
            f'<section lang="{danish}">{"".join(self._content(danish))}</section>',
            *(
                f'<details lang="{language}"><summary>{_html(_LANGUAGE_NAMES, language)}</summary>'
                f"{''.join(self._content(language))}</details>"
                for language in others
            ),
        ]
        return f'<div class="herningmodel-glance">{"".join(parts)}</div>'

    @property
    def _facts(self) -> Text:
        return join(self.facts, " · ")

    def _content(self, language: Language) -> Iterator[str]:
        kind, facts = _html(self.kind, language), _html(self._facts, language)
        yield f"<p><strong>{kind}</strong> {facts}</p>"
        if self.rows:
            heads = "".join(f'<th scope="col">{_html(head, language)}</th>' for head in self.heads)
            rows = "".join(_row(row, language) for row in self.rows[:MOST_ROWS])
            yield f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        left_out = len(self.rows) - MOST_ROWS
        more = [render(_MORE, {"number": left_out})] if left_out > 0 else []
        for note in (*more, *self.notes):
            yield f"<p>{_html(note, language)}</p>"


class WithGlance(ABC):
    """A value with a line for logs and a table for notebooks."""

    __slots__ = ()

    @abstractmethod
    def _glance(self) -> Glance:
        """Return what is shown of the value."""

    def __repr__(self) -> str:
        """Return one line of at most 200 characters, with nothing personal."""
        return self._glance().line

    def _repr_html_(self) -> str:
        """Return the table that a notebook shows, with nothing personal."""
        return self._glance().html


def shown_id(written: str) -> Text:
    """
    Return an id for a line: masked and shortened.

    Example:
        >>> shown_id("020311-0000").get("en")
        '******-****'
    """
    return verbatim(sanitize(written, longest=_LONGEST_ID))


def counted(number: int, names: tuple[Text, Text]) -> Text:
    """
    Return *number* with the first of *names* for one, else the second.

    Example:
        >>> counted(2, (Text(da="plan", en="plan"), Text(da="planer", en="plans"))).get("en")
        '2 plans'
    """
    return render(_COUNTED, {"number": number, "name": names[number != 1]})


def _row(cells: Sequence[Text], language: Language) -> str:
    return f"<tr>{''.join(f'<td>{_html(cell, language)}</td>' for cell in cells)}</tr>"


def _html(text: Text, language: Language) -> str:
    from html import escape  # noqa: PLC0415 - a notebook alone needs it

    return escape(sanitize_whole(text.get(language).strip()))
