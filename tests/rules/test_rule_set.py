"""The rules to check by as a value: what may be in it, and what its identity says."""

import pickle
import re
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import evolve

from herningmodel.core.errors import HerningmodelError, RulesError
from herningmodel.core.findings import Severity
from herningmodel.rules.catalogue import ALL_RULES, CASE_RULES, CASELOAD_RULES, CATALOGUE
from herningmodel.rules.rule_package import RulePackage, imported_package
from herningmodel.rules.rule_set import RuleSet, rule_set, rules_to_use, shipped_rules
from herningmodel.text.texts import Text
from support.own_rules import AARHUS, BY_NAME, LAMBDA, MANY, SCALE


CPR = Text(da="Sag 010190-1234", en="A case")
BASE = r"rules-[0-9a-f]{12}"


def said(rules: RuleSet) -> str:
    """Return what the identity says in clear text."""
    assert re.match(BASE, rules.identity)
    return re.sub(BASE, "", rules.identity)


def test_the_identity_is_the_same_every_time() -> None:
    """It depends on nothing but the rules."""
    assert rule_set() == rule_set() == shipped_rules().identity
    assert re.fullmatch(BASE, rule_set())


def test_no_rule_of_the_library_begins_with_x() -> None:
    """The letter is for rules from outside."""
    assert [] == [rule.code for rule in ALL_RULES if rule.code.startswith("X")]


def test_the_catalogue_is_the_same_as_no_argument() -> None:
    """Given or not, in any order, the rules of the library have one identity."""
    assert rule_set() == RuleSet.of(*CATALOGUE).identity
    assert rule_set() == RuleSet.of(*reversed(CATALOGUE)).identity
    assert shipped_rules() is rules_to_use(None)
    assert shipped_rules() is rules_to_use(None, [], ())


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ((*CATALOGUE, AARHUS), " + aarhus-3"),
        ((*CATALOGUE, SCALE), " + XAA001"),
        ((AARHUS, *CATALOGUE, BY_NAME, MANY), " + aarhus-3 + by-name-1.0 + XAA003"),
        ((AARHUS,), " + aarhus-3, only XAA"),
        ((), ", only FMT"),
        (CASE_RULES, ", without ANB023 ANB029 DAT017 SAG001"),
        (CASELOAD_RULES, ", only ANB023 ANB029 DAT017 SAG001"),
    ],
)
def test_the_identity_names_what_was_added_and_left_out(given: tuple[Any, ...], text: str) -> None:
    """A package by name and version, a rule without one by its code, a whole family by its letters."""
    assert text == said(RuleSet.of(*given))


@pytest.mark.parametrize(
    ("select", "ignore", "text"),
    [
        (["OPF", "XAA001"], [], " + aarhus-3, only OPF XAA"),
        (["OPF"], [], ", only OPF"),
        (["opf004", " tri "], [], ", only OPF004 TRI"),
        ([], ["XAA", "TRI"], ", without TRI"),
        ([], ["TRI", "OPF004"], " + aarhus-3, without OPF004 TRI"),
        (["OPF"], ["OPF"], ", only FMT"),
        (["FMT"], [], ", only FMT"),
        (["XAA001"], [], " + aarhus-3, only XAA"),
    ],
)
def test_a_choice_is_said_the_shorter_way(select: list[str], ignore: list[str], text: str) -> None:
    """What runs or what does not; a package of which nothing runs is not named."""
    assert text == said(RuleSet.of(*CATALOGUE, AARHUS).chosen(select, ignore))


def test_a_choice_of_everything_is_no_choice() -> None:
    """The identity says what takes part, and not how it was asked for."""
    families = sorted({code[:3] for code in shipped_rules().codes})
    assert rule_set() == shipped_rules().chosen(families).identity


