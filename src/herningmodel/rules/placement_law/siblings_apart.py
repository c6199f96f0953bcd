"""
*Søskende hvert sit sted*: two siblings who are placed, and do not live in the same place.

Errs on the side of reporting, so it is information: the format has no member for needs against it.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from herningmodel.core.findings import Json
from herningmodel.core.member_paths import MemberPath
from herningmodel.law.duties import siblings_together
from herningmodel.rulebook import vocabulary as v


NOT_HERE = v.Text(
    da="Sagen om en søskende er ikke blandt sagerne.",
    en="The case of a sibling is not among the cases.",
)
PLACE_UNKNOWN = v.Text(
    da="Det står ikke, hvilket sted en søskende bor.",
    en="Nothing says in which place a sibling lives.",
)


@frozen(repr=False)
class _Stay:
    """*Ophold*: where a child lives on the day, since when, and its location."""

    place: str | None
    started: date
    trail: MemberPath


@frozen(repr=False)
class _Sibling:
    """*Søskende*: which cases are those of the siblings, and where the child lives."""

    siblings: tuple[str, ...]
    stays: tuple[_Stay, ...]


Siblings = v.Extract[_Sibling]


def extract(view: v.View) -> Iterator[_Sibling]:
    """Yield the siblings and the running placements of the case."""
    yield _Sibling(
        tuple(view.case.child.siblings),
        tuple(
            _Stay(placement.place, placement.started, view.place(placement, "place").trail)
            for placement in view.case.placements
            if placement.ended is None
        ),
    )


def check(notes: Sequence[Siblings], _: v.Profile) -> v.Outcomes:
    """Yield every two siblings who are placed, and in different places."""
    by_case: dict[str, Siblings] = {}
    for noted in notes:
        by_case.setdefault(noted.case, noted)
    pairs: set[frozenset[str]] = set()
    for sibling in by_case.values():
        for name in sibling.value.siblings:
            other = by_case.get(name)
            if other is None and sibling.value.stays:
                yield v.Unchecked(why=NOT_HERE)
            pair = frozenset((sibling.case, name))
            if other is not None and other is not sibling and pair not in pairs:
                pairs.add(pair)
                yield from _together(sibling, other)


def _together(first: Siblings, other: Siblings) -> v.Outcomes:
    if not first.value.stays or not other.value.stays:
        return
    places = {stay.place for stay in first.value.stays}
    others = {stay.place for stay in other.value.stays}
    if None in places | others and not (places & others) - {None}:
        yield v.Unchecked(why=PLACE_UNKNOWN)
        return
    yield v.APPLIES
    if not places & others:
        stays = [(noted, stay) for noted in (first, other) for stay in noted.value.stays]
        yield v.Fact(
            where=tuple(noted.place(*stay.trail) for noted, stay in stays),
            values={"one": first.case, "other": other.case},
            day=max(stay.started for _, stay in stays),
        )


def _placed(case: str, sibling: str, place: str) -> dict[str, Json]:
    return {
        "id": case,
        "child": {"id": f"child-{case}", "born": "2014-05-02", "siblings": [sibling]},
        "placements": [v.measure("p1", "general_foster_family", "2025-06-02", place=place)],
    }


RULE = v.CaseloadRule(
    code="ANB023",
    name="siblings_apart",
    **v.sentences(
        title_da="Søskende bor hvert sit sted",
        title_en="Siblings live in different places",
        why_da="Søskende er ofte det, et anbragt barn har tilbage af hverdagen. De skal bo samme sted, medmindre deres behov taler imod det.",
        why_en="Siblings are often what a placed child has left of its everyday life. They should live in the same place unless their needs speak against it.",
        message_da="Søskende i sagerne {one} og {other} er anbragt hvert sit sted.",
        message_en="The siblings of the cases {one} and {other} are placed in different places.",
        hint_da="Se efter, om deres behov taler imod, at de bor sammen, og om de ses.",
        hint_en="See whether their needs speak against living together, and whether they see each other.",
    ),
    **v.by_duty(v.Severity.INFO, siblings_together.DUTY.versions),
    may_err=v.ErrorDirection.OVER,
    extract=extract,
    check=check,
    good=v.caseload_example(
        _placed("case-1", "case-2", "place-1"), _placed("case-2", "case-1", "place-1")
    ),
    bad=v.caseload_example(
        _placed("case-1", "case-2", "place-1"), _placed("case-2", "case-1", "place-2")
    ),
)
