"""Remembering what a function of classes and other hashable values has returned."""

from collections.abc import Callable
from functools import cache
from typing import ParamSpec, TypeVar, cast


Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


def cached(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """
    Return *function*, called once for each different set of arguments.

    It is `functools.cache` with the type of the function kept: type checkers do not see that a
    class is hashable, whatever its instances are.
    """
    return cast("Callable[Arguments, Result]", cache(function))
