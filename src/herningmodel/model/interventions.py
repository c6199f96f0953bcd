"""
Interventions (*indsatser*): help other than placements, with its steps.

Most kinds belong to one step. Some, such as a contact person or a respite stay, accompany other
help and may belong to several: the step follows from the case on a day, not from the kind alone.

Sources: the numbering of barnets lov §§ 28-33, 35, 38-39, 53-54, 75-76, 81-90, 113-116 (certain for
§§ 28-32, one source or unverified for the rest) and of serviceloven §§ 11, 52, 52 a, 54, 57 a,
57 b, 76 (certain for § 52 stk. 3); the steps as Ballerup's open case system OS2bos had them
(certain for Ballerup). Help because of a disability (barnets lov §§ 81-90) has Ballerup's steps,
carried over by the concordance; special day care has none there. Where no source gives a step, the choice is our own.
"""

from datetime import date
from typing import Annotated

from attrs import frozen

from herningmodel.core.codes import Code, required
from herningmodel.core.fields import Dated, FreeText, Id, KnownLater, KnownWith, RecordId
from herningmodel.core.legal_versions import Versions, cited
from herningmodel.core.references import LegalReference
from herningmodel.model.corrections import Correction
from herningmodel.model.decisions import BasisFrom, DecisionRef
from herningmodel.model.endings import EndReason, Outcome
from herningmodel.model.steps import STEPS, Step
from herningmodel.schema.records import Record


_ONE = (Step.UNIVERSAL,)
_ONE_OR_TWO = (Step.UNIVERSAL, Step.PREVENTIVE)
_TWO = (Step.PREVENTIVE,)
_THREE = (Step.HOME_BASED,)
_TWO_TO_SIX = STEPS[1:]
_FOUR_TO_SIX = STEPS[3:]
_OTHER_HELP = cited("SEL § 44", "BL § 90")


@frozen
class InterventionFacts:
    """
    *Kendsgerninger om en indsatstype*: an intervention kind's steps and law.

    Attributes:
        steps: The possible steps of the kind.
        provision: The provision that the help is given by, by day.
        also: Further provisions that it may be recorded under.
        compensates: Whether it makes up for a disability beside the child's life at home.
    """

    steps: tuple[Step, ...]
    provision: Versions[LegalReference] = cited()
    also: tuple[Versions[LegalReference], ...] = ()
    compensates: bool = False


