"""
*Underretning ikke vurderet*: a notification that nobody assessed within 24 hours.

Twenty-four hours by the clock on the wall, also over a weekend. As long as it has not been assessed
at all only the day counts, and it is flagged from the day after the 24 hours ended: until then
nobody knows the hour.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.legal_versions import cited
from herningmodel.core.sources import Basis, Certainty
from herningmodel.law.duties.notification import deadline
from herningmodel.model.case import Notification
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.severity_limits import at_most
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, notification: Notification) -> Iterator[Outcome]:
    """Yield a notification that was assessed too late, or not at all."""
    yield APPLIES
    due = deadline(notification)
    if due.is_late or (due.answered is None and due.is_past(view.on)):
        yield Fact(
            where=(view.place(notification, "assessed"),),
            seen=notification.assessed,
            expected="within 24 hours of received",
            values={"received": notification.received},
            day=due.triggered,
            at_most=at_most(due.certainty),
        )


RULE = CaseRule(
    code="PLN006",
    name="notification_not_assessed",
    title=Text(
        da="Underretningen er ikke vurderet inden for 24 timer",
        en="The notification was not assessed within 24 hours",
    ),
    why=Text(
        da="En, der kender barnet, har slået alarm. Inden 24 timer skal nogen have set, om barnet er i fare nu.",
        en="Somebody who knows the child has raised the alarm. Within 24 hours somebody must have seen whether the child is in danger now.",
    ),
    message=Text(
        da="Underretningen kom {received}, og det fremgår ikke, at den blev vurderet inden for 24 timer.",
        en="The notification came on {received}, and nothing shows that it was assessed within 24 hours.",
    ),
    hint=Text(
        da="Vurder den i dag, eller skriv i assessed, hvornår den blev vurderet.",
        en="Assess it today, or write in assessed when it was assessed.",
    ),
    severity=Severity.WARNING,
    basis=Basis.STATUTORY,
    sources=(
        barnets_lov("136", Certainty.ONE_SOURCE),
        serviceloven("155", Certainty.UNVERIFIED),
    ),
    reference=cited("SEL § 155", "BL § 136"),
    each=lambda view: view.case.notifications,
    check=check,
    good=example(
        date(2026, 1, 15),
        notifications=[
            {"id": "n1", "received": "2025-10-10T14:20", "assessed": "2025-10-11T14:20"}
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        notifications=[
            {"id": "n1", "received": "2025-10-10T14:20", "assessed": "2025-10-11T14:21"}
        ],
    ),
)
