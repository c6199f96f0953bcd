"""Rows and columns shared by indicators: steps, ages, kinds of help."""

from collections.abc import Iterator
from typing import Final

from herningmodel.costs.price_list import Service
from herningmodel.evaluation.indicators.indicator import Line
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.placements import PlacementKind
from herningmodel.model.steps import STEPS, Step
from herningmodel.text.texts import Text


NO_STEP: Final = "none"
OPEN: Final = "open"


def key_of(step: Step) -> str:
    """Return the key of the row or column of *step*."""
    return str(step.value)


STEP_ROWS: Final = tuple(
    Line(
        key_of(step),
        step.label.map(f"{step.value} {{}}".format),
    )
    for step in STEPS
)
STEP_COLUMNS: Final = tuple(Line(key_of(step), step.numbered) for step in STEPS)
NO_STEP_ROW: Final = Line(NO_STEP, Text(da="uden trin", en="on no step"))
OPEN_ROW: Final = Line(
    OPEN, Text(da="trinnet kan ikke afgøres", en="the step cannot be determined")
)
PLACEMENT_ROWS: Final = tuple(Line(kind.value, kind.label) for kind in PlacementKind)
HELP_ROWS: Final = (
    *(Line(kind.value, kind.label) for kind in InterventionKind),
    *PLACEMENT_ROWS,
)

SERVICE_ROWS: Final = tuple(Line(service.value, service.label) for service in Service)


class Ages:
    """
    *Aldersgrupper*: groups of whole years, for rows only.

    Example:
        >>> ages = Ages(0, 6, 13, 18)
        >>> [line.label.en for line in ages.lines]
        ['0-5 years', '6-12 years', '13-17 years', '18 years and over']
        >>> ages.key_of(17)
        '13'
    """

    def __init__(self, *starts: int) -> None:
        """Start a group at each age of *starts*; the last is open."""
        self._starts: Final = starts

    @property
    def lines(self) -> tuple[Line, ...]:
        """A row for each group."""
        return tuple(self._lines())

    def key_of(self, age: int) -> str:
        """Return the row of an age that is not below the first."""
        return str(max(start for start in self._starts if start <= age))

    def _lines(self) -> Iterator[Line]:
        for start, after in zip(self._starts, self._starts[1:], strict=False):
            ages = str(start) if after == start + 1 else f"{start}-{after - 1}"
            years = "year" if ages == "1" else "years"
            yield Line(str(start), Text(da=f"{ages} år", en=f"{ages} {years}"))
        last = self._starts[-1]
        yield Line(str(last), Text(da=f"{last} år og derover", en=f"{last} years and over"))
