"""A recommendation: its values, its sentences, and its format."""

import json
from datetime import date

import pytest
from attrs import evolve

from herningmodel.ladder.bounds import Range
from herningmodel.loading.load_case import load_case
from herningmodel.model.needs import Rating
from herningmodel.model.placements import PlacementKind
from herningmodel.model.steps import Step
from herningmodel.profile.shipped import shipped
from herningmodel.profile.step_settings import StepOffers
from herningmodel.recommendation.recommend import recommend
from herningmodel.recommendation.verdicts import Verdict
from herningmodel.testing import example_text
from herningmodel.text.texts import Language
from support.documents import DECIDING


ON = date(2026, 1, 15)
MADS = recommend(load_case(example_text("mads")), on=ON)
EMIL = recommend(load_case(example_text("emil")), on=ON)


def test_mads_is_recommended_step_4_with_reasons_against_each_lower_step() -> None:
    """He is not safe at home, his care is gone, and a person in his network is ready."""
    assert Step.KIN_OR_NETWORK is MADS.step
    assert Range(Step(4), Step(4)) == MADS.range
    assert () == MADS.missing
    assert () == MADS.gaps
    assert () == MADS.conflicts
    assert not MADS.urgent
    assert [
        ("ruled_out", ["TRN001", "TRN004", "TRN003", "TRN005"]),
        ("ruled_out", ["TRN001", "TRN004", "TRN005"]),
        ("ruled_out", ["TRN001", "TRN004"]),
        ("fits", []),
        ("fits_with_conditions", []),
        ("fits", []),
    ] == [
        (verdict.verdict.value, [reason.code for reason in verdict.reasons])
        for verdict in MADS.verdicts
    ]


def test_a_reason_shows_the_value_the_limit_and_the_place() -> None:
    """A reader of the reason can look it up."""
    (reason,) = [reason for reason in MADS.verdicts[2].reasons if reason.code == "TRN004"]
    assert {
        "code": "TRN004",
        "certain": True,
        "kind": "at_least",
        "step": 4,
        "path": ".assessments[0].ratings.basic_care",
        "seen": "4",
        "threshold": "3",
        "basis": "model",
    } == {name: value for name, value in reason.as_dict().items() if name not in ("source", "text")}
    assert "»grundlæggende omsorg« og »stabilitet«" in reason.text.da


def test_the_format_of_a_recommendation() -> None:
    """The members are those of `herningmodel-recommendation/1`."""
    written = json.loads(json.dumps(MADS.as_dict()))
    assert [
        *("format", "library", "rule_set", "on", "profile", "case", "step", "range"),
        *("urgent", "missing", "verdicts", "requirements", "gaps", "conflicts"),
        *("step_down", "departures", "decisions"),
    ] == list(written)
    assert "herningmodel-recommendation/1" == written["format"]
    assert (4, [4, 4], False) == (written["step"], written["range"], written["urgent"])
    assert [1, 2, 3, 4, 5, 6] == [verdict["step"] for verdict in written["verdicts"]]
    for verdict in written["verdicts"]:
        assert {"step", "label", "verdict", "bounds", "conditions"} == verdict.keys()


def test_an_open_range_is_written_with_its_questions() -> None:
    """What is not known is written as questions, each with its place and what it could change."""
    advice = recommend(load_case(example_text("mads")), on=date(2027, 1, 15))
    assert advice.step is None
    written = json.loads(json.dumps(advice.as_dict()))
    assert None is written["step"]
    assert [1, 6] == written["range"]
    assert 4 == written["until_answered"]
    first = written["missing"][0]
    assert ("new_assessment", ".assessments", [1, 6]) == (
        first["question"],
        first["path"],
        first["could_change"],
    )
    assert {"da", "en"} == first["text"].keys()


def test_a_question_about_a_dimension_names_it() -> None:
    """A rating that is open is asked for by name, where it belongs."""
    document = json.loads(example_text("mads"))
    del document["assessments"][0]["ratings"]["basic_care"]
    del document["assessments"][0]["ratings"]["stability"]
    document["assessments"][0]["safety"] = "safe"
    (care, stability) = recommend(load_case(document), on=ON).missing
    assert "Hvor svært er problemet? (grundlæggende omsorg)" == care.text.da
    assert "How severe is the problem? (stability)" == stability.text.en
    assert ".assessments[0].ratings.basic_care" == care.place.path
    assert (Step(3), Step(4)) == care.could_change


