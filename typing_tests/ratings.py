"""What a type checker must see of ratings. It is checked, never run."""

from collections.abc import Mapping, Sequence
from typing import assert_type

from herningmodel import Case, Dimension, Rating, agreement
from herningmodel.extras.cohens_kappa import statsmodels_kappa
from herningmodel.rating_manual.agreement import Agreement, KappaLibrary, NoKappa, WeightedKappa
from herningmodel.rating_manual.manual import AgeGroup, CommonMeaning, ManualEntry
from herningmodel.rating_manual.manual_reader import common_meaning, manual_of


def library() -> KappaLibrary:
    """The extra fulfils the protocol that others fulfil."""
    return statsmodels_kappa()


def doors(cases: Sequence[Case], rated: Sequence[tuple[str, Mapping[Dimension, Rating]]]) -> None:
    """Cases and ids with ratings can be compared with each other."""
    found = agreement(cases, rated, kappa=library())
    assert_type(found, Agreement)
    assert_type(found.overall.kappa, WeightedKappa | NoKappa)
    assert_type(manual_of(Dimension.HEALTH).ages[AgeGroup.INFANT], ManualEntry)
    assert_type(common_meaning(), CommonMeaning)
