"""
*Trivslen er ikke målt*: help has run for three months, and nobody measured how the child is.

"Not measured" is not "good". The evaluators of the model could not say how the children fared.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Basis
from herningmodel.rulebook.rule_sources import KORA_2017, OWN_TIME
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example, whole_case
from herningmodel.text.texts import Text


AFTER: Final = Interval(months=3)
"""Our own choice: the time within which the law asks for the first follow-up."""


def check(view: View, _: View) -> Iterator[Outcome]:
    """Yield a case in which help has run for some time and wellbeing was never measured."""
    running = [
        measure
        for measure in view.measures()
        if measure.ended is None and AFTER.after(measure.started) <= view.on
    ]
    if not running:
        return
    yield APPLIES
    if not view.case.wellbeing:
        since = min(measure.started for measure in running)
        yield Fact(
            where=(view.place(view.case, "wellbeing"),),
            expected="at least one measurement",
            values={"since": since},
        )


RULE = CaseRule(
    code="TRI002",
    name="wellbeing_not_measured",
    title=Text(da="Barnets trivsel er ikke målt", en="The child's wellbeing was not measured"),
    why=Text(
        da="Evaluatorerne kunne tælle anbringelser og kroner og ikke sige, hvordan børnene havde det. Uden en måling kan ingen se, om et lavere trin hjalp eller skadede.",
        en="The evaluators could count placements and kroner, and could not say how the children were. Without a measurement nobody can see whether a lower step helped or harmed.",
    ),
    message=Text(
        da="Der har været hjælp siden {since}, og barnets trivsel er aldrig målt.",
        en="There has been help since {since}, and the child's wellbeing has never been measured.",
    ),
    hint=Text(
        da="Mål trivslen, for eksempel med SDQ eller trivselslinealen, og igen efter den samme tid og med den samme informant.",
        en="Measure wellbeing, for instance with SDQ or the trivselslineal, and again after the same time and with the same informant.",
    ),
    safe_placeholders=frozenset({"expected"}),
    severity=Severity.WARNING,
    basis=Basis.MODEL,
    sources=(
        KORA_2017,
        OWN_TIME,
    ),
    adaptable=True,
    each=whole_case,
    check=check,
    good=example(
        date(2026, 1, 15),
        interventions=[{"id": "i1", "kind": "support_at_home", "started": "2025-10-15"}],
        wellbeing=[
            {
                "id": "w1",
                "on": "2025-10-15",
                "instrument": "trivselslineal",
                "informant": "adviser",
                "value": 3,
            }
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        interventions=[{"id": "i1", "kind": "support_at_home", "started": "2025-10-15"}],
    ),
)
