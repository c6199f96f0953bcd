"""
*Begyndt før afgørelsen*: help that began before the decision that carries it.

Errs on the side of reporting: a decision can be written down after it was made. Urgent decisions
are left alone, because help may have had to come first. So it is with a later decision that help
goes on by: it carries nothing before its own day.
"""

from datetime import date

from herningmodel.case_view.bases_over_time import decision_carrying
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, measure: v.Measure) -> v.Outcomes:
    """Yield a measure that began, or rests on a decision, before that was made."""
    began = (measure.started, view.place(measure, "started"), BEGAN)
    begun_by = decision_carrying(measure, measure.started)
    yield from _against(view, measure, begun_by, *began)
    for number, basis in enumerate(measure.decisions):
        if basis.decision != begun_by:
            where = view.place(measure, "decisions", number, "from")
            yield from _against(view, measure, basis.decision, basis.from_, where, CHANGED)


def _against(
    view: v.View,
    measure: v.Measure,
    name: str | None,
    day: date,
    where: v.Location,
    what: v.Text,
) -> v.Outcomes:
    decision = v.find(view.full_case.decisions, name)
    if decision is None or decision.urgent:
        return
    yield v.APPLIES
    if day < decision.on:
        yield v.Fact(
            where=(where, view.place(decision, "on")),
            seen=day,
            expected=f"{v.to_display(decision.on)} or later",
            values={
                "what": what,
                "kind": measure.kind,
                "started": day,
                "decided": decision.on,
            },
        )


BEGAN = v.Text(da="Begyndte", en="Began")
CHANGED = v.Text(da="Skiftede grundlag", en="Changed its basis")


GOOD = v.example(
    decisions=[{"id": "d1", "on": "2025-01-06"}],
    interventions=[v.measure("i1", "support_at_home", "2025-01-06", decision="d1")],
)

RULE = v.CaseRule(
    code="DAT006",
    name="started_before_decision",
    **v.sentences(
        title_da="Begyndt før afgørelsen",
        title_en="Begun before the decision",
        why_da="Hjælp, der begynder før afgørelsen, har ingen truffet afgørelse om. Barnet og forældrene har ikke haft noget at klage over.",
        why_en="Help that begins before the decision has not been decided on. Child and parents have had nothing to appeal against.",
        message_da="{what} {started} ({kind}), men afgørelsen er fra {decided}.",
        message_en="{what} on {started} ({kind}), but the decision was made on {decided}.",
        hint_da="Ret datoen, eller marker afgørelsen som hastende, hvis hjælpen måtte komme først.",
        hint_en="Correct the date, or mark the decision as urgent if help had to come first.",
    ),
    **v.by_data(v.Severity.WARNING),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=v.View.measures_of_document,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("d1", on="2025-01-07"),
)
