"""
The ledger of codes: every code that a rule ever had, and what has become of it.

Other programs use a code, so it is permanent: it keeps its name, and is never given to
another rule. The ledger lies beside this module as `rules.json`, so that it can be read without
running anything. It is made of the catalogue and the ledger before it, and only grows.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from typing import Final

from herningmodel.core.findings import Json, text_as_dict, without_nulls
from herningmodel.core.periods import ALWAYS, Period
from herningmodel.rulebook.vocabulary import AnyRule, Rule, RuleStatus


FORMAT: Final = "herningmodel-rules/1"

Entry = Mapping[str, Json]
"""What the ledger says of one code."""


class LedgerError(Exception):
    """A code was to be used for something else than what it has stood for."""


def ledger() -> Sequence[Entry]:
    """
    Return every code that a rule ever had, in the order of the codes.

    Example:
        >>> from herningmodel.rules.ledger import ledger
        >>> [entry["status"] for entry in ledger() if entry["code"] == "TRN001"]
        ['stable']
    """
    text = resources.files("herningmodel.rules").joinpath("rules.json").read_text(encoding="utf-8")
    entries: Sequence[Entry] = json.loads(text)["rules"]
    return entries


def next_ledger(before: Iterable[Entry], rules: Iterable[AnyRule], version: str) -> dict[str, Json]:
    """
    Return the ledger after the one *before*, when *rules* are all the rules of *version*.

    A rule that is new is there since *version*. A rule that is gone keeps its entry, and is
    *removed* in *version*.

    Args:
        before: The entries of the last ledger.
        rules: Every rule there is now.
        version: The version of the library that has these rules.

    Raises:
        LedgerError: A code has another name than before, or is used again after it was removed.
    """
    known = {str(entry["code"]): entry for entry in before}
    now = {rule.code: _entry(rule, known.get(rule.code), version) for rule in rules}
    gone = {code: _removed(entry, version) for code, entry in known.items() if code not in now}
    entries: dict[str, Entry] = {**gone, **now}
    return {"format": FORMAT, "rules": [entries[code] for code in sorted(entries)]}


def _entry(rule: AnyRule, before: Entry | None, version: str) -> Entry:
    if before is not None and before["name"] != rule.name:
        message = f"{rule.code} has always been {before['name']!r} and cannot become {rule.name!r}"
        raise LedgerError(message)
    if before is not None and before["status"] == RuleStatus.REMOVED.value:
        message = f"{rule.code} was removed in {before['removed']} and cannot be used again"
        raise LedgerError(message)
    return without_nulls(
        {
            "code": rule.code,
            "name": rule.name,
            "status": rule.status.value,
            "since": version if before is None else before["since"],
            "basis": rule.basis.value,
            "severity": rule.severity.value if isinstance(rule, Rule) else None,
            "in_force": _period(rule.in_force) if isinstance(rule, Rule) else None,
            "title": text_as_dict(rule.title),
        }
    )


def _removed(entry: Entry, version: str) -> Entry:
    return {"removed": version, **entry, "status": RuleStatus.REMOVED.value}


def _period(period: Period) -> Entry | None:
    """Return the days that a rule judges, half-open; None where it judges them all."""
    if period == ALWAYS:
        return None
    return without_nulls(
        {
            "from": None if period.start is None else period.start.isoformat(),
            "until": None if period.until is None else period.until.isoformat(),
        }
    )
