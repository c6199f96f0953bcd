"""The profiles that come with the library."""

from functools import cache

from herningmodel.profile.profile import Profile
from herningmodel.profile.profile_reader import read_profile, shipped_text


@cache
def shipped(name: str) -> Profile:
    """
    Return the shipped profile *name*: `standard` or `herning`.

    Raises:
        KeyError: No profile of that name is shipped.

    Example:
        >>> from herningmodel import shipped_profile
        >>> shipped_profile("herning").based_on
        'standard'
    """
    profile = read_profile(shipped_text(name)).profile
    assert profile is not None, "a shipped profile can be read"
    return profile
