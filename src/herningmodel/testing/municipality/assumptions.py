"""
Assumptions of the synthetic municipality: our own choices, not facts.

No source gives how often a child moves from one step to another, how long help runs, or how
wellbeing goes. The numbers here are chosen so that every part of the library is exercised:
each step, ways up and down, breakdowns, pairs of measurements, siblings, old law and new.
These numbers say nothing about real children.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from herningmodel.core.periods import Interval
from herningmodel.core.sources import own_choice
from herningmodel.model.case import NotificationSubject
from herningmodel.model.endings import Outcome
from herningmodel.model.interventions import AimedAt, InterventionKind
from herningmodel.model.people import TargetGroup
from herningmodel.model.placements import PlacementKind
from herningmodel.model.steps import Step


ASSUMED: Final = own_choice(
    da="Kommunen er opdigtet. Tallene er valgt, så alt i biblioteket får noget at se på, og de siger intet om børn",
    en="The municipality is invented. The numbers are chosen so that all of the library has something to look at, and they say nothing about children",
)
"""The source of everything that is generated."""

MUNICIPALITY: Final = "657"
ELSEWHERE: Final = "661"
PAID_ELSEWHERE: Final = 3
"""Percent of the cases that another municipality pays for."""

OPENED_WITHIN: Final = 1800
"""Days before the day within which the cases were opened."""

EARLIEST: Final = date(2018, 1, 1)
LATEST: Final = date(2099, 12, 31)
"""
The range of days that cases can be generated for.

Cases reach five years back, and the model began in 2013; the law of a distant year is not known.
"""

CHILDREN: Final[Mapping[int, int]] = {1: 70, 2: 22, 3: 8}
"""Children of a family who have a case."""

SPACING: Final = (600, 1300)
"""Days between two siblings: fewest and most."""

BEFORE_BIRTH: Final = 4
"""Percent of families whose case is opened before the birth."""

NOT_BORN_YET: Final = 1
"""Percent of families that expect their first child on the day."""

OLDEST: Final = 16
"""The highest age at which a case is opened, in years."""

HOME_BY: Final = Interval(years=17, months=4)
"""Age at which placements end, before a decision on support after 18."""

CUSTODY_HOLDERS: Final[Mapping[int, int]] = {1: 45, 2: 55}
GROUPS: Final[Mapping[TargetGroup, int]] = {TargetGroup.FAMILY: 88, TargetGroup.DISABILITY: 12}

CASES_OF_A_SEAT: Final = 18
"""Cases that one caseworker's seat takes; some of them are closed."""

SEAT_IS_TAKEN_OVER: Final = 25
"""Percent of the seats with a successor."""

FIRST_STEP: Final[Mapping[Step, int]] = {
    Step.UNIVERSAL: 8,
    Step.PREVENTIVE: 38,
    Step.HOME_BASED: 34,
    Step.KIN_OR_NETWORK: 6,
    Step.FOSTER_FAMILY: 8,
    Step.INSTITUTION: 6,
}

LENGTH: Final[Mapping[Step, tuple[int, int]]] = {
    Step.UNIVERSAL: (150, 330),
    Step.PREVENTIVE: (150, 420),
    Step.HOME_BASED: (180, 600),
    Step.KIN_OR_NETWORK: (360, 1500),
    Step.FOSTER_FAMILY: (360, 1700),
    Step.INSTITUTION: (240, 900),
}
"""Days that help runs on a step: fewest and most."""

ASSESSMENT: Final = (28, 90)
TO_DECISION: Final = (1, 7)
TO_START: Final = (3, 10)
"""Days until the assessment, the decision and the start of help."""

OUTCOME: Final[Mapping[Outcome, int]] = {
    Outcome.HELPED: 45,
    Outcome.PARTLY: 32,
    Outcome.NOT_HELPED: 18,
    Outcome.WORSENED: 5,
}
OUTCOME_OF_AN_INSTITUTION: Final[Mapping[Outcome, int]] = {Outcome.HELPED: 55, Outcome.PARTLY: 45}
"""Attempts on the highest step do not fail: no step is higher."""

TEENAGERS_FROM: Final = 13
BREAKDOWNS: Final = 7
BREAKDOWNS_OF_TEENAGERS: Final = 18
"""Percent of the stays with a family that break down."""

CLOSED_AFTER: Final[Mapping[Outcome, int]] = {Outcome.HELPED: 60, Outcome.PARTLY: 20}
"""Percent of cases closed when help at home ends that way."""

NEED_GROWS: Final = 10
"""Percent of partly successful stages followed by the step above."""

TWO_STEPS_UP: Final = 15
"""Percent of the failed attempts after which a step is skipped."""

OTHER_STEP_GRANTED: Final = 3
"""Percent of decisions on step 2 or 3 that grant another step."""

WITHOUT_CONSENT: Final = 12
"""Percent of the placements since 2024 that the committee decides without consent."""

