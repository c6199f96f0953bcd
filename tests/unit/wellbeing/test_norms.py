"""Norm sets: each limit, from both sides, against the tables as they are printed."""

import pytest

from herningmodel.core.sources import Certainty
from herningmodel.wellbeing.norms import NORM_SETS, NormBand, norm_set
from herningmodel.wellbeing.sdq import SdqScale


# The bands as they are printed: the highest score of each band but the last.
PRINTED = {
    "uk-3-parent": {"total": (13, 16), "emotional": (3, 4), "conduct": (2, 3), "hyperactivity": (5, 6), "peer": (2, 3), "impact": (0, 1)},
    "uk-3-teacher": {"total": (11, 15), "emotional": (4, 5), "conduct": (2, 3), "hyperactivity": (5, 6), "peer": (3, 4), "impact": (0, 1)},
    "uk-3-self": {"total": (15, 19), "emotional": (5, 6), "conduct": (3, 4), "hyperactivity": (5, 6), "peer": (3, 5), "impact": (0, 1)},
    "uk-4-parent": {"total": (13, 16, 19), "emotional": (3, 4, 6), "conduct": (2, 3, 5), "hyperactivity": (5, 7, 8), "peer": (2, 3, 4), "impact": (0, 1, 2)},
    "uk-4-teacher": {"total": (11, 15, 18), "emotional": (3, 4, 5), "conduct": (2, 3, 4), "hyperactivity": (5, 7, 8), "peer": (2, 4, 5), "impact": (0, 1, 2)},
    "uk-4-self": {"total": (14, 17, 19), "emotional": (4, 5, 6), "conduct": (3, 4, 5), "hyperactivity": (5, 6, 7), "peer": (2, 3, 4), "impact": (0, 1, 2)},
    "uk-3-parent-2-4": {"total": (12, 15), "emotional": (2, 3), "conduct": (3, 4), "hyperactivity": (5, 6), "peer": (2, 3)},
    "dk-3-parent-5-7-boys": {"total": (9, 13), "emotional": (3, 4), "conduct": (2, 3), "hyperactivity": (4, 6), "peer": (1, 2)},
    "dk-3-parent-5-7-girls": {"total": (8, 11), "emotional": (3, 4), "conduct": (2, 3), "hyperactivity": (3, 5), "peer": (1, 2)},
}  # fmt: skip
# Of strengths high is good: the lowest score of each band but the last.
STRENGTHS = {
    "uk-3-parent": (6, 5),
    "uk-3-teacher": (6, 5),
    "uk-3-self": (6, 5),
    "uk-4-parent": (8, 7, 6),
    "uk-4-teacher": (6, 5, 4),
    "uk-4-self": (7, 6, 5),
    "uk-3-parent-2-4": (7, 6),
    "dk-3-parent-5-7-boys": (7, 6),
    "dk-3-parent-5-7-girls": (8, 7),
}


@pytest.mark.parametrize("norms", NORM_SETS, ids=lambda norms: norms.id)
def test_every_limit_is_where_it_is_printed(norms: object) -> None:
    """The last score within a band, and the first one beyond it."""
    printed = PRINTED[norms.id]
    for scale, highest in printed.items():
        for number, limit in enumerate(highest):
            assert norms.bands[number] is norms.band_of(SdqScale(scale), limit)
            assert norms.bands[number] is not norms.band_of(SdqScale(scale), limit + 1)
        assert norms.bands[-1] is norms.band_of(SdqScale(scale), 40)
        assert norms.bands[0] is norms.band_of(SdqScale(scale), 0)
    for number, limit in enumerate(STRENGTHS[norms.id]):
        assert norms.bands[number] is norms.band_of(SdqScale.PROSOCIAL, limit)
        assert norms.bands[number] is not norms.band_of(SdqScale.PROSOCIAL, limit - 1)
    assert norms.bands[-1] is norms.band_of(SdqScale.PROSOCIAL, 0)
    assert norms.bands[0] is norms.band_of(SdqScale.PROSOCIAL, 10)
    assert {*norms.limits} == {SdqScale(scale) for scale in (*printed, "prosocial")}


def test_every_limit_says_how_sure_it_is() -> None:
    """A scale with limits has a certainty; a second-hand table is never certain."""
    for norms in NORM_SETS:
        assert {*norms.limits} == {*norms.certainty}
    assert Certainty.CERTAIN not in norm_set("dk-3-parent-5-7-boys").certainty.values()
    assert Certainty.CERTAIN not in norm_set("uk-3-self").certainty.values()
    assert Certainty.UNVERIFIED is norm_set("uk-4-parent").certainty[SdqScale.IMPACT]


def test_a_scale_without_limits_has_no_band() -> None:
    """Nothing is borrowed from another set."""
    assert norm_set("uk-3-parent-2-4").band_of(SdqScale.IMPACT, 5) is None
    assert norm_set("uk-3-parent").band_of(SdqScale.INTERNALISING, 5) is None


def test_the_two_divisions_are_not_derived_from_one_another() -> None:
    """By their own account, 15 is normal in three bands and slightly away in four."""
    assert NormBand.NORMAL is norm_set("uk-3-self").band_of(SdqScale.TOTAL, 15)
    assert NormBand.SLIGHTLY_RAISED is norm_set("uk-4-self").band_of(SdqScale.TOTAL, 15)


def test_an_unknown_set_is_refused() -> None:
    """There is no default population."""
    with pytest.raises(KeyError):
        norm_set("dk")
