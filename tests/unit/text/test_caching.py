"""Remembering what a function of hashable values has returned."""

import pytest

from herningmodel.text.caching import cached


def test_a_function_is_called_once_for_each_set_of_arguments():
    """What was returned is returned again, the very same object."""
    calls = []

    @cached
    def listed(kind: type) -> list[type]:
        calls.append(kind)
        return [kind]

    assert listed(int) is listed(int)
    assert listed(int) is not listed(str)
    assert [int, str] == calls


def test_an_error_is_not_remembered():
    """What failed is tried again."""
    calls = []

    @cached
    def fail(kind: type) -> None:
        calls.append(kind)
        raise TypeError(kind)

    for _ in range(2):
        with pytest.raises(TypeError):
            fail(int)
    assert [int, int] == calls
