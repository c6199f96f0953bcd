"""Short forms of a case: how much of what, and since when."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, get_type_hints

from herningmodel.core.fields import Dated, markers_of
from herningmodel.core.glance import Glance, counted, shown_id
from herningmodel.schema.records import (
    Record,
    members_of,
    readable,
    readable_items,
)
from herningmodel.text.caching import cached
from herningmodel.text.formatting import capital, join, render
from herningmodel.text.texts import Text, verbatim


if TYPE_CHECKING:
    from herningmodel.model.case import Case


_CASE: Final = Text(da="Sag", en="Case")
_OPENED: Final = Text(da="åbnet {day}", en="opened {day}")
_CLOSED: Final = Text(da="lukket {day}", en="closed {day}")
_MORE: Final = (
    Text(da="oplysning mere", en="more record"),
    Text(da="oplysninger mere", en="more records"),
)
_MOST_NAMED: Final = 4
"""Most kinds of records that the line names; the table has them all."""
_HEADS: Final = (
    Text(da="Oplysning", en="Record"),
    Text(da="Antal", en="Number"),
    Text(da="Nyeste", en="Newest"),
)
_NAMES: Final[Mapping[str, tuple[Text, Text]]] = {
    "placements": (
        Text(da="anbringelse", en="placement"),
        Text(da="anbringelser", en="placements"),
    ),
    "interventions": (
        Text(da="indsats", en="intervention"),
        Text(da="indsatser", en="interventions"),
    ),
    "assessments": (
        Text(da="vurdering", en="assessment"),
        Text(da="vurderinger", en="assessments"),
    ),
    "decisions": (Text(da="afgørelse", en="decision"), Text(da="afgørelser", en="decisions")),
    "follow_ups": (Text(da="opfølgning", en="follow-up"), Text(da="opfølgninger", en="follow-ups")),
    "plans": (Text(da="plan", en="plan"), Text(da="planer", en="plans")),
    "notifications": (
        Text(da="underretning", en="notification"),
        Text(da="underretninger", en="notifications"),
    ),
    "wellbeing": (
        Text(da="trivselsmåling", en="measurement of wellbeing"),
        Text(da="trivselsmålinger", en="measurements of wellbeing"),
    ),
    "follow_up_exemptions": (
        Text(da="undtagelse fra opfølgning", en="exemption from follow-up"),
        Text(da="undtagelser fra opfølgning", en="exemptions from follow-up"),
    ),
    "supervision_visits": (
        Text(da="tilsynsbesøg", en="supervision visit"),
        Text(da="tilsynsbesøg", en="supervision visits"),
    ),
    "contacts": (Text(da="kontakt", en="contact"), Text(da="kontakter", en="contacts")),
    "contact_decisions": (
        Text(da="afgørelse om samvær", en="decision on contact"),
        Text(da="afgørelser om samvær", en="decisions on contact"),
    ),
    "complaints": (Text(da="klage", en="complaint"), Text(da="klager", en="complaints")),
    "step_history": (
        Text(da="registreret trin", en="recorded step"),
        Text(da="registrerede trin", en="recorded steps"),
    ),
    "costs": (
        Text(da="aftalt pris", en="agreed price"),
        Text(da="aftalte priser", en="agreed prices"),
    ),
    "caseworkers": (Text(da="rådgiver", en="caseworker"), Text(da="rådgivere", en="caseworkers")),
    "opened_spans": (
        Text(da="åben periode", en="open period"),
        Text(da="åbne perioder", en="open periods"),
    ),
}
"""Every list of a case, the most telling first, with the name of one and of several."""


def case_glance(case: "Case") -> Glance:
    """Return what is shown of *case*, also where parts are unreadable."""
    lists = {
        name: [item for _, item in readable_items(readable(case, name)) if isinstance(item, Record)]
        for name in _NAMES
    }
    present = {name: records for name, records in lists.items() if records}
    return Glance(
        kind=_CASE,
        facts=tuple(_facts(case, present)),
        heads=_HEADS,
        rows=tuple(
            (
                _NAMES[name][1].map(capital),
                verbatim(str(len(records))),
                verbatim(max((day for record in records for day in _days_of(record)), default="")),
            )
            for name, records in present.items()
        ),
    )


def _facts(case: "Case", present: Mapping[str, list[Record]]) -> Iterator[Text]:
    members = dict(members_of(case))
    if isinstance(written := members.get("id"), str):
        yield shown_id(written)
    for name, sentence in (("opened", _OPENED), ("closed", _CLOSED)):
        if isinstance(day := members.get(name), date):
            yield render(sentence, {"day": verbatim(day.isoformat())})
    if present:
        shown = [counted(len(records), _NAMES[name]) for name, records in present.items()]
        left_out = sum(len(records) for records in [*present.values()][_MOST_NAMED:])
        more = [counted(left_out, _MORE)] if left_out else []
        yield join([*shown[:_MOST_NAMED], *more], ", ")


def _days_of(record: Record) -> Iterator[str]:
    for name in _dated(type(record)):
        day = readable(record, name)
        if isinstance(day, datetime):
            yield day.date().isoformat()
        elif isinstance(day, date):
            yield day.isoformat()


@cached
def _dated(kind: type[Record]) -> tuple[str, ...]:
    hints = get_type_hints(kind, include_extras=True)
    return tuple(name for name, hint in hints.items() if Dated() in markers_of(hint))
