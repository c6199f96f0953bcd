"""
*Anbragt to steder*: two placements that run on the same day.

Errs on the side of reporting: a stay in another place beside a placement can be recorded as one.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.display import to_display
from herningmodel.core.findings import ErrorDirection, Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.rule_sources import DATA_QUALITY
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example, whole_case
from herningmodel.text.texts import Text


def check(view: View, _: View) -> Iterator[Outcome]:
    """Yield each placement that begins before an earlier one has ended."""
    running = None
    for placement in sorted(view.full_case.placements, key=lambda placement: placement.started):
        yield APPLIES
        if running is not None and placement.started < (running.ended or date.max):
            yield Fact(
                where=(view.place(placement, "started"), view.place(running, "ended")),
                seen=placement.started,
                expected=f"{to_display(running.ended)} or later" if running.ended else None,
                values={
                    "kind": placement.kind,
                    "started": placement.started,
                    "other": running.kind,
                    "since": running.started,
                },
            )
        if running is None or (placement.ended or date.max) > (running.ended or date.max):
            running = placement


RULE = CaseRule(
    code="DAT011",
    name="overlapping_placements",
    title=Text(da="Anbragt to steder på én gang", en="Placed in two places at once"),
    why=Text(
        da="Et barn bor ét sted. Overlapper to anbringelser, er den ene slut, uden at nogen har skrevet hvornår og hvorfor, og så kan et sammenbrud være skjult.",
        en="A child lives in one place. Where two placements overlap, one has ended without anybody writing when and why, and a breakdown may be hidden there.",
    ),
    message=Text(
        da="En anbringelse begynder {started} ({kind}), mens en anden løber siden {since} ({other}).",
        en="A placement begins on {started} ({kind}) while another has been running since {since} ({other}).",
    ),
    hint=Text(
        da="Afslut den første med dato og grund. Et ophold ved siden af er en indsats (respite_stay).",
        en="End the first one with day and reason. A stay beside it is an intervention (respite_stay).",
    ),
    severity=Severity.WARNING,
    basis=Basis.DATA,
    sources=(DATA_QUALITY,),
    may_err=ErrorDirection.OVER,
    adaptable=True,
    each=whole_case,
    check=check,
    good=example(
        date(2026, 1, 15),
        placements=[
            {
                "id": "p1",
                "kind": "general_foster_family",
                "started": "2025-01-06",
                "ended": "2025-06-02",
                "end_reasons": ["planned_move"],
            },
            {"id": "p2", "kind": "network_foster_family", "started": "2025-06-02"},
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        placements=[
            {"id": "p1", "kind": "general_foster_family", "started": "2025-01-06"},
            {"id": "p2", "kind": "network_foster_family", "started": "2025-06-02"},
        ],
    ),
)
