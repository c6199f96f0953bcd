"""
*Efter lukningen*: something was decided, found out or followed up after the case was closed.

A case that closes before it opens has a rule of its own. Errs on the side of reporting: a case may
have been opened again under the same id.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from herningmodel.case_view.view import View
from herningmodel.core.display import to_display
from herningmodel.core.findings import ErrorDirection, Severity
from herningmodel.core.sources import Basis
from herningmodel.model.decisions import Decision
from herningmodel.model.follow_ups import FollowUp
from herningmodel.model.needs import Assessment
from herningmodel.rulebook.rule_sources import DATA_QUALITY
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


Dated = Assessment | Decision | FollowUp


def dated(view: View) -> Iterable[Dated]:
    """Return the assessments, decisions and follow-ups of the whole document."""
    document = view.full_case
    return chain(document.assessments, document.decisions, document.follow_ups)


def check(view: View, record: Dated) -> Iterator[Outcome]:
    """Yield a record that is dated after the case was closed."""
    closed = view.full_case.closed
    if closed is None or closed < view.full_case.opened:
        return
    yield APPLIES
    if record.on > closed:
        yield Fact(
            where=(view.place(record, "on"), view.place(view.case, "closed")),
            seen=record.on,
            expected=f"{to_display(closed)} or earlier",
            values={"on": record.on, "closed": closed},
        )


RULE = CaseRule(
    code="DAT013",
    name="after_closing",
    title=Text(da="Noget skete efter lukningen", en="Something happened after the closing"),
    why=Text(
        da="I en lukket sag er der ingen rådgiver. Træffes der afgørelser alligevel, er sagen enten ikke lukket, eller de hører til en anden.",
        en="A closed case has no adviser. Where decisions are made all the same, either the case is not closed, or they belong to another one.",
    ),
    message=Text(
        da="Dateret {on}, men sagen blev lukket {closed}.",
        en="Dated {on}, but the case was closed on {closed}.",
    ),
    hint=Text(
        da="Ret datoen, eller fjern closed, hvis sagen er åbnet igen.",
        en="Correct the day, or take closed away if the case has been opened again.",
    ),
    severity=Severity.WARNING,
    basis=Basis.DATA,
    sources=(DATA_QUALITY,),
    may_err=ErrorDirection.OVER,
    adaptable=True,
    each=dated,
    check=check,
    good=example(
        date(2026, 1, 15), closed="2025-12-01", follow_ups=[{"id": "f1", "on": "2025-12-01"}]
    ),
    bad=example(
        date(2026, 1, 15), closed="2025-12-01", decisions=[{"id": "d1", "on": "2025-12-02"}]
    ),
)
