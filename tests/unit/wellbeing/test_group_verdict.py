"""Verdicts on a group, against scipy, with each gate from both sides."""

import json
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest
from attrs import evolve
from scipy import stats

from herningmodel.extras.t_quantiles import scipy_statistics
from herningmodel.model.people import Informant
from herningmodel.wellbeing.group_verdict import (
    GroupResult,
    GroupVerdict,
    PairedSample,
    Signal,
    ThinReason,
    judge,
)
from herningmodel.wellbeing.measurement_plan import RESTS_ON, MeasurementPlan
from herningmodel.wellbeing.moments import Moments
from herningmodel.wellbeing.pairing import NoPair, NoPairReason, Pair, Pairing
from herningmodel.wellbeing.sdq import SDQ, Sdq
from herningmodel.wellbeing.trivselslineal import TRIVSELSLINEAL
from herningmodel.wellbeing.verdict_sentences import SIGNAL, as_dict_of, sentences
from herningmodel.wellbeing.who5 import WHO5
from support.measured import STARTED, pair


SCIPY = scipy_statistics()
PLAN = MeasurementPlan(
    fixed_on=date(2025, 1, 1), pairing=Pairing(instrument=SDQ, informant=Informant.PARENT)
)
AGAIN = STARTED + timedelta(days=180)


def pairs(differences: Sequence[float], start: float = 20) -> list[Pair]:
    return [pair(start, start + difference) for difference in differences]


def lost(count: int, reason: NoPairReason = NoPairReason.NOT_MEASURED) -> list[NoPair]:
    return [NoPair(reason)] * count


def shown(
    differences: Sequence[float], plan: MeasurementPlan = PLAN, without: int = 0
) -> GroupResult:
    return judge([*pairs(differences), *lost(without)], plan=plan, statistics=SCIPY)


