"""What a child needs: ratings in twenty dimensions, safety, strengths, and the network."""

from datetime import date

import pytest

from herningmodel.model.needs import (
    Assessment,
    AssessmentKind,
    Candidate,
    Dimension,
    Domain,
    NetworkSearch,
    Rating,
    Relation,
)


@pytest.mark.parametrize(
    ("domain", "dimensions"),
    [
        (
            Domain.CHILD,
            [
                "health",
                "education",
                "emotional_and_behavioural_development",
                "identity",
                "family_and_social_relationships",
                "social_presentation",
                "self_care_skills",
            ],
        ),
        (
            Domain.PARENTING,
            [
                "basic_care",
                "ensuring_safety",
                "emotional_warmth",
                "stimulation",
                "guidance_and_boundaries",
                "stability",
            ],
        ),
        (
            Domain.ENVIRONMENT,
            [
                "family_functioning",
                "wider_family",
                "housing",
                "employment",
                "income",
                "social_integration",
                "community_resources",
            ],
        ),
    ],
)
def test_the_twenty_dimensions_lie_in_three_domains(domain, dimensions):
    """Those of the Integrated Children's System, each on one side of the triangle."""
    assert dimensions == [dimension.value for dimension in Dimension if dimension.domain is domain]


def test_there_are_twenty_dimensions():
    """Seven, six and seven."""
    assert 20 == len(Dimension)


def test_a_rating_is_the_generic_qualifier_of_the_icf():
    """From no problem to a complete one; a higher number is more severe."""
    assert ["NONE", "MILD", "MODERATE", "SEVERE", "COMPLETE"] == [rating.name for rating in Rating]
    assert Rating.COMPLETE == max(Rating)
    assert "et moderat problem" == Rating(2).label.da


def test_what_an_assessment_does_not_say_is_open():
    """Open is not "no"."""
    bare = Assessment(id="a1", kind=AssessmentKind.SCREENING, on=date(2025, 1, 1))
    assert not bare.ratings
    assert bare.safety is None
    assert bare.acute is None
    assert bare.round_the_clock_treatment is None
    assert bare.network_search is None


def test_a_candidate_of_whom_nothing_is_said_is_neither_willing_nor_unwilling():
    """It is an open question."""
    candidate = Candidate(id="net-1", relation=Relation.GRANDPARENT)
    assert (None, None) == (candidate.willing, candidate.suitable)
    assert () == NetworkSearch(done=date(2025, 1, 1)).candidates
