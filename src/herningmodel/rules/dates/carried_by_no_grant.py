"""*Ikke bevilget*: help that runs on a decision which is a draft or only expected."""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import Measure, View
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.rule_sources import DATA_QUALITY
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, measure: Measure) -> Iterator[Outcome]:
    """Yield a measure whose decision is not granted."""
    decision = view.decision_of(measure)
    if decision is None:
        return
    yield APPLIES
    if not decision.is_granted:
        yield Fact(
            where=(view.place(measure, "decision"), view.place(decision, "status")),
            seen=decision.status,
            expected="granted",
            values={"kind": measure.kind, "status": decision.status},
        )


RULE = CaseRule(
    code="DAT009",
    name="carried_by_no_grant",
    title=Text(da="Hjælpen er ikke bevilget", en="The help was not granted"),
    why=Text(
        da="Kun en bevilget afgørelse bærer hjælp. En kladde er en plan og ikke en afgørelse, barnet og forældrene kan holde kommunen fast på.",
        en="Only a granted decision carries help. A draft is a plan, and no decision that child and parents can hold the municipality to.",
    ),
    message=Text(
        da="Hjælpen er begyndt ({kind}), men afgørelsen er kun: {status}.",
        en="The help has begun ({kind}), but the decision is only: {status}.",
    ),
    hint=Text(
        da="Skriv status granted, når afgørelsen er truffet.",
        en="Write the status granted when the decision is made.",
    ),
    safe_placeholders=frozenset({"expected"}),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(DATA_QUALITY,),
    each=View.measures,
    check=check,
    good=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-06", "status": "granted"}],
        interventions=[
            {"id": "i1", "kind": "support_at_home", "started": "2025-01-06", "decision": "d1"}
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-06", "status": "draft"}],
        interventions=[
            {"id": "i1", "kind": "support_at_home", "started": "2025-01-06", "decision": "d1"}
        ],
    ),
)
