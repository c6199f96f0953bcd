"""Profiles for hypothesis: the shipped ones, and some whose reach leaves nothing for some children."""

from attrs import evolve
from hypothesis import strategies as st

from herningmodel.model.needs import Rating
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import shipped


def short_of_reach(domain: str, rating: Rating) -> Profile:
    """Return a profile whose institutions carry little in *domain*, so that conflicts occur."""
    standard = shipped("standard")
    shortened = evolve(standard.reach.institution, **{domain: rating})
    return evolve(standard, reach=evolve(standard.reach, institution=shortened))


PROFILES = {
    "standard": shipped("standard"),
    "herning": shipped("herning"),
    "institutions carry few difficulties": short_of_reach("child", Rating.MODERATE),
    "institutions carry little care": short_of_reach("parenting", Rating.SEVERE),
}
profiles = st.sampled_from([*PROFILES])
