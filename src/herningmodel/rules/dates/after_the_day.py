"""
*Efter dagen*: how much of the document lies after the day that it is judged on.

It is left out of every rule that asks what was known. That is no fault, only worth knowing.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import Location, Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.rule_sources import DATA_QUALITY
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example, whole_case
from herningmodel.text.texts import Text


def check(view: View, _: View) -> Iterator[Outcome]:
    """Yield one fact about everything that lies after the day."""
    yield APPLIES
    if view.later:
        yield Fact(
            where=tuple(Location(trail=trail) for trail in view.later),
            expected=f"{view.on.isoformat()} or earlier",
            values={"count": len(view.later), "on": view.on},
        )


RULE = CaseRule(
    code="DAT007",
    name="after_the_day",
    title=Text(da="Noget ligger efter dagen", en="Something lies after the day"),
    why=Text(
        da="En sag dømmes efter det, man vidste på dagen. Det, der kom senere, er ikke læst; det skal kunne ses, at det er der.",
        en="A case is judged by what was known on the day. What came later has not been read; it must be visible that it is there.",
    ),
    message=Text(
        da="Antal oplysninger efter {on}, som ikke er taget med: {count}.",
        en="Pieces of information after {on} that were left out: {count}.",
    ),
    safe_placeholders=frozenset({"expected", "on"}),
    severity=Severity.INFO,
    basis=Basis.DATA,
    sources=(DATA_QUALITY,),
    adaptable=True,
    each=whole_case,
    check=check,
    good=example(date(2026, 1, 15), contacts=[{"on": "2026-01-15", "with": ["child"]}]),
    bad=example(date(2026, 1, 15), contacts=[{"on": "2026-01-16", "with": ["child"]}]),
)
