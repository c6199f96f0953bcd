"""Describe the child's current help, its decision and the child's view."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from attrs import frozen

from herningmodel.case_view.bases_over_time import decision_carrying
from herningmodel.case_view.placed import runs_on
from herningmodel.case_view.view import Measure, View
from herningmodel.law.provisions import provision_of
from herningmodel.model.decisions import Decision
from herningmodel.model.people import ChildHeard, ChildsView, HowHeard
from herningmodel.model.placements import Placement
from herningmodel.model.steps import Step
from herningmodel.recommendation.requirements import is_replaced, is_spent
from herningmodel.text.formatting import Value, join, render
from herningmodel.text.texts import NOTHING, Text, verbatim


OLD_ENOUGH_TO_CONSENT: Final = 15
"""The age from which a child is called a young person."""

CHILD: Final = Text(da="Barnet", en="The child")
YOUNG_PERSON: Final = Text(da="Den unge", en="The young person")
SAYS_NO: Final = Text(
    da="{who} siger nej ({on}{before}) til det, der gælder nu: {what}.",
    en="{who} says no ({on}{before}) to what applies now: {what}.",
)
BEFORE_IT: Final = Text(da=", før afgørelsen", en=", before the decision")
NOW: Final = Text(da="Nu: {what}.", en="Now: {what}.")
SINCE: Final = Text(da="{what} siden {since}", en="{what} since {since}")
SINCE_BY: Final = Text(
    da="{what} siden {since} efter {decision}", en="{what} since {since} under {decision}"
)
DECISION: Final = Text(da="afgørelsen af {on}{given}", en="the decision of {on}{given}")
GIVEN: Final = Text(da=" ({given})", en=" ({given})")
AT_HOME: Final = Text(
    da="Ifølge sagen er barnet ikke anbragt.", en="According to the case, the child is not in care."
)
NO_HELP: Final = Text(
    da="Nu: ingen afgørelse og ingen hjælp, der løber, ifølge sagen.",
    en="Now: no decision and no running help according to the case.",
)
VIEW_OF_DECISION: Final = Text(
    da="Hørt {on} om afgørelsen af {decided}: {who} {view}.",
    en="Heard on {on} about the decision of {decided}: {who} {view}.",
)
VIEW_OF_ASSESSMENT: Final = Text(
    da="Hørt {on} i undersøgelsen: {who} {view}.",
    en="Heard on {on} in the assessment: {who} {view}.",
)
AND_MORE: Final = Text(da="og mere, som står i sagen", en="and more, which is in the case")
AND_OLDER: Final = {
    True: Text(da="og 1 ældre afgørelse", en="and 1 older decision"),
    False: Text(da="og {count} ældre afgørelser", en="and {count} older decisions"),
}
"""For one decision, and for several."""
OF_A_CHILD: Final = {
    ChildsView.AGREES: Text(da="er enigt", en="agrees"),
    ChildsView.DISAGREES: Text(da="er uenigt", en="disagrees"),
}
"""*Barnet* takes another form of the word than *den unge*."""


@frozen(kw_only=True)
class CurrentHelp:
    """
    *Hjælpen nu*: what runs on the day, and what the child thinks of it.

    Attributes:
        decisions: The granted decisions whose help has not ended, newest first.
        measures: The help that runs, placements first.
        heard: How the child was heard on the newest decision, or else in the newest assessment.
        heard_on: The day of that decision; None where the child was heard in an assessment.
        who: The child, or the young person from the age of consent.
        is_infant: Whether the child is under one year old, too young to be asked.
    """

    decisions: tuple[Decision, ...]
    measures: tuple[Measure, ...]
    heard: ChildHeard | None
    heard_on: date | None
    who: Text
    is_infant: bool = False

    @property
    def placement(self) -> Placement | None:
        """The placement that runs, None for a child at home."""
        placements = (measure for measure in self.measures if isinstance(measure, Placement))
        return next(placements, None)

    @property
    def step(self) -> Step | None:
        """The highest step granted by the decisions that run."""
        granted = (decision.granted_step for decision in self.decisions)
        return max((step for step in granted if step is not None), default=None)

    @property
    def refused(self) -> tuple[tuple[Decision, ChildHeard], ...]:
        """The decisions that run and that the child disagrees with, newest first."""
        return tuple(
            (decision, heard)
            for decision in self.decisions
            if (heard := decision.child_heard) is not None and heard.view is ChildsView.DISAGREES
        )


def current_help(view: View) -> CurrentHelp:
    """Return what runs in the case of *view* on its day."""
    decisions = [
        decision
        for decision in sorted(view.case.decisions, key=lambda decision: decision.on)[::-1]
        if decision.is_granted and not is_spent(view, decision) and not is_replaced(view, decision)
    ]
    placements = [stay for stay in view.case.placements if runs_on(stay, view.on)]
    help_at_home = [each for each in view.case.interventions if runs_on(each, view.on)]
    heard_on = next((each for each in decisions if _is_said(each.child_heard)), None)
    on_decision = None if heard_on is None else heard_on.child_heard
    in_assessment = (each.child_heard for each in view.assessments if _is_said(each.child_heard))
    age = view.age_on(view.on)
    is_young = age is not None and age >= OLD_ENOUGH_TO_CONSENT
    return CurrentHelp(
        decisions=tuple(decisions),
        measures=(*placements, *help_at_home),
        heard=on_decision or next(in_assessment, None),
        heard_on=None if heard_on is None else heard_on.on,
        who=YOUNG_PERSON if is_young else CHILD,
        is_infant=age is not None and age < 1,
    )


def refusal(now: CurrentHelp) -> Iterator[Text]:
    """Yield the child's no to each decision that runs, and its help."""
    for decision, heard in now.refused:
        what = _listed(_of_decision(now, decision))
        before = BEFORE_IT if heard.on < decision.on else NOTHING
        values: dict[str, Value] = {"who": now.who, "on": heard.on, "before": before}
        yield render(SAYS_NO, {**values, "what": what})


