"""The laws of measuring wellbeing; each test quotes the sentence that it holds."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from herningmodel.extras.t_quantiles import scipy_statistics
from herningmodel.model.people import Informant
from herningmodel.wellbeing.group_verdict import (
    GroupResult,
    GroupVerdict,
    Signal,
    ThinReason,
    judge,
)
from herningmodel.wellbeing.measurement_plan import MeasurementPlan
from herningmodel.wellbeing.pairing import NoPair, NoPairReason, Pair, Pairing, pair_of
from herningmodel.wellbeing.proportions import Proportion
from herningmodel.wellbeing.reliable_change import ChangeVerdict, reliable_change
from herningmodel.wellbeing.sdq import ITEMS, REVERSED, SDQ, SdqScale, SdqScores, score_sdq
from herningmodel.wellbeing.verdict_sentences import as_dict_of, sentences
from support.measured import STARTED, measurement, pair


SCIPY = scipy_statistics()
PLAN = MeasurementPlan(
    fixed_on=STARTED, pairing=Pairing(instrument=SDQ, informant=Informant.PARENT)
)

answers = st.lists(st.sampled_from([0, 1, 2, None]), min_size=25, max_size=25)
whole_answers = st.lists(st.integers(0, 2), min_size=25, max_size=25)
scores = st.integers(0, 40)
several = st.lists(st.builds(pair, scores, scores), min_size=0, max_size=80)
children = st.tuples(several, st.integers(0, 40)).map(
    lambda both: [*both[0], *[NoPair(NoPairReason.NOT_MEASURED)] * both[1]]
)

TURNED = {
    GroupVerdict.IMPROVED: GroupVerdict.WORSENED,
    GroupVerdict.WORSENED: GroupVerdict.IMPROVED,
}
TURNED_CHANGE = {
    ChangeVerdict.IMPROVED: ChangeVerdict.WORSENED,
    ChangeVerdict.WORSENED: ChangeVerdict.IMPROVED,
    ChangeVerdict.NO_RELIABLE_CHANGE: ChangeVerdict.NO_RELIABLE_CHANGE,
}


def scored(given_answers: Sequence[int | None]) -> SdqScores:
    result = score_sdq(given_answers)
    assert isinstance(result, SdqScores)
    return result


def judged(of: Sequence[Pair | NoPair], plan: MeasurementPlan = PLAN) -> GroupResult:
    return judge(of, plan=plan, statistics=SCIPY)


@given(answers)
def test_a_scale_has_a_score_with_three_answers_or_more(given_answers: list[int | None]) -> None:
    """With three or four answered it is five times their mean; with fewer it has no score."""
    result = scored(given_answers)
    for scale, items in ITEMS.items():
        there = sum(given_answers[item - 1] is not None for item in items)
        assert (there >= 3) is (result.of(scale) is not None)
        assert result.of(scale) in {None, *range(11)}
    assert result.total in {None, *range(41)}


@given(answers, st.sampled_from([*ITEMS]), st.permutations(range(5)))
def test_the_order_of_items_within_a_scale_is_irrelevant(
    given_answers: list[int | None], scale: SdqScale, order: list[int]
) -> None:
    """A scale is a sum: answers that count the same way round can change places."""
    straight = [item for item in ITEMS[scale] if item not in REVERSED]
    order = [place for place in order if place < len(straight)]
    moved = [*given_answers]
    for place, item in zip(order, straight, strict=True):
        moved[item - 1] = given_answers[straight[place] - 1]
    assert scored(given_answers) == scored(moved)


@given(whole_answers, st.integers(1, 25))
def test_a_score_rises_with_every_answer_that_is_not_reversed(
    given_answers: list[int], item: int
) -> None:
    """And falls with every one that is; the total never changes with strengths."""
    assume(given_answers[item - 1] < 2)
    raised: list[int | None] = [*given_answers]
    raised[item - 1] = given_answers[item - 1] + 1
    before, after = scored(given_answers), scored(raised)
    [scale] = [scale for scale, items in ITEMS.items() if item in items]
    way = -1 if item in REVERSED else 1
    assert after.of(scale) == (before.of(scale) or 0) + way
    assert before.total is not None
    assert after.total == before.total + (0 if scale is SdqScale.PROSOCIAL else way)


@given(whole_answers)
def test_reversing_every_answer_twice_changes_nothing(given_answers: list[int]) -> None:
    """Reversed once, every scale of ten is ten less what it was."""
    once = scored([2 - answer for answer in given_answers])
    twice = scored([2 - (2 - answer) for answer in given_answers])
    assert scored(given_answers) == twice
    for scale in ITEMS:
        assert once.of(scale) == 10 - (twice.of(scale) or 0)


@given(scores, scores, st.sampled_from([Informant.PARENT, Informant.TEACHER, Informant.SELF]))
def test_a_change_turned_round_is_judged_the_other_way(
    first: int, second: int, informant: Informant
) -> None:
    """Better one way is worse the other; no reliable change stays no reliable change."""
    forth = reliable_change(pair(first, second, informant=informant), SDQ).verdict
    back = reliable_change(pair(second, first, informant=informant), SDQ).verdict
    assert TURNED_CHANGE[forth] is back


@given(st.lists(st.integers(-20, 20), min_size=30, max_size=80))
def test_the_verdict_on_a_group_turns_with_its_signs(differences: list[int]) -> None:
    """What is better with one sign is worse with the other."""
    forth = judged([pair(20, 20 + difference) for difference in differences]).verdict
    back = judged([pair(20, 20 - difference) for difference in differences]).verdict
    assert forth not in TURNED or TURNED[forth] is back
    assert back not in TURNED or TURNED[back] is forth


@given(children, st.decimals("0.1", "5", places=1), st.decimals("0", "5", places=1))
def test_a_wider_margin_never_makes_the_numbers_thinner(
    of: list[Pair | NoPair], margin: Decimal, wider: Decimal
) -> None:
    """It turns nothing that is not worse into too thin, and better and worse into nothing else."""
    narrow = judged(of, evolve(PLAN, margin=margin))
    wide = judged(of, evolve(PLAN, margin=margin + wider))
    if narrow.verdict is not GroupVerdict.TOO_THIN:
        assert narrow.verdict is wide.verdict


@given(children)
def test_a_pair_fewer_never_repairs_a_gate(of: list[Pair | NoPair]) -> None:
    """A gate that fails for want of pairs fails with one pair fewer too."""
    assume(any(isinstance(answer, Pair) for answer in of))
    gates = {ThinReason.TOO_FEW_PAIRS, ThinReason.COVERAGE_TOO_LOW}
    before = gates & {*judged(of).reasons}
    fewer = [*of]
    place = next(place for place, answer in enumerate(of) if isinstance(answer, Pair))
    fewer[place] = NoPair(NoPairReason.MEASURED_ONCE)
    assert before <= {*judged(fewer).reasons}


@given(children)
def test_not_significant_is_never_no_change(of: list[Pair | NoPair]) -> None:
    """Where the interval holds both no change and the margin, the numbers are too thin."""
    result = judged(of)
    if result.interval is None:
        assert GroupVerdict.TOO_THIN is result.verdict
        return
    low, high = (Fraction(end) for end in result.interval)
    if low <= 0 and high >= Fraction(PLAN.margin):
        assert GroupVerdict.TOO_THIN is result.verdict
    if GroupVerdict.NOT_WORSE is result.verdict:
        assert low <= 0 <= high < Fraction(PLAN.margin)


@given(children)
def test_thin_numbers_never_hide_a_worsening(of: list[Pair | NoPair]) -> None:
    """Where the whole interval is worse, it is said: by the verdict or by the signal."""
    result = judged(of)
    if result.interval is not None and result.interval[0] > 0:
        said = result.verdict is GroupVerdict.WORSENED
        assert said or result.signal is Signal.POSSIBLE_WORSENING


@given(children, st.randoms(use_true_random=False))
def test_the_order_of_children_is_irrelevant(of: list[Pair | NoPair], random: object) -> None:
    """The same children give the same result, to the last digit."""
    shuffled = [*of]
    random.shuffle(shuffled)
    assert judged(of) == judged(shuffled)


@given(children)
def test_every_child_is_counted_once(of: list[Pair | NoPair]) -> None:
    """In a pair, or under one reason."""
    result = judged(of)
    assert len(of) == result.children
    assert len(of) == result.change.count + sum(count for _, count in result.lost)


@given(children)
def test_without_statistics_never_a_rougher_number(of: list[Pair | NoPair]) -> None:
    """No interval, and no verdict that needs one."""
    result = judge(of, plan=PLAN)
    assert result.interval is None
    assert result.verdict in {GroupVerdict.TOO_THIN, GroupVerdict.NOT_COMPUTED}


@given(children)
def test_followed_by_never_caused_by(of: list[Pair | NoPair]) -> None:
    """Whole sentences in both languages, and none of them claims a cause."""
    result = judged(of)
    as_dict_of(result)
    for sentence in sentences(result):
        for text in (sentence.da, sentence.en):
            assert "{" not in text
            assert text.endswith(".")
            assert not any(word in text for word in ("caused", "forårsag", "skyldes", "virker"))


@given(st.integers(0, 200), st.integers(1, 200))
def test_a_share_lies_within_its_interval(count: int, total: int) -> None:
    """From 0 to 1, and not wider with more children of the same share."""
    assume(count <= total)
    few, many = Proportion(count=count, total=total), Proportion(count=10 * count, total=10 * total)
    assert few.interval is not None
    assert many.interval is not None
    assert 0 <= few.interval[0] <= count / total <= few.interval[1] <= 1
    assert many.interval[1] - many.interval[0] <= few.interval[1] - few.interval[0]


@given(
    st.lists(
        st.builds(
            measurement,
            st.dates(STARTED.replace(year=2024), STARTED.replace(year=2027)),
            value=st.none() | scores,
            informant=st.sampled_from([Informant.PARENT, Informant.TEACHER]),
        ),
        max_size=8,
    ),
    st.randoms(use_true_random=False),
)
def test_two_measurements_are_compared_only_when_they_can_be(
    measured: list[object], random: object
) -> None:
    """The same informant and form, in time, and whatever the order in the case."""
    found = pair_of(measured, started=STARTED, pairing=PLAN.pairing)
    if isinstance(found, Pair):
        assert Informant.PARENT is found.first.informant is found.second.informant
        assert -180 <= (found.first.on - STARTED).days <= 60
        assert 90 <= (found.second.on - found.first.on).days <= 365
    days = [measurement.on for measurement in measured]
    if len({*days}) == len(days):
        shuffled = [*measured]
        random.shuffle(shuffled)
        assert found == pair_of(shuffled, started=STARTED, pairing=PLAN.pairing)
