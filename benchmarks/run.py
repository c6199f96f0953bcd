"""
Measure what the library costs, as ratios against a peer in the same run.

Every figure is a median over rounds in which the contenders take turns, so that a machine that
slows down slows all of them. Nothing here is a test: a figure is read, not asserted.

Run by `nox -s bench`, or with an argument for fewer rounds: `nox -s bench -- 3`.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date
from statistics import median
from typing import Any

from herningmodel import Dimension, check, check_lines, load_case, recommend, validate
from herningmodel.testing import example_text
from herningmodel.testing.municipality.export import synthetic_lines


ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 15
CALLS = 50
MADE_UP = 100
ON = date(2026, 1, 15)

IMPORTS = {
    "python -c pass": "pass",
    "import herningmodel": "import herningmodel",
    "from herningmodel import Case": "from herningmodel import Case",
    "from herningmodel import Dimension, check, recommend": "from herningmodel import Dimension, check, recommend",
    "import pydantic": "import pydantic",
}


REACH = {
    "child": (1, 2, 4, 4, 4, 4),
    "parenting": (1, 2, 3, 4, 4, 4),
    "environment": (1, 2, 4, 4, 4, 4),
}
"""The highest rating that steps 1-6 carry, as a plain table."""


def main() -> None:
    """Print the tables."""
    imports()
    calls()
    ladder()
    caseload()


def imports() -> None:
    """Time new processes, and say what an import costs net of starting Python."""
    times = in_turn({name: lambda line=line: start(line) for name, line in IMPORTS.items()})
    baseline = times["python -c pass"]
    peer = times["import pydantic"] - baseline
    print(f"imports, new processes, median of {ROUNDS}")
    for name, seconds in times.items():
        net = seconds - baseline
        print(
            f"  {name:45} {1000 * seconds:7.1f} ms   net {1000 * net:7.1f} ms   {net / peer:5.2f} x pydantic"
        )


def calls() -> None:
    """Time the doors on an example case, warm, against parsing its JSON."""
    text = example_text("mads")
    faulty = example_text("faulty")
    case = load_case(text)
    times = in_turn(
        {
            "json.loads": repeated(lambda: json.loads(text)),
            "load_case": repeated(lambda: load_case(text)),
            "check, a clean case": repeated(lambda: check(text, on=ON)),
            "check, a faulty case": repeated(lambda: check(faulty, on=ON)),
            "validate": repeated(lambda: validate(case, on=ON)),
            "recommend": repeated(lambda: recommend(case, on=ON)),
            "recommend and explain": repeated(lambda: recommend(case, on=ON).explain("da")),
        }
    )
    baseline = times["json.loads"]
    print(f"calls on the example of {len(text) / 1000:.1f} kB, warm, median of {ROUNDS}")
    for name, seconds in times.items():
        print(f"  {name:45} {1e6 * seconds:7.1f} us   {seconds / baseline:6.1f} x json.loads")


def ladder() -> None:
    """Time a recommendation with all its reasons against a bare lookup of the same step."""
    case = load_case(example_text("mads"))
    need = json.loads(example_text("mads"))["assessments"][0]
    advice = recommend(case, on=ON)
    assert looked_up(need) == advice.step
    times = in_turn(
        {
            "a bare lookup in a table": repeated(lambda: looked_up(need)),
            "recommend": repeated(lambda: recommend(case, on=ON)),
            "requirements, when asked": repeated(lambda: advice.requirements),
            "step_down, when asked": repeated(advice.step_down),
        }
    )
    baseline = times["a bare lookup in a table"]
    print(f"a recommendation with its reasons, warm, median of {ROUNDS}")
    for name, seconds in times.items():
        print(f"  {name:45} {1e6 * seconds:7.1f} us   {seconds / baseline:6.1f} x the lookup")


def caseload() -> None:
    """Time a made-up municipality: making it, and checking it, against parsing its JSON."""
    lines = [*synthetic_lines(MADE_UP, on=ON)]
    times = in_turn(
        {
            "json.loads": once(lambda: [json.loads(line) for line in lines]),
            "synthetic_lines": once(lambda: [*synthetic_lines(MADE_UP, on=ON)]),
            "check_lines": once(lambda: [*check_lines(lines, on=ON)]),
        }
    )
    baseline = times["json.loads"]
    print(f"a municipality of {MADE_UP} cases, warm, median of {ROUNDS}")
    for name, seconds in times.items():
        print(f"  {name:45} {MADE_UP / seconds:7.0f} /s   {seconds / baseline:6.1f} x json.loads")


def looked_up(need: dict[str, Any]) -> int:
    """Return the lowest step that fits an assessment in which nothing is open, and no reason."""
    out: set[int] = set()
    if need["acute"] or need["safety"] == "unsafe":
        out |= {1, 2, 3}
    elif need["safety"] == "safe_with_plan":
        out |= {1, 2}
    if need["round_the_clock_treatment"]:
        out |= {1, 2, 3, 4, 5}
    for dimension, rating in need["ratings"].items():
        reach = REACH[Dimension(dimension).domain.value]
        out |= {step for step, carried in enumerate(reach, start=1) if carried < rating}
    if not any(
        candidate["willing"] and candidate["suitable"]
        for candidate in need["network_search"]["candidates"]
    ):
        out.add(4)
    return min({1, 2, 3, 4, 5, 6} - out)


def in_turn(contenders: Mapping[str, Callable[[], float]]) -> dict[str, float]:
    """Return the median seconds of each contender; they take turns in every round."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(ROUNDS + 1):
        for name, run in contenders.items():
            times[name].append(run())
    # The first round warms up.
    return {name: median(seconds[1:]) for name, seconds in times.items()}


def start(line: str) -> float:
    """Return the seconds that a new Python takes to run *line*."""
    before = time.perf_counter()
    subprocess.run([sys.executable, "-I", "-c", line], check=True)
    return time.perf_counter() - before


def once(call: Callable[[], object]) -> Callable[[], float]:
    """Return a contender that makes *call* once, and gives its seconds."""

    def run() -> float:
        before = time.perf_counter()
        call()
        return time.perf_counter() - before

    return run


def repeated(call: Callable[[], object]) -> Callable[[], float]:
    """Return a contender that makes *call* many times, and gives the seconds of one."""

    def run() -> float:
        before = time.perf_counter()
        for _ in range(CALLS):
            call()
        return (time.perf_counter() - before) / CALLS

    return run


if __name__ == "__main__":
    main()
