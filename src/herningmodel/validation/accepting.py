"""Acceptance of findings, and a status for every acceptance."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, NotRequired, TypedDict

from attrs import evolve, frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import WrittenAs
from herningmodel.core.findings import Finding
from herningmodel.core.member_paths import path_text
from herningmodel.core.written_values import WrittenPath, WrittenRule
from herningmodel.model.acceptance import Acceptance
from herningmodel.rules.acceptable import is_error_of_shape, is_for_one_case_at_a_time


class AcceptanceState(Code):
    """*Status for et accept*: what became of an acceptance."""

    USED = "used", "brugt", "used"
    UNUSED = "unused", "ramte ikke noget fund", "matched no finding"
    EXPIRED = "expired", "udløbet", "expired"
    REFUSED = "refused", "kan ikke accepteres", "cannot be accepted"


class AcceptanceReportDict(TypedDict):
    """
    What became of an acceptance, as it is written.

    Attributes:
        path: Its location in the file of acceptances.
        code: The rule that it is about.
        state: What became of it.
        names_case: Whether it names this case; absent: it is for all cases.
    """

    path: Annotated[str, WrittenAs(WrittenPath)]
    code: Annotated[str, WrittenAs(WrittenRule)]
    state: Annotated[str, WrittenAs(AcceptanceState)]
    names_case: NotRequired[bool]


@frozen(kw_only=True)
class AcceptanceReport:
    """
    *Rapport om et accept*: what became of one acceptance.

    Attributes:
        number: Its number in the file, from 0.
        code: The rule that it is about.
        state: What became of it.
        names_case: Whether it names this case, so that it was meant to match here.
    """

    number: int
    code: str
    state: AcceptanceState
    names_case: bool

    @property
    def path(self) -> str:
        """Its location in the file of acceptances."""
        return path_text(("acceptances", self.number))

    def as_dict(self) -> AcceptanceReportDict:
        """Return its outcome as JSON."""
        members: AcceptanceReportDict = {
            "path": self.path,
            "code": self.code,
            "state": self.state.value,
        }
        if self.names_case:
            members["names_case"] = True
        return members


def accept(
    findings: Iterable[Finding],
    acceptances: Sequence[Acceptance],
    case: str | None,
    on: date | None,
) -> tuple[list[Finding], tuple[AcceptanceReport, ...]]:
    """
    Return *findings*, some accepted, and the status of each acceptance.

    Args:
        findings: The findings.
        acceptances: The acceptances, also those about other cases.
        case: The id of the case.
        on: The day; an acceptance that has run out by then accepts nothing.
    """
    if on is None or not acceptances:
        return [*findings], ()
    concerned = [
        (number, acceptance)
        for number, acceptance in enumerate(acceptances)
        if acceptance.concerns(case)
    ]
    in_force = [
        (number, acceptance)
        for number, acceptance in concerned
        if not acceptance.has_run_out(on) and not _is_refused(acceptance)
    ]
    used: set[int] = set()
    marked: list[Finding] = []
    for finding in findings:
        covering = [
            (number, acceptance) for number, acceptance in in_force if acceptance.covers(finding)
        ]
        used |= {number for number, _ in covering}
        accepted = covering[0][1].accepted if covering else None
        marked.append(evolve(finding, accepted=accepted))
    return marked, tuple(
        AcceptanceReport(
            number=number,
            code=acceptance.code,
            state=_state(acceptance, on, is_used=number in used),
            names_case=acceptance.case is not None,
        )
        for number, acceptance in concerned
    )


def _state(acceptance: Acceptance, on: date, *, is_used: bool) -> AcceptanceState:
    if _is_refused(acceptance):
        return AcceptanceState.REFUSED
    if acceptance.has_run_out(on):
        return AcceptanceState.EXPIRED
    return AcceptanceState.USED if is_used else AcceptanceState.UNUSED


def _is_refused(acceptance: Acceptance) -> bool:
    # A file is refused when it is loaded; an acceptance that was made in Python comes here unread.
    return (
        is_error_of_shape(acceptance.code)
        or not acceptance.by.strip()
        or not acceptance.reason.strip()
        or (acceptance.case is None and is_for_one_case_at_a_time(acceptance.code))
    )
