"""Define an evaluation: every count of a caseload, ready to publish."""

from collections.abc import Mapping
from itertools import chain
from typing import Final

from attrs import frozen

from herningmodel.core.glance import Glance, WithGlance
from herningmodel.core.spans import Span
from herningmodel.evaluation.conclusions import conclusion
from herningmodel.evaluation.counting import ALL_CASES, Counts, Group
from herningmodel.evaluation.evaluation_dict import EvaluationDict
from herningmodel.evaluation.evaluation_glance import evaluation_glance
from herningmodel.evaluation.fidelity import CorePartResult
from herningmodel.evaluation.indicators.indicator import NUMBER
from herningmodel.evaluation.indicators.indicator_catalogue import (
    ALL_INDICATORS,
    INDICATORS_BY_CODE,
)
from herningmodel.evaluation.published import Published
from herningmodel.evaluation.published_wellbeing import Wellbeing
from herningmodel.evaluation.shown_counts import ShownCounts
from herningmodel.evaluation.suppression import SMALLEST
from herningmodel.evaluation.table_layout import sheets_of
from herningmodel.profile.profile import Profile
from herningmodel.text.texts import Text
from herningmodel.wellbeing.measurement_plan import MeasurementPlan


CONVENTION: Final = Text(
    da="Anbringelser er talt efter »{profile}«: eget værelse på {own_room}, kost- eller efterskole på {boarding_school}.",
    en="Placements are counted by “{profile}”: a room of one's own on {own_room}, boarding school on {boarding_school}.",
)


@frozen(kw_only=True, repr=False)
class Evaluation(WithGlance):
    """
    *Evaluering*: a caseload in a period, perhaps with an earlier one.

    It includes small numbers, for internal use only. `published` hides them.

    Attributes:
        over: The period that is evaluated.
        base: The earlier period for comparison.
        profile: The profile that the cases were read with.
        convention: The step on which disputed placements were counted.
        now: The counts of the period.
        before: The counts of the earlier period.
        plan: Which measurements count as an answer about wellbeing.
        wellbeing: The verdict on wellbeing, for the whole caseload (None) and for each group.
        core: The core parts of the model, with whether each is in place.
        unread: The number of documents that could not be read as cases, as given by the caller.
    """

    over: Span
    base: Span | None
    profile: Profile
    convention: Text
    now: Counts
    before: Counts | None
    plan: MeasurementPlan
    wellbeing: Mapping[Group, Wellbeing]
    core: tuple[CorePartResult, ...]
    unread: int = 0

    @property
    def groups(self) -> tuple[str, ...]:
        """The names of the groups, in their order."""
        return tuple(name for name in self.now.groups if name is not None)

    def wellbeing_of(self, group: Group = None) -> Wellbeing:
        """Return the wellbeing verdict on a group, or the whole caseload."""
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
        Return a count, small numbers included.

        Args:
            indicator: The code of the indicator.
            row: The key of the row, `total` for the sum of the rows.
            column: The key of the column; most indicators have one.
            group: The group; the whole caseload if left out.
            base: Whether it is the number of the earlier period.

        Raises:
            KeyError: There is no such indicator or group, or no earlier period.
        """
        code = INDICATORS_BY_CODE[indicator].code
        counts = self.before if base else self.now
        if counts is None:
            message = "expected an evaluation with an earlier period, got before=None"
            raise KeyError(message)
        return counts.groups[group].cell((code, row, column)).value

    def published(self, *, smallest: int = SMALLEST) -> Published:
        """
        Return the publishable tables: small and revealing numbers hidden.

        Args:
            smallest: The smallest number of children behind a number that is shown; 1 hides
                nothing.

        Raises:
            ValueError: *smallest* is less than one.
        """
        if smallest < 1:
            message = f"smallest must be >= 1, got {smallest}"
            raise ValueError(message)
        periods = [
            ShownCounts(counts, self.profile, smallest)
            for counts in (self.now, self.before)
            if counts is not None
        ]
        sheets = tuple(
            chain.from_iterable(sheets_of(indicator, periods) for indicator in ALL_INDICATORS)
        )
        return Published(
            over=self.now.over,
            base=None if self.before is None else self.before.over,
            profile=self.profile.name,
            convention=self.convention,
            smallest=smallest,
            wellbeing=self.wellbeing,
            core=self.core,
            sheets=sheets,
            conclusion=conclusion(
                sheets, self.wellbeing[ALL_CASES], has_base=self.before is not None
            ),
            unread=self.unread,
        )

    def as_dict(self, *, smallest: int = SMALLEST) -> EvaluationDict:
        """Return what may be published in the format `herningmodel-evaluation/1`."""
        return self.published(smallest=smallest).as_dict()

    def _glance(self) -> Glance:
        return evaluation_glance(self, self.published())
