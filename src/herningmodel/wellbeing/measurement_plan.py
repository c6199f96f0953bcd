"""
Measurement plan (*måleplan*): decisions before results are known.

A margin that is chosen afterwards can be chosen so that it fits. So the plan says by which day it
was fixed, and without that there is no verdict *not worse*.

The defaults are our own choice, and say why: see `sources`.
"""

from datetime import date
from decimal import Decimal
from typing import Final

from attrs import frozen

from herningmodel.core.findings import Json
from herningmodel.core.sources import Source
from herningmodel.wellbeing.pairing import Pairing
from herningmodel.wellbeing.wellbeing_sources import OWN_COVERAGE, OWN_DAYS, OWN_MARGIN, OWN_PAIRS


FEWEST_PAIRS: Final = 10
"""However a plan is made, fewer pairs than this are too thin."""

RESTS_ON: Final[tuple[Source, ...]] = (OWN_MARGIN, OWN_PAIRS, OWN_COVERAGE, OWN_DAYS)


@frozen(kw_only=True)
class MeasurementPlan:
    """
    *Måleplan*: fixed on a day, before any second measurement.

    Attributes:
        fixed_on: The day on which it was fixed.
        pairing: What makes two measurements a pair.
        margin: By how many points a group may be worse and still be *not worse*.
        pairs: How many pairs there must be; at least ten.
        coverage: Which share of the children must have a pair, from 0 to 1.

    Raises:
        ValueError: The instrument has no means, the margin is not above 0, there are fewer than ten
            pairs, or the coverage is no share.
    """

    fixed_on: date
    pairing: Pairing
    margin: Decimal = Decimal("1.5")
    pairs: int = 30
    coverage: Decimal = Decimal("0.60")

    def __attrs_post_init__(self) -> None:
        """Refuse a plan that allows no valid verdict."""
        instrument = self.pairing.instrument
        refusals = {
            f"instrument must not be ordinal, got {instrument.id}": instrument.is_ordinal,
            f"margin must be > 0, got {self.margin}": self.margin <= 0,
            f"pairs must be >= {FEWEST_PAIRS}, got {self.pairs}": self.pairs < FEWEST_PAIRS,
            f"coverage must be from 0 to 1, got {self.coverage}": not 0 <= self.coverage <= 1,
        }
        for message, holds in refusals.items():
            if holds:
                raise ValueError(message)

    def as_dict(self) -> dict[str, Json]:
        """Return the plan's members, to be kept from the fixing day."""
        return {
            "fixed_on": self.fixed_on.isoformat(),
            "instrument": self.pairing.instrument.id,
            "informant": self.pairing.informant.value,
            "margin": str(self.margin),
            "pairs": self.pairs,
            "coverage": str(self.coverage),
            "days_between": [*self.pairing.days_between],
            "days_before_start": self.pairing.days_before_start,
            "days_after_start": self.pairing.days_after_start,
        }
