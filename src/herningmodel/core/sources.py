"""
Where a number or a rule comes from, and how sure it is.

Nothing in the library stands without a source. A threshold that no source gives is our own
choice: it says so, says why, and is a profile's to change.
"""

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.text.texts import Text


class Certainty(Code):
    """*Sikkerhed*: how sure a fact is."""

    CERTAIN = "certain", "sikker", "certain"
    ONE_SOURCE = "one_source", "én kilde", "one source"
    UNVERIFIED = "unverified", "ikke efterprøvet", "unverified"
    OWN_CHOICE = "own_choice", "vores eget valg", "our own choice"


class Basis(Code):
    """*Grundlag*: what kind of rule it is, so that a rule of thumb is never mistaken for law."""

    STATUTORY = "statutory", "lov", "statutory"
    MODEL = "model", "Herningmodellens praksis", "Herning practice"
    LOCAL = "local", "kommunens profil", "local profile"
    DATA = "data", "datakvalitet", "data quality"


@frozen(kw_only=True)
class Source:
    """
    *Kilde*: where a fact was read, and how sure it is.

    Example:
        >>> own_choice(da="Et år er …", en="A year is …").certainty.value
        'own_choice'
    """

    title: Text
    certainty: Certainty
    url: str | None = None

    @property
    def label(self) -> Text:
        """The title with the certainty, as it is shown beside what rests on it."""
        certainty = self.certainty.label
        if self.certainty is Certainty.OWN_CHOICE:
            return Text(
                da=f"{certainty.da.capitalize()}. {self.title.da}",
                en=f"{certainty.en.capitalize()}. {self.title.en}",
            )
        return Text(
            da=f"{self.title.da} ({certainty.da})",
            en=f"{self.title.en} ({certainty.en})",
        )


def own_choice(*, da: str, en: str) -> Source:
    """Return the source of a value that no source gives: our own choice, and why we made it."""
    return Source(title=Text(da=da, en=en), certainty=Certainty.OWN_CHOICE)
