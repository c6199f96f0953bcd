"""
*Undtagelse uden grund*: follow-up was waived without a written reason.

The format asks for a reason; a text without a letter in it does not count. What the reason says is never
shown.
"""

from herningmodel.model.follow_ups import FollowUpExemption
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, exemption: FollowUpExemption) -> v.Outcomes:
    """Yield an exemption that has no reason."""
    yield v.APPLIES
    if not any(sign.isalpha() for sign in exemption.reason):
        yield v.Fact(
            where=(view.place(exemption, "reason"),),
            expected="a reason in words",
            values={"from_": exemption.from_},
        )


RULE = v.CaseRule(
    code="OPF009",
    name="exemption_without_reason",
    **v.sentences(
        title_da="Undtagelsen fra opfølgning har ingen grund",
        title_en="The exemption from follow-up has no reason",
        why_da="Når ingen følger op, skal den, der læser sagen bagefter, kunne se hvorfor.",
        why_en="When there is no follow-up, those who read the case later must be able to see why.",
        message_da="Fra {from_} er hjælpen undtaget fra opfølgning, og der står ikke hvorfor.",
        message_en="From {from_} the help is exempt from follow-up, and it does not say why.",
        hint_da="Skriv grunden i reason, eller følg op.",
        hint_en="Write the reason in reason, or follow up.",
        advice_da="Angiv grunden til undtagelsen, eller følg op.",
        advice_en="Give the reason for the exemption, or follow up.",
    ),
    **v.by_model(
        v.Severity.WARNING,
        v.own_choice(
            da="Hyppig opfølgning er kernen i modellen, og en undtagelse uden grund kan ikke skelnes fra, at ingen fulgte op",
            en="Frequent follow-up is the core of the model, and an exemption without a reason cannot be distinguished from a forgotten follow-up",
        ),
    ),
    adaptable=True,
    each=lambda view: view.case.follow_up_exemptions,
    check=check,
    good=v.example(
        follow_up_exemptions=[{"from": "2025-11-01", "reason": "Barnet er på sygehus."}]
    ),
    bad=v.example(follow_up_exemptions=[{"from": "2025-11-01", "reason": "-"}]),
)
