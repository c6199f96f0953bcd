"""A recommendation comes back from its JSON, and can be compared years later."""

import json
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from herningmodel.core.errors import ResultError, WrongTypeError, WrongValueError
from herningmodel.core.sources import Certainty
from herningmodel.kept.load_recommendation import load_recommendation
from herningmodel.loading.load_case import load_case
from herningmodel.model.case import Case
from herningmodel.model.decisions import Decision
from herningmodel.model.steps import Step
from herningmodel.profile.shipped import shipped
from herningmodel.profile.step_settings import StepOffers
from herningmodel.recommendation.recommend import recommend
from herningmodel.recommendation.recommendation import Recommendation
from herningmodel.testing import example_text
from herningmodel.text.privacy import HIDDEN
from support.documents import DECIDING
from support.kept import through_json
from support.profiles import PROFILES


ON = date(2026, 1, 15)
EMIL = load_case(example_text("emil"))
MADS = load_case(example_text("mads"))
ADULT = evolve(MADS, child=evolve(MADS.child, born=date(2000, 1, 1), expected=None))


def in_conflict() -> Recommendation:
    """Return a recommendation in which every step is ruled out."""
    document = json.loads(example_text("mads"))
    document["assessments"][0].update(
        round_the_clock_treatment=True, treatment_provider="residential"
    )
    profile = PROFILES["institutions carry little care"]
    return recommend(load_case(document), on=ON, profile=profile)


def still_open() -> Recommendation:
    """Return a recommendation with open questions, a poor home and nothing offered."""
    document = json.loads(example_text("mads"))
    document["assessments"][0].update(safety="safe", ratings={"income": 4, "health": 1})
    return recommend(load_case(document), on=ON)


def without_offers() -> Recommendation:
    """Return a recommendation by a municipality that offers nothing on the fitting step."""
    standard = shipped("standard")
    empty = StepOffers(source="own_offers")
    profile = evolve(standard, steps=evolve(standard.steps, kin_or_network=empty))
    return recommend(MADS, on=ON, profile=profile)


def with_goals() -> Recommendation:
    """Return a recommendation for a child whose plan has goals on the way down."""
    document = json.loads(example_text("mads"))
    goals = [
        {"id": f"g{number}", "text": "Zløjfe sover", "dimension": name, **judged}
        for number, name in enumerate(DECIDING)
        for judged in [{"reached": "partly", "on": "2026-01-10"} if number % 2 else {}]
    ]
    document["plans"] = [{"kind": "childs_plan", "on": "2025-12-01", "goals": goals}]
    return recommend(load_case(document), on=ON)


ADVICE = [
    *(
        recommend(case, on=on, profile=profile)
        for case in (EMIL, MADS)
        for on in (date(2024, 9, 20), date(2025, 2, 10), ON)
        for profile in ("standard", "herning")
    ),
    recommend(ADULT, on=ON),
    in_conflict(),
    still_open(),
    with_goals(),
    without_offers(),
]
THEN = recommend(EMIL, on=date(2025, 2, 10))
OTHER_RULES = "rules-0123456789ab"


def kept(advice: Recommendation, **members: Any) -> Recommendation:
    """Return *advice* as it is read back, with other *members*."""
    return load_recommendation({**through_json(advice.as_dict()), **members})


@pytest.mark.parametrize("advice", ADVICE, ids=range(len(ADVICE)))
def test_a_recommendation_that_is_read_back_is_equal_to_what_was_written(
    advice: Recommendation,
) -> None:
    """Every value that can be read of it too, requirements and ways down included."""
    again = load_recommendation(json.dumps(advice.as_dict()))
    assert advice == again
    assert hash(advice) == hash(again)
    assert advice.as_dict() == again.as_dict()
    assert (advice.step, advice.range, advice.urgent) == (again.step, again.range, again.urgent)
    assert (advice.verdicts, advice.missing) == (again.verdicts, again.missing)
    assert (advice.shown, advice.gaps) == (again.shown, again.gaps)
    assert (advice.requirements, advice.step_down()) == (again.requirements, again.step_down())
    assert (advice.departures, advice.decisions) == (again.departures, again.decisions)
    assert advice.until_answered is again.until_answered
    assert advice.is_possible_conflict is again.is_possible_conflict
    assert advice.out_of_scope is again.out_of_scope


