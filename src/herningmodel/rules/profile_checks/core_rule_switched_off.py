"""
*En kerneregel er slået fra*: a profile that weakens a rule which is not the municipality's to weaken.

It has no effect: such a rule keeps its weight. A rule may always weigh more.
"""

from herningmodel.core.rule_codes import is_named
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.finding_of_fact import weakens


def check(profile: v.Profile, rules: v.Rules) -> v.Outcomes:
    """Yield every setting or choice that would weaken a rule that may not be weakened."""
    yield v.APPLIES
    for number, setting in enumerate(profile.rules):
        rule = rules.get(setting.code)
        if rule is None:
            continue
        if not isinstance(rule, v.Rule) or weakens(setting.severity, rule):
            yield v.Fact(
                where=(v.Location(trail=("rules", number, "severity")),),
                seen=setting.severity,
                values={"code": v.Text(da=rule.code, en=rule.code), "title": rule.title},
            )
    ignored = () if profile.selection is None else profile.selection.ignore
    for number, name in enumerate(ignored):
        named = [rule for code, rule in rules.items() if is_named(code, (name,))]
        # A family leaves out those of its rules that may be left out; the others simply stay.
        if named and not any(isinstance(rule, v.Rule) and rule.adaptable for rule in named):
            title = named[0].title if named[0].code == name else WHOLE_FAMILY
            yield v.Fact(
                where=(v.Location(trail=("selection", "ignore", number)),),
                seen="ignore",
                values={"code": v.Text(da=name, en=name), "title": title},
            )


WHOLE_FAMILY = v.Text(da="hele familien", en="the whole family")


RULE = v.ProfileRule(
    code="PRO003",
    name="core_rule_switched_off",
    **v.sentences(
        title_da="En kerneregel er slået fra",
        title_en="A core rule is switched off",
        why_da="Lovens regler, trappens regler og de regler om data, som resten hviler på, er de samme i alle kommuner. En kommune kan tage dem mere alvorligt og ikke mindre.",
        why_en="The rules of the law, of the ladder, and those about data that the rest builds on are the same in all municipalities. A municipality can take them more seriously, and not less.",
        message_da="Profilen sætter {code} ({title}) til {seen}. Det har ingen virkning; reglen er ikke kommunens at svække.",
        message_en="The profile sets {code} ({title}) to {seen}. It has no effect; the rule is not the municipality's to weaken.",
        hint_da="Fjern indstillingen. Et enkelt fund kan forklares i sagen.",
        hint_en="Take the setting away. A single finding can be explained in the case.",
    ),
    safe_placeholders=frozenset({"code", "title"}),
    **v.by_model(v.Severity.ERROR, v.sources.HERNING),
    check=check,
    good=v.profile_example("[[rules]]", 'code = "INV002"', 'severity = "error"'),
    bad=v.profile_example("[[rules]]", 'code = "INV001"', 'severity = "off"'),
)
