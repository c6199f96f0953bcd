"""
Placements (*anbringelser*): where a child lives outside its home.

*Placement in law* and *step on the ladder* are two things. A room of one's own and a boarding
school are placements in law; the evaluations of the Herning model counted them as home-based. So
their step is the profile's, and whatever counts by step says which convention it used.

Sources: barnets lov § 43 stk. 1 (certain); serviceloven § 66 (certain for the old text, one source
for 2019-2023); codes of Statistics Denmark (one source).
"""

from datetime import date
from typing import Annotated

from attrs import frozen

from herningmodel.core.codes import Code, required
from herningmodel.core.fields import Dated, Id, KnownLater, KnownWith, RecordId, Reference
from herningmodel.core.legal_versions import Versions, cited
from herningmodel.core.references import LegalReference
from herningmodel.model.corrections import Correction
from herningmodel.model.decisions import BasisFrom, DecisionRef
from herningmodel.model.endings import BROKE_DOWN, EndReason, Outcome
from herningmodel.model.steps import BY_PROFILE, ByProfile, Step
from herningmodel.schema.records import Record


@frozen
class PlacementFacts:
    """
    *Kendsgerninger om en anbringelsestype*: a placement kind's step and law.

    Attributes:
        step: The step of the kind; `BY_PROFILE` where that is for the profile to say.
        provision: The provision that names the kind of place, by day.
        statistics_code: The code of Statistics Denmark's placement tables, where one is known.
    """

    step: Step | ByProfile
    provision: Versions[LegalReference]
    statistics_code: str | None


class PlacementKind(Code):
    """
    *Anbringelsestype*: what kind of place it is.

    Attributes:
        step: The step of the kind; `BY_PROFILE` where the profile decides it.
        provision: The provision that names the kind of place, by day.
        statistics_code: The code of Statistics Denmark's placement tables, where one is known.
    """

    NETWORK_FOSTER_FAMILY = (
        "network_foster_family",
        "netværksplejefamilie",
        "network foster family",
        PlacementFacts(Step.KIN_OR_NETWORK, cited("SEL § 66", "BL § 43 stk. 1 nr. 4"), "1"),
    )
    GENERAL_FOSTER_FAMILY = (
        "general_foster_family",
        "almen plejefamilie",
        "general foster family",
        PlacementFacts(Step.FOSTER_FAMILY, cited("SEL § 66", "BL § 43 stk. 1 nr. 1"), "23"),
    )
    REINFORCED_FOSTER_FAMILY = (
        "reinforced_foster_family",
        "forstærket plejefamilie",
        "reinforced foster family",
        PlacementFacts(Step.FOSTER_FAMILY, cited("SEL § 66", "BL § 43 stk. 1 nr. 2"), "24"),
    )
    SPECIALISED_FOSTER_FAMILY = (
        "specialised_foster_family",
        "specialiseret plejefamilie",
        "specialised foster family",
        PlacementFacts(Step.FOSTER_FAMILY, cited("SEL § 66", "BL § 43 stk. 1 nr. 3"), "25"),
    )
    MUNICIPAL_FOSTER_FAMILY = (
        "municipal_foster_family",
        "kommunal plejefamilie",
        "municipal foster family",
        PlacementFacts(Step.FOSTER_FAMILY, cited("SEL § 66"), "22"),
    )
    ORDINARY_FOSTER_FAMILY = (
        "ordinary_foster_family",
        "almindelig plejefamilie",
        "ordinary foster family",
        PlacementFacts(Step.FOSTER_FAMILY, cited("SEL § 66"), "21"),
    )
    OWN_ROOM = (
        "own_room",
        "eget værelse",
        "room of one's own",
        PlacementFacts(BY_PROFILE, cited("SEL § 66", "BL § 43 stk. 1 nr. 5"), "6"),
    )
    BOARDING_SCHOOL = (
        "boarding_school",
        "kost- eller efterskole",
        "boarding school",
        PlacementFacts(BY_PROFILE, cited("SEL § 66", "BL § 43 stk. 1 nr. 7"), "11"),
    )
    PRIVATE_RESIDENTIAL = (
        "private_residential",
        "opholdssted",
        "private residential home",
        PlacementFacts(Step.INSTITUTION, cited("SEL § 66", "BL § 43 stk. 1 nr. 6"), "27"),
    )
    RESIDENTIAL_INSTITUTION = (
        "residential_institution",
        "døgninstitution",
        "residential institution",
        PlacementFacts(Step.INSTITUTION, cited("SEL § 66", "BL § 43 stk. 1 nr. 6"), "9"),
    )
    PARTLY_CLOSED_INSTITUTION = (
        "partly_closed_institution",
        "delvis lukket døgninstitution",
        "partly closed institution",
        PlacementFacts(Step.INSTITUTION, cited("SEL § 66", "BL § 43 stk. 1 nr. 6"), "7"),
    )
    SECURE_INSTITUTION = (
        "secure_institution",
        "sikret døgninstitution",
        "secure institution",
        PlacementFacts(Step.INSTITUTION, cited("SEL § 66", "BL § 43 stk. 1 nr. 6"), "8"),
    )
    SPECIALLY_SECURE_UNIT = (
        "specially_secure_unit",
        "særligt sikret afdeling",
        "specially secure unit",
        PlacementFacts(Step.INSTITUTION, cited("SEL § 66", "BL § 43 stk. 1 nr. 6"), None),
    )

    def __init__(
        self, code: str, _da: str = "", _en: str = "", facts: PlacementFacts | None = None
    ) -> None:
        """Set the facts of the kind, which are required."""
        facts = required(facts, code)
        self.step: Step | ByProfile = facts.step
        self.provision: Versions[LegalReference] = facts.provision
        self.statistics_code: str | None = facts.statistics_code


@frozen(kw_only=True, repr=False)
class Placement(Record):
    """
    *Anbringelse*: a stay at one place. The same place has the same `place`.

    Attributes:
        id: The id of the placement, unique in the case.
        kind: What kind of place it is.
        started: The day on which the child moved in.
        place: The pseudonymous id of the place (*anbringelsessted*); absent: not known.
        decision: The id of the decision that granted it; absent: none is recorded.
        decisions: The decisions that it rests on over time; empty: on `decision` all the time.
        ended: The first day without the placement; absent: it runs.
        end_reasons: Why it ended; empty: it runs, or the reasons are not recorded.
        outcome: What came of it (*udbytte*); absent: it runs, or the outcome is not recorded.
        approved: The day on which the place was approved (*godkendt*); absent: not recorded.
        candidate: The id of the candidate of a network search who takes the child in.
        matched: Whether a match of child and place is documented; absent: not recorded.
        support: The ids of the interventions that support the placement.
        correction: What this record replaces, or that it is withdrawn; absent: neither.
    """

    id: RecordId
    kind: PlacementKind
    started: Annotated[date, Dated()]
    place: Id | None = None
    decision: DecisionRef | None = None
    decisions: tuple[BasisFrom, ...] = ()
    ended: Annotated[date, KnownLater()] | None = None
    end_reasons: Annotated[tuple[EndReason, ...], KnownWith("ended")] = ()
    outcome: Annotated[Outcome, KnownWith("ended")] | None = None
    approved: Annotated[date, KnownLater()] | None = None
    candidate: Annotated[str, Reference(("candidates",))] | None = None
    matched: bool | None = None
    support: tuple[Annotated[str, Reference(("interventions",))], ...] = ()
    correction: Correction | None = None

    @property
    def broke_down(self) -> bool:
        """Whether the child left or the place gave up."""
        return self.ended is not None and any(reason in BROKE_DOWN for reason in self.end_reasons)
