"""The form of an explanation: one screen, each fact once, and what to do in the order of time."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings

from herningmodel.core.sources import Certainty
from herningmodel.law.duties.duty import State
from herningmodel.law.duties.duty_catalogue import DUTIES
from herningmodel.loading.load_case import load_case
from herningmodel.model.steps import Step
from herningmodel.recommendation.deciding_facts import (
    in_short,
    questions,
    shown_in_words,
)
from herningmodel.recommendation.explanation_details import DETAILS, certainty_of
from herningmodel.recommendation.facts_by_weight import facts, facts_on_screen
from herningmodel.recommendation.first_block import result
from herningmodel.recommendation.infant_follow_up import one_by_law
from herningmodel.recommendation.recommend import recommend
from herningmodel.recommendation.recommendation import Recommendation
from herningmodel.recommendation.tasks import TASKS, Moment, do_now
from herningmodel.recommendation.verdicts import Verdict
from herningmodel.recommendation.what_would_change import StepChanges
from herningmodel.testing import example_text
from herningmodel.text.formatting import format_value
from herningmodel.text.texts import LANGUAGES, Language, verbatim
from herningmodel.validation.check import check
from support.documents import ON, needs
from support.profiles import PROFILES


EXPLAINED = Path(__file__).parent / "explained"
CASES = Path(__file__).parents[2] / "judged_cases"
MADS: dict[str, Any] = json.loads(example_text("mads"))
FITS = {"da": "passer", "en": "fits"}


def screen(advised: Recommendation, language: Language) -> str:
    """Return the part of an explanation before its details."""
    first, _ = advised.explain(language).split(f"\n{DETAILS.get(language)}\n", 1)
    return first


def one_line(text: str) -> str:
    """Return *text* without its line ends."""
    return " ".join(text.split())


def mads(**answers: Any) -> Recommendation:
    """Return the recommendation for Mads with other *answers* in his assessment."""
    document = json.loads(example_text("mads"))
    document["assessments"][0] |= answers
    return recommend(load_case(document), on=ON)


def alone(**answers: Any) -> Recommendation:
    """Return the recommendation for Mads without any decision or help, with other *answers*."""
    document = json.loads(example_text("mads"))
    document["assessments"][0] |= answers
    document["decisions"] = document["placements"] = document["interventions"] = []
    document["follow_ups"] = document["plans"] = []
    return recommend(load_case(document), on=ON)


@given(needs())
@settings(max_examples=20, deadline=None)
def test_the_form_of_every_explanation(document: dict[str, Any]) -> None:
    """
    One screen, each fact once, no step fits but the lowest possible, and every known day is shown.

    The details are as wide as the screen, and each goal names its reason.
    """
    for profile in PROFILES.values():
        advised = recommend(load_case(document), on=ON, profile=profile)
        for language in LANGUAGES:
            explanation, first = advised.explain(language), screen(advised, language)
            assert len(first.splitlines()) <= 40
            assert all(len(line) <= 110 for line in explanation.splitlines())
            said = one_line(first)
            for verdict in advised.verdicts:
                for reason in verdict.reasons:
                    assert said.count(in_short(reason).get(language)) <= 1
            for verdict in advised.verdicts:
                if advised.range is None or verdict.step > advised.range.lowest:
                    line = f"{verdict.label.get(language)}: {FITS[language]}"
                    refused = f"{verdict.label.get(language)}: passer ikke"
                    assert line not in explanation.replace(refused, "")
            for requirement in advised.requirements:
                if requirement.due is not None and requirement.state not in _IN_PLACE:
                    assert format_value(requirement.due, language) in said
            if advised.step_down() and any(way.changes for way in advised.step_down()[0].ways):
                reason = {"da": "(Grund: ", "en": "(Reason: "}[language]
                goals = advised.step_down()[0].ways[0].goals
                for goal in goals:
                    assert f"{goal.get(language)} {reason}" in one_line(explanation)


_IN_PLACE = (State.MET, State.MET_LATE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "on"),
    [
        ("mads", ON),
        ("handicap", date(2026, 3, 1)),
        ("nej", date(2026, 3, 1)),
        ("trygt", ON),
        ("utrygt", ON),
        ("udloebet", date(2026, 3, 1)),
    ],
)
def test_six_cases_are_explained_as_they_are_written_down(
    name: str, on: date, language: Language
) -> None:
    """Mads and five of the cases with a right judgement, whole, in both languages."""
    case = CASES / f"{name}.json"
    document = case.read_text(encoding="utf-8") if case.exists() else example_text(name)
    written = EXPLAINED / f"{name}.{language}.txt"
    first = screen(recommend(load_case(document), on=on), language)
    assert written.read_text(encoding="utf-8") == first


def test_danger_without_action_is_urgent_and_says_for_how_long() -> None:
    """Unsafe and at home: the days, that nothing was done since, and what to do today."""
    said = one_line(screen(alone(), "da"))
    assert "HASTER: Barnet er ikke trygt derhjemme" in said
    assert "for 111 dage siden" in said
    assert "Siden da kan hverken afgørelse eller hjælp ses i sagen." in said
    assert "1. I dag: se barnet, og find ud af, hvor det er i nat, og om det er trygt dér." in said
    assert "HASTER" not in screen(mads(), "da")


def test_one_day_is_a_day() -> None:
    """A danger of yesterday is one day old."""
    advised = alone(on=(ON - timedelta(days=1)).isoformat())
    assert "for 1 dag siden" in one_line(screen(advised, "da"))


def test_an_old_danger_is_shown_before_the_result() -> None:
    """The step below which the child is not placed comes first of all, and is asked about today."""
    advised = recommend(load_case(MADS), on=date(2027, 1, 15))
    first = one_line(screen(advised, "da"))
    assert Step.KIN_OR_NETWORK is advised.until_answered
    assert first.startswith("Barnet var ikke trygt derhjemme, da det sidst blev vurderet")
    assert "I dag: vurdér faren på ny; indtil da gælder den." in first


def test_a_plan_that_ran_out_is_shown_before_the_result() -> None:
    """The day and how long ago; today a new one is made."""
    plan = {"on": "2025-10-01", "until": "2026-01-05"}
    first = one_line(screen(alone(safety="safe_with_plan", safety_plan=plan), "da"))
    assert first.startswith("Sikkerhedsplanen løb ud 5. januar 2026, for 10 dage siden.")
    assert "lav en ny sikkerhedsplan" in first
    plan["until"] = "2026-06-05"
    running = one_line(screen(alone(safety="safe_with_plan", safety_plan=plan), "da"))
    assert "løb ud" not in running


def test_explanation_and_rule_agree_on_a_plan_that_ran_out() -> None:
    """A child that was placed meanwhile is not kept safe by the plan at home."""
    case = json.loads((CASES / "udloebet.json").read_text(encoding="utf-8"))
    placed = {"id": "p9", "kind": "network_foster_family", "started": "2026-01-06"}
    on = date(2026, 3, 1)
    for placements, is_found in (([], True), ([placed], False)):
        document = {**case, "placements": placements}
        codes = {finding.code for finding in check(document, on=on).findings}
        first = one_line(screen(recommend(load_case(document), on=on), "da"))
        assert is_found is ("PLN010" in codes)
        assert is_found is first.startswith("Sikkerhedsplanen løb ud 5. januar 2026")
        assert is_found is ("lav en ny sikkerhedsplan. Kan den ikke laves" in first)


def test_a_young_adult_is_out_of_scope_and_what_runs_is_shown() -> None:
    """One sentence with the provisions, and the help and decisions that still stand."""
    document = json.loads(example_text("mads"))
    document["child"]["born"] = "2008-01-15"
    advised = recommend(load_case(document), on=ON)
    first = one_line(screen(advised, "da"))
    assert advised.out_of_scope
    assert "trappen gælder kun børn" in first
    assert "§§ 113-116 og 120" in first
    assert "netværksplejefamilie siden 10. oktober 2025" in first
    assert "Det afgjorde det" not in first


def test_a_safety_that_was_never_assessed_is_shown() -> None:
    """Not fine, and not forgotten."""
    first = one_line(screen(mads(safety="unknown"), "da"))
    assert "Tryghed hos forældrene: ikke vurderet." in first


def test_a_child_that_was_not_asked_is_unknown() -> None:
    """What the child says is among what is not known."""
    document = json.loads(example_text("mads"))
    for record in (*document["assessments"], *document["decisions"]):
        record.pop("child_heard", None)
    first = one_line(screen(recommend(load_case(document), on=ON), "da"))
    assert "Hvad siger barnet selv? Det kan ikke ses i sagen." in first


def test_high_ratings_that_decide_nothing_are_shown_together() -> None:
    """Poverty is seen, with the question what it means for the child."""
    ratings = {**MADS["assessments"][0]["ratings"], "housing": 4, "income": 4, "employment": 3}
    first = one_line(screen(mads(ratings=ratings), "da"))
    assert "»bolig« og »økonomi«, vurderet til 4 af 4." in first
    assert "»beskæftigelse«, vurderet til 3 af 4." in first
    rights = "Uanset trinnet kan familien have ret til rådgivning (BL § 29), tidlig forebyggende"
    assert rights in first
    assert "økonomisk støtte (BL § 35)" in first
    assert "Familien kan stadig have ret til hjælp (se nedenfor)." in first
    assert "stadig have ret til" not in one_line(screen(mads(), "da"))


def test_the_help_at_home_for_a_poor_family_is_named_by_the_act_of_the_day() -> None:
    """Before barnets lov it was given by serviceloven, and a child's own rating names no help."""
    shown = mads(ratings={**MADS["assessments"][0]["ratings"], "housing": 4}).shown
    *_, named = shown_in_words(shown, date(2023, 12, 31))
    assert "(SEL § 11 stk. 2)" in named.da
    assert "(SEL § 52 a)" in named.da
    (only,) = shown_in_words(
        mads(ratings={**MADS["assessments"][0]["ratings"], "identity": 4}).shown, ON
    )
    assert "§" not in only.da


