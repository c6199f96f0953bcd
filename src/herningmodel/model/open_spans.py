"""The spans in which a case was open, where it was closed and opened again."""

from datetime import date
from typing import Annotated

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import Dated, KnownLater
from herningmodel.schema.records import Record


class OpeningReason(Code):
    """*Hvorfor sagen blev åbnet*: why a span of the case began."""

    NEW_NEED = "new_need", "nyt behov", "new need"
    MOVED_HERE = "moved_here", "flyttet hertil", "moved here"
    REOPENED = "reopened", "genoptaget", "reopened"


@frozen(kw_only=True, repr=False)
class OpenSpan(Record):
    """
    *Periode, hvor sagen var åben*: from its opening until it was closed, once of several times.

    Attributes:
        from_: The day on which the case was opened, or opened again.
        until: The day on which it was closed; absent: until the case itself was closed.
        why: Why it was opened; absent: not recorded.
    """

    from_: Annotated[date, Dated()]
    until: Annotated[date, KnownLater()] | None = None
    why: OpeningReason | None = None
