"""*Forklaring*: child and parents have the help explained."""

from typing import Final

from herningmodel.core.legal_versions import version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.decision_routes import EVERY_ROUTE
from herningmodel.law.duties.duty import Duty, Wording, not_recorded
from herningmodel.text.texts import Text


_WORDING: Final = Wording(
    EVERY_ROUTE,
    Text(
        da="Barnet og forældrene skal have forklaret, hvad hjælpen går ud på, og hvorfor den er valgt.",
        en="It must be explained to the child and the parents what the help is, and why it was chosen.",
    ),
)

DUTY: Final = Duty(
    name="explained",
    versions=versions(
        version("2024-01-01", "BL § 2 stk. 4", _WORDING, Certainty.CERTAIN),
    ),
    examine=not_recorded("purpose"),
)