def test_a_duty_that_is_overdue_comes_before_what_is_to_come() -> None:
    """The first follow-up of Mads was due three months after he moved."""
    document = json.loads(example_text("mads"))
    document["follow_ups"] = []
    said = one_line(screen(recommend(load_case(document), on=ON), "da"))
    assert "Overskredet, senest 10. januar 2026: første opfølgning" in said
    on_time = one_line(screen(recommend(load_case(document), on=date(2026, 1, 9)), "da"))
    assert "Senest 10. januar 2026: første opfølgning" in on_time
    assert "fristen er ikke nået endnu" in on_time


def test_a_lacking_consent_while_the_help_runs_is_shown_as_that() -> None:
    """The help has begun without it."""
    document = json.loads(example_text("mads"))
    for decision in document["decisions"]:
        decision["consents"] = []
    said = one_line(screen(recommend(load_case(document), on=ON), "da"))
    assert "Nu: ret op på det, der mangler, selv om hjælpen er i gang: samtykke fra alle" in said
    document["placements"] = document["interventions"] = []
    said = one_line(screen(recommend(load_case(document), on=ON), "da"))
    missing = "Nu: ret op på det, der mangler, selv om afgørelsen er truffet: samtykke fra alle"
    assert missing in said


def test_a_search_of_the_network_is_asked_for_by_no_provision() -> None:
    """The model asks for it, so no paragraph is beside it."""
    treated = {"round_the_clock_treatment": True, "treatment_provider": "residential"}
    said = one_line(screen(alone(network_search=None, **treated), "da"))
    assert "slægt og netværk afsøgt" in said
    assert "slægt og netværk afsøgt (" not in said


