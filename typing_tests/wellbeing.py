"""What a type checker must see of wellbeing. It is checked, never run."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import assert_type

from herningmodel.extras.t_quantiles import scipy_statistics
from herningmodel.model.case import Case
from herningmodel.model.people import Informant
from herningmodel.testing.municipality.export import synthetic_lines
from herningmodel.testing.municipality.synthetic_cases import synthetic_cases
from herningmodel.text.texts import Text
from herningmodel.wellbeing.group_verdict import GroupResult, judge
from herningmodel.wellbeing.instruments import Instrument, NotScored
from herningmodel.wellbeing.measurement_plan import MeasurementPlan
from herningmodel.wellbeing.moments import Statistics
from herningmodel.wellbeing.pairing import NoPair, Pair, Pairing, pair_of
from herningmodel.wellbeing.reliable_change import ReliableChange, reliable_change
from herningmodel.wellbeing.sdq import SDQ, SdqScores, score_sdq
from herningmodel.wellbeing.trivselslineal import TRIVSELSLINEAL
from herningmodel.wellbeing.verdict_sentences import sentences
from herningmodel.wellbeing.who5 import WHO5


def instruments() -> Sequence[Instrument]:
    """What the library brings fulfils the protocol that others fulfil."""
    return (SDQ, WHO5, TRIVSELSLINEAL)


def statistics() -> Statistics:
    """And so does the extra."""
    return scipy_statistics()


def doors(case: Case, day: date, pairs: Sequence[Pair | NoPair]) -> None:
    """Every function takes what it says, and gives what it says."""
    pairing = Pairing(instrument=WHO5, informant=Informant.SELF)
    plan = MeasurementPlan(fixed_on=day, pairing=pairing)
    assert_type(pair_of(case.wellbeing, started=day, pairing=pairing), Pair | NoPair)
    assert_type(judge(pairs, plan=plan), GroupResult)
    assert_type(judge(iter(pairs), plan=plan, statistics=statistics()).verdict.label, Text)
    assert_type(sentences(judge(pairs, plan=plan)), Iterator[Text])
    assert_type(score_sdq([1] * 25), SdqScores | NotScored)
    assert_type(synthetic_cases(3, on=day), Iterator[Case])
    assert_type(synthetic_lines(3, on=day), Iterator[str])


def one_child(pair: Pair) -> None:
    """A change knows how it is said."""
    assert_type(reliable_change(pair, SDQ), ReliableChange)
    assert_type(reliable_change(pair, SDQ).text.da, str)
