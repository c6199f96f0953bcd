"""
*Trivslen er ikke målt*: help has run for three months without a measurement.

"Not measured" is not "good". The evaluators of the model could not say how the children fared. A
measurement by the adviser who assessed the child repeats the assessment. Where the role of an
adviser is not recorded, the adviser is taken for the one who assessed, so it errs on the side of
reporting.
"""

from herningmodel.core.periods import Interval
from herningmodel.model.measurements import WellbeingMeasurement
from herningmodel.model.people import Informant, InformantRole
from herningmodel.rulebook import vocabulary as v


NEVER = v.Text(
    da="barnets trivsel er aldrig målt", en="the child's wellbeing has never been measured"
)
BY_THE_ASSESSOR = v.Text(
    da="barnets trivsel er kun målt af den rådgiver, der også har vurderet barnet",
    en="the child's wellbeing has only been measured by the adviser who also assessed the child",
)
AFTER = Interval(months=3)
"""Our own choice: the time within which the law asks for the first follow-up."""


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield a case with help and no measurement, or none but the assessor's."""
    running = [
        measure
        for measure in view.measures()
        if measure.ended is None and AFTER.after(measure.started) <= view.on
    ]
    if not running:
        return
    yield v.APPLIES
    measured = view.case.wellbeing
    if all(_is_by_the_assessor(measurement) for measurement in measured):
        yield v.Fact(
            where=(view.place(view.case, "wellbeing"),),
            expected="at least one measurement by another person than the assessor",
            values={
                "since": min(measure.started for measure in running),
                "measured": BY_THE_ASSESSOR if measured else NEVER,
            },
            at_most=v.Severity.INFO if measured else None,
        )


def _is_by_the_assessor(measurement: WellbeingMeasurement) -> bool:
    if measurement.informant_role is not None:
        return measurement.informant_role is InformantRole.AUTHOR
    return measurement.informant is Informant.ADVISER


RULE = v.CaseRule(
    code="TRI002",
    name="wellbeing_not_measured",
    **v.sentences(
        title_da="Barnets trivsel er ikke målt",
        title_en="The child's wellbeing was not measured",
        why_da="Evaluatorerne kunne tælle anbringelser og kroner og ikke sige, hvordan børnene havde det. Uden en måling kan ingen se, om et lavere trin hjalp eller skadede.",
        why_en="The evaluators could count placements and kroner, and could not say how the children were. Without a measurement it cannot be seen whether a lower step helped or harmed.",
        message_da="Der har været hjælp siden {since}, og {measured}.",
        message_en="There has been help since {since}, and {measured}.",
        hint_da="Mål trivslen, for eksempel med SDQ eller trivselslinealen, og igen efter den samme tid og med den samme informant.",
        hint_en="Measure wellbeing, for instance with SDQ or the trivselslineal, and again after the same time and with the same informant.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_model(v.Severity.WARNING, v.sources.KORA_2017, v.sources.OWN_TIME),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=v.whole_case,
    check=check,
    good=v.example(
        interventions=[v.measure("i1", "support_at_home", "2025-10-15")],
        wellbeing=[v.wellbeing("w1", "2025-10-15", "trivselslineal", informant="self", value=3)],
    ),
    bad=v.example(interventions=[v.measure("i1", "support_at_home", "2025-10-15")]),
)
