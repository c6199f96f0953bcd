"""Amend the law for a while, as one more row of data does for good."""

from collections.abc import Iterator
from contextlib import contextmanager

from herningmodel.core.legal_versions import Version, Versions


@contextmanager
def amendment(rule: Versions[object], *rows: Version[object]) -> Iterator[None]:
    """
    Add *rows* to the data of *rule* while the block runs.

    The value itself changes, because modules hold it by different names: that is what a row more in
    the source does.
    """
    before = rule.rows
    object.__setattr__(rule, "rows", rule.amended(*rows).rows)
    try:
        yield
    finally:
        object.__setattr__(rule, "rows", before)
