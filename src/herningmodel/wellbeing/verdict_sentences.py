"""
Sentences on a group's measurements, with all numbers used.

The words are *followed by*, never *caused by*.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from herningmodel.core.findings import Json, text_as_dict
from herningmodel.text.formatting import Value, render
from herningmodel.text.texts import Text
from herningmodel.wellbeing.group_verdict import GroupResult, GroupVerdict, NaturalRates, ThinReason


ABOUT: Final = Text(
    da="Trivsel målt med {instrument}, informant: {informant}. Resultat: {verdict}.",
    en="Wellbeing measured with {instrument}, informant: {informant}. Result: {verdict}.",
)
SHOWN: Final = {
    GroupVerdict.IMPROVED: Text(
        da="Hjælpen blev fulgt af bedre trivsel hos de børn, der blev målt to gange.",
        en="The help was followed by better wellbeing in the children who were measured twice.",
    ),
    GroupVerdict.WORSENED: Text(
        da="Hjælpen blev fulgt af dårligere trivsel hos de børn, der blev målt to gange. Det bør undersøges, før der konkluderes på andet.",
        en="The help was followed by worse wellbeing in the children who were measured twice. That should be looked into before anything else is concluded.",
    ),
    GroupVerdict.NOT_WORSE: Text(
        da="Trivslen faldt ikke med mere end {margin} point hos de børn, der blev målt to gange.",
        en="Wellbeing did not fall by more than {margin} points in the children who were measured twice.",
    ),
    GroupVerdict.TOO_THIN: Text(
        da="Grundlaget er for tyndt til at sige, om trivslen blev bedre eller dårligere.",
        en="There is too little to say whether wellbeing became better or worse.",
    ),
    GroupVerdict.NOT_COMPUTED: Text(
        da="Om trivslen blev bedre eller dårligere, er ikke beregnet.",
        en="Whether wellbeing became better or worse was not computed.",
    ),
}
WHY_THIN: Final = {
    ThinReason.TOO_FEW_PAIRS: Text(
        da="Der er {pairs} par, og planen kræver mindst {pairs_wanted}.",
        en="There are {pairs} pairs, and the plan asks for {pairs_wanted} at least.",
    ),
    ThinReason.COVERAGE_TOO_LOW: Text(
        da="Mindst {coverage_wanted} % af børnene skulle være målt to gange. De børn, der ikke er målt, kan vende svaret.",
        en="At least {coverage_wanted}% of the children should have been measured twice. Those who were not could turn the answer.",
    ),
    ThinReason.INTERVAL_TOO_WIDE: Text(
        da="Intervallet rummer både ingen ændring og en forværring på {margin} point eller mere.",
        en="The interval holds both no change and a worsening of {margin} points or more.",
    ),
    ThinReason.PLAN_FIXED_LATE: Text(
        da="Planen blev lagt {fixed_on}, da nogen allerede var målt igen. Så kan margenen ikke bruges.",
        en="The plan was fixed on {fixed_on}, when some children had already been measured again. Then the margin cannot be used.",
    ),
}
SIGNAL: Final = Text(
    da="Noget peger på, at trivslen kan være blevet dårligere. Det må et tyndt grundlag ikke skjule.",
    en="Something points to wellbeing having become worse. Thin numbers must not hide that.",
)
CHANGE: Final = Text(
    da="Ændringen var i gennemsnit {mean}, og spredningen {deviation} point.",
    en="The change was {mean} on average, with a standard deviation of {deviation} points.",
)
INTERVAL: Final = Text(
    da="95 %-intervallet går fra {low} til {high} (beregnet med {statistics}).",
    en="The 95% interval runs from {low} to {high} (computed with {statistics}).",
)
START: Final = Text(
    da="Ved den første måling var gennemsnittet {mean} point.",
    en="At the first measurement the mean was {mean} points.",
)
NO_INTERVAL: Final = Text(
    da="95 %-intervallet er ikke beregnet: det kræver et statistikbibliotek. Installer tillægget »evaluation«.",
    en="The 95% interval was not computed: it takes a statistics library. Install the extra “evaluation”.",
)
COVERAGE: Final = Text(
    da="Børn med to målinger, der kan sammenlignes: {coverage}. I {same_person} af parrene vides det, at den samme person svarede begge gange.",
    en="Children with two measurements that can be compared: {coverage}. In {same_person} of the pairs the same person is known to have answered both times.",
)
LOST: Final = Text(da="Uden et par: {lost}.", en="Without a pair: {lost}.")
LOST_BY: Final = Text(da="{reason} ({count})", en="{reason} ({count})")
RELIABLY: Final = Text(
    da="Sikkert bedre: {improved}. Sikkert dårligere: {worsened}.",
    en="Reliably better: {improved}. Reliably worse: {worsened}.",
)
NO_RELIABILITY: Final = Text(
    da="Hvor mange der har ændret sig sikkert, er ikke beregnet: ingen kilde giver redskabets pålidelighed for denne informant.",
    en="How many have changed reliably was not computed: no source gives the reliability of the instrument for this informant.",
)
BY_THEMSELVES: Final = Text(
    da="Til sammenligning: på et år uden hjælp blev {improved_above} % af dem, der begyndte over grænsen for normalområdet, sikkert bedre og {worsened_above} % sikkert dårligere. For dem, der begyndte under den, var det {improved_below} % og {worsened_below} % ({source}).",
    en="To compare: in a year without help, {improved_above}% of those who began above the limit of the normal range became reliably better and {worsened_above}% reliably worse. For those who began below it, it was {improved_below}% and {worsened_below}% ({source}).",
)
PLANNED: Final = Text(
    da="Planen er lagt {fixed_on}: margen {margin} point, mindst {pairs_wanted} par, mindst {coverage_wanted} % af børnene.",
    en="The plan was fixed on {fixed_on}: margin {margin} points, at least {pairs_wanted} pairs, at least {coverage_wanted}% of the children.",
)
CLOSING: Final = Text(
    da="Tallene siger, hvad der fulgte efter hjælpen, og ikke, hvad den har medført. Der er ingen sammenligningsgruppe, børn i krise får det ofte bedre af sig selv, og søskende er talt hver for sig.",
    en="The numbers say what followed the help, and not what it has led to. There is no group to compare with, children in a crisis often get better by themselves, and siblings are counted each by itself.",
)
BETTER: Final = Text(da="{points} point bedre", en="{points} points better")
WORSE: Final = Text(da="{points} point dårligere", en="{points} points worse")
UNCHANGED: Final = Text(da="0 point", en="0 points")

_PERCENT: Final = 100


def sentences(result: GroupResult) -> Iterator[Text]:
    """Yield sentences on the result, what it lacks, and its numbers."""
    plan = result.plan
    values: dict[str, Value] = {
        "instrument": plan.pairing.instrument.label,
        "informant": plan.pairing.informant,
        "verdict": result.verdict,
        "margin": plan.margin,
        "fixed_on": plan.fixed_on,
        "pairs": result.change.count,
        "pairs_wanted": plan.pairs,
        "coverage_wanted": _percent(plan.coverage),
        "coverage": result.coverage,
        "same_person": result.same_person,
    }
    yield render(ABOUT, values)
    yield render(SHOWN[result.verdict], values)
    yield from (render(WHY_THIN[reason], values) for reason in result.reasons)
    if result.signal is not None:
        yield SIGNAL
    yield from _numbers(result)
    yield render(COVERAGE, values)
    if result.lost:
        by = [render(LOST_BY, {"reason": reason, "count": count}) for reason, count in result.lost]
        yield render(LOST, {"lost": by})
    yield from _reliably(result)
    yield render(PLANNED, values)
    yield CLOSING


def as_dict_of(result: GroupResult) -> dict[str, Json]:
    """Return the result for a report, with the sentences beside the numbers."""
    return {**result.as_dict(), "text": [text_as_dict(sentence) for sentence in sentences(result)]}


def _numbers(result: GroupResult) -> Iterator[Text]:
    if result.start.mean is not None:
        yield render(START, {"mean": _rounded(result.start.mean)})
    if result.change.mean is not None and result.change.deviation is not None:
        values: dict[str, Value] = {
            "mean": _points(result.change.mean),
            "deviation": _rounded(result.change.deviation),
        }
        yield render(CHANGE, values)
    if result.statistics is None:
        yield NO_INTERVAL
    elif result.interval is not None:
        low, high = (_points(end) for end in result.interval)
        library = Text(da=result.statistics, en=result.statistics)
        yield render(INTERVAL, {"low": low, "high": high, "statistics": library})


def _reliably(result: GroupResult) -> Iterator[Text]:
    if result.improved is None or result.worsened is None:
        yield NO_RELIABILITY
        return
    yield render(RELIABLY, {"improved": result.improved, "worsened": result.worsened})
    if result.natural_rates is not None:
        yield _by_themselves(result.natural_rates)


def _by_themselves(rates: NaturalRates) -> Text:
    return render(
        BY_THEMSELVES,
        {
            "improved_above": _percent(rates.improved_above),
            "worsened_above": _percent(rates.worsened_above),
            "improved_below": _percent(rates.improved_below),
            "worsened_below": _percent(rates.worsened_below),
            "source": rates.source.title,
        },
    )


def _points(worse: float) -> Text:
    rounded = _rounded(worse)
    if not rounded:
        return UNCHANGED
    return render(WORSE if rounded > 0 else BETTER, {"points": abs(rounded)})


def _rounded(number: float) -> Decimal:
    return Decimal(f"{number:.2f}")


def _percent(share: Decimal) -> Decimal:
    return Decimal(f"{(share * _PERCENT).normalize():f}")