class InterventionKind(Code):
    """
    *Indsatstype*: what kind of help it is.

    Attributes:
        steps: The steps of the ladder that the kind of help may be given on.
        provision: The provision that the help is given by, by day.
        also: Further provisions that it may be recorded under.
        compensates: Whether it makes up for a disability beside the child's life at home; it is then
            never an attempt on a step.
    """

    UNIVERSAL_OFFER = (
        "universal_offer",
        "almen indsats",
        "universal offer",
        InterventionFacts(_ONE),
    )
    EXTENDED_HEALTH_VISITING = (
        "extended_health_visiting",
        "udvidet sundhedspleje",
        "extended health visiting",
        InterventionFacts(_ONE_OR_TWO),
    )
    OUTREACH_ADVISER = (
        "outreach_adviser",
        "fremskudt rådgiver",
        "outreach adviser",
        InterventionFacts(_ONE_OR_TWO),
    )
    CONSULTANT_HELP = (
        "consultant_help",
        "konsulentbistand",
        "consultant help",
        InterventionFacts(_TWO, cited("SEL § 11 stk. 3 nr. 1", "BL § 30 stk. 1 nr. 1")),
    )
    NETWORK_OR_TALK_GROUP = (
        "network_or_talk_group",
        "netværks- eller samtalegruppe",
        "network or talk group",
        InterventionFacts(_TWO, cited("SEL § 11 stk. 3 nr. 2", "BL § 30 stk. 1 nr. 2")),
    )
    FAMILY_PLANNING = (
        "family_planning",
        "rådgivning om familieplanlægning",
        "family planning advice",
        InterventionFacts(_TWO, cited("SEL § 11 stk. 3 nr. 3", "BL § 30 stk. 1 nr. 3")),
    )
    OTHER_PREVENTIVE = (
        "other_preventive",
        "anden tidligt forebyggende indsats",
        "other early preventive intervention",
        InterventionFacts(_TWO, cited("SEL § 11 stk. 3 nr. 4", "BL § 30 stk. 1 nr. 4")),
    )
    COUNSELLING = (
        "counselling",
        "rådgivning",
        "counselling",
        InterventionFacts(_TWO, cited("SEL § 11 stk. 2", "BL § 28")),
    )
    FAMILY_COUNSELLING = (
        "family_counselling",
        "familieorienteret rådgivning",
        "family-oriented counselling",
        InterventionFacts(_TWO, cited("SEL § 11 stk. 2", "BL § 29")),
    )
    EXAMINATION_AND_TREATMENT = (
        "examination_and_treatment",
        "rådgivning, undersøgelse og behandling",
        "counselling, examination and treatment",
        InterventionFacts(_TWO, cited("SEL § 11 stk. 7", "BL § 31")),
    )
    DAY_OR_LEISURE_OFFER = (
        "day_or_leisure_offer",
        "ophold i dagtilbud, fritidshjem, klub eller lignende",
        "place in day care, after-school centre, club or the like",
        InterventionFacts(_THREE, cited("SEL § 52 stk. 3 nr. 1", "BL § 32 stk. 1 nr. 1")),
    )
    SUPPORT_AT_HOME = (
        "support_at_home",
        "praktisk, pædagogisk eller anden støtte i hjemmet",
        "practical, educational or other support at home",
        InterventionFacts(_THREE, cited("SEL § 52 stk. 3 nr. 2", "BL § 32 stk. 1 nr. 2")),
    )
    CONTACT_PERSON = (
        "contact_person",
        "fast kontaktperson",
        "permanent contact person",
        InterventionFacts(_TWO_TO_SIX, cited("SEL § 52 stk. 3 nr. 6", "BL § 32 stk. 1 nr. 3")),
    )
    WORK_PLACEMENT = (
        "work_placement",
        "praktiktilbud",
        "work placement",
        InterventionFacts(_THREE, cited("SEL § 52 stk. 3 nr. 8", "BL § 32 stk. 1 nr. 4")),
    )
    FAMILY_TREATMENT = (
        "family_treatment",
        "familiebehandling",
        "family treatment",
        InterventionFacts(_THREE, cited("SEL § 52 stk. 3 nr. 3", "BL § 32 stk. 1 nr. 5")),
    )
    FAMILY_RESIDENTIAL_STAY = (
        "family_residential_stay",
        "familieanbringelse",
        "residential stay for the family",
        InterventionFacts(_THREE, cited("SEL § 52 stk. 3 nr. 4", "BL § 32 stk. 1 nr. 6")),
    )
    RESPITE_STAY = (
        "respite_stay",
        "støtteophold",
        "respite stay",
        InterventionFacts(
            _TWO_TO_SIX,
            cited("SEL § 52 stk. 3 nr. 5", "BL § 32 stk. 1 nr. 7"),
            also=(_OTHER_HELP,),
        ),
    )
    OTHER_SUPPORT = (
        "other_support",
        "anden hjælp",
        "other support",
        InterventionFacts(_THREE, cited("SEL § 52 stk. 3 nr. 9", "BL § 32 stk. 1 nr. 8")),
    )
    DRUG_TREATMENT = (
        "drug_treatment",
        "social stofmisbrugsbehandling",
        "social treatment of drug abuse",
        InterventionFacts(_TWO_TO_SIX, cited("BL § 33")),
    )
    ECONOMIC_SUPPORT = (
        "economic_support",
        "økonomisk støtte",
        "economic support",
        InterventionFacts(
            _TWO_TO_SIX,
            cited("SEL § 52 a", "BL § 35"),
            also=(
                cited("SEL § 41", "BL § 86"),
                cited("SEL § 42", "BL § 87"),
                cited("SEL § 43", "BL § 88"),
            ),
        ),
    )
    PARENTS_ORDER = (
        "parents_order",
        "forældrepålæg",
        "order to parents",
        InterventionFacts(_TWO_TO_SIX, cited("SEL § 57 a", "BL § 38")),
    )
    CHILD_ORDER = (
        "child_order",
        "børne- og ungepålæg",
        "order to the child or young person",
        InterventionFacts(_TWO_TO_SIX, cited("SEL § 57 b", "BL § 39")),
    )
    SUPPORT_PERSON_OUTSIDE_NETWORK = (
        "support_person_outside_network",
        "støtteperson uden for netværket",
        "support person outside the network",
        InterventionFacts(_FOUR_TO_SIX, cited("BL § 53")),
    )
    FRIENDSHIP_FAMILY = (
        "friendship_family",
        "venskabsfamilie",
        "friendship family",
        InterventionFacts(_FOUR_TO_SIX, cited("BL § 54")),
    )
    PARENT_SUPPORT_PERSON = (
        "parent_support_person",
        "støtteperson til forældre",
        "support person for the parents",
        InterventionFacts(_FOUR_TO_SIX, cited("SEL § 54", "BL § 75")),
    )
    PARENT_TREATMENT = (
        "parent_treatment",
        "behandling af forældre",
        "treatment of the parents",
        InterventionFacts(_FOUR_TO_SIX, cited("BL § 76")),
    )
    DISABILITY_COUNSELLING = (
        "disability_counselling",
        "rådgivning ved funktionsnedsættelse",
        "counselling with a disability",
        InterventionFacts(_TWO, cited("BL § 81"), compensates=True),
    )
    FAMILY_ADVISER = (
        "family_adviser",
        "familievejleder",
        "family adviser",
        InterventionFacts(_TWO, cited("BL § 81 stk. 4"), compensates=True),
    )
    SPECIAL_DAY_CARE = (
        "special_day_care",
        "særligt dagtilbud",
        "special day care",
        InterventionFacts(_TWO_TO_SIX, cited("SEL § 32", "BL § 83"), compensates=True),
    )
    SPECIAL_CLUB = (
        "special_club",
        "særligt klubtilbud",
        "special club",
        InterventionFacts(_TWO_TO_SIX, cited("SEL § 36", "BL § 84"), compensates=True),
    )
    HOME_TRAINING = (
        "home_training",
        "hjemmetræning",
        "training at home",
        InterventionFacts(_TWO_TO_SIX, cited("SEL § 32 a", "BL § 85"), compensates=True),
    )
    ADDITIONAL_EXPENSES = (
        "additional_expenses",
        "dækning af merudgifter",
        "cover of additional expenses",
        InterventionFacts(_TWO_TO_SIX, cited("SEL § 41", "BL § 86"), compensates=True),
    )
    LOST_EARNINGS = (
        "lost_earnings",
        "dækning af tabt arbejdsfortjeneste",
        "cover of lost earnings",
        InterventionFacts(
            _TWO,
            cited("SEL § 42", "BL § 87"),
            also=(cited("SEL § 43", "BL § 88"),),
            compensates=True,
        ),
    )
    ACCOMPANIMENT = (
        "accompaniment",
        "ledsagelse",
        "accompaniment",
        InterventionFacts(_TWO_TO_SIX, cited("SEL § 45", "BL § 89"), compensates=True),
    )
    PERSONAL_HELP = (
        "personal_help",
        "personlig og praktisk hjælp",
        "personal and practical help",
        InterventionFacts(_TWO_TO_SIX, _OTHER_HELP, compensates=True),
    )
    RELIEF_CARE = (
        "relief_care",
        "aflastning",
        "relief care",
        InterventionFacts(_TWO_TO_SIX, _OTHER_HELP, compensates=True),
    )
    MAINTENANCE_TRAINING = (
        "maintenance_training",
        "vedligeholdelsestræning",
        "maintenance training",
        InterventionFacts(_TWO_TO_SIX, _OTHER_HELP, also=(cited("SEL § 86"),), compensates=True),
    )
    AIDS_AND_ADAPTATIONS = (
        "aids_and_adaptations",
        "hjælpemidler og boligindretning",
        "aids and adaptations",
        InterventionFacts(STEPS, cited("BL § 90"), compensates=True),
    )
    YOUTH_SUPPORT_CONTACT = (
        "youth_support_contact",
        "ungestøtte: kontaktperson",
        "youth support: contact person",
        InterventionFacts(_THREE),
    )
    YOUTH_SUPPORT_OTHER = (
        "youth_support_other",
        "ungestøtte: anden støtte",
        "youth support: other support",
        InterventionFacts(_THREE),
    )
    LEISURE_SUPPORT = (
        "leisure_support",
        "støtte til fritidsaktiviteter",
        "leisure support",
        InterventionFacts(_TWO),
    )
    NETWORK_MEETING = (
        "network_meeting",
        "netværksmøde",
        "network meeting",
        InterventionFacts(STEPS),
    )
    FAMILY_GROUP_CONFERENCE = (
        "family_group_conference",
        "familierådslagning",
        "family group conference",
        InterventionFacts(STEPS),
    )

    def __init__(
        self, code: str, _da: str = "", _en: str = "", facts: InterventionFacts | None = None
    ) -> None:
        """Set the facts of the kind, which are required."""
        facts = required(facts, code)
        self.steps: tuple[Step, ...] = facts.steps
        self.provision: Versions[LegalReference] = facts.provision
        self.also: tuple[Versions[LegalReference], ...] = facts.also
        self.compensates: bool = facts.compensates


