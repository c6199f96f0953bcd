"""
The profile (*kommunens profil*): all adaptable values, with their sources.

There is no field that takes an age, except the condition about teenagers, which can rule nothing
out; and there is no field for a price.
"""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Final, Self

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import Between, Dated, Id, PlainText
from herningmodel.core.references import LegalReference
from herningmodel.core.rule_codes import is_chosen
from herningmodel.core.sources import Certainty, Source
from herningmodel.model.needs import Dimension
from herningmodel.model.placements import PlacementKind
from herningmodel.model.steps import Step
from herningmodel.profile.age_bars import names_age_bar
from herningmodel.profile.follow_up_practice import FollowUpPractice
from herningmodel.profile.step_settings import ReachTable, Steps
from herningmodel.profile.thresholds import Thresholds
from herningmodel.schema.records import Record
from herningmodel.text.texts import Text


if TYPE_CHECKING:
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
        url: Its address; None without one.
    """

    id: Id
    title: Text
    certainty: Certainty
    url: PlainText | None = None

    @property
    def source(self) -> Source:
        """The source itself."""
        return Source(title=self.title, certainty=self.certainty, url=self.url)


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
class RuleSelection(Record):
    """
    *Valgte regler*: the rules that are used here, where not all of them are.

    Only rules that may be switched off are left out by it; the others take part always.

    Attributes:
        select: The codes and families that are used, such as `OPF004` and `TRI`; empty: all of them.
        ignore: The codes and families that are not used.
        why: Why they are chosen so, in both languages.
    """

    select: tuple[Id, ...] = ()
    ignore: tuple[Id, ...] = ()
    why: Text | None = None

    def leaves_out(self, code: str) -> bool:
        """Tell whether the rule *code* is not selected, or is ignored."""
        return not is_chosen(code, self.select, self.ignore)


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
        selection: The rules that are used; absent: all of them.
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
    selection: RuleSelection | None = None
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
