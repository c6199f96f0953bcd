"""
Placements (*anbringelser*): where a child lives outside its home.

*Placement in law* and *step on the ladder* are two things. A room of one's own and a boarding
school are placements in law; the evaluations of the Herning model counted them as home-based. So
their step is the profile's, and whatever counts by step says which convention it used.

Sources: barnets lov § 43 stk. 1 (certain); serviceloven § 66 (certain for the old text, one source
for 2019-2023); codes of Statistics Denmark (one source).
"""

from datetime import date
from typing import Annotated, Final

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import Dated, Id, KnownLater, KnownWith, RecordId, Reference
from herningmodel.core.legal_versions import Versions, cited
from herningmodel.core.references import LegalReference
from herningmodel.model.decisions import DecisionRef
from herningmodel.model.endings import BROKE_DOWN, EndReason, Outcome
from herningmodel.model.steps import Step
from herningmodel.schema.records import Record


class PlacementKind(Code):
    """*Anbringelsestype*: what kind of place it is."""

    NETWORK_FOSTER_FAMILY = (
        "network_foster_family",
        "netværksplejefamilie",
        "network foster family",
    )
    GENERAL_FOSTER_FAMILY = "general_foster_family", "almen plejefamilie", "general foster family"
    REINFORCED_FOSTER_FAMILY = (
        "reinforced_foster_family",
        "forstærket plejefamilie",
        "reinforced foster family",
    )
    SPECIALISED_FOSTER_FAMILY = (
        "specialised_foster_family",
        "specialiseret plejefamilie",
        "specialised foster family",
    )
    MUNICIPAL_FOSTER_FAMILY = (
        "municipal_foster_family",
        "kommunal plejefamilie",
        "municipal foster family",
    )
    ORDINARY_FOSTER_FAMILY = (
        "ordinary_foster_family",
        "almindelig plejefamilie",
        "ordinary foster family",
    )
    OWN_ROOM = "own_room", "eget værelse", "room of one's own"
    BOARDING_SCHOOL = "boarding_school", "kost- eller efterskole", "boarding school"
    PRIVATE_RESIDENTIAL = "private_residential", "opholdssted", "private residential home"
    RESIDENTIAL_INSTITUTION = (
        "residential_institution",
        "døgninstitution",
        "residential institution",
    )
    PARTLY_CLOSED_INSTITUTION = (
        "partly_closed_institution",
        "delvis lukket døgninstitution",
        "partly closed institution",
    )
    SECURE_INSTITUTION = "secure_institution", "sikret døgninstitution", "secure institution"
    SPECIALLY_SECURE_UNIT = (
        "specially_secure_unit",
        "særligt sikret afdeling",
        "specially secure unit",
    )

    @property
    def step(self) -> Step | None:
        """The step of the kind, or None where that is for the profile to say."""
        return _FACTS[self].step

    @property
    def provision(self) -> Versions[LegalReference]:
        """The provision that names the kind of place, before and since barnets lov."""
        return _FACTS[self].provision

    @property
    def statistics_code(self) -> str | None:
        """The code of Statistics Denmark's placement tables, where one is known."""
        return _FACTS[self].statistics_code


@frozen(kw_only=True, repr=False)
class Placement(Record):
    """*Anbringelse*: a stay at one place. The same place has the same `place`."""

    id: RecordId
    kind: PlacementKind
    started: Annotated[date, Dated()]
    place: Id | None = None
    decision: DecisionRef | None = None
    ended: Annotated[date, KnownLater()] | None = None
    end_reasons: Annotated[tuple[EndReason, ...], KnownWith("ended")] = ()
    outcome: Annotated[Outcome, KnownWith("ended")] | None = None
    approved: Annotated[date, KnownLater()] | None = None
    candidate: Annotated[str, Reference(("candidates",))] | None = None
    matched: bool | None = None
    support: tuple[Annotated[str, Reference(("interventions",))], ...] = ()

    @property
    def broke_down(self) -> bool:
        """Whether the stay ended because the child left or the place gave up."""
        return self.ended is not None and any(reason in BROKE_DOWN for reason in self.end_reasons)


@frozen
class _PlacementFacts:
    step: Step | None
    provision: Versions[LegalReference]
    statistics_code: str | None


_FACTS: Final = {
    PlacementKind.NETWORK_FOSTER_FAMILY: _PlacementFacts(
        Step.KIN_OR_NETWORK, cited("SEL § 66", "BL § 43 stk. 1 nr. 4"), "1"
    ),
    PlacementKind.GENERAL_FOSTER_FAMILY: _PlacementFacts(
        Step.FOSTER_FAMILY, cited("SEL § 66", "BL § 43 stk. 1 nr. 1"), "23"
    ),
    PlacementKind.REINFORCED_FOSTER_FAMILY: _PlacementFacts(
        Step.FOSTER_FAMILY, cited("SEL § 66", "BL § 43 stk. 1 nr. 2"), "24"
    ),
    PlacementKind.SPECIALISED_FOSTER_FAMILY: _PlacementFacts(
        Step.FOSTER_FAMILY, cited("SEL § 66", "BL § 43 stk. 1 nr. 3"), "25"
    ),
    PlacementKind.MUNICIPAL_FOSTER_FAMILY: _PlacementFacts(
        Step.FOSTER_FAMILY, cited("SEL § 66"), "22"
    ),
    PlacementKind.ORDINARY_FOSTER_FAMILY: _PlacementFacts(
        Step.FOSTER_FAMILY, cited("SEL § 66"), "21"
    ),
    PlacementKind.OWN_ROOM: _PlacementFacts(None, cited("SEL § 66", "BL § 43 stk. 1 nr. 5"), "6"),
    PlacementKind.BOARDING_SCHOOL: _PlacementFacts(
        None, cited("SEL § 66", "BL § 43 stk. 1 nr. 7"), "11"
    ),
    PlacementKind.PRIVATE_RESIDENTIAL: _PlacementFacts(
        Step.INSTITUTION, cited("SEL § 66", "BL § 43 stk. 1 nr. 6"), "27"
    ),
    PlacementKind.RESIDENTIAL_INSTITUTION: _PlacementFacts(
        Step.INSTITUTION, cited("SEL § 66", "BL § 43 stk. 1 nr. 6"), "9"
    ),
    PlacementKind.PARTLY_CLOSED_INSTITUTION: _PlacementFacts(
        Step.INSTITUTION, cited("SEL § 66", "BL § 43 stk. 1 nr. 6"), "7"
    ),
    PlacementKind.SECURE_INSTITUTION: _PlacementFacts(
        Step.INSTITUTION, cited("SEL § 66", "BL § 43 stk. 1 nr. 6"), "8"
    ),
    PlacementKind.SPECIALLY_SECURE_UNIT: _PlacementFacts(
        Step.INSTITUTION, cited("SEL § 66", "BL § 43 stk. 1 nr. 6"), None
    ),
}
