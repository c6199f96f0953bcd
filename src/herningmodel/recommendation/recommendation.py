"""What a recommendation is: it recommends, it never decides."""

from typing import Final

from attrs import frozen

from herningmodel.base.findings import Json
from herningmodel.base.privacy import shown
from herningmodel.base.texts import Language
from herningmodel.base.version import VERSION
from herningmodel.recommendation.advice import Advice
from herningmodel.recommendation.sentences import explanation


FORMAT: Final = "herningmodel-recommendation/1"


@frozen(kw_only=True)
class Recommendation(Advice):
    """
    *Anbefaling*: the lowest step that fits the child's need, or the range that is left open.

    It can be read as values, as sentences (`explain`) and as JSON (`as_dict`). A person decides.
    """

    def explain(self, language: Language) -> str:
        """Return the recommendation in whole sentences, for a caseworker."""
        return explanation(self, language)

    def as_dict(self) -> dict[str, Json]:
        """Return the recommendation in the format `herningmodel-recommendation/1`."""
        return {
            "format": FORMAT,
            "library": VERSION,
            "rule_set": self.rule_set,
            "on": self.on.isoformat(),
            "profile": shown(self.profile),
            "case": shown(self.case),
            "step": None if self.step is None else self.step.value,
            "range": None
            if self.range is None
            else [self.range.lowest.value, self.range.highest.value],
            "urgent": self.urgent,
            "missing": [missing.as_dict() for missing in self.missing],
            "verdicts": [verdict.as_dict() for verdict in self.verdicts],
            "gaps": [gap.as_dict() for gap in self.gaps],
            "conflicts": [reason.as_dict() for reason in self.conflicts],
        }
