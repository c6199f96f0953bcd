"""Why a rule of law can say nothing: what the rules of several families share."""

from datetime import date
from typing import Final

from herningmodel.law.duties.duty import NO_BIRTHDAY, Undetermined
from herningmodel.law.duties.renewal import NO_BASIS
from herningmodel.model.placements import Placement
from herningmodel.rulebook.vocabulary import Unchecked
from herningmodel.text.texts import Text


AGE_UNKNOWN: Final = Unchecked(why=NO_BIRTHDAY)
CUSTODY_UNKNOWN: Final = Unchecked(
    why=Text(
        da="Det fremgår ikke, hvor mange der har forældremyndigheden, så ingen kan se, om alle har samtykket.",
        en="It is not said how many hold custody, so nobody can see whether all of them consented.",
    )
)
_PLACED = Text(
    da="Det fremgår ikke, efter hvilken paragraf barnet blev anbragt {started}.",
    en="It is not said by which provision the child was placed on {started}.",
)
_UNREAD = Text(
    da="Afgørelsen er fra {on}. Hvad serviceloven krævede her, er ikke efterprøvet.",
    en="The decision was made on {on}. What serviceloven asked for here is unverified.",
)
_TRANSITION = Text(
    da="Fristen blev udløst {triggered} og udløber efter 1. januar 2024. Overgangsreglen er ikke efterprøvet.",
    en="The deadline was triggered on {triggered} and ends after 1 January 2024. The transition clause is unverified.",
)


def unchecked(unsure: Undetermined) -> Unchecked:
    """Say why nobody can tell when something is due."""
    return Unchecked(why=unsure.template, values=unsure.values)


def no_basis(on: date) -> Unchecked:
    """Return that nobody can tell by which provision the decision of a day was made."""
    return Unchecked(why=NO_BASIS, values={"on": on})


def placed_by_nothing(placement: Placement) -> Unchecked:
    """Return that nobody can tell which provision a placement rests on."""
    return Unchecked(why=_PLACED, values={"started": placement.started})


def not_read(on: date) -> Unchecked:
    """Return that nobody has read what serviceloven asked for on the day of the decision."""
    return Unchecked(why=_UNREAD, values={"on": on})


def in_transition(triggered: date) -> Unchecked:
    """Return that nobody has read the clause about what runs from one act into the other."""
    return Unchecked(why=_TRANSITION, values={"triggered": triggered})
