"""How follow-up was kept, and the contacts beside it."""

from typing import Annotated, TypedDict

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import WrittenAs
from herningmodel.core.written_values import WrittenName
from herningmodel.law.duties.deadline import DutyCode


class DutyGroup(Code):
    """*Gruppe*: the subject of a deadline, shown under its own heading."""

    PREVENTIVE = "preventive", "hjælp i hjemmet og forebyggelse", "help at home and prevention"
    PLACEMENT = "placement", "anbringelse", "placement"
    CASE = "case", "sagen", "the case"


class FollowUpCountsDict(TypedDict):
    """
    The counts of one kind of follow-up, as they are written.

    Attributes:
        group: Placements, or other help.
        duty: First or later follow-up by law, or by the municipality's own rhythm.
        held_in_time: How many were held in time.
        held_late: How many were held late.
        missed: How many were never held, or should have been held by now.
        exempt: How many were exempt.
    """

    group: Annotated[str, WrittenAs(DutyGroup)]
    duty: Annotated[str, WrittenAs(WrittenName)]
    held_in_time: int
    held_late: int
    missed: int
    exempt: int


class ContactsDict(TypedDict):
    """
    The numbers of other contacts, as they are written.

    Attributes:
        held: The number of contacts.
        with_child: The number of contacts with the child among them.
    """

    held: int
    with_child: int


@frozen(kw_only=True)
class FollowUpCounts:
    """
    *Optælling*: how follow-up of one kind was kept.

    Attributes:
        group: Placements, or other help.
        duty: First or later follow-up by law, or by the municipality's own rhythm.
        held_in_time: How many were held in time.
        held_late: How many were held late.
        missed: How many were never held, or should have been held by now.
        exempt: How many were exempt.
    """

    group: DutyGroup
    duty: DutyCode
    held_in_time: int = 0
    held_late: int = 0
    missed: int = 0
    exempt: int = 0

    def as_dict(self) -> FollowUpCountsDict:
        """Return the counts as a schedule holds them."""
        return {
            "group": self.group.value,
            "duty": self.duty.value,
            "held_in_time": self.held_in_time,
            "held_late": self.held_late,
            "missed": self.missed,
            "exempt": self.exempt,
        }


@frozen(kw_only=True)
class Contacts:
    """
    *Kontakter*: the adviser's other contacts, which are no follow-ups.

    Attributes:
        held: The number of contacts.
        with_child: The number of contacts with the child among them.
    """

    held: int = 0
    with_child: int = 0

    def as_dict(self) -> ContactsDict:
        """Return the numbers as a schedule holds them."""
        return {"held": self.held, "with_child": self.with_child}
