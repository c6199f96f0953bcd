"""Reasons why a rule about follow-up could not be checked."""

from herningmodel.case_view.view import Measure
from herningmodel.rulebook.vocabulary import Unchecked
from herningmodel.text.texts import Text


_TRANSITION = Text(
    da="Opfølgningen ({kind}) er udløst før 1. januar 2024 og forfalder efter. Overgangsreglen er ikke efterprøvet.",
    en="The follow-up ({kind}) was triggered before 1 January 2024 and falls due after it. The transition clause is unverified.",
)


def in_transition(measure: Measure) -> Unchecked:
    """Explain that the transition clause was not read."""
    return Unchecked(why=_TRANSITION, values={"kind": measure.kind})
