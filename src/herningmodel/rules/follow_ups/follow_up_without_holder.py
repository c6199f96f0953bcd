"""
*Opfølgning uden forældrene*: a placement followed up without its holder of custody.

Follow-up of a placement comes after contact with the holder of custody. A follow-up that does not say
who took part is not flagged. A parent who took part, or whom the adviser was in contact with since the
follow-up before, is enough: that the parent holds custody is not recorded. Where no holder of custody is in the country,
nothing is asked.

Errs on the side of reporting: the contact may be in the journal only.
"""

from typing import Final

from herningmodel.case_view.placed import runs_on
from herningmodel.model.follow_ups import FollowUp
from herningmodel.model.people import Participant
from herningmodel.rulebook import vocabulary as v


CONTACT_WITH_HOLDER: Final = v.cited("BL § 96")


def check(view: v.View, follow_up: FollowUp) -> v.Outcomes:
    """Yield a follow-up of a placement without contact with a parent."""
    is_silent = not follow_up.participants or view.case.child.has_no_holder
    if CONTACT_WITH_HOLDER.on(follow_up.on) is None or is_silent:
        return
    if not _is_of_a_placement(view, follow_up):
        return
    yield v.APPLIES
    if Participant.PARENT in follow_up.participants or _was_in_contact(view, follow_up):
        return
    yield v.Fact(
        where=(view.place(follow_up, "participants"),),
        seen=tuple(follow_up.participants),
        values={"on": follow_up.on},
        day=follow_up.on,
    )


def _is_of_a_placement(view: v.View, follow_up: FollowUp) -> bool:
    stays = view.case.placements
    if follow_up.concerns:
        return any(stay.id in follow_up.concerns for stay in stays)
    return any(runs_on(stay, follow_up.on) for stay in stays)


def _was_in_contact(view: v.View, follow_up: FollowUp) -> bool:
    before = [each.on for each in view.case.follow_ups if each.on < follow_up.on]
    return any(
        Participant.PARENT in contact.with_
        and contact.on <= follow_up.on
        and not (before and contact.on <= max(before))
        for contact in view.case.contacts
    )


GOOD = v.example(
    decisions=[v.decision("d1", "2025-08-01", "BL § 46")],
    placements=[v.measure("p1", "own_room", "2025-08-10", decision="d1")],
    follow_ups=[
        {"id": "f1", "on": "2025-11-05", "concerns": ["p1"], "participants": ["child", "parent"]},
    ],
)

RULE = v.CaseRule(
    code="OPF013",
    name="follow_up_without_holder",
    **v.sentences(
        title_da="Opfølgning på anbringelsen uden kontakt med forældrene",
        title_en="Follow-up of the placement without contact with the parents",
        why_da="Forældrene er fortsat barnets forældre, mens det er anbragt. Deres syn på, hvordan det går, hører med, når der følges op.",
        why_en="The parents remain the child's parents while it is placed. Their view of how things are going is part of the follow-up.",
        message_da="Der blev fulgt op på anbringelsen {on}. Det fremgår ikke, at forældremyndighedsindehaveren blev kontaktet.",
        message_en="The placement was followed up on {on}. It is not recorded that the holder of custody was contacted.",
        hint_da="Kontakt forældremyndighedsindehaveren, eller registrer kontakten, hvis den har fundet sted.",
        hint_en="Contact the holder of custody, or record the contact if it has taken place.",
    ),
    **v.by_law(v.Severity.INFO, CONTACT_WITH_HOLDER),
    may_err=v.ErrorDirection.OVER,
    each=lambda view: view.case.follow_ups,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("f1", participants=["child", "adviser"]),
)