def around(mean: float, spread: float, count: int = 40) -> list[float]:
    """Return differences with a mean, half of them above it and half below."""
    return [mean + spread, mean - spread] * (count // 2)


@pytest.mark.parametrize("count", [2, 10, 30, 90, 500])
def test_the_interval_is_that_of_a_paired_t_test(count: int) -> None:
    """Mean, standard deviation and both ends, as `scipy.stats` has them."""
    random = Random(count)
    first = [random.randint(5, 35) for _ in range(count)]
    second = [score + random.randint(-5, 5) for score in first]
    result = judge(
        [pair(before, after) for before, after in zip(first, second, strict=True)],
        plan=PLAN,
        statistics=SCIPY,
    )
    theirs = stats.ttest_rel(second, first).confidence_interval(0.95)
    assert (theirs.low, theirs.high) == pytest.approx(result.interval, abs=1e-10)
    assert stats.tmean(first) == pytest.approx(result.start.mean)
    changes = [after - before for before, after in zip(first, second, strict=True)]
    assert stats.tstd(changes) == pytest.approx(result.change.deviation)


@pytest.mark.parametrize("probability", [0.9, 0.975, 0.995])
def test_the_quantile_is_that_of_the_t_distribution(probability: float) -> None:
    """From one degree of freedom on."""
    for degrees in (1, 2, 9, 29, 199, 5000):
        assert stats.t.ppf(probability, degrees) == pytest.approx(
            SCIPY.t_quantile(probability, degrees), rel=1e-9
        )


@pytest.mark.parametrize(
    ("mean", "spread", "verdict"),
    [
        (2.0, 3.0, GroupVerdict.WORSENED),
        (0.5, 1.0, GroupVerdict.WORSENED),
        (-2.0, 3.0, GroupVerdict.IMPROVED),
        (0.0, 3.0, GroupVerdict.NOT_WORSE),
        (0.5, 3.0, GroupVerdict.NOT_WORSE),
        (0.0, 6.0, GroupVerdict.TOO_THIN),
        (0.9, 3.0, GroupVerdict.TOO_THIN),
    ],
)
def test_the_four_verdicts(mean: float, spread: float, verdict: GroupVerdict) -> None:
    """In the order: worse, better, not worse, too thin. "Not significant" is never "no change"."""
    result = shown(around(mean, spread))
    assert verdict is result.verdict
    is_thin = verdict is GroupVerdict.TOO_THIN
    assert ((ThinReason.INTERVAL_TOO_WIDE,) if is_thin else ()) == result.reasons


def test_worse_within_the_margin_is_worse() -> None:
    """The whole interval lies above 0; that it lies below the margin is said, and changes nothing."""
    result = shown(around(0.5, 1.0))
    assert GroupVerdict.WORSENED is result.verdict
    assert result.is_within_margin
    assert not shown(around(2.0, 3.0)).is_within_margin


def test_the_ends_of_the_interval_decide_strictly() -> None:
    """An interval that touches 0 shows neither better nor worse; one that touches the margin is thin."""
    exact = [1.5] * 40
    assert GroupVerdict.WORSENED is shown(exact).verdict
    assert GroupVerdict.NOT_WORSE is shown([0.0] * 40).verdict
    half = shown(around(0.0, 3.0)).interval
    assert half is not None
    at_the_margin = evolve(PLAN, margin=Decimal(half[1]))
    assert GroupVerdict.TOO_THIN is shown(around(0.0, 3.0), at_the_margin).verdict
    beyond = evolve(PLAN, margin=Decimal(half[1]) + Decimal("1e-9"))
    assert GroupVerdict.NOT_WORSE is shown(around(0.0, 3.0), beyond).verdict


def test_higher_is_better_turns_everything() -> None:
    """WHO-5 goes up when it gets better."""
    plan = evolve(PLAN, pairing=Pairing(instrument=WHO5, informant=Informant.SELF))
    assert GroupVerdict.IMPROVED is shown([8.0] * 40, plan).verdict
    worse = shown([-8.0] * 40, plan)
    assert GroupVerdict.WORSENED is worse.verdict
    assert 8.0 == worse.change.mean
    assert worse.improved is None
    assert worse.worsened is None
    assert worse.natural_rates is None


@pytest.mark.parametrize(
    ("count", "without", "reasons"),
    [
        (30, 20, ()),
        (30, 21, (ThinReason.COVERAGE_TOO_LOW,)),
        (29, 0, (ThinReason.TOO_FEW_PAIRS,)),
        (29, 40, (ThinReason.TOO_FEW_PAIRS, ThinReason.COVERAGE_TOO_LOW)),
    ],
)
def test_each_gate_is_named(count: int, without: int, reasons: tuple[ThinReason, ...]) -> None:
    """All that fail, and 60 % to the child."""
    result = shown([-2.0] * count, without=without)
    assert reasons == result.reasons
    assert (GroupVerdict.TOO_THIN if reasons else GroupVerdict.IMPROVED) is result.verdict


@pytest.mark.parametrize("differences", [[], [3.0]])
def test_no_child_and_one_child_are_too_thin(differences: list[float]) -> None:
    """There is no interval, and it does not raise."""
    result = shown(differences)
    assert GroupVerdict.TOO_THIN is result.verdict
    assert result.interval is None
    assert [*sentences(result)]
    json.dumps(as_dict_of(result))


def test_thin_numbers_do_not_hide_harm() -> None:
    """A gate fails and the whole interval is worse: the verdict is too thin, with a signal."""
    result = shown([4.0, 5.0, 6.0, 5.0] * 3, without=30)
    assert GroupVerdict.TOO_THIN is result.verdict
    assert Signal.POSSIBLE_WORSENING is result.signal
    assert SIGNAL in [*sentences(result)]
    better = shown([-4.0, -5.0, -6.0, -5.0] * 3, without=30)
    assert better.signal is None
    assert SIGNAL not in [*sentences(better)]


@pytest.mark.parametrize(("worse", "signal"), [(8, None), (9, Signal.POSSIBLE_WORSENING)])
def test_many_who_got_reliably_worse_are_a_signal(worse: int, signal: Signal | None) -> None:
    """Clearly above the 12 % who do by themselves, also where the mean says something else."""
    result = shown([7.0] * worse + [-7.0] * (40 - worse))
    assert GroupVerdict.IMPROVED is result.verdict
    assert signal is result.signal


def test_the_signal_needs_no_statistics() -> None:
    """Without an interval the shares still say it."""
    result = judge(pairs([7.0] * 20 + [-7.0] * 20), plan=PLAN)
    assert GroupVerdict.NOT_COMPUTED is result.verdict
    assert Signal.POSSIBLE_WORSENING is result.signal


def test_worse_is_no_signal_but_the_verdict() -> None:
    """What is said outright is not hinted at as well."""
    assert shown([7.0] * 40).signal is None


def test_without_statistics_nothing_is_computed() -> None:
    """Never a rougher number: no interval, no verdict, and what is missing is said."""
    result = judge(pairs([-2.0] * 40), plan=PLAN)
    assert GroupVerdict.NOT_COMPUTED is result.verdict
    assert result.interval is None
    assert result.statistics is None
    assert not result.is_within_margin
    texts = [sentence.da for sentence in sentences(result)]
    assert any("kræver et statistikbibliotek" in sentence for sentence in texts)
    assert GroupVerdict.TOO_THIN is judge(pairs([-2.0] * 5), plan=PLAN).verdict


@pytest.mark.parametrize(
    ("fixed_on", "is_late"), [(AGAIN, True), (AGAIN - timedelta(days=1), False)]
)
def test_a_plan_that_was_fixed_late_has_no_margin(fixed_on: date, is_late: bool) -> None:
    """A plan fixed after a second measurement can still show better and worse."""
    plan = evolve(PLAN, fixed_on=fixed_on)
    result = shown(around(0.0, 3.0), plan)
    assert is_late is result.is_fixed_late
    assert (GroupVerdict.TOO_THIN if is_late else GroupVerdict.NOT_WORSE) is result.verdict
    assert ((ThinReason.PLAN_FIXED_LATE,) if is_late else ()) == result.reasons
    assert GroupVerdict.IMPROVED is shown([-2.0] * 40, plan).verdict
    assert GroupVerdict.WORSENED is shown([2.0] * 40, plan).verdict


def test_the_earliest_measured_again_decides_whether_a_plan_is_late() -> None:
    """The order of the children makes no difference."""
    group = PairedSample(plan=evolve(PLAN, fixed_on=STARTED + timedelta(days=120)))
    early, late = pair(20, 20, days=100), pair(20, 20, days=300)
    for order in ([early, late], [late, early]):
        assert group.plus(order[0]).plus(order[1]).result().is_fixed_late
    assert not group.plus(late).result().is_fixed_late


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"pairing": Pairing(instrument=TRIVSELSLINEAL, informant=Informant.ADVISER)}, "ordinal"),
        ({"margin": Decimal(0)}, "margin must be > 0, got"),
        ({"margin": Decimal(-1)}, "margin must be > 0, got"),
        ({"pairs": 9}, "pairs must be >= 10, got 9"),
        ({"coverage": Decimal("1.01")}, "from 0 to 1"),
        ({"coverage": Decimal("-0.01")}, "from 0 to 1"),
    ],
)
def test_a_plan_without_an_honest_verdict_is_refused(
    change: dict[str, object], message: str
) -> None:
    """Before anybody looks at numbers."""
    with pytest.raises(ValueError, match=message):
        evolve(PLAN, **change)


