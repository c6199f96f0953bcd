"""
The Herning model as a library: the lowest step that fits a vulnerable child's need.

It recommends, it never decides. Everything below is imported when it is first used, so that
importing the package costs next to nothing.
"""

from importlib import import_module


# Type checkers know the name; to import it from `typing` would cost more than all the rest of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from herningmodel.audit.differences import diff, diff_days
    from herningmodel.base.errors import (
        AcceptanceError,
        CaseError,
        HerningmodelError,
        ProfileError,
    )
    from herningmodel.base.findings import Finding, Place, Severity
    from herningmodel.base.texts import Text
    from herningmodel.base.version import VERSION as __version__  # noqa: N811 - the name that everyone looks for
    from herningmodel.bulk import check_lines
    from herningmodel.evaluation.caseload import evaluate
    from herningmodel.evaluation.results import Evaluation
    from herningmodel.loading.acceptances import load_acceptances
    from herningmodel.loading.cases import dump_case, load_case
    from herningmodel.loading.profiles import load_profile
    from herningmodel.model.cases import Case
    from herningmodel.model.ladder import Step
    from herningmodel.model.law import LegalReference
    from herningmodel.model.needs import Dimension, Rating
    from herningmodel.model.spans import Span
    from herningmodel.profiles.profile import Profile
    from herningmodel.profiles.shipped import shipped as shipped_profile
    from herningmodel.reckoning.ladder_path import path
    from herningmodel.recommendation.advice import Verdict
    from herningmodel.recommendation.cases import recommend
    from herningmodel.recommendation.recommendation import Recommendation
    from herningmodel.scheduling.cases import schedule
    from herningmodel.scheduling.schedule import Schedule
    from herningmodel.validation.cases import validate
    from herningmodel.validation.documents import check
    from herningmodel.validation.profiles import check_profile
    from herningmodel.validation.report import Report, RuleState


__all__ = [
    "AcceptanceError",
    "Case",
    "CaseError",
    "Dimension",
    "Evaluation",
    "Finding",
    "HerningmodelError",
    "LegalReference",
    "Place",
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
    "diff",
    "diff_days",
    "dump_case",
    "evaluate",
    "load_acceptances",
    "load_case",
    "load_profile",
    "path",
    "recommend",
    "schedule",
    "shipped_profile",
    "validate",
]

_HOMES = {
    "AcceptanceError": "base.errors:AcceptanceError",
    "Case": "model.cases:Case",
    "CaseError": "base.errors:CaseError",
    "Dimension": "model.needs:Dimension",
    "Evaluation": "evaluation.results:Evaluation",
    "Finding": "base.findings:Finding",
    "HerningmodelError": "base.errors:HerningmodelError",
    "LegalReference": "model.law:LegalReference",
    "Place": "base.findings:Place",
    "Profile": "profiles.profile:Profile",
    "ProfileError": "base.errors:ProfileError",
    "Rating": "model.needs:Rating",
    "Recommendation": "recommendation.recommendation:Recommendation",
    "Report": "validation.report:Report",
    "RuleState": "validation.report:RuleState",
    "Schedule": "scheduling.schedule:Schedule",
    "Severity": "base.findings:Severity",
    "Span": "model.spans:Span",
    "Step": "model.ladder:Step",
    "Text": "base.texts:Text",
    "Verdict": "recommendation.advice:Verdict",
    "__version__": "base.version:VERSION",
    "check": "validation.documents:check",
    "check_lines": "bulk:check_lines",
    "check_profile": "validation.profiles:check_profile",
    "diff": "audit.differences:diff",
    "diff_days": "audit.differences:diff_days",
    "dump_case": "loading.cases:dump_case",
    "evaluate": "evaluation.caseload:evaluate",
    "load_acceptances": "loading.acceptances:load_acceptances",
    "load_case": "loading.cases:load_case",
    "load_profile": "loading.profiles:load_profile",
    "path": "reckoning.ladder_path:path",
    "recommend": "recommendation.cases:recommend",
    "schedule": "scheduling.cases:schedule",
    "shipped_profile": "profiles.shipped:shipped",
    "validate": "validation.cases:validate",
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
