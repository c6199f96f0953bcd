"""A caseload for evaluations: plain random cases around 2024 and 2025, one after the other."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from herningmodel import load_case
from herningmodel.model.case import Case
from support.documents import DECIDING
from support.reference_counts import STEP_OF


START = date(2023, 1, 1)
DAYS = 1095
KINDS = [*STEP_OF]
HELP = [
    "consultant_help",
    "network_or_talk_group",
    "family_treatment",
    "support_at_home",
    "contact_person",
    "universal_offer",
]
BASES = {"help": "BL § 32 stk. 1 nr. 3", "stay": "BL § 46"}


def cases(number: int, seed: int = 1) -> Iterator[Case]:
    """Yield so many random cases; the same ones for the same seed."""
    rng = Random(seed)
    return (load_case(document(rng, index)) for index in range(number))


def document(rng: Random, number: int) -> dict[str, Any]:
    """Return a random case."""
    opened = _day(rng)
    closed = opened + timedelta(days=rng.randrange(1, DAYS)) if rng.random() < 0.3 else None
    born = opened - timedelta(days=rng.randrange(-100, 6500))
    case: dict[str, Any] = {
        "format": "herningmodel-case/1",
        "id": f"case-{number}",
        "child": {"id": f"child-{number}"},
        "opened": opened.isoformat(),
    }
    if rng.random() < 0.95:
        case["child"]["born" if born <= opened else "expected"] = born.isoformat()
    if closed is not None:
        case["closed"] = closed.isoformat()
    case["caseworkers"] = _caseworkers(rng, opened)
    case["decisions"] = [
        _decision("d-help", BASES["help"], opened, rng),
        _decision("d-stay", BASES["stay"], opened, rng),
    ]
    case["assessments"] = _assessments(rng, opened)
    case["interventions"] = [
        _measure(rng, f"i{index}", opened, HELP) for index in range(rng.randrange(3))
    ]
    case["placements"] = [
        _measure(rng, f"p{index}", opened, KINDS) for index in range(rng.choice([0, 0, 1, 2]))
    ]
    case["follow_ups"] = [
        {
            "id": f"f{index}",
            "on": _day(rng).isoformat(),
            **({"concerns": ["p0"]} if case["placements"] and rng.random() < 0.3 else {}),
            **({"rhythm": rng.choice(["3 months", "6 months"])} if rng.random() < 0.7 else {}),
            "child_spoken_with": rng.random() < 0.7,
        }
        for index in range(rng.randrange(4))
    ]
    case["contacts"] = [
        {
            "on": _day(rng).isoformat(),
            "with": rng.choice([["child"], ["parent"], ["child", "school"]]),
        }
        for _ in range(rng.randrange(3))
    ]
    case["wellbeing"] = [_measurement(rng, index) for index in range(rng.choice([0, 0, 1, 2, 3]))]
    case["complaints"] = [
        {
            "id": f"k{index}",
            "on": _day(rng).isoformat(),
            **rng.choice([{}, {"result": "upheld"}, {"result": "changed"}]),
        }
        for index in range(rng.choice([0, 0, 0, 0, 1]))
    ]
    case["step_history"] = [
        {"on": _day(rng).isoformat(), "step": rng.randint(1, 6)}
        for _ in range(rng.choice([0, 0, 0, 1, 2]))
    ]
    # A generator of its own: what is added here changes no other member.
    _add_granted_steps(case, Random(f"{number} {opened}"))
    _add_plans(case, Random(f"plans {number} {opened}"))
    return case


def _add_plans(case: dict[str, Any], rng: Random) -> None:
    """Plan for the whole case, with goals of which some are judged."""
    case["plans"] = [
        {
            "kind": "childs_plan",
            "on": _day(rng).isoformat(),
            **rng.choice([{}, {}, {"decided": {"on": "2020-01-01", "make": False}}]),
            "goals": [
                {
                    "id": f"g{number}-{index}",
                    "text": "tryg aften",
                    **rng.choice([{}, {"reached": rng.choice(["yes", "partly", "no"])}]),
                    **rng.choice([{}, {"on": _day(rng).isoformat()}]),
                }
                for index in range(rng.randrange(3))
            ],
        }
        for number in range(rng.choice([0, 0, 1, 2]))
    ]


def _add_granted_steps(case: dict[str, Any], rng: Random) -> None:
    """Rate some assessments, and decide on steps that no measure rests on."""
    for assessment in case["assessments"]:
        if rng.random() < 0.7:
            assessment["ratings"] = dict.fromkeys(DECIDING, rng.choice([0, 1, 2, 2, 3, 4]))
            assessment["safety"] = rng.choice(["safe", "safe", "safe_with_plan", "unsafe"])
            assessment["acute"] = False
            assessment["round_the_clock_treatment"] = rng.random() < 0.2
            if rng.random() < 0.2:
                del assessment["ratings"]["stability"]
    day = _day(rng)
    for number in range(rng.choice([0, 1, 1, 2, 3])):
        day = day if rng.random() < 0.3 else _day(rng)
        decision = {
            "id": f"d-{number}",
            "on": day.isoformat(),
            "granted_step": rng.randint(1, 6),
            **rng.choice([{}, {}, {"status": "draft"}]),
            **rng.choice([{}, {"deviation_code": rng.choice(["no_offer", "cost", "siblings"])}]),
            **rng.choice([{}, {"deviation_reason": rng.choice(["som aftalt", " "])}]),
        }
        if rng.random() < 0.2:
            decision["override"] = {
                "by": "adviser-1",
                "on": day.isoformat(),
                "reason": "barnet vil selv",
                "recommended": [2, 3],
            }
        case["decisions"].append(decision)


def _day(rng: Random) -> date:
    return START + timedelta(days=rng.randrange(DAYS))


def _caseworkers(rng: Random, opened: date) -> list[dict[str, str]]:
    first = {"worker": f"adviser-{rng.randrange(20)}", "since": opened.isoformat()}
    if rng.random() < 0.1:
        return []
    if rng.random() < 0.7:
        return [first]
    change = (opened + timedelta(days=200)).isoformat()
    return [
        {**first, "until": change},
        {"worker": f"adviser-{rng.randrange(20)}", "since": change},
    ]


def _decision(name: str, basis: str, opened: date, rng: Random) -> dict[str, Any]:
    decision: dict[str, Any] = {"id": name, "on": opened.isoformat(), "legal_basis": basis}
    if rng.random() < 0.1:
        decision["status"] = "draft"
    if rng.random() < 0.2:
        decision.pop("legal_basis")
    if rng.random() < 0.8:
        heard = {"on": opened.isoformat(), "how": "conversation"}
        decision["child_heard"] = (
            heard if rng.random() < 0.9 else {**heard, "how": "not_heard", "reason": "lille"}
        )
    return decision


def _assessments(rng: Random, opened: date) -> list[dict[str, Any]]:
    return [
        {
            "id": f"a{number}",
            "kind": "child_assessment",
            "on": _day(rng).isoformat(),
            "participants": rng.choice(
                [[], ["adviser"], ["adviser", "school"], ["network", "parent"]]
            ),
            **({"network_search": {"done": opened.isoformat()}} if rng.random() < 0.3 else {}),
        }
        for number in range(rng.randrange(3))
    ]


def _measure(rng: Random, name: str, opened: date, kinds: list[str]) -> dict[str, Any]:
    started = opened + timedelta(days=rng.randrange(400))
    measure: dict[str, Any] = {
        "id": name,
        "kind": rng.choice(kinds),
        "started": started.isoformat(),
        "decision": "d-help" if name.startswith("i") else "d-stay",
    }
    if rng.random() < 0.6:
        measure["ended"] = (started + timedelta(days=rng.randrange(1, 700))).isoformat()
        measure["end_reasons"] = [
            rng.choice(["purpose_reached", "child_left", "place_gave_up", "returned_home"])
        ]
    return measure


def _measurement(rng: Random, number: int) -> dict[str, Any]:
    return {
        "id": f"w{number}",
        "on": _day(rng).isoformat(),
        "instrument": rng.choice(["sdq", "sdq", "sdq", "who5"]),
        "informant": rng.choice(["parent", "parent", "teacher"]),
        "answers": [rng.choice([0, 1, 2, 1, None]) for _ in range(25)],
    }