def test_a_case_in_which_everything_is_done_says_so() -> None:
    """Every requirement is met, and no danger or question is open."""
    document = json.loads(example_text("mads"))
    document["child"] |= {"siblings_placed": 0, "explained": True}
    advised = recommend(load_case(document), on=ON)
    done = [evolve(each, state=State.MET) for each in advised.requirements]
    (block,) = do_now(done, ON, (), asks=(), begun=())
    said = "\n".join(line.text.da for line in block.lines)
    assert "Intet er forfaldent ifølge sagen." in said
    assert "På plads: " in said


@pytest.mark.parametrize("refused", ["d1", "d2"])
def test_a_no_to_either_of_two_decisions_of_a_day_is_shown_first(refused: str) -> None:
    """Placement and help at home are decided together, and the child agrees with one of them."""
    document = json.loads(example_text("mads"))
    (decision,) = [each for each in document["decisions"] if each["id"] == refused]
    decision["child_heard"]["view"] = "disagrees"
    first = one_line(screen(recommend(load_case(document), on=ON), "da"))
    assert first.count("siger nej") == 1
    assert f"{decision['legal_basis']}, trin {decision['granted_step']})" in first.split("ANBEF")[0]


def test_a_task_of_help_that_has_not_begun_is_not_due() -> None:
    """The first follow-up is counted from the start of the help."""
    document = json.loads(example_text("mads"))
    document["placements"] = document["interventions"] = document["follow_ups"] = []
    said = one_line(screen(recommend(load_case(document), on=ON), "da"))
    assert "første opfølgning (BL § 95 stk. 2): fristen er ikke nået endnu" in said


