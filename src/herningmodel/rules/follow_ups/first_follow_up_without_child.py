"""
*Barnet er ikke talt med ved den første opfølgning*: where its wishes count by law.

The first follow-up settles how it goes on, with the child's wishes, and those are had by talking with
the child. A follow-up that does not say whether the child was spoken with is not flagged.

Errs on the side of reporting: in quite special cases a talk may be waived, which the case cannot say.
"""

from herningmodel.law.follow_up_by_law import CHILDS_WISHES, is_first
from herningmodel.model.follow_ups import FollowUp
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, follow_up: FollowUp) -> v.Outcomes:
    """Yield a first follow-up that says that the child was not spoken with."""
    if follow_up.child_spoken_with is None or not is_first(view, follow_up):
        return
    yield v.APPLIES
    if not follow_up.child_spoken_with:
        yield v.Fact(
            where=(view.place(follow_up, "child_spoken_with"),),
            seen=follow_up.child_spoken_with,
            values={"on": follow_up.on},
            day=follow_up.on,
        )


GOOD = v.example(
    decisions=[v.decision("d1", "2025-08-01", "BL § 32 stk. 1 nr. 5")],
    interventions=[v.measure("i1", "family_treatment", "2025-08-10", decision="d1")],
    follow_ups=[
        {"id": "f1", "on": "2025-11-05", "concerns": ["i1"], "child_spoken_with": True},
    ],
)

RULE = v.CaseRule(
    code="OPF012",
    name="first_follow_up_without_child",
    **v.sentences(
        title_da="Barnet er ikke talt med ved den første opfølgning",
        title_en="The child was not spoken with at the first follow-up",
        why_da="Ved den første opfølgning besluttes det, hvordan der følges op derefter, og barnets ønsker skal indgå. Dem kender man først, når man har talt med barnet.",
        why_en="The first follow-up settles how follow-up goes on, and the child's wishes are to be part of it. They are known only when the child has been spoken with.",
        message_da="Den første opfølgning blev holdt {on}, uden at barnet blev talt med.",
        message_en="The first follow-up was held on {on} without the child being spoken with.",
        hint_da="Tal med barnet om, hvordan der skal følges op, også når opfølgningen er holdt.",
        hint_en="Talk with the child about how follow-up is to go on, also when the follow-up has been held.",
    ),
    **v.by_law(v.Severity.WARNING, CHILDS_WISHES, v.barnets_lov("5")),
    may_err=v.ErrorDirection.OVER,
    each=lambda view: view.case.follow_ups,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("f1", child_spoken_with=False),
)
