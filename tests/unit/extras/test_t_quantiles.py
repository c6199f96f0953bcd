"""The extra `evaluation`: what it takes, and what is said without it."""

import sys

import pytest

from herningmodel.extras.t_quantiles import scipy_statistics


def test_it_says_which_library_it_is() -> None:
    """Name and version are beside the numbers."""
    scipy = pytest.importorskip("scipy", reason="the extra `evaluation` is not installed")
    assert f"scipy {scipy.__version__}" == scipy_statistics().name


def test_without_scipy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing library is said with what to install."""
    monkeypatch.setitem(sys.modules, "scipy", None)
    monkeypatch.setitem(sys.modules, "scipy.special", None)
    with pytest.raises(ModuleNotFoundError, match=r"herningmodel\[evaluation\]"):
        scipy_statistics()


def test_another_missing_module_is_not_taken_for_scipy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken installation is not hidden behind advice to install."""

    def broken(name: str) -> None:
        raise ModuleNotFoundError(name, name="numpy")

    monkeypatch.setattr("herningmodel.extras.t_quantiles.import_module", broken)
    with pytest.raises(ModuleNotFoundError, match=r"scipy\.special"):
        scipy_statistics()
