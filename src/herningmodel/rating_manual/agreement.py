"""
Agreement of two raters: how often alike, and beyond chance.

The measure is Cohen's kappa with quadratic weights: two raters who differ by two weigh four times
as much as two who differ by one. It comes from a library that is passed in; without one it is *not
computed*. Where the numbers carry no kappa, the result says why, and never 0.

The ratings of one child belong together. So the interval of all dimensions together is a jackknife
over the children, and not over the pairs.

Sources: Cohen 1968, weighted kappa; Fleiss, Cohen and Everitt 1969, its standard error, as
`statsmodels` has them; Tukey 1958, the jackknife.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import sqrt
from statistics import NormalDist
from typing import Final, Protocol

from attrs import field, frozen

from herningmodel.core.codes import Code
from herningmodel.core.findings import Json
from herningmodel.core.sources import own_choice
from herningmodel.model.needs import Dimension, Rating
from herningmodel.rating_manual.rating_pairs import (
    RatedCase,
    RatingPair,
    pairs_of,
    ratings_by_case,
)
from herningmodel.schema.records import FrozenDict
from herningmodel.wellbeing.proportions import CONFIDENCE, Proportion


RatingTable = tuple[tuple[int, ...], ...]
"""Pairs by rating: rows of the first rater, columns of the second."""

FEWEST: Final = 20
"""The fewest children rated by both that carry a kappa."""

OWN_FEWEST: Final = own_choice(
    da="Ingen kilde siger, hvor mange børn der skal til. Med 20 holder intervallet den sande værdi i omkring 88 af 100 forsøg med opdigtede børn, og med 10 i omkring 82; det skulle være 95",
    en="No source says how many children it takes. With 20 the interval holds the true value in about 88 of 100 trials with made-up children, and with 10 in about 82; it should be 95",
)

_ROUNDING: Final = 1e-12
_Z: Final = NormalDist().inv_cdf(0.5 + CONFIDENCE / 2)


class KappaLibrary(Protocol):
    """*Statistikbibliotek*: provides Cohen's kappa with quadratic weights."""

    @property
    def name(self) -> str:
        """Name and version, as shown in results."""
        ...

    def quadratic_kappa(self, table: Sequence[Sequence[int]]) -> tuple[float, float]:
        """Return the kappa of *table* and its standard error."""
        ...


class NoKappa(Code):
    """*Ingen kappa*: why there is no kappa."""

    TOO_FEW = "too_few", "for få", "too few"
    NO_SPREAD = "no_spread", "ingen spredning", "no spread"
    NOT_COMPUTED = "not_computed", "ikke beregnet", "not computed"


@frozen(kw_only=True)
class WeightedKappa:
    """
    *Vægtet kappa*: agreement beyond chance, 1 where it is perfect.

    Attributes:
        value: The kappa, from -1 to 1; 0 is what chance gives.
        interval: Its 95 % interval; None where the pairs do not give one, as in full agreement.
    """

    value: float
    interval: tuple[float, float] | None


