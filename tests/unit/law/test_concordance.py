"""The concordance of the acts."""

from datetime import date

import pytest

from herningmodel.core.legal_versions import Versions
from herningmodel.core.references import Act, law
from herningmodel.core.sources import Certainty
from herningmodel.law import bases
from herningmodel.law.concordance import CONCORDANCE, counterparts
from herningmodel.model.interventions import InterventionKind


@pytest.mark.parametrize(
    ("reference", "others", "certainty"),
    [
        ("SEL § 52 stk. 3 nr. 3", ["BL § 32 stk. 1 nr. 5"], Certainty.CERTAIN),
        ("BL § 32 stk. 1 nr. 5", ["SEL § 52 stk. 3 nr. 3"], Certainty.CERTAIN),
        ("SEL § 52 stk. 3 nr. 7", ["BL § 46"], Certainty.CERTAIN),
        ("BL § 46 stk. 3", ["SEL § 52 stk. 3 nr. 7"], Certainty.CERTAIN),
        ("SEL § 58 stk. 1 nr. 2", ["BL § 47"], Certainty.CERTAIN),
        ("SEL § 66 stk. 1 nr. 7", ["BL § 43 stk. 1 nr. 6"], Certainty.CERTAIN),
        ("SEL § 66 stk. 1 nr. 1", ["BL § 43 stk. 1"], Certainty.CERTAIN),
        ("SEL § 11 stk. 3 nr. 2", ["BL § 30 stk. 1 nr. 2"], Certainty.CERTAIN),
        ("SEL § 70", ["BL § 95", "BL § 96"], Certainty.CERTAIN),
        ("BL § 96", ["SEL § 70"], Certainty.CERTAIN),
        ("SEL § 52 a", ["BL § 35"], Certainty.ONE_SOURCE),
        ("BL § 49", [], Certainty.CERTAIN),
    ],
)
def test_the_concordance_is_read_both_ways(reference, others, certainty):
    row = counterparts(law(reference))
    assert certainty is row.certainty
    far = row.of(Act.BL if law(reference).act is Act.SEL else Act.SEL)
    assert others == [str(provision) for provision in far]


def test_what_was_not_compared_has_no_counterpart():
    """Nor has a paragraph of which only parts were compared."""
    assert [None, None, None] == [
        counterparts(law(text)) for text in ("SEL § 52", "BL § 93", "UKL § 14")
    ]


def test_each_version_of_a_row_is_of_the_act_in_force():
    for row in CONCORDANCE:
        for day in (date(2023, 12, 31), date(2024, 1, 1)):
            in_force = row.provisions.on(day) or ()
            assert all(provision.act.in_force.holds(day) for provision in in_force)
        assert row.of(Act.BL)


def test_a_new_numbering_holds_from_its_day():
    """The numbers of § 66 before it are not known."""
    row = counterparts(law("SEL § 66 stk. 1 nr. 7"))
    assert row.provisions.on(date(2019, 6, 30)) is None
    assert (law("SEL § 66 stk. 1 nr. 7"),) == row.provisions.on(date(2019, 7, 1))


def _pairs_of_the_library():
    kinds = [kind.provision for kind in InterventionKind]
    named = [value for value in vars(bases).values() if isinstance(value, Versions)]
    references = [provision.references for provision in (*kinds, *named)]
    return [pair for pair in references if {Act.SEL, Act.BL} == {cited.act for cited in pair}]


def test_the_pairs_that_rules_use_are_those_of_the_concordance():
    """A rule that cites an act by the day may not pair what the concordance does not."""
    assert _pairs_of_the_library()
    for sel, bl in _pairs_of_the_library():
        rows = [
            row
            for row in CONCORDANCE
            if any(sel.may_lie_within(wider) for wider in row.of(Act.SEL))
            and any(bl.may_lie_within(wider) for wider in row.of(Act.BL))
        ]
        assert rows, f"{sel} and {bl}"
