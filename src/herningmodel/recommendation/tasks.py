"""
*Gør nu*: what is to be done, in the order of time.

The tasks are the duties of the law as the requirements show them; nothing is computed anew. A task
has a short name, the part of the work it belongs to, and the day where the law sets one.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from enum import IntEnum
from typing import Final

from attrs import frozen

from herningmodel.law.duties.decision_routes import CONSENTED, UNCONSENTED, DecisionRoute
from herningmodel.law.duties.duty import RequirementPhase, State
from herningmodel.recommendation.explanation_layout import Block, ExplanationLine, block, numbers
from herningmodel.recommendation.requirement import Requirement
from herningmodel.text.formatting import enumerated, join, render
from herningmodel.text.texts import NOTHING, Text


class Moment(IntEnum):
    """*Tidspunkt*: the part of the work that a task belongs to, in order."""

    BEFORE = 1
    IN = 2
    MOVE = 3
    AFTER = 4


@frozen
class RequiredTask:
    """
    *Opgave*: the form of a requirement among the things to do.

    Attributes:
        moment: The part of the work it belongs to.
        name: Its short name.
    """

    moment: Moment
    name: Text


_Named = Callable[[Sequence[Requirement]], Text]

DO_NOW: Final = Text(da="Gør nu", en="Do now")
TODAY: Final = Text(
    da="I dag: se barnet, og find ud af, hvor det er i nat, og om det er trygt dér. Er det ikke, kan en foreløbig afgørelse være nødvendig ({provisional}).",
    en="Today: see the child, and find out where it is tonight, and whether it is safe there. If it is not, a provisional decision may be necessary ({provisional}).",
)
TODAY_PLAN: Final = Text(
    da="I dag: tal med barnet og familien, og lav en ny sikkerhedsplan. Kan den ikke laves, er barnet ikke trygt derhjemme.",
    en="Today: talk with the child and the family, and make a new safety plan. If none can be made, the child is not safe at home.",
)
ANSWER_THE_NO: Final = Text(
    da="Nu: spørg, hvad nejet handler om, og tag stilling til det. Nejet må ikke presses til et ja.",
    en="Now: ask what the no is about, and respond to it. The no must not be pressed into a yes.",
)
NO_BASIS: Final = Text(
    da="Nu: den unges samtykke mangler. Afklar straks med ledelse og jurist, om anbringelsen har et gyldigt grundlag (med samtykke efter {with_consent} eller uden efter {without_consent}).",
    en="Now: the young person's consent is missing. Settle at once, with managers and lawyers, whether the placement has a valid basis (with consent under {with_consent} or without under {without_consent}).",
)
INFANT: Final = Text(
    da="første opfølgning, for barnet er under et år. Det er modellens egen frist{by_law}.",
    en="first follow-up, as the child is under one year old. That is the model's own deadline{by_law}.",
)
BY_LAW: Final = Text(
    da="; lovens er {due} ({reference})", en="; the statutory deadline is {due} ({reference})"
)
SEEN: Final = Text(
    da="Nu: undersøg, hvad {dimensions} betyder for barnet.",
    en="Now: find out what it means for the child: {dimensions}.",
)
ASK_AGAIN: Final = Text(
    da="I dag: vurdér faren på ny; indtil da gælder den.",
    en="Today: assess the danger anew; until then it holds.",
)
CHOOSE: Final = Text(
    da="Før afgørelsen, vælg spor: {tasks}",
    en="Before the decision, choose the track: {tasks}",
)
OVERDUE: Final = Text(da="Overskredet, senest {due}: {tasks}", en="Overdue, by {due}: {tasks}")
DUE: Final = Text(da="Senest {due}: {tasks}", en="By {due}: {tasks}")
LACKING: Final = Text(
    da="Nu: ret op på det, der mangler, selv om afgørelsen er truffet: {tasks}.",
    en="Now: put right what is missing, though the decision has been made: {tasks}.",
)
LACKING_HELP: Final = Text(
    da="Nu: ret op på det, der mangler, selv om hjælpen er i gang: {tasks}.",
    en="Now: put right what is missing, though the help has begun: {tasks}.",
)
AT: Final = {
    Moment.BEFORE: Text(da="Før afgørelsen: {tasks}", en="Before the decision: {tasks}"),
    Moment.IN: Text(da="I afgørelsen: {tasks}", en="In the decision: {tasks}"),
    Moment.MOVE: Text(da="Før barnet flytter: {tasks}", en="Before the child moves: {tasks}"),
    Moment.AFTER: Text(
        da="Efter afgørelsen, med frist: {tasks}",
        en="After the decision, with a deadline: {tasks}",
    ),
}
AT_NEW: Final = {
    Moment.BEFORE: Text(da="Før en ny afgørelse: {tasks}", en="Before a new decision: {tasks}"),
    Moment.IN: Text(da="I en ny afgørelse: {tasks}", en="In a new decision: {tasks}"),
    Moment.MOVE: AT[Moment.MOVE],
    Moment.AFTER: Text(
        da="Efter den nye afgørelse, med frist: {tasks}",
        en="After the new decision, with a deadline: {tasks}",
    ),
}
"""The parts of a decision to be made, where another decision runs."""
LATER: Final = Text(
    da="Senere: {count} krav mere, som står i detaljerne.",
    en="Later: {count} more requirements, in the details.",
)
LATER_AT_NEW: Final = Text(
    da="Ved en ny afgørelse: {count} krav mere, som står i detaljerne.",
    en="With a new decision: {count} more requirements, in the details.",
)
AFTER_DECISION: Final = Text(da="Derefter: {tasks}", en="After that: {tasks}")
OF_SEVERAL: Final = Text(da="{task} ved {count} afgørelser", en="{task} for {count} decisions")
TASK: Final = Text(da="{name} ({reference})", en="{name} ({reference})")
MARKED: Final = Text(da="{tasks}: {mark}", en="{tasks}: {mark}")
PAST: Final = Text(
    da="Ikke dokumenteret i tidligere afgørelser efter en lov, der ikke gælder mere: {tasks}. Det kan ikke længere rettes; skriv i sagen, hvad der vides.",
    en="Not documented in earlier decisions under an act that no longer applies: {tasks}. It can no longer be put right; write in the case what is known.",
)
LOOK_UP: Final = Text(
    da="Mangler i sagen. Find det frem, eller få det gjort: {names}.",
    en="Missing in the case. Find it, or get it done: {names}.",
)
WITH: Final = Text(da="Med samtykke: {tasks}", en="With consent: {tasks}")
WITHOUT: Final = Text(da="Uden samtykke: {tasks}", en="Without consent: {tasks}")
IN_PLACE: Final = Text(da="På plads: {names}.", en="In place: {names}.")
LATE: Final = Text(da="{name} (kom for sent)", en="{name} (came late)")
NOTHING_DUE: Final = Text(
    da="Intet er forfaldent ifølge sagen.", en="Nothing is due according to the case."
)
ASSESS: Final = Text(
    da="Før afgørelsen: find svar på det, der står under »Ved vi ikke«.",
    en="Before the decision: find answers to what is listed under “What we do not know”.",
)
ASSESS_ONE: Final = Text(
    da="Før afgørelsen: få svar på spørgsmålet øverst.",
    en="Before the decision: get the question at the top answered.",
)
MARKS: Final = {
    State.MISSING: Text(da="ikke gjort", en="not done"),
    State.UNKNOWN: Text(da="kan ikke ses i sagen", en="cannot be seen"),
    State.NOT_DUE: Text(da="fristen er ikke nået endnu", en="not due yet"),
}

TASKS: Final = {
    "assessment": RequiredTask(Moment.BEFORE, Text(da="undersøgelse", en="assessment")),
    "child_heard": RequiredTask(
        Moment.BEFORE, Text(da="barnet hørt om afgørelsen", en="the child heard about the decision")
    ),
    "consent_of_custody_holders": RequiredTask(
        Moment.BEFORE,
        Text(
            da="samtykke fra alle forældremyndighedsindehavere", en="consent of all custody holders"
        ),
    ),
    "consent_of_young_person": RequiredTask(
        Moment.BEFORE, Text(da="samtykke fra den unge selv", en="consent of the young person")
    ),
    "committee": RequiredTask(
        Moment.BEFORE, Text(da="udvalgets afgørelse", en="the committee's decision")
    ),
    "heard_by_committee": RequiredTask(
        Moment.BEFORE, Text(da="høring i udvalget", en="hearing in the committee")
    ),
    "decision_by_the_chair": RequiredTask(
        Moment.BEFORE, Text(da="formanden afgør foreløbigt", en="the chair decides provisionally")
    ),
    "purpose_and_duration": RequiredTask(
        Moment.IN, Text(da="formål og varighed", en="purpose and duration")
    ),
    "network_considered": RequiredTask(
        Moment.BEFORE, Text(da="slægt og netværk afsøgt", en="kin and network searched")
    ),
    "foster_family_considered": RequiredTask(
        Moment.IN, Text(da="plejefamilie overvejet", en="foster family considered")
    ),
    "siblings": RequiredTask(Moment.IN, Text(da="søskende samlet", en="siblings together")),
    "school": RequiredTask(Moment.IN, Text(da="skole", en="school")),
    "place_approved": RequiredTask(
        Moment.MOVE, Text(da="stedet godkendt", en="the place approved")
    ),
    "party": RequiredTask(Moment.BEFORE, Text(da="partsrettigheder", en="rights as a party")),
    "explained": RequiredTask(Moment.IN, Text(da="hjælpen forklaret", en="the help explained")),
    "told_in_writing": RequiredTask(
        Moment.AFTER,
        Text(
            da="afgørelsen skriftligt til forældrene inden for 24 timer",
            en="the decision in writing to the parents within 24 hours",
        ),
    ),
    "committee_within_seven_days": RequiredTask(
        Moment.AFTER,
        Text(da="udvalgets godkendelse", en="approval by the committee"),
    ),
    "child_assessment": RequiredTask(
        Moment.AFTER, Text(da="børnefaglig undersøgelse", en="child assessment")
    ),
    "whether_to_plan": RequiredTask(
        Moment.IN, Text(da="om der laves en plan", en="whether to make a plan")
    ),
    "first_follow_up": RequiredTask(
        Moment.AFTER, Text(da="første opfølgning", en="first follow-up")
    ),
    "support_person": RequiredTask(
        Moment.MOVE, Text(da="støtteperson tilbudt", en="support person offered")
    ),
}
_PLAN: Final = Text(da="planen", en="the plan")


def task_of(required: Requirement) -> RequiredTask:
    """Return *required* by its short name, a plan by its phase."""
    if required.name == "plan":
        is_before = required.when is RequirementPhase.BEFORE
        return RequiredTask(Moment.BEFORE if is_before else Moment.AFTER, _PLAN)
    return TASKS[required.name]


def do_now(
    requirements: Sequence[Requirement],
    on: date,
    today: Sequence[Text],
    *,
    asks: Sequence[Text],
    begun: Collection[str],
    is_brief: bool = False,
    last: Moment = Moment.AFTER,
) -> Iterator[Block]:
    """
    Yield what is to be done, in the order of time.

    Args:
        requirements: What the law asks for, around the decision that runs and the coming one.
        on: The day.
        today: What danger asks for today.
        asks: What asks for the answers that could change the step.
        begun: The ids of the decisions whose help has begun.
        is_brief: Whether the tasks around a coming decision are named without their provisions.
        last: The last part of a coming decision whose tasks are named; later ones are counted.
    """
    open_ones = [each for each in requirements if each.state not in _IN_PLACE]
    lines = [
        *today,
        *_overdue(open_ones, on),
        *_lacking(open_ones, begun, on),
        *asks,
        *_coming(open_ones, _listed if is_brief else _named, last),
        *_due(open_ones, on),
        *_later(open_ones),
    ]
    # What is met by one decision and open for another is not in place.
    still_open = {each.name for each in open_ones}
    met = dict.fromkeys(
        _met(each)
        for each in requirements
        if each.state in _IN_PLACE and each.name not in still_open
    )
    in_place = [ExplanationLine(render(IN_PLACE, {"names": enumerated([*met])}))] if met else []
    found = [*numbers(lines)] or [ExplanationLine(NOTHING_DUE)]
    yield from block(DO_NOW, [*found, *in_place])


def _met(required: Requirement) -> Text:
    name = task_of(required).name
    return name if required.state is State.MET else render(LATE, {"name": name})


def infant(due: date, by_law: Requirement | None, on: date) -> Text:
    """Return an infant's first follow-up, with the law's day."""
    values = {} if by_law is None else {"due": by_law.due, "reference": by_law.reference}
    named = render(BY_LAW, values) if values else NOTHING
    template = OVERDUE if due < on else DUE
    return render(template, {"due": due, "tasks": render(INFANT, {"by_law": named})})


def _overdue(requirements: Sequence[Requirement], on: date) -> Iterator[Text]:
    yield from _by_day([(due, each) for due, each in _dated(requirements) if due < on], OVERDUE)


def _due(requirements: Sequence[Requirement], on: date) -> Iterator[Text]:
    yield from _by_day([(due, each) for due, each in _dated(requirements) if due >= on], DUE)


def _dated(requirements: Sequence[Requirement]) -> list[tuple[date, Requirement]]:
    return [(each.due, each) for each in requirements if each.due is not None]


def _by_day(dated: Sequence[tuple[date, Requirement]], template: Text) -> Iterator[Text]:
    by_day: dict[date, list[Requirement]] = {}
    for due, each in dated:
        by_day.setdefault(due, []).append(each)
    for day, due_then in sorted(by_day.items()):
        yield render(template, {"due": day, "tasks": _named(due_then)})


def _lacking(
    requirements: Sequence[Requirement], begun: Collection[str], on: date
) -> Iterator[Text]:
    undated = [
        each
        for each in requirements
        if each.decision is not None and each.due is None and not _is_later(each)
    ]
    past = {each.decision for each in undated if _is_past(each, on)}
    current = [each for each in undated if each.decision not in past]
    missing = [each for each in current if each.state is State.MISSING]
    unseen = [each for each in current if each.state is not State.MISSING]
    if missing:
        has_begun = any(each.decision in begun for each in missing)
        template = LACKING_HELP if has_begun else LACKING
        yield render(template, {"tasks": enumerated(_names(missing))})
    if unseen:
        yield render(LOOK_UP, {"names": enumerated(_names(unseen))})
    if lost := [each for each in undated if each.decision in past]:
        yield render(PAST, {"tasks": enumerated(_names(lost))})


def _is_past(required: Requirement, on: date) -> bool:
    """Tell whether an act that no longer applies asked for it."""
    return required.reference is not None and not required.reference.act.in_force.holds(on)


def _is_later(required: Requirement) -> bool:
    is_after = required.when is not RequirementPhase.BEFORE
    return is_after and task_of(required).moment is Moment.AFTER


def _coming(requirements: Sequence[Requirement], named: _Named, last: Moment) -> Iterator[Text]:
    # Rights as a party are given once, and not for each decision.
    asked = {each.name for each in requirements if each.decision is not None} & _GIVEN_ONCE
    coming = [
        each
        for each in requirements
        if each.decision is None and each.due is None and each.name not in asked
    ]
    parts = AT if len(coming) == len(requirements) else AT_NEW
    for moment in Moment:
        at_moment = [each for each in coming if task_of(each).moment is moment]
        if not at_moment or moment > last:
            continue
        shared = [each for each in at_moment if not each.paths]
        tracks = [*_tracks(at_moment, named)]
        tasks = join([*([named(shared)] if shared else []), *tracks])
        is_choice = moment is Moment.BEFORE and len(tracks) > 1
        yield render(CHOOSE if is_choice else parts[moment], {"tasks": tasks})
    later = [each for each in coming if task_of(each).moment > last]
    if later:
        yield render(LATER if parts is AT else LATER_AT_NEW, {"count": len(later)})


def _tracks(requirements: Sequence[Requirement], named: _Named) -> Iterator[Text]:
    for routes, template in ((_WITH_CONSENT, WITH), (_WITHOUT_CONSENT, WITHOUT)):
        # In time order: the plan and the hearing come before the committee decides.
        on_track = [each for each in requirements if set(each.paths) & routes]
        on_track.sort(key=lambda each: _BEFORE_THE_COMMITTEE.get(each.name, 0))
        if on_track:
            yield render(template, {"tasks": named(on_track)})


def _later(requirements: Sequence[Requirement]) -> Iterator[Text]:
    later = [
        each
        for each in requirements
        if each.decision is not None and each.due is None and _is_later(each)
    ]
    if later:
        yield render(AFTER_DECISION, {"tasks": _named(later)})


def _named(requirements: Sequence[Requirement]) -> Text:
    """Return the tasks with their provisions, those with the same mark together."""
    by_mark: dict[State, list[Text]] = {}
    for each in requirements:
        by_mark.setdefault(each.state, []).append(_name(each))
    marked = [
        render(MARKED, {"tasks": enumerated(names), "mark": MARKS[state]})
        for state, names in by_mark.items()
    ]
    return join(marked, "; ").map("{}.".format)


def _listed(requirements: Sequence[Requirement]) -> Text:
    """Return the names of the tasks alone."""
    names = dict.fromkeys(task_of(each).name for each in requirements)
    return enumerated([*names]).map("{}.".format)


def _names(requirements: Sequence[Requirement]) -> list[Text]:
    """Return each task once, with the number of decisions that lack it."""
    counted = Counter(_name(each) for each in requirements)
    return [
        name if count == 1 else render(OF_SEVERAL, {"task": name, "count": count})
        for name, count in counted.items()
    ]


def _name(required: Requirement) -> Text:
    name = task_of(required).name
    if required.reference is None:
        return name
    return render(TASK, {"name": name, "reference": required.reference})


_WITH_CONSENT: Final[frozenset[DecisionRoute]] = frozenset(CONSENTED)
_WITHOUT_CONSENT: Final = frozenset({*UNCONSENTED, DecisionRoute.BY_THE_CHAIR})
_GIVEN_ONCE: Final = frozenset({"party"})
_IN_PLACE: Final = (State.MET, State.MET_LATE)
_BEFORE_THE_COMMITTEE: Final = {"heard_by_committee": 1, "committee": 2}