@pytest.mark.parametrize(
    "changed",
    [
        evolve(AARHUS, version="4"),
        evolve(AARHUS, name="odense"),
        evolve(AARHUS, rules=(SCALE, LAMBDA)),
        evolve(AARHUS, rules=(evolve(SCALE, severity=Severity.ERROR),)),
        evolve(AARHUS, rules=(evolve(SCALE, title=SCALE.why),)),
        evolve(AARHUS, rules=(evolve(SCALE, message=SCALE.why),)),
        evolve(AARHUS, rules=(evolve(SCALE, hint=None),)),
        evolve(AARHUS, rules=(evolve(SCALE, adaptable=False),)),
        evolve(AARHUS, rules=(evolve(SCALE, check=MANY.check),)),
        evolve(AARHUS, rules=(evolve(SCALE, safe_placeholders=frozenset({"on"})),)),
        evolve(AARHUS, rules=(evolve(SCALE, sources=(evolve(SCALE.sources[0], url="x"),)),)),
    ],
)
def test_another_version_or_content_is_another_identity(changed: RulePackage) -> None:
    """Also where the clear text is the same."""
    assert RuleSet.of(AARHUS).identity[:18] != RuleSet.of(changed).identity[:18]


def test_a_callable_without_a_name_counts_by_its_type() -> None:
    """Its address would be another in every process."""

    class Check:
        def __call__(self, *_: object) -> list[Any]:
            return []

    first, second = (RuleSet.of(evolve(SCALE, check=Check())) for _ in range(2))
    assert first.identity == second.identity


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (evolve(SCALE, code="AAA001"), "the code of a rule of your own is written like XAA001, got AAA001"),
        (evolve(SCALE, code="XA0001"), "written like XAA001, got XA0001"),
        (evolve(SCALE, code="xaa001"), "got xaa001"),
        (evolve(SCALE, code="X" * 5000), "got X"),
        (evolve(SCALE, code=7), "got 7"),
        (evolve(SCALE, name="Scale missing"), "XAA001: the name is written like plan_not_signed"),
        (evolve(SCALE, title="Skala"), "XAA001: title must be Text, got str"),
        (evolve(SCALE, severity="error"), "XAA001: severity must be Severity, got str"),
        (evolve(SCALE, why=CPR), "XAA001: why holds what looks like a CPR number"),
        (evolve(SCALE, hint=CPR), "XAA001: hint holds what looks like a CPR number"),
        (evolve(SCALE, name="case_0101901234"), "XAA001: the name is written like"),
        (evolve(SCALE, sources=()), "XAA001: sources must be a tuple with at least one Source"),
        (evolve(SCALE, sources=("us",)), "XAA001: sources must be a tuple"),
        (evolve(SCALE, sources=None), "XAA001: sources must be a tuple"),
        (evolve(CASE_RULES[0], severity=Severity.INFO), "DAT001 is a rule of the library and cannot be changed"),
        (ALL_RULES[0], "expected a CaseRule or a CaseloadRule, got FMT001"),
        (SCALE.check, "expected a CaseRule or a CaseloadRule, got function"),
        (None, "expected a CaseRule or a CaseloadRule, got NoneType"),
        ("XAA001", "expected a CaseRule or a CaseloadRule, got str"),
    ],
)  # fmt: skip
def test_what_is_no_rule_of_ones_own_is_refused(given: Any, message: str) -> None:
    """The error names the rule, what is wrong with it, and what was expected."""
    with pytest.raises(RulesError, match=re.escape(message)):
        RuleSet.of(*CATALOGUE, given)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ((SCALE, SCALE), "used twice: XAA001"),
        ((AARHUS, SCALE), "used twice: XAA001"),
        ((AARHUS, evolve(AARHUS, name="odense")), "used twice: XAA001"),
        ((CASE_RULES[0], CASE_RULES[0]), "a rule of the library was given twice"),
    ],
)
def test_a_code_is_for_one_rule(given: tuple[Any, ...], message: str) -> None:
    """Whatever package it comes in."""
    with pytest.raises(RulesError, match=message):
        RuleSet.of(*given)


@pytest.mark.parametrize("rules", [5, "OPF", SimpleNamespace()])
def test_rules_are_a_set_or_a_list(rules: Any) -> None:
    """Anything else is named by its type."""
    with pytest.raises(RulesError, match="rules takes a RuleSet or a list of rules"):
        rules_to_use(rules)