@pytest.mark.parametrize("advice", ADVICE, ids=range(len(ADVICE)))
def test_each_part_says_what_it_said(advice: Recommendation) -> None:
    """The sentences, the provisions and the sources are those that were written."""
    again = kept(advice)
    for verdict, known in zip(advice.verdicts, again.verdicts, strict=True):
        assert [bound.as_dict() for bound in verdict.reasons] == [
            bound.as_dict() for bound in known.reasons
        ]
        # The address of a source is not part of what is written.
        assert [bound.source and evolve(bound.source, url=None) for bound in verdict.reasons] == [
            bound.source for bound in known.reasons
        ]
        assert [each.as_dict() for each in verdict.conditions] == [
            each.as_dict() for each in known.conditions
        ]
    assert [bound.as_dict() for bound in advice.conflicts] == [
        bound.as_dict() for bound in again.conflicts
    ]
    assert [down.as_dict() for down in advice.step_down()] == [
        down.as_dict() for down in again.step_down()
    ]


def test_what_was_kept_cannot_be_changed_through_what_is_returned() -> None:
    """A recommendation is immutable; what `as_dict` returns is the caller's."""
    again = kept(THEN)
    again.as_dict()["verdicts"].clear()
    assert THEN == again


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("advice", ADVICE, ids=range(len(ADVICE)))
def test_a_recommendation_that_was_read_back_can_be_explained(
    advice: Recommendation, language: Any
) -> None:
    """By the sentences that were kept, with the rules that made it."""
    explained = " ".join(kept(advice).explain(language).split())
    assert advice.rule_set in explained
    for verdict in advice.verdicts:
        assert verdict.label.get(language) in explained
        for bound in verdict.reasons:
            assert " ".join(bound.text.get(language).split()) in explained
    for text in (*advice.missing, *advice.requirements, *advice.decisions, *advice.departures):
        assert text.text.get(language) in explained


def test_what_needs_the_case_says_so() -> None:
    """The page of an explanation is laid out from the case."""
    with pytest.raises(WrongValueError, match="got one that was read back"):
        _ = kept(THEN).explanation_parts


def test_an_old_document_without_the_newer_members_is_read() -> None:
    """Labels of steps, and whether there is a possible conflict, came later."""
    written = through_json(THEN.as_dict())
    for part in (*written["verdicts"], *written["step_down"]):
        del part["label"]
    again = load_recommendation(written)
    assert Step.UNIVERSAL.label == again.verdicts[0].label
    assert THEN.range == again.range
    one_left = load_recommendation({**written, "step": None})
    assert (None, True) == (one_left.step, one_left.is_possible_conflict)


def test_every_fault_of_a_recommendation_is_found_at_once() -> None:
    """With its place."""
    written = through_json(THEN.as_dict())
    written.update(step=7, range=[4], urgent="no")
    written["verdicts"][0]["bounds"][0].update(kind="about", reference="the law")
    with pytest.raises(ResultError) as raised:
        load_recommendation(written)
    assert {
        (".step", "FMT013"),
        (".range", "FMT017"),
        (".urgent", "FMT008"),
        (".verdicts[0].bounds[0].kind", "FMT011"),
        (".verdicts[0].bounds[0].reference", "FMT015"),
    } == {(finding.where[0].path, finding.code) for finding in raised.value.findings}


