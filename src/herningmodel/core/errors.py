"""
What the library raises, all of it.

A document never raises anything but a `CaseError`, a `ProfileError`, an `AcceptanceError`, a
`PriceListError` or a `ResultError`, and each of them carries every finding. A wrong argument, of a
constructor or of a function, raises a `WrongTypeError` or a `WrongValueError`.
"""

from typing import TYPE_CHECKING, Self

from herningmodel.core.member_paths import MemberPath, path_text
from herningmodel.text.base_errors import HerningmodelError as HerningmodelError  # noqa: PLC0414 - passed on
from herningmodel.text.base_errors import WrongTypeError as WrongTypeError  # noqa: PLC0414 - passed on
from herningmodel.text.base_errors import WrongValueError as WrongValueError  # noqa: PLC0414 - passed on


if TYPE_CHECKING:
    from collections.abc import Sequence

    from herningmodel.core.findings import Finding


class FindingsError(HerningmodelError):
    """
    An input could not be read; `findings` holds every fault in it.

    Attributes:
        findings: Every fault in the input.
    """

    def __init__(self, findings: "Sequence[Finding]") -> None:
        """Keep the findings; the message names each place and reason."""
        self.findings: tuple[Finding, ...] = tuple(findings)
        super().__init__(
            "\n".join(
                f"{finding.where[0].path}: {finding.code} {finding.message.get('en')}"
                for finding in self.findings
            )
        )

    def __reduce__(self) -> "tuple[type[Self], tuple[tuple[Finding, ...]]]":
        """Rebuild from the findings, so that copies and pickles keep them."""
        return type(self), (self.findings,)


class CaseError(FindingsError):
    """A document is not a case in the format `herningmodel-case/1`."""


class ProfileError(FindingsError):
    """A document is not a profile."""


class AcceptanceError(FindingsError):
    """A document does not hold acceptances, or accepts what cannot be accepted."""


class PriceListError(FindingsError):
    """A document is not a price list."""


class ResultError(FindingsError):
    """A document is not a result in the wanted format."""


class PriceIndexError(HerningmodelError):
    """A price index does not reach from one year to another."""


class Unreadable(HerningmodelError):  # noqa: N818 - it is a state of the data, caught by the engine
    """
    A rule read a value that is not there to be read.

    It is raised only while a faulty document is checked, and never leaves the library: the rule
    that met it is reported as *could not be checked*.

    Attributes:
        trail: The place of the value in the document.
    """

    def __init__(self, trail: MemberPath) -> None:
        """Remember the place of the value, never the value."""
        self.trail = trail
        super().__init__(path_text(trail))


class RulesError(HerningmodelError, ValueError):
    """Rules, or the codes that choose among them, cannot be used."""
