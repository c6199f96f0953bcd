"""Lay the shown counts of an indicator out as tables."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import Final

from herningmodel.core.spans import Span
from herningmodel.evaluation.counting import ALL_CASES, Group
from herningmodel.evaluation.figures import HIDDEN, NOTHING, Figure
from herningmodel.evaluation.indicators.indicator import (
    NOT_MEASURED,
    NUMBER,
    TOTAL,
    Indicator,
    Line,
    Ratio,
    Unit,
)
from herningmodel.evaluation.published import Row, Sheet
from herningmodel.evaluation.shown_counts import ShownCounts
from herningmodel.evaluation.spending_change import change
from herningmodel.text.formatting import render
from herningmodel.text.texts import Text, verbatim


_LONG: Final = 12
"""A table with more rows leaves its empty rows out."""

_TOTAL: Final = Line(TOTAL, Text(da="i alt", en="in total"))
_CHANGE: Final = Text(da="ændring", en="change")
_SHARE: Final = Text(da="{period}, procent", en="{period}, percent")
_FROM_TO: Final = Text(da="fra {base} til {over}", en="from {base} to {over}")
_HIDDEN_TEXT: Final = Text(da="skjult", en="hidden")


def sheets_of(indicator: Indicator, periods: Sequence[ShownCounts]) -> Iterator[Sheet]:
    """Yield the tables of an indicator: one, or one for each period."""
    now, *before = periods
    if indicator.is_change:
        yield from (_change(indicator, now, earlier) for earlier in before)
        return
    lines = indicator.columns(now.over)
    if len(lines) == 1 and lines[0].key == NUMBER:
        yield _side_by_side(indicator, periods)
        return
    for shown in periods:
        yield _of_a_period(indicator, shown)


def _side_by_side(indicator: Indicator, periods: Sequence[ShownCounts]) -> Sheet:
    header = [shown.over.label for shown in periods]
    if len(periods) > 1:
        header.append(_CHANGE)
    if indicator.is_of_parts:
        header += [render(_SHARE, {"period": shown.over}) for shown in periods]

    def figures(group: Group, key: str) -> Iterator[Figure]:
        if indicator.price is not None:
            yield from _with_change([shown.price(group, key, indicator.price) for shown in periods])
            return
        counted = [
            shown.figure(group, (indicator.code, key, NUMBER), indicator.unit) for shown in periods
        ]
        yield from _with_change(counted)
        if indicator.is_of_parts:
            part, whole = (indicator.code, key, NUMBER), (indicator.code, TOTAL, NUMBER)
            for shown in periods:
                yield shown.ratio(group, [part], [whole], Fraction(100))

    def ratios(group: Group, ratio: Ratio) -> Iterator[Figure]:
        yield from _with_change([_ratio(indicator, shown, group, ratio) for shown in periods])
        if indicator.is_of_parts:
            yield from (NOTHING for _ in periods)

    return _sheet(indicator, periods[0], None, header, figures, ratios)


def _change(indicator: Indicator, now: ShownCounts, before: ShownCounts) -> Sheet:
    """Return the change in costs between two periods, from shown numbers."""
    header = render(_FROM_TO, {"base": before.over, "over": now.over})
    changes = {group: change(before.side(group), now.side(group)) for group in now.counts.groups}

    def figures(group: Group, key: str) -> Iterator[Figure]:
        yield changes[group][key]

    return _sheet(indicator, now, None, [header], figures, lambda _group, _ratio: iter(()))


def _of_a_period(indicator: Indicator, shown: ShownCounts) -> Sheet:
    columns = [*indicator.columns(shown.over)]
    if indicator.columns_add_up:
        columns.append(_TOTAL)
    header = [line.label for line in columns]
    share = indicator.share
    if share is not None:
        header.append(share.label)

    def figures(group: Group, key: str) -> Iterator[Figure]:
        for line in columns:
            yield shown.figure(group, (indicator.code, key, line.key), indicator.unit)
        if share is not None:
            under = [(indicator.code, key, column) for column in share.of]
            yield shown.ratio(group, [(indicator.code, key, share.column)], under, Fraction(100))

    def ratios(group: Group, ratio: Ratio) -> Iterator[Figure]:
        _, counted_in = ratio.over
        for line in columns:
            is_there = line.key == counted_in
            yield _ratio(indicator, shown, group, ratio) if is_there else NOTHING

    return _sheet(indicator, shown, shown.over, header, figures, ratios)


def _sheet(
    indicator: Indicator,
    shown: ShownCounts,
    period: Span | None,
    header: Sequence[Text],
    figures: Callable[[Group, str], Iterator[Figure]],
    ratios: Callable[[Group, Ratio], Iterator[Figure]],
) -> Sheet:
    groups = [*shown.counts.groups]
    lines = [*indicator.rows, _TOTAL] if indicator.rows_add_up else [*indicator.rows]

    def rows() -> Iterator[Row]:
        for group in groups:
            for line in lines:
                values = tuple(figures(group, line.key))
                if (
                    len(indicator.rows) <= _LONG
                    or line is _TOTAL
                    or any(map(_is_not_empty, values))
                ):
                    yield Row(key=line.key, group=group, label=line.label, figures=values)
            for number, ratio in enumerate(indicator.ratios, start=1):
                yield Row(
                    key=f"ratio_{number}",
                    group=group,
                    label=ratio.label,
                    figures=tuple(ratios(group, ratio)),
                )

    unmeasured = shown.figure(ALL_CASES, (indicator.code, NOT_MEASURED, TOTAL), Unit.FLOW)
    number = verbatim(unmeasured.text("en")) if unmeasured.rounded is not None else _HIDDEN_TEXT
    return Sheet(
        indicator=indicator,
        period=period,
        header=tuple(header),
        rows=tuple(rows()),
        not_measured=None
        if indicator.not_measured is None
        else render(indicator.not_measured, {"number": number}),
        has_groups=len(groups) > 1,
    )


def _ratio(indicator: Indicator, shown: ShownCounts, group: Group, ratio: Ratio) -> Figure:
    over, under = ((indicator.code, *where) for where in (ratio.over, ratio.under))
    return shown.ratio(group, [over], [under], Fraction(ratio.times, ratio.divided_by))


def _with_change(figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the figures of each period, and the change if two."""
    yield from figures
    if len(figures) > 1:
        now, before = figures
        if now.value is not None and before.value is not None:
            yield Figure(now.value - before.value, now.decimals, is_change=True)
        else:
            yield HIDDEN if HIDDEN in figures else NOTHING


def _is_not_empty(figure: Figure) -> bool:
    return figure is HIDDEN or bool(figure.value)
