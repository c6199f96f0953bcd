"""*Løber i en lukket sag*: help that has not ended when the case is closed."""

from herningmodel.rulebook import vocabulary as v


def check(view: v.View, measure: v.Measure) -> v.Outcomes:
    """Yield a measure that runs past the end of the case."""
    closed = view.full_case.closed
    if closed is None:
        return
    yield v.APPLIES
    if measure.ended is None or measure.ended > closed:
        yield v.Fact(
            where=(view.place(measure, "ended"), view.place(view.case, "closed")),
            seen=measure.ended,
            expected=f"{v.to_display(closed)} or earlier",
            values={"kind": measure.kind, "closed": closed},
        )


BAD = v.example(
    closed="2025-12-01",
    interventions=[v.measure("i1", "support_at_home", "2025-01-06")],
)

RULE = v.CaseRule(
    code="DAT010",
    name="running_in_closed_case",
    **v.sentences(
        title_da="Hjælpen fortsætter i en lukket sag",
        title_en="Help goes on in a closed case",
        why_da="Når sagen er lukket, følger ingen op. En anbringelse, der ikke er afsluttet, bliver stående, og ingen ser til barnet.",
        why_en="Once the case is closed there is no follow-up. A placement that has not ended goes on, with no one looking in on the child.",
        message_da="Sagen blev lukket {closed}, men hjælpen var ikke afsluttet da ({kind}).",
        message_en="The case was closed on {closed}, but the help had not ended by then ({kind}).",
        hint_da="Skriv, hvornår hjælpen sluttede, eller åbn sagen igen.",
        hint_en="Write when the help ended, or open the case again.",
    ),
    **v.by_data(v.Severity.WARNING),
    each=v.View.measures_of_document,
    check=check,
    good=BAD.but_record("i1", ended="2025-12-01", outcome="helped"),
    bad=BAD,
)
