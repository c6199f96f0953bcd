"""
Recurrence: due days of a rhythm, and which were met.

A rhythm has stages: *after four weeks, then every third month*. A stage is counted from the last
day of the stage before it, and always from there: 31 January and twice one month is 31 March.

What it is counted from is chosen, never guessed. Take a rhythm of three months that began on
1 January, and a follow-up that was held on 15 May only:

- *from the start*: the days are 1 April, 1 July, 1 October, whatever is held. What was held on
  15 May answers 1 April, late. A day that is not answered before the next has passed is missed.
- *from the last held*: 1 April was answered late, and the next is due on 15 August.
- *once in each period*: nothing was held until 1 April, so that period was missed, and what was
  held on 15 May is in time for the period until 1 July.

What is held early never makes the next due day an earlier one, and what is held twice in a period
answers once where the days are fixed.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import islice, tee, zip_longest
from typing import Final, assert_never

from attrs import frozen

from herningmodel.core.periods import Interval
from herningmodel.profile.follow_up_practice import CountedFrom, Rhythm, Stage


LOOKING_BACK: Final = Interval(years=25)
"""How far back due days are listed: those of adults are not."""

_MOST: Final = 600_000
"""More weeks than the calendar has."""


@frozen(kw_only=True)
class Turn:
    """
    *Omgang*: one day of a rhythm on which a follow-up is due.

    Attributes:
        due: The last day on which it is in time.
        every: The interval that was counted.
        counted_from: The day that it was counted from.
        held: The day of the follow-up that answered it, if one has.
        closes: The last day on which it can be answered, None where it stays open.
    """

    due: date
    every: Interval
    counted_from: date
    held: date | None = None
    closes: date | None = None


def turns(rhythm: Rhythm, *, start: date, held: Sequence[date], on: date) -> list[Turn]:
    """
    Return the turns of *rhythm*, oldest first, until the next open one.

    Args:
        rhythm: The stages, and what they are counted from.
        start: The day on which the help began.
        held: The days on which follow-ups were held, oldest first.
        on: The day. No follow-up may lie after it.

    Example:
        >>> stages = (Stage(every=Interval(weeks=4), times=1), Stage(every=Interval(months=3)))
        >>> rhythm = Rhythm(source="ours", stages=stages)
        >>> held = [date(2025, 2, 10)]
        >>> [str(turn.due) for turn in turns(rhythm, start=date(2025, 1, 6), held=held, on=held[0])]
        ['2025-02-03', '2025-05-10']
    """
    match rhythm.counted:
        case CountedFrom.FROM_LAST_HELD:
            return list(_from_last_held(rhythm.stages, start, held))
        case CountedFrom.FROM_START | CountedFrom.WINDOW:
            is_window = rhythm.counted is CountedFrom.WINDOW
            since = LOOKING_BACK.before(on)
            return list(_on_the_grid(rhythm.stages, start, held, since, on, is_window=is_window))
        case _:
            assert_never(rhythm.counted)


def grid(stages: Iterable[Stage], start: date, since: date = date.min) -> Iterator[Turn]:
    """
    Yield the fixed days of *stages* from *since*, within the calendar.

    Example:
        >>> from itertools import islice
        >>> monthly = grid([Stage(every=Interval(months=1))], date(2025, 1, 31))
        >>> [f"{turn.due:%d.%m}" for turn in islice(monthly, 3)]
        ['28.02', '31.03', '30.04']
    """
    last = start
    for stage in stages:
        every, anchor = stage.every, last
        skipped = 0
        if since > anchor:
            # Skip ahead so that placeholder dates such as 0001-01-01 stay cheap.
            times = range(1, (stage.times or _MOST) + 1)
            skipped = bisect_left(times, since, key=partial(every.after, anchor))
            last = every.after(anchor, skipped)
        until = None if stage.times is None else stage.times - skipped
        for due in islice(every.each_after(anchor, skipped + 1), until):
            if due <= last:
                return  # an interval of nothing
            yield Turn(due=due, every=every, counted_from=last)
            last = due


def _from_last_held(stages: tuple[Stage, ...], start: date, held: Sequence[date]) -> Iterator[Turn]:
    last, due = start, start
    for number, every in enumerate(_intervals(stages, len(held) + 1)):
        due = max(due, every.after(last))
        if number == len(held):
            yield Turn(due=due, every=every, counted_from=last)
            return
        yield Turn(due=due, every=every, counted_from=last, held=held[number])
        last = held[number]


def _on_the_grid(
    stages: tuple[Stage, ...],
    start: date,
    held: Sequence[date],
    since: date,
    on: date,
    *,
    is_window: bool,
) -> Iterator[Turn]:
    number = 0
    ahead, following = tee(grid(stages, start, since))
    next(following, None)
    for turn, successor in zip_longest(ahead, following):
        last = turn if is_window else successor
        closes = None if last is None else last.due
        while number < len(held) and held[number] <= turn.counted_from != start:
            number += 1  # it lies in an earlier period, which was answered already
        answer = held[number] if number < len(held) else None
        if answer is not None and closes is not None and closes < answer:
            answer = None
        number += answer is not None
        yield Turn(
            due=turn.due,
            every=turn.every,
            counted_from=turn.counted_from,
            held=answer,
            closes=closes,
        )
        if answer is None and turn.due >= on:
            return


def _intervals(stages: tuple[Stage, ...], enough: int) -> Iterator[Interval]:
    for stage in stages:
        for _ in range(min(stage.times or enough, enough)):
            yield stage.every
