"""
The verdict on wellbeing: did the children fare at least as well, or is it too thin to tell.

The gates and the margin are chosen before anybody looks at the numbers, in a `WellbeingPlan`. The
interval takes the quantiles of Student's t; whoever has a library of statistics hands them in, and
without them nothing rougher is computed. Thin data may not hide harm: where the interval lies above
zero that is said, whatever gate has failed.
"""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from math import sqrt
from typing import Final

from attrs import frozen

from herningmodel.base.codes import Code
from herningmodel.base.findings import Json, text_as_dict, without_nulls
from herningmodel.base.texts import Text, Value, render


Quantile = Callable[[float, int], float]
"""The quantile of Student's t: of a probability and the degrees of freedom. `scipy.stats.t.ppf` is one."""

FEWEST_PAIRS_EVER: Final = 10
"""With fewer, the interval is wider than any useful margin. Our own choice."""

_TWO_SIDED: Final = 0.975
_FEWEST_FOR_A_SPREAD: Final = 2


class WellbeingVerdict(Code):
    """*Trivselsvurdering*: what can be said of the children's wellbeing as a group."""

    IMPROVED = "improved", "bedre", "improved"
    NOT_WORSE = "not_worse", "ikke dårligere", "not worse"
    WORSENED = "worsened", "dårligere", "worsened"
    TOO_THIN = "too_thin", "for lidt at konkludere på", "too thin to conclude"
    NOT_COMPUTED = "not_computed", "ikke beregnet", "not computed"
    NOT_MEASURED = "not_measured", "ikke målt", "not measured"

    @property
    def allows_saving(self) -> bool:
        """Whether less money, or a lower step, may be told as good news."""
        return self in {WellbeingVerdict.IMPROVED, WellbeingVerdict.NOT_WORSE}


@frozen(kw_only=True)
class WellbeingPlan:
    """
    *Måleplan*: what counts as an answer, fixed before anybody looks.

    The numbers are our own choice: below 30 pairs the interval is wider than any useful margin;
    where four in ten were not measured, those could turn the answer; 1.5 points are a quarter of the
    spread of the scale. No source gives a smallest change that matters.

    Attributes:
        margin: By how many points of the SDQ the mean may rise and still count as not worse.
        fewest_pairs: How many children must be measured twice; at least 10.
        coverage: Which percentage of the children with help they must be.
    """

    margin: Decimal = Decimal("1.5")
    fewest_pairs: int = 30
    coverage: int = 60

    def __attrs_post_init__(self) -> None:
        """
        Refuse a plan by which hardly anybody could answer for all.

        Raises:
            ValueError: Fewer than ten pairs are asked for, or the margin is not above zero.
        """
        if self.fewest_pairs < FEWEST_PAIRS_EVER or self.margin <= 0:
            message = f"a plan asks for at least {FEWEST_PAIRS_EVER} pairs, and a margin above 0"
            raise ValueError(message)


@frozen
class Changes:
    """*Ændringer*: how many children were measured twice, and the sums that a mean is made of."""

    pairs: int = 0
    points: int = 0
    squares: int = 0


@frozen(kw_only=True)
class Wellbeing:
    """
    *Trivsel*: the verdict, and why.

    Attributes:
        verdict: The verdict.
        reasons: Why it is too thin, or not computed: all the reasons.
        mean: The mean change in points, where the gates are passed; more is worse.
        interval: Between which values it lies with 95 % confidence, where it was computed.
        is_possibly_worse: Whether the interval lies above zero, though the data are too thin.
    """

    verdict: WellbeingVerdict
    reasons: tuple[Text, ...] = ()
    mean: float | None = None
    interval: tuple[float, float] | None = None
    is_possibly_worse: bool = False

    @property
    def text(self) -> Text:
        """The verdict in whole sentences."""
        sentences = [_SAYS[self.verdict], *self.reasons]
        if self.interval is not None and self.mean is not None:
            low, high = self.interval
            values: dict[str, Value] = {
                "mean": _said(self.mean),
                "low": _said(low),
                "high": _said(high),
            }
            sentences.append(render(_NUMBERS, values))
        if self.is_possibly_worse:
            sentences.append(_POSSIBLY_WORSE)
        return Text(
            da=" ".join(one.da for one in sentences), en=" ".join(one.en for one in sentences)
        )

    def as_dict(self) -> dict[str, Json]:
        """Return the verdict as JSON."""
        return without_nulls(
            {
                "verdict": self.verdict.value,
                "possible_worsening": self.is_possibly_worse,
                "mean": self.mean,
                "interval": None if self.interval is None else [*self.interval],
                "text": text_as_dict(self.text),
            }
        )


