"""
Needs of a child: ratings, safety, strengths and the network.

The twenty dimensions are those of the Integrated Children's System (*ICS*). Eight of them decide;
the others are shown and never bind. The rating is the generic qualifier of the ICF, in whole
numbers.

Sources: ICS as used by Danish municipalities (one source); WHO, ICF generic qualifier (certain).
"""

from datetime import date
from enum import IntEnum
from typing import Annotated, Self

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import Agreed, Between, Dated, FreeText, Id, KnownLater, RecordId
from herningmodel.model.corrections import Correction
from herningmodel.model.people import ChildHeard, Participant
from herningmodel.schema.records import FrozenDict, Record
from herningmodel.text.texts import Text


class Rating(IntEnum):
    """
    *Vurdering*: how severe the problem is in one dimension, 0-4.

    Attributes:
        label: What the rating is called, in both languages.

    Example:
        >>> Rating(3).label.da
        'et svært problem'
    """

    label: Text

    NONE = 0, "intet problem", "no problem"
    MILD = 1, "et let problem", "a mild problem"
    MODERATE = 2, "et moderat problem", "a moderate problem"
    SEVERE = 3, "et svært problem", "a severe problem"
    COMPLETE = 4, "et meget alvorligt problem", "a very severe problem"

    def __new__(cls, number: int, da: str = "", en: str = "") -> Self:
        """Create a rating from number and names; a look-up passes the number."""
        rating = int.__new__(cls, number)
        rating._value_ = number
        rating.label = Text(da=da, en=en)
        return rating


class Domain(Code):
    """*Område*: one side of the triangle of the child's life."""

    CHILD = "child", "barnets udvikling", "the child's development"
    PARENTING = "parenting", "forældrenes kompetencer", "the parents' capacity"
    ENVIRONMENT = "environment", "familie og omgivelser", "family and environment"


class Dimension(Code):
    """
    *Dimension*: one of the twenty that are rated, each in one domain.

    Attributes:
        domain: The domain that the dimension belongs to.

    Example:
        >>> Dimension.BASIC_CARE.domain.label.da
        'forældrenes kompetencer'
    """

    domain: Domain

    HEALTH = "health", Domain.CHILD, "sundhed", "health"
    EDUCATION = "education", Domain.CHILD, "skole og læring", "education"
    EMOTIONAL_AND_BEHAVIOURAL_DEVELOPMENT = (
        "emotional_and_behavioural_development",
        Domain.CHILD,
        "følelsesmæssig og adfærdsmæssig udvikling",
        "emotional and behavioural development",
    )
    IDENTITY = "identity", Domain.CHILD, "identitet", "identity"
    FAMILY_AND_SOCIAL_RELATIONSHIPS = (
        "family_and_social_relationships",
        Domain.CHILD,
        "familierelationer og sociale relationer",
        "family and social relationships",
    )
    SOCIAL_PRESENTATION = (
        "social_presentation",
        Domain.CHILD,
        "social fremtræden",
        "social presentation",
    )
    SELF_CARE_SKILLS = (
        "self_care_skills",
        Domain.CHILD,
        "evne til at klare sig selv",
        "self-care skills",
    )
    BASIC_CARE = "basic_care", Domain.PARENTING, "grundlæggende omsorg", "basic care"
    ENSURING_SAFETY = (
        "ensuring_safety",
        Domain.PARENTING,
        "beskyttelse af barnet",
        "ensuring safety",
    )
    EMOTIONAL_WARMTH = (
        "emotional_warmth",
        Domain.PARENTING,
        "følelsesmæssig varme",
        "emotional warmth",
    )
    STIMULATION = "stimulation", Domain.PARENTING, "stimulering", "stimulation"
    GUIDANCE_AND_BOUNDARIES = (
        "guidance_and_boundaries",
        Domain.PARENTING,
        "vejledning og grænsesætning",
        "guidance and boundaries",
    )
    STABILITY = "stability", Domain.PARENTING, "stabilitet", "stability"
    FAMILY_FUNCTIONING = (
        "family_functioning",
        Domain.ENVIRONMENT,
        "familiens funktion",
        "family functioning",
    )
    WIDER_FAMILY = "wider_family", Domain.ENVIRONMENT, "den øvrige familie", "wider family"
    HOUSING = "housing", Domain.ENVIRONMENT, "bolig", "housing"
    EMPLOYMENT = "employment", Domain.ENVIRONMENT, "beskæftigelse", "employment"
    INCOME = "income", Domain.ENVIRONMENT, "økonomi", "income"
    SOCIAL_INTEGRATION = (
        "social_integration",
        Domain.ENVIRONMENT,
        "social integration",
        "social integration",
    )
    COMMUNITY_RESOURCES = (
        "community_resources",
        Domain.ENVIRONMENT,
        "ressourcer i lokalsamfundet",
        "community resources",
    )

    def __new__(cls, code: str, domain: Domain = Domain.CHILD, da: str = "", en: str = "") -> Self:
        """Create a dimension; a look-up passes the code only."""
        dimension = str.__new__(cls, code)
        dimension._value_ = code
        dimension.label = Text(da=da, en=en)
        dimension.domain = domain
        return dimension


