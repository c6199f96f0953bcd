"""
*Besøg uden samtale*: a supervision visit without a talk with the child.

The law asks for a talk with the child, as far as possible without the staff. A visit that does not
say whether there was one is not flagged, so the rule errs on the side of missing.
"""

from herningmodel.core.references import Act
from herningmodel.model.follow_ups import SupervisionVisit
from herningmodel.rulebook import vocabulary as v


PROVISION = v.cited("BL § 156 stk. 5")


def check(view: v.View, visit: SupervisionVisit) -> v.Outcomes:
    """Yield a visit that says that there was no talk with the child."""
    if PROVISION.on(visit.on) is None or visit.child_spoken_with is None:
        return
    yield v.APPLIES
    if not visit.child_spoken_with:
        yield v.Fact(
            where=(view.place(visit, "child_spoken_with"),),
            seen=visit.child_spoken_with,
            values={"on": visit.on},
            day=visit.on,
        )


RULE = v.CaseRule(
    code="OPF006",
    name="visited_without_talk",
    **v.sentences(
        title_da="Der blev ikke talt med barnet ved tilsynsbesøget",
        title_en="The child was not talked with at the supervision visit",
        why_da="Et besøg, hvor ingen taler med barnet, er et besøg hos de voksne.",
        why_en="A visit without a talk with the child is a visit to the adults.",
        message_da="Ved tilsynsbesøget {on} var der ingen samtale med barnet.",
        message_en="At the supervision visit on {on} there was no talk with the child.",
        hint_da="Tal med barnet, så vidt muligt uden de voksne, barnet bor hos.",
        hint_en="Talk with the child, as far as possible without the adults it lives with.",
    ),
    **v.by_law(v.Severity.WARNING, PROVISION),
    in_force=Act.BL.in_force,
    may_err=v.ErrorDirection.UNDER,
    each=lambda view: view.case.supervision_visits,
    check=check,
    good=v.example(
        placements=[v.measure("p1", "general_foster_family", "2025-01-10")],
        supervision_visits=[{"on": "2025-05-02", "placement": "p1", "child_spoken_with": True}],
    ),
    bad=v.example(
        placements=[v.measure("p1", "general_foster_family", "2025-01-10")],
        supervision_visits=[{"on": "2025-05-02", "placement": "p1", "child_spoken_with": False}],
    ),
)
