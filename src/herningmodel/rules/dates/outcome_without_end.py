"""*Resultat uden afslutning*: reasons for an end, or what came of it, on something that has not ended."""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import Measure, View
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.rule_sources import DATA_QUALITY
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, measure: Measure) -> Iterator[Outcome]:
    """Yield the end reasons and the outcome of a measure that has not ended."""
    yield APPLIES
    if measure.ended is not None:
        return
    if measure.end_reasons:
        yield Fact(
            where=(view.place(measure, "end_reasons"),),
            seen=tuple(measure.end_reasons),
            values={"kind": measure.kind},
        )
    if measure.outcome is not None:
        yield Fact(
            where=(view.place(measure, "outcome"),),
            seen=measure.outcome,
            values={"kind": measure.kind},
        )


RULE = CaseRule(
    code="DAT005",
    name="outcome_without_end",
    title=Text(da="Et resultat uden afslutning", en="An outcome without an end"),
    why=Text(
        da="En indsats, der hjalp ikke, men aldrig er afsluttet, tæller hverken som løbende eller som mislykket. Så bliver den glemt.",
        en="An intervention that did not help but was never ended counts neither as running nor as failed. So it is forgotten.",
    ),
    message=Text(
        da="Her står, hvordan det gik eller hvorfor det sluttede ({kind}), men ikke hvornår.",
        en="Here stands how it went or why it ended ({kind}), but not when.",
    ),
    hint=Text(
        da="Skriv den første dag uden som ended, eller fjern grunden og resultatet.",
        en="Write the first day without as ended, or take the reason and the outcome away.",
    ),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(DATA_QUALITY,),
    each=View.measures_of_document,
    check=check,
    good=example(
        date(2026, 1, 15),
        interventions=[
            {
                "id": "i1",
                "kind": "support_at_home",
                "started": "2025-01-06",
                "ended": "2025-06-02",
                "outcome": "helped",
            }
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        interventions=[
            {
                "id": "i1",
                "kind": "support_at_home",
                "started": "2025-01-06",
                "outcome": "not_helped",
            }
        ],
    ),
)
