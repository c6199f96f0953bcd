"""The version of the library, in one place."""

import re

import herningmodel
from herningmodel.core.library_version import VERSION


def test_the_version_is_three_numbers():
    """It is in every report, and is that of the package."""
    assert re.fullmatch(r"\d+\.\d+\.\d+(?:\.dev\d+)?", VERSION)
    assert VERSION == herningmodel.__version__
