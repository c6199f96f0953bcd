"""The case as rules read it: day, profile, and records with places."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Final, Protocol, TypeVar

from attrs import frozen

from herningmodel.case_view.bases_over_time import decision_carrying, decisions_carrying
from herningmodel.core.errors import Unreadable
from herningmodel.core.findings import Location
from herningmodel.core.member_paths import ROOT, MemberPath
from herningmodel.core.periods import is_within, years_between
from herningmodel.model.case import Case
from herningmodel.model.decisions import Decision
from herningmodel.model.interventions import Intervention
from herningmodel.model.needs import Assessment
from herningmodel.model.placements import Placement
from herningmodel.model.snapshot import snapshot
from herningmodel.profile.profile import Profile
from herningmodel.schema.records import Record, gaps_in, id_of, readable, walk


Measure = Intervention | Placement
"""*Indsats eller anbringelse*: help that runs from a day until another."""

UNBORN: Final = -1
"""The age of a child that is expected."""


@frozen
class Located:
    """
    A record of the document, with its place.

    Attributes:
        trail: The place of the record in the document.
        record: The record at that place.
    """

    trail: MemberPath
    record: Record

    def place(self, member: str) -> Location:
        """Return the place of a member of the record."""
        return Location(trail=(*self.trail, member.rstrip("_")), id=id_of(self.record))


class HasId(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str:
        """The id."""
        ...


Found = TypeVar("Found", bound=HasId)


class View:
    """
    *Sagen på en dag*: the case known on a day, and the whole document.

    Rules about what was known read `case`. Rules about shape and order read `full_case`, because a
    fault there is a fault on every day. Neither holds what a correction had replaced or withdrawn by
    the day; `document` does, for rules about ids and references, and to read another day.

    Attributes:
        document: The whole case, with what has been corrected since.
        full_case: The whole case, as it was corrected by the day.
        case: The case as it was known on the day.
        on: The day on which the case is read.
        profile: The profile of the municipality.
        later: Where everything lies that came after the day.
    """

    def __init__(self, document: Case, *, on: date, profile: Profile) -> None:
        """Read *document* as it was known on the day *on*."""
        known = snapshot(document, on)
        self.document: Final = document
        self.full_case: Final = known.document
        self.case: Final = known.case
        self.on: Final = on
        self.profile: Final = profile
        self.later: Final = known.later
        self._replaced: Final = known.replaced
        self._trails_on_the_day: Final = known.trails
        self._addresses: Final[dict[int, tuple[MemberPath, str | None]]] = {}

    @cached_property
    def _trails(self) -> dict[int, MemberPath]:
        # Made when the first finding needs a place: a clean case does not pay for it.
        return {id(located.record): located.trail for located in self.located}

    def place(self, record: Record, *members: str | int) -> Location:
        """Return the place of *record* or its member in the whole document."""
        steps = [step.rstrip("_") if isinstance(step, str) else step for step in members]
        trail, name = self._addresses.get(id(record)) or self._address(record)
        return Location(trail=(*trail, *steps), id=name)

    def _address(self, record: Record) -> tuple[MemberPath, str | None]:
        # A record is asked about many times over: once for each dimension of an assessment.
        address = self._addresses[id(record)] = (self._trail(record), id_of(record))
        return address

    def _trail(self, record: Record) -> MemberPath:
        if record is self.case or record is self.full_case:
            return ROOT
        # The trails of the day are known; avoid a walk of the whole document.
        on_the_day = self._trails_on_the_day.get(id(record))
        return self._trails[id(record)] if on_the_day is None else on_the_day

    def age_on(self, day: date) -> int | None:
        """Return the child's age on *day*, negative before birth, or None."""
        child = self.full_case.child
        if child.born is not None:
            return years_between(child.born, day)
        return UNBORN if child.expected is not None and day < child.expected else None

    def decision_of(self, measure: Measure, on: date | None = None) -> Decision | None:
        """Return the decision of *measure* on a day or the view's."""
        return find(self.case.decisions, decision_carrying(measure, on or self.on))

    def decisions_of(self, measure: Measure) -> list[Decision]:
        """Return every decision that *measure* has rested on, oldest first."""
        found = (find(self.case.decisions, name) for name in decisions_carrying(measure))
        return [decision for decision in found if decision is not None]

    def help_of(self, decision: Decision) -> list[Measure]:
        """Return the help that had begun and that *decision* carries or carried."""
        return [each for each in self.measures() if decision.id in decisions_carrying(each)]

    @cached_property
    def assessments(self) -> tuple[Assessment, ...]:
        """The assessments, newest first, later in the document before earlier."""
        return tuple(sorted(self.case.assessments, key=lambda assessment: assessment.on)[::-1])

    @cached_property
    def current_assessments(self) -> tuple[Assessment, ...]:
        """Those of the assessments whose answers still hold."""
        hold = self.profile.thresholds.answers_hold.interval
        return tuple(
            assessment
            for assessment in self.assessments
            if is_within(hold, of=assessment.on, on=self.on)
        )

    def records(self) -> Iterator[Located]:
        """
        Yield every record of the whole document as corrected, in its order.

        Raises:
            Unreadable: After all others, if something that may have been a record cannot be read.
        """
        for located in self.located:
            trail = located.trail
            if not self._replaced or self._replaced.isdisjoint(
                trail[:end] for end in range(1, len(trail) + 1)
            ):
                yield located
        for gap in self.gaps:
            raise Unreadable(gap)

    @cached_property
    def located(self) -> tuple[Located, ...]:
        """Every readable record of the whole document, with its place."""
        return tuple(Located(trail, record) for trail, record in walk(self.document))

    @cached_property
    def gaps(self) -> tuple[MemberPath, ...]:
        """The paths where records may be unreadable."""
        return tuple(gaps_in(self.document))

    def measures_of_document(self) -> Iterable[Measure]:
        """Return the interventions and placements of the whole document."""
        return chain(self.full_case.interventions, self.full_case.placements)

    def measures(self) -> Iterable[Measure]:
        """Return the interventions and placements that had begun by the day."""
        return chain(self.case.interventions, self.case.placements)


def find(records: tuple[Found, ...], name: str | None) -> Found | None:
    """Return the record that is called *name*, or None."""
    if name is None:
        return None
    for record in records:
        if readable(record, "id") == name:
            return record
    # A record whose id cannot be read may be the one. Then reading it raises `Unreadable`.
    return next((record for record in records if record.id == name), None)
