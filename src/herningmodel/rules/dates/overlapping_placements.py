"""
*Anbragt to steder*: two placements that run on the same day.

Errs on the side of reporting: a stay in another place beside a placement can be recorded as one.
"""

from datetime import date

from herningmodel.rulebook import vocabulary as v


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield each placement that begins before an earlier one has ended."""
    running = None
    for placement in sorted(view.full_case.placements, key=lambda placement: placement.started):
        yield v.APPLIES
        if running is not None and placement.started < (running.ended or date.max):
            yield v.Fact(
                where=(view.place(placement, "started"), view.place(running, "ended")),
                seen=placement.started,
                expected=f"{v.to_display(running.ended)} or later" if running.ended else None,
                values={
                    "kind": placement.kind,
                    "started": placement.started,
                    "other": running.kind,
                    "since": running.started,
                },
            )
        if running is None or (placement.ended or date.max) > (running.ended or date.max):
            running = placement


BAD = v.example(
    placements=[
        v.measure("p1", "general_foster_family", "2025-01-06"),
        v.measure("p2", "network_foster_family", "2025-06-02"),
    ]
)

RULE = v.CaseRule(
    code="DAT011",
    name="overlapping_placements",
    **v.sentences(
        title_da="Anbragt to steder på én gang",
        title_en="Placed in two places at once",
        why_da="Et barn bor ét sted. Overlapper to anbringelser, er den ene slut, uden at nogen har skrevet hvornår og hvorfor, og så kan et sammenbrud være skjult.",
        why_en="A child lives in one place. Where two placements overlap, one has ended without a record of when and why, and a breakdown may be hidden there.",
        message_da="En anbringelse begynder {started} ({kind}), mens en anden løber siden {since} ({other}).",
        message_en="A placement begins on {started} ({kind}) while another has been running since {since} ({other}).",
        hint_da="Afslut den første med dato og grund. Et ophold ved siden af er en indsats (respite_stay).",
        hint_en="End the first one with day and reason. A stay beside it is an intervention (respite_stay).",
        advice_da="Afslut den første med dato og grund. Et ophold ved siden af en anbringelse er en indsats.",
        advice_en="End the first one with day and reason. A stay beside a placement is an intervention.",
    ),
    **v.by_data(v.Severity.WARNING),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=v.whole_case,
    check=check,
    good=BAD.but_record("p1", ended="2025-06-02", end_reasons=["planned_move"]),
    bad=BAD,
)
