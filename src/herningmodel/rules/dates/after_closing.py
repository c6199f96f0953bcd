"""
*Efter lukningen*: something was decided, found out or followed up after the case was closed.

A case that closes before it opens has a rule of its own. Errs on the side of reporting: a case may
have been opened again under the same id.
"""

from collections.abc import Iterable
from itertools import chain

from herningmodel.model.decisions import Decision
from herningmodel.model.follow_ups import FollowUp
from herningmodel.model.needs import Assessment
from herningmodel.rulebook import vocabulary as v


Dated = Assessment | Decision | FollowUp


def dated(view: v.View) -> Iterable[Dated]:
    """Return the assessments, decisions and follow-ups of the whole document."""
    return chain(view.full_case.assessments, view.full_case.decisions, view.full_case.follow_ups)


def check(view: v.View, record: Dated) -> v.Outcomes:
    """Yield a record that is dated after the case was closed."""
    closed = view.full_case.closed
    if closed is None or closed < view.full_case.opened:
        return
    yield v.APPLIES
    if record.on > closed:
        yield v.Fact(
            where=(view.place(record, "on"), view.place(view.case, "closed")),
            seen=record.on,
            expected=f"{v.to_display(closed)} or earlier",
            values={"on": record.on, "closed": closed},
        )


RULE = v.CaseRule(
    code="DAT013",
    name="after_closing",
    **v.sentences(
        title_da="Noget skete efter lukningen",
        title_en="Something happened after the closing",
        why_da="I en lukket sag er der ingen rådgiver. Træffes der afgørelser alligevel, er sagen enten ikke lukket, eller de hører til en anden.",
        why_en="A closed case has no adviser. Where decisions are made all the same, either the case is not closed, or they belong to another one.",
        message_da="Dateret {on}, men sagen blev lukket {closed}.",
        message_en="Dated {on}, but the case was closed on {closed}.",
        hint_da="Ret datoen, eller fjern closed, hvis sagen er åbnet igen.",
        hint_en="Correct the day, or take closed away if the case has been opened again.",
        advice_da="Ret datoen, eller fjern lukkedatoen, hvis sagen er åbnet igen.",
        advice_en="Correct the day, or take the closing day away if the case has been opened again.",
    ),
    **v.by_data(v.Severity.WARNING),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=dated,
    check=check,
    good=v.example(closed="2025-12-01", follow_ups=[{"id": "f1", "on": "2025-12-01"}]),
    bad=v.example(closed="2025-12-01", decisions=[{"id": "d1", "on": "2025-12-02"}]),
)
