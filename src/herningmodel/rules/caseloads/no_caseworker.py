"""
*Ingen rådgiver*: an open case without a caseworker on the day.

A case that names no caseworker at all could not be checked; what is not delivered is not known.
"""

from herningmodel.case_view.case_spans import is_open
from herningmodel.core.periods import Period
from herningmodel.rulebook import vocabulary as v


NOT_NAMED = v.Text(
    da="Sagen nævner ingen børne- og ungerådgiver.", en="The case names no children's adviser."
)


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield an open case without a caseworker on the day."""
    if not is_open(view.case, view.on):
        return
    if not view.case.caseworkers:
        yield v.Unchecked(why=NOT_NAMED)
        return
    yield v.APPLIES
    had = (Period(worker.since, worker.until).holds(view.on) for worker in view.case.caseworkers)
    if not any(had):
        yield v.Fact(
            where=(view.place(view.case, "caseworkers"),),
            expected="a caseworker on the day",
            values={"on": view.on},
        )


RULE = v.CaseRule(
    code="SAG002",
    name="no_caseworker",
    **v.sentences(
        title_da="Ingen rådgiver er tilknyttet sagen",
        title_en="No adviser is assigned to the case",
        why_da="Modellen hviler på, at én rådgiver kender barnet og familien. Er ingen rådgiver tilknyttet sagen, er der ingen til at ringe eller følge op.",
        why_en="The model rests on one adviser who knows child and family. Without an assigned adviser there is no one to call or to follow up.",
        message_da="Sagen er åben, og ingen børne- og ungerådgiver er tilknyttet den {on}.",
        message_en="The case is open, and no children's adviser is assigned to it on {on}.",
        hint_da="Find en rådgiver, eller skriv, hvem der er tilknyttet sagen. Dagen i until er den første uden.",
        hint_en="Find an adviser, or write who is assigned to the case. The day in until is the first one without.",
        advice_da="Find en rådgiver, eller angiv, hvem der er tilknyttet sagen.",
        advice_en="Find an adviser, or state who is assigned to the case.",
    ),
    **v.by_model(v.Severity.WARNING, v.sources.SAME_CASEWORKER),
    adaptable=True,
    each=v.whole_case,
    check=check,
    good=v.example(
        caseworkers=[
            {"worker": "adviser-1", "since": "2022-01-03", "until": "2024-02-01"},
            {"worker": "adviser-2", "since": "2024-02-01"},
        ]
    ),
    bad=v.example(
        caseworkers=[{"worker": "adviser-1", "since": "2022-01-03", "until": "2025-12-01"}]
    ),
)
