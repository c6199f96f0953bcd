"""Values of a result that are written in a notation."""

import re
from decimal import Decimal
from typing import ClassVar, Final, Self

from attrs import frozen

from herningmodel.core.member_paths import MemberPath, parse_path
from herningmodel.core.parsed_values import ParsedValue


_LONGEST: Final = 40


@frozen
class WrittenPath(ParsedValue):
    """
    *Sti*: the path of a member in a document.

    Attributes:
        trail: The names and numbers from the root of the document.
    """

    trail: MemberPath

    NOTATION: ClassVar[str] = ".name[number]"
    PATTERN: ClassVar[str] = (
        r"""^(\.|(\.[A-Za-z_][A-Za-z0-9_]*|\[[0-9]{1,9}\]|\["([^"\\]|\\.)*"\])+)$"""
    )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the path that *text* represents."""
        if not text:
            message = "expected a path, got an empty text"
            raise ValueError(message)
        return cls(parse_path(text))


@frozen
class WrittenAmount(ParsedValue):
    """
    *Beløb*: a decimal number of kroner or of units, as text.

    Attributes:
        number: What the text represents.
    """

    number: Decimal

    NOTATION: ClassVar[str] = "3859.00"
    PATTERN: ClassVar[str] = r"^-?[0-9]+(\.[0-9]+)?$"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the amount that *text* represents."""
        if len(text) > _LONGEST or not re.fullmatch(cls.PATTERN, text):
            message = "expected a decimal number"
            raise ValueError(message)
        return cls(Decimal(text))


@frozen
class WrittenRule(ParsedValue):
    """
    *Regelkode*: the code of a rule.

    Attributes:
        code: The text itself.
    """

    code: str

    NOTATION: ClassVar[str] = "ABC001"
    PATTERN: ClassVar[str] = "^[A-Z]{3}[0-9]{3}$"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the code that *text* represents."""
        if not re.fullmatch(cls.PATTERN, text):
            message = "expected the code of a rule"
            raise ValueError(message)
        return cls(text)


@frozen
class WrittenName(ParsedValue):
    """
    *Regelnavn*: the name of a rule.

    Attributes:
        name: The text itself.
    """

    name: str

    NOTATION: ClassVar[str] = "lower_snake_case"
    PATTERN: ClassVar[str] = "^[a-z][a-z0-9_]{0,79}$"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the name that *text* represents."""
        if not re.fullmatch(cls.PATTERN, text):
            message = "expected the name of a rule"
            raise ValueError(message)
        return cls(text)
