"""
*Samme id to gange*: two records of a case with one id.

A candidate of the network keeps its id from one assessment to the next; within one search it may
occur once only. Which record a reference to a double id means is undetermined.
"""

from herningmodel.case_view.ids import ids_in
from herningmodel.core.member_paths import MemberPath
from herningmodel.model.needs import Candidate
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield the second place, and the first, of every id that names two records."""
    yield v.APPLIES
    records: dict[str, v.Location] = {}
    candidates: dict[tuple[str, MemberPath], v.Location] = {}
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
            yield v.Fact(where=(written.place, earlier), seen=written.id)


GOOD = v.example(
    placements=[
        v.measure("p1", "own_room", "2025-01-06", ended="2025-06-02"),
        v.measure("p2", "own_room", "2025-06-02"),
    ]
)

RULE = v.CaseRule(
    code="DAT001",
    name="id_used_twice",
    **v.sentences(
        title_da="Et id er brugt to gange",
        title_en="An id is used twice",
        why_da="Afgørelser, indsatser og opfølgninger henviser til hinanden ved id. Har to poster samme id, kan det ikke afgøres, hvilken der menes.",
        why_en="Decisions, interventions and follow-ups refer to each other by id. Where two records have the same id, it cannot be determined which one is meant.",
        message_da="Id'et {seen} er brugt om to poster i samme sag.",
        message_en="The id {seen} is used for two records of the same case.",
        hint_da="Giv hver post sit eget id.",
        hint_en="Give each record an id of its own.",
        advice_da="Giv fejlen videre til systemets leverandør.",
        advice_en="Pass the fault on to the supplier of the system.",
    ),
    **v.by_data(v.Severity.ERROR),
    each=v.whole_case,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("p2", id="p1"),
)
