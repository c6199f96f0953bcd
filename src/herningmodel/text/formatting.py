"""
Format values in sentences: dates, numbers, lists, quotation marks and capitals.

What differs between languages, apart from the texts themselves, is defined here only.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Language, Named, Text


Value = str | int | float | Decimal | date | Text | Named | Sequence["Value"] | None
"""A value that a sentence can hold."""


def format_value(value: Value, language: Language) -> str:
    """
    Return *value* formatted for a sentence in *language*.

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
            return format_number(str(value), language)
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
    return Text.of(lambda language: _QUOTES[language].format(text.get(language)))


def format_number(written: str, language: Language) -> str:
    """
    Return a number *written* by Python with the separators of *language*.

    Example:
        >>> format_number(f"{1234.5:,}", "da")
        '1.234,5'
    """
    return written.translate(_SEPARATORS[language])


def number_text(written: str) -> Text:
    """
    Return a number *written* by Python with the separators of each language.

    Example:
        >>> number_text("1,234.5")
        Text(da='1.234,5', en='1,234.5')
    """
    return Text.of(lambda language: format_number(written, language))


def number_in_words(number: int, language: Language) -> str:
    """
    Return *number* in words from two to twelve, and in digits otherwise.

    Example:
        >>> number_in_words(3, "da"), number_in_words(1, "da"), number_in_words(20, "en")
        ('tre', '1', '20')
    """
    return dict(enumerate(_NUMBERS[language], start=_FIRST_IN_WORDS)).get(number, str(number))


def number_of_days(number: int) -> Text:
    """
    Return *number* of days, singular for one.

    Example:
        >>> number_of_days(1).da, number_of_days(26).en
        ('1 dag', '26 days')
    """
    return render(_ONE_DAY if number == 1 else _DAYS, {"number": number})


def capital(text: str) -> str:
    """
    Return *text* with a capital first letter, otherwise unchanged.

    Example:
        >>> capital("støtte efter BL § 32")
        'Støtte efter BL § 32'
    """
    return text[:1].upper() + text[1:]


def join(texts: Iterable[Text], separator: str = " ") -> Text:
    """
    Return *texts* as one text, with *separator* between them.

    Example:
        >>> join([Text(da="Nej.", en="No."), Text(da="Ja.", en="Yes.")]).get("en")
        'No. Yes.'
    """
    parts = [*texts]
    return Text.of(lambda language: separator.join(part.get(language) for part in parts))


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


def enumerated(texts: Sequence[Text], last_by: Text = AND) -> Text:
    """
    Return *texts* as an enumeration in each language.

    Example:
        >>> enumerated([Text(da="mor", en="mother"), Text(da="far", en="father")], OR).get("da")
        'mor eller far'
    """
    return Text.of(
        lambda language: enumerate_in([text.get(language) for text in texts], language, last_by)
    )


def render(template: Text, values: Mapping[str, Value]) -> Text:
    """
    Return *template* with its placeholders filled in, in each language.

    Raises:
        KeyError: The template has a placeholder that *values* does not have.

    Example:
        >>> render(Text(da="Den {day}.", en="On {day}."), {"day": date(2026, 1, 15)}).da
        'Den 15. januar 2026.'
    """
    return Text.of(
        lambda language: template.get(language).format_map(
            {name: format_value(value, language) for name, value in values.items()}
        )
    )


_YES = Text(da="ja", en="yes")
_NO = Text(da="nej", en="no")
_NOT_GIVEN = Text(da="ikke oplyst", en="not given")
_NOTHING = Text(da="ingen", en="none")
_ONE_DAY = Text(da="{number} dag", en="{number} day")
_DAYS = Text(da="{number} dage", en="{number} days")
_DAY = Text(da="{day}. {month} {year}", en="{day} {month} {year}")
_TIME = Text(da="{day} kl. {time:%H.%M}", en="{day} at {time:%H:%M}")
_QUOTES: Mapping[Language, str] = {"da": "»{}«", "en": "“{}”"}
_SEPARATORS: Mapping[Language, Mapping[int, int]] = {"da": str.maketrans(",.", ".,"), "en": {}}
# One has a gender in Danish, so it stays a digit.
_FIRST_IN_WORDS = 2
_NUMBERS: Mapping[Language, Sequence[str]] = {
    "da": (
        *("to", "tre", "fire", "fem", "seks", "syv"),
        *("otte", "ni", "ti", "elleve", "tolv"),
    ),
    "en": (
        *("two", "three", "four", "five", "six", "seven"),
        *("eight", "nine", "ten", "eleven", "twelve"),
    ),
}
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
