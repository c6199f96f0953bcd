"""
Texts in every language of the library, written beside what they name.

There is no catalogue of messages. A sentence with values is a template; `formatting.render` fills
its placeholders.
"""

from string import Formatter
from typing import Final, Literal, Protocol, assert_never

from attrs import frozen

from herningmodel.text.caching import cached


Language = Literal["da", "en"]
"""A language of the library: Danish, or English."""

LANGUAGES: tuple[Language, ...] = ("da", "en")


@frozen
class Text:
    """
    *Tekst*: the same sentence or name in Danish and in English.

    Attributes:
        da: The Danish text.
        en: The English text.

    Example:
        >>> step = Text(da="trin", en="step")
        >>> step.get("da")
        'trin'
    """

    da: str
    en: str

    def get(self, language: Language) -> str:
        """Return the text in *language*."""
        match language:
            case "da":
                return self.da
            case "en":
                return self.en
            case _:
                assert_never(language)


class Named(Protocol):
    """A thing with a name in every language, such as a code."""

    @property
    def label(self) -> Text:
        """The name, for use inside a sentence."""
        ...


def verbatim(word: str) -> Text:
    """Return *word* as a text that is the same in every language."""
    return Text(da=word, en=word)


@cached
def placeholders(template: Text) -> frozenset[str]:
    """
    Return the names of the placeholders of *template*, in either language.

    Example:
        >>> sorted(placeholders(Text(da="Den {day}: {what}.", en="On {day}: {what}.")))
        ['day', 'what']
    """
    parts = [*Formatter().parse(template.da), *Formatter().parse(template.en)]
    return frozenset(name for _, name, _, _ in parts if name is not None)


LEFT_OUT: Final = Text(da="…", en="…")
"""The replacement for a value that is left out of a sentence."""
