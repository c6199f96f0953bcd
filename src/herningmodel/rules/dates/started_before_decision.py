"""
*Begyndt før afgørelsen*: help that began before the decision that carries it.

Errs on the side of reporting: a decision can be written down after it was made. Urgent decisions
are left alone, because help may have had to come first.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import Measure, View, find
from herningmodel.core.display import to_display
from herningmodel.core.findings import ErrorDirection, Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.rule_sources import DATA_QUALITY
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, measure: Measure) -> Iterator[Outcome]:
    """Yield a measure that began before its decision."""
    decision = find(view.full_case.decisions, measure.decision)
    if decision is None or decision.urgent:
        return
    yield APPLIES
    if measure.started < decision.on:
        yield Fact(
            where=(view.place(measure, "started"), view.place(decision, "on")),
            seen=measure.started,
            expected=f"{to_display(decision.on)} or later",
            values={"kind": measure.kind, "started": measure.started, "decided": decision.on},
        )


RULE = CaseRule(
    code="DAT006",
    name="started_before_decision",
    title=Text(da="Begyndt før afgørelsen", en="Begun before the decision"),
    why=Text(
        da="Hjælp, der begynder før afgørelsen, har ingen truffet afgørelse om. Barnet og forældrene har ikke haft noget at klage over.",
        en="Nobody has decided on help that begins before the decision. Child and parents have had nothing to complain about.",
    ),
    message=Text(
        da="Begyndte {started} ({kind}), men afgørelsen er fra {decided}.",
        en="Began on {started} ({kind}), but the decision was made on {decided}.",
    ),
    hint=Text(
        da="Ret datoen, eller marker afgørelsen som hastende, hvis hjælpen måtte komme først.",
        en="Correct the date, or mark the decision as urgent if help had to come first.",
    ),
    severity=Severity.WARNING,
    basis=Basis.DATA,
    sources=(DATA_QUALITY,),
    may_err=ErrorDirection.OVER,
    adaptable=True,
    each=View.measures_of_document,
    check=check,
    good=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-06"}],
        interventions=[
            {"id": "i1", "kind": "support_at_home", "started": "2025-01-06", "decision": "d1"}
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-07"}],
        interventions=[
            {"id": "i1", "kind": "support_at_home", "started": "2025-01-06", "decision": "d1"}
        ],
    ),
)
