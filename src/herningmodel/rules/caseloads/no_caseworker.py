"""
*Ingen rådgiver*: an open case that nobody has on the day.

A case that names no caseworker at all could not be checked; what is not delivered is not known.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.periods import Period
from herningmodel.core.sources import Basis
from herningmodel.rulebook.rule_sources import SAME_CASEWORKER
from herningmodel.rulebook.vocabulary import (
    APPLIES,
    CaseRule,
    Fact,
    Outcome,
    Unchecked,
    example,
    whole_case,
)
from herningmodel.text.texts import Text


NOBODY_NAMED = Text(
    da="Sagen nævner ingen børne- og ungerådgiver.", en="The case names no children's adviser."
)


def check(view: View, _: View) -> Iterator[Outcome]:
    """Yield an open case that nobody has on the day."""
    if view.case.closed is not None or view.case.opened > view.on:
        return
    if not view.case.caseworkers:
        yield Unchecked(why=NOBODY_NAMED)
        return
    yield APPLIES
    if not any(Period(one.since, one.until).holds(view.on) for one in view.case.caseworkers):
        yield Fact(
            where=(view.place(view.case, "caseworkers"),),
            expected="a caseworker on the day",
            values={"on": view.on},
        )


RULE = CaseRule(
    code="SAG002",
    name="no_caseworker",
    title=Text(da="Ingen rådgiver har sagen", en="No adviser has the case"),
    why=Text(
        da="Modellen hviler på, at én rådgiver kender barnet og familien. Når ingen har sagen, ringer ingen, og ingen følger op.",
        en="The model rests on one adviser who knows child and family. When nobody has the case nobody calls, and nobody follows up.",
    ),
    message=Text(
        da="Sagen er åben, og ingen børne- og ungerådgiver har den {on}.",
        en="The case is open, and no children's adviser has it on {on}.",
    ),
    hint=Text(
        da="Find en rådgiver, eller skriv, hvem der har sagen. Dagen i until er den første uden.",
        en="Find an adviser, or write who has the case. The day in until is the first one without.",
    ),
    severity=Severity.WARNING,
    basis=Basis.MODEL,
    sources=(SAME_CASEWORKER,),
    adaptable=True,
    each=whole_case,
    check=check,
    good=example(
        date(2026, 1, 15),
        caseworkers=[
            {"worker": "adviser-1", "since": "2022-01-03", "until": "2024-02-01"},
            {"worker": "adviser-2", "since": "2024-02-01"},
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        caseworkers=[{"worker": "adviser-1", "since": "2022-01-03", "until": "2025-12-01"}],
    ),
)