def test_an_override_is_not_argued_with() -> None:
    """A person departed from the recommendation; it says the same as without."""
    document = json.loads(example_text("emil"))
    del document["decisions"][3]["override"]
    without = recommend(load_case(document), on=ON)
    assert (EMIL.range, EMIL.verdicts) == (without.range, without.verdicts)
    assert (EMIL.missing, EMIL.requirements) == (without.missing, without.requirements)
    assert EMIL.step_down() == without.step_down()
    assert Step.KIN_OR_NETWORK is EMIL.step


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "da",
            [
                "ANBEFALING pr. 15. januar 2026: trin 4, Anbringelse i slægt eller netværk, når dette er på plads:",
                "En støttepakke til barnet og til dem, det bor hos, fordi barnets vanskeligheder er vurderet til 3 eller højere.",
                "Det er det mindst indgribende trin, der passer. Trin 1-3 passer ikke. Trin 5 og 6 er mere indgribende end nødvendigt.",
                "Trin 3, Hjemmebaserede foranstaltninger: passer ikke.",
                "Trin 4, Anbringelse i slægt eller netværk: passer på betingelser.",
                "Trin 6, Anbringelse på institution: mere indgribende end nødvendigt.",
                "Dette er ikke en afgørelse: den træffes af et menneske. Anbefalingen siger ikke, at betingelserne for at anbringe er opfyldt (BL § 46 med samtykke, BL § 47 uden). Pris, budget og tilbud talte ikke med.",
            ],
        ),
        (
            "en",
            [
                "RECOMMENDATION on 15 January 2026: step 4, Placement with kin or network, when this is in place:",
                "It is the least intrusive step that fits. Steps 1-3: ruled out. Steps 5 and 6: more intrusive than necessary.",
                "Step 3, Home-based measures: does not fit.",
                "Step 6, Placement in an institution: more intrusive than necessary.",
            ],
        ),
    ],
)
def test_the_explanation_says_it_in_whole_sentences(
    language: Language, sentences: list[str]
) -> None:
    """Every line that counts is there, in the language that was asked for."""
    explanation = " ".join(EMIL.explain(language).split())
    for sentence in sentences:
        assert sentence in explanation


def test_possible_bounds_are_left_out_for_excluded_steps() -> None:
    """Where one reason is certain, the possible ones are noise; the journal has them all."""
    document = json.loads(example_text("mads"))
    del document["assessments"][0]["acute"]
    advice = recommend(load_case(document), on=ON)
    first = advice.verdicts[0]
    assert Verdict.RULED_OUT is first.verdict
    assert {True, False} == {reason.certain for reason in first.reasons}
    explanation = " ".join(advice.explain("en").split())
    assert "Perhaps not" not in explanation


def test_our_own_choices_are_shown_as_such() -> None:
    """A limit that no source gives says that it is our own choice, and why."""
    explanation = MADS.explain("en")
    assert "Our own choice. No source says how severe a problem a step can carry." in " ".join(
        explanation.split()
    )
    assert (
        "Basis: the limits in items 1, 2, 3 and 4 are the model's own, not the law's."
        in explanation
    )


def test_a_step_without_offers_is_a_gap_and_changes_nothing() -> None:
    """The recommendation stays, and says that there is nothing on the step."""
    standard = shipped("standard")
    empty = StepOffers(source="own_offers")
    poorer = evolve(standard, steps=evolve(standard.steps, kin_or_network=empty))
    advice = recommend(load_case(example_text("mads")), on=ON, profile=poorer)
    assert Step.KIN_OR_NETWORK is advice.step
    assert [Step.KIN_OR_NETWORK] == [gap.step for gap in advice.gaps]
    assert "Huller i tilbudsviften" in advice.explain("da")
    assert {"step": 4} == {
        name: value for name, value in advice.gaps[0].as_dict().items() if name == "step"
    }


def test_the_kind_of_family_that_is_not_offered_is_a_gap() -> None:
    """A step with offers, and none of the kind that the child needs."""
    document = json.loads(example_text("emil"))
    document["assessments"][2]["network_search"]["candidates"].pop()
    standard = shipped("standard")
    general = StepOffers(source="own_offers", placements=(PlacementKind.GENERAL_FOSTER_FAMILY,))
    poorer = evolve(standard, steps=evolve(standard.steps, foster_family=general))
    advice = recommend(load_case(document), on=ON, profile=poorer)
    assert Step.FOSTER_FAMILY is advice.step
    (gap,) = advice.gaps
    assert "specialiseret plejefamilie" in gap.text.da


