"""
Measure what costing a caseload takes, as a ratio against doing the same with naive `pint`.

The peer multiplies each price, a quantity with units, with the days that help ran, and adds. It does
nothing else: it chooses no price, splits no period, notes no gap and keeps no month apart. Nothing here
is a test of speed; that both come to the same total is checked.

Run by `nox -s bench`, or alone with an argument for fewer rounds: `python benchmarks/costs.py 3`.
"""

import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from statistics import median

from herningmodel.core.spans import Span
from herningmodel.core.units import parse, registry
from herningmodel.costs.case_costs import coster
from herningmodel.costs.caseload_costs import cost_caseload
from herningmodel.loading.load_prices import load_price_list
from herningmodel.model.case import Case
from herningmodel.model.people import Child
from herningmodel.model.placements import Placement, PlacementKind


ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 5
CASES = 2000
OVER = Span.parse("2025")
DAILY = {
    PlacementKind.GENERAL_FOSTER_FAMILY: Decimal("1287.50"),
    PlacementKind.NETWORK_FOSTER_FAMILY: Decimal("806.25"),
    PlacementKind.PRIVATE_RESIDENTIAL: Decimal(3859),
    PlacementKind.RESIDENTIAL_INSTITUTION: Decimal(4206),
}
LIST = """
schema = 1
name = "bench"
title = { da = "Måling", en = "Measurement" }
without = ["adviser", "follow_up", "supervision_visit"]
[[sources]]
id = "own"
title = { da = "Opdigtet til målingen", en = "Invented for the measurement" }
certainty = "own_choice"
""" + "".join(
    f"""
[[prices]]
placement = "{kind.value}"
rate = "{rate} DKK/day"
from = 2020-01-01
price_year = 2025
source = "own"
"""
    for kind, rate in DAILY.items()
)


def main() -> None:
    """Print the table."""
    caseload = [*cases()]
    prices = load_price_list(LIST)
    priced = sum(
        OVER.meet(measure.started, measure.ended) is not None
        for case in caseload
        for measure in case.placements
    )
    costs_of = coster(over=OVER, prices=prices)
    contenders: dict[str, Callable[[], Decimal]] = {
        "naive pint": lambda: with_pint(caseload),
        "pint, units kept": lambda: with_pint(caseload, kept=True),
        "cost_caseload": lambda: cost_caseload(caseload, over=OVER, prices=prices).total,
        "cost, case by case": lambda: sum((costs_of(case).total for case in caseload), Decimal(0)),
    }
    times: dict[str, list[float]] = {name: [] for name in contenders}
    totals: set[Decimal] = set()
    for _ in range(ROUNDS + 1):
        for name, run in contenders.items():
            before = time.perf_counter()
            totals.add(run().quantize(Decimal("0.01")))
            times[name].append(time.perf_counter() - before)
    assert len(totals) == 1, totals
    seconds = {name: median(rounds[1:]) for name, rounds in times.items()}
    print(f"costs of {CASES} cases with {priced} priced placements, median of {ROUNDS}")
    for name, taken in seconds.items():
        ratio = seconds["naive pint"] / taken
        print(f"  {name:20} {1e6 * taken / priced:8.1f} us each   {ratio:6.1f} x faster than naive")


def cases() -> list[Case]:
    """Return a caseload of invented cases with one to three placements each."""
    chance = Random(657)
    return [
        Case(
            id=f"case-{number}",
            child=Child(id=f"child-{number}", born=date(2014, 5, 2)),
            opened=date(2023, 1, 1),
            placements=tuple(stays(chance)),
        )
        for number in range(CASES)
    ]


def stays(chance: Random) -> list[Placement]:
    """Return placements that follow one another."""
    made: list[Placement] = []
    started = date(2024, 7, 1) + timedelta(chance.randrange(200))
    for number in range(chance.randrange(1, 4)):
        ended = started + timedelta(chance.randrange(30, 300))
        kind = chance.choice([*DAILY])
        made.append(Placement(id=f"p{number}", kind=kind, started=started, ended=ended))
        started = ended
    return made


def with_pint(caseload: list[Case], *, kept: bool = False) -> Decimal:
    """Return the total as one would write it with quantities."""
    quantity = registry().Quantity
    total = parse("0 DKK")
    rates = {kind: parse(f"{rate} DKK/day") for kind, rate in DAILY.items()}
    day = registry().day
    for case in caseload:
        for measure in case.placements:
            if (span := OVER.meet(measure.started, measure.ended)) is None:
                continue
            if kept:
                total += rates[measure.kind] * (Decimal(span.days) * day)
            else:
                total += quantity(f"{DAILY[measure.kind]} DKK/day") * quantity(
                    Decimal(span.days), "day"
                )
    amount: Decimal = total.to("DKK").magnitude
    return amount


if __name__ == "__main__":
    main()
