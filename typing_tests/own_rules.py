"""What a type checker must see of rules of one's own. It is checked, never run."""

from datetime import date
from typing import assert_type

from herningmodel import CATALOGUE, Case, Report, RulePackage, RuleSet, check, validate
from herningmodel.model.interventions import Intervention
from herningmodel.rulebook.vocabulary import CaseRule
from herningmodel.rules.outside_rule import OutsideRule


def own_rules(case: Case, day: date, rule: CaseRule[Intervention]) -> None:
    """A set, a list of rules, packages, or the catalogue with them."""
    package = RulePackage(name="our-town", version="1", rules=(rule,))
    rules = RuleSet.of(*CATALOGUE, package)
    assert_type(rules, RuleSet)
    assert_type(rules.identity, str)
    assert_type(rules.chosen(["OPF"]), RuleSet)
    report = check("{}", on=day, rules=[*CATALOGUE, rule, package], select=["OPF"], ignore=("TRI",))
    assert_type(report, Report)
    assert_type(report.outside, tuple[OutsideRule, ...])
    assert_type(validate(case, on=day, rules=rules), Report)


def refused(day: date) -> None:
    """What must not type-check, does not."""
    check("{}", on=day, rules=5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    check("{}", on=day, rules=["OPF"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    check("{}", on=day, select=5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
