"""
*Ledsagelse uden for reglen*: to a child of another age, or to one who lives elsewhere.

The age counts on the day on which the accompaniment begins. It is not given while the child is
placed, or in a stay by § 32 stk. 1 nr. 6-7. What serviceloven asked for was not read.
"""

from datetime import date

from herningmodel.law import ages
from herningmodel.model.interventions import Intervention, InterventionKind
from herningmodel.model.placements import Placement
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import AGE_UNKNOWN


PROVISION = v.cited("BL § 89 stk. 1")
STAYS = (InterventionKind.FAMILY_RESIDENTIAL_STAY, InterventionKind.RESPITE_STAY)

TOO_YOUNG_OR_OLD = v.Text(
    da="barnet var ikke mellem 12 og 17 år, da den begyndte",
    en="the child was not between 12 and 17 years old when it began",
)
ELSEWHERE = v.Text(
    da="barnet er i den tid anbragt eller i et ophold efter § 32",
    en="in that time the child is placed, or in a stay by § 32",
)


def check(view: v.View, help_given: Intervention) -> v.Outcomes:
    """Yield accompaniment to a child whom the law does not give it to."""
    youngest = ages.ACCOMPANIMENT.on(help_given.started)
    if help_given.kind is not InterventionKind.ACCOMPANIMENT or youngest is None:
        return
    age, of_age = view.age_on(help_given.started), ages.OF_AGE.on(help_given.started)
    elsewhere = [measure for measure in view.measures() if _is_elsewhere(measure, help_given)]
    if age is None:
        yield AGE_UNKNOWN
    else:
        yield v.APPLIES
        if age < youngest or (of_age is not None and age >= of_age):
            yield _fact(
                view, help_given, TOO_YOUNG_OR_OLD, view.place(view.full_case.child, "born")
            )
    if elsewhere:
        yield _fact(view, help_given, ELSEWHERE, *(view.place(m, "started") for m in elsewhere))


def _is_elsewhere(measure: v.Measure, help_given: Intervention) -> bool:
    is_stay = isinstance(measure, Placement) or measure.kind in STAYS
    return (
        is_stay
        and measure.started < (help_given.ended or date.max)
        and help_given.started < (measure.ended or date.max)
    )


def _fact(view: v.View, help_given: Intervention, what: v.Text, *more: v.Location) -> v.Fact:
    return v.Fact(
        where=(view.place(help_given, "started"), *more),
        seen=help_given.started,
        values={"started": help_given.started, "what": what},
        day=help_given.started,
    )


GOOD = v.example(
    child={"id": "child-1", "born": "2013-01-06"},
    interventions=[v.measure("i1", "accompaniment", "2025-01-06")],
)

RULE = v.CaseRule(
    code="TRN025",
    name="accompaniment_not_for_child",
    **v.sentences(
        title_da="Ledsagelse uden for reglen",
        title_en="Accompaniment outside the rule",
        why_da="Ledsagelse er til unge, der bor hjemme og ikke kan færdes alene. Yngre børn følges af deres forældre, og bor barnet et andet sted, er det stedets opgave.",
        why_en="Accompaniment is for young people who live at home and cannot go about alone. Younger children go with their parents, and where the child lives elsewhere it is the task of the place.",
        message_da="Ledsagelsen er iværksat {started}, og {what}.",
        message_en="The accompaniment began on {started}, and {what}.",
        hint_da="Se efter, om datoerne og fødselsdagen er rigtige, eller om hjælpen skal gives efter en anden paragraf.",
        hint_en="See whether the dates and the birthday are right, or whether the help is to be given by another provision.",
    ),
    **v.by_law(v.Severity.WARNING, PROVISION),
    each=lambda view: view.case.interventions,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("i1", started="2025-01-05"),
)
