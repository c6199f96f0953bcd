"""
The Herning model as a library: the lowest step that fits a vulnerable child's need.

It recommends, it never decides. Everything below is imported when it is first used, so that
importing the package costs next to nothing.
"""

from importlib import import_module


# Type checkers know the name; to import it from `typing` would cost more than all the rest of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from herningmodel.audit.differences import compare_days, compare_profiles
    from herningmodel.core.errors import AcceptanceError, CaseError, HerningmodelError, ProfileError
    from herningmodel.core.findings import Finding, Location, Severity
    from herningmodel.core.library_version import VERSION as __version__  # noqa: N811 - the name that everyone looks for
    from herningmodel.core.references import LegalReference
    from herningmodel.core.spans import Span
    from herningmodel.evaluation.evaluate import evaluate
    from herningmodel.evaluation.evaluation_result import Evaluation
    from herningmodel.ladder.ladder_history import ladder_history
    from herningmodel.loading.load_acceptances import load_acceptances
    from herningmodel.loading.load_case import dump_case, load_case
    from herningmodel.loading.load_profile import load_profile
    from herningmodel.model.case import Case
    from herningmodel.model.needs import Dimension, Rating
    from herningmodel.model.steps import Step
    from herningmodel.profile.profile import Profile
    from herningmodel.profile.shipped import shipped as shipped_profile
    from herningmodel.recommendation.recommend import recommend
    from herningmodel.recommendation.recommendation import Recommendation
    from herningmodel.recommendation.verdicts import Verdict
    from herningmodel.scheduling.plan_case import schedule
    from herningmodel.scheduling.schedule import Schedule
    from herningmodel.text.texts import Text
    from herningmodel.validation.check import check
    from herningmodel.validation.check_lines import check_lines
    from herningmodel.validation.check_profile import check_profile
    from herningmodel.validation.report import Report, RuleState
    from herningmodel.validation.validate import validate


__all__ = [
    "AcceptanceError",
    "Case",
    "CaseError",
    "Dimension",
    "Evaluation",
    "Finding",
    "HerningmodelError",
    "LegalReference",
    "Location",
    "Profile",
    "ProfileError",
    "Rating",
    "Recommendation",
    "Report",
    "RuleState",
    "Schedule",
    "Severity",
    "Span",
    "Step",
    "Text",
    "Verdict",
    "__version__",
    "check",
    "check_lines",
    "check_profile",
    "compare_days",
    "compare_profiles",
    "dump_case",
    "evaluate",
    "ladder_history",
    "load_acceptances",
    "load_case",
    "load_profile",
    "recommend",
    "schedule",
    "shipped_profile",
    "validate",
]

_HOMES = {
    "AcceptanceError": "core.errors:AcceptanceError",
    "Case": "model.case:Case",
    "CaseError": "core.errors:CaseError",
    "Dimension": "model.needs:Dimension",
    "Evaluation": "evaluation.evaluation_result:Evaluation",
    "Finding": "core.findings:Finding",
    "HerningmodelError": "core.errors:HerningmodelError",
    "LegalReference": "core.references:LegalReference",
    "Location": "core.findings:Location",
    "Profile": "profile.profile:Profile",
    "ProfileError": "core.errors:ProfileError",
    "Rating": "model.needs:Rating",
    "Recommendation": "recommendation.recommendation:Recommendation",
    "Report": "validation.report:Report",
    "RuleState": "validation.report:RuleState",
    "Schedule": "scheduling.schedule:Schedule",
    "Severity": "core.findings:Severity",
    "Span": "core.spans:Span",
    "Step": "model.steps:Step",
    "Text": "text.texts:Text",
    "Verdict": "recommendation.verdicts:Verdict",
    "__version__": "core.library_version:VERSION",
    "check": "validation.check:check",
    "check_lines": "validation.check_lines:check_lines",
    "check_profile": "validation.check_profile:check_profile",
    "compare_profiles": "audit.differences:compare_profiles",
    "compare_days": "audit.differences:compare_days",
    "dump_case": "loading.load_case:dump_case",
    "evaluate": "evaluation.evaluate:evaluate",
    "load_acceptances": "loading.load_acceptances:load_acceptances",
    "load_case": "loading.load_case:load_case",
    "load_profile": "loading.load_profile:load_profile",
    "ladder_history": "ladder.ladder_history:ladder_history",
    "recommend": "recommendation.recommend:recommend",
    "schedule": "scheduling.plan_case:schedule",
    "shipped_profile": "profile.shipped:shipped",
    "validate": "validation.validate:validate",
}


def __getattr__(name: str) -> object:
    """Import *name* when it is first used."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    module, attribute = _HOMES[name].split(":")
    value: object = getattr(import_module(f"{__name__}.{module}"), attribute)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the public names, also those that have not been imported yet."""
    return sorted(__all__)
