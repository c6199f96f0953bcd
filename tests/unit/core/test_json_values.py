"""What the values of a parsed document are."""

from collections import OrderedDict
from types import MappingProxyType

import pytest

from herningmodel.core.json_values import is_json_object, is_list, is_tuple


@pytest.mark.parametrize(
    ("value", "kinds"),
    [
        pytest.param({}, (True, False, False), id="an object"),
        pytest.param(OrderedDict(a=1), (True, False, False), id="a kind of dict"),
        pytest.param(MappingProxyType({}), (False, False, False), id="another mapping"),
        pytest.param([], (False, True, False), id="a list"),
        pytest.param((), (False, False, True), id="a tuple"),
        pytest.param("text", (False, False, False), id="a text"),
        pytest.param(None, (False, False, False), id="nothing"),
        pytest.param({1}, (False, False, False), id="a set"),
    ],
)
def test_a_value_is_an_object_a_list_a_tuple_or_something_else(value, kinds):
    """Never two of them at once."""
    assert kinds == (is_json_object(value), is_list(value), is_tuple(value))
