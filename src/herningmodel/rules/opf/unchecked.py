"""Why a rule about follow-up can say nothing: what the rules of this family share."""

from herningmodel.base.texts import Text
from herningmodel.reckoning.view import Measure
from herningmodel.rules.kinds import Unchecked


_TRANSITION = Text(
    da="Opfølgningen ({kind}) er udløst før 1. januar 2024 og forfalder efter. Overgangsreglen er ikke efterprøvet.",
    en="The follow-up ({kind}) was triggered before 1 January 2024 and falls due after it. The transition clause is unverified.",
)


def in_transition(measure: Measure) -> Unchecked:
    """Return that nobody has read the clause about what runs from one act into the other."""
    return Unchecked(why=_TRANSITION, values={"kind": measure.kind})