def test_the_edges_of_a_plan() -> None:
    """Ten pairs, all children, no child."""
    assert 10 == evolve(PLAN, pairs=10, coverage=Decimal(1)).pairs
    assert Decimal(0) == evolve(PLAN, coverage=Decimal(0)).coverage
    assert all(source.certainty.value == "own_choice" for source in RESTS_ON)


def test_every_number_is_in_the_document() -> None:
    """A reader can compute the verdict again."""
    children = [
        *pairs(around(0.5, 3.0)),
        *lost(3),
        *lost(2, NoPairReason.OTHER_INFORMANT),
    ]
    document = as_dict_of(judge(children, plan=PLAN, statistics=SCIPY))
    json.dumps(document)
    expected = {
        "verdict": "not_worse",
        "reasons": [],
        "signal": None,
        "children": 45,
        "pairs": 40,
        "lost": {"not_measured": 3, "other_informant": 2},
        "mean_at_start": 20.0,
        "mean_change": 0.5,
        "is_within_margin": True,
        "same_person": 0,
        "is_fixed_late": False,
        "statistics": SCIPY.name,
    }
    assert expected == {name: document[name] for name in expected}
    plan = document["plan"]
    assert isinstance(plan, dict)
    assert {
        "fixed_on": "2025-01-01",
        "instrument": "sdq",
        "informant": "parent",
        "margin": "1.5",
        "pairs": 30,
        "coverage": "0.60",
        "days_between": [90, 365],
        "days_before_start": 180,
        "days_after_start": 60,
    } == plan
    rates = document["natural_rates"]
    assert isinstance(rates, dict)
    assert ("0.27", "0.09", "0.04", "0.12") == tuple(rates.values())[:4]


