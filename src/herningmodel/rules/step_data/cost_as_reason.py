"""
*Økonomi som grund*: a decision whose reason is money.

A coded reason is sure and warns; words for money in a reason are information. Nothing silences it
for many cases at once: it is accepted by name, case by case.

Errs on the side of reporting: a reason may name money without resting on it.
"""

from herningmodel.case_view.cost_in_words import cost_in_reasons
from herningmodel.model.decisions import Decision, DeviationCode
from herningmodel.rulebook import vocabulary as v
from herningmodel.text.formatting import quoted, render


CODED = v.Text(da="økonomi er angivet som grund", en="cost is given as the reason")
IN_WORDS = v.Text(
    da="begrundelsen nævner penge ({words})", en="the stated reason speaks of money ({words})"
)


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision that gives cost as a reason, as a code or in words."""
    code, departure = decision.deviation_code, decision.override
    texts = (decision.deviation_reason, decision.school_change_reason)
    if code is None and departure is None and not any(texts):
        return
    yield v.APPLIES
    in_words = [*cost_in_reasons(decision)]
    places = tuple(view.place(decision, *trail) for trail, _ in in_words)
    if code is DeviationCode.COST:
        yield v.Fact(
            where=(view.place(decision, "deviation_code"), *places),
            seen=code,
            expected="a reason other than cost",
            values={"on": decision.on, "what": CODED},
        )
    elif places:
        words = dict.fromkeys(word.lower() for _, word in in_words)
        listed = v.Text(da=", ".join(words), en=", ".join(words))
        yield v.Fact(
            where=places,
            expected="a reason other than cost",
            values={"on": decision.on, "what": render(IN_WORDS, {"words": quoted(listed)})},
            at_most=v.Severity.INFO,
        )


GOOD = v.example(
    decisions=[
        v.decision(
            "d1",
            "2025-01-03",
            "BL § 46",
            needed_step=5,
            granted_step=4,
            deviation_code="no_offer",
            deviation_reason="en plejefamilie, der kan tage tre søskende, findes ikke i området",
        )
    ]
)

RULE = v.CaseRule(
    code="TRN023",
    name="cost_as_reason",
    **v.sentences(
        title_da="Økonomi er angivet som grund",
        title_en="Cost is given as a reason",
        why_da="Kritikerne frygter, at barnet får det billigste. Mangler der et tilbud, er det manglen, der skal fremgå; så kan den ses og tælles, og nogen kan skaffe tilbuddet.",
        why_en="The critics fear that a child gets what is cheapest. Where an offer is missing, the record should name what is missing; then it can be seen and counted, and the offer can be found.",
        message_da="Afgørelsen er fra {on}, og {what}.",
        message_en="The decision was made on {on}, and {what}.",
        hint_da="Tag stilling til, hvad barnet har brug for. Findes tilbuddet ikke, så angiv det som grund, og skriv, hvilket tilbud der mangler.",
        hint_en="Decide by what the child needs. If the offer does not exist, give that as the reason, and write which offer is missing.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_model(v.Severity.WARNING, v.sources.CRITICS),
    may_err=v.ErrorDirection.OVER,
    each=lambda view: view.case.decisions,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("d1", deviation_code=None, deviation_reason="for dyrt"),
)
