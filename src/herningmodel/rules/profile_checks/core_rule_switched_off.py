"""
*En kerneregel er slået fra*: a profile that weakens a rule which is not the municipality's to weaken.

It has no effect: such a rule keeps its weight. A rule may always weigh more.
"""

from collections.abc import Iterator, Mapping

from herningmodel.core.findings import Location, Severity
from herningmodel.core.sources import Basis
from herningmodel.profile.profile import Profile
from herningmodel.rulebook.finding_of_fact import weakens
from herningmodel.rulebook.rule_sources import HERNING
from herningmodel.rulebook.vocabulary import (
    APPLIES,
    AnyRule,
    Fact,
    Outcome,
    ProfileRule,
    Rule,
    profile_example,
)
from herningmodel.text.texts import Text


def check(profile: Profile, rules: Mapping[str, AnyRule]) -> Iterator[Outcome]:
    """Yield every setting that would weaken a rule that may not be weakened."""
    yield APPLIES
    for number, setting in enumerate(profile.rules):
        rule = rules.get(setting.code)
        if rule is None:
            continue
        if not isinstance(rule, Rule) or weakens(setting.severity, rule):
            yield Fact(
                where=(Location(trail=("rules", number, "severity")),),
                seen=setting.severity,
                values={"code": Text(da=rule.code, en=rule.code), "title": rule.title},
            )


RULE = ProfileRule(
    code="PRO003",
    name="core_rule_switched_off",
    title=Text(da="En kerneregel er slået fra", en="A core rule is switched off"),
    why=Text(
        da="Lovens regler, trappens regler og de regler om data, som resten hviler på, er de samme i alle kommuner. En kommune kan tage dem mere alvorligt og ikke mindre.",
        en="The rules of the law, of the ladder, and those about data that the rest stands on are the same in all municipalities. A municipality can take them more seriously, and not less.",
    ),
    message=Text(
        da="Profilen sætter {code} ({title}) til {seen}. Det har ingen virkning; reglen er ikke kommunens at svække.",
        en="The profile sets {code} ({title}) to {seen}. It has no effect; the rule is not the municipality's to weaken.",
    ),
    hint=Text(
        da="Fjern indstillingen. Et enkelt fund kan forklares i sagen.",
        en="Take the setting away. A single finding can be explained in the case.",
    ),
    safe_placeholders=frozenset({"code", "title"}),
    severity=Severity.ERROR,
    basis=Basis.MODEL,
    sources=(HERNING,),
    check=check,
    good=profile_example(
        """
[[rules]]
code = "INV002"
severity = "error"
"""
    ),
    bad=profile_example(
        """
[[rules]]
code = "INV001"
severity = "off"
"""
    ),
)
