"""
The Herning model as a library: the lowest step that fits a vulnerable child's need.

It recommends, it never decides. Everything below is imported when it is first used, so that
importing the package costs next to nothing.
"""

from importlib import import_module


# Type checkers know the name; to import it from `typing` would cost more than all the rest of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from herningmodel.audit.differences import compare_days as compare_days
    from herningmodel.audit.differences import compare_profiles as compare_profiles
    from herningmodel.core.errors import AcceptanceError as AcceptanceError
    from herningmodel.core.errors import CaseError as CaseError
    from herningmodel.core.errors import FindingsError as FindingsError
    from herningmodel.core.errors import HerningmodelError as HerningmodelError
    from herningmodel.core.errors import PriceListError as PriceListError
    from herningmodel.core.errors import ProfileError as ProfileError
    from herningmodel.core.errors import ResultError as ResultError
    from herningmodel.core.errors import RulesError as RulesError
    from herningmodel.core.errors import WrongTypeError as WrongTypeError
    from herningmodel.core.errors import WrongValueError as WrongValueError
    from herningmodel.core.findings import Finding as Finding
    from herningmodel.core.findings import Location as Location
    from herningmodel.core.findings import Severity as Severity
    from herningmodel.core.library_version import VERSION
    from herningmodel.core.references import LegalReference as LegalReference
    from herningmodel.core.spans import Span as Span
    from herningmodel.costs.case_costs import cost as cost
    from herningmodel.evaluation.evaluate import evaluate as evaluate
    from herningmodel.evaluation.evaluation_result import Evaluation as Evaluation
    from herningmodel.kept.load_costs import load_costs as load_costs
    from herningmodel.kept.load_evaluation import load_evaluation as load_evaluation
    from herningmodel.kept.load_recommendation import load_recommendation as load_recommendation
    from herningmodel.kept.load_report import load_report as load_report
    from herningmodel.kept.load_schedule import load_schedule as load_schedule
    from herningmodel.ladder.ladder_history import ladder_history as ladder_history
    from herningmodel.loading.converter import converter as converter
    from herningmodel.loading.load_acceptances import load_acceptances as load_acceptances
    from herningmodel.loading.load_case import dump_case as dump_case
    from herningmodel.loading.load_case import load_case as load_case
    from herningmodel.loading.load_prices import load_price_list as load_price_list
    from herningmodel.loading.load_profile import load_profile as load_profile
    from herningmodel.model.case import Case as Case
    from herningmodel.model.needs import Dimension as Dimension
    from herningmodel.model.needs import Rating as Rating
    from herningmodel.model.steps import Step as Step
    from herningmodel.profile.profile import Profile as Profile
    from herningmodel.profile.shipped import shipped
    from herningmodel.rating_manual.agreement import agreement as agreement
    from herningmodel.recommendation.recommend import recommend as recommend
    from herningmodel.recommendation.recommendation import Recommendation as Recommendation
    from herningmodel.recommendation.verdicts import Verdict as Verdict
    from herningmodel.rules.catalogue import CATALOGUE as CATALOGUE
    from herningmodel.rules.rule_package import RulePackage as RulePackage
    from herningmodel.rules.rule_set import RuleSet as RuleSet
    from herningmodel.scheduling.plan_case import schedule as schedule
    from herningmodel.scheduling.schedule import Schedule as Schedule
    from herningmodel.scheduling.work_list import WorkList as WorkList
    from herningmodel.scheduling.work_list import work_list as work_list
    from herningmodel.text.texts import Text as Text
    from herningmodel.validation.check import check as check
    from herningmodel.validation.check_lines import check_lines as check_lines
    from herningmodel.validation.check_profile import check_profile as check_profile
    from herningmodel.validation.report import Report as Report
    from herningmodel.validation.report import RuleState as RuleState
    from herningmodel.validation.validate import validate as validate

    # What is named otherwise in its module is assigned: checkers take a renamed import for private.
    __version__ = VERSION
    shipped_profile = shipped


_MODULES = {
    "AcceptanceError": "core.errors",
    "CATALOGUE": "rules.catalogue",
    "Case": "model.case",
    "CaseError": "core.errors",
    "Dimension": "model.needs",
    "Evaluation": "evaluation.evaluation_result",
    "Finding": "core.findings",
    "FindingsError": "core.errors",
    "HerningmodelError": "core.errors",
    "LegalReference": "core.references",
    "Location": "core.findings",
    "PriceListError": "core.errors",
    "Profile": "profile.profile",
    "ProfileError": "core.errors",
    "Rating": "model.needs",
    "Recommendation": "recommendation.recommendation",
    "Report": "validation.report",
    "ResultError": "core.errors",
    "RulePackage": "rules.rule_package",
    "RuleSet": "rules.rule_set",
    "RuleState": "validation.report",
    "RulesError": "core.errors",
    "Schedule": "scheduling.schedule",
    "Severity": "core.findings",
    "Span": "core.spans",
    "Step": "model.steps",
    "Text": "text.texts",
    "Verdict": "recommendation.verdicts",
    "WorkList": "scheduling.work_list",
    "WrongTypeError": "core.errors",
    "WrongValueError": "core.errors",
    "__version__": "core.library_version",
    "agreement": "rating_manual.agreement",
    "check": "validation.check",
    "check_lines": "validation.check_lines",
    "check_profile": "validation.check_profile",
    "compare_days": "audit.differences",
    "compare_profiles": "audit.differences",
    "converter": "loading.converter",
    "cost": "costs.case_costs",
    "dump_case": "loading.load_case",
    "evaluate": "evaluation.evaluate",
    "ladder_history": "ladder.ladder_history",
    "load_acceptances": "loading.load_acceptances",
    "load_case": "loading.load_case",
    "load_costs": "kept.load_costs",
    "load_evaluation": "kept.load_evaluation",
    "load_price_list": "loading.load_prices",
    "load_profile": "loading.load_profile",
    "load_recommendation": "kept.load_recommendation",
    "load_report": "kept.load_report",
    "load_schedule": "kept.load_schedule",
    "recommend": "recommendation.recommend",
    "schedule": "scheduling.plan_case",
    "shipped_profile": "profile.shipped",
    "validate": "validation.validate",
    "work_list": "scheduling.work_list",
}
_NAMES_THERE = {"__version__": "VERSION", "shipped_profile": "shipped"}
"""What a public name is called in its module, where that is not the same."""

# A checker reads only literals here; for it, the aliases above are the exports.
if not TYPE_CHECKING:
    __all__ = sorted(_MODULES)  # noqa: PLE0605 - one list, written once


def __getattr__(name: str) -> object:
    """Import *name* when it is first used."""
    if name not in _MODULES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    module = import_module(f"{__name__}.{_MODULES[name]}")
    value: object = getattr(module, _NAMES_THERE.get(name, name))
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the public names, also those that have not been imported yet."""
    return sorted(_MODULES)