@pytest.mark.parametrize(
    ("certainty", "shown"),
    [
        (Certainty.CERTAIN, ""),
        (Certainty.ONE_SOURCE, ", læst ét sted"),
        (Certainty.UNVERIFIED, ", "),
    ],
)
def test_the_certainty_of_a_requirement_is_shown_where_it_is_in_doubt(
    certainty: Certainty, shown: str
) -> None:
    """A certain provision carries no mark."""
    asked = evolve(mads().requirements[0], certainty=certainty)
    said = certainty_of(asked).da
    assert said.startswith(shown)
    assert bool(said) is (certainty is not Certainty.CERTAIN)


def test_a_question_about_one_step_asks_whether_it_fits() -> None:
    """The answer moves nothing where a single step is left."""
    advised = mads(round_the_clock_treatment=None)
    (missing, *_) = advised.missing
    only = evolve(missing, could_change=(Step.INSTITUTION, Step.INSTITUTION))
    (said,) = questions(evolve(advised, missing=(only,)))
    assert said.da.endswith("Svaret er med til at afgøre, om trin 6 passer.")
    (moves,) = questions(evolve(advised, missing=(missing,)))
    assert "Svaret kan flytte anbefalingen mellem trin 4 og trin 6." in moves.da


def test_a_step_that_is_ruled_out_is_not_warned_against() -> None:
    """The highest step of a range is warned against only while it is possible."""
    advised = mads(round_the_clock_treatment=None)
    *others, highest = advised.verdicts
    ruled_out = evolve(highest, verdict=Verdict.RULED_OUT)
    warning = "Vælg ikke trin 6, før der er svaret."
    assert warning in next(result(advised, 1, has_plan=True)).text.da
    said = next(result(evolve(advised, verdicts=(*others, ruled_out)), 1, has_plan=True)).text.da
    assert warning not in said


def test_a_long_explanation_names_the_first_tasks_and_counts_the_later() -> None:
    """On the shortest screen the tasks before the decision are named without their provisions."""
    requirements = alone().requirements
    (block,) = do_now(requirements, ON, (), asks=(), begun=(), is_brief=True, last=Moment.BEFORE)
    first, later = [line.text.da for line in block.lines[:2]]
    assert "samtykke fra alle forældremyndighedsindehavere." in first
    assert "§" not in first
    assert later == "Senere: 8 krav mere, som står i detaljerne."


@pytest.mark.parametrize(
    ("down", "up", "most", "shown"),
    [
        ("ab", "xy", 4, "abxy"),
        ("abc", "xy", 3, "abx"),
        ("abc", "xy", 1, "a"),
        ("abcd", "", 2, "ab"),
        ("", "xyz", 1, "x"),
    ],
)
def test_few_changes_tell_both_directions(down: str, up: str, most: int, shown: str) -> None:
    """The nearest way down comes first, and the first way up is kept."""
    changes = StepChanges(
        down=tuple(verbatim(each) for each in down), up=tuple(verbatim(each) for each in up)
    )
    assert shown == "".join(each.da for each in changes.first(most)[:most])


def test_every_requirement_around_a_decision_has_a_short_name() -> None:
    """A new duty gets a short name; that of a plan goes by its phase."""
    asked = {
        duty.name
        for duty in DUTIES
        if any(
            row.value is not None and row.value.sentence is not None for row in duty.versions.rows
        )
    }
    assert asked - {*TASKS} <= {"plan"}


