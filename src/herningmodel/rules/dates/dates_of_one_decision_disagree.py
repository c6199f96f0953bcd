"""
*Dagene modsiger hinanden*: two days of one decision, assessment or offer that cannot both be right.

Help by an urgent or a provisional decision may come before the committee. Help that began before its
decision has a rule of its own, and so has an assessment that ends before it begins.

Errs on the side of reporting: a decision may be another municipality's, from before the case.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from herningmodel.case_view.bases_over_time import decision_carrying
from herningmodel.law.bases import PROVISIONAL, rests_on
from herningmodel.model.case import FamilyAdviserOffer, ParentSupporter
from herningmodel.model.contact_decisions import ContactDecision
from herningmodel.model.decisions import Decision
from herningmodel.model.needs import Assessment
from herningmodel.model.people import HowHeard
from herningmodel.rulebook import vocabulary as v
from herningmodel.rules.dates.opposed_days import (
    ADVISER_OFFERED,
    ASKED,
    CHOSEN,
    COMMITTEE,
    EFFECT,
    HEARD_AFTER,
    HEARD_BEFORE,
    MADE,
    OFFERED,
    SEARCHED,
)


About = Assessment | Decision | ContactDecision | ParentSupporter | FamilyAdviserOffer


def records(view: v.View) -> Iterable[About]:
    """Return what has days that may disagree, in the whole document."""
    case = view.full_case
    offers = (offer for offer in (case.parent_supporter, case.family_adviser) if offer is not None)
    return chain(case.assessments, case.decisions, case.contact_decisions, offers)


def check(view: v.View, record: About) -> v.Outcomes:
    """Yield each pair of days that disagree."""
    yield v.APPLIES
    opened = view.full_case.opened, view.place(view.full_case, "opened")
    if isinstance(record, Assessment):
        yield from _of_assessment(view, record)
    elif isinstance(record, ParentSupporter | FamilyAdviserOffer):
        offer = OFFERED if isinstance(record, ParentSupporter) else ADVISER_OFFERED
        yield from offer.unless_later(record.offered, view.place(record, "offered"), *opened)
    else:
        yield from MADE.unless_later(record.on, view.place(record, "on"), *opened)
    if isinstance(record, Decision):
        yield from _of_decision(view, record)


def _of_assessment(view: v.View, assessment: Assessment) -> Iterator[v.Fact]:
    finished = assessment.on, view.place(assessment, "on")
    search, heard, started = assessment.network_search, assessment.child_heard, assessment.started
    if search is not None:
        yield from SEARCHED.unless_earlier(search.done, view.place(search, "done"), *finished)
    if heard is None or heard.how is HowHeard.NOT_HEARD:
        return
    place = view.place(heard, "on")
    if started is None or started <= assessment.on:
        yield from HEARD_AFTER.unless_earlier(heard.on, place, *finished)
        yield from HEARD_BEFORE.unless_later(
            heard.on, place, started, view.place(assessment, "started")
        )


def _of_decision(view: v.View, decision: Decision) -> Iterator[v.Fact]:
    made = decision.on, view.place(decision, "on")
    effect = None if decision.effect is None else decision.effect.date()
    yield from _of_committee(view, decision)
    yield from ASKED.unless_earlier(decision.asked_on, view.place(decision, "asked_on"), *made)
    yield from EFFECT.unless_later(effect, view.place(decision, "effect"), *made)
    chosen, within = decision.place_decided, view.profile.thresholds.place_decided_within
    if chosen is not None and within is not None:
        first, last = sorted((chosen, decision.on))
        if within.interval.after(first) < last:
            yield CHOSEN.fact(chosen, view.place(decision, "place_decided"), *made)


def _of_committee(view: v.View, decision: Decision) -> Iterator[v.Fact]:
    if decision.committee is None or decision.urgent or _is_provisional(decision):
        return
    carried = [
        measure
        for measure in view.measures_of_document()
        if decision_carrying(measure, measure.started) == decision.id
    ]
    first = min(carried, key=_start, default=None)
    if first is not None and first.started >= decision.on:
        yield from COMMITTEE.unless_earlier(
            decision.committee,
            view.place(decision, "committee"),
            first.started,
            view.place(first, "started"),
        )


def _is_provisional(decision: Decision) -> bool:
    return rests_on(decision.legal_basis, PROVISIONAL)


def _start(measure: v.Measure) -> date:
    return measure.started


GOOD = v.example(
    decisions=[v.decision("d1", "2025-01-03", "BL § 47 stk. 1 nr. 1", committee="2025-01-03")],
    placements=[v.measure("p1", "general_foster_family", "2025-01-06", decision="d1")],
)

RULE = v.CaseRule(
    code="DAT019",
    name="dates_of_one_decision_disagree",
    **v.sentences(
        title_da="Dagene modsiger hinanden",
        title_en="The days contradict each other",
        why_da="Dagene viser, om tingene skete i den rigtige rækkefølge. Er en af dem forkert, kan ingen se det bagefter, og frister regnes fra en forkert dag.",
        why_en="The days show whether things happened in the right order. Where one of them is wrong it cannot be seen afterwards, and deadlines are counted from a wrong day.",
        message_da="{what} {on}, men {against} {other}.",
        message_en="{what} on {on}, but {against} on {other}.",
        hint_da="Ret den dato, der er forkert. Er begge rigtige, så skriv hvorfor i journalen.",
        hint_en="Correct the date that is wrong. Where both are right, write in the journal why.",
    ),
    safe_placeholders=frozenset({"what", "against"}),
    **v.by_data(v.Severity.INFO),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=records,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("d1", committee="2025-01-10"),
)
