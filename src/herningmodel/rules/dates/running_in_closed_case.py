"""*Løber i en lukket sag*: help that has not ended when the case is closed."""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import Measure, View
from herningmodel.core.display import to_display
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.rule_sources import DATA_QUALITY
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, measure: Measure) -> Iterator[Outcome]:
    """Yield a measure that runs past the end of the case."""
    closed = view.full_case.closed
    if closed is None:
        return
    yield APPLIES
    if measure.ended is None or measure.ended > closed:
        yield Fact(
            where=(view.place(measure, "ended"), view.place(view.case, "closed")),
            seen=measure.ended,
            expected=f"{to_display(closed)} or earlier",
            values={"kind": measure.kind, "closed": closed},
        )


RULE = CaseRule(
    code="DAT010",
    name="running_in_closed_case",
    title=Text(da="Hjælpen fortsætter i en lukket sag", en="Help goes on in a closed case"),
    why=Text(
        da="Når sagen er lukket, følger ingen op. En anbringelse, der ikke er afsluttet, bliver stående, og ingen ser til barnet.",
        en="When the case is closed nobody follows up. A placement that has not ended stays, and nobody looks in on the child.",
    ),
    message=Text(
        da="Sagen blev lukket {closed}, men hjælpen var ikke afsluttet da ({kind}).",
        en="The case was closed on {closed}, but the help had not ended by then ({kind}).",
    ),
    hint=Text(
        da="Skriv, hvornår hjælpen sluttede, eller åbn sagen igen.",
        en="Write when the help ended, or open the case again.",
    ),
    severity=Severity.WARNING,
    basis=Basis.DATA,
    sources=(DATA_QUALITY,),
    each=View.measures_of_document,
    check=check,
    good=example(
        date(2026, 1, 15),
        closed="2025-12-01",
        interventions=[
            {
                "id": "i1",
                "kind": "support_at_home",
                "started": "2025-01-06",
                "ended": "2025-12-01",
                "outcome": "helped",
            }
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        closed="2025-12-01",
        interventions=[{"id": "i1", "kind": "support_at_home", "started": "2025-01-06"}],
    ),
)
