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

from herningmodel import check, load_case, recommend, validate
from herningmodel.testing import example_text


ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 15
CALLS = 50
ON = date(2026, 1, 15)

IMPORTS = {
    "python -c pass": "pass",
    "import herningmodel": "import herningmodel",
    "from herningmodel import Case": "from herningmodel import Case",
    "from herningmodel import check, recommend": "from herningmodel import check, recommend",
    "import pydantic": "import pydantic",
}


def main() -> None:
    """Print both tables."""
    imports()
    calls()


def imports() -> None:
    """Time new processes, and say what an import costs net of starting Python."""
    times = in_turn({name: lambda line=line: start(line) for name, line in IMPORTS.items()})
    floor = times["python -c pass"]
    peer = times["import pydantic"] - floor
    print(f"imports, new processes, median of {ROUNDS}")
    for name, seconds in times.items():
        net = seconds - floor
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
    floor = times["json.loads"]
    print(f"calls on the example of {len(text) / 1000:.1f} kB, warm, median of {ROUNDS}")
    for name, seconds in times.items():
        print(f"  {name:45} {1e6 * seconds:7.1f} us   {seconds / floor:6.1f} x json.loads")


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
