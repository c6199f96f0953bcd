"""
*Afvigelse uden grund*: another step was granted than the child needs, and nobody said why.

Lower or higher: a missing offer may not hide in one number, and neither may a missing krone.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.model.decisions import Decision
from herningmodel.rulebook.rule_sources import CRITICS
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, decision: Decision) -> Iterator[Outcome]:
    """Yield a decision whose granted step is not the needed one, without a reason."""
    needed, granted = decision.needed_step, decision.granted_step
    if needed is None or granted is None:
        return
    yield APPLIES
    if needed is not granted and not (decision.deviation_reason or "").strip():
        yield Fact(
            where=(
                view.place(decision, "deviation_reason"),
                view.place(decision, "needed_step"),
                view.place(decision, "granted_step"),
            ),
            expected="a reason",
            values={"needed": needed.numbered, "granted": granted.numbered},
        )


RULE = CaseRule(
    code="TRN017",
    name="deviation_without_reason",
    title=Text(
        da="Et andet trin end det nødvendige, uden grund",
        en="Another step than the needed one, without a reason",
    ),
    why=Text(
        da="Kritikerne frygter, at barnet får det, der findes eller er billigst. Derfor står det, barnet har brug for, og det, der bevilges, hver for sig, og er de forskellige, skal nogen sige hvorfor.",
        en="The critics fear that a child gets what exists or is cheapest. So what the child needs and what is granted stand apart, and where they differ somebody must say why.",
    ),
    message=Text(
        da="Barnet har brug for {needed}, men der er bevilget {granted}, og der står ikke hvorfor.",
        en="The child needs {needed}, but {granted} was granted, and it does not say why.",
    ),
    hint=Text(
        da="Skriv grunden i deviation_reason, også hvis den er, at tilbuddet mangler.",
        en="Write the reason in deviation_reason, also if it is that the offer is missing.",
    ),
    safe_placeholders=frozenset({"expected"}),
    severity=Severity.WARNING,
    basis=Basis.MODEL,
    sources=(CRITICS,),
    each=lambda view: view.case.decisions,
    check=check,
    good=example(
        date(2026, 1, 15),
        decisions=[
            {
                "id": "d1",
                "on": "2025-01-03",
                "needed_step": 5,
                "granted_step": 6,
                "deviation_reason": "ingen egnet plejefamilie i denne måned",
            }
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-03", "needed_step": 5, "granted_step": 3}],
    ),
)
