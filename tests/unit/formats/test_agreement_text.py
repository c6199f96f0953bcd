"""The agreement of two raters in words."""

from herningmodel.formats.agreement_text import agreement_lines
from herningmodel.model.needs import Dimension, Rating
from herningmodel.rating_manual.agreement import agreement


def test_who_rates_higher_is_said_only_where_one_of_them_does() -> None:
    """Differences that go both ways have no direction."""
    both, up = Dimension.EMOTIONAL_AND_BEHAVIOURAL_DEVELOPMENT, Dimension.HOUSING
    first = [("a", {both: Rating(1), up: Rating(1)}), ("b", {both: Rating(2), up: Rating(1)})]
    second = [("a", {both: Rating(2), up: Rating(2)}), ("b", {both: Rating(1), up: Rating(1)})]
    lines = [line.da for line in agreement_lines(agreement(first, second))]
    assert "- Følelsesmæssig og adfærdsmæssig udvikling: 1,0 i snit." in lines
    assert "- Bolig: 0,5 i snit, den anden højest." in lines
    assert "Længst fra hinanden:" in lines


def test_at_most_three_dimensions_are_shown() -> None:
    """What to talk about first, and not all of it."""
    first = [("a", dict.fromkeys(Dimension, Rating(0)))]
    second = [("a", dict.fromkeys(Dimension, Rating(4)))]
    lines = [line.en for line in agreement_lines(agreement(first, second))]
    assert 3 == sum(line.startswith("- ") for line in lines)
    assert "- Health: 4.0 on average, the second higher." in lines
    assert max(map(len, lines)) <= 80
