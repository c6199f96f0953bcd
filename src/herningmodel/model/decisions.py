"""Decisions (*afgørelser*): help granted, legal basis, consent and reasons."""

from datetime import date, datetime
from typing import Annotated

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import Between, Dated, FreeText, Id, KnownLater, RecordId, Reference
from herningmodel.core.references import LegalReference
from herningmodel.model.corrections import Correction
from herningmodel.model.decision_grounds import DecisionPaper, PlacementReason
from herningmodel.model.people import ChildHeard
from herningmodel.model.steps import Step
from herningmodel.schema.records import Record


DecisionRef = Annotated[str, Reference(("decisions",))]


@frozen(kw_only=True, repr=False)
class BasisFrom(Record):
    """
    *Grundlag fra en dag*: the decision that help rests on from a day.

    Attributes:
        decision: The id of the decision.
        from_: The first day on which the help rests on it.
    """

    decision: Annotated[str, Reference(("decisions",), subject=True)]
    from_: Annotated[date, Dated()]


class DecisionStatus(Code):
    """*Status*: only what is granted carries help; a draft is a plan."""

    DRAFT = "draft", "kladde", "draft"
    EXPECTED = "expected", "forventet", "expected"
    GRANTED = "granted", "bevilget", "granted"


class Consent(Code):
    """*Samtykke*: who has consented."""

    CUSTODY_HOLDER = (
        "custody_holder",
        "alle forældremyndighedsindehavere",
        "all custody holders",
    )
    ONE_CUSTODY_HOLDER = (
        "one_custody_holder",
        "én forældremyndighedsindehaver",
        "one custody holder",
    )
    YOUNG_PERSON = "young_person", "den unge", "the young person"
    CHILD = "child", "barnet", "the child"


class DeviationCode(Code):
    """*Årsag til afvigelse*: why a step other than the assessed one was granted."""

    NO_OFFER = "no_offer", "tilbuddet findes ikke", "no offer"
    WAITING = "waiting", "ventetid", "waiting"
    CHILDS_WISH = "childs_wish", "barnets ønske", "child's wish"
    PARENTS_WISH = "parents_wish", "forældrenes ønske", "parents' wish"
    NO_CONSENT = "no_consent", "samtykke mangler", "no consent"
    TEMPORARY = "temporary", "midlertidigt", "temporary"
    SIBLINGS = "siblings", "søskende samlet", "siblings together"
    SCHOOLING = "schooling", "skolegang", "schooling"
    COST = "cost", "økonomi", "cost"
    OTHER = "other", "andet", "other"


class Schooling(Code):
    """*Skolegang*: where the child goes to school during a placement."""

    SAME_SCHOOL = "same_school", "samme skole", "same school"
    NEW_SCHOOL = "new_school", "ny skole", "new school"
    NOT_IN_SCHOOL = "not_in_school", "går ikke i skole", "not in school"


@frozen(kw_only=True, repr=False)
class Override(Record):
    """
    *Fravigelse*: a person's departure from a recommendation. Nothing of ours argues with it.

    Attributes:
        by: The pseudonymous id of the person who departs from the recommendation.
        on: The day of the departure.
        reason: The reason, as free text.
        recommended: The lowest and the highest step that were recommended.
    """

    by: Id
    on: Annotated[date, Dated()]
    reason: FreeText
    recommended: tuple[Step, Step]


@frozen(kw_only=True, repr=False)
class Decision(Record):
    """
    *Afgørelse*: what the municipality decided on a day.

    The step that the child needs and the step that was granted are kept apart on purpose: a
    missing offer may not hide in one number.

    Attributes:
        id: The id of the decision, unique in the case.
        on: The day of the decision.
        asked_on: The day on which the help was asked for; absent: not recorded.
        legal_basis: The provision (*hjemmel*), such as `BL § 46`; absent: the basis is not known.
        urgent: Whether it could not wait (*hastende*); absent: read as no.
        status: Draft, expected or granted; absent: granted.
        needed_step: The step that the child needs, whatever was granted; absent: not recorded.
        granted_step: The step that was granted; absent: not recorded.
        deviation_reason: Why the granted step is not the needed one; asked for where they differ.
        deviation_code: The same as a code, such as a missing offer; absent: not recorded.
        purpose: The purpose of the help (*formålet*), as free text; absent: not recorded.
        expected_months: How long the help is expected to last, in months; absent: not recorded.
        consents: Who has consented (*samtykke*); empty: no consent is recorded.
        child_heard: How the child was heard on this decision; absent: not recorded.
        committee: The day on which *børne- og ungeudvalget* decided or approved it; absent: not
            recorded.
        effect: When a provisional decision took effect (*fik virkning*), as Danish local time;
            absent: not recorded, and the day on which the child moved is taken.
        place_decided: The day on which the place was chosen; absent: not recorded.
        schooling: Where the child is to go to school; absent: not recorded.
        school_change_reason: Why the child changes school, as free text; absent: not recorded.
        papers: The papers that were obtained before it; empty: none are recorded.
        reasons: Why the child is placed; empty: not recorded.
        override: A person's departure from the recommendation; absent: none is recorded.
        correction: What this record replaces, or that it is withdrawn; absent: neither.
    """

    id: RecordId
    on: Annotated[date, Dated()]
    asked_on: Annotated[date, KnownLater()] | None = None
    legal_basis: LegalReference | None = None
    urgent: bool | None = None
    status: DecisionStatus | None = None
    needed_step: Step | None = None
    granted_step: Step | None = None
    deviation_reason: FreeText | None = None
    deviation_code: DeviationCode | None = None
    purpose: FreeText | None = None
    expected_months: Annotated[int, Between(0, 600)] | None = None
    consents: tuple[Consent, ...] = ()
    child_heard: ChildHeard | None = None
    committee: Annotated[date, KnownLater()] | None = None
    effect: Annotated[datetime, KnownLater()] | None = None
    place_decided: Annotated[date, KnownLater()] | None = None
    schooling: Schooling | None = None
    school_change_reason: FreeText | None = None
    papers: tuple[DecisionPaper, ...] = ()
    reasons: tuple[PlacementReason, ...] = ()
    override: Override | None = None
    correction: Correction | None = None

    @property
    def is_granted(self) -> bool:
        """Whether it is granted: it is unless it says otherwise."""
        return self.status is None or self.status is DecisionStatus.GRANTED
