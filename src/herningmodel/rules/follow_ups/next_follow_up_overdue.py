"""
*Næste opfølgning er ikke holdt*: help that has been followed up, but not again when it was due.

Under barnets lov the municipality decides the rhythm itself; then it counts from the follow-up that
was held last. Under serviceloven it was six months.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import Measure, View
from herningmodel.core.findings import Severity
from herningmodel.core.legal_versions import cited
from herningmodel.core.sources import Basis, Certainty
from herningmodel.law.duties.next_follow_up import deadline
from herningmodel.law.follow_up_by_law import held
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.severity_limits import at_most
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.rules.follow_ups.unchecked import in_transition
from herningmodel.text.texts import Text


def check(view: View, measure: Measure) -> Iterator[Outcome]:
    """Yield a measure whose next follow-up should have been held."""
    due = deadline(view, measure)
    if due is None or due.due is None:
        return
    yield APPLIES
    if due.exemption is not None or not due.is_past(view.on):
        return
    if due.crosses:
        yield in_transition(measure)
        return
    last = held(view, measure)[-1]
    yield Fact(
        where=(view.place(measure, "started"), view.place(last, "on")),
        seen=last.on,
        expected=f"follow-up by {due.due.isoformat()}",
        values={
            "kind": measure.kind,
            "last": last.on,
            "every": due.every,
            "due": due.due,
        },
        day=last.on,
        at_most=at_most(due.certainty),
    )


RULE = CaseRule(
    code="OPF002",
    name="next_follow_up_overdue",
    title=Text(da="Den næste opfølgning er ikke holdt", en="The next follow-up has not been held"),
    why=Text(
        da="Den rytme, kommunen selv har besluttet, er et løfte til barnet og forældrene. Et skridt ned eller op ad trappen begynder ved en opfølgning.",
        en="The rhythm that the municipality has decided itself is a promise to child and parents. A step down or up the ladder begins at a follow-up.",
    ),
    message=Text(
        da="Der blev sidst fulgt op {last} ({kind}). Den næste opfølgning skulle have været senest {due}, {every} efter.",
        en="The last follow-up was on {last} ({kind}). The next should have been by {due}, {every} later.",
    ),
    hint=Text(
        da="Hold opfølgningen, eller registrer den, hvis den er holdt.",
        en="Hold the follow-up, or record it if it was held.",
    ),
    severity=Severity.ERROR,
    basis=Basis.STATUTORY,
    sources=(
        barnets_lov("95"),
        serviceloven("70", Certainty.ONE_SOURCE),
    ),
    reference=cited("SEL § 70", "BL § 95 stk. 3"),
    each=View.measures,
    check=check,
    good=example(
        date(2025, 6, 20),
        decisions=[{"id": "d1", "on": "2025-01-03", "legal_basis": "BL § 32 stk. 1 nr. 5"}],
        interventions=[
            {"id": "i1", "kind": "family_treatment", "started": "2025-01-06", "decision": "d1"}
        ],
        follow_ups=[{"id": "f1", "on": "2025-03-20", "concerns": ["i1"], "rhythm": "3 months"}],
    ),
    bad=example(
        date(2025, 6, 21),
        decisions=[{"id": "d1", "on": "2025-01-03", "legal_basis": "BL § 32 stk. 1 nr. 5"}],
        interventions=[
            {"id": "i1", "kind": "family_treatment", "started": "2025-01-06", "decision": "d1"}
        ],
        follow_ups=[{"id": "f1", "on": "2025-03-20", "concerns": ["i1"], "rhythm": "3 months"}],
    ),
)