def judged(name: str) -> Recommendation:
    """Return the recommendation of a judged case."""
    case = (CASES / f"{name}.json").read_text(encoding="utf-8")
    return recommend(load_case(case), on=date(2026, 3, 1))


@given(needs())
@settings(max_examples=50)
def test_the_first_facts_rule_out_all_that_the_others_do(document: dict[str, Any]) -> None:
    """However short the screen, what it leaves out only repeats what it holds."""
    found = facts(recommend(load_case(document), on=ON))
    left, repeats = {*Step}, False
    for fact in found:
        ruled_out = {step for step in left if fact.rules_out(step)}
        assert not (repeats and ruled_out)
        repeats = repeats or not ruled_out
        left -= ruled_out


def test_each_answer_to_the_one_question_has_its_step() -> None:
    """Who gives the treatment decides between the two, and it is said which way."""
    first = one_line(screen(judged("utrygt"), "da"))
    assert "Døgntilbud betyder trin 6, sundhedsvæsenet trin 5." in first
    assert "betyder trin" not in one_line(screen(judged("nyfoedt"), "da"))


def test_higher_help_is_not_lowered_for_that_reason_alone() -> None:
    """A lower recommendation is not a saving; lower help than recommended is no such case."""
    words = "Anbefalingen alene er ingen grund til at sænke hjælpen."
    assert words in one_line(screen(judged("nyfoedt"), "da"))
    assert words not in one_line(screen(judged("utrygt"), "da"))


def test_safety_with_a_plan_that_ran_out_is_not_known() -> None:
    """The answer held while the plan did."""
    first = one_line(screen(judged("udloebet"), "da"))
    assert "Tryghed hos forældrene: ikke kendt, for sikkerhedsplanen er løbet ud" in first
    assert "Tryghed hos forældrene: trygt (" in one_line(screen(judged("nyfoedt"), "da"))


def test_what_an_old_act_asked_for_is_not_asked_for_today() -> None:
    """What lacks in decisions under serviceloven is named by itself, and cannot be done again."""
    first = one_line(screen(judged("permanent"), "da"))
    today, past = first.split("Ikke dokumenteret i tidligere afgørelser")
    assert "SEL" not in today.split("Gør nu")[1]
    assert "undersøgelse (SEL § 50)" in past
    assert "Det kan ikke længere rettes" in past


def test_of_many_decisions_without_help_the_newest_is_named() -> None:
    """The screen says that the case holds more."""
    first = one_line(screen(judged("permanent"), "da"))
    named = "afgørelsen af 10. december 2025 (permanent anbringelse, BL § 67, trin 5)"
    assert f"{named}; og 2 ældre afgørelser." in first
    assert "ældre afgørelse" not in one_line(screen(judged("nyfoedt"), "da"))
    document = json.loads((CASES / "permanent.json").read_text(encoding="utf-8"))
    document["decisions"] = [each for each in document["decisions"] if each["id"] != "d02"]
    fewer = recommend(load_case(document), on=date(2026, 3, 1))
    assert f"{named}; og 1 ældre afgørelse." in one_line(screen(fewer, "da"))


def test_a_provision_is_named_in_words_where_the_help_does_not_name_it() -> None:
    """A stay says what it rests on; help at home is called what its provision gives."""
    first = one_line(screen(judged("permanent"), "da"))
    assert "(anbringelse uden samtykke, SEL § 58 stk. 1 nr. 1, trin 5)" in first
    assert "(BL § 32 stk. 1 nr. 2, trin 3)" in one_line(screen(judged("nyfoedt"), "da"))


def test_help_of_one_kind_under_two_provisions_is_kept_apart() -> None:
    """Economic support covers expenses or lost earnings, and only the provision says which."""
    first = one_line(screen(judged("handicap"), "da"))
    assert "(tabt arbejdsfortjeneste, BL § 87, trin 2)" in first
    assert "(merudgifter, BL § 86, trin 2)" in first
    crime = one_line(screen(judged("ungdomskriminalitet"), "da"))
    assert "(støtte i et forbedringsforløb, UKL § 13, trin 3)" in crime


