"""Build findings from facts: a rule's sentences, and its severity under a profile."""

from herningmodel.core.display import to_display
from herningmodel.core.findings import Finding, Location, Severity
from herningmodel.profile.profile import Profile, Setting
from herningmodel.rulebook.vocabulary import Fact, Rule
from herningmodel.schema.faults import ShapeFault
from herningmodel.text.formatting import Value
from herningmodel.text.privacy import mask
from herningmodel.text.texts import Text, placeholders


def finding(rule: Rule, fact: Fact, severity: Severity) -> Finding:
    """
    Return the finding of *fact*, in the sentences of *rule*.

    Raises:
        KeyError: The words of the rule have a place that the fact does not fill.
    """
    seen = None if fact.seen is None else to_display(fact.seen)
    expected = None if fact.expected is None else mask(fact.expected)
    values: dict[str, Value] = {
        "seen": seen,
        "expected": None if expected is None else Text(da=expected, en=expected),
        **fact.values,
    }
    # The sentences are filled in later, where the rule that forgot a value is not known any more.
    templates = [text for text in (rule.message, rule.hint, rule.advice) if text is not None]
    needed = {place for template in templates for place in placeholders(template)}
    if unfilled := needed - values.keys():
        raise KeyError(*sorted(unfilled))
    of_the_day = rule.reference.on(fact.day) if rule.reference and fact.day else None
    reference = fact.reference or of_the_day
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=max(severity, fact.at_most or severity, key=lambda weight: weight.rank),
        basis=rule.basis,
        where=fact.where,
        template=rule.message,
        hint_template=rule.hint,
        suggestion_template=rule.suggestion,
        advice_template=rule.advice,
        values=values,
        safe_placeholders=rule.safe_placeholders,
        seen=seen,
        expected=expected,
        reference=None if reference is None else str(reference),
        may_err=rule.may_err,
    )


def fact_of(fault: ShapeFault) -> Fact:
    """Return the fact that a fault in the shape of a document is."""
    return Fact(
        where=(Location(trail=fault.trail),),
        seen=fault.seen,
        expected=fault.expected,
        values=fault.values,
    )


def severity_of(rule: Rule, profile: Profile) -> Severity | None:
    """
    Return how much a finding of *rule* weighs under *profile*, or None where the rule is off.

    A rule that is not adaptable may weigh more in a profile, never less, and is never off.
    """
    selection = profile.selection
    if selection is not None and rule.adaptable and selection.leaves_out(rule.code):
        return None
    setting = next((entry.severity for entry in profile.rules if entry.code == rule.code), None)
    if setting is None or weakens(setting, rule):
        return rule.severity
    return None if setting is Setting.OFF else Severity(setting.value)


def weakens(setting: Setting, rule: Rule) -> bool:
    """Tell whether *setting* would weaken a rule that no profile may weaken."""
    if rule.adaptable:
        return False
    return setting is Setting.OFF or Severity(setting.value).rank > rule.severity.rank
