"""
The t distribution from `scipy`, with the extra `evaluation`.

It is passed to group verdicts; another library can take its place.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Final

from attrs import frozen


_NEEDED: Final = "scipy"


@frozen(kw_only=True)
class SciPy:
    """
    *SciPy*: the t distribution as `scipy.special` has it.

    Attributes:
        name: The library with its version, as results name it.
        inverse: The function from degrees of freedom and a probability to a quantile.
    """

    name: str
    inverse: Callable[[float, float], float]

    def t_quantile(self, probability: float, degrees: int) -> float:
        """Return the point that *probability* of the t distribution lies below."""
        return float(self.inverse(degrees, probability))


def scipy_statistics() -> SciPy:
    """
    Return the statistics of the installed `scipy`.

    Raises:
        ModuleNotFoundError: `scipy` is not installed; the message says which extra it takes.
    """
    try:
        # Without types of its own, it is asked for by name.
        special = import_module("scipy.special")
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] != _NEEDED:
            raise
        message = 'Intervals take an extra: pip install "herningmodel[evaluation]"'
        raise ModuleNotFoundError(message, name=_NEEDED) from None
    version: str = import_module(_NEEDED).__version__
    return SciPy(name=f"{_NEEDED} {version}", inverse=special.stdtrit)