def test_of_facts_for_one_step_the_highest_rating_comes_first() -> None:
    """A very severe problem weighs more than two severe ones."""
    found = facts(judged("ungdomskriminalitet"))
    ratings = [fact.values["rating"] for fact in found]
    assert ratings == sorted(ratings, key=lambda rating: -int(str(rating)))
    assert len({*ratings}) > 1


def test_what_is_not_sure_about_a_provision_is_no_part_of_its_name() -> None:
    """The intervals of § 50 were not read."""
    document = json.loads((CASES / "permanent.json").read_text(encoding="utf-8"))
    document["decisions"] = [each for each in document["decisions"] if each["id"] != "d1"]
    first = one_line(screen(recommend(load_case(document), on=date(2026, 3, 1)), "da"))
    assert "afgørelsen af 15. januar 2024 (genbehandling, BL § 50, trin 5)" in first


def test_of_much_help_the_first_is_named() -> None:
    """The screen names four, and says that the case holds more."""
    document = json.loads((CASES / "nyfoedt.json").read_text(encoding="utf-8"))
    more = {"kind": "consultant_help", "started": "2026-02-05"}
    document["interventions"] += [{**more, "id": f"more{number}"} for number in range(4)]
    first = one_line(screen(recommend(load_case(document), on=date(2026, 3, 1)), "da"))
    assert "; og mere, som står i sagen." in first


@pytest.mark.parametrize(("view", "said"), [("agrees", "er enigt"), ("mixed", "er i tvivl")])
def test_a_child_is_spoken_of_in_its_own_form(view: str, said: str) -> None:
    """*Barnet er enigt*, where a young person *er enig*."""
    document = json.loads((CASES / "nyfoedt.json").read_text(encoding="utf-8"))
    document["decisions"][-1]["child_heard"]["view"] = view
    first = one_line(screen(recommend(load_case(document), on=date(2026, 3, 1)), "da"))
    assert f"barnet {said}." in first


def test_an_infant_is_followed_up_before_the_last_day_of_the_law() -> None:
    """The condition has a day among the tasks, until the help was followed up."""
    document = json.loads((CASES / "nyfoedt.json").read_text(encoding="utf-8"))
    words = "Senest 2. marts 2026: første opfølgning, for barnet er under et år"
    model = "Det er modellens egen frist"
    first = one_line(screen(judged("nyfoedt"), "da"))
    assert f"{words}. {model}; lovens er 2. maj 2026 (BL § 95 stk. 2)." in first
    assert first.count("2. maj 2026") == 1
    assert model not in one_line(screen(judged("utrygt"), "da"))
    document["follow_ups"] = [{"id": "f9", "on": "2026-02-20"}]
    held = recommend(load_case(document), on=date(2026, 3, 1))
    assert model not in one_line(screen(held, "da"))
    document["follow_ups"] = document["interventions"] = []
    idle = recommend(load_case(document), on=date(2026, 3, 1))
    assert model not in one_line(screen(idle, "da"))


def test_an_infant_that_was_not_followed_up_in_time_is_overdue() -> None:
    """First by the model, then by the law as well; the second is a task of its own."""
    document = (CASES / "nyfoedt.json").read_text(encoding="utf-8")
    late = one_line(screen(recommend(load_case(document), on=date(2026, 3, 3)), "da"))
    assert "1. Overskredet, senest 2. marts 2026: første opfølgning, for barnet er under" in late
    assert "lovens er 2. maj 2026" in late
    later = one_line(screen(recommend(load_case(document), on=date(2026, 5, 3)), "da"))
    assert "Det er modellens egen frist." in later
    assert "Overskredet, senest 2. maj 2026: første opfølgning (BL § 95 stk. 2)" in later


def test_two_deadlines_of_the_law_are_not_one_with_the_infants() -> None:
    """Each decision has its own day."""
    (asked,) = [each for each in judged("nyfoedt").requirements if each.name == "first_follow_up"]
    assert asked.due is not None
    other = evolve(asked, due=asked.due + timedelta(days=1))
    assert one_by_law([asked, evolve(asked, state=State.MET, due=None)], asked.due) is asked
    assert one_by_law([asked, other], asked.due) is None
    assert one_by_law([asked], other.due or asked.due) is None
    assert one_by_law([], asked.due) is None


