"""
From TOML to a profile, with every fault at once.

A profile that is `based_on` a shipped one says only what is different. What it says goes over what
the other says, member by member; entries of `sources`, `allowances` and `rules` go over those with
the same name.
"""

from collections.abc import Mapping
from importlib import resources
from typing import Final, cast

from attrs import frozen

from herningmodel.core.arguments import TextSource
from herningmodel.core.json_values import is_json_object, is_list, is_tuple
from herningmodel.profile.profile import Profile
from herningmodel.schema.faults import FaultCollector, FaultKind, Wanted, guess, note_unknown_code
from herningmodel.schema.json_reader import read_tree
from herningmodel.schema.json_text import UnreadableDocumentError, read_toml
from herningmodel.schema.records import members_of, readable, walk
from herningmodel.schema.scalars import INVALID
from herningmodel.text.texts import Text


Tree = Mapping[object, object]

SHIPPED: Final = ("standard", "herning")
"""The profiles that come with the library."""

_ITS_OWN: Final = ("name", "title", "valid_from", "based_on", "notes")
"""The members of a profile that are not inherited from its base."""

_SOURCE: Final = Wanted(
    "id of a source in sources",
    Text(
        da="id'et på en af profilens kilder (sources)", en="the id of one of the profile's sources"
    ),
)

_NAMED_BY: Final[Mapping[object, str]] = {
    "sources": "id",
    "allowances": "provision",
    "by_dimension": "dimension",
    "rules": "code",
}


@frozen
class ProfileReading:
    """
    The result of reading: a profile, if readable, and every fault.

    Attributes:
        profile: The profile; None where it could not be read whole.
        log: The faults that were found.
    """

    profile: Profile | None
    log: FaultCollector


def read_profile(source: TextSource) -> ProfileReading:
    """Read a profile from TOML, as far as readable."""
    log = FaultCollector()
    try:
        tree = read_toml(source, log)
    except UnreadableDocumentError:
        return ProfileReading(None, log)
    return read_profile_tree(tree, log)


def read_profile_tree(
    tree: object, log: FaultCollector, *, is_complete: bool = False
) -> ProfileReading:
    """
    Read a profile from a tree, as far as readable.

    Args:
        tree: The profile, as TOML or JSON holds it.
        log: Where its faults are noted.
        is_complete: Whether it says everything itself, and takes nothing over from its base.
    """
    result = read_tree(_over_its_base(tree, log, is_complete=is_complete), Profile, log)
    profile = None if result is INVALID else cast("Profile", result)
    if profile is not None:
        _check_sources(profile, log)
    return ProfileReading(profile, log)


def shipped_text(name: str) -> str:
    """
    Return the TOML of a shipped profile, which is package data.

    Raises:
        KeyError: No profile of that name is shipped.
    """
    if name not in SHIPPED:
        raise KeyError(name)
    return (
        resources.files("herningmodel.profile").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    )


def _over_its_base(tree: object, log: FaultCollector, *, is_complete: bool = False) -> object:
    if not is_json_object(tree) or not isinstance(base := tree.get("based_on"), str):
        return tree
    if base not in SHIPPED:
        note_unknown_code(base, SHIPPED, ("based_on",), log)
        return tree
    if is_complete:
        return tree
    below = _over_its_base(read_toml(shipped_text(base), log), log)
    assert is_json_object(below), "a shipped profile can be read"
    inherited = {name: value for name, value in below.items() if name not in _ITS_OWN}
    return _merged(tree, inherited)


def _merged(over: Tree, under: Tree) -> dict[object, object]:
    merged = {**under, **over}
    for name in over.keys() & under.keys():
        upper, lower = over[name], under[name]
        if is_json_object(upper) and is_json_object(lower):
            merged[name] = _merged(upper, lower)
        elif is_list(upper) and is_list(lower) and name in _NAMED_BY:
            # What the profile says itself comes first, so that its entries keep their places.
            said = [_name_of(entry, _NAMED_BY[name]) for entry in upper]
            unsaid = [entry for entry in lower if _name_of(entry, _NAMED_BY[name]) not in said]
            merged[name] = [*upper, *unsaid]
    return merged


def _name_of(entry: object, key: str) -> object:
    return entry.get(key) if is_json_object(entry) else None


def _check_sources(profile: Profile, log: FaultCollector) -> None:
    sources = readable(profile, "sources")
    # With an unreadable source, an unknown name may be that source's.
    if not is_tuple(sources):
        return
    names = [readable(entry, "id") for entry in sources]
    known = [name for name in names if isinstance(name, str)]
    if len(known) < len(names):
        return
    for trail, record in walk(profile):
        name = dict(members_of(record)).get("source")
        if isinstance(name, str) and name not in known:
            log.add(
                FaultKind.UNKNOWN_CODE,
                (*trail, "source"),
                seen=name,
                wanted=_SOURCE,
                values={"suggestion": guess(name, known)},
            )
