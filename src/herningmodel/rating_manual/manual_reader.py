"""
From the shipped TOML files to the values of the manual, strictly.

The same reader as for cases and profiles reads them: an unknown member, an unknown code, a missing
anchor or a text in one language only is a fault.
"""

from functools import cache
from importlib import resources
from typing import Final, TypeVar, cast

from herningmodel.core.member_paths import path_text
from herningmodel.model.needs import Dimension
from herningmodel.rating_manual.manual import CommonMeaning, DimensionManual
from herningmodel.schema.faults import FaultCollector
from herningmodel.schema.json_reader import read_tree
from herningmodel.schema.json_text import UnreadableDocumentError, read_toml


Part = TypeVar("Part", CommonMeaning, DimensionManual)

_FOLDER: Final = resources.files("herningmodel.rating_manual")


@cache
def manual_of(dimension: Dimension) -> DimensionManual:
    """
    Return how *dimension* is rated, in every age group.

    Example:
        >>> from herningmodel.model.needs import Dimension
        >>> from herningmodel.rating_manual.manual import AgeGroup
        >>> entry = manual_of(Dimension.BASIC_CARE).ages[AgeGroup.INFANT]
        >>> entry.anchors[1].en
        'On single days something slips; the parent notices and puts it right.'
    """
    text = _FOLDER.joinpath("dimensions", f"{dimension.value}.toml").read_text(encoding="utf-8")
    return read_manual(text, DimensionManual)


@cache
def common_meaning() -> CommonMeaning:
    """
    Return what holds for every dimension: the levels, the principles, the sources.

    Example:
        >>> common_meaning().levels[0].action.en
        'Nothing is needed.'
    """
    text = _FOLDER.joinpath("common.toml").read_text(encoding="utf-8")
    return read_manual(text, CommonMeaning)


def read_manual(source: str, kind: type[Part]) -> Part:
    """
    Return a part of the manual, read from TOML.

    Raises:
        ValueError: It has a fault; the message names every one with its path.
    """
    log = FaultCollector()
    try:
        part = read_tree(read_toml(source, log), kind, log)
    except UnreadableDocumentError:
        part = None
    if log.faults:
        places = ", ".join(
            f"{fault.kind.value} at {path_text(fault.trail)}" for fault in log.faults
        )
        message = f"not a {kind.__name__}: {places}"
        raise ValueError(message)
    return cast("Part", part)
