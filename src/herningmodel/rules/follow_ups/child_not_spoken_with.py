"""
*Barnet er ikke talt med*: a follow-up at which nobody spoke with the child.

The law asks for the child's views before decisions, by talking with it, and for its wishes when
follow-up is arranged; that a talk is held at every follow-up is the practice of the model. A follow-up
that does not say whether the child was spoken with is not flagged.

Errs on the side of reporting: in quite special cases a talk may be waived, which the case cannot say.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import ErrorDirection, Severity
from herningmodel.core.sources import Basis
from herningmodel.model.follow_ups import FollowUp
from herningmodel.rulebook.rule_sources import HERNING, barnets_lov
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, follow_up: FollowUp) -> Iterator[Outcome]:
    """Yield a follow-up that says that the child was not spoken with."""
    if follow_up.child_spoken_with is None:
        return
    yield APPLIES
    if not follow_up.child_spoken_with:
        yield Fact(
            where=(view.place(follow_up, "child_spoken_with"),),
            seen=follow_up.child_spoken_with,
            values={"on": follow_up.on},
        )


RULE = CaseRule(
    code="OPF007",
    name="child_not_spoken_with",
    title=Text(
        da="Barnet er ikke talt med ved opfølgningen",
        en="The child was not spoken with at the follow-up",
    ),
    why=Text(
        da="Om hjælpen virker, ved barnet bedst selv.",
        en="The child knows best whether the help works.",
    ),
    message=Text(
        da="Der blev fulgt op {on}, uden at nogen talte med barnet.",
        en="There was a follow-up on {on}, and nobody spoke with the child.",
    ),
    hint=Text(
        da="Tal med barnet, også når opfølgningen er holdt.",
        en="Talk with the child, also when the follow-up has been held.",
    ),
    severity=Severity.WARNING,
    basis=Basis.MODEL,
    sources=(HERNING, barnets_lov("5")),
    may_err=ErrorDirection.OVER,
    adaptable=True,
    each=lambda view: view.case.follow_ups,
    check=check,
    good=example(
        date(2026, 1, 15),
        follow_ups=[{"id": "f1", "on": "2025-11-05", "child_spoken_with": True}],
    ),
    bad=example(
        date(2026, 1, 15),
        follow_ups=[{"id": "f1", "on": "2025-11-05", "child_spoken_with": False}],
    ),
)
