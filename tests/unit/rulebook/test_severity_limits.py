"""The highest severity of a fact that is less sure than its rule."""

import pytest

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Certainty
from herningmodel.rulebook.severity_limits import at_most


@pytest.mark.parametrize(
    ("certainty", "limit"),
    [
        (Certainty.CERTAIN, None),
        (Certainty.OWN_CHOICE, None),
        (Certainty.ONE_SOURCE, Severity.WARNING),
        (Certainty.UNVERIFIED, Severity.INFO),
    ],
)
def test_less_certainty_lowers_the_severity(certainty, limit):
    assert limit is at_most(certainty)
