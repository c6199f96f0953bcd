"""
*Søskende hvert sit sted*: two siblings who are placed, and do not live in the same place.

Errs on the side of reporting: the law lets needs speak against it, and the format has no place to
say so. It is told as information for that reason.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from herningmodel.case_view.view import View
from herningmodel.core.findings import ErrorDirection, Json, Severity
from herningmodel.core.legal_versions import cited
from herningmodel.core.member_paths import MemberPath
from herningmodel.core.sources import Basis, Certainty
from herningmodel.profile.profile import Profile
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.vocabulary import (
    APPLIES,
    CaseloadRule,
    Extract,
    Fact,
    Outcome,
    Unchecked,
    caseload_example,
)
from herningmodel.text.texts import Text


NOT_HERE = Text(
    da="Sagen om en søskende er ikke blandt sagerne.",
    en="The case of a sibling is not among the cases.",
)
PLACE_UNKNOWN = Text(
    da="Det står ikke, hvilket sted en søskende bor.",
    en="Nothing says in which place a sibling lives.",
)


@frozen(repr=False)
class Stay:
    """*Ophold*: where a child lives on the day, since when, and where that stands."""

    place: str | None
    started: date
    trail: MemberPath


@frozen(repr=False)
class Sibling:
    """*Søskende*: which cases are those of the siblings, and where the child lives."""

    siblings: tuple[str, ...]
    stays: tuple[Stay, ...]


Siblings = Extract[Sibling]


def extract(view: View) -> Iterator[Sibling]:
    """Yield the siblings and the running placements of the case."""
    yield Sibling(
        tuple(view.case.child.siblings),
        tuple(
            Stay(placement.place, placement.started, view.place(placement, "place").trail)
            for placement in view.case.placements
            if placement.ended is None
        ),
    )


def check(notes: Sequence[Siblings], _: Profile) -> Iterator[Outcome]:
    """Yield every two siblings who are placed, and in different places."""
    by_case: dict[str, Siblings] = {}
    for noted in notes:
        by_case.setdefault(noted.case, noted)
    pairs: set[frozenset[str]] = set()
    for one in by_case.values():
        for name in one.value.siblings:
            other = by_case.get(name)
            if other is None and one.value.stays:
                yield Unchecked(why=NOT_HERE)
            pair = frozenset((one.case, name))
            if other is not None and other is not one and pair not in pairs:
                pairs.add(pair)
                yield from _together(one, other)


def _together(one: Siblings, other: Siblings) -> Iterator[Outcome]:
    if not one.value.stays or not other.value.stays:
        return
    places = {stay.place for stay in one.value.stays}
    others = {stay.place for stay in other.value.stays}
    if None in places | others and not (places & others) - {None}:
        yield Unchecked(why=PLACE_UNKNOWN)
        return
    yield APPLIES
    if not places & others:
        stays = [(noted, stay) for noted in (one, other) for stay in noted.value.stays]
        yield Fact(
            where=tuple(noted.place(*stay.trail) for noted, stay in stays),
            values={"one": one.case, "other": other.case},
            day=max(stay.started for _, stay in stays),
        )


def _placed(case: str, sibling: str, place: str) -> dict[str, Json]:
    return {
        "id": case,
        "child": {"id": f"child-{case}", "born": "2014-05-02", "siblings": [sibling]},
        "placements": [
            {
                "id": "p1",
                "kind": "general_foster_family",
                "started": "2025-06-02",
                "place": place,
            }
        ],
    }


RULE = CaseloadRule(
    code="ANB023",
    name="siblings_apart",
    title=Text(da="Søskende bor hvert sit sted", en="Siblings live in different places"),
    why=Text(
        da="Søskende er ofte det, et anbragt barn har tilbage af hverdagen. De skal bo samme sted, medmindre deres behov taler imod det.",
        en="Siblings are often what a placed child has left of its everyday life. They should live in the same place unless their needs speak against it.",
    ),
    message=Text(
        da="Søskende i sagerne {one} og {other} er anbragt hvert sit sted.",
        en="The siblings of the cases {one} and {other} are placed in different places.",
    ),
    hint=Text(
        da="Se efter, om deres behov taler imod, at de bor sammen, og om de ses.",
        en="See whether their needs speak against living together, and whether they see each other.",
    ),
    severity=Severity.INFO,
    basis=Basis.STATUTORY,
    sources=(barnets_lov("52"), serviceloven("68 b", Certainty.ONE_SOURCE)),
    reference=cited("SEL § 68 b", "BL § 52"),
    may_err=ErrorDirection.OVER,
    extract=extract,
    check=check,
    good=caseload_example(
        _placed("case-1", "case-2", "place-1"),
        _placed("case-2", "case-1", "place-1"),
    ),
    bad=caseload_example(
        _placed("case-1", "case-2", "place-1"),
        _placed("case-2", "case-1", "place-2"),
    ),
)
