"""The laws of choosing rules and adding own ones: nothing is dropped in silence, and all is named."""

import json
import pickle
from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.rule_codes import is_chosen
from herningmodel.rules.catalogue import CATALOGUE
from herningmodel.rules.rule_set import RuleSet
from herningmodel.testing import example_text
from herningmodel.validation.check import check
from herningmodel.validation.report import RuleState
from support.own_rules import AARHUS, SCALE


ON = date(2026, 1, 15)
FAULTY = json.loads(example_text("faulty"))
EVERYTHING = RuleSet.of(*CATALOGUE, AARHUS)
FULL = check(FAULTY, on=ON, rules=EVERYTHING)
CODES = sorted(EVERYTHING.codes)
NAMES = st.lists(st.sampled_from(sorted({*CODES, *(code[:3] for code in CODES)})), max_size=6)


@given(NAMES, NAMES)
def test_a_choice_gives_the_findings_of_the_chosen_rules_and_no_others(
    select: list[str], ignore: list[str]
) -> None:
    """A rule that is not selected is not applicable, with the reason; every other is as before."""
    report = check(FAULTY, on=ON, rules=EVERYTHING, select=select, ignore=ignore)
    chosen = {code for code in CODES if is_chosen(code, select, ignore)}
    assert [
        finding
        for finding in FULL.findings
        if finding.code.startswith("FMT") or finding.code in chosen
    ] == [*report.findings]
    assert [rule.code for rule in FULL.rules] == [rule.code for rule in report.rules]
    for before, now in zip(FULL.rules, report.rules, strict=True):
        if now.code.startswith("FMT") or now.code in chosen:
            assert before == now
        else:
            assert RuleState.NOT_APPLICABLE is now.state
            assert "Reglen er ikke valgt." == str(now.why and now.why.get("da"))


@given(st.sets(st.sampled_from(CODES)), st.sets(st.sampled_from(CODES)))
def test_the_identity_is_of_what_takes_part(first: set[str], second: set[str]) -> None:
    """It is the same when the same rules take part, however they were chosen, and only then."""
    one, other = (
        RuleSet.of(*(rule for rule in (*CATALOGUE, SCALE) if rule.code in codes))
        for codes in (first, second)
    )
    assert (first == second) == (one.identity == other.identity)
    without = RuleSet.of(*CATALOGUE, SCALE).chosen(ignore=[*{*CODES} - first])
    assert one.identity == without.identity
    back = pickle.loads(pickle.dumps(one))
    assert (one.identity, one.codes) == (back.identity, back.codes)


@given(st.permutations([*CATALOGUE, AARHUS]), st.integers(1, 3))
def test_the_order_in_which_rules_are_given_changes_nothing(
    rules: list[object], times: int
) -> None:
    """Neither identity nor report depends on it, nor on what else was checked before."""
    ours = RuleSet.of(*rules)  # type: ignore[arg-type]
    for _ in range(times):
        assert FULL == check(FAULTY, on=ON, rules=ours)
    assert EVERYTHING.identity == ours.identity
    assert EVERYTHING.identity != RuleSet.of(*CATALOGUE, evolve(AARHUS, version="4")).identity
