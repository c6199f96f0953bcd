"""Sentences on which rules a report was made by."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from herningmodel.text.formatting import render
from herningmodel.text.texts import Text, verbatim


if TYPE_CHECKING:
    from herningmodel.validation.report import Report


RULE_SET: Final = Text(da="Regelsæt: {rule_set}.", en="Rule set: {rule_set}.")
FROM_OUTSIDE: Final = Text(
    da="Regler, der ikke er bibliotekets: {rules}.", en="Rules that are not the library's: {rules}."
)


def of_these_rules(report: "Report") -> Iterator[Text]:
    """Yield which rules were used, unless they are simply the library's."""
    if " " in report.rule_set:
        yield render(RULE_SET, {"rule_set": verbatim(report.rule_set)})
    if report.outside:
        named = ", ".join(
            rule.code if rule.package is None else f"{rule.code} ({rule.package})"
            for rule in report.outside
        )
        yield render(FROM_OUTSIDE, {"rules": verbatim(named)})
