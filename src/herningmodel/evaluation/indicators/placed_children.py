"""*Anbragte børn*: placed children by kind of place and step."""

from collections.abc import Iterable, Iterator
from typing import Final

from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import (
    KORA,
    NUMBER,
    CellRelation,
    Counted,
    Indicator,
    Unit,
)
from herningmodel.evaluation.indicators.row_sets import PLACEMENT_ROWS, STEP_ROWS, key_of
from herningmodel.model.placements import PlacementKind
from herningmodel.model.steps import STEPS
from herningmodel.profile.profile import Profile
from herningmodel.text.texts import Text


CODE: Final = "placements"
BY_STEP: Final = "placement_steps"

_LEFT_OUT: Final = Text(
    da="Ingen; heller ikke børn i døgninstitutioner for børn med handicap, som nogle offentliggjorte andele holder ude.",
    en="No children; not even children in institutions for children with a disability, whom some published shares leave out.",
)


def count(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield the kind of place in which the child lives."""
    if in_period.placed is not None:
        yield Counted(in_period.placed.kind.value, NUMBER)


def count_by_step(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield the step of the child's place, by the profile's convention."""
    if in_period.placed is not None:
        yield Counted(key_of(in_period.profile.step_of(in_period.placed.kind)), NUMBER)


def relations(profile: Profile) -> Iterable[CellRelation]:
    """Relate each step to its kinds of place, by the profile."""
    for step in STEPS:
        kinds = tuple(
            (CODE, kind.value, NUMBER) for kind in PlacementKind if profile.step_of(kind) is step
        )
        if kinds:
            yield CellRelation((BY_STEP, key_of(step), NUMBER), kinds)


INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Anbragte børn efter anbringelsestype", en="Placed children by kind of place"),
    unit=Unit.STOCK,
    definition=Text(
        da="Børn, der var anbragt ultimo perioden. Et barn tælles ét sted: dér, hvor opholdet begyndte sidst.",
        en="Children who were placed at the end of the period. A child is counted in one place: where the stay began last.",
    ),
    left_out=_LEFT_OUT,
    source=KORA,
    rows=PLACEMENT_ROWS,
    count=count,
    is_of_parts=True,
    needs_wellbeing=True,
)
INDICATOR_BY_STEP: Final = Indicator(
    code=BY_STEP,
    title=Text(da="Anbragte børn trin for trin", en="Placed children by step"),
    unit=Unit.STOCK,
    definition=Text(
        da="De samme børn, talt på det trin, som kommunens profil regner anbringelsestypen til. En andel kan stige, uden at antallet gør det; læs begge.",
        en="The same children, counted on the step that the municipality's profile counts the kind of place as. A share can rise while the number does not; read both.",
    ),
    left_out=_LEFT_OUT,
    source=KORA,
    rows=STEP_ROWS,
    count=count_by_step,
    is_of_parts=True,
    needs_wellbeing=True,
    relations=relations,
)
