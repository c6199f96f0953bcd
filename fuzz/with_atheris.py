"""
Look for an input that breaks an invariant, led by which lines it reaches: `python fuzz/with_atheris.py -runs=20000`.

It takes the options of libFuzzer, and needs atheris (`pip install atheris`). What breaks an invariant is written into the
folder in which it is run, as a file that can be given to it again.
"""

import sys
from pathlib import Path
from random import Random


ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "fuzz"), str(ROOT / "tests")]

import atheris


with atheris.instrument_imports(include=["herningmodel"]):
    from run import FIRST_DAY, drawn, hold

    from support.invariants import hold_for


class Eaten(Random):
    """A `Random` that eats the bytes of a fuzzer, so that a small change of them is a small change of the input."""

    def __init__(self, food: bytes) -> None:
        super().__init__(0)
        self.food = food

    def getrandbits(self, count: int) -> int:
        """Return the next bits; when there is nothing left to eat, zeros."""
        size = (count + 7) // 8
        eaten, self.food = self.food[:size], self.food[size:]
        return int.from_bytes(eaten, "little") & ((1 << count) - 1)

    def random(self) -> float:
        """Return the next number from 0 to 1."""
        return self.getrandbits(16) / 2**16


def target(raw: bytes) -> None:
    """Take the bytes for a document, or draw a document with them."""
    if raw[:1] < b"\x40":
        hold_for(raw[1:], FIRST_DAY)
    else:
        hold(drawn(Eaten(raw[1:])))


def main() -> None:
    """Hand over to libFuzzer."""
    atheris.Setup([sys.argv[0], "-max_len=4096", "-len_control=0", *sys.argv[1:]], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
