"""
Changes to documents, as a broken or hostile export would make them.

Every change is drawn from a `Random`: one that hypothesis controls and can shrink, one with a seed,
or one that eats the bytes of a fuzzer.
"""

import copy
import json
from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import Any, Final

from herningmodel.profile.profile_reader import SHIPPED, shipped_text
from herningmodel.rules.catalogue import ALL_RULES, PROFILE_RULES
from herningmodel.testing import EXAMPLES, example_text


Way = tuple[str | int, ...]

WHOLE_CASES: Final = tuple(json.loads(example_text(name)) for name in EXAMPLES)
SMALL_CASES: Final = tuple(
    json.loads(json.dumps(example.source))
    for rule in ALL_RULES
    for example in (rule.good, rule.bad)
    if isinstance(example.source, Mapping)
)
SEEDS: Final = (*WHOLE_CASES * 10, *SMALL_CASES)
"""What is changed: whole cases with much that can be wrong, and a small one for each rule."""

CPR: Final = "0203110000"
"""Shaped like a CPR number, and cannot exist: it is in the faulty example too."""

HOSTILE: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, 1, -1, 2, 3, 4, 5, 99, 4.0, 0.5, -0.0, 1e300, 10**12, 10**30),
    *("", " ", "x", "null", "true", "4", "æøå", "\u200b", "\u202e", "\x1b[31m", "\ufeff", "\x00"),
    *("a" * 64, "a" * 65, "a b", "a\n", "\n", "{evil}", "{}", "{0}", "%s", "../..", "'\"<&>"),
    *(CPR, f"{CPR[:6]}-{CPR[6:]}", f"sag {CPR}", "/~", "a/b~c", "[0]", ".x", "__class__"),
    *("2025-02-30", "2024-02-29", "2025-1-1", "0000-01-01", "0001-01-01", "9999-12-31"),
    *("01-10-2025", "20250101", "2025-W01-1", "2025-01-01\n", "2025-13-40", "2025-01-01Z"),
    *("2025-01-01T10:30", "2025-01-01T24:00", "2025-01-01T10:30:59", "2025-01-01T10:30+01:00"),
    *("BL § 32", "BL § 999", "BL §32", "BL § 32 stk. 1 nr. 9", "SEL § 52 a, jf. BL § 46"),
    *("4 weeks", "0 weeks", "1 month", "3859 DKK/day", "3859,50 DKK", "-1 DKK", "1e3 DKK"),
    *([], {}, [None], [[]], {"": None}, {"x_": {}}, [1, 2], [2, 1], ["child"], {"id": "a1"}),
    [["deep"]] * 3,
    "a" * 20_001,
)

NAMES: Final = (
    *("x_own", "X_own", "x", "", "id", "ID", "on", "from", "from_", "with", "with_", "kind", "a b"),
    *("a/b", "~", "{evil}", "caseworker", "custody_holder", "helth", CPR, "\u202e", "0", "[0]"),
    *("safety", "ratings", "child", "decision", "ended", "outcome", "housing", "concerns"),
)


def places(document: Any, way: Way = ()) -> Iterator[Way]:
    """Yield the way to everything inside *document*."""
    inside = (
        document.items()
        if isinstance(document, dict)
        else enumerate(document)
        if isinstance(document, list)
        else ()
    )
    for step, inner in inside:
        yield (*way, step)
        yield from places(inner, (*way, step))


def at(document: Any, way: Way) -> Any:
    for step in way:
        document = document[step]
    return document


def mutated(document: Any, random: Random, most: int = 4) -> Any:
    """Return a copy of *document* with up to *most* changes."""
    copied = copy.deepcopy(document)
    for _ in range(random.randint(1, most)):
        ways = [*places(copied)]
        if not ways:
            return copied
        way = random.choice(ways)
        change = random.choice(CHANGES)
        change(at(copied, way[:-1]), way[-1], random)
    return copied


def replace(holder: Any, step: Any, random: Random) -> None:
    holder[step] = copy.deepcopy(random.choice(HOSTILE))


def remove(holder: Any, step: Any, _: Random) -> None:
    del holder[step]


def move_in(holder: Any, step: Any, random: Random) -> None:
    """Put in a part of an example, perhaps of the same name, which may be right here or not."""
    seed = random.choice(SEEDS)
    ways = [*places(seed)]
    namesakes = [way for way in ways if way[-1] == step and isinstance(step, str)]
    holder[step] = copy.deepcopy(at(seed, random.choice(namesakes or ways)))