@frozen(kw_only=True)
class RatingAgreement:
    """
    *Enighed om vurderinger*: how far two raters agree, in one dimension or in all.

    Attributes:
        table: The number of pairs of each two ratings.
        kappa: The weighted kappa, or the reason for its absence.
    """

    table: RatingTable
    kappa: WeightedKappa | NoKappa

    @property
    def pairs(self) -> int:
        """How many ratings both raters gave."""
        return sum(map(sum, self.table))

    @property
    def exact(self) -> Proportion:
        """How many pairs are the same number."""
        return self._apart(at_most=0)

    @property
    def near(self) -> Proportion:
        """How many pairs differ by one at most."""
        return self._apart(at_most=1)

    @property
    def mean_distance(self) -> float | None:
        """How far apart the two are on average; None of nothing."""
        return self._mean(lambda first, second: abs(second - first))

    @property
    def mean_difference(self) -> float | None:
        """How much higher the second rates on average; None of nothing."""
        return self._mean(lambda first, second: second - first)

    def as_dict(self) -> dict[str, Json]:
        """Return the agreement for a report, with the table it rests on."""
        kappa = self.kappa
        found = kappa if isinstance(kappa, WeightedKappa) else None
        interval = None if found is None else found.interval
        return {
            "pairs": self.pairs,
            "exact": self.exact.as_dict(),
            "near": self.near.as_dict(),
            "mean_distance": self.mean_distance,
            "mean_difference": self.mean_difference,
            "kappa": None if found is None else found.value,
            "interval": None if interval is None else [*interval],
            "no_kappa": kappa.value if isinstance(kappa, NoKappa) else None,
            "table": [[*row] for row in self.table],
        }

    def _apart(self, *, at_most: int) -> Proportion:
        count = sum(
            number for first, second, number in _cells(self.table) if abs(first - second) <= at_most
        )
        return Proportion(count=count, total=self.pairs)

    def _mean(self, measure: Callable[[int, int], int]) -> float | None:
        total = sum(measure(first, second) * number for first, second, number in _cells(self.table))
        return total / self.pairs if self.pairs else None


@frozen(kw_only=True)
class Agreement:
    """
    *Enighed mellem to*: how far two raters of the same cases agree.

    Attributes:
        cases: How many cases both rated in some dimension.
        only_first: The ids of the cases that only the first gives.
        only_second: The ids of the cases that only the second gives.
        overall: The agreement in all dimensions together.
        by_dimension: The agreement in each dimension that both rated in some case.
        library: The library that computed the kappas; None where none was passed in.
    """

    cases: int
    # An id may be shaped like a CPR number, so no `repr` shows one.
    only_first: tuple[str, ...] = field(repr=False)
    only_second: tuple[str, ...] = field(repr=False)
    overall: RatingAgreement
    by_dimension: FrozenDict[Dimension, RatingAgreement]
    library: str | None

    @property
    def most_different(self) -> tuple[Dimension, ...]:
        """The dimensions in which the two differ, furthest apart on average first."""
        apart = {dimension: found.mean_distance for dimension, found in self.by_dimension.items()}
        return tuple(
            dimension
            for dimension, distance in sorted(apart.items(), key=lambda item: -(item[1] or 0))
            if distance
        )

    def as_dict(self) -> dict[str, Json]:
        """Return the agreement for a report, without the ids of cases."""
        return {
            "format": "herningmodel-agreement/1",
            "cases": self.cases,
            "only_first": len(self.only_first),
            "only_second": len(self.only_second),
            "fewest": FEWEST,
            "library": self.library,
            "overall": self.overall.as_dict(),
            "by_dimension": {
                dimension.value: found.as_dict() for dimension, found in self.by_dimension.items()
            },
            "most_different": [dimension.value for dimension in self.most_different],
        }


def agreement(
    first: Iterable[RatedCase],
    second: Iterable[RatedCase],
    *,
    kappa: KappaLibrary | None = None,
) -> Agreement:
    """
    Return how far two raters of the same cases agree.

    The cases are paired by id; in a case the newest rating of each dimension counts. A rating that
    only one of them gave is no pair.

    Args:
        first: The cases as the first rated them, or pairs of an id and ratings.
        second: The cases as the second rated them.
        kappa: What computes the kappa, such as `statsmodels_kappa()`; without it the kappa is *not computed*.

    Raises:
        TypeError: An item is neither a case nor an id with ratings.
        ValueError: A case is given twice, or a dimension or rating does not exist.

    Example:
        >>> anna = [("1", {Dimension.HEALTH: Rating(2)}), ("2", {Dimension.HEALTH: Rating(0)})]
        >>> bo = [("1", {Dimension.HEALTH: Rating(3)}), ("2", {Dimension.HEALTH: Rating(0)})]
        >>> found = agreement(anna, bo)
        >>> found.overall.exact.label.en
        '1 of 2 (50%, interval 9-91%)'
    """
    ours, theirs = ratings_by_case(first, "first"), ratings_by_case(second, "second")
    by_case = {case: pairs_of(ours[case], theirs[case]) for case in ours if case in theirs}
    rated = [pairs for pairs in by_case.values() if pairs]
    together = [pair for pairs in rated for pair in pairs]
    by_dimension = {
        dimension: _in_one(_table(pairs), kappa)
        for dimension in Dimension
        if (pairs := [pair for pair in together if pair.dimension is dimension])
    }
    return Agreement(
        cases=len(rated),
        only_first=tuple(case for case in ours if case not in theirs),
        only_second=tuple(case for case in theirs if case not in ours),
        overall=_in_all([_table(pairs) for pairs in rated], kappa),
        by_dimension=FrozenDict(by_dimension),
        library=None if kappa is None else kappa.name,
    )