@pytest.mark.parametrize(
    ("members", "message"),
    [
        ({"name": "Aarhus"}, "the name of a package is written like aarhus, got Aarhus"),
        ({"name": ""}, "the name of a package"),
        ({"name": None}, "the name of a package"),
        ({"version": "1 2"}, "the version of a package is written like 2026.1"),
        ({"version": "010190-1234"}, r"got \*\*\*\*\*\*-\*\*\*\*"),
        ({"version": 3}, "the version of a package"),
        ({"rules": ()}, "aarhus: rules must be a tuple with at least one rule"),
        ({"rules": [SCALE]}, "aarhus: rules must be a tuple"),
        ({"rules": (SCALE, SCALE)}, "used twice: XAA001"),
        ({"rules": (CASE_RULES[0],)}, "the code of a rule of your own is written like XAA001"),
    ],
)
def test_a_package_is_checked_when_it_is_made(members: Any, message: str) -> None:
    """So its author meets the fault, and not its users."""
    with pytest.raises(RulesError, match=message):
        evolve(AARHUS, **members)


@pytest.mark.parametrize(
    ("what", "names", "message"),
    [
        ("select", ["OPG"], "select: there is no rule or family OPG; did you mean OPF?"),
        ("ignore", ["OPF01"], "ignore: there is no rule or family OPF01; did you mean OPF"),
        ("select", ["TRN001"], "select: there is no rule or family TRN001; did you mean TRN0"),
        ("select", ["010190-1234"], "there is no rule or family ******-****"),
        ("select", "OPF", "select takes a list of codes and families, got str"),
        ("ignore", 5, "ignore takes a list of codes and families, got int"),
        ("select", ["OPF", 5], "select takes codes and families as text, got int"),
        ("select", [["OPF"]], "select takes codes and families as text, got list"),
        ("ignore", ["FMT"], "ignore: the rules of FMT always take part"),
        ("ignore", ["FMT010"], "ignore: the rules of FMT always take part"),
        ("select", ["XAA"], "select: there is no rule or family XAA"),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(what: str, names: Any, message: str) -> None:
    """Never passed over: a misspelt code would leave everything out in silence."""
    with pytest.raises(RulesError, match=re.escape(message)):
        rules_to_use(None, **{what: names})


def test_it_is_an_error_of_the_library_and_of_a_value() -> None:
    """Caught with either family."""
    assert issubclass(RulesError, HerningmodelError)
    assert issubclass(RulesError, ValueError)


def test_a_choice_is_made_once() -> None:
    """The second case costs nothing."""
    assert rules_to_use(None, ["OPF"]) is rules_to_use(None, ["OPF"])
    ours = RuleSet.of(*CATALOGUE, AARHUS)
    assert ours is rules_to_use(ours)
    assert rules_to_use(ours, ignore=["OPF"]) is rules_to_use(ours, ignore=("OPF",))
    assert rules_to_use(None, ["OPF"]) is not rules_to_use(ours, ["OPF"])


@pytest.mark.parametrize("given", [(), (AARHUS,), (BY_NAME,), (AARHUS, BY_NAME, MANY)])
def test_it_can_be_sent_to_another_process(given: tuple[Any, ...]) -> None:
    """The rules of the library by code, a package by name where it has one, the rest as it is."""
    rules = RuleSet.of(*CATALOGUE, *given).chosen(ignore=["OPF004"])
    back = pickle.loads(pickle.dumps(rules))
    assert (rules.identity, rules.codes, rules.ignore) == (back.identity, back.codes, back.ignore)
    assert rules.outside == back.outside
    assert shipped_rules() is pickle.loads(pickle.dumps(shipped_rules()))


def test_a_package_is_found_by_name() -> None:
    """Then it knows where another process finds it."""
    found = imported_package("support.own_rules:AARHUS")
    assert (AARHUS.rules, "support.own_rules:AARHUS") == (found.rules, found.imported_from)
    assert found == pickle.loads(pickle.dumps(found))


@pytest.mark.parametrize(
    ("origin", "message"),
    [
        ("support.nothing:HERE", "support.nothing:HERE cannot be imported: ModuleNotFoundError"),
        ("support.own_rules:NOTHING", "cannot be imported: AttributeError"),
        ("", "cannot be imported: ValueError"),
        ("support.own_rules", "cannot be imported"),
        ("support.own_rules:SCALE", "support.own_rules:SCALE must be a RulePackage, got CaseRule"),
    ],
)
def test_what_is_no_package_is_refused_by_name(origin: str, message: str) -> None:
    """With the type of the error, never its text."""
    with pytest.raises(RulesError, match=message):
        imported_package(origin)
