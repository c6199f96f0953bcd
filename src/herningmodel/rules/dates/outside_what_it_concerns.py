"""
*Uden for det, den handler om*: a complaint, a price, support or a basis against what it is about.

A price that lies wholly outside its help has a rule of its own, and what is paid once is an ordinary
bill. Support may begin before a stay and go on after it, as long as they once run together.
"""

from datetime import date

from herningmodel.core.periods import Period
from herningmodel.model.case import Complaint
from herningmodel.model.placements import Placement
from herningmodel.model.rates import Cost
from herningmodel.rulebook import vocabulary as v


_BEFORE_DECISION = v.Text(
    da="før den afgørelse, der klages over", en="before the decision that is complained about"
)
_PRICE_BEFORE_HELP = v.Text(
    da="før den hjælp begyndte, som prisen er aftalt for",
    en="before the help began that the price is agreed for",
)
_BEFORE_STAY = v.Text(
    da="før den anbringelse begyndte, som hjælpen skal støtte",
    en="before the placement began that the help is to support",
)
_AFTER_STAY = v.Text(
    da="efter at den anbringelse var ophørt, som hjælpen skal støtte",
    en="after the placement had ended that the help is to support",
)
_BEFORE_HELP = v.Text(da="før hjælpen begyndte", en="before the help began")
_AFTER_HELP = v.Text(da="efter at hjælpen var ophørt", en="after the help had ended")


def of_complaint(view: v.View, complaint: Complaint) -> v.Outcomes:
    """Yield a complaint from before the decision that it is about."""
    decision = v.find(view.full_case.decisions, complaint.concerns)
    if decision is None:
        return
    yield v.APPLIES
    if complaint.on < decision.on:
        places = view.place(complaint, "on"), view.place(decision, "on")
        yield _fact(places, complaint.on, _BEFORE_DECISION)


def of_price(view: v.View, cost: Cost) -> v.Outcomes:
    """Yield a running price from before the help that it is agreed for."""
    measure = next((each for each in view.measures_of_document() if each.id == cost.concerns), None)
    if measure is None or cost.amount.per is None:
        return
    yield v.APPLIES
    if cost.from_ < measure.started < (cost.until or date.max):
        places = view.place(cost, "from_"), view.place(measure, "started")
        yield _fact(places, cost.from_, _PRICE_BEFORE_HELP)


def of_support(view: v.View, placement: Placement) -> v.Outcomes:
    """Yield support that never runs together with its placement."""
    for at, name in enumerate(placement.support):
        support = v.find(view.case.interventions, name)
        if support is None:
            continue
        yield v.APPLIES
        place = view.place(placement, "support", at)
        if support.ended is not None and support.ended < placement.started:
            yield _fact((place, view.place(support, "ended")), support.ended, _BEFORE_STAY)
        elif placement.ended is not None and support.started > placement.ended:
            yield _fact((place, view.place(support, "started")), support.started, _AFTER_STAY)


def of_bases(view: v.View, measure: v.Measure) -> v.Outcomes:
    """Yield a day from which *measure* rests on a decision, outside its own days."""
    for number, basis in enumerate(measure.decisions):
        yield v.APPLIES
        on, runs = basis.from_, Period(measure.started, measure.ended)
        # Help that was given up the day it began rested on something that day.
        if on != measure.started and not runs.holds(on):
            place = view.place(measure, "decisions", number, "from")
            when = _BEFORE_HELP if on < measure.started else _AFTER_HELP
            yield _fact((place, view.place(measure, "started")), on, when)


def _fact(where: tuple[v.Location, ...], on: date, when: v.Text) -> v.Fact:
    return v.Fact(where=where, seen=on, values={"on": on, "when": when})