def judge(
    changes: Changes, *, eligible: int, plan: WellbeingPlan, quantile: Quantile | None = None
) -> Wellbeing:
    """
    Return the verdict on a group of children.

    Args:
        changes: What their measurements add up to.
        eligible: How many children should have been measured.
        plan: What counts as an answer.
        quantile: The quantiles of Student's t, if there is a library that has them.

    Example:
        >>> judge(Changes(3, 4, 20), eligible=40, plan=WellbeingPlan()).verdict.value
        'too_thin'
    """
    if not changes.pairs:
        return Wellbeing(verdict=WellbeingVerdict.NOT_MEASURED)
    interval = None if quantile is None else _interval(changes, quantile)
    reasons = [
        *([_FEW] if changes.pairs < plan.fewest_pairs else []),
        *([_UNCOVERED] if 100 * changes.pairs < plan.coverage * eligible else []),
    ]
    if reasons:
        return Wellbeing(
            verdict=WellbeingVerdict.TOO_THIN,
            reasons=tuple(
                render(one, {"pairs": plan.fewest_pairs, "coverage": plan.coverage})
                for one in reasons
            ),
            is_possibly_worse=interval is not None and interval[0] > 0,
        )
    mean = float(Fraction(changes.points, changes.pairs))
    if interval is None:
        return Wellbeing(verdict=WellbeingVerdict.NOT_COMPUTED, reasons=(_NO_STATISTICS,))
    verdict = _verdict(interval, float(plan.margin))
    reasons = (
        [render(_WIDE, {"margin": plan.margin})] if verdict is WellbeingVerdict.TOO_THIN else []
    )
    return Wellbeing(verdict=verdict, reasons=tuple(reasons), mean=mean, interval=interval)


def _verdict(interval: tuple[float, float], margin: float) -> WellbeingVerdict:
    low, high = interval
    if low > 0:
        return WellbeingVerdict.WORSENED
    if high < 0:
        return WellbeingVerdict.IMPROVED
    return WellbeingVerdict.NOT_WORSE if high < margin else WellbeingVerdict.TOO_THIN


def _interval(changes: Changes, quantile: Quantile) -> tuple[float, float] | None:
    n = changes.pairs
    if n < _FEWEST_FOR_A_SPREAD:
        return None
    # In whole numbers until the root, so that no rounding turns a verdict.
    variance = Fraction(n * changes.squares - changes.points**2, n * (n - 1))
    # A library of statistics may give a number of its own kind.
    half = float(quantile(_TWO_SIDED, n - 1)) * sqrt(variance / n)
    mean = float(Fraction(changes.points, n))
    return mean - half, mean + half


def _said(points: float) -> Text:
    told = f"{points:.1f}".replace("-", "−")
    return Text(da=told.replace(".", ","), en=told)


_SAYS: Final = {
    WellbeingVerdict.IMPROVED: Text(
        da="Trivsel: bedre. Færre vanskeligheder end før.",
        en="Wellbeing: improved. Fewer difficulties than before.",
    ),
    WellbeingVerdict.NOT_WORSE: Text(
        da="Trivsel: ikke dårligere. Trivslen faldt i det mindste ikke mere, end det på forhånd var bestemt, at den måtte.",
        en="Wellbeing: not worse. It did at least not fall by more than was decided beforehand.",
    ),
    WellbeingVerdict.WORSENED: Text(
        da="Trivsel: dårligere. Stands op, og se på, hvad børnene har brug for.",
        en="Wellbeing: worsened. Stop, and look at what the children need.",
    ),
    WellbeingVerdict.TOO_THIN: Text(
        da="Trivsel: der er for lidt at konkludere på. Det er hverken et godt eller et dårligt resultat.",
        en="Wellbeing: too thin to conclude. That is neither a good result nor a bad one.",
    ),
    WellbeingVerdict.NOT_COMPUTED: Text(
        da="Trivsel: ikke beregnet.", en="Wellbeing: not computed."
    ),
    WellbeingVerdict.NOT_MEASURED: Text(
        da="Trivsel: ikke målt. Ingen børn er målt to gange, så ingen kan sige, hvordan det gik dem.",
        en="Wellbeing: not measured. No child was measured twice, so nobody can say how they fared.",
    ),
}
_FEW: Final = Text(
    da="Færre end {pairs} børn er målt to gange.",
    en="Fewer than {pairs} children were measured twice.",
)
_UNCOVERED: Final = Text(
    da="Under {coverage} % af børnene med hjælp er målt to gange; de andre kunne vende svaret.",
    en="Less than {coverage} % of the children with help were measured twice; the others could turn the answer.",
)
_WIDE: Final = Text(
    da="Usikkerheden rummer både ingen ændring og et fald på {margin} point.",
    en="The uncertainty holds both no change and a change for the worse of {margin} points.",
)
_NO_STATISTICS: Final = Text(
    da="Det kræver et statistikbibliotek, og et grovere tal regnes ikke ud i stedet.",
    en="It takes a library of statistics, and no rougher number is computed instead.",
)
_NUMBERS: Final = Text(
    da="Gennemsnitlig ændring i point: {mean} (95 % sikkerhed: {low} til {high}; mere er flere vanskeligheder).",
    en="Mean change in points: {mean} (95 % interval: {low} to {high}; more is more difficulties).",
)
_POSSIBLY_WORSE: Final = Text(
    da="Men de få målinger peger på, at trivslen faldt. Det må ikke overses, fordi de er få.",
    en="But the few measurements point to wellbeing having fallen. That may not be overlooked because they are few.",
)
