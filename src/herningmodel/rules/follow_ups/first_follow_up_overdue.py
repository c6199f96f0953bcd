"""
*Første opfølgning er ikke holdt*: help that was not followed up when the law asks for it.

The first day on which it is late is the day after it was due. Which act counts is decided by the
day on which the help began. A follow-up that names the help but lies outside it does not count: the
finding names it, because a wrong date there looks like a follow-up that is missing.
"""

from herningmodel.case_view.measure_words import subject_of
from herningmodel.law.duties.first_follow_up import WITHIN, deadline, no_basis
from herningmodel.law.follow_up_by_law import is_followed_up_by_law
from herningmodel.model.follow_ups import FollowUp
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import breach_of, unchecked
from herningmodel.rules.follow_ups.unchecked import TRANSITION
from herningmodel.schema.records import readable, readable_items
from herningmodel.text.formatting import render
from herningmodel.text.texts import NOTHING


OUTSIDE = v.Text(
    da="; opfølgning uden for hjælpens løbetid ({days}) tæller ikke med",
    en="; follow-up outside the time of the help ({days}) is not counted",
)


def check(view: v.View, measure: v.Measure) -> v.Outcomes:
    """Yield a measure whose first follow-up should have been held."""
    if is_followed_up_by_law(view, measure) is None:
        yield unchecked(no_basis(measure))
        return
    due = deadline(view, measure)
    if due is None:
        return
    yield v.APPLIES
    if due.answered is not None or due.exemption is not None or not due.is_past(view.on):
        return
    outside = _outside(view, measure)
    days = sorted(held.on for held in outside)
    yield breach_of(
        due,
        where=(
            view.place(measure, "started"),
            view.place(view.case, "follow_ups"),
            *(view.place(held, "on") for held in outside),
        ),
        seen=measure.started,
        expected=f"follow-up by {v.to_display(due.due)}",
        values={
            "what": subject_of(measure),
            "kind": measure.kind,
            "started": measure.started,
            "due": due.due,
            "uncounted": render(OUTSIDE, {"days": days}) if days else NOTHING,
        },
        in_transition=TRANSITION,
    )


def _outside(view: v.View, measure: v.Measure) -> list[FollowUp]:
    # Nothing answers the deadline, so a follow-up that names the help lies outside it. One whose
    # names cannot be read is passed over: the finding must not be lost with it.
    return [
        held
        for held in view.case.follow_ups
        if any(name == measure.id for _, name in readable_items(readable(held, "concerns")))
    ]


GOOD = v.example(
    on="2025-04-06",
    decisions=[v.decision("d1", "2025-01-03", "BL § 32 stk. 1 nr. 5")],
    interventions=[v.measure("i1", "family_treatment", "2025-01-06", decision="d1")],
)

RULE = v.CaseRule(
    code="OPF001",
    name="first_follow_up_overdue",
    **v.sentences(
        title_da="Den første opfølgning er ikke holdt",
        title_en="The first follow-up has not been held",
        why_da="Hjælp, som ingen følger op på, løber videre af sig selv, også når den ikke hjælper. I Herning var det den forebyggende hjælp, der først gled.",
        why_en="Help that is not followed up runs on by itself, also when it does not help. In Herning it was the preventive help that slipped first.",
        message_da="{what} blev iværksat {started} ({kind}), og der skulle have været fulgt op første gang senest {due}{uncounted}.",
        message_en="{what} started on {started} ({kind}); a first follow-up was due by {due}{uncounted}.",
        hint_da="Hold opfølgningen, eller registrer den, hvis den er holdt.",
        hint_en="Hold the follow-up, or record it if it was held.",
    ),
    **v.by_duty(v.Severity.ERROR, WITHIN),
    each=v.View.measures,
    check=check,
    good=GOOD,
    bad=GOOD.but(on="2025-04-07"),
)
