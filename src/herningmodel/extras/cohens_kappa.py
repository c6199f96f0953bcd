"""
Cohen's weighted kappa from `statsmodels`, with the extra `statistics`.

It is passed to `agreement`; another library can take its place.
"""

from collections.abc import Sequence
from importlib import import_module
from typing import Final, Protocol

from attrs import frozen


_NEEDED: Final = "statsmodels"


class KappaResults(Protocol):
    """
    The results of `cohens_kappa`, as far as they are used.

    Attributes:
        kappa: The agreement beyond chance, 1 at most.
        std_kappa: The standard error of the agreement.
    """

    kappa: float
    std_kappa: float


class CohensKappa(Protocol):
    """The function of `statsmodels`, as far as it is used."""

    def __call__(
        self, table: Sequence[Sequence[int]], *, wt: str, return_results: bool
    ) -> KappaResults:
        """Return the kappa of a table."""
        ...


@frozen(kw_only=True)
class StatsmodelsKappa:
    """
    *Statsmodels*: the kappa of `statsmodels.stats.inter_rater`.

    Attributes:
        name: The library with its version, as results name it.
        cohens_kappa: The function from a table to its kappa.
    """

    name: str
    cohens_kappa: CohensKappa

    def quadratic_kappa(self, table: Sequence[Sequence[int]]) -> tuple[float, float]:
        """Return the kappa of *table* with quadratic weights, and its standard error."""
        found = self.cohens_kappa(table, wt="quadratic", return_results=True)
        return float(found.kappa), float(found.std_kappa)


def statsmodels_kappa() -> StatsmodelsKappa:
    """
    Return the kappa of the installed `statsmodels`.

    Raises:
        ModuleNotFoundError: `statsmodels` is not installed; the message says which extra it takes.
    """
    try:
        # Without types of its own, it is asked for by name.
        inter_rater = import_module("statsmodels.stats.inter_rater")
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] != _NEEDED:
            raise
        message = 'A kappa takes an extra: pip install "herningmodel[statistics]"'
        raise ModuleNotFoundError(message, name=_NEEDED) from None
    version: str = import_module(_NEEDED).__version__
    return StatsmodelsKappa(name=f"{_NEEDED} {version}", cohens_kappa=inter_rater.cohens_kappa)
