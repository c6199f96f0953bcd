"""Amend the law for a while, as one more row of data does for good."""

from collections.abc import Generator
from contextlib import contextmanager

from herningmodel.core.legal_versions import Version, Versions


@contextmanager
def amendment(rule: Versions[object], *rows: Version[object]) -> Generator[None]:
    """
    Add *rows* to the data of *rule* while the block runs.

    The value itself changes, because modules hold it by different names: that is what a row more in
    the source does.
    """
    before = Versions(rule.rows)
    _become(rule, rule.amended(*rows))
    try:
        yield
    finally:
        _become(rule, before)


def _become(rule: Versions[object], other: Versions[object]) -> None:
    for name in ("rows", "references"):
        object.__setattr__(rule, name, getattr(other, name))
