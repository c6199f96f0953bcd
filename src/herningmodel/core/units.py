"""
Money with units: the library's only door to `pint`.

Inside the library money is a `Decimal` of kroner per named unit of time; quantities with units are
made here. The registry is our own, exact and small: a year is 365 days and a month a twelfth of it,
as Danish municipalities count, and not pint's 30.4375 days. No float enters: every number is a
`Decimal`, also those inside a definition.

`pint` is imported when a quantity is first asked for, because importing it costs more than the
rest of the library.

Source: KL's guideline for foster families, where 154.31 kroner a day are 4,694 a month (certain).
"""

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from herningmodel.text.caching import cached


if TYPE_CHECKING:
    from pint.facets.plain import PlainQuantity

    Quantity = PlainQuantity[Any]


_DEFINITIONS: Final = (
    "DKK = [currency] = kr",
    "day = [time]",
    "week = 7 * day",
    "year = 365 * day",
    "month = year / 12",
    "hour = day / 24",
    "child = [child]",
    "full_time_equivalent = [work] = fte",
)
_UNITS: Final = "DKK|kr|hour|day|week|month|year|child|full_time_equivalent|fte"
_NOTATION: Final = re.compile(
    rf"(-?\d{{1,15}}(?:\.\d{{1,10}})?) ((?:{_UNITS})(?: ?[*/] ?(?:{_UNITS})){{0,5}})", re.ASCII
)


@cached
def registry() -> Any:
    """Return the library's `pint.UnitRegistry`, created on first use."""
    from pint import UnitRegistry  # noqa: PLC0415 - see the module's docstring

    # pint's types know floats only; a registry of Decimals is what its documentation promises.
    make: Any = UnitRegistry
    return make(_DEFINITIONS, non_int_type=Decimal)


def quantity(amount: Decimal, unit: str) -> "PlainQuantity[Any]":
    """
    Return *amount* in *unit*, for instance `DKK/day`.

    Raises:
        pint.errors.UndefinedUnitError: The library has no such unit.

    Example:
        >>> from decimal import Decimal
        >>> daily = quantity(Decimal("154.31"), "DKK/day")
        >>> round(daily.to("DKK/month").magnitude)
        4694
    """
    made: PlainQuantity[Any] = registry().Quantity(amount, unit)
    return made


def parse(text: str) -> "PlainQuantity[Any]":
    """
    Return the quantity that *text* represents: number, space, unit.

    Raises:
        ValueError: The text is not in the notation, or names a unit that the library has not.

    Example:
        >>> parse("470000 DKK/year").to("DKK/month").magnitude.quantize(Decimal("0.01"))
        Decimal('39166.67')
        >>> parse("8 full_time_equivalent / child") == parse("8 fte/child")
        True
    """
    match = _NOTATION.fullmatch(text)
    if match is None:
        message = f"a quantity is written as a number and units ({_UNITS}): 470000 DKK/year"
        raise ValueError(message)
    return quantity(Decimal(match[1]), match[2])


def amount_in(measured: object, unit: str) -> Decimal:
    """
    Return the magnitude of a quantity of the registry in *unit*.

    Raises:
        ValueError: It is of another registry or dimension; the message names both units.

    Example:
        >>> round(amount_in(parse("24 DKK/day"), "DKK/hour"))
        1
    """
    units, given = registry(), _untyped(measured)
    found = getattr(measured, "units", type(measured).__name__)
    if not isinstance(measured, units.Quantity):
        message = f"expected a quantity of the library's registry in {unit}, got {found}"
        raise ValueError(message)  # noqa: TRY004 - as for a wrong dimension
    if not given.check(units.Quantity(1, unit).dimensionality):
        message = f"expected a quantity in {unit}, got {found}"
        raise ValueError(message)
    return Decimal(given.to(unit).magnitude)


def unit_of(measured: object) -> str:
    """Return the unit of a quantity without spaces: `DKK/month`."""
    return str(getattr(measured, "units", "")).replace(" ", "")


def _untyped(measured: object) -> Any:
    return measured