def _in_one(table: RatingTable, library: KappaLibrary | None) -> RatingAgreement:
    """Return the agreement in one dimension, where each pair is another child."""
    missing = _missing(table, sum(map(sum, table)))
    if missing is not None or library is None:
        return RatingAgreement(table=table, kappa=missing or NoKappa.NOT_COMPUTED)
    value, error = library.quadratic_kappa(table)
    return RatingAgreement(table=table, kappa=_kappa(value, error))


def _in_all(tables: Sequence[RatingTable], library: KappaLibrary | None) -> RatingAgreement:
    """Return the agreement in all dimensions, with a table for each child."""
    table = _sum(tables)
    missing = _missing(table, len(tables))
    if missing is not None or library is None:
        return RatingAgreement(table=table, kappa=missing or NoKappa.NOT_COMPUTED)
    value, _ = library.quadratic_kappa(table)
    return RatingAgreement(table=table, kappa=_kappa(value, _jackknife(table, tables, library)))


def _jackknife(table: RatingTable, tables: Sequence[RatingTable], library: KappaLibrary) -> float:
    """
    Return the standard error from leaving out one child at a time.

    It is 0 where a kappa without one of the children cannot be computed.
    """
    # Children who were rated alike give the same kappa when they are left out.
    without: list[tuple[float, int]] = []
    for left_out, times in Counter(tables).items():
        rest = _minus(table, left_out)
        if not _has_spread(rest):
            return 0.0
        without.append((library.quadratic_kappa(rest)[0], times))
    count = len(tables)
    mean = sum(value * times for value, times in without) / count
    squares = sum((value - mean) ** 2 * times for value, times in without)
    return sqrt(squares * (count - 1) / count)


def _missing(table: RatingTable, children: int) -> NoKappa | None:
    if children < FEWEST:
        return NoKappa.TOO_FEW
    return None if _has_spread(table) else NoKappa.NO_SPREAD


def _has_spread(table: RatingTable) -> bool:
    """Tell whether each rater gave more than one number."""
    return sum(map(any, table)) > 1 and sum(map(any, zip(*table, strict=True))) > 1


def _kappa(value: float, error: float) -> WeightedKappa:
    # Without an error the pairs say nothing of how sure the value is: it would be quite sure.
    if error <= _ROUNDING:
        return WeightedKappa(value=value, interval=None)
    half = _Z * error
    return WeightedKappa(value=value, interval=(max(-1.0, value - half), min(1.0, value + half)))


def _table(pairs: Iterable[RatingPair]) -> RatingTable:
    times = Counter((pair.first, pair.second) for pair in pairs)
    return tuple(tuple(times[first, second] for second in Rating) for first in Rating)


def _sum(tables: Sequence[RatingTable]) -> RatingTable:
    return tuple(
        tuple(sum(table[first][second] for table in tables) for second in Rating)
        for first in Rating
    )


def _minus(table: RatingTable, left_out: RatingTable) -> RatingTable:
    return tuple(
        tuple(a - b for a, b in zip(row, less, strict=True))
        for row, less in zip(table, left_out, strict=True)
    )


def _cells(table: RatingTable) -> Iterator[tuple[int, int, int]]:
    """Yield both ratings and the number of pairs of each cell."""
    for first, row in enumerate(table):
        for second, number in enumerate(row):
            yield first, second, number
