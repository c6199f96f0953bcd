"""
The publishable verdict on wellbeing, without small numbers.

`herningmodel.wellbeing` computes it. All its numbers, for internal use, are in `result`.
"""

from datetime import timedelta
from typing import Final

from attrs import field, frozen

from herningmodel.core.findings import Json, text_as_dict, without_nulls
from herningmodel.core.spans import Span
from herningmodel.model.people import Informant
from herningmodel.text.formatting import Value, join, number_text, render
from herningmodel.text.texts import Text
from herningmodel.wellbeing.group_verdict import GroupResult, GroupVerdict, ThinReason
from herningmodel.wellbeing.measurement_plan import MeasurementPlan
from herningmodel.wellbeing.pairing import Pairing
from herningmodel.wellbeing.sdq import SDQ


PAIRING: Final = Pairing(instrument=SDQ, informant=Informant.PARENT)
"""The pairing without a measurement plan: two SDQ answered by a parent."""


def late_plan(over: Span) -> MeasurementPlan:
    """Return the default plan: fixed last, so the weakest evidence."""
    return MeasurementPlan(fixed_on=over.until - timedelta(days=1), pairing=PAIRING)


@frozen
class Wellbeing:
    """
    *Trivsel*: the verdict on a group, as it may be published.

    Attributes:
        result: The verdict with every number that was used; for the desk only.
    """

    result: GroupResult = field(repr=False)

    @property
    def verdict(self) -> GroupVerdict:
        """The verdict."""
        return self.result.verdict

    @property
    def label(self) -> Text:
        """The verdict in a few words, or the lack of pairs."""
        return self.verdict.label if self.result.change.count else _NOT_MEASURED_IN_SHORT

    @property
    def allows_saving(self) -> bool:
        """Whether lower spending or steps may be reported as improvement."""
        return self.verdict in {GroupVerdict.IMPROVED, GroupVerdict.NOT_WORSE}

    @property
    def is_possibly_worse(self) -> bool:
        """Whether something points to a worsening, though the data are too thin."""
        return self.result.signal is not None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The mean change's 95 % interval, with enough children."""
        has_enough = self.result.change.count >= self.result.plan.pairs
        return self.result.interval if has_enough else None

    @property
    def text(self) -> Text:
        """The verdict in whole sentences."""
        plan = self.result.plan
        values: dict[str, Value] = {
            "pairs": plan.pairs,
            "coverage": int(plan.coverage * 100),
            "margin": plan.margin,
            "fixed_on": plan.fixed_on,
        }
        if not self.result.change.count:
            return _NOT_MEASURED
        templates = [_SENTENCES[self.verdict], *(_WHY[reason] for reason in self.result.reasons)]
        if self.interval is not None:
            low, high = self.interval
            values |= {"low": _points(low), "high": _points(high)}
            templates.append(_INTERVAL)
        if self.is_possibly_worse:
            templates.append(_POSSIBLY_WORSE)
        return join(render(template, values) for template in templates)

    def as_dict(self) -> dict[str, Json]:
        """Return the verdict as JSON."""
        return without_nulls(
            {
                "verdict": self.verdict.value,
                "possible_worsening": self.is_possibly_worse,
                "reasons": [reason.value for reason in self.result.reasons],
                "interval": None if self.interval is None else [*self.interval],
                "text": text_as_dict(self.text),
            }
        )


def _points(points: float) -> Text:
    return number_text(f"{points:.1f}".replace("-", "−"))


_NOT_MEASURED_IN_SHORT: Final = Text(da="ikke målt", en="not measured")
_NOT_MEASURED: Final = Text(
    da="Trivsel: ikke målt. Ingen børn er målt to gange, så det kan ikke afgøres, hvordan det gik dem.",
    en="Wellbeing: not measured. No child was measured twice, so it cannot be determined how they fared.",
)
_SENTENCES: Final = {
    GroupVerdict.IMPROVED: Text(
        da="Trivsel: bedre hos de børn, der blev målt to gange.",
        en="Wellbeing: better in the children who were measured twice.",
    ),
    GroupVerdict.NOT_WORSE: Text(
        da="Trivsel: ikke dårligere. Den faldt i det mindste ikke med mere end {margin} point.",
        en="Wellbeing: not worse. It did at least not fall by more than {margin} points.",
    ),
    GroupVerdict.WORSENED: Text(
        da="Trivsel: dårligere. Stands op, og se på, hvad børnene har brug for.",
        en="Wellbeing: worse. Stop, and look at what the children need.",
    ),
    GroupVerdict.TOO_THIN: Text(
        da="Trivsel: der er for lidt at konkludere på. Det er hverken et godt eller et dårligt resultat.",
        en="Wellbeing: too thin to conclude. That is neither a good result nor a bad one.",
    ),
    GroupVerdict.NOT_COMPUTED: Text(
        da="Trivsel: ikke beregnet. Det kræver et statistikbibliotek, og et grovere tal regnes ikke ud i stedet.",
        en="Wellbeing: not computed. It takes a library of statistics, and no rougher number is computed instead.",
    ),
}
_WHY: Final = {
    ThinReason.TOO_FEW_PAIRS: Text(
        da="Færre end {pairs} børn er målt to gange.",
        en="Fewer than {pairs} children were measured twice.",
    ),
    ThinReason.COVERAGE_TOO_LOW: Text(
        da="Under {coverage} % af børnene er målt to gange; de andre kunne vende svaret.",
        en="Less than {coverage} % of the children were measured twice; the others could turn the answer.",
    ),
    ThinReason.INTERVAL_TOO_WIDE: Text(
        da="Usikkerheden rummer både ingen ændring og et fald på {margin} point.",
        en="The uncertainty holds both no change and a change for the worse of {margin} points.",
    ),
    ThinReason.PLAN_FIXED_LATE: Text(
        da="Planen blev lagt {fixed_on}, da nogen allerede var målt igen, så margenen kan ikke bruges.",
        en="The plan was fixed on {fixed_on}, when some children had already been measured again, so the margin cannot be used.",
    ),
}
_INTERVAL: Final = Text(
    da="Den gennemsnitlige ændring ligger mellem {low} og {high} point (95 % sikkerhed; over 0 er dårligere).",
    en="The mean change lies between {low} and {high} points (95 % interval; above 0 is worse).",
)
_POSSIBLY_WORSE: Final = Text(
    da="Men noget peger på, at trivslen kan være faldet. Det må ikke overses, fordi målingerne er få.",
    en="But something points to wellbeing having fallen. That may not be overlooked because the measurements are few.",
)
