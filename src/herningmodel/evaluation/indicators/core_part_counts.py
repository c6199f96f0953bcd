"""
*Modellens kerne*: the core parts of the model in the cases.

What the practitioners call the core is read across Herning's own pages, the national board and the
social workers' union; no official list is published.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from attrs import frozen

from herningmodel.core.sources import Certainty, Source
from herningmodel.core.spans import Span
from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import ColumnShare, Counted, Indicator, Line, Unit
from herningmodel.evaluation.indicators.measured_twice import is_eligible
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.people import HowHeard, Participant
from herningmodel.text.texts import Text


CODE: Final = "core_parts"
MET, NOT_MET = "met", "not_met"

TEAM: Final = frozenset(
    {
        Participant.SCHOOL_PSYCHOLOGIST,
        Participant.HEALTH_VISITOR,
        Participant.SCHOOL,
        Participant.DAY_CARE,
    }
)
_NETWORK: Final = frozenset(
    {InterventionKind.NETWORK_MEETING, InterventionKind.FAMILY_GROUP_CONFERENCE}
)


@frozen
class CorePart:
    """
    *Kerneelement*: a core part of the model, with its count per case.

    Attributes:
        key: The permanent key of the part.
        title: The name of the part, in both languages.
        shown_by: The function that yields whether a case shows the part; nothing where it cannot be
            seen.
    """

    key: str
    title: Text
    shown_by: Callable[[CaseInPeriod], Iterator[bool]]


def same_adviser(in_period: CaseInPeriod) -> Iterator[bool]:
    """Yield whether an open case still has its first adviser, if named."""
    workers = {caseworker.worker for caseworker in in_period.case.caseworkers}
    if in_period.is_open and workers:
        yield len(workers) == 1


def team(in_period: CaseInPeriod) -> Iterator[bool]:
    """Yield for each assessment whether others than the caseworker participated."""
    for assessment in in_period.case.assessments:
        if in_period.is_in_period(assessment.on) and assessment.participants:
            yield not TEAM.isdisjoint(assessment.participants)


def network(in_period: CaseInPeriod) -> Iterator[bool]:
    """Yield for each assessed case whether the network was involved."""
    assessed = [
        assessment
        for assessment in in_period.case.assessments
        if in_period.is_in_period(assessment.on)
    ]
    if assessed:
        yield (
            any(assessment.network_search is not None for assessment in assessed)
            or any(Participant.NETWORK in assessment.participants for assessment in assessed)
            or any(
                intervention.kind in _NETWORK and in_period.days_of(intervention)
                for intervention in in_period.interventions
            )
        )


def child_heard(in_period: CaseInPeriod) -> Iterator[bool]:
    """Yield for each granted decision whether the child was heard on it."""
    for decision in in_period.case.decisions:
        if in_period.is_in_period(decision.on) and decision.is_granted:
            heard = decision.child_heard
            yield heard is not None and heard.how is not HowHeard.NOT_HEARD


def child_spoken_with(in_period: CaseInPeriod) -> Iterator[bool]:
    """Yield for each follow-up whether the child was spoken with."""
    for follow_up in in_period.case.follow_ups:
        if in_period.is_in_period(follow_up.on):
            yield follow_up.child_spoken_with is True


def measured(in_period: CaseInPeriod) -> Iterator[bool]:
    """Yield for each child with help whether its wellbeing was measured."""
    if is_eligible(in_period):
        yield any(
            in_period.is_in_period(measurement.on) for measurement in in_period.case.wellbeing
        )


PARTS: Final = (
    CorePart(
        "same_adviser",
        Text(da="samme rådgiver fra start til nu", en="the same adviser from start until now"),
        same_adviser,
    ),
    CorePart(
        "team",
        Text(
            da="skole, dagtilbud, PPR eller sundhedspleje med i undersøgelsen",
            en="school, day care, school psychologist or health visitor in the assessment",
        ),
        team,
    ),
    CorePart(
        "network",
        Text(da="netværket inddraget", en="the network brought in"),
        network,
    ),
    CorePart(
        "child_heard",
        Text(da="barnet hørt om afgørelsen", en="the child heard about the decision"),
        child_heard,
    ),
    CorePart(
        "child_spoken_with",
        Text(da="talt med barnet ved opfølgningen", en="the child spoken with at the follow-up"),
        child_spoken_with,
    ),
    CorePart(
        "wellbeing_measured",
        Text(da="trivslen målt", en="wellbeing measured"),
        measured,
    ),
)
PARTS_BY_KEY: Final[Mapping[str, CorePart]] = {part.key: part for part in PARTS}


def count(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield what the case shows of each part."""
    for part in PARTS:
        for is_met in part.shown_by(in_period):
            yield Counted(part.key, MET if is_met else NOT_MET)


def columns(_: Span) -> tuple[Line, ...]:
    """Return a column for shown, and one for not shown."""
    return (
        Line(MET, Text(da="ja", en="yes")),
        Line(NOT_MET, Text(da="nej, eller ikke oplyst", en="no, or not given")),
    )


INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Modellens kerne i sagerne", en="The core of the model in the cases"),
    unit=Unit.FLOW,
    definition=Text(
        da="Hvor ofte sagerne viser hvert kerneelement: åbne sager med samme rådgiver; undersøgelser, hvor andre fagfolk var med; undersøgte sager, hvor netværket blev inddraget; afgørelser, hvor barnet blev hørt; opfølgninger, hvor der blev talt med barnet; og børn med hjælp, hvis trivsel blev målt.",
        en="How often the cases show each core element: open cases with the same adviser; assessments in which other professionals took part; assessed cases in which the network was brought in; decisions on which the child was heard; follow-ups at which the child was spoken with; and children with help whose wellbeing was measured.",
    ),
    left_out=Text(
        da="Sager, der ingen rådgiver nævner, og undersøgelser, der ikke nævner, hvem der var med.",
        en="Cases that name no adviser, and assessments that do not name who took part.",
    ),
    not_measured=Text(
        da="Det, der ikke er dokumenteret, tæller, som om det ikke er sket.",
        en="What was not documented counts as if it did not happen.",
    ),
    source=Source(
        title=Text(
            da="Herning, Social- og Boligstyrelsen og Dansk Socialrådgiverforening, læst på tværs; der er ikke offentliggjort en liste over kernen",
            en="Herning, the national board and the social workers' union, read across; no list of the core has been published",
        ),
        certainty=Certainty.ONE_SOURCE,
    ),
    rows=tuple(Line(part.key, part.title) for part in PARTS),
    columns=columns,
    columns_add_up=True,
    rows_add_up=False,
    share=ColumnShare(Text(da="ja, procent", en="yes, percent"), MET, (MET, NOT_MET)),
    count=count,
)
