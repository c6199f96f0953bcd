"""
*Barnet er ikke talt med*: a follow-up without a talk with the child.

The law asks for the child's views before decisions, by talking with it, and for its wishes when
follow-up is arranged; that a talk is held at every follow-up is the practice of the model. A follow-up
that does not say whether the child was spoken with is not flagged. The first one by law since 2024 has
a statutory rule of its own.

Errs on the side of reporting: in quite special cases a talk may be waived, which the case cannot say.
"""

from herningmodel.law.follow_up_by_law import is_first
from herningmodel.model.follow_ups import FollowUp
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, follow_up: FollowUp) -> v.Outcomes:
    """Yield a follow-up that says that the child was not spoken with."""
    if follow_up.child_spoken_with is None or is_first(view, follow_up):
        return
    yield v.APPLIES
    if not follow_up.child_spoken_with:
        yield v.Fact(
            where=(view.place(follow_up, "child_spoken_with"),),
            seen=follow_up.child_spoken_with,
            values={"on": follow_up.on},
        )


RULE = v.CaseRule(
    code="OPF007",
    name="child_not_spoken_with",
    **v.sentences(
        title_da="Barnet er ikke talt med ved opfølgningen",
        title_en="The child was not spoken with at the follow-up",
        why_da="Om hjælpen virker, ved barnet bedst selv.",
        why_en="The child knows best whether the help works.",
        message_da="Der blev fulgt op {on}, uden at nogen talte med barnet.",
        message_en="There was a follow-up on {on}, and the child was not spoken with.",
        hint_da="Tal med barnet, også når opfølgningen er holdt.",
        hint_en="Talk with the child, also when the follow-up has been held.",
    ),
    **v.by_model(v.Severity.WARNING, v.sources.HERNING, v.barnets_lov("5")),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=lambda view: view.case.follow_ups,
    check=check,
    good=v.example(follow_ups=[{"id": "f1", "on": "2025-11-05", "child_spoken_with": True}]),
    bad=v.example(follow_ups=[{"id": "f1", "on": "2025-11-05", "child_spoken_with": False}]),
)
