"""The example cases that come with the library."""

import pytest

from herningmodel.testing import EXAMPLES, example_text


def test_the_examples_are_whole_documents() -> None:
    """Each is JSON with a name of its own; one is faulty on purpose."""
    assert ("mads", "freja", "emil", "faulty") == EXAMPLES
    assert 4 == len({example_text(name) for name in EXAMPLES})


def test_an_unknown_example_is_refused() -> None:
    """There is no way out of the folder of examples."""
    for name in ("", "../__init__", "mads.json"):
        with pytest.raises(KeyError):
            example_text(name)
