"""
*Samme id to gange*: two records of a case with one id.

A candidate of the network keeps its id from one assessment to the next; within one search it may
stand once only. Nobody can tell which record a reference to a double id means.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.ids import ids_in
from herningmodel.case_view.view import View
from herningmodel.core.findings import Location, Severity
from herningmodel.core.member_paths import MemberPath
from herningmodel.core.sources import Basis
from herningmodel.model.needs import Candidate
from herningmodel.rulebook.rule_sources import DATA_QUALITY
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example, whole_case
from herningmodel.text.texts import Text


def check(view: View, _: View) -> Iterator[Outcome]:
    """Yield the second place, and the first, of every id that names two records."""
    yield APPLIES
    records: dict[str, Location] = {}
    candidates: dict[tuple[str, MemberPath], Location] = {}
    for written in ids_in(view):
        if written.marker.record:
            earlier = records.setdefault(written.id, written.place)
        elif isinstance(written.of, Candidate):
            search = written.place.trail[:-2]
            earlier = records.get(written.id) or candidates.setdefault(
                (written.id, search), written.place
            )
        else:
            continue
        if earlier is not written.place:
            yield Fact(where=(written.place, earlier), seen=written.id)


RULE = CaseRule(
    code="DAT001",
    name="id_used_twice",
    title=Text(da="Et id er brugt to gange", en="An id is used twice"),
    why=Text(
        da="Afgørelser, indsatser og opfølgninger henviser til hinanden ved id. Har to poster samme id, ved ingen, hvilken der menes.",
        en="Decisions, interventions and follow-ups refer to each other by id. Where two records have the same id, nobody knows which one is meant.",
    ),
    message=Text(
        da="Id'et {seen} er brugt om to poster i samme sag.",
        en="The id {seen} is used for two records of the same case.",
    ),
    hint=Text(da="Giv hver post sit eget id.", en="Give each record an id of its own."),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(DATA_QUALITY,),
    each=whole_case,
    check=check,
    good=example(
        date(2026, 1, 15),
        placements=[
            {"id": "p1", "kind": "own_room", "started": "2025-01-06", "ended": "2025-06-02"},
            {"id": "p2", "kind": "own_room", "started": "2025-06-02"},
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        placements=[
            {"id": "p1", "kind": "own_room", "started": "2025-01-06", "ended": "2025-06-02"},
            {"id": "p1", "kind": "own_room", "started": "2025-06-02"},
        ],
    ),
)