def test_the_sentences_are_whole_in_both_languages() -> None:
    """Every number, and "followed by", never "caused by"."""
    children = [*pairs(around(-2.0, 3.0)), *lost(3)]
    texts = [*sentences(judge(children, plan=PLAN, statistics=SCIPY))]
    danish, english = (
        " ".join(sentence.da for sentence in texts),
        " ".join(sentence.en for sentence in texts),
    )
    assert "Hjælpen blev fulgt af bedre trivsel" in danish
    assert "The help was followed by better wellbeing" in english
    assert "Ændringen var i gennemsnit 2,00 point bedre, og spredningen 3,04 point." in danish
    assert "The 95% interval runs from 2.97 points better to 1.03 points better" in english
    assert "40 af 43 (93 %, interval 81-98 %)" in danish
    assert "Uden et par: ikke målt (3)." in danish
    assert "margen 1,5 point, mindst 30 par, mindst 60 % af børnene" in danish
    assert "27 % af dem, der begyndte over grænsen" in danish
    for word in ("caused", "effect", "medførte", "skyldes"):
        assert word not in danish + english
    assert "{" not in danish + english


@pytest.mark.parametrize("verdict", GroupVerdict)
def test_every_verdict_and_reason_has_a_sentence(verdict: GroupVerdict) -> None:
    """In whole sentences, for any numbers."""
    result = evolve(shown([0.0] * 40), verdict=verdict, reasons=tuple(ThinReason))
    for sentence in sentences(result):
        for text in (sentence.da, sentence.en):
            assert text.endswith(".")
            assert text[0].isupper() or text[0].isdigit()


def test_no_change_is_reported_as_none() -> None:
    """Neither better nor worse."""
    rendered = " ".join(sentence.da for sentence in sentences(shown([0.0] * 40)))
    assert "Ændringen var i gennemsnit 0 point" in rendered


def test_the_same_person_is_counted_where_it_is_known() -> None:
    """Unknown is not the same."""
    known = Pair(pair(20, 20, person="a").first, pair(20, 20, person="a").second)
    other = Pair(pair(20, 20, person="a").first, pair(20, 20, person="b").second)
    assert 1 == judge([known, other, pair(20, 20)], plan=PLAN).same_person


def test_the_coverage_of_an_empty_group_is_undefined() -> None:
    """An empty group is too thin."""
    result = judge([], plan=PLAN, statistics=SCIPY)
    assert GroupVerdict.TOO_THIN is result.verdict
    assert result.coverage.value is None


def test_a_tally_is_exact_however_many_there_are() -> None:
    """Large numbers with small differences keep their variance."""
    tally = Moments()
    for number in (10**9, 10**9 + 1, 10**9 + 2):
        tally = tally.plus(number)
    assert (3, 10.0**9 + 1, 1.0) == (tally.count, tally.mean, tally.deviation)
    assert Moments().mean is None
    assert Moments().interval(SCIPY) is None
    assert Moments().plus(1).deviation is None


def test_figures_without_a_source_are_left_out() -> None:
    """Without a reliability no shares; for another instrument than the SDQ no natural rates."""
    who5 = evolve(PLAN, pairing=Pairing(instrument=WHO5, informant=Informant.SELF))
    texts = [sentence.da for sentence in sentences(shown([8.0] * 40, who5))]
    assert any("ingen kilde giver redskabets pålidelighed" in sentence for sentence in texts)
    own = evolve(PLAN, pairing=Pairing(instrument=Sdq(id="own"), informant=Informant.PARENT))
    result = shown([7.0] * 20 + [-7.0] * 20, own)
    texts = [sentence.da for sentence in sentences(result)]
    assert any("Sikkert dårligere: 20 af 40" in sentence for sentence in texts)
    assert not any("på et år uden hjælp" in sentence for sentence in texts)
    assert result.natural_rates is None
    assert result.as_dict()["natural_rates"] is None
    assert result.signal is None
