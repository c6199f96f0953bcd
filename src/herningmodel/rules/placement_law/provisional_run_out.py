"""
*Foreløbig afgørelse udløbet*: the child still lives away from home, and the decision has run out.

An approved provisional decision lasts a month. From which day the month counts was not read, so it
counts from the committee's approval, the later day: the rule errs on the side of missing. What
serviceloven said of it was not read either, and cannot be checked. A placement that rests on another
decision now is judged by the provisional one too: what followed it came in time, or the child lived for
a while where no decision placed it.
"""

from datetime import date

from herningmodel.core.legal_versions import NOT_READ
from herningmodel.law.bases import PROVISIONAL, is_placement, rests_on
from herningmodel.law.duties.committee_approval import last_day
from herningmodel.model.decisions import Decision
from herningmodel.model.placements import Placement
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import no_basis, not_read


def check(view: v.View, placement: Placement) -> v.Outcomes:
    """Yield a placement that went on after a provisional decision had run out."""
    for decision in view.decisions_of(placement):
        yield from _judged(view, placement, decision)


def _judged(view: v.View, placement: Placement, decision: Decision) -> v.Outcomes:
    last = last_day(decision)
    if last is None:
        return
    if last is NOT_READ:
        yield not_read(decision.on)
        return
    yield v.APPLIES
    if view.on <= last or not _runs_after(placement, last):
        return
    later = [other for other in view.case.decisions if _may_follow(other, decision, last)]
    if any(other.legal_basis is not None and is_placement(other.legal_basis) for other in later):
        return
    unknown = [other for other in later if other.legal_basis is None]
    if unknown:
        yield no_basis(unknown[0].on)
        return
    yield v.Fact(
        where=(view.place(placement, "decision"), view.place(decision, "committee")),
        seen=decision.id,
        expected=f"new basis by {last.isoformat()}",
        values={"approved": decision.committee, "last": last},
        day=decision.on,
    )


def _runs_after(placement: Placement, last: date) -> bool:
    # The end is the first day without the place, so the day after the last is an end in time.
    return placement.ended is None or (placement.ended - last).days > 1


def _may_follow(other: Decision, decision: Decision, last: date) -> bool:
    return (
        other.is_granted
        and decision.on <= other.on <= last
        and not rests_on(other.legal_basis, PROVISIONAL)
    )


GOOD = v.example(
    on="2025-02-09",
    decisions=[
        v.decision("d1", "2025-01-03", "BL § 143, jf. § 47 stk. 1 nr. 2", committee="2025-01-09")
    ],
    placements=[v.measure("p1", "general_foster_family", "2025-01-03", decision="d1")],
)

RULE = v.CaseRule(
    code="ANB007",
    name="provisional_run_out",
    **v.sentences(
        title_da="Den foreløbige afgørelse er udløbet, og barnet er stadig anbragt",
        title_en="The provisional decision has run out, and the child is still placed",
        why_da="En foreløbig afgørelse er kun til den tid, hvor det haster. Derefter skal der være et grundlag, som barnet og forældrene kan forstå og klage over.",
        why_en="A provisional decision is only for the time in which it cannot wait. After it there must be a basis that child and parents can understand and complain about.",
        message_da="Udvalget godkendte den foreløbige afgørelse {approved}. Den gælder en måned, og det fremgår ikke, at der var truffet en ny afgørelse om anbringelse senest {last}.",
        message_en="The committee approved the provisional decision on {approved}. It lasts a month, and nothing shows that a new decision on placement had been made by {last}.",
        hint_da="Medsend den afgørelse, som anbringelsen hviler på nu.",
        hint_en="Send along the decision that the placement rests on now.",
        advice_da="Angiv den afgørelse, som anbringelsen hviler på nu.",
        advice_en="State the decision that the placement rests on now.",
    ),
    **v.statutory(v.Severity.WARNING, v.sources.ACUTE_DECISIONS),
    reference=v.cited("BL § 143"),
    may_err=v.ErrorDirection.UNDER,
    each=lambda view: view.case.placements,
    check=check,
    good=GOOD,
    bad=GOOD.but(on="2025-02-10"),
)
