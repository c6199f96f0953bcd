"""Define a profile's steps: names, offers and reach."""

from typing import assert_never

from attrs import frozen

from herningmodel.core.fields import Id
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.needs import Dimension, Domain, Rating
from herningmodel.model.placements import PlacementKind
from herningmodel.model.steps import Step
from herningmodel.schema.records import Record
from herningmodel.text.texts import Text


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
class DimensionReach(Record):
    """
    *Rækkevidde for en dimension*: what each step can carry in one dimension.

    Attributes:
        dimension: The dimension, whose reach differs from that of its domain.
        universal: The highest rating that step 1 can carry.
        preventive: The highest rating that step 2 can carry.
        home_based: The highest rating that step 3 can carry.
        kin_or_network: The highest rating that step 4 can carry.
        foster_family: The highest rating that step 5 can carry.
        institution: The highest rating that step 6 can carry.
    """

    dimension: Dimension
    universal: Rating
    preventive: Rating
    home_based: Rating
    kin_or_network: Rating
    foster_family: Rating
    institution: Rating

    @property
    def row(self) -> tuple[Rating, ...]:
        """The reach of each step, lowest step first."""
        return (
            self.universal,
            self.preventive,
            self.home_based,
            self.kin_or_network,
            self.foster_family,
            self.institution,
        )

    def on(self, step: Step) -> Rating:
        """Return the reach of *step* in the dimension."""
        return self.row[step - 1]


@frozen(kw_only=True, repr=False)
class ReachTable(Record):
    """
    *Rækkevidde trin for trin*: what each step can carry, by domain or dimension.

    Attributes:
        source: The id of the source of the table.
        universal: What step 1 can carry.
        preventive: What step 2 can carry.
        home_based: What step 3 can carry.
        kin_or_network: What step 4 can carry.
        foster_family: What step 5 can carry.
        institution: What step 6 can carry.
        by_dimension: The dimensions that differ from their domain.
    """

    source: Id
    universal: Reach
    preventive: Reach
    home_based: Reach
    kin_or_network: Reach
    foster_family: Reach
    institution: Reach
    by_dimension: tuple[DimensionReach, ...] = ()

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

    def row(self, dimension: Dimension) -> tuple[Rating, ...]:
        """Return the reach of each step in *dimension*, lowest step first."""
        for reach in self.by_dimension:
            if reach.dimension is dimension:
                return reach.row
        domain = dimension.domain
        return (
            self.universal.in_(domain),
            self.preventive.in_(domain),
            self.home_based.in_(domain),
            self.kin_or_network.in_(domain),
            self.foster_family.in_(domain),
            self.institution.in_(domain),
        )

    def of(self, dimension: Dimension, step: Step) -> Rating:
        """Return the highest rating in *dimension* that *step* can carry."""
        return self.row(dimension)[step - 1]