def test_a_recommendation_from_elsewhere_is_shown_as_safely_as_one_of_ours() -> None:
    """A number that was put into it is hidden, wherever it is; a source of no kind is a source."""
    evil = "020311-0000 \x1b"
    written = through_json(THEN.as_dict())
    text = {"da": evil, "en": evil}
    written.update(case=evil, profile=evil, library=evil, rule_set=evil)
    bound = written["verdicts"][0]["bounds"][0]
    bound.update(text=text, source=text, seen=evil, threshold=evil, path='["020311-0000"]')
    written["requirements"][0].update(text=text, decision=evil)
    written["step_down"][0].update(help=text, label=text)
    again = load_recommendation(written)
    assert again.verdicts[0].reasons[0].source is not None
    assert Certainty.OWN_CHOICE is again.verdicts[0].reasons[0].source.certainty
    other = through_json(again.as_dict())
    assert again == load_recommendation(other)
    for form in (json.dumps(other), repr(again), again.explain("da"), again.explain("en")):
        assert "020311-0000" not in form
        assert "\x1b" not in form
        assert HIDDEN in form


def test_the_human_decision_is_compared_with_what_was_recommended_then() -> None:
    """Years later, without the case or with it; with it the help beside is seen too."""
    again = kept(recommend(EMIL, on=ON))
    decision = EMIL.decisions[3]
    alone = again.compare(decision)
    assert ("above", False) == (alone.standing.value, alone.runs)
    assert recommend(EMIL, on=ON).compare(decision) == again.compare(decision, case=EMIL)
    assert recommend(EMIL, on=ON).compare(decision).text == alone.text


def test_a_comparison_names_rules_that_are_not_the_library_s_any_more() -> None:
    """The recommendation was right by its own rules; the comparison names them."""
    then = kept(THEN, rule_set=OTHER_RULES)
    for comparison in (
        then.compare(EMIL.decisions[3]),
        then.compare(EMIL.decisions[3], case=EMIL),
    ):
        assert OTHER_RULES == comparison.as_dict()["rule_set"]
        assert f"efter et andet regelsæt ({OTHER_RULES})" in comparison.text.da
        assert f"by another rule set ({OTHER_RULES})" in comparison.text.en
    assert "rule_set" not in kept(THEN).compare(EMIL.decisions[3]).as_dict()


def test_a_decision_that_was_made_afterwards_is_compared_in_the_case_of_now() -> None:
    """The case of the recommendation did not have it; the case as it is now does."""
    before = evolve(EMIL, decisions=EMIL.decisions[:3])
    decision = EMIL.decisions[3]
    for advice in (recommend(before, on=ON), kept(recommend(before, on=ON))):
        assert "above" == advice.compare(decision, case=EMIL).standing.value
    with pytest.raises(WrongValueError, match="'d4' is not in case"):
        recommend(before, on=ON).compare(decision)


@pytest.mark.parametrize("advice", [recommend(EMIL, on=ON), kept(recommend(EMIL, on=ON))])
def test_a_decision_of_another_case_is_refused(advice: Recommendation) -> None:
    """Live or read back: another case, a decision that is not in it, another decision of that id."""
    stranger = Decision(id="zz", on=ON, granted_step=Step(6))
    with pytest.raises(WrongValueError, match="expected case 'case-0004', got 'case-0001'"):
        advice.compare(MADS.decisions[0], case=MADS)
    with pytest.raises(WrongValueError, match="'zz' is not in case"):
        advice.compare(stranger, case=EMIL)
    assert EMIL.decisions[0].on != MADS.decisions[0].on
    with pytest.raises(WrongValueError, match="'d1'"):
        advice.compare(MADS.decisions[0])
    with pytest.raises(WrongTypeError, match="decision: expected Decision"):
        advice.compare("d1")  # type: ignore[arg-type]