def test_ratings_that_say_the_same_are_one_fact() -> None:
    """Six areas are rated alike: they are named once, and after that by the number of the fact."""
    advised = judged("nej")
    assert len(facts(advised)) > len(facts_on_screen(advised)) == 2
    first = one_line(screen(advised, "da"))
    assert "»stabilitet« og »familiens funktion«: vurderet til 3 af 4." in first
    assert "områderne i punkt 2 højst 2 (nu 3)" in first
    assert "Og " not in first.split("Det afgjorde det")[1].split("Gør nu")[0]
    assert "områderne i punkt" not in one_line(screen(judged("nyfoedt"), "da"))


def test_a_treatment_is_a_fact_before_its_provider_is_known() -> None:
    """It is among the facts of a child whose step it decides, and the answer is asked for."""
    first = one_line(screen(judged("utrygt"), "da"))
    fact = (
        "3. Barnet har brug for behandling døgnet rundt (trin 6, hvis et døgntilbud skal give den)."
    )
    assert fact in first
    assert "mere, som står i detaljerne" not in first.split("Gør nu")[0]
    assert "2. Før afgørelsen: få svar på spørgsmålet øverst." in first
    assert "behandling døgnet rundt" not in one_line(screen(judged("nyfoedt"), "da"))


def test_several_questions_are_asked_where_they_are_listed() -> None:
    """The task names the heading under which they are."""
    first = one_line(screen(alone(safety="unknown", ratings={"health": 0}), "da"))
    assert "Før afgørelsen: find svar på det, der står under »Ved vi ikke«." in first


def test_the_committee_decides_after_the_plan_and_the_hearing() -> None:
    """The tasks of a track are in the order of time."""
    first = one_line(screen(judged("utrygt"), "da"))
    assert "Uden samtykke: planen, høring i udvalget og udvalgets afgørelse." in first


def test_a_child_rated_low_reads_whose_the_limits_are() -> None:
    """No rating decided, and the limits are not those of the law."""
    first = one_line(screen(judged("fattigdom"), "da"))
    assert "peger på et højere trin. Grænserne er modellens egne, ikke lovens." in first


def test_a_refused_consent_is_no_task_to_be_fetched() -> None:
    """What is asked is whether the placement has a basis."""
    tasks = one_line(screen(judged("nej"), "da")).split("Gør nu")[1]
    basis = "(med samtykke efter BL § 46 eller uden efter BL § 47)"
    assert f"om anbringelsen har et gyldigt grundlag {basis}" in tasks
    assert (
        "I en ny afgørelse: formål og varighed, hjælpen forklaret og om der laves en plan." in tasks
    )
    assert "samtykke fra den unge selv (BL § 46)" not in tasks


def test_a_child_in_care_is_not_moved_for_a_lower_step_alone() -> None:
    """Its attachments and its own view count; a child at home has no place to leave."""
    words = "Ned til trin 4 (kun hvis barnets tilknytning og egen mening taler for at flytte)"
    assert words in one_line(screen(judged("permanent"), "da"))
    assert "tilknytning" not in one_line(screen(judged("utrygt"), "da"))


def test_without_a_plan_no_higher_step_is_called_too_much() -> None:
    """Whether the plan can be made decides between help at home and a placement."""
    first = one_line(screen(judged("udloebet"), "da"))
    assert "Kan der ikke laves en ny sikkerhedsplan, er det mindst trin 4." in first
    assert "mere indgribende end nødvendigt" not in first


def test_a_way_down_names_the_open_answer_that_it_needs() -> None:
    """A new home is no lower step while treatment round the clock may be given in an institution."""
    case = json.loads((CASES / "utrygt.json").read_text(encoding="utf-8"))
    first = one_line(screen(recommend(load_case(case), on=ON), "da"))
    treated = "hvis sundhedsvæsenet giver behandlingen"
    assert f"Ned til trin 4, {treated}: nogen i netværket vil og kan." in first
    assert f"Ned til trin 3 (hjem med støtte), {treated}, ved alt dette: " in first
    assessed = case["assessments"][0]
    found = {"id": "net-1", "relation": "grandparent", "willing": True, "suitable": True}
    assessed["network_search"] = {"done": "2025-12-01", "candidates": [found]}
    assessed["treatment_provider"] = "health_service"
    answered = recommend(load_case(case), on=ON)
    assert answered.step is Step.KIN_OR_NETWORK
    del assessed["treatment_provider"]
    assert recommend(load_case(case), on=ON).step is None


