"""Profiles: from TOML to a `Profile`."""

from collections.abc import Sequence

from herningmodel.core.arguments import TextSource
from herningmodel.core.errors import ProfileError
from herningmodel.core.findings import Severity
from herningmodel.core.rule_codes import names_of
from herningmodel.loading.read_case import shape_findings
from herningmodel.profile.profile import Profile, RuleSelection, RuleSetting
from herningmodel.profile.profile_reader import ProfileReading, read_profile
from herningmodel.rules.catalogue import ALL_RULES
from herningmodel.rules.rule_set import RuleSet, RulesToUse, rules_to_use, shipped_rules
from herningmodel.schema.faults import FaultCollector, note_unknown_code
from herningmodel.schema.records import readable, readable_items


def load_profile(source: TextSource, *, rules: RulesToUse = None) -> Profile:
    """
    Return the profile that a TOML document holds.

    A profile can be well written and still be a bad idea: `check_profile` says what the rules
    about profiles find in it.

    Args:
        source: The profile, as TOML.
        rules: The rules that it may set, where some are not the library's.

    Raises:
        RulesError: *rules* cannot be used.
        ProfileError: The document is not a profile; `findings` has every fault.

    Example:
        >>> from herningmodel import load_profile
        >>> profile = load_profile('''
        ... schema = 1
        ... name = "our-town"
        ... title = { da = "Vores by", en = "Our town" }
        ... valid_from = 2026-01-01
        ... based_on = "standard"
        ... ''')
        >>> profile.thresholds.answers_hold.months
        12
    """
    reading = read_profile_of_rules(source, rules_to_use(rules))
    findings = shape_findings(reading.log)
    if reading.profile is None or any(finding.severity is Severity.ERROR for finding in findings):
        raise ProfileError(findings)
    return reading.profile


def read_profile_of_rules(source: TextSource, rules: RuleSet | None = None) -> ProfileReading:
    """Read a profile, and note settings of unknown rules."""
    reading = read_profile(source)
    note_unknown_rules(reading, rules)
    return reading


def note_unknown_rules(reading: ProfileReading, rules: RuleSet | None = None) -> None:
    """Note the settings of rules that do not exist."""
    if reading.profile is None:
        return
    codes = sorted([*(rule.code for rule in ALL_RULES), *(rules or shipped_rules()).own_codes])
    for number, setting in readable_items(readable(reading.profile, "rules")):
        code = readable(setting, "code")
        if isinstance(setting, RuleSetting) and isinstance(code, str) and code not in codes:
            note_unknown_code(code, codes, ("rules", number, "code"), reading.log)
    selection = readable(reading.profile, "selection")
    if isinstance(selection, RuleSelection):
        _note_unknown_names(selection, names_of(codes), reading.log)


def _note_unknown_names(
    selection: RuleSelection, known: Sequence[str], log: FaultCollector
) -> None:
    for member in ("select", "ignore"):
        for number, name in readable_items(readable(selection, member)):
            if isinstance(name, str) and name not in known:
                note_unknown_code(name, known, ("selection", member, number), log)
