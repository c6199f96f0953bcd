"""People of a case: the child, participants, and the child's hearing."""

from datetime import date
from typing import Annotated

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import Agreed, Dated, FreeText, Id, KnownLater, OneOf
from herningmodel.model.municipalities import MUNICIPALITY_CODES
from herningmodel.schema.records import Record
from herningmodel.text.texts import Text


class TargetGroup(Code):
    """*Målgruppe*: which part of the municipality's work the case belongs to."""

    FAMILY = "family", "familie", "family"
    DISABILITY = "disability", "handicap", "disability"


class CustodyNote(Code):
    """*Forældremyndighed*: what is special about the custody of the child."""

    NO_HOLDER_IN_DENMARK = (
        "no_holder_in_denmark",
        "ingen forældremyndighedsindehaver i landet",
        "no custody holder in Denmark",
    )
    TEMPORARY_HOLDER = (
        "temporary_holder",
        "midlertidig forældremyndighedsindehaver",
        "temporary custody holder",
    )


class Participant(Code):
    """*Deltager*: who took part in an assessment, a follow-up or a contact."""

    CHILD = "child", "barnet eller den unge", "the child or young person"
    PARENT = "parent", "forælder", "parent"
    NETWORK = "network", "netværket", "the network"
    ADVISER = "adviser", "børne- og ungerådgiver", "children's adviser"
    SECOND_ADVISER = "second_adviser", "anden rådgiver", "second adviser"
    SCHOOL_PSYCHOLOGIST = "school_psychologist", "PPR-psykolog", "school psychologist"
    HEALTH_VISITOR = "health_visitor", "sundhedsplejerske", "health visitor"
    SCHOOL = "school", "skole", "school"
    DAY_CARE = "day_care", "dagtilbud", "day care"
    FOSTER_FAMILY = "foster_family", "plejefamilie", "foster family"
    INSTITUTION = "institution", "institution", "institution"
    DOCTOR = "doctor", "læge", "doctor"
    PSYCHOLOGIST = "psychologist", "psykolog", "psychologist"
    LAY_SUPPORT = "lay_support", "bisidder", "lay support person"
    FAMILY_THERAPIST = "family_therapist", "familiebehandler", "family therapist"
    OTHER = "other", "anden", "other"


class Informant(Code):
    """*Informant*: who answered a measure of wellbeing."""

    PARENT = "parent", "forælder", "parent"
    FOSTER_PARENT = "foster_parent", "plejeforælder", "foster parent"
    TEACHER = "teacher", "lærer", "teacher"
    PRESCHOOL_TEACHER = "preschool_teacher", "pædagog", "preschool teacher"
    SELF = "self", "barnet eller den unge selv", "the child itself"
    ADVISER = "adviser", "børne- og ungerådgiver", "children's adviser"
    INSTITUTION = "institution", "institution", "institution"


class InformantRole(Code):
    """*Informantens rolle*: whether the informant also assessed the child."""

    AUTHOR = "author", "den, der vurderer", "the assessor"
    OTHER = "other", "en anden", "another person"


class HowHeard(Code):
    """*Hvordan barnet er hørt*: the way in which the child's view was obtained."""

    CONVERSATION = "conversation", "ved en samtale", "in a conversation"
    OBSERVATION = "observation", "ved observation", "by observation"
    WRITTEN = "written", "skriftligt", "in writing"
    THROUGH_OTHERS = "through_others", "gennem andre", "through others"
    NOT_HEARD = "not_heard", "ikke hørt", "not heard"


class ChildsView(Code):
    """*Barnets holdning*: what the child thinks of it."""

    AGREES = "agrees", "er enig", "agrees"
    DISAGREES = "disagrees", "er uenig", "disagrees"
    MIXED = "mixed", "er i tvivl", "is ambivalent"
    NOT_EXPRESSED = "not_expressed", "har ikke givet sin mening til kende", "has expressed no view"


MunicipalityCode = Annotated[
    str,
    OneOf(
        "three-digit municipality code",
        Text(da="en af de 98 kommunekoder", en="one of the 98 codes of municipalities"),
        MUNICIPALITY_CODES,
    ),
]
"""One of the 98 municipalities. Herning is 657."""


@frozen(kw_only=True, repr=False)
class Municipalities(Record):
    """
    *Kommuner*: who acts, who pays, and where the child lives.

    Attributes:
        acting: The code of the acting municipality (*handlekommune*), such as `657`; absent: not
            known.
        paying: The code of the paying municipality (*betalingskommune*); absent: not known.
        residence: The code of the municipality where the child lives; absent: not known.
    """

    acting: MunicipalityCode | None = None
    paying: MunicipalityCode | None = None
    residence: MunicipalityCode | None = None


@frozen(kw_only=True, repr=False)
class Child(Record):
    """
    *Barnet*: by a pseudonymous id. A CPR number is not needed, and is flagged where found.

    Attributes:
        id: The pseudonymous id of the child; never a CPR number.
        born: The day of birth; absent: not known, or the child is unborn.
        expected: The expected day of birth (*termin*); it may stay when the child is born; absent: not
            known.
        siblings: The ids of the cases of siblings; empty: none are recorded.
        custody_note: What is special about the custody; absent: nothing is recorded.
        disability_known: The day on which the municipality learned that a disability was found
            (*dagen, da kommunen blev bekendt med funktionsnedsættelsen*); absent: not recorded.
    """

    id: Id
    born: Annotated[date, KnownLater()] | None = None
    expected: Annotated[date, Agreed()] | None = None
    siblings: tuple[Id, ...] = ()
    custody_note: CustodyNote | None = None
    disability_known: Annotated[date, KnownLater()] | None = None

    @property
    def has_no_holder(self) -> bool:
        """Whether no custody holder is in the country to be asked."""
        return self.custody_note is CustodyNote.NO_HOLDER_IN_DENMARK


@frozen(kw_only=True, repr=False)
class ChildHeard(Record):
    """
    *Høring af barnet*: when and how the child was heard, and what it thinks.

    Attributes:
        on: The day on which the child was heard.
        how: The way in which the child was heard, or `not_heard`.
        view: What the child thinks; absent: not recorded.
        reason: Why the child was not heard, as free text.
    """

    on: Annotated[date, Dated()]
    how: HowHeard
    view: ChildsView | None = None
    reason: FreeText | None = None


@frozen(kw_only=True, repr=False)
class Caseworker(Record):
    """
    *Børne- og ungerådgiver*: who was assigned to the case, since when, until when.

    Attributes:
        worker: The pseudonymous id of the adviser.
        since: The day from which the adviser is assigned to the case.
        until: The first day without the adviser; absent: still assigned.
    """

    worker: Id
    since: Annotated[date, Dated()]
    until: Annotated[date, Agreed()] | None = None
