"""Classes whose constructors check each member by its type."""

from typing import get_type_hints

import attrs
from attrs import frozen

from herningmodel.core.errors import WrongValueError
from herningmodel.core.fields import RequiredInJson, markers_of
from herningmodel.core.typed_values import kind_of_type
from herningmodel.core.value_kinds import Keep, Refused
from herningmodel.text.caching import cached


class Checked:
    """
    The parent of `attrs` classes that refuse a member of another type.

    The check also keeps a list as a tuple, and a mapping as the immutable mapping of the model. A
    reader that has checked builds its values past it.
    """

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        """
        Check every member.

        Raises:
            WrongTypeError: A member has a value of another type.
            WrongValueError: A member has a value that its type does not allow.
        """
        for check in _checks_of(type(self)):
            value: object = getattr(self, check.name)
            # A default needs no check. Most members of most records are absent.
            if value is check.default:
                continue
            try:
                kept = check.keep(value)
            except Refused as refused:
                member = f"{type(self).__name__}.{check.name}"
                raise refused.raised_for(member) from None
            if kept is not value:
                object.__setattr__(self, check.name, kept)
        for name, unless in _alternatives_of(type(self)):
            if getattr(self, name) is None and getattr(self, unless) is None:
                message = f"{type(self).__name__}: expected {name} or {unless}, got neither"
                raise WrongValueError(message)


@frozen
class _Check:
    name: str
    default: object
    keep: Keep


@cached
def _checks_of(kind: type[Checked]) -> tuple[_Check, ...]:
    hints = get_type_hints(kind, include_extras=True)
    return tuple(
        _Check(field.name, field.default, kind_of_type(hints[field.name]).keep)
        for field in attrs.fields(kind)  # type: ignore[arg-type]
    )


@cached
def _alternatives_of(kind: type[Checked]) -> tuple[tuple[str, str], ...]:
    hints = get_type_hints(kind, include_extras=True)
    return tuple(
        (name, marker.unless)
        for name, hint in hints.items()
        for marker in markers_of(hint)
        if isinstance(marker, RequiredInJson) and marker.unless is not None
    )
