"""Choose rules by code or family, and say briefly what was chosen."""

from collections.abc import Collection, Iterable
from itertools import groupby
from typing import Final, cast

from herningmodel.core.display import to_display
from herningmodel.core.errors import RulesError
from herningmodel.core.rule_codes import family_of, names_of
from herningmodel.schema.faults import guess


SHAPE: Final = "FMT"
"""The family that always takes part: what was not read is never kept silent."""


def texts_of(what: str, names: object) -> tuple[str, ...]:
    """
    Return *names* as they are, a tuple of texts.

    Args:
        what: The argument they were given in: `select` or `ignore`.
        names: Codes and families.

    Raises:
        RulesError: They are one text, or something else than texts.
    """
    if isinstance(names, str) or not isinstance(names, Iterable):
        message = f"{what} takes a list of codes and families, got {type(names).__name__}"
        raise RulesError(message)
    texts: list[str] = []
    for name in cast("Iterable[object]", names):
        if not isinstance(name, str):
            message = f"{what} takes codes and families as text, got {type(name).__name__}"
            raise RulesError(message)
        texts.append(name)
    return tuple(texts)


def checked_names(what: str, names: object, codes: Collection[str]) -> tuple[str, ...]:
    """
    Return *names* in capitals, each once, in order.

    Args:
        what: The argument they were given in: `select` or `ignore`.
        names: Codes and families.
        codes: The codes of all the rules to choose from.

    Raises:
        RulesError: They are no list of texts, or no rule or family has such a name.
    """
    known = names_of(codes)
    return tuple(sorted({_checked(what, name, known) for name in texts_of(what, names)}))


def grouped(codes: Iterable[str], among: Iterable[str]) -> tuple[str, ...]:
    """
    Return *codes*, with the family in the place of all its codes.

    Args:
        codes: The codes to name.
        among: The codes of all rules, which say when a family is whole.

    Example:
        >>> grouped(["INV001", "OPF001", "OPF002"], ["INV001", "INV002", "OPF001", "OPF002"])
        ('INV001', 'OPF')
    """
    named = set(codes)
    shown: list[str] = []
    for family, members in groupby(sorted(among), family_of):
        listed = [*members]
        chosen = [code for code in listed if code in named]
        shown += [family] if chosen == listed else chosen
    return tuple(shown)


def _checked(what: str, name: str, known: Collection[str]) -> str:
    wanted = name.strip().upper()
    if family_of(wanted) == SHAPE and what == "ignore":
        message = f"{what}: the rules of {SHAPE} always take part; what was not read is always said"
        raise RulesError(message)
    if wanted in known or wanted == SHAPE:
        return wanted
    near = guess(wanted, sorted(known))
    suggestion = "" if near is None else f"; did you mean {near.get('en')}?"
    message = f"{what}: there is no rule or family {to_display(name)}{suggestion}"
    raise RulesError(message)
