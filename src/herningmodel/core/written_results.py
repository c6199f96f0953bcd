"""Results that can be written, and are compared by that."""

import json
from abc import ABC, abstractmethod
from collections.abc import Mapping


class WrittenResult(ABC):
    """
    A result that is equal to one that says the same.

    The other is of the same class, and what both say is what `as_dict` returns. So a result that was kept as JSON and read back is equal
    to the one that was written, although the values behind its sentences are gone.
    """

    __slots__ = ()

    @abstractmethod
    def as_dict(self) -> Mapping[str, object]:
        """Return what the result says, as JSON."""

    @property
    def _kind(self) -> type:
        """The class whose results it is compared with."""
        return type(self)

    def __eq__(self, other: object) -> bool:
        """Return whether *other* says the same."""
        if self is other:
            return True
        if not isinstance(other, WrittenResult) or self._kind is not other._kind:
            return NotImplemented
        return self.as_dict() == other.as_dict()

    def __hash__(self) -> int:
        """Return the same for results that say the same."""
        return hash(json.dumps(self.as_dict(), sort_keys=True))
