"""
Known regimes of follow-up, for use in a profile.

No shipped profile but `herning` has a rhythm of its own. Other municipalities' aims are listed here
with their sources, to be copied. Statutory deadlines are no regime: they are in
`herningmodel.law.duties`.
"""

from typing import Final

from attrs import frozen

from herningmodel.core.periods import Interval
from herningmodel.core.sources import Certainty, Source
from herningmodel.profile.follow_up_practice import Stage
from herningmodel.text.texts import Text


@frozen(kw_only=True)
class Regime:
    """
    *Opfølgningsregime*: a municipality's follow-up frequency, with source.

    Attributes:
        title: Whose it was, and for whom.
        stages: The stages, as a profile has them.
        source: Who says so.
    """

    title: Text
    stages: tuple[Stage, ...]
    source: Source


_KORA: Final = Source(
    title=Text(
        da="KORA: Slutevaluering af Herning Kommunes Sverigesprogram",
        en="KORA: final evaluation of the Herning programme",
    ),
    certainty=Certainty.CERTAIN,
)
_BORAAS: Final = Source(
    title=Text(
        da="Dansk Socialrådgiverforening: Svenske socialrådgivere har 15-20 børnesager",
        en="The social workers' union: Swedish social workers have 15-20 cases of children",
    ),
    certainty=Certainty.ONE_SOURCE,
    url="https://socialraadgiverne.dk/svenske-socialraadgivere-har-15-20-boernesager/",
)

HERNING_PREVENTIVE: Final = Regime(
    title=Text(da="Hernings pilot, forebyggende hjælp", en="The Herning pilot, preventive help"),
    stages=(Stage(every=Interval(weeks=4), times=1), Stage(every=Interval(months=3))),
    source=_KORA,
)
BORAAS_FOSTER_CARE: Final = Regime(
    title=Text(da="Borås, plejefamilier", en="Borås, foster care"),
    stages=(
        Stage(every=Interval(weeks=2), times=1),
        Stage(every=Interval(months=1), times=6),
        Stage(every=Interval(months=3)),
    ),
    source=_BORAAS,
)
"""Within two weeks, monthly for half a year, then quarterly."""

BORAAS_INSTITUTION: Final = Regime(
    title=Text(da="Borås, institutioner", en="Borås, institutions"),
    stages=(Stage(every=Interval(months=1), times=12), Stage(every=Interval(weeks=6))),
    source=_BORAAS,
)
"""Monthly in the first year, then every sixth week."""

REGIMES: Final = (HERNING_PREVENTIVE, BORAAS_FOSTER_CARE, BORAAS_INSTITUTION)
