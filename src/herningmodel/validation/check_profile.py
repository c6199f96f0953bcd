"""Check a profile: its shape, and the rules about profiles."""

from herningmodel.core.arguments import TextSource
from herningmodel.loading.load_profile import read_profile_of_rules
from herningmodel.loading.read_case import shape_findings
from herningmodel.rules.catalogue import PROFILE_RULES, RULES_BY_CODE
from herningmodel.rules.rule_set import RulesToUse, rules_to_use
from herningmodel.schema.records import readable
from herningmodel.text.texts import Text
from herningmodel.validation.check import shape_states
from herningmodel.validation.engine import judge, readable_outcomes
from herningmodel.validation.report import Report, RuleReport, RuleState, UncheckedReason
from herningmodel.validation.validate import report


NO_PROFILE = (
    UncheckedReason(
        template=Text(
            da="Dokumentet kunne ikke læses som en profil.",
            en="The document could not be read as a profile.",
        )
    ),
)


def check_profile(source: TextSource, *, strict: bool = False, rules: RulesToUse = None) -> Report:
    """
    Return every fault of a profile: shape and rules.

    No document makes it raise.

    Args:
        source: The profile, as TOML.
        strict: Whether a crash of a rule is raised; otherwise the rule is reported as crashed.
        rules: The rules that it may set, where some are not the library's.

    Raises:
        RulesError: *rules* cannot be used.

    Example:
        >>> from herningmodel import check_profile
        >>> [finding.code for finding in check_profile("schema = ").findings]
        ['FMT003']
    """
    known = rules_to_use(rules)
    reading = read_profile_of_rules(source, known)
    by_code = RULES_BY_CODE | known.own_rules
    findings = shape_findings(reading.log)
    states = shape_states(findings, is_read=reading.profile is not None)
    name: object = None
    for rule in PROFILE_RULES:
        if reading.profile is None:
            state = RuleState.COULD_NOT_BE_CHECKED
            states.append(RuleReport(code=rule.code, state=state, reasons=NO_PROFILE))
            continue
        name = readable(reading.profile, "name")
        outcomes = readable_outcomes(rule.check(reading.profile, by_code))
        found, rule_report = judge(rule, rule.severity, outcomes, strict=strict)
        findings += found
        states.append(rule_report)
    return report(None, None, name if isinstance(name, str) else "", findings, states)
