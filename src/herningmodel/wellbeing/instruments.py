"""
Instruments (*måleredskaber*): the properties that each must declare.

Another instrument is a class with the members of `Instrument`; nothing is inherited. What is listed
in `herningmodel.wellbeing.instrument_catalogue` has its values checked against its range.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.sources import Source
from herningmodel.model.measurements import WellbeingMeasurement
from herningmodel.model.people import Informant
from herningmodel.text.texts import Text


class ScoreDirection(Code):
    """*Retning*: what a higher number means."""

    HIGHER_IS_WORSE = "higher_is_worse", "højere er værre", "higher is worse"
    HIGHER_IS_BETTER = "higher_is_better", "højere er bedre", "higher is better"


class ReliabilityKind(Code):
    """*Pålidelighedsmål*: the method by which reliability was estimated."""

    ALPHA = "alpha", "Cronbachs alfa", "Cronbach's alpha"
    RETEST = "retest", "gentest", "retest"


@frozen(kw_only=True)
class Reliability:
    """
    *Pålidelighed*: the reliability of a score, by informant and source.

    Attributes:
        kind: How it was found out.
        value: The reliability, from 0 up to but not including 1.
        deviation: The standard deviation of the score, in points.
        source: Where both come from.
    """

    kind: ReliabilityKind
    value: Decimal
    deviation: Decimal
    source: Source


@frozen
class Scored:
    """
    *Score*: what a measurement comes to, in the instrument's own points.

    Attributes:
        value: The score, in the instrument's own points.
    """

    value: int | float


@frozen
class NotScored:
    """
    *Ingen score*: why a measurement has no score; none is imputed.

    Attributes:
        why: Why there is no score, in both languages.
    """

    why: Text


class Instrument(Protocol):
    """*Måleredskab*: what is scored, how it is read, how reliable."""

    @property
    def id(self) -> str:
        """The name of the instrument in the case format."""
        ...

    @property
    def label(self) -> Text:
        """Its name."""
        ...

    @property
    def lowest(self) -> int:
        """The lowest score there is."""
        ...

    @property
    def highest(self) -> int:
        """The highest score there is."""
        ...

    @property
    def direction(self) -> ScoreDirection:
        """What a higher score means."""
        ...

    @property
    def is_ordinal(self) -> bool:
        """Whether values are ordinal: then no sums and no means."""
        ...

    @property
    def source(self) -> Source:
        """Where the way of scoring comes from."""
        ...

    def score(self, measurement: WellbeingMeasurement, /) -> Scored | NotScored:
        """Return what a measurement with this instrument comes to."""
        ...

    def reliabilities(self, informant: Informant, /) -> Sequence[Reliability]:
        """Return the sourced reliabilities for an informant, the usual one first."""
        ...


NO_VALUE = NotScored(
    Text(
        da="Målingen har hverken svar eller en værdi.",
        en="The measurement has neither answers nor a value.",
    )
)
BEYOND = Text(
    da="Værdien ligger uden for {lowest} til {highest}.",
    en="The value lies outside {lowest} to {highest}.",
)
NOT_WHOLE = NotScored(Text(da="Værdien er ikke et helt tal.", en="The value is no whole number."))