class AimedAt(Code):
    """*Rettet mod*: whom the help is meant to change something for."""

    CHILD = "child", "barnet", "the child"
    PARENTS = "parents", "forældrene", "the parents"
    FAMILY = "family", "familien", "the family"
    PLACE = "place", "anbringelsesstedet", "the place where the child lives"


@frozen(kw_only=True, repr=False)
class Intervention(Record):
    """
    *Indsats*: help that runs from a day until another.

    Attributes:
        id: The id of the intervention, unique in the case.
        kind: What kind of help it is.
        started: The day on which the help began.
        decision: The id of the decision that granted it; absent: none is recorded.
        decisions: The decisions that it rests on over time; empty: on `decision` all the time.
        ended: The first day without the help; absent: it runs.
        end_reasons: Why it ended; empty: it runs, or the reasons are not recorded.
        outcome: What came of it (*udbytte*); absent: it runs, or the outcome is not recorded.
        goals: The goals of the help (*mål*), each as free text.
        provider: The pseudonymous id of who gives the help; prices for a place are found by it.
        aimed_at: Whom the help is to change something for; absent: not recorded.
        correction: What this record replaces, or that it is withdrawn; absent: neither.
    """

    id: RecordId
    kind: InterventionKind
    started: Annotated[date, Dated()]
    decision: DecisionRef | None = None
    decisions: tuple[BasisFrom, ...] = ()
    ended: Annotated[date, KnownLater()] | None = None
    end_reasons: Annotated[tuple[EndReason, ...], KnownWith("ended")] = ()
    outcome: Annotated[Outcome, KnownWith("ended")] | None = None
    goals: tuple[FreeText, ...] = ()
    provider: Id | None = None
    aimed_at: AimedAt | None = None
    correction: Correction | None = None
