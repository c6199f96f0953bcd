"""
*Opfølgning holdt for sent*: a follow-up that came after the day on which the law asked for it.

What was late cannot be made otherwise, so it is information: it is there for whoever counts how often
follow-up comes in time. What has not been held at all has rules of its own.
"""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from herningmodel.case_view.view import Measure, View
from herningmodel.core.display import to_display
from herningmodel.core.findings import Severity
from herningmodel.core.legal_versions import cited
from herningmodel.core.sources import Basis, Certainty
from herningmodel.law.duties import first_follow_up
from herningmodel.law.duties.next_follow_up import after_each
from herningmodel.law.follow_up_by_law import held, is_followed_up_by_law
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.rules.follow_ups.unchecked import in_transition
from herningmodel.text.texts import Text


def check(view: View, measure: Measure) -> Iterator[Outcome]:
    """Yield each follow-up of a measure that was held late."""
    if not is_followed_up_by_law(view, measure):
        return
    first = first_follow_up.deadline(view, measure)
    if first is None or first.answered is None:
        return
    yield APPLIES
    follow_ups = held(view, measure)
    for due, follow_up in zip(chain([first], after_each(view, measure)), follow_ups, strict=False):
        if not due.is_late:
            continue
        if due.crosses:
            yield in_transition(measure)
            continue
        yield Fact(
            where=(view.place(measure, "started"), view.place(follow_up, "on")),
            seen=follow_up.on,
            expected=f"{to_display(due.due)} or earlier",
            values={"kind": measure.kind, "held": follow_up.on, "due": due.due},
            day=due.triggered,
        )


RULE = CaseRule(
    code="OPF008",
    name="follow_up_held_late",
    title=Text(da="Opfølgningen kom for sent", en="The follow-up came late"),
    why=Text(
        da="Kommer opfølgningen for sent, får barnet for længe hjælp, der måske ikke virker. Hvor ofte det sker, ser man kun, når det tælles.",
        en="When follow-up comes late, the child has help for too long that may not work. How often that happens is seen only when it is counted.",
    ),
    message=Text(
        da="Der blev fulgt op {held} ({kind}). Det skulle have været senest {due}.",
        en="There was a follow-up on {held} ({kind}). It should have been by {due}.",
    ),
    hint=Text(
        da="Det kan ikke gøres om. Planlæg den næste i god tid.",
        en="It cannot be undone. Plan the next one in good time.",
    ),
    severity=Severity.INFO,
    basis=Basis.STATUTORY,
    sources=(barnets_lov("95"), serviceloven("70", Certainty.ONE_SOURCE)),
    reference=cited("SEL § 70", "BL § 95"),
    each=View.measures,
    check=check,
    good=example(
        date(2025, 5, 1),
        decisions=[{"id": "d1", "on": "2025-01-03", "legal_basis": "BL § 32 stk. 1 nr. 5"}],
        interventions=[
            {"id": "i1", "kind": "family_treatment", "started": "2025-01-06", "decision": "d1"}
        ],
        follow_ups=[{"id": "f1", "on": "2025-04-06", "concerns": ["i1"], "rhythm": "3 months"}],
    ),
    bad=example(
        date(2025, 5, 1),
        decisions=[{"id": "d1", "on": "2025-01-03", "legal_basis": "BL § 32 stk. 1 nr. 5"}],
        interventions=[
            {"id": "i1", "kind": "family_treatment", "started": "2025-01-06", "decision": "d1"}
        ],
        follow_ups=[{"id": "f1", "on": "2025-04-07", "concerns": ["i1"], "rhythm": "3 months"}],
    ),
)
