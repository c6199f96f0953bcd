"""
*Trivslen er ikke målt*: help has run for three months without a measurement.

"Not measured" is not "good". The evaluators of the model could not say how the children fared.
"""

from herningmodel.core.periods import Interval
from herningmodel.rulebook import vocabulary as v


AFTER = Interval(months=3)
"""Our own choice: the time within which the law asks for the first follow-up."""


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield a case in which help has run for some time and wellbeing was never measured."""
    running = [
        measure
        for measure in view.measures()
        if measure.ended is None and AFTER.after(measure.started) <= view.on
    ]
    if not running:
        return
    yield v.APPLIES
    if not view.case.wellbeing:
        since = min(measure.started for measure in running)
        yield v.Fact(
            where=(view.place(view.case, "wellbeing"),),
            expected="at least one measurement",
            values={"since": since},
        )


RULE = v.CaseRule(
    code="TRI002",
    name="wellbeing_not_measured",
    **v.sentences(
        title_da="Barnets trivsel er ikke målt",
        title_en="The child's wellbeing was not measured",
        why_da="Evaluatorerne kunne tælle anbringelser og kroner og ikke sige, hvordan børnene havde det. Uden en måling kan ingen se, om et lavere trin hjalp eller skadede.",
        why_en="The evaluators could count placements and kroner, and could not say how the children were. Without a measurement nobody can see whether a lower step helped or harmed.",
        message_da="Der har været hjælp siden {since}, og barnets trivsel er aldrig målt.",
        message_en="There has been help since {since}, and the child's wellbeing has never been measured.",
        hint_da="Mål trivslen, for eksempel med SDQ eller trivselslinealen, og igen efter den samme tid og med den samme informant.",
        hint_en="Measure wellbeing, for instance with SDQ or the trivselslineal, and again after the same time and with the same informant.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_model(v.Severity.WARNING, v.sources.KORA_2017, v.sources.OWN_TIME),
    adaptable=True,
    each=v.whole_case,
    check=check,
    good=v.example(
        interventions=[v.measure("i1", "support_at_home", "2025-10-15")],
        wellbeing=[v.wellbeing("w1", "2025-10-15", "trivselslineal", informant="adviser", value=3)],
    ),
    bad=v.example(interventions=[v.measure("i1", "support_at_home", "2025-10-15")]),
)