class Safety(Code):
    """*Sikkerhed i hjemmet*: whether the child is safe at home."""

    SAFE = "safe", "trygt", "safe"
    SAFE_WITH_PLAN = "safe_with_plan", "trygt med en sikkerhedsplan", "safe with a safety plan"
    UNSAFE = "unsafe", "ikke trygt", "unsafe"
    UNKNOWN = "unknown", "ikke afklaret", "unknown"


class Strength(Code):
    """*Ressource eller beskyttende forhold*: what helps the child."""

    CHILD_RESOURCES = "child_resources", "barnets egne ressourcer", "the child's own resources"
    PARENTAL_INSIGHT = "parental_insight", "forældrenes indsigt", "the parents' insight"
    PARENTAL_COOPERATION = (
        "parental_cooperation",
        "forældrenes samarbejde",
        "the parents' cooperation",
    )
    WIDER_FAMILY_AND_NETWORK = (
        "wider_family_and_network",
        "slægt og netværk",
        "wider family and network",
    )
    SCHOOL_OR_DAY_CARE = "school_or_day_care", "skole eller dagtilbud", "school or day care"
    LEISURE_AND_FRIENDS = "leisure_and_friends", "fritid og venner", "leisure and friends"
    COMMUNITY_RESOURCES = (
        "community_resources",
        "ressourcer i lokalsamfundet",
        "community resources",
    )


class AssessmentKind(Code):
    """*Undersøgelsestype*: how thoroughly the need was looked into."""

    SCREENING = "screening", "screening", "screening"
    FOCUSED = "focused", "afdækning", "focused assessment"
    CHILD_ASSESSMENT = "child_assessment", "børnefaglig undersøgelse", "child assessment"
    YOUTH_ASSESSMENT = "youth_assessment", "ungefaglig undersøgelse", "youth assessment"
    PRELIMINARY = "preliminary", "foreløbig vurdering", "preliminary assessment"
    MUNICIPAL_FORM = "municipal_form", "kommunens eget skema", "the municipality's own form"


class Relation(Code):
    """*Relation*: how a candidate of the network knows the child."""

    GRANDPARENT = "grandparent", "bedsteforælder", "grandparent"
    SIBLING = "sibling", "søskende", "sibling"
    OTHER_KIN = "other_kin", "anden slægt", "other kin"
    FRIEND_OF_FAMILY = "friend_of_family", "ven af familien", "friend of the family"
    SCHOOL_OR_DAY_CARE = (
        "school_or_day_care",
        "fra skole eller dagtilbud",
        "from school or day care",
    )
    OTHER_NETWORK = "other_network", "andet netværk", "other network"


class TreatmentProvider(Code):
    """*Hvem behandler*: where treatment round the clock is to be given."""

    RESIDENTIAL = "residential", "døgntilbud", "residential place"
    HEALTH_SERVICE = "health_service", "sundhedsvæsenet", "health service"


