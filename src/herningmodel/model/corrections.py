"""Corrections of what was recorded, beside the record that they replace."""

from datetime import date
from typing import Annotated

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import Dated, Id, Reference
from herningmodel.schema.records import Record


RecordRef = Annotated[
    str,
    Reference(
        (
            "notifications",
            "assessments",
            "decisions",
            "interventions",
            "placements",
            "goals",
            "follow_ups",
            "wellbeing",
            "complaints",
        )
    ),
]
"""The id of any record that has one."""


class CorrectionStatus(Code):
    """*Rettelsens art*: whether a record is corrected or withdrawn."""

    CORRECTS = "corrects", "retter", "corrects"
    WITHDRAWN = "withdrawn", "trukket tilbage", "withdrawn"


@frozen(kw_only=True, repr=False)
class Correction(Record):
    """
    *Rettelse*: that a record replaces another from a day, or is withdrawn.

    Attributes:
        status: Whether the record corrects another, or is withdrawn.
        of: The id of the record that it replaces, in the same list; absent: it replaces none.
        on: The day from which the correction is known; before it, the case is read as if it was not
            there.
        by: The pseudonymous id of who made the correction.
    """

    status: CorrectionStatus
    of: RecordRef | None = None
    on: Annotated[date, Dated()]
    by: Id
