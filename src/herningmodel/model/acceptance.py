"""
Acceptances: findings accepted by a person, with reason and last day.

An acceptance is not part of a case: it has a file of its own, read as a profile is.
"""

from datetime import date
from typing import Annotated

from attrs import frozen

from herningmodel.core.fields import Agreed, FreeText, Id, PlainText
from herningmodel.core.findings import Accepted, Finding
from herningmodel.schema.records import Record


@frozen(kw_only=True, repr=False)
class Acceptance(Record):
    """
    *Accept*: the accepted findings of one rule: where, by whom, until when.

    Attributes:
        code: The code of the rule.
        by: Who accepts it.
        reason: Why the finding is accepted, as free text.
        case: The case that it is about; all of them if left out.
        path: The path of a place of the finding, as a report writes it.
        record: The id of a record that the finding is about.
        until: The first day on which it no longer counts; absent: it has no end.
    """

    code: PlainText
    by: FreeText
    reason: FreeText
    case: Id | None = None
    path: PlainText | None = None
    record: Id | None = None
    until: Annotated[date, Agreed()] | None = None

    @property
    def accepted(self) -> Accepted:
        """What a finding that is accepted says of it."""
        return Accepted(by=self.by, reason=self.reason, until=self.until)

    def concerns(self, case: str | None) -> bool:
        """Tell whether it is about the case with that id."""
        return self.case is None or self.case == case

    def covers(self, finding: Finding) -> bool:
        """Tell whether it covers *finding*: its rule, and one of its places."""
        return self.code == finding.code and any(
            self.path in (None, place.path) and self.record in (None, place.id)
            for place in finding.where
        )

    def has_run_out(self, on: date) -> bool:
        """Tell whether it no longer counts on a day."""
        return self.until is not None and on >= self.until


@frozen(kw_only=True, repr=False)
class Acceptances(Record):
    """
    *Accepter*: a file of them.

    Attributes:
        acceptances: The acceptances of the file, in their order.
    """

    acceptances: tuple[Acceptance, ...]