@frozen(kw_only=True, repr=False)
class SafetyPlan(Record):
    """
    *Sikkerhedsplan*: what keeps the child safe at home, and until when.

    Attributes:
        on: The day of the plan.
        until: The first day without the plan; absent: no end is agreed.
    """

    on: Annotated[date, Dated()]
    until: Annotated[date, Agreed()] | None = None


@frozen(kw_only=True, repr=False)
class Candidate(Record):
    """
    *Kandidat*: someone of the network with whom the child might live.

    The same person keeps the same id from one assessment to the next.

    Attributes:
        id: The pseudonymous id of the person, the same in every search.
        relation: How the person knows the child.
        willing: Whether the person is willing to take the child in; absent: not known.
        suitable: Whether the person is suitable; absent: not known.
    """

    id: Id
    relation: Relation
    willing: bool | None = None
    suitable: bool | None = None


@frozen(kw_only=True, repr=False)
class NetworkSearch(Record):
    """
    *Afsøgning af netværket*: who was found. Without one, the network was not searched.

    Attributes:
        done: The day on which the search was finished.
        candidates: The people who were found; empty: the search found none.
    """

    done: Annotated[date, Dated()]
    candidates: tuple[Candidate, ...] = ()


@frozen(kw_only=True, repr=False)
class ChangedCircumstances(Record):
    """
    *Ændrede forhold*: the answer to "what is different this time" after a failed attempt.

    Attributes:
        on: The day of the answer.
        different: Whether something is different from the time of the failed attempt.
        what: What is different, as free text.
    """

    on: Annotated[date, Dated()]
    different: bool
    what: FreeText | None = None


@frozen(kw_only=True, repr=False)
class Assessment(Record):
    """
    *Undersøgelse* or *vurdering*: what was found out about the child's need, finished on a day.

    A deciding dimension without a rating is an open question, and so is every other member that
    is absent. Open is not "no".

    Attributes:
        id: The id of the assessment, unique in the case.
        kind: How thoroughly the need was looked into.
        on: The day on which it was finished.
        started: The day on which it began; absent: not recorded.
        aware: The day on which the municipality became aware of the need that it is about; absent:
            not recorded.
        ratings: The rating of each dimension, 0-4; a deciding dimension without one is an open
            question.
        strengths: The resources and protective factors around the child.
        safety: Whether the child is safe at home; absent or `unknown`: an open question.
        safety_plan: The plan that keeps the child safe at home; absent: none is recorded.
        acute: Whether the need is acute; absent: an open question.
        round_the_clock_treatment: Whether the child needs treatment day and night; absent: an open
            question.
        treatment_provider: Where that treatment is to be given; absent: an open question.
        network_search: The search for kin and network who could help; absent: not searched.
        child_heard: How the child was heard in the assessment; absent: not recorded.
        participants: Those who took part; empty: not recorded.
        scale: The municipality's own scale, 1-10; kept, and not interpreted.
        changed_circumstances: What is different after a failed attempt; absent: an open question.
        correction: What this record replaces, or that it is withdrawn; absent: neither.
    """

    id: RecordId
    kind: AssessmentKind
    on: Annotated[date, Dated()]
    started: Annotated[date, KnownLater()] | None = None
    aware: Annotated[date, KnownLater()] | None = None
    ratings: FrozenDict[Dimension, Rating] = FrozenDict()
    strengths: tuple[Strength, ...] = ()
    safety: Safety | None = None
    safety_plan: SafetyPlan | None = None
    acute: bool | None = None
    round_the_clock_treatment: bool | None = None
    treatment_provider: TreatmentProvider | None = None
    network_search: NetworkSearch | None = None
    child_heard: ChildHeard | None = None
    participants: tuple[Participant, ...] = ()
    scale: Annotated[int, Between(1, 10)] | None = None
    changed_circumstances: ChangedCircumstances | None = None
    correction: Correction | None = None
