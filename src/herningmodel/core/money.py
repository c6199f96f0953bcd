"""
Money: whole øre inside, kroner outside, rounded in one place.

An amount is rounded half up, to whole øre, and only once. No source says how a municipality rounds
a part of a price, so that is our own choice; KL's table, where 154.31 kroner a day are 4,694.00 a
month after 4,693.60, rounds to whole kroner and half up too (certain).

What grows over time or over lines is rounded where it has got to, and never in its parts: the
amount of a part is what the rounded sum grew by. So the parts always add up to the whole, to the
øre, however the whole is divided.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from herningmodel.text.formatting import number_text, render
from herningmodel.text.texts import Text


KRONER: Final = Text(da="{amount} kr.", en="DKK {amount}")
ORE: Final = 100
"""Øre in a krone."""


def rounded(numerator: int, denominator: int = 1) -> int:
    """
    Return a fraction as a whole number, half up.

    Adding a whole number before or after the rounding gives the same, for negative amounts too.

    Example:
        >>> rounded(5, 2), rounded(-5, 2), rounded(7, 3)
        (3, -2, 2)
    """
    return (2 * numerator + denominator) // (2 * denominator)


def in_ore(amount: Fraction | Decimal | int) -> int:
    """
    Return kroner as whole øre, half up.

    Example:
        >>> in_ore(Decimal("4693.595"))
        469360
    """
    exact = Fraction(amount) * ORE
    return rounded(exact.numerator, exact.denominator)


def kroner(ore: int) -> Decimal:
    """
    Return whole øre as kroner with two decimals.

    Example:
        >>> kroner(469360)
        Decimal('4693.60')
    """
    return Decimal(ore).scaleb(-2)


def shares(parts: Iterable[Fraction]) -> Iterator[int]:
    """
    Yield each part in whole øre, together the rounded sum.

    Example:
        >>> list(shares([Fraction(1, 3)] * 3))
        [33, 34, 33]
    """
    exact, so_far = Fraction(0), 0
    for part in parts:
        exact += part
        reached = in_ore(exact)
        yield reached - so_far
        so_far = reached


def kroner_label(amount: Decimal) -> Text:
    """
    Return an amount as it is said, to the øre.

    Example:
        >>> kroner_label(Decimal("1234567.80")).da, kroner_label(Decimal("-720")).en
        ('1.234.567,80 kr.', 'DKK -720.00')
    """
    return render(KRONER, {"amount": number_text(f"{amount:,.2f}")})
