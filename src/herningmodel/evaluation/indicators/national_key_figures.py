"""
*Indsatstrappens Nøgletal*: the national key figures with one number.

The others are tables of their own: how long stays in institutions last (2), where those who left
one are (7), what everything costs (11), and follow-up (12).
"""

from collections.abc import Iterable, Iterator
from typing import Final

from herningmodel.evaluation.indicators import placed_children, step_changes
from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import (
    NATIONAL,
    NUMBER,
    CellRelation,
    Counted,
    Indicator,
    Line,
    Unit,
)
from herningmodel.evaluation.indicators.row_sets import key_of
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.steps import STEPS, Step
from herningmodel.profile.profile import Profile
from herningmodel.text.texts import Text


CODE: Final = "national"

EARLY_PREVENTIVE: Final = frozenset(
    {
        InterventionKind.CONSULTANT_HELP,
        InterventionKind.NETWORK_OR_TALK_GROUP,
        InterventionKind.FAMILY_PLANNING,
        InterventionKind.OTHER_PREVENTIVE,
    }
)
"""Serviceloven § 11 stk. 3, from 2024 barnets lov § 30 (certain)."""

HOME_BASED: Final = frozenset(
    {
        InterventionKind.DAY_OR_LEISURE_OFFER,
        InterventionKind.SUPPORT_AT_HOME,
        InterventionKind.CONTACT_PERSON,
        InterventionKind.WORK_PLACEMENT,
        InterventionKind.FAMILY_TREATMENT,
        InterventionKind.FAMILY_RESIDENTIAL_STAY,
        InterventionKind.RESPITE_STAY,
        InterventionKind.OTHER_SUPPORT,
    }
)
"""
Help at home by SEL § 52 and BL § 32 (certain).

Serviceloven § 52 stk. 3, from 2024 barnets lov § 32 stk. 1.
"""

_PLACED: Final = {
    Step.INSTITUTION: "1",
    Step.FOSTER_FAMILY: "3",
    Step.KIN_OR_NETWORK: "4",
}


def count(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield what one case adds to each key figure."""
    placed = in_period.placed
    if placed is not None and (key := _PLACED.get(in_period.profile.step_of(placed.kind))):
        yield Counted(key, NUMBER)
    running = {
        intervention.kind
        for intervention in in_period.interventions
        if in_period.runs(intervention)
    }
    if placed is None and not HOME_BASED.isdisjoint(running):
        yield Counted("5", NUMBER)
    if not EARLY_PREVENTIVE.isdisjoint(running):
        yield Counted("6", NUMBER)
    for before, after in step_changes.moves(in_period):
        if before is Step.HOME_BASED:
            yield Counted("8" if after > before else "9", NUMBER)


def relations(_: Profile) -> Iterable[CellRelation]:
    """Yield the relations of the key figures to other tables."""
    for step, key in _PLACED.items():
        yield CellRelation((CODE, key, NUMBER), ((placed_children.BY_STEP, key_of(step), NUMBER),))
    home = key_of(Step.HOME_BASED)
    above = tuple(step for step in STEPS if step > Step.HOME_BASED)
    below = tuple(step for step in STEPS if step < Step.HOME_BASED)
    for key, steps in (("8", above), ("9", below)):
        yield CellRelation(
            (CODE, key, NUMBER), tuple((step_changes.CODE, home, key_of(step)) for step in steps)
        )


INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Indsatstrappens nøgletal", en="The national key figures of the ladder"),
    unit=Unit.MIXED,
    definition=Text(
        da="1, 3, 4, 5 og 6: børn ultimo perioden. 8 og 9: skift i perioden. 10 er ændringen i 6. Nøgletal 2, 7, 11 og 12 har hver sin tabel.",
        en="1, 3, 4, 5 and 6: children at the end of the period. 8 and 9: moves in the period. 10 is the change of 6. Key figures 2, 7, 11 and 12 have a table each.",
    ),
    left_out=Text(
        da="I 5 børn, der er anbragt; i 6 dem, der kun har anden forebyggende hjælp.",
        en="In 5, children who are placed; in 6, those who only have other preventive help.",
    ),
    not_measured=Text(
        da="Skift, hvor sagen ikke afgør begge trin, er ikke med i 8 og 9.",
        en="Moves of which the case does not decide both steps are not in 8 and 9.",
    ),
    source=NATIONAL,
    rows=(
        Line(
            "1",
            Text(
                da="1 anbragt på institution, ultimo perioden",
                en="1 placed in an institution, end of the period",
            ),
        ),
        Line(
            "3",
            Text(
                da="3 anbragt i plejefamilie, ultimo perioden",
                en="3 placed in a foster family, end of the period",
            ),
        ),
        Line(
            "4",
            Text(
                da="4 anbragt i slægt eller netværk, ultimo perioden",
                en="4 placed with kin or network, end of the period",
            ),
        ),
        Line(
            "5",
            Text(
                da="5 hjemmebaserede foranstaltninger (BL § 32), ultimo perioden",
                en="5 home-based measures (BL § 32), end of the period",
            ),
        ),
        Line(
            "6",
            Text(
                da="6 tidlig forebyggende indsats (BL § 30), ultimo perioden",
                en="6 early preventive help (BL § 30), end of the period",
            ),
        ),
        Line(
            "8",
            Text(
                da="8 skift fra hjemmebaseret og op, i perioden",
                en="8 moves from home-based and up, in the period",
            ),
        ),
        Line(
            "9",
            Text(
                da="9 skift fra hjemmebaseret og ned, i perioden",
                en="9 moves from home-based and down, in the period",
            ),
        ),
    ),
    rows_add_up=False,
    count=count,
    needs_wellbeing=True,
    relations=relations,
)
