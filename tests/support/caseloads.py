"""A caseload for evaluations: plain random cases around 2024 and 2025, one after the other."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from herningmodel import load_case
from herningmodel.model.case import Case
from herningmodel.model.placements import PlacementKind


START = date(2023, 1, 1)
DAYS = 1095
KINDS = [kind.value for kind in PlacementKind if kind is not PlacementKind.SPECIALLY_SECURE_UNIT]
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
    dice = Random(seed)
    return (load_case(document(dice, one)) for one in range(number))


def document(dice: Random, number: int) -> dict[str, Any]:
    """Return a random case."""
    opened = _day(dice)
    closed = opened + timedelta(days=dice.randrange(1, DAYS)) if dice.random() < 0.3 else None
    born = opened - timedelta(days=dice.randrange(-100, 6500))
    case: dict[str, Any] = {
        "format": "herningmodel-case/1",
        "id": f"case-{number}",
        "child": {"id": f"child-{number}"},
        "opened": opened.isoformat(),
    }
    if dice.random() < 0.95:
        case["child"]["born" if born <= opened else "expected"] = born.isoformat()
    if closed is not None:
        case["closed"] = closed.isoformat()
    case["caseworkers"] = _caseworkers(dice, opened)
    case["decisions"] = [
        _decision("d-help", BASES["help"], opened, dice),
        _decision("d-stay", BASES["stay"], opened, dice),
    ]
    case["assessments"] = _assessments(dice, opened)
    case["interventions"] = [
        _measure(dice, f"i{one}", opened, HELP) for one in range(dice.randrange(3))
    ]
    case["placements"] = [
        _measure(dice, f"p{one}", opened, KINDS) for one in range(dice.choice([0, 0, 1, 2]))
    ]
    case["follow_ups"] = [
        {
            "id": f"f{one}",
            "on": _day(dice).isoformat(),
            **({"concerns": ["p0"]} if case["placements"] and dice.random() < 0.3 else {}),
            **({"rhythm": dice.choice(["3 months", "6 months"])} if dice.random() < 0.7 else {}),
            "child_spoken_with": dice.random() < 0.7,
        }
        for one in range(dice.randrange(4))
    ]
    case["contacts"] = [
        {
            "on": _day(dice).isoformat(),
            "with": dice.choice([["child"], ["parent"], ["child", "school"]]),
        }
        for _ in range(dice.randrange(3))
    ]
    case["wellbeing"] = [_measurement(dice, one) for one in range(dice.choice([0, 0, 1, 2, 3]))]
    case["complaints"] = [
        {
            "id": f"k{one}",
            "on": _day(dice).isoformat(),
            **dice.choice([{}, {"result": "upheld"}, {"result": "changed"}]),
        }
        for one in range(dice.choice([0, 0, 0, 0, 1]))
    ]
    case["step_history"] = [
        {"on": _day(dice).isoformat(), "step": dice.randint(1, 6)}
        for _ in range(dice.choice([0, 0, 0, 1, 2]))
    ]
    return case


def _day(dice: Random) -> date:
    return START + timedelta(days=dice.randrange(DAYS))


def _caseworkers(dice: Random, opened: date) -> list[dict[str, str]]:
    first = {"worker": f"adviser-{dice.randrange(20)}", "since": opened.isoformat()}
    if dice.random() < 0.1:
        return []
    if dice.random() < 0.7:
        return [first]
    change = (opened + timedelta(days=200)).isoformat()
    return [
        {**first, "until": change},
        {"worker": f"adviser-{dice.randrange(20)}", "since": change},
    ]


def _decision(name: str, basis: str, opened: date, dice: Random) -> dict[str, Any]:
    decision: dict[str, Any] = {"id": name, "on": opened.isoformat(), "legal_basis": basis}
    if dice.random() < 0.1:
        decision["status"] = "draft"
    if dice.random() < 0.2:
        decision.pop("legal_basis")
    if dice.random() < 0.8:
        heard = {"on": opened.isoformat(), "how": "conversation"}
        decision["child_heard"] = (
            heard if dice.random() < 0.9 else {**heard, "how": "not_heard", "reason": "lille"}
        )
    return decision


def _assessments(dice: Random, opened: date) -> list[dict[str, Any]]:
    return [
        {
            "id": f"a{one}",
            "kind": "child_assessment",
            "on": _day(dice).isoformat(),
            "participants": dice.choice(
                [[], ["adviser"], ["adviser", "school"], ["network", "parent"]]
            ),
            **({"network_search": {"done": opened.isoformat()}} if dice.random() < 0.3 else {}),
        }
        for one in range(dice.randrange(3))
    ]


def _measure(dice: Random, name: str, opened: date, kinds: list[str]) -> dict[str, Any]:
    started = opened + timedelta(days=dice.randrange(400))
    measure: dict[str, Any] = {
        "id": name,
        "kind": dice.choice(kinds),
        "started": started.isoformat(),
        "decision": "d-help" if name.startswith("i") else "d-stay",
    }
    if dice.random() < 0.6:
        measure["ended"] = (started + timedelta(days=dice.randrange(1, 700))).isoformat()
        measure["end_reasons"] = [
            dice.choice(["purpose_reached", "child_left", "place_gave_up", "returned_home"])
        ]
    return measure


def _measurement(dice: Random, number: int) -> dict[str, Any]:
    return {
        "id": f"w{number}",
        "on": _day(dice).isoformat(),
        "instrument": dice.choice(["sdq", "sdq", "sdq", "who5"]),
        "informant": dice.choice(["parent", "parent", "teacher"]),
        "answers": [dice.choice([0, 1, 2, 1, None]) for _ in range(25)],
    }