def test_two_recommendations_years_apart_are_compared() -> None:
    """The step then and now, what came and went, and what they were made by."""
    now = recommend(EMIL, on=ON)
    change = kept(THEN).compare_with(now)
    assert (Step(5), Step(4)) == (change.earlier.step, change.later.step)
    assert not change.is_same_step
    assert change.is_by_same_rules
    assert [
        "Anbefalingen var trin 5 den 10. februar 2025 og er trin 4 den 15. januar 2026.",
        f"Begge er lavet efter regelsættet {now.rule_set}.",
    ] == [sentence.da for sentence in change.sentences[:2]]
    (gone,) = change.gone
    assert f"Gælder ikke længere: {gone.text.da}" == change.sentences[2].da
    assert () == change.new
    assert change == kept(THEN).compare_with(kept(now))
    assert change == THEN.compare_with(now)


def test_a_difference_may_come_from_the_rules_or_the_profile() -> None:
    """And then it is said."""
    now = recommend(EMIL, on=ON, profile="herning")
    change = kept(THEN, rule_set=OTHER_RULES).compare_with(now)
    assert (False, False) == (change.is_by_same_rules, change.is_by_same_profile)
    rules, profile = change.sentences[1:3]
    assert f"De er lavet efter forskellige regelsæt, {OTHER_RULES} og {now.rule_set}." in rules.da
    assert "komme af reglerne og ikke af barnets forhold" in rules.da
    assert "»standard« og »herning«" in profile.da
    written = change.as_dict()
    assert (False, False) == (written["same_rules"], written["same_profile"])
    assert (OTHER_RULES, now.rule_set) == (
        written["earlier"]["rule_set"],
        written["later"]["rule_set"],
    )


def assessed(**answers: Any) -> Case:
    """Return Mads with another assessment a year later."""
    document = json.loads(example_text("mads"))
    first = document["assessments"][0]
    later = {**first, "id": "a9", "on": "2026-10-01", "started": "2026-09-01", **answers}
    document["assessments"].append(later)
    return load_case(document)


def test_what_is_asked_anew_and_what_is_answered_is_said() -> None:
    """A question is recognized though the newer assessment lies elsewhere in the case."""
    rated = dict.fromkeys(DECIDING, 1)
    case = assessed(safety="unknown", ratings=rated)
    then, now = recommend(case, on=ON), recommend(case, on=date(2026, 11, 1))
    change = then.compare_with(now)
    (opened,) = change.opened
    assert f"Er blevet åbent: {opened.text.da}" in [sentence.da for sentence in change.sentences]
    later = recommend(assessed(safety="safe", ratings=rated), on=date(2026, 12, 1))
    (answered,) = kept(now).compare_with(later).answered
    assert opened == answered


def test_the_same_recommendation_has_not_changed() -> None:
    """Also where no step is left, or the young person has turned 18."""
    for advice in ADVICE:
        change = kept(advice).compare_with(advice)
        assert change.is_same_step
        assert () == (*change.gone, *change.new, *change.answered, *change.opened)
        assert "er den samme den" in change.sentences[0].da
    assert (
        "uden for trappen"
        in recommend(ADULT, on=ON).compare_with(recommend(ADULT, on=ON)).sentences[0].da
    )
    assert "intet trin alene" in in_conflict().compare_with(in_conflict()).sentences[0].da


def test_recommendations_of_two_cases_or_in_the_wrong_order_are_not_compared() -> None:
    """The error names the argument and what was expected."""
    with pytest.raises(WrongValueError, match="later: expected a recommendation for case 'case-0"):
        THEN.compare_with(recommend(MADS, on=ON))
    with pytest.raises(WrongValueError, match="later: expected a day from 2026-01-15 on"):
        recommend(EMIL, on=ON).compare_with(THEN)
    with pytest.raises(WrongTypeError, match="later: expected Recommendation"):
        THEN.compare_with("later")  # type: ignore[arg-type]


def test_goals_of_the_plan_and_gaps_in_what_is_offered_are_read_back() -> None:
    """They are in the recommendations above, so that the tests of equality hold them."""
    assert any(down.planned for down in kept(with_goals()).step_down())
    (gap,) = kept(without_offers()).gaps
    assert "no offer on step 4" in gap.text.en
