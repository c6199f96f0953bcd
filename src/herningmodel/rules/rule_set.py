"""The rules to check by, as a value, and their identity."""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final, TypeAlias

from attrs import field, frozen

from herningmodel.core.errors import RulesError
from herningmodel.core.rule_codes import is_chosen
from herningmodel.rulebook.vocabulary import AnyRule, CaseloadRule, CaseRule, Rule
from herningmodel.rules.catalogue import CATALOGUE
from herningmodel.rules.outside_rule import (
    Checking,
    OutsideRule,
    check_outside,
    described,
    is_checking,
    is_outside,
)
from herningmodel.rules.rule_choice import checked_names, texts_of
from herningmodel.rules.rule_identity import identity_of
from herningmodel.rules.rule_package import Owned, RulePackage


_SHIPPED: Final = {rule.code: rule for rule in CATALOGUE}


@frozen(eq=False)
class RuleSet:
    """
    *Regelsæt*: the rules to check by, some of them perhaps from outside.

    Make it once with `RuleSet.of`, and pass it as `rules=` as often as you like. It is immutable,
    and can be sent to another process.

    Attributes:
        identity: Which rules took part, as reports show it: a hash of them all, and in clear text
            what was added and what was left out.
        case_rules: The rules that look at a case, in the order in which they run.
        caseload_rules: The rules that look at many cases together.
        left_out: The codes of the rules that look at a case and are left out.
        left_out_of_caseload: The codes of the rules that look at many cases and are left out.
        outside: What a report says of the rules from outside that take part.
        owned: The rules from outside, with their packages, also those left out.
        select: The codes and families that were chosen; empty: all of them.
        ignore: The codes and families that were left out.
    """

    identity: str
    case_rules: tuple[CaseRule[object], ...] = field(repr=False)
    caseload_rules: tuple[CaseloadRule[object], ...] = field(repr=False)
    left_out: tuple[str, ...] = field(repr=False)
    left_out_of_caseload: tuple[str, ...] = field(repr=False)
    outside: tuple[OutsideRule, ...] = field(repr=False)
    owned: tuple[Owned, ...] = field(repr=False)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    @staticmethod
    def of(*rules: Rule | RulePackage) -> "RuleSet":
        """
        Return the set of *rules*: those of the library, own ones, and packages of own ones.

        What of the library is not given does not run, and reports say so. `CATALOGUE` is all of it.

        Raises:
            RulesError: Something is no rule, has a code that is not its own, or is there twice.

        Example:
            >>> from herningmodel.rules.catalogue import CATALOGUE
            >>> from herningmodel.rules.rule_set import RuleSet
            >>> follow_up = [rule for rule in CATALOGUE if rule.code.startswith("OPF")]
            >>> RuleSet.of(*follow_up).identity.partition(", ")[2]
            'only OPF'
        """
        owned: list[Owned] = []
        codes: list[str] = []
        for given in rules:
            if isinstance(given, RulePackage):
                owned += [(rule, given) for rule in given.rules]
            elif _is_shipped(given):
                codes.append(given.code)
            elif is_checking(given):
                owned.append((given, None))
            else:
                check_outside([given])
        check_outside(rule for rule, _ in owned)
        if len({*codes}) < len(codes):
            message = "each rule is given once; a rule of the library was given twice"
            raise RulesError(message)
        kept = frozenset([*codes, *(rule.code for rule, _ in owned)])
        return _made(kept, tuple(owned), (), ())

    def chosen(self, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> "RuleSet":
        """
        Return the set without what is not in *select*, where that is given, or is in *ignore*.

        Args:
            select: Codes and families, such as `OPF001` and `OPF`; empty: all of them.
            ignore: Codes and families; what is in both is left out.

        Raises:
            RulesError: No rule or family has such a name.

        Example:
            >>> from herningmodel.rules.rule_set import shipped_rules
            >>> shipped_rules().chosen(ignore=["TRI", "OPF004"]).identity.partition(", ")[2]
            'without OPF004 TRI'
        """
        codes = [*_SHIPPED, *self.own_codes]
        wanted = checked_names("select", select, codes)
        unwanted = checked_names("ignore", ignore, codes)
        kept = frozenset(code for code in self.codes if is_chosen(code, wanted, unwanted))
        return _made(kept, self.owned, wanted, unwanted)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the rules that take part, apart from those about shape."""
        return tuple(rule.code for rule in (*self.case_rules, *self.caseload_rules))

    @property
    def own_codes(self) -> tuple[str, ...]:
        """The codes of the rules from outside, also of those left out."""
        return tuple(self.own_rules)

    @property
    def own_rules(self) -> dict[str, AnyRule]:
        """The rules from outside by their codes, also those left out."""
        return {rule.code: rule for rule, _ in self.owned}

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Rebuild from the codes, so that the rules of the library need not be sent."""
        if self is shipped_rules():
            return shipped_rules, ()
        given = [rule if package is None else package for rule, package in self.owned]
        # A package once, for all its rules: it may be one that is found by name.
        once = tuple({id(each): each for each in given}.values())
        return _rebuilt_set, (frozenset(self.codes), once, self.select, self.ignore)


RulesToUse: TypeAlias = RuleSet | Iterable[Rule | RulePackage] | None
"""The argument `rules=`; None: all rules of the library, and no others."""


def _made(
    kept: frozenset[str],
    owned: tuple[Owned, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
) -> RuleSet:
    every: list[Checking] = [*CATALOGUE, *(rule for rule, _ in owned)]
    left_out = [rule for rule in every if rule.code not in kept]
    return RuleSet(
        identity=identity_of(kept, owned),
        case_rules=tuple(
            rule for rule in every if isinstance(rule, CaseRule) and rule.code in kept
        ),
        caseload_rules=tuple(
            rule for rule in every if isinstance(rule, CaseloadRule) and rule.code in kept
        ),
        left_out=tuple(rule.code for rule in left_out if isinstance(rule, CaseRule)),
        left_out_of_caseload=tuple(
            rule.code for rule in left_out if isinstance(rule, CaseloadRule)
        ),
        outside=tuple(
            described(rule, None if package is None else package.label)
            for rule, package in owned
            if rule.code in kept
        ),
        owned=owned,
        select=select,
        ignore=ignore,
    )


def _rebuilt_set(
    kept: frozenset[str],
    given: tuple[Checking | RulePackage, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
) -> RuleSet:
    return _made(kept, RuleSet.of(*given).owned, select, ignore)


def _is_shipped(rule: object) -> bool:
    """Tell whether *rule* is one of the library's own, which may not be varied."""
    if not isinstance(rule, AnyRule) or is_outside(str(rule.code)):
        return False
    known = _SHIPPED.get(rule.code)
    if known is None and is_checking(rule):
        return False
    if known is not None and known is not rule:
        message = (
            f"{rule.code} is a rule of the library and cannot be changed; "
            "give your own a code like XAA001"
        )
        raise RulesError(message)
    return known is not None


@cache
def shipped_rules() -> RuleSet:
    """Return the rules of the library, all of them."""
    return _made(frozenset(_SHIPPED), (), (), ())


def rules_to_use(
    rules: RulesToUse, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> RuleSet:
    """
    Return the set that the arguments `rules=`, `select=` and `ignore=` ask for.

    Raises:
        RulesError: There is a fault in one of them.
    """
    base = shipped_rules() if rules is None else _given(rules)
    if not select and not ignore:
        return base
    return _chosen(base, texts_of("select", select), texts_of("ignore", ignore))


def _given(rules: RuleSet | Iterable[Rule | RulePackage]) -> RuleSet:
    if isinstance(rules, RuleSet):
        return rules
    if not _is_many(rules):
        message = f"rules takes a RuleSet or a list of rules, got {type(rules).__name__}"
        raise RulesError(message)
    return RuleSet.of(*rules)


def _is_many(given: object) -> bool:
    return isinstance(given, Iterable) and not isinstance(given, str)


@lru_cache(maxsize=32)
def _chosen(base: RuleSet, select: tuple[str, ...], ignore: tuple[str, ...]) -> RuleSet:
    # Remembered, so that a choice costs nothing with the second case.
    return base.chosen(select, ignore)


def rule_set() -> str:
    """Return the identity of the rules of this version."""
    return shipped_rules().identity
