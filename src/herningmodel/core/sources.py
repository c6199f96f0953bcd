"""
Sources of numbers and rules, and their certainty.

Each has a source. A threshold without one is our own choice, marked as such with its reason, and a
profile may change it.
"""

from typing import Final

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.text.formatting import capital, join, render
from herningmodel.text.texts import Text


class Certainty(Code):
    """*Sikkerhed*: how sure a fact is."""

    CERTAIN = "certain", "sikker", "certain"
    ONE_SOURCE = "one_source", "én kilde", "one source"
    UNVERIFIED = "unverified", "ikke efterprøvet", "unverified"
    OWN_CHOICE = "own_choice", "vores eget valg", "our own choice"


class Basis(Code):
    """*Grundlag*: the kind of rule: law, practice or own choice."""

    STATUTORY = "statutory", "lov", "statutory"
    MODEL = "model", "Herningmodellens praksis", "Herning practice"
    LOCAL = "local", "kommunens profil", "local profile"
    DATA = "data", "datakvalitet", "data quality"


_WITH_CERTAINTY: Final = Text(da="{title} ({certainty})", en="{title} ({certainty})")


@frozen(kw_only=True)
class Source:
    """
    *Kilde*: where a fact was read, and how sure it is.

    Attributes:
        title: What the source is called, or why the choice is our own, in both languages.
        certainty: How sure it is.
        url: Its address; None without one.

    Example:
        >>> own_choice(da="Et år er …", en="A year is …").certainty.value
        'own_choice'
    """

    title: Text
    certainty: Certainty
    url: str | None = None

    @property
    def label(self) -> Text:
        """The title with the certainty, for display."""
        certainty = self.certainty.label
        if self.certainty is Certainty.OWN_CHOICE:
            return join([certainty.map(capital), self.title], ". ")
        return render(_WITH_CERTAINTY, {"title": self.title, "certainty": certainty})


def own_choice(*, da: str, en: str) -> Source:
    """Return the source of our own choice, with its reason."""
    return Source(title=Text(da=da, en=en), certainty=Certainty.OWN_CHOICE)
