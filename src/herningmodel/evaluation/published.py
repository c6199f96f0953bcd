"""From what was counted to what may be published: tables, with small numbers hidden."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain
from typing import Final

from attrs import frozen

from herningmodel.core.findings import Json, text_as_dict
from herningmodel.core.library_version import VERSION
from herningmodel.core.spans import Span
from herningmodel.evaluation.counting import ALL_CASES, Counts, Group
from herningmodel.evaluation.fidelity import CorePartResult
from herningmodel.evaluation.figures import HIDDEN, NOTHING, Figure
from herningmodel.evaluation.indicators import average_prices, placed_children, steps_by_month
from herningmodel.evaluation.indicators.indicator import (
    NOT_MEASURED,
    NUMBER,
    TOTAL,
    Address,
    AveragePrice,
    Indicator,
    Line,
    Ratio,
    Unit,
)
from herningmodel.evaluation.indicators.indicator_catalogue import ALL_INDICATORS
from herningmodel.evaluation.published_wellbeing import Wellbeing
from herningmodel.evaluation.spending_change import Side, change
from herningmodel.evaluation.suppression import Sum, suppress_cells
from herningmodel.profile.profile import Profile
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Text, Value, render, verbatim
from herningmodel.wellbeing.group_verdict import GroupVerdict


FORMAT: Final = "herningmodel-evaluation/1"

_LONG: Final = 12
"""Of an indicator with more rows, those in which there is nothing are left out."""

_TOTAL: Final = Line(TOTAL, Text(da="i alt", en="in total"))
_CHANGE: Final = Text(da="ændring", en="change")
_SHARE: Final = Text(da="{period}, procent", en="{period}, percent")
_FROM_TO: Final = Text(da="fra {base} til {over}", en="from {base} to {over}")
_ALL: Final = Text(da="alle", en="everybody")
_HIDDEN_TEXT: Final = Text(da="skjult", en="hidden")
_DECIMALS: Final = 1

DESCRIPTIVE: Final = Text(
    da="Tallene beskriver. De siger, hvad der fulgte efter noget, og ikke, hvad der var skyld i det.",
    en="The numbers describe. They say what something was followed by, and not what caused it.",
)
SMALL_NUMBERS: Final = Text(
    da="· betyder, at tallet er skjult: færre end {smallest} børn står bag det, eller det ville røbe et tal, som færre står bag. – betyder, at der ikke er noget at regne på.",
    en="· means that the number is hidden: fewer than {smallest} children stand behind it, or it would give one away behind which fewer stand. – means that there is nothing to count from.",
)
NOT_HIDDEN: Final = Text(
    da="Små tal er ikke skjult, og et barn kan kendes på dem: kun til kommunens eget bord. – betyder, at der ikke er noget at regne på.",
    en="Small numbers are not hidden, and a child can be known by them: for the municipality's own desk only. – means that there is nothing to count from.",
)
UNREAD: Final = Text(
    da="Dokumenter, der ikke kunne læses og ikke er med i noget tal: {count}.",
    en="Documents that could not be read and are in no number: {count}.",
)
NOT_MADE: Final = (
    Text(
        da="De dyreste anbringelser vises ikke en for en: hver række ville være ét barn.",
        en="The most expensive placements are not shown one by one: each row would be one child.",
    ),
    Text(
        da="Forbrug pr. konto, måned for måned og i forhold til budgettet, kan ikke måles: det står i regnskabet, og ikke i sagerne.",
        en="Spending by account, month by month and against the budget, cannot be measured: it stands in the accounts, and not in the cases.",
    ),
    Text(
        da="Børn med refusion i særligt dyre enkeltsager er ikke talt: refusion regnes for en hel husstand, søskende sammen, og her læses én sag ad gangen.",
        en="Children with a reimbursement of especially expensive single cases are not counted: it is reckoned for a whole household, siblings together, and here one case is read at a time.",
    ),
)


@frozen(kw_only=True)
class Row:
    """*Række*: a row of a published table."""

    key: str
    group: Group
    label: Text
    figures: tuple[Figure, ...]

    def as_dict(self) -> dict[str, Json]:
        """Return the row as JSON."""
        return {
            "group": self.group,
            "key": self.key,
            "label": text_as_dict(self.label),
            "values": [figure.as_dict() for figure in self.figures],
        }


@frozen(kw_only=True)
class Sheet:
    """
    *Tabel*: a published table of an indicator.

    Attributes:
        indicator: What was counted.
        period: The period, where the table is of one; None where periods stand side by side.
        header: What the columns are called.
        rows: The rows, group by group.
        not_measured: What is said of what could not be measured.
        has_groups: Whether there are groups beside everybody.
    """

    indicator: Indicator
    period: Span | None
    header: tuple[Text, ...]
    rows: tuple[Row, ...]
    not_measured: Text
    has_groups: bool

    @property
    def title(self) -> Text:
        """What the table is called, with the period that it is of."""
        title = self.indicator.title
        if self.period is None:
            return title
        label = self.period.label
        return Text(da=f"{title.da}, {label.da}", en=f"{title.en}, {label.en}")

    def figure(self, key: str, column: int = 0, group: Group = ALL_CASES) -> Figure:
        """
        Return the figure of a row.

        A row in which there is nothing may not be shown; its figures are 0.
        """
        return next(
            (row.figures[column] for row in self.rows if row.key == key and row.group == group),
            Figure(Fraction(0)),
        )

    def as_dict(self) -> dict[str, Json]:
        """Return the table as JSON."""
        one = self.indicator
        return {
            "indicator": one.code,
            "title": text_as_dict(self.title),
            "period": None if self.period is None else str(self.period),
            "unit": one.unit.value,
            "definition": text_as_dict(one.definition),
            "left_out": text_as_dict(one.left_out),
            "not_measured": text_as_dict(self.not_measured),
            "source": text_as_dict(one.source.label),
            "columns": [text_as_dict(text) for text in self.header],
            "rows": [row.as_dict() for row in self.rows],
        }


@frozen(kw_only=True)
class Published:
    """
    *Offentliggørelse*: an evaluation as it may leave the desk.

    Attributes:
        over: The period.
        base: The period that it is compared with.
        profile: The name of the profile.
        convention: On which step the disputed placements were counted.
        smallest: How many children stand behind every number that is shown.
        wellbeing: The verdict on wellbeing, for everybody (None) and in each group.
        core: Which core parts of the model are in place.
        sheets: The tables.
        conclusion: Placements and wellbeing side by side.
        unread: How many documents could not be read, and are in no number.
    """

    over: Span
    base: Span | None
    profile: str
    convention: Text
    smallest: int
    wellbeing: Mapping[Group, Wellbeing]
    core: tuple[CorePartResult, ...]
    sheets: tuple[Sheet, ...]
    conclusion: Text
    unread: int = 0

    @property
    def notes(self) -> tuple[Text, ...]:
        """What must be said of all the tables."""
        return (
            DESCRIPTIVE,
            self.convention,
            render(SMALL_NUMBERS if self.smallest > 1 else NOT_HIDDEN, {"smallest": self.smallest}),
            *NOT_MADE,
            *([render(UNREAD, {"count": self.unread})] if self.unread else []),
        )

    def sheet(self, code: str, period: Span | None = None) -> Sheet:
        """
        Return a table by the code of its indicator, and its period where it is of one.

        Raises:
            KeyError: There is none.
        """
        for sheet in self.sheets:
            if sheet.indicator.code == code and sheet.period == period:
                return sheet
        raise KeyError(code)

    def wellbeing_beside(self, sheet: Sheet) -> Wellbeing | None:
        """Return the verdict that may not be missing beside a table, None where it may."""
        return self.wellbeing[ALL_CASES] if sheet.indicator.needs_wellbeing else None

    def as_dict(self) -> dict[str, Json]:
        """Return it in the format `herningmodel-evaluation/1`."""
        return {
            "format": FORMAT,
            "library": VERSION,
            "profile": sanitize(self.profile),
            "over": str(self.over),
            "base": None if self.base is None else str(self.base),
            "smallest": self.smallest,
            "unread": self.unread,
            "notes": [text_as_dict(note) for note in self.notes],
            "conclusion": text_as_dict(self.conclusion),
            "wellbeing": [
                {"group": group, **verdict.as_dict()} for group, verdict in self.wellbeing.items()
            ],
            "core": [part.as_dict() for part in self.core],
            "tables": [
                {
                    **sheet.as_dict(),
                    "wellbeing": self.wellbeing[ALL_CASES].verdict.value
                    if sheet.indicator.needs_wellbeing
                    else None,
                }
                for sheet in self.sheets
            ],
        }


def publish(
    *,
    now: Counts,
    before: Counts | None,
    profile: Profile,
    convention: Text,
    wellbeing: Mapping[Group, Wellbeing],
    core: tuple[CorePartResult, ...],
    smallest: int,
    unread: int,
) -> Published:
    """
    Return what may be published of what was counted.

    Raises:
        ValueError: *smallest* is less than one.
    """
    if smallest < 1:
        message = "at least one child stands behind a number"
        raise ValueError(message)
    shown_ones = [
        _Shown(counts, profile, smallest) for counts in (now, before) if counts is not None
    ]
    sheets = tuple(chain.from_iterable(_sheets(one, shown_ones) for one in ALL_INDICATORS))
    return Published(
        over=now.over,
        base=None if before is None else before.over,
        profile=profile.name,
        convention=convention,
        smallest=smallest,
        wellbeing=wellbeing,
        core=core,
        sheets=sheets,
        conclusion=_conclusion(sheets, wellbeing[ALL_CASES], has_base=before is not None),
        unread=unread,
    )


class _Shown:
    """What was counted in a period, and which of it may be shown."""

    def __init__(self, counts: Counts, profile: Profile, smallest: int) -> None:
        self.over: Final = counts.over
        self.counts: Final = counts
        children = {
            (group, address): cell.children
            for group, one in counts.groups.items()
            for address, cell in one.cells.items()
        }
        self._hidden: Final = suppress_cells(children, _sums(counts, profile), smallest=smallest)

    def figure(self, group: Group, address: Address, unit: Unit) -> Figure:
        """Return a number that was counted, in the unit of its indicator."""
        value = self.value(group, address)
        if value is None:
            return HIDDEN
        match unit:
            case Unit.AVERAGE:
                return Figure(Fraction(value, self.over.days), decimals=_DECIMALS)
            case Unit.MONEY:
                return Figure(Fraction(value, 100))
            case _:
                return Figure(Fraction(value))

    def price(self, group: Group, key: str, price: AveragePrice) -> Figure:
        """Return what a child that has some help all of the period costs, on average."""
        (money, ore_in), (days, days_in) = price.money, price.days
        times = Fraction(self.over.days, 100)
        over, under = [(money, key, ore_in)], [(days, key, days_in)]
        return self.ratio(group, over, under, times, decimals=0)

    def side(self, group: Group) -> Side:
        """Return what help cost and how many had it, of each kind, as far as it may be shown."""
        return Side(
            days=self.over.days,
            total=self.value(group, (average_prices.BY_KIND, TOTAL, NUMBER)),
            kinds={
                kind: (
                    self.value(group, (average_prices.BY_KIND, kind.value, NUMBER)),
                    self.value(group, (average_prices.CODE, kind.value, average_prices.PRICED)),
                )
                for kind in average_prices.KINDS
            },
        )

    def ratio(
        self,
        group: Group,
        over: Sequence[Address],
        under: Sequence[Address],
        times: Fraction,
        *,
        decimals: int = _DECIMALS,
    ) -> Figure:
        """Return some numbers by others; hidden where one of them is."""
        upper, lower = (
            [self.value(group, address) for address in addresses] for addresses in (over, under)
        )
        counted = [value for value in (*upper, *lower) if value is not None]
        if len(counted) < len(upper) + len(lower):
            return HIDDEN
        below = sum(counted[len(upper) :])
        if not below:
            return NOTHING
        return Figure(Fraction(sum(counted[: len(upper)]), below) * times, decimals=decimals)

    def value(self, group: Group, address: Address) -> int | None:
        """Return a number as it was counted, None where it is hidden."""
        if (group, address) in self._hidden:
            return None
        counts = self.counts.groups.get(group)
        return 0 if counts is None else counts.cell(address).value


Where = tuple[Group, Address]


def _sums(counts: Counts, profile: Profile) -> Iterator[Sum[Where]]:
    """Yield every sum that a reader of all the tables of a period can make."""
    groups = [group for group in counts.groups if group is not ALL_CASES]
    for group in counts.groups:
        for indicator in ALL_INDICATORS:
            yield from _sums_of(indicator, group, counts.over)
            for tie in indicator.ties(profile):
                whole, *parts = (
                    (group, _on_the_last_day(address, counts.over))
                    for address in (tie.whole, *tie.parts)
                )
                yield Sum(whole, tuple(parts), is_exact=tie.is_exact)
    if groups:
        for address in counts.groups[ALL_CASES].cells:
            yield Sum((ALL_CASES, address), tuple((group, address) for group in groups))


def _sums_of(indicator: Indicator, group: Group, over: Span) -> Iterator[Sum[Where]]:
    rows = [line.key for line in indicator.rows]
    columns = [line.key for line in indicator.columns(over)]

    def at(row: str, column: str) -> Where:
        return group, (indicator.code, row, column)

    if indicator.rows_add_up:
        for column in (*columns, TOTAL) if indicator.columns_add_up else columns:
            yield Sum(at(TOTAL, column), tuple(at(row, column) for row in rows))
    if indicator.columns_add_up:
        for row in (*rows, TOTAL) if indicator.rows_add_up else rows:
            yield Sum(at(row, TOTAL), tuple(at(row, column) for column in columns))


def _on_the_last_day(address: Address, over: Span) -> Address:
    code, row, column = address
    return (
        code,
        row,
        steps_by_month.columns(over)[-1].key if column == steps_by_month.LAST else column,
    )


def _sheets(indicator: Indicator, shown_ones: Sequence[_Shown]) -> Iterator[Sheet]:
    """Yield the table of an indicator; one for each period where it has several columns."""
    now, *before = shown_ones
    if indicator.is_change:
        yield from (_change(indicator, now, one) for one in before)
        return
    lines = indicator.columns(now.over)
    if len(lines) == 1 and lines[0].key == NUMBER:
        yield _side_by_side(indicator, shown_ones)
        return
    for one in shown_ones:
        yield _of_a_period(indicator, one)


def _side_by_side(indicator: Indicator, shown_ones: Sequence[_Shown]) -> Sheet:
    header = [one.over.label for one in shown_ones]
    if len(shown_ones) > 1:
        header.append(_CHANGE)
    if indicator.is_of_parts:
        header += [render(_SHARE, {"period": one.over}) for one in shown_ones]

    def figures(group: Group, key: str) -> Iterator[Figure]:
        if indicator.price is not None:
            yield from _with_change([one.price(group, key, indicator.price) for one in shown_ones])
            return
        told = [
            one.figure(group, (indicator.code, key, NUMBER), indicator.unit) for one in shown_ones
        ]
        yield from _with_change(told)
        if indicator.is_of_parts:
            part, whole = (indicator.code, key, NUMBER), (indicator.code, TOTAL, NUMBER)
            for one in shown_ones:
                yield one.ratio(group, [part], [whole], Fraction(100))

    def ratios(group: Group, ratio: Ratio) -> Iterator[Figure]:
        yield from _with_change([_ratio(indicator, one, group, ratio) for one in shown_ones])
        if indicator.is_of_parts:
            yield from (NOTHING for _ in shown_ones)

    return _sheet(indicator, shown_ones[0], None, header, figures, ratios)


def _change(indicator: Indicator, now: _Shown, before: _Shown) -> Sheet:
    """Return how the costs of one period became those of another, from what may be shown of both."""
    header = render(_FROM_TO, {"base": before.over, "over": now.over})
    told = {group: change(before.side(group), now.side(group)) for group in now.counts.groups}

    def figures(group: Group, key: str) -> Iterator[Figure]:
        yield told[group][key]

    return _sheet(indicator, now, None, [header], figures, lambda _group, _ratio: iter(()))


def _of_a_period(indicator: Indicator, one: _Shown) -> Sheet:
    columns = [*indicator.columns(one.over)]
    if indicator.columns_add_up:
        columns.append(_TOTAL)
    header = [line.label for line in columns]
    share = indicator.share
    if share is not None:
        header.append(share.label)

    def figures(group: Group, key: str) -> Iterator[Figure]:
        for line in columns:
            yield one.figure(group, (indicator.code, key, line.key), indicator.unit)
        if share is not None:
            under = [(indicator.code, key, column) for column in share.of]
            yield one.ratio(group, [(indicator.code, key, share.column)], under, Fraction(100))

    def ratios(group: Group, ratio: Ratio) -> Iterator[Figure]:
        _, counted_in = ratio.over
        for line in columns:
            is_there = line.key == counted_in
            yield _ratio(indicator, one, group, ratio) if is_there else NOTHING

    return _sheet(indicator, one, one.over, header, figures, ratios)


def _sheet(
    indicator: Indicator,
    one: _Shown,
    period: Span | None,
    header: Sequence[Text],
    figures: Callable[[Group, str], Iterator[Figure]],
    ratios: Callable[[Group, Ratio], Iterator[Figure]],
) -> Sheet:
    groups = [*one.counts.groups]
    lines = [*indicator.rows, _TOTAL] if indicator.rows_add_up else [*indicator.rows]

    def rows() -> Iterator[Row]:
        for group in groups:
            for line in lines:
                told = tuple(figures(group, line.key))
                if len(indicator.rows) <= _LONG or line is _TOTAL or any(map(_says, told)):
                    yield Row(key=line.key, group=group, label=line.label, figures=told)
            for number, ratio in enumerate(indicator.ratios):
                yield Row(
                    key=f"ratio_{number + 1}",
                    group=group,
                    label=ratio.label,
                    figures=tuple(ratios(group, ratio)),
                )

    unmeasured = one.figure(ALL_CASES, (indicator.code, NOT_MEASURED, TOTAL), Unit.FLOW)
    told = verbatim(unmeasured.said("en")) if unmeasured.rounded is not None else _HIDDEN_TEXT
    return Sheet(
        indicator=indicator,
        period=period,
        header=tuple(header),
        rows=tuple(rows()),
        not_measured=render(indicator.not_measured, {"number": told}),
        has_groups=len(groups) > 1,
    )


def _ratio(indicator: Indicator, one: _Shown, group: Group, ratio: Ratio) -> Figure:
    over, under = ((indicator.code, *where) for where in (ratio.over, ratio.under))
    return one.ratio(group, [over], [under], Fraction(ratio.times, ratio.divided_by))


def _with_change(figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the figures of each period, and where there are two, the change from the second to the first."""
    yield from figures
    if len(figures) > 1:
        now, before = figures
        if now.value is not None and before.value is not None:
            yield Figure(now.value - before.value, now.decimals, is_change=True)
        else:
            yield HIDDEN if HIDDEN in figures else NOTHING