def help_now(now: CurrentHelp, *, shown: date | None) -> Iterator[Text]:
    """
    Yield the help and the decisions that run, by name and step.

    Args:
        now: The help.
        shown: The day since which the help is shown elsewhere, None where it is not.
    """
    if not now.measures and not now.decisions:
        yield NO_HELP
        return
    refused = [decision for decision, _ in now.refused]
    decisions = [decision for decision in now.decisions if decision not in refused]
    given = [what for decision in (None, *decisions) for what in _measures_of(now, decision)]
    bare = [decision_named(decision) for decision in decisions if not _carried(now, decision)]
    since_told = [] if shown is None else [*since(now, shown)]
    # Of decisions without help of their own the newest counts.
    rest = [what for what in [*given, *bare[:1]] if what not in since_told]
    if rest:
        older = len(bare[1:])
        more = [render(AND_OLDER[older == 1], {"count": older})] if older else []
        more = more if len(rest) <= _MOST else [AND_MORE]
        yield render(NOW, {"what": _listed([*rest[:_MOST], *more])})
    if now.placement is None:
        yield AT_HOME


def view_of_it(now: CurrentHelp) -> Iterator[Text]:
    """Yield the child's view, unless it is a no shown first."""
    # That an infant expressed no view says nothing.
    if now.is_infant and now.heard is not None and now.heard.view is ChildsView.NOT_EXPRESSED:
        return
    if now.heard is not None and now.heard not in [heard for _, heard in now.refused]:
        template = VIEW_OF_ASSESSMENT if now.heard_on is None else VIEW_OF_DECISION
        values: dict[str, Value] = {"on": now.heard.on, "decided": now.heard_on}
        views = OF_A_CHILD if now.who is CHILD else {}
        said = views.get(now.heard.view, now.heard.view.label) if now.heard.view else NOTHING
        yield render(template, {**values, "who": now.who.map(str.lower), "view": said})


def since(now: CurrentHelp, day: date) -> Iterator[Text]:
    """Yield the decisions and the help that came on *day* or later."""
    for decision in (None, *now.decisions):
        of_decision = [each for each in _carried(now, decision) if each.started >= day]
        yield from (measure_named(each, decision) for each in of_decision)
        if decision is None or decision.on < day or of_decision:
            continue
        # Help that went on when its basis changed is no new help: only the decision is.
        begun_by = {decision_carrying(each, each.started) for each in _carried(now, decision)}
        if decision.id not in begun_by:
            yield decision_named(decision)


def measure_named(measure: Measure, decision: Decision | None) -> Text:
    """Return the help by name, with its first day and decision."""
    values: dict[str, Value] = {"what": measure.kind, "since": measure.started}
    if decision is None:
        return render(SINCE, values)
    named = decision_named(decision, in_words=not _says_its_provision(measure, decision))
    return render(SINCE_BY, {**values, "decision": named})


def _says_its_provision(measure: Measure, decision: Decision) -> bool:
    """Tell whether the help is named as its provision is."""
    if isinstance(measure, Placement) or decision.legal_basis is None:
        return False
    own = measure.kind.provision.references
    return any(decision.legal_basis.may_lie_within(each) for each in own)


def decision_named(decision: Decision, *, in_words: bool = True) -> Text:
    """Return a decision by its day, provision and step."""
    basis, step = decision.legal_basis, decision.granted_step
    known = None if basis is None or not in_words else provision_of(basis)
    given = [
        *([] if known is None else [known.about.map(_subject)]),
        *([] if basis is None else [verbatim(str(basis))]),
        *([] if step is None else [step.numbered]),
    ]
    stated = render(GIVEN, {"given": join(given, ", ")}) if given else NOTHING
    return render(DECISION, {"on": decision.on, "given": stated})


def _carried(now: CurrentHelp, decision: Decision | None) -> list[Measure]:
    """Return the help on *decision* now, or without a known one."""
    # What runs holds nothing that came after its day: the newest decision is the one in force.
    known = {each.id for each in now.decisions}
    if decision is None:
        return [each for each in now.measures if decision_carrying(each, date.max) not in known]
    return [each for each in now.measures if decision_carrying(each, date.max) == decision.id]


def _of_decision(now: CurrentHelp, decision: Decision) -> list[Text]:
    return _measures_of(now, decision) or [decision_named(decision)]


def _measures_of(now: CurrentHelp, decision: Decision | None) -> list[Text]:
    return [measure_named(measure, decision) for measure in _carried(now, decision)]


def _subject(about: str) -> str:
    # What is not certain about a provision comes after the semicolon.
    return about.partition(";")[0]


def _listed(what: Sequence[Text]) -> Text:
    return join(what, "; ")


def _is_said(heard: ChildHeard | None) -> bool:
    return heard is not None and heard.how is not HowHeard.NOT_HEARD and heard.view is not None


_MOST: Final = 4
"""How many measures and decisions are named on the screen."""
