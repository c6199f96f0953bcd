"""A higher step that carries less than the one below it."""

from itertools import pairwise

import pytest

from support.profile_rules import found


STEPS = ("universal", "preventive", "home_based", "kin_or_network", "foster_family", "institution")


def reach(**cells: dict[str, int]) -> str:
    rows = {
        "universal": {"child": 1, "parenting": 1, "environment": 1},
        "preventive": {"child": 2, "parenting": 2, "environment": 2},
        "home_based": {"child": 4, "parenting": 3, "environment": 4},
        **{name: {"child": 4, "parenting": 4, "environment": 4} for name in STEPS[3:]},
    }
    lines = []
    for name, row in rows.items():
        row.update(cells.get(name, {}))
        inner = ", ".join(f"{domain} = {rating}" for domain, rating in row.items())
        lines.append(f"{name} = {{ {inner} }}")
    return "[reach]\n" + "\n".join(lines)


@pytest.mark.parametrize("domain", ["child", "parenting", "environment"])
@pytest.mark.parametrize(("lower", "higher"), [*pairwise(STEPS)])
def test_the_same_is_enough_and_one_less_is_found(lower: str, higher: str, domain: str) -> None:
    """Between every two steps, in every domain."""
    level = {name: {domain: 2} for name in STEPS}
    assert [] == found("PRO006", reach(**level))
    rising = {name: {domain: 3 if STEPS.index(name) > STEPS.index(lower) else 2} for name in STEPS}
    assert [] == found("PRO006", reach(**rising))
    falling = {name: {domain: 1 if STEPS.index(name) > STEPS.index(lower) else 2} for name in STEPS}
    (finding,) = found("PRO006", reach(**falling))
    assert f".reach.{higher}.{domain}" == finding.where[0].path
    assert ("1", ">= 2") == (finding.seen, finding.expected)


def test_the_message_names_both_steps() -> None:
    """Lower first."""
    (finding,) = found("PRO006", reach(institution={"parenting": 3}))
    assert finding.message.da == (
        "I området »forældrenes kompetencer« kan trin 5 bære 4, men trin 6 kun 3."
    )


def test_a_dimension_with_a_reach_of_its_own_may_not_fall_either() -> None:
    """It is found where it is written."""
    toml = """
[[reach.by_dimension]]
dimension = "health"
universal = 2
preventive = 4
home_based = 3
kin_or_network = 4
foster_family = 4
institution = 4
"""
    (finding,) = found("PRO006", toml)
    assert ".reach.by_dimension[0].home_based" == finding.where[0].path
    assert "I området »sundhed« kan trin 2 bære 4, men trin 3 kun 3." == finding.message.get("da")
