"""
*Slut før start*: something that ends before it begins.

Periods are half-open: the end is the first day without. An end on the day of the start is allowed;
it is something that was given up the same day.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from herningmodel.case_view.view import Located, View
from herningmodel.core.display import to_display
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.model.case import Case, Notification
from herningmodel.model.follow_ups import FollowUpExemption
from herningmodel.model.interventions import Intervention
from herningmodel.model.needs import Assessment, SafetyPlan
from herningmodel.model.people import Caseworker
from herningmodel.model.placements import Placement
from herningmodel.model.rates import Cost
from herningmodel.rulebook.rule_sources import DATA_QUALITY
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


_SPANS: Final[Mapping[type, tuple[str, str]]] = {
    Case: ("opened", "closed"),
    Caseworker: ("since", "until"),
    Notification: ("received", "assessed"),
    Assessment: ("started", "on"),
    SafetyPlan: ("on", "until"),
    Intervention: ("started", "ended"),
    Placement: ("started", "ended"),
    FollowUpExemption: ("from_", "until"),
    Cost: ("from_", "until"),
}


def check(_: View, located: Located) -> Iterator[Outcome]:
    """Yield the end of a record that lies before its start."""
    span = next((span for kind, span in _SPANS.items() if isinstance(located.record, kind)), None)
    if span is None:
        return
    start, end = (getattr(located.record, member) for member in span)
    if start is None or end is None:
        return
    yield APPLIES
    if end < start:
        yield Fact(
            where=(located.place(span[1]), located.place(span[0])),
            seen=end,
            expected=f"{to_display(start)} or later",
            values={"start": start, "end": end},
        )


RULE = CaseRule(
    code="DAT004",
    name="end_before_start",
    title=Text(da="Slut før start", en="An end before its start"),
    why=Text(
        da="Frister, varighed og udgifter regnes fra start og slut. Ligger de omvendt, bliver alt regnet forkert, og nogle gange bliver det negativt.",
        en="Deadlines, durations and costs are counted from start and end. The wrong way round, everything is counted wrongly, and sometimes comes out negative.",
    ),
    message=Text(
        da="Slutter {end}, men begynder først {start}.",
        en="It ends on {end}, but begins only on {start}.",
    ),
    hint=Text(da="Ret den dato, der er forkert.", en="Correct the date that is wrong."),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(DATA_QUALITY,),
    each=View.records,
    check=check,
    good=example(
        date(2026, 1, 15),
        placements=[
            {"id": "p1", "kind": "own_room", "started": "2025-01-06", "ended": "2025-01-06"}
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        placements=[
            {"id": "p1", "kind": "own_room", "started": "2025-01-06", "ended": "2025-01-05"}
        ],
    ),
)
