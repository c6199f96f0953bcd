"""Codes of rules: a family of three letters, and three digits."""

from collections.abc import Collection
from typing import Final


FAMILY: Final = 3
"""The letters of a family, with which each code begins."""


def family_of(code: str) -> str:
    """Return the family that *code* begins with."""
    return code[:FAMILY]


def is_named(code: str, names: Collection[str]) -> bool:
    """Tell whether *names* hold *code* or its family."""
    return code in names or family_of(code) in names


def is_chosen(code: str, select: Collection[str], ignore: Collection[str]) -> bool:
    """
    Tell whether *code* is among *select* and not in *ignore*.

    Args:
        code: The code of a rule.
        select: Codes and families; empty: all of them.
        ignore: Codes and families.

    Example:
        >>> is_chosen("OPF004", ["OPF"], []), is_chosen("OPF004", ["OPF"], ["OPF004"])
        (True, False)
    """
    return (not select or is_named(code, select)) and not is_named(code, ignore)


def names_of(codes: Collection[str]) -> tuple[str, ...]:
    """Return everything that may be chosen among *codes*: families and codes."""
    return tuple(sorted({*map(family_of, codes), *codes}))
