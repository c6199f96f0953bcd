"""Values that are written as text in a document."""

import pytest

from herningmodel.core.parsed_values import ParsedValue
from herningmodel.core.periods import Interval
from herningmodel.core.references import LegalReference
from herningmodel.core.spans import Span
from herningmodel.model.rates import Rate


def test_a_notation_without_a_reader_cannot_be_used():
    """A new kind of parsed value must define how it is read."""

    class Unfinished(ParsedValue):
        pass

    with pytest.raises(TypeError, match="parse"):
        Unfinished()


@pytest.mark.parametrize("kind", [Interval, LegalReference, Rate])
def test_a_parsed_value_names_its_notation(kind):
    """The notation is shown beside a value that does not follow it."""
    assert issubclass(kind, ParsedValue)
    with pytest.raises(ValueError, match=r"expected an? ") as refused:
        kind.parse("")
    assert kind.NOTATION in str(refused.value)


@pytest.mark.parametrize("kind", [Interval, LegalReference, Rate])
def test_a_parsed_value_is_frozen_and_hashable(kind):
    """A value that is equal counts as the same."""
    text = {Interval: "3 months", LegalReference: "BL § 46", Rate: "3859 DKK/day"}[kind]
    value = kind.parse(text)
    assert {value} == {kind.parse(text)}
    with pytest.raises(AttributeError):
        value.anything = 1


@pytest.mark.parametrize("kind", [Interval, LegalReference, Rate, Span])
def test_the_error_names_the_text_without_a_cpr_number(kind):
    """What was given is shown as a report would show it."""
    with pytest.raises(ValueError, match=r"got 'born \*{6}-\*{4}'"):
        kind.parse("born 010115-1234")
