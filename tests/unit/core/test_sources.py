"""Where a number or a rule comes from, and how sure it is."""

from herningmodel.core.sources import Certainty, Source, own_choice
from herningmodel.text.texts import Text


TITLE = Text(da="Barnets lov", en="The Children's Act")


def test_a_source_is_shown_with_how_sure_it_is():
    """The certainty follows the title."""
    source = Source(title=TITLE, certainty=Certainty.ONE_SOURCE)
    assert Text(da="Barnets lov (én kilde)", en="The Children's Act (one source)") == source.label


def test_our_own_choice_says_so_before_it_says_why():
    """A threshold without a source is never mistaken for one that has it."""
    source = own_choice(da="Et år er længe.", en="A year is long.")
    assert Certainty.OWN_CHOICE is source.certainty
    assert source.url is None
    expected = Text(da="Vores eget valg. Et år er længe.", en="Our own choice. A year is long.")
    assert expected == source.label
