"""
The profile (*kommunens profil*): all adaptable values, with their sources.

There is no field that takes an age, except the condition about teenagers, which can rule nothing
out; and there is no field for a price.
"""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Final, Self, assert_never

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import Between, Dated, Id
from herningmodel.core.periods import Interval
from herningmodel.core.references import LegalReference
from herningmodel.core.sources import Certainty, Source
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.needs import Dimension, Domain, Rating
from herningmodel.model.placements import PlacementKind
from herningmodel.model.steps import Step
from herningmodel.profile.age_bars import names_age_bar
from herningmodel.schema.records import Record
from herningmodel.text.texts import Text


if TYPE_CHECKING:
    from dateutil.rrule import rruleset

    from herningmodel.core.units import Quantity


_CASES: Final = Between(1, 1000)
_CASELOAD: Final = "case/full_time_equivalent"


class Setting(Code):
    """*Indstilling*: a rule's severity in a municipality, or off."""

    ERROR = "error", "fejl", "error"
    WARNING = "warning", "advarsel", "warning"
    INFO = "info", "oplysning", "note"
    OFF = "off", "slået fra", "off"


@frozen(kw_only=True, repr=False)
class ProfileSource(Record):
    """
    *Kilde*: a source, with the id by which values name it.

    Attributes:
        id: The name that values of the profile refer to it by.
        title: What the source is called, or why the choice is our own, in both languages.
        certainty: How sure it is.
        url: Its address; None where there is none.
    """

    id: Id
    title: Text
    certainty: Certainty
    url: str | None = None

    @property
    def source(self) -> Source:
        """The source itself."""
        return Source(title=self.title, certainty=self.certainty, url=self.url)


