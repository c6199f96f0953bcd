"""The extra `statistics`: what it takes, and what is said without it."""

import sys

import pytest

from herningmodel.extras.cohens_kappa import statsmodels_kappa


def test_it_says_which_library_it_is() -> None:
    """Name and version are beside the numbers."""
    statsmodels = pytest.importorskip(
        "statsmodels", reason="the extra `statistics` is not installed"
    )
    assert f"statsmodels {statsmodels.__version__}" == statsmodels_kappa().name


def test_without_statsmodels_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing library is said with what to install."""
    monkeypatch.setitem(sys.modules, "statsmodels", None)
    monkeypatch.setitem(sys.modules, "statsmodels.stats.inter_rater", None)
    with pytest.raises(ModuleNotFoundError, match=r"herningmodel\[statistics\]"):
        statsmodels_kappa()


def test_another_missing_module_is_not_taken_for_statsmodels(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A broken installation is not hidden behind advice to install."""

    def broken(name: str) -> None:
        raise ModuleNotFoundError(name, name="pandas")

    monkeypatch.setattr("herningmodel.extras.cohens_kappa.import_module", broken)
    with pytest.raises(ModuleNotFoundError, match="inter_rater"):
        statsmodels_kappa()