def test_a_way_down_that_hangs_on_other_answers_says_so() -> None:
    """What is not known about safety is no change, and not left out."""
    case = json.loads((CASES / "fattigdom.json").read_text(encoding="utf-8"))
    assessed = case["assessments"][0]
    assessed["ratings"]["basic_care"] = 3
    del assessed["safety"]
    first = one_line(screen(recommend(load_case(case), on=date(2026, 3, 1)), "da"))
    assert ", hvis svarene på de åbne spørgsmål ikke udelukker det: " in first


def test_the_scale_of_the_ratings_is_said_once() -> None:
    """Which end is the worst is in the heading, and only where a rating is shown."""
    scale = "(i vurderingerne er 4 det alvorligste)"
    assert screen(judged("fattigdom"), "da").count(scale) == 1
    assert scale not in screen(judged("trygt"), "da") or "af 4" in screen(judged("trygt"), "da")


def test_what_cannot_wait_is_the_first_word() -> None:
    """The danger of today comes before the result, and is not assessed again since."""
    first = screen(judged("utrygt"), "da")
    assert first.startswith("HASTER: ")
    assert "trin 2). Det er ikke vurderet igen. Et lavere trin" in one_line(first)


def test_a_missing_decision_of_the_committee_is_said_first() -> None:
    """A placement without it has a heavy fault."""
    lead = "Udvalgets afgørelse mangler i sagen for afgørelsen af 10. december 2025"
    assert screen(judged("permanent"), "da").startswith(lead)
    assert "Udvalgets afgørelse mangler" not in screen(judged("nej"), "da")


def test_a_condition_that_the_place_meets_is_left_out() -> None:
    """The child lives in the kind of foster family that is asked for; the details keep the kind."""
    advised = judged("permanent")
    assert "trin 5, Anbringelse i plejefamilie." in screen(advised, "da")
    assert "Plejefamiliens type" in advised.explain("da")
    case = json.loads((CASES / "permanent.json").read_text(encoding="utf-8"))
    for placement in case["placements"]:
        placement["kind"] = "reinforced_foster_family"
    other = recommend(load_case(case), on=date(2026, 3, 1))
    assert "Plejefamiliens type: almen plejefamilie" in screen(other, "da")


def test_rights_as_a_party_are_asked_for_once() -> None:
    """They are not given anew with each decision."""
    assert screen(judged("nej"), "da").count("partsrettigheder") == 1


def test_a_no_before_the_decision_is_said_to_be() -> None:
    """The no was to what was planned; the decision was made all the same."""
    lead = "Den unge siger nej (9. januar 2026, før afgørelsen) til det, der gælder nu"
    assert screen(judged("nej"), "da").startswith(lead)


def test_an_infant_goes_to_no_school_and_has_no_view_to_express() -> None:
    """What cannot be asked of a child of that age is left out."""
    first = one_line(screen(judged("nyfoedt"), "da"))
    assert "skole og læring" not in first
    assert "Op til mindst trin 3: et af 9 afgørende områder vurderes til 3." in first
    assert "mening til kende" not in first
    assert "»skole og læring« vurderes" in one_line(screen(judged("fattigdom"), "da"))


def test_safety_with_a_plan_that_ran_out_was_safety_then() -> None:
    """What held while the plan did has its day."""
    first = screen(judged("udloebet"), "da")
    assert "1. Barnet var 20. december 2025 kun trygt derhjemme med en sikkerhedsplan" in first
    assert "Barnet er kun trygt derhjemme med en sikkerhedsplan" in screen(judged("nej"), "da")


def test_a_plan_that_ran_out_cannot_fail() -> None:
    """What would raise the step is that no new plan can be made, or that it fails."""
    assert "en ny sikkerhedsplan kan ikke laves eller holder ikke" in one_line(
        screen(judged("udloebet"), "da")
    )
    assert "sikkerhedsplanen holder ikke" in one_line(screen(judged("nej"), "da"))