def rename(holder: Any, step: Any, random: Random) -> None:
    value = holder.pop(step)
    if isinstance(holder, list):
        holder.append(value)
    else:
        holder[random.choice([*NAMES, step[1:], step + "s", step.upper(), f"x_{step}"])] = value


def add(holder: Any, step: Any, random: Random) -> None:
    value = copy.deepcopy(random.choice(HOSTILE))
    if isinstance(holder, list):
        holder.insert(step, value)
    else:
        holder[random.choice(NAMES)] = value


def double(holder: Any, step: Any, random: Random) -> None:
    """Repeat something in a list, the second time perhaps in another form."""
    if isinstance(holder, list):
        holder.insert(random.randint(0, len(holder)), copy.deepcopy(holder[step]))
    elif isinstance(holder[step], list):
        holder[step] = [*holder[step], *copy.deepcopy(holder[step])]
    else:
        holder[step] = [holder[step]]


def misspell(holder: Any, step: Any, random: Random) -> None:
    value = holder[step]
    if isinstance(value, str) and value:
        place = random.randrange(len(value))
        letter = random.choice(["", value[place] * 2, "0", "9", "-", "_", " ", "A", "æ", "\n"])
        holder[step] = value[:place] + letter + value[place + 1 :]
    elif isinstance(value, int | float):
        holder[step] = random.choice([value + 1, value - 1, float(value), str(value), -value])
    elif isinstance(value, list):
        random.shuffle(value)


CHANGES: Final[tuple[Callable[[Any, Any, Random], None], ...]] = (
    *(replace, remove, move_in, rename, add, double, misspell),
    *(move_in, misspell, misspell),
)


PIECES: Final = (
    *b'{ } [ ] , : " = \\ \\ud800 NaN -Infinity 1e999 -0 01 1. \x00 \xff \xc3 \xef\xbb\xbf'.split(
        b" "
    ),
    *(b"", b"\r\n", b'"id": "twice", ', b'"x_a": NaN, ', b"1" * 41, b"[" * 70, b'{"a":' * 70),
)


def garbled(document: Any, random: Random) -> bytes:
    """Return *document* as bytes that may no longer be UTF-8, or JSON."""
    return mixed_up(json.dumps(document, ensure_ascii=random.random() < 0.5).encode(), random)


def mixed_up(raw: bytes, random: Random) -> bytes:
    """Return *raw* with pieces cut out, put in, or moved, perhaps in another encoding."""
    for _ in range(random.randint(1, 3)):
        place, other = random.randrange(len(raw) + 1), random.randrange(len(raw) + 1)
        moved = raw[min(place, other) : max(place, other)][:200]
        piece = random.choice([*PIECES, moved, bytes([random.randrange(256)])])
        raw = raw[:place] + piece + raw[place + random.choice([0, 0, 1, len(piece), 50]) :]
    wrap = random.choice([*[None] * 17, "utf-16", "utf-16-le", "utf-8-sig"])
    return raw.decode(errors="replace").encode(wrap) if wrap else raw


PROFILES: Final = (
    *(shipped_text(name) for name in SHIPPED),
    *(str(rule.bad.source) for rule in PROFILE_RULES),
)
TOML_VALUES: Final = (
    *('""', '"standard"', '"herning"', '"off"', '"Ikke under 16 år"', f'"{CPR}"', '"3 months"'),
    *(
        "0",
        "1",
        "3",
        "4",
        "5",
        "-1",
        "1.0",
        "nan",
        "inf",
        "true",
        "2026-01-01",
        "2026-01-01T10:00:00Z",
    ),
    *("10:00:00", "[]", "[1, 2]", "{}", '{ da = "A" }', '{ da = "A", en = "B" }', '["BL § 32"]'),
    *("0x10", "1_000", '"""\na\n"""', '"' + "a" * 20_001 + '"', "[" * 70 + "]" * 70),
)


def changed_profile(random: Random) -> bytes:
    """Return a profile with lines taken out, doubled or moved, and other values in them."""
    lines = random.choice(PROFILES).splitlines()
    for _ in range(random.randint(1, 4)):
        at_line = random.randrange(len(lines))
        line = lines[at_line]
        name = line.partition("=")[0]
        lines[at_line : at_line + random.choice([0, 1, 1, 1])] = random.choice(
            [
                [],
                [line, line],
                [random.choice(lines)],
                [f"{name}= {random.choice(TOML_VALUES)}"],
                [f"{name}= {random.choice(TOML_VALUES)}"],
                [f"{line[1:]}"],
            ]
        )
        lines = lines or [""]
    raw = "\n".join(lines).encode()
    return raw if random.randrange(4) else mixed_up(raw, random)