def test_a_conflict_is_for_a_person_to_decide() -> None:
    """Where every step is ruled out there is no range, and the reasons are shown."""
    standard = shipped("standard")
    nothing = evolve(standard.reach.institution, parenting=Rating.SEVERE)
    reach = evolve(
        standard.reach, institution=nothing, foster_family=nothing, kin_or_network=nothing
    )
    advice = recommend(
        load_case(example_text("mads")), on=ON, profile=evolve(standard, reach=reach)
    )
    assert None is advice.range
    assert None is advice.step
    assert {Verdict.RULED_OUT} == {verdict.verdict for verdict in advice.verdicts}
    assert advice.conflicts
    assert () == advice.gaps
    explanation = advice.explain("da")
    assert "Grundene udelukker tilsammen alle seks trin." in " ".join(explanation.split())
    assert "§ 46" in explanation
    assert None is advice.as_dict()["range"]
    assert advice.as_dict()["conflicts"]


def test_a_possible_conflict_is_named() -> None:
    """Where an answer could rule out all that is left, no step is recommended."""
    document = json.loads(example_text("mads"))
    assessment = document["assessments"][0]
    del assessment["ratings"]["basic_care"]
    assessment["ratings"]["stability"] = 3
    assessment["round_the_clock_treatment"] = True
    assessment["treatment_provider"] = "residential"
    standard = shipped("standard")
    nothing = evolve(standard.reach.institution, parenting=Rating.SEVERE)
    reach = evolve(
        standard.reach, institution=nothing, foster_family=nothing, kin_or_network=nothing
    )
    advice = recommend(load_case(document), on=ON, profile=evolve(standard, reach=reach))
    assert Range(Step(6), Step(6)) == advice.range
    assert advice.is_possible_conflict
    assert None is advice.step
    assert ["rating"] == [missing.question.value for missing in advice.missing]
    assert "Only step 6 is left, and whether it fits the child's need is not known yet." in (
        " ".join(advice.explain("en").split())
    )


def test_a_label_of_the_profile_names_its_step() -> None:
    """The municipality's own name for a step is what its caseworkers read."""
    standard = shipped("standard")
    named = evolve(standard.steps.kin_or_network, label=Step(1).label)
    profile = evolve(standard, steps=evolve(standard.steps, kin_or_network=named))
    advice = recommend(load_case(example_text("mads")), on=ON, profile=profile)
    assert "trin 4, Tidlige indsatser i almenområdet." in advice.explain("da")


def test_a_recommendation_is_a_value() -> None:
    """It can be compared, put in a set, and made again."""
    again = recommend(load_case(example_text("mads")), on=ON)
    assert MADS == again
    assert 1 == len({MADS, again})


def test_questions_of_one_kind_are_asked_in_one_sentence() -> None:
    """Eleven unrated dimensions are asked about together: one sentence for each effect."""
    document = json.loads(example_text("mads"))
    document["assessments"] = []
    explanation = " ".join(recommend(load_case(document), on=ON).explain("da").split())
    asked = explanation.split("Detaljer")[0].count("Hvor svært er problemet? Det gælder ")
    # The answers can move the range to step 4, to step 3 or to step 2.
    assert 1 <= asked <= 3


def test_conditions_of_higher_steps_are_left_out() -> None:
    """A family at step 2 does not read what a placement would take; the journal has it."""
    document = json.loads(example_text("freja"))
    for assessment in document["assessments"]:
        assessment["ratings"] = dict.fromkeys(DECIDING, 2)
    advice = recommend(load_case(document), on=date(2024, 9, 3))
    assert Step.PREVENTIVE is advice.step
    assert advice.verdicts[4].conditions
    explanation = advice.explain("da")
    assert "Plejefamiliens type" not in explanation
    assert "Trin 5, Anbringelse i plejefamilie: mere indgribende end nødvendigt." in explanation


def test_a_shown_rating_is_recorded_with_its_place_and_question() -> None:
    """A journal holds what was seen and did not decide."""
    document = json.loads(example_text("mads"))
    document["assessments"][0]["ratings"]["housing"] = 4
    (shown,) = recommend(load_case(document), on=ON).as_dict()["shown"]
    assert ("housing", 4) == (shown["dimension"], shown["rating"])
    assert ".assessments[0].ratings.housing" == shown["path"]
    assert "Hvad betyder det for barnet?" in shown["text"]["da"]
