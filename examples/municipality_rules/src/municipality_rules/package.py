"""The package of our rules, which the entry point in `pyproject.toml` names."""

from typing import Final

from herningmodel import RulePackage
from municipality_rules import first_talk_late, goals_missing


PACKAGE: Final = RulePackage(
    name="our-town",
    # Raise it whenever a rule finds something else than before: reports show it.
    version="2026.1",
    rules=(goals_missing.RULE, first_talk_late.RULE),
)
