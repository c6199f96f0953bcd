"""
Look for an input that breaks what must hold for every input: `python fuzz/run.py 200000`.

The inputs are example cases with wrong values in them, as trees and as broken bytes, and broken profiles. What must hold
is in `tests/support/invariants.py`. Every input has a number, and the same number gives the same input as long as the examples are the same:

    python fuzz/run.py 10000 --first 200000     the next ten thousand
    python fuzz/run.py --only 123456            one input again, shown

It ends at the first input that breaks an invariant, and names its number. `fuzz/with_atheris.py` looks in another way.
"""

import argparse
import sys
import time
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any, Final


sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from herningmodel.profile.profile_reader import SHIPPED
from support.invariants import hold_for, hold_for_profile
from support.mutations import SEEDS, changed_profile, garbled, mutated


FIRST_DAY: Final = date(2022, 6, 1)
DAYS: Final = 1500
REPORT_EVERY: Final = 60.0
"""Seconds between two lines that say how far it has come."""


Input = tuple[bytes | dict[str, Any], date, str] | bytes
"""A case, the day and the name of the profile; or a profile."""


def drawn(random: Random) -> Input:
    """Return an input."""
    if not random.randrange(8):
        return changed_profile(random)
    on = FIRST_DAY + timedelta(days=random.randrange(DAYS))
    profile = random.choice(SHIPPED)
    seed = random.choice(SEEDS)
    changed = mutated(seed, random) if random.randrange(4) else seed
    return (changed if random.randrange(2) else garbled(changed, random)), on, profile


def hold(drawn_input: Input) -> None:
    """Assert what must hold for an input."""
    if isinstance(drawn_input, bytes):
        hold_for_profile(drawn_input)
    else:
        hold_for(*drawn_input)


def loop(first: int, count: int) -> None:
    """Try the inputs from number *first* on."""
    began = reported = time.monotonic()
    kinds: Counter[str] = Counter()
    slowest = (0.0, first)
    for number in range(first, first + count):
        one = drawn(Random(number))
        kinds["profile" if isinstance(one, bytes) else f"case as {type(one[0]).__name__}"] += 1
        started = time.monotonic()
        try:
            hold(one)
        except BaseException:
            print(f"\ninput {number} breaks an invariant: python fuzz/run.py --only {number}")
            raise
        slowest = max(slowest, (time.monotonic() - started, number))
        if time.monotonic() - reported > REPORT_EVERY:
            reported = time.monotonic()
            print(f"{number - first + 1} of {count}", flush=True)
    seconds = time.monotonic() - began
    print(f"{first} to {first + count - 1}: {dict(kinds)}, {seconds:.0f} s, nothing broke")
    print(f"the slowest was {slowest[1]}, {slowest[0]:.2f} s")


def main() -> None:
    """Read the arguments and run."""
    parser = argparse.ArgumentParser(description="Look for an input that breaks an invariant.")
    parser.add_argument("count", type=int, nargs="?", default=10_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--only", type=int)
    asked = parser.parse_args()
    if asked.only is not None:
        one = drawn(Random(asked.only))
        print(one)
        hold(one)
    else:
        loop(asked.first, asked.count)


if __name__ == "__main__":
    main()