def _says(figure: Figure) -> bool:
    return figure is HIDDEN or bool(figure.value)


def _conclusion(sheets: Sequence[Sheet], wellbeing: Wellbeing, *, has_base: bool) -> Text:
    """Return placements and wellbeing in one sentence: neither is told without the other."""
    if not has_base:
        return render(_NO_BASE, {"wellbeing": wellbeing.label})
    sheet = next(one for one in sheets if one.indicator.code == placed_children.BY_STEP)
    change = sheet.figure(TOTAL, 2).value
    values: dict[str, Value] = {"wellbeing": wellbeing.label}
    if change is None:
        return render(_CHANGE_HIDDEN, values)
    if change == 0:
        return render(_LEVEL, values)
    if change > 0:
        return render(_UP, values)
    if wellbeing.allows_saving:
        return render(_DOWN_WELL, values)
    return render(
        _DOWN_WORSE if wellbeing.verdict is GroupVerdict.WORSENED else _CANNOT_TELL, values
    )


_NO_BASE: Final = Text(
    da="Der er ingen tidligere periode at sammenligne med. Trivsel: {wellbeing}.",
    en="There is no earlier period to compare with. Wellbeing: {wellbeing}.",
)
_CHANGE_HIDDEN: Final = Text(
    da="Antallet af anbragte er for lille til at vise. Trivsel: {wellbeing}.",
    en="The number of placed children is too small to show. Wellbeing: {wellbeing}.",
)
_LEVEL: Final = Text(
    da="Lige så mange anbragte som før. Trivsel: {wellbeing}.",
    en="As many placed children as before. Wellbeing: {wellbeing}.",
)
_UP: Final = Text(
    da="Flere anbragte end før. Trivsel: {wellbeing}. Det siger ikke, at noget gik galt: et højere trin kan være det, børnene har brug for.",
    en="More placed children than before. Wellbeing: {wellbeing}. That does not say that something went wrong: a higher step may be what the children need.",
)
_DOWN_WELL: Final = Text(
    da="Færre anbragte end før. Trivsel: {wellbeing}.",
    en="Fewer placed children than before. Wellbeing: {wellbeing}.",
)
_DOWN_WORSE: Final = Text(
    da="Færre anbragte end før. Trivsel: {wellbeing}. Stands op, og se på, hvad børnene har brug for.",
    en="Fewer placed children than before. Wellbeing: {wellbeing}. Stop, and look at what the children need.",
)
_CANNOT_TELL: Final = Text(
    da="Færre anbragte end før. Trivsel: {wellbeing}. Derfor kan ingen sige, om det var godt for børnene.",
    en="Fewer placed children than before. Wellbeing: {wellbeing}. So nobody can say whether that was good for the children.",
)
