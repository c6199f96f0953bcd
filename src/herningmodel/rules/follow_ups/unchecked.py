"""Reasons why a rule about follow-up could not be checked."""

from datetime import date
from typing import Final

from herningmodel.case_view.view import Measure
from herningmodel.rulebook.unchecked_reasons import with_change
from herningmodel.rulebook.vocabulary import Unchecked
from herningmodel.text.texts import Text


TRANSITION: Final = Text(
    da="Opfølgningen ({kind}) er udløst før {changed} og forfalder efter. Overgangsreglen er ikke efterprøvet.",
    en="The follow-up ({kind}) was triggered before {changed} and falls due after it. The transition clause is unverified.",
)


def in_transition(measure: Measure, changed: date) -> Unchecked:
    """Explain that the transition clause of a change of the law was not read."""
    return Unchecked(why=with_change(TRANSITION, changed), values={"kind": measure.kind})
