"""
Texts in every language of the library, written beside what they name.

There is no catalogue of messages. A sentence with values is a template; `formatting.render` fills
its placeholders.
"""

from collections.abc import Callable
from string import Formatter
from typing import Final, Literal, Protocol

from attrs import frozen

from herningmodel.text.base_errors import WrongTypeError, WrongValueError
from herningmodel.text.caching import cached
from herningmodel.text.privacy import sanitize


Language = Literal["da", "en"]
"""A language of the library: Danish, or English."""

LANGUAGES: tuple[Language, ...] = ("da", "en")


def _no_language(language: object) -> WrongTypeError | WrongValueError:
    expected = f"language: expected {' or '.join(map(repr, LANGUAGES))}"
    if isinstance(language, str):
        return WrongValueError(f"{expected}, got '{sanitize(language)}'")
    return WrongTypeError(f"{expected}, got {type(language).__name__}")


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
        """
        Return the text in *language*.

        Raises:
            WrongTypeError: The language is no text.
            WrongValueError: It is not a language of the library.
        """
        match language:
            case "da":
                return self.da
            case "en":
                return self.en
            case _:  # pyright: ignore[reportUnnecessaryComparison] - a caller may have no checker
                raise _no_language(language)

    @classmethod
    def of(cls, write: Callable[[Language], str]) -> "Text":
        """
        Return the text that *write* gives in each language.

        Example:
            >>> Text.of(lambda language: f"[{language}]")
            Text(da='[da]', en='[en]')
        """
        return cls(da=write("da"), en=write("en"))

    def map(self, change: Callable[[str], str]) -> "Text":
        """
        Return the text with *change* applied in each language.

        Example:
            >>> Text(da="trin", en="step").map(str.upper)
            Text(da='TRIN', en='STEP')
        """
        return self.of(lambda language: change(self.get(language)))


class Named(Protocol):
    """A thing with a name in every language, such as a code."""

    @property
    def label(self) -> Text:
        """The name, for use inside a sentence."""
        ...


def verbatim(word: str) -> Text:
    """Return *word* as a text that is the same in every language."""
    return Text.of(lambda _: word)


@cached
def placeholders(template: Text) -> frozenset[str]:
    """
    Return the names of the placeholders of *template*, in any language.

    Example:
        >>> sorted(placeholders(Text(da="Den {day}: {what}.", en="On {day}: {what}.")))
        ['day', 'what']
    """
    return frozenset(
        name
        for language in LANGUAGES
        for _, name, _, _ in Formatter().parse(template.get(language))
        if name is not None
    )


NOTHING: Final = Text(da="", en="")
"""What fills a placeholder that has nothing to say."""

ELLIPSIS: Final = "…"
LEFT_OUT: Final = verbatim(ELLIPSIS)
"""The replacement for a value that is left out of a sentence."""
