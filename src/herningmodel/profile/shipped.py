"""The profiles that come with the library."""

from functools import cache
from typing import Final

from herningmodel.core.errors import WrongValueError
from herningmodel.core.value_kinds import shown, wrong_type
from herningmodel.profile.profile import Profile
from herningmodel.profile.profile_reader import SHIPPED, read_profile, shipped_text


_PROFILE: Final = "profile"


def profile_of(profile: Profile | str | None) -> Profile:
    """
    Return the profile that an argument means.

    That is itself, a shipped one by its name, or the national ladder where none is given.

    Raises:
        WrongTypeError: It is no profile, and no name of one.
        WrongValueError: No profile of that name is shipped.

    Example:
        >>> profile_of("herning").name, profile_of(None).name
        ('herning', 'standard')
    """
    return _meant(profile)


def _meant(given: object) -> Profile:
    if isinstance(given, Profile):
        return given
    if given is None:
        return shipped("standard")
    if isinstance(given, str):
        return shipped(given)
    expected = f"{Profile.__name__} or the name of a shipped one"
    refused = wrong_type(expected, given)
    raise refused.raised_for(_PROFILE)


def shipped(name: str) -> Profile:
    """
    Return the shipped profile *name*: `standard` or `herning`.

    Raises:
        WrongValueError: No profile of that name is shipped.

    Example:
        >>> from herningmodel import shipped_profile
        >>> shipped_profile("herning").based_on
        'standard'
    """
    if name not in SHIPPED:
        names = " or ".join(f"'{known}'" for known in SHIPPED)
        message = f"profile: expected {names}, or a profile, got {shown(name)}"
        raise WrongValueError(message)
    return _read(name)


@cache
def _read(name: str) -> Profile:
    profile = read_profile(shipped_text(name)).profile
    assert profile is not None, "a shipped profile can be read"
    return profile
