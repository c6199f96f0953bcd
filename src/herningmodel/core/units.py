"""
Money with units: the library's only door to `pint`.

Inside the library money is a `Decimal` of kroner per named unit of time; quantities with units are
made here. The registry is our own, exact and small: a year is 365 days and a month a twelfth of it,
as Danish municipalities count, and not pint's 30.4375 days. A case is about one child, so `case` and
`child` are one unit. A full-time post is `full_time_equivalent`, `full_time_post` or `fte`. No float
enters: every number is a `Decimal`, also those inside a definition.

`pint` is imported when a quantity is first asked for, because importing it costs more than the
rest of the library.

Source: KL's guideline for foster families, where 154.31 kroner a day are 4,694 a month (certain).
"""

import re
from decimal import Context, Decimal
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
    "case = child",
    "full_time_equivalent = [work] = fte = full_time_post",
)
_UNITS: Final = "DKK|kr|hour|day|week|month|year|child|case|full_time_equivalent|full_time_post|fte"
_EXACT: Final = Context(prec=25)
"""The digits of the notation, 15 and 10; conversions round to them."""

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
        >>> parse("25 child/full_time_post") == parse("25 case/fte")
        True
    """
    match = _NOTATION.fullmatch(text)
    if match is None:
        message = (
            f"a quantity is written as a number and units ({_UNITS}), "
            f"such as 470000 DKK/year, got {text!r}"
        )
        raise ValueError(message)
    return quantity(Decimal(match[1]), match[2])


def amount_in(measured: object, unit: str) -> Decimal:
    """
    Return the magnitude of a quantity of the registry in *unit*.

    It is rounded to 25 digits, because a month, a twelfth of 365 days, has no exact `Decimal`.

    Raises:
        ValueError: It is of another registry or dimension, or not finite; the message names it and
            the unit.

    Example:
        >>> amount_in(parse("51000 DKK/child/month"), "DKK/child/year")
        Decimal('612000')
    """
    if not isinstance(measured, registry().Quantity):
        found = measured if hasattr(measured, "units") else type(measured).__name__
        message = f"expected a quantity of the library's registry in {unit}, got {found}"
        raise ValueError(message)  # noqa: TRY004 - as for a wrong dimension
    if not is_in(measured, unit):
        message = f"expected a quantity in {unit}, got {measured}"
        raise ValueError(message)
    amount = Decimal(_untyped(measured).to(unit).magnitude)
    if not amount.is_finite():
        message = f"expected a finite quantity in {unit}, got {measured}"
        raise ValueError(message)
    if len(amount.as_tuple().digits) <= _EXACT.prec:
        return amount
    return amount.normalize(_EXACT) + Decimal(0)  # writes 6.12E+5 as 612000


def is_in(measured: object, unit: str) -> bool:
    """
    Tell whether a quantity can be converted to *unit*.

    Example:
        >>> is_in(parse("12000 DKK/child/month"), "DKK/case/year")
        True
        >>> is_in(parse("12000 DKK/child/month"), "DKK/year")
        False
    """
    units = registry()
    return isinstance(measured, units.Quantity) and bool(
        _untyped(measured).check(units.Quantity(1, unit).dimensionality)
    )


def units_in(measured: object) -> frozenset[str]:
    """
    Return the names of the units that a quantity is written with.

    Example:
        >>> sorted(units_in(parse("51000 kr/month")))
        ['DKK', 'month']
    """
    return frozenset(re.findall(r"[A-Za-z_]+", str(getattr(measured, "units", ""))))


def _untyped(measured: object) -> Any:
    return measured
