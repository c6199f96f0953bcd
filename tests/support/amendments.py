"""Amend the law for a while, as one more row of data does permanently."""

import gc
from collections.abc import Generator
from contextlib import contextmanager
from datetime import date

from herningmodel.core.legal_versions import Version, Versions


@contextmanager
def amendment(rule: Versions[object], *rows: Version[object]) -> Generator[None]:
    """
    Add *rows* to the data of *rule* while the block runs.

    The value itself changes, because modules hold it by different names: that is what a row more in
    the source does.
    """
    with _restored([rule]):
        _become(rule, rule.amended(*rows))
        yield


@contextmanager
def law_before(day: date) -> Generator[None]:
    """
    Leave out every version from *day* on, of every rule of the law, while the block runs.

    So an amendment that a test makes from *day* does not depend on those that the data will hold.
    """
    rules = [
        rule
        for rule in gc.get_objects()
        if type(rule) is Versions and any(not row.is_before(day) for row in rule.rows)
    ]
    with _restored(rules):
        for rule in rules:
            _become(rule, Versions(tuple(row for row in rule.rows if row.is_before(day))))
        yield


@contextmanager
def _restored(rules: list[Versions[object]]) -> Generator[None]:
    before = [Versions(rule.rows) for rule in rules]
    try:
        yield
    finally:
        for rule, old in zip(rules, before, strict=True):
            _become(rule, old)


def _become(rule: Versions[object], other: Versions[object]) -> None:
    for name in ("rows", "references"):
        object.__setattr__(rule, name, getattr(other, name))
