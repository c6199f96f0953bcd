"""
*Undtagelse uden grund*: follow-up was waived, and nobody wrote why.

The format asks for a reason; a text without a letter in it is none. What the reason says is never
shown.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis, own_choice
from herningmodel.model.follow_ups import FollowUpExemption
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, exemption: FollowUpExemption) -> Iterator[Outcome]:
    """Yield an exemption that has no reason."""
    yield APPLIES
    if not any(sign.isalpha() for sign in exemption.reason):
        yield Fact(
            where=(view.place(exemption, "reason"),),
            expected="a reason in words",
            values={"from_": exemption.from_},
        )


RULE = CaseRule(
    code="OPF009",
    name="exemption_without_reason",
    title=Text(
        da="Undtagelsen fra opfølgning har ingen grund",
        en="The exemption from follow-up has no reason",
    ),
    why=Text(
        da="Når ingen følger op, skal den, der læser sagen bagefter, kunne se hvorfor.",
        en="When nobody follows up, whoever reads the case later must be able to see why.",
    ),
    message=Text(
        da="Fra {from_} er hjælpen undtaget fra opfølgning, og der står ikke hvorfor.",
        en="From {from_} the help is exempt from follow-up, and it does not say why.",
    ),
    hint=Text(
        da="Skriv grunden i reason, eller følg op.", en="Write the reason in reason, or follow up."
    ),
    severity=Severity.WARNING,
    basis=Basis.MODEL,
    sources=(
        own_choice(
            da="Hyppig opfølgning er kernen i modellen, og en undtagelse uden grund kan ikke skelnes fra, at ingen fulgte op",
            en="Frequent follow-up is the core of the model, and an exemption without a reason cannot be told from nobody following up",
        ),
    ),
    adaptable=True,
    each=lambda view: view.case.follow_up_exemptions,
    check=check,
    good=example(
        date(2026, 1, 15),
        follow_up_exemptions=[{"from": "2025-11-01", "reason": "Barnet er på sygehus."}],
    ),
    bad=example(
        date(2026, 1, 15),
        follow_up_exemptions=[{"from": "2025-11-01", "reason": "-"}],
    ),
)
