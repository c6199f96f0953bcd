"""
*Underretning uden udfald*: a notification that was assessed, and then led to nothing.

It leads to something when its outcome is recorded, an assessment is begun or finished after it came,
or a decision is made. Within how long is our own choice, in the profile: the law sets no deadline. A
second notification in that time weighs the same, and the sentence says it.

Errs on the side of reporting: what came of it may be in the journal only.
"""

from herningmodel.law.duties.notification import SETTLED
from herningmodel.model.case import Notification, NotificationOutcome
from herningmodel.rulebook import vocabulary as v


NOTHING = v.Text(
    da="hverken begyndt en undersøgelse eller truffet en afgørelse",
    en="no assessment was begun and no decision was made",
)
AGAIN = v.Text(
    da="kommet en underretning mere, men hverken begyndt en undersøgelse eller truffet en afgørelse",
    en="another notification came, but no assessment was begun and no decision was made",
)


def check(view: v.View, notification: Notification) -> v.Outcomes:
    """Yield a notification that was assessed and led to nothing in time."""
    limit, assessed = view.profile.thresholds.notification_settled, notification.assessed
    if limit is None or assessed is None:
        return
    yield v.APPLIES
    due = limit.interval.after(assessed.date())
    if view.on <= due or _is_settled(view, notification):
        return
    received = notification.received.date()
    again = [
        other
        for other in view.case.notifications
        if notification.received < other.received and other.received.date() <= due
    ]
    yield v.Fact(
        where=(
            view.place(notification, "outcome"),
            *(view.place(other, "received") for other in again),
        ),
        expected=" | ".join(NotificationOutcome),
        values={
            "received": notification.received,
            "assessed": assessed,
            "within": limit.interval,
            "since": AGAIN if again else NOTHING,
        },
        day=received,
        at_most=v.at_most(SETTLED.certainty_on(received)),
    )


def _is_settled(view: v.View, notification: Notification) -> bool:
    day = notification.received.date()
    # An assessment that has only begun has no day of its own yet, so the whole document is read.
    begun = any(
        day <= assessment.on and (assessment.started or assessment.on) <= view.on
        for assessment in view.full_case.assessments
    )
    decided = any(decision.is_granted and day <= decision.on for decision in view.case.decisions)
    return notification.outcome is not None or begun or decided


GOOD = v.example(
    notifications=[
        {
            "id": "n1",
            "received": "2025-11-01T09:10",
            "assessed": "2025-11-01T14:30",
            "outcome": "no_further_need",
            "outcome_on": "2025-11-20",
        }
    ],
)

RULE = v.CaseRule(
    code="PLN012",
    name="notification_without_outcome",
    **v.sentences(
        title_da="Underretningen har ikke ført til noget",
        title_en="The notification has led to nothing",
        why_da="En underretning skal munde ud i en stillingtagen: at der ikke er behov for mere, at der laves en afdækning eller en børnefaglig undersøgelse, eller at den indgår i sagen. Ellers bliver bekymringen liggende.",
        why_en="A notification must end in a conclusion: that nothing more is needed, that a focused assessment or a child assessment is made, or that it becomes part of the case. Otherwise the concern is left lying.",
        message_da="Underretningen er modtaget {received} og vurderet {assessed}. Mere end {within} efter fremgår det ikke, hvad den førte til, og der er siden {since}.",
        message_en="The notification was received on {received} and assessed on {assessed}. More than {within} later it is not recorded what it led to, and since then {since}.",
        hint_da="Tag stilling til, hvad der skal ske, og skriv det i outcome, med dagen i outcome_on.",
        hint_en="Settle what is to happen, and write it in outcome, with the day in outcome_on.",
        advice_da="Tag stilling til, hvad der skal ske, og angiv, hvad underretningen førte til, og hvornår.",
        advice_en="Settle what is to happen, and state what the notification led to, and when.",
    ),
    safe_placeholders=frozenset({"expected", "within"}),
    **v.by_duty(
        v.Severity.WARNING,
        SETTLED,
        v.barnets_lov("136"),
        v.own_choice(
            da="Loven sætter ingen frist for, hvad en underretning fører til. Profilen sætter tiden",
            en="The law sets no deadline for what a notification leads to. The profile sets the time",
        ),
    ),
    may_err=v.ErrorDirection.OVER,
    each=lambda view: view.case.notifications,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("n1", outcome=None, outcome_on=None),
)
