"""
Format values in sentences: dates, numbers, lists, quotation marks and capitals.

What differs between languages, apart from the texts themselves, is defined here only.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Language, Named, Text


Value = str | int | float | Decimal | date | Text | Named | Sequence["Value"] | None
"""A value that a sentence can hold."""


def format_value(value: Value, language: Language) -> str:
    """
    Return *value* as it is said inside a sentence in *language*.

    A plain string is taken for something that was read from data: it is quoted, shortened,
    and shown without control characters or anything shaped like a CPR number.

    Example:
        >>> from datetime import date
        >>> format_value(date(2026, 1, 15), "da"), format_value(date(2026, 1, 15), "en")
        ('15. januar 2026', '15 January 2026')
        >>> format_value(["screning", "focused"], "en")
        '“screning” and “focused”'
    """
    # A name comes first: a code is a text too, and a step a number.
    name = getattr(value, "label", value)
    if isinstance(name, Text):
        return name.get(language)
    match value:
        case None:
            return _NOT_GIVEN.get(language)
        case bool():
            return (_YES if value else _NO).get(language)
        case str():
            return _QUOTES[language].format(sanitize(value))
        case datetime():
            return _TIME.get(language).format(day=format_value(value.date(), language), time=value)
        case date():
            month = _MONTHS[language][value.month - 1]
            return _DAY.get(language).format(day=value.day, month=month, year=value.year)
        case int():
            return str(value)
        case float() | Decimal():
            return str(value).replace(".", "," if language == "da" else ".")
        case Sequence():
            return enumerate_in([format_value(item, language) for item in value], language)
        case _:
            message = f"cannot format a value of type {type(value).__name__}"
            raise TypeError(message)


def quoted(text: Text) -> Text:
    """
    Return *text* in the quotation marks of each language.

    Example:
        >>> quoted(Text(da="sundhed", en="health")).da
        '»sundhed«'
    """
    return Text(
        da=_QUOTES["da"].format(text.da),
        en=_QUOTES["en"].format(text.en),
    )


AND = Text(da="og", en="and")
OR = Text(da="eller", en="or")


def enumerate_in(words: Sequence[str], language: Language, last_by: Text = AND) -> str:
    """
    Return *words* as an enumeration: "a, b and c".

    Example:
        >>> enumerate_in(["a", "b", "c"], "da")
        'a, b og c'
    """
    if not words:
        return _NOTHING.get(language)
    *head, last = words
    return f"{', '.join(head)} {last_by.get(language)} {last}" if head else last


def render(template: Text, values: Mapping[str, Value]) -> Text:
    """
    Return *template* with its placeholders filled in, in both languages.

    Raises:
        KeyError: The template has a placeholder that *values* does not have.

    Example:
        >>> render(Text(da="Den {day}.", en="On {day}."), {"day": date(2026, 1, 15)}).da
        'Den 15. januar 2026.'
    """
    return Text(
        da=template.da.format_map(
            {name: format_value(value, "da") for name, value in values.items()}
        ),
        en=template.en.format_map(
            {name: format_value(value, "en") for name, value in values.items()}
        ),
    )


_YES = Text(da="ja", en="yes")
_NO = Text(da="nej", en="no")
_NOT_GIVEN = Text(da="ikke oplyst", en="not given")
_NOTHING = Text(da="ingen", en="none")
_DAY = Text(da="{day}. {month} {year}", en="{day} {month} {year}")
_TIME = Text(da="{day} kl. {time:%H.%M}", en="{day} at {time:%H:%M}")
_QUOTES: Mapping[Language, str] = {"da": "»{}«", "en": "“{}”"}
_MONTHS: Mapping[Language, Sequence[str]] = {
    "da": (
        *("januar", "februar", "marts", "april", "maj", "juni"),
        *("juli", "august", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