NOTIFIED_ABOUT: Final[Mapping[NotificationSubject, int]] = {
    NotificationSubject.NEGLECT: 35,
    NotificationSubject.SCHOOL_ABSENCE: 25,
    NotificationSubject.VIOLENCE: 10,
    NotificationSubject.OTHER: 30,
}
"""
What notifications are about.

None is about abuse, which asks for a child assessment whatever the step.
"""

COMPLAINTS: Final = 3
"""Percent of the cases with a complaint."""

HELP: Final[Mapping[Step, Mapping[InterventionKind, int]]] = {
    Step.UNIVERSAL: {InterventionKind.UNIVERSAL_OFFER: 60, InterventionKind.OUTREACH_ADVISER: 40},
    Step.PREVENTIVE: {
        InterventionKind.CONSULTANT_HELP: 50,
        InterventionKind.NETWORK_OR_TALK_GROUP: 35,
        InterventionKind.OTHER_PREVENTIVE: 15,
    },
    Step.HOME_BASED: {
        InterventionKind.FAMILY_TREATMENT: 45,
        InterventionKind.SUPPORT_AT_HOME: 25,
        InterventionKind.CONTACT_PERSON: 20,
        InterventionKind.RESPITE_STAY: 10,
    },
}

PLACES: Final[Mapping[Step, Mapping[PlacementKind, int]]] = {
    Step.KIN_OR_NETWORK: {PlacementKind.NETWORK_FOSTER_FAMILY: 1},
    Step.FOSTER_FAMILY: {
        PlacementKind.GENERAL_FOSTER_FAMILY: 50,
        PlacementKind.REINFORCED_FOSTER_FAMILY: 30,
        PlacementKind.SPECIALISED_FOSTER_FAMILY: 20,
    },
    Step.INSTITUTION: {
        PlacementKind.RESIDENTIAL_INSTITUTION: 55,
        PlacementKind.PRIVATE_RESIDENTIAL: 45,
    },
}

AIMED_AT: Final[Mapping[InterventionKind, AimedAt]] = {
    InterventionKind.UNIVERSAL_OFFER: AimedAt.CHILD,
    InterventionKind.OUTREACH_ADVISER: AimedAt.FAMILY,
    InterventionKind.CONSULTANT_HELP: AimedAt.PARENTS,
    InterventionKind.NETWORK_OR_TALK_GROUP: AimedAt.CHILD,
    InterventionKind.OTHER_PREVENTIVE: AimedAt.CHILD,
    InterventionKind.FAMILY_TREATMENT: AimedAt.FAMILY,
    InterventionKind.SUPPORT_AT_HOME: AimedAt.FAMILY,
    InterventionKind.CONTACT_PERSON: AimedAt.CHILD,
    InterventionKind.RESPITE_STAY: AimedAt.CHILD,
}

PURPOSES: Final[Mapping[Step, tuple[str, ...]]] = {
    Step.PREVENTIVE: (
        "parents who know what to do when it is hard",
        "other children to talk with",
    ),
    Step.HOME_BASED: (
        "quiet evenings, and homework that gets done",
        "a grown-up to go to when it gets too much at home",
    ),
    Step.KIN_OR_NETWORK: ("a safe everyday life with people whom the child knows",),
    Step.FOSTER_FAMILY: (
        "a safe home, and the same school",
        "grown-ups who are there every day",
    ),
    Step.INSTITUTION: ("treatment, and then a life in a family again",),
}

PRICES: Final[Mapping[InterventionKind | PlacementKind, tuple[int, int, str]]] = {
    InterventionKind.CONSULTANT_HELP: (2500, 4500, "month"),
    InterventionKind.NETWORK_OR_TALK_GROUP: (1500, 2500, "month"),
    InterventionKind.OTHER_PREVENTIVE: (1500, 4000, "month"),
    InterventionKind.FAMILY_TREATMENT: (8000, 16000, "month"),
    InterventionKind.SUPPORT_AT_HOME: (5000, 11000, "month"),
    InterventionKind.CONTACT_PERSON: (4000, 9000, "month"),
    InterventionKind.RESPITE_STAY: (3500, 7000, "month"),
    PlacementKind.NETWORK_FOSTER_FAMILY: (350, 750, "day"),
    PlacementKind.GENERAL_FOSTER_FAMILY: (900, 1300, "day"),
    PlacementKind.REINFORCED_FOSTER_FAMILY: (1200, 1700, "day"),
    PlacementKind.SPECIALISED_FOSTER_FAMILY: (1600, 2400, "day"),
    PlacementKind.RESIDENTIAL_INSTITUTION: (3200, 5200, "day"),
    PlacementKind.PRIVATE_RESIDENTIAL: (2600, 4600, "day"),
}
"""Fewest and most kroner, and their unit of time."""

MEASURED_AGAIN: Final = 75
"""Percent of the children whose wellbeing is measured again, every half year."""

NOT_ANSWERED: Final = 1
"""Percent of the answers of a questionnaire that are missing."""
