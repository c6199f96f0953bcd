"""*Resultat uden afslutning*: reasons for an end, or what came of it, on something that has not ended."""

from herningmodel.rulebook import vocabulary as v


def check(view: v.View, measure: v.Measure) -> v.Outcomes:
    """Yield the end reasons and the outcome of a measure that has not ended."""
    yield v.APPLIES
    if measure.ended is not None:
        return
    if measure.end_reasons:
        yield v.Fact(
            where=(view.place(measure, "end_reasons"),),
            seen=tuple(measure.end_reasons),
            values={"kind": measure.kind},
        )
    if measure.outcome is not None:
        yield v.Fact(
            where=(view.place(measure, "outcome"),),
            seen=measure.outcome,
            values={"kind": measure.kind},
        )


GOOD = v.example(
    interventions=[
        v.measure("i1", "support_at_home", "2025-01-06", ended="2025-06-02", outcome="helped")
    ]
)

RULE = v.CaseRule(
    code="DAT005",
    name="outcome_without_end",
    **v.sentences(
        title_da="Et resultat uden afslutning",
        title_en="An outcome without an end",
        why_da="En indsats, der hjalp ikke, men aldrig er afsluttet, tæller hverken som løbende eller som mislykket. Så bliver den glemt.",
        why_en="An intervention that did not help but was never ended counts neither as running nor as failed. So it is forgotten.",
        message_da="Her står, hvordan det gik eller hvorfor det sluttede ({kind}), men ikke hvornår.",
        message_en="An outcome or end reason is recorded ({kind}), but not the day on which it ended.",
        hint_da="Skriv den første dag uden som ended, eller fjern grunden og resultatet.",
        hint_en="Write the first day without as ended, or take the reason and the outcome away.",
        advice_da="Angiv den første dag uden hjælpen, eller fjern grunden og resultatet.",
        advice_en="State the first day without the help, or take the reason and the outcome away.",
    ),
    **v.by_data(v.Severity.ERROR),
    each=v.View.measures_of_document,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("i1", ended=None, outcome="not_helped"),
)