@frozen(kw_only=True, repr=False)
class StepOffers(Record):
    """
    *Trin*: the local name of a step, and the offers on it.

    Attributes:
        source: The id of the source of the offers.
        label: What the step is called here; None: the name of the model.
        interventions: The kinds of help that are offered on the step.
        placements: The kinds of place that are offered on the step.
    """

    source: Id
    label: Text | None = None
    interventions: tuple[InterventionKind, ...] = ()
    placements: tuple[PlacementKind, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the municipality offers nothing on the step."""
        return not self.interventions and not self.placements


@frozen(kw_only=True, repr=False)
class Steps(Record):
    """
    *Trappen*: the six steps by name, all required.

    Attributes:
        universal: Step 1, the universal services (*almenområdet*).
        preventive: Step 2, preventive interventions.
        home_based: Step 3, home-based measures.
        kin_or_network: Step 4, placement with kin or network.
        foster_family: Step 5, placement in a foster family.
        institution: Step 6, placement in an institution.
    """

    universal: StepOffers
    preventive: StepOffers
    home_based: StepOffers
    kin_or_network: StepOffers
    foster_family: StepOffers
    institution: StepOffers

    def on(self, step: Step) -> StepOffers:
        """Return what is offered on *step*."""
        return (
            self.universal,
            self.preventive,
            self.home_based,
            self.kin_or_network,
            self.foster_family,
            self.institution,
        )[step - 1]


@frozen(kw_only=True, repr=False)
class Reach(Record):
    """
    *Rækkevidde*: the highest deciding rating a step carries, by domain.

    Attributes:
        child: The highest rating of the child's development that the step can carry.
        parenting: The highest rating of the parents' capacity that the step can carry.
        environment: The highest rating of family and environment that the step can carry.
    """

    child: Rating
    parenting: Rating
    environment: Rating

    def in_(self, domain: Domain) -> Rating:
        """Return the reach in *domain*."""
        match domain:
            case Domain.CHILD:
                return self.child
            case Domain.PARENTING:
                return self.parenting
            case Domain.ENVIRONMENT:
                return self.environment
            case _:
                assert_never(domain)


@frozen(kw_only=True, repr=False)
class ReachTable(Record):
    """
    *Rækkevidde trin for trin*: what each step can carry.

    Attributes:
        source: The id of the source of the table.
        universal: What step 1 can carry.
        preventive: What step 2 can carry.
        home_based: What step 3 can carry.
        kin_or_network: What step 4 can carry.
        foster_family: What step 5 can carry.
        institution: What step 6 can carry.
    """

    source: Id
    universal: Reach
    preventive: Reach
    home_based: Reach
    kin_or_network: Reach
    foster_family: Reach
    institution: Reach

    def on(self, step: Step) -> Reach:
        """Return the reach of *step*."""
        return (
            self.universal,
            self.preventive,
            self.home_based,
            self.kin_or_network,
            self.foster_family,
            self.institution,
        )[step - 1]


@frozen(kw_only=True, repr=False)
class Months(Record):
    """
    *Måneder*: a threshold in whole months.

    Attributes:
        source: The id of the source of the threshold.
        months: The number of months, 1-120.
    """

    source: Id
    months: Annotated[int, Between(1, 120)]

    @property
    def interval(self) -> Interval:
        """The threshold as an interval."""
        return Interval(months=self.months)


@frozen(kw_only=True, repr=False)
class Days(Record):
    """
    *Dage*: a threshold in whole days.

    Attributes:
        source: The id of the source of the threshold.
        days: The number of days, 1-366.
    """

    source: Id
    days: Annotated[int, Between(1, 366)]


@frozen(kw_only=True, repr=False)
class Weeks(Record):
    """
    *Uger*: a threshold in whole weeks.

    Attributes:
        source: The id of the source of the threshold.
        weeks: The number of weeks, 1-52.
    """

    source: Id
    weeks: Annotated[int, Between(1, 52)]

    @property
    def interval(self) -> Interval:
        """The threshold as an interval."""
        return Interval(weeks=self.weeks)


@frozen(kw_only=True, repr=False)
class Changes(Record):
    """
    *Skift*: how many changes there may be within so many months.

    Attributes:
        source: The id of the source of the limit.
        most: The highest number of changes that is accepted.
        months: The months within which the changes are counted.
    """

    source: Id
    most: Annotated[int, Between(0, 100)]
    months: Annotated[int, Between(1, 120)]

    @property
    def interval(self) -> Interval:
        """The time within which the changes are counted."""
        return Interval(months=self.months)


@frozen(kw_only=True, repr=False)
class RatingThreshold(Record):
    """
    *Vurderingstærskel*: a threshold on the scale of ratings.

    Attributes:
        source: The id of the source of the threshold.
        rating: The rating from which it applies, 0-4.
    """

    source: Id
    rating: Rating


@frozen(kw_only=True, repr=False)
class AgeThreshold(Record):
    """
    *Alderstærskel*: the age for the teenager condition, without exclusions.

    Attributes:
        source: The id of the source of the threshold.
        years: The age in whole years, 10-17.
    """

    source: Id
    years: Annotated[int, Between(10, 17)]


@frozen(kw_only=True, repr=False)
class Thresholds(Record):
    """
    *Tærskler*: limits of ladder rules, practice and schedule.

    Attributes:
        answers_hold: How long an answer of an assessment holds.
        due_soon: How long before its last day a deadline is shown as near.
        failed_attempts_count: How long a failed attempt counts.
        intensive_support_from: The rating from which step 3 asks for intensive support.
        support_package_from: The rating of the child from which step 4 asks for a support package.
        reinforced_foster_family_from: The rating of the child that calls for a reinforced foster
            family.
        specialised_foster_family_from: The rating of the child that calls for a specialised foster
            family.
        treatment_expects: The rating of the child that treatment day and night is expected to go
            with.
        teenagers_from: The age from which the condition about teenagers is shown.
        one_move_within: Two placements with less time than this between them are one move.
        caseworker_changes: How many changes of caseworker are accepted, within which time.
    """

    answers_hold: Months
    due_soon: Days
    failed_attempts_count: Months
    intensive_support_from: RatingThreshold
    support_package_from: RatingThreshold
    reinforced_foster_family_from: RatingThreshold
    specialised_foster_family_from: RatingThreshold
    treatment_expects: RatingThreshold
    teenagers_from: AgeThreshold
    one_move_within: Weeks
    caseworker_changes: Changes


@frozen(kw_only=True, repr=False)
class Deciding(Record):
    """
    *Afgørende dimensioner*: the dimensions whose ratings bind; others are shown.

    Attributes:
        source: The id of the source of the choice.
        dimensions: The dimensions whose ratings bind.
    """

    source: Id
    dimensions: tuple[Dimension, ...]


@frozen(kw_only=True, repr=False)
class DisputedPlacements(Record):
    """
    *Eget værelse og kost- eller efterskole*: placements whose step is a convention.

    Attributes:
        source: The id of the source of the convention.
        own_room: The step of a room of one's own (*eget værelse*).
        boarding_school: The step of a boarding school (*kost- eller efterskole*).
    """

    source: Id
    own_room: Step
    boarding_school: Step


@frozen(kw_only=True, repr=False)
class Allowance(Record):
    """
    *Paragraf og trin*: the steps that a provision may be used on.

    Attributes:
        provision: The provision, with everything within it.
        steps: The steps on which it may be used.
        source: The id of the source of the steps.
    """

    provision: LegalReference
    steps: tuple[Step, ...]
    source: Id


class CountedFrom(Code):
    """*Tællemåde*: what a rhythm of follow-up is counted from."""

    FROM_LAST_HELD = (
        "from_last_held",
        "fra den opfølgning, der sidst blev holdt",
        "from the follow-up that was held last",
    )
    FROM_START = "from_start", "fra den dag, hjælpen begyndte", "from the day the help began"
    WINDOW = "window", "én gang i hver periode", "once in each period"


@frozen(kw_only=True, repr=False)
class Stage(Record):
    """
    *Rytme*: an interval and how often it repeats; endless without number.

    Attributes:
        every: The time from one follow-up to the next.
        times: The number of follow-ups at this pace; None: from then on.
    """

    every: Interval
    times: Annotated[int, Between(1, 1000)] | None = None


@frozen(kw_only=True, repr=False)
class Rhythm(Record):
    """
    *Opfølgningsrytme*: the stages of follow-up that the municipality has set itself.

    Attributes:
        source: The id of the source of the rhythm.
        stages: The stages, one after the other.
        counted: What the time is counted from.
    """

    source: Id
    stages: tuple[Stage, ...]
    counted: CountedFrom = CountedFrom.FROM_LAST_HELD

    def rrule(self, start: date) -> "rruleset":
        """
        Return the due days, counted from *start*, as a `dateutil.rrule.rruleset`.

        Raises:
            ValueError: The rhythm is counted from the follow-up held last, which no rule knows.

        Example:
            >>> stages = (Stage(every=Interval(months=1), times=3),)
            >>> rhythm = Rhythm(source="ours", stages=stages, counted=CountedFrom.FROM_START)
            >>> [f"{day:%d.%m}" for day in rhythm.rrule(date(2025, 1, 31))]
            ['28.02', '31.03', '30.04']
        """
        from herningmodel.core.recurrence_rules import rule_set  # noqa: PLC0415 - few need it

        return rule_set(start, self._parts())

    def rrule_texts(self, start: date) -> tuple[str, ...]:
        """
        Return DTSTART and RRULE (RFC 5545) of each stage, counted from *start*.

        Raises:
            ValueError: The rhythm is counted from the follow-up held last, which no rule knows.
        """
        from herningmodel.core.recurrence_rules import rule_texts  # noqa: PLC0415 - few need it

        return rule_texts(start, self._parts())

    def _parts(self) -> list[tuple[Interval, int | None]]:
        if self.counted is CountedFrom.FROM_LAST_HELD:
            message = (
                "a recurrence rule needs a rhythm counted from_start or window, "
                "got from_last_held: its days depend on the follow-ups held"
            )
            raise ValueError(message)
        return [(stage.every, stage.times) for stage in self.stages]


@frozen(kw_only=True, repr=False)
class FollowUpPractice(Record):
    """
    *Opfølgningspraksis*: for interventions and for placements, each by itself.

    Attributes:
        preventive: The rhythm for interventions; None: the municipality has set none.
        placement: The rhythm for placements; None: the municipality has set none.
    """

    preventive: Rhythm | None = None
    placement: Rhythm | None = None


@frozen(kw_only=True, repr=False)
class CaseloadLimit(Record):
    """
    *Sagstal*: a caseworker's most open cases, without effect on steps.

    As a quantity it is cases for each full-time post; a case is about one child.

    Attributes:
        source: The id of the source of the limit.
        most: The highest number of open cases.
    """

    source: Id
    most: Annotated[int, _CASES]

    @classmethod
    def from_quantity(cls, quantity: "Quantity", *, source: str) -> Self:
        """
        Return the limit that a quantity of the library's registry is.

        Args:
            quantity: Cases or children for each full-time post.
            source: The id of one of the profile's sources.

        Raises:
            ValueError: It is of another registry or dimension, or no whole number from 1 to 1000.

        Example:
            >>> from herningmodel.core.units import parse
            >>> limit = parse("25 child/full_time_equivalent")
            >>> CaseloadLimit.from_quantity(limit, source="kora_2015").most
            25
        """
        from herningmodel.core.units import amount_in  # noqa: PLC0415 - imports pint

        most = amount_in(quantity, _CASELOAD)
        if most != int(most) or not _CASES.lowest <= most <= _CASES.highest:
            message = (
                f"expected a whole number from {_CASES.lowest} to {_CASES.highest} in {_CASELOAD}, "
                f"got {quantity}"
            )
            raise ValueError(message)
        return cls(source=source, most=int(most))

    @property
    def quantity(self) -> "Quantity":
        """
        The limit as a `pint.Quantity` of the library's registry.

        Example:
            >>> str(CaseloadLimit(source="kora_2015", most=25).quantity)
            '25 case / full_time_equivalent'
        """
        from herningmodel.core.units import quantity  # noqa: PLC0415 - imports pint

        return quantity(Decimal(self.most), _CASELOAD)


@frozen(kw_only=True, repr=False)
class RuleSetting(Record):
    """
    *Regelindstilling*: the local severity of a rule, and the reason.

    Attributes:
        code: The code of the rule, such as `OPF004`.
        severity: The severity of its findings here, or `off`.
        why: Why it differs from the standard, in both languages.
    """

    code: Id
    severity: Setting
    why: Text | None = None


@frozen(kw_only=True, repr=False)
class Note(Record):
    """
    *Bemærkning*: a local note, read for age bars only.

    Attributes:
        text: The remark, in both languages.
    """

    text: Text


@frozen(kw_only=True, repr=False)
class Profile(Record):
    """
    *Profil*: how a municipality uses the model.

    Attributes:
        schema: The version of the profile format.
        name: The name that reports show.
        title: The title, in both languages.
        valid_from: The day from which it is used.
        based_on: The shipped profile that it extends.
        sources: The sources that the values refer to.
        steps: The name of each step, and what is offered on it.
        reach: How severe a problem each step can carry.
        thresholds: The numbers that the ladder rules use.
        deciding: The dimensions whose ratings bind.
        disputed_placements: The step of placements on which the sources disagree.
        allowances: The steps on which a provision may be used.
        follow_up: How often the practice follows up.
        caseload: The most open cases of one caseworker.
        rules: The severities of rules that differ from the standard.
        notes: Remarks on the choices of the municipality.

    Example:
        >>> from herningmodel.profile.shipped import shipped
        >>> shipped("standard").step_of(PlacementKind.OWN_ROOM)
        <Step.INSTITUTION: 6>
        >>> shipped("herning").step_of(PlacementKind.OWN_ROOM)
        <Step.HOME_BASED: 3>
    """

    schema: Annotated[int, Between(1, 1)]
    name: Id
    title: Text
    valid_from: Annotated[date, Dated()]
    based_on: Id | None = None
    sources: tuple[ProfileSource, ...]
    steps: Steps
    reach: ReachTable
    thresholds: Thresholds
    deciding: Deciding
    disputed_placements: DisputedPlacements
    allowances: tuple[Allowance, ...] = ()
    follow_up: FollowUpPractice = FollowUpPractice()
    caseload: CaseloadLimit | None = None
    rules: tuple[RuleSetting, ...] = ()
    notes: tuple[Note, ...] = ()

    def source(self, name: str) -> Source:
        """
        Return the source that the profile calls *name*.

        Raises:
            KeyError: The profile has no source of that name.
        """
        for entry in self.sources:
            if entry.id == name:
                return entry.source
        raise KeyError(name)

    def label_of(self, step: Step) -> Text:
        """Return the local name of *step*, without age bars."""
        label = self.steps.on(step).label
        return step.label if label is None or names_age_bar(label) else label

    def step_of(self, kind: PlacementKind) -> Step:
        """Return the step that a placement of *kind* counts as here."""
        if isinstance(kind.step, Step):
            return kind.step
        match kind:
            case PlacementKind.OWN_ROOM:
                return self.disputed_placements.own_room
            case PlacementKind.BOARDING_SCHOOL:
                return self.disputed_placements.boarding_school
            case _:
                message = f"expected a kind with a step by profile, got {kind.value}"
                raise ValueError(message)

    def steps_allowed_by(self, basis: LegalReference) -> tuple[Step, ...] | None:
        """
        Return the steps allowed by *basis*, or None if unknown.

        The most exact provision that holds *basis* counts. A basis that names only a paragraph
        allows the steps of any of its numbers.
        """
        holding = [entry for entry in self.allowances if basis.lies_within(entry.provision)]
        if holding:
            return max(holding, key=lambda entry: len(entry.provision.within_act)).steps
        parts = [entry for entry in self.allowances if entry.provision.lies_within(basis)]
        return tuple(sorted({step for entry in parts for step in entry.steps})) or None
