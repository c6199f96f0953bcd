"""What an evaluation is: every number as it was counted. What may be published is made from it."""

from collections.abc import Mapping
from typing import Final

from attrs import field, frozen

from herningmodel.core.findings import Json
from herningmodel.core.spans import Span
from herningmodel.evaluation.counting import Counts, Group
from herningmodel.evaluation.fidelity import CorePartResult
from herningmodel.evaluation.indicators.indicator import NUMBER
from herningmodel.evaluation.indicators.indicator_catalogue import INDICATORS_BY_CODE
from herningmodel.evaluation.published import Published, publish
from herningmodel.evaluation.published_wellbeing import Wellbeing
from herningmodel.evaluation.suppression import SMALLEST
from herningmodel.profile.profile import Profile
from herningmodel.text.texts import Text
from herningmodel.wellbeing.measurement_plan import MeasurementPlan


CONVENTION: Final = Text(
    da="Anbringelser er talt efter »{profile}«: eget værelse på {own_room}, kost- eller efterskole på {boarding_school}.",
    en="Placements are counted by “{profile}”: a room of one's own on {own_room}, boarding school on {boarding_school}.",
)


@frozen(kw_only=True)
class Evaluation:
    """
    *Evaluering*: a caseload over a period, and beside an earlier one where there is one.

    It holds the small numbers too, for the municipality's own desk. What leaves the desk is made by
    `published`, which hides them.

    Attributes:
        over: The period.
        base: The period that it is compared with.
        profile: The profile.
        convention: On which step the disputed placements were counted.
        now: What was counted in the period.
        before: What was counted in the earlier one.
        plan: What counts as an answer about wellbeing.
        wellbeing: The verdict on wellbeing, for everybody (None) and in each group.
        core: Which core parts of the model are in place.
        unread: How many documents could not be read as cases, as far as the caller says.
    """

    over: Span
    base: Span | None
    profile: Profile = field(repr=False)
    convention: Text
    now: Counts = field(repr=False)
    before: Counts | None = field(repr=False)
    plan: MeasurementPlan
    wellbeing: Mapping[Group, Wellbeing]
    core: tuple[CorePartResult, ...] = field(repr=False)
    unread: int = 0

    @property
    def groups(self) -> tuple[str, ...]:
        """The names of the groups, in their order."""
        return tuple(name for name in self.now.groups if name is not None)

    def wellbeing_of(self, group: Group = None) -> Wellbeing:
        """Return the verdict on the wellbeing of a group, or of everybody."""
        return self.wellbeing[group]

    def number(
        self,
        indicator: str,
        row: str,
        column: str = NUMBER,
        *,
        group: Group = None,
        base: bool = False,
    ) -> int:
        """
        Return a number as it was counted, also a small one.

        Args:
            indicator: The code of the indicator.
            row: The key of the row, `total` for what the rows add up to.
            column: The key of the column; most indicators have one.
            group: The group; everybody if left out.
            base: Whether it is the number of the earlier period.

        Raises:
            KeyError: There is no such indicator or group, or no earlier period.
        """
        code = INDICATORS_BY_CODE[indicator].code
        counts = self.before if base else self.now
        if counts is None:
            message = "there is no earlier period"
            raise KeyError(message)
        return counts.groups[group].cell((code, row, column)).value

    def published(self, *, smallest: int = SMALLEST) -> Published:
        """
        Return what may leave the desk: small numbers hidden, with so many others as that takes.

        Args:
            smallest: How many children must stand behind a number that is shown; 1 hides nothing.
        """
        return publish(
            now=self.now,
            before=self.before,
            profile=self.profile,
            convention=self.convention,
            wellbeing=self.wellbeing,
            core=self.core,
            smallest=smallest,
            unread=self.unread,
        )

    def as_dict(self, *, smallest: int = SMALLEST) -> dict[str, Json]:
        """Return what may be published in the format `herningmodel-evaluation/1`."""
        return self.published(smallest=smallest).as_dict()
