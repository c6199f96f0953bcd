"""Decisions (*afgørelser*): what was granted, by which law, with whose consent, and why."""

from datetime import date
from typing import Annotated

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import Between, Dated, FreeText, Id, KnownLater, RecordId, Reference
from herningmodel.core.references import LegalReference
from herningmodel.model.people import ChildHeard
from herningmodel.model.steps import Step
from herningmodel.schema.records import Record


DecisionRef = Annotated[str, Reference(("decisions",))]


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


class Schooling(Code):
    """*Skolegang*: where the child goes to school during a placement."""

    SAME_SCHOOL = "same_school", "samme skole", "same school"
    NEW_SCHOOL = "new_school", "ny skole", "new school"
    NOT_IN_SCHOOL = "not_in_school", "går ikke i skole", "not in school"


@frozen(kw_only=True, repr=False)
class Override(Record):
    """*Fravigelse*: a person's departure from a recommendation. Nothing of ours argues with it."""

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
    """

    id: RecordId
    on: Annotated[date, Dated()]
    legal_basis: LegalReference | None = None
    urgent: bool | None = None
    status: DecisionStatus | None = None
    needed_step: Step | None = None
    granted_step: Step | None = None
    deviation_reason: FreeText | None = None
    purpose: FreeText | None = None
    expected_months: Annotated[int, Between(0, 600)] | None = None
    consents: tuple[Consent, ...] = ()
    child_heard: ChildHeard | None = None
    committee: Annotated[date, KnownLater()] | None = None
    place_decided: Annotated[date, KnownLater()] | None = None
    schooling: Schooling | None = None
    override: Override | None = None

    @property
    def is_granted(self) -> bool:
        """Whether it is granted: it is unless it says otherwise."""
        return self.status is None or self.status is DecisionStatus.GRANTED
