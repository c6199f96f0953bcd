"""
*Undtagelsen er løbet ud*: help that was exempt from follow-up, is not any more, and has had none since.

It is information: that a follow-up is late has rules of its own. From the day on which the exemption
runs out the help is not exempt.
"""

from herningmodel.law.follow_up_by_law import held
from herningmodel.model.follow_ups import FollowUpExemption
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, exemption: FollowUpExemption) -> v.Outcomes:
    """Yield each running measure that an exemption no longer covers, without a follow-up since."""
    until = exemption.until
    if until is None or view.on < until:
        return
    yield v.APPLIES
    for measure in view.measures():
        is_covered = not exemption.concerns or measure.id in exemption.concerns
        is_running = measure.ended is None and measure.started < until
        since = any(follow_up.on >= until for follow_up in held(view, measure))
        if is_covered and is_running and not since:
            yield v.Fact(
                where=(view.place(exemption, "until"), view.place(measure, "started")),
                seen=until,
                values={"kind": measure.kind, "until": until},
            )


BAD = v.example(
    on="2025-12-31",
    interventions=[v.measure("i1", "family_treatment", "2025-01-06")],
    follow_up_exemptions=[
        {"from": "2025-11-01", "until": "2025-12-31", "reason": "Barnet er på sygehus."}
    ],
)

RULE = v.CaseRule(
    code="OPF010",
    name="exemption_run_out",
    **v.sentences(
        title_da="Undtagelsen fra opfølgning er løbet ud",
        title_en="The exemption from follow-up has run out",
        why_da="En undtagelse gælder til en dag. Efter den dag skal nogen se, om hjælpen stadig hjælper.",
        why_en="An exemption holds until a day. After that day someone must see whether the help still helps.",
        message_da="Hjælpen ({kind}) har ikke været undtaget fra opfølgning siden {until}, og der er ikke fulgt op siden.",
        message_en="The help ({kind}) has not been exempt from follow-up since {until}, and there has been none since.",
        hint_da="Aftal en opfølgning.",
        hint_en="Arrange a follow-up.",
    ),
    **v.by_model(
        v.Severity.INFO,
        v.own_choice(
            da="Hyppig opfølgning er kernen i modellen, og den dag, en undtagelse løber ud, står ingen andre steder",
            en="Frequent follow-up is the core of the model, and the day on which an exemption runs out is recorded nowhere else",
        ),
    ),
    adaptable=True,
    each=lambda view: view.case.follow_up_exemptions,
    check=check,
    good=BAD.but(follow_ups=[{"id": "f1", "on": "2025-12-31", "concerns": ["i1"]}]),
    bad=BAD,
)
