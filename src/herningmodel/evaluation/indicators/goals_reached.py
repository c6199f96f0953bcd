"""*Målopfyldelse*: goals of plans that were judged in the period."""

from collections.abc import Iterator
from typing import Final

from herningmodel.core.sources import Certainty, Source
from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import (
    NO_CHILD_LEFT_OUT,
    NUMBER,
    Counted,
    Indicator,
    Line,
    Unit,
)
from herningmodel.model.follow_ups import GoalReached
from herningmodel.text.texts import Text


CODE: Final = "goals"


def count(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield each goal judged in the period, by whether it is reached."""
    for plan in in_period.case.plans:
        for goal in () if plan.made is None else plan.goals:
            if goal.reached is not None and in_period.is_in_period(goal.on):
                yield Counted(goal.reached.value, NUMBER)


INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Målopfyldelse", en="Goals reached"),
    unit=Unit.FLOW,
    definition=Text(
        da="Mål i børnenes planer, som blev vurderet i perioden, efter om de er nået. Mål uden en vurdering eller uden en dato er ikke talt med. Mål, der er lette at nå, giver høje tal: antallet siger intet om, hvad målene er værd for børnene.",
        en="Goals of the children's plans that were judged in the period, by whether they are reached. Goals that are not judged, or without a day, are not counted. Goals that are easy to reach give high numbers: the count does not show what the goals are worth to the children.",
    ),
    left_out=NO_CHILD_LEFT_OUT,
    source=Source(
        title=Text(
            da="Vores eget valg: hvad en plan skal føre til, vurderes ved opfølgningen",
            en="Our own choice: what a plan is to lead to is judged at the follow-up",
        ),
        certainty=Certainty.OWN_CHOICE,
    ),
    rows=tuple(Line(reached.value, reached.label) for reached in GoalReached),
    count=count,
    is_of_parts=True,
)
