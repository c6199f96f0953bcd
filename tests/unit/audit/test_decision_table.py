"""The decision table on paper."""

import re
from itertools import product

import pytest
from attrs import evolve

from herningmodel.audit.combinations import classes_of, result_of
from herningmodel.audit.decision_table import decision_table
from herningmodel.ladder.inputs import Input, together
from herningmodel.ladder.ladder_catalogue import LADDER_RULES
from herningmodel.model.needs import Dimension, Rating
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import shipped
from herningmodel.text.texts import Language


STANDARD = shipped("standard")


def rows(language: Language, profile: Profile = STANDARD) -> dict[str, dict[str, list[str]]]:
    """Return the cells of each answer, rule by rule."""
    table: dict[str, dict[str, list[str]]] = {}
    for line in decision_table(profile, language=language).splitlines():
        if line.startswith("## "):
            table[line[3:9]] = {}
        elif line.startswith("| ") and not line.startswith(("| Svar", "| Answer")):
            answers, *cells = [cell.strip() for cell in line.strip("|").split("|")]
            for answer in answers.split("; "):
                table[[*table][-1]][answer] = cells
    return table


def test_every_rule_of_the_ladder_has_its_lines() -> None:
    """In both languages, with the same steps."""
    danish, english = rows("da"), rows("en")
    assert [rule.code for rule in LADDER_RULES] == [*danish] == [*english]
    for code in danish:
        assert [*danish[code].values()] == [*english[code].values()]
    assert ["1–3", "–", "–"] == danish["TRN001"]["ikke trygt"]
    assert ["–", "1–3", "–"] == english["TRN001"]["not answered"]
    assert ["1–2", "–", "3–5"] == danish["TRN003"]["højeste vurdering 3–4"]
    assert ["–", "4", "4–6"] == english["TRN007"]["not searched or not assessed"]
    assert ["–", "–", "4–5"] == english["TRN009"]["13 or older"] == english["TRN009"]["not known"]


def test_it_counts_the_combinations_in_each_language() -> None:
    """Thousands are set apart as the language sets them apart."""
    assert "på 5.261.928 måder" in decision_table(language="da")
    assert "in 5,261,928 ways" in decision_table(language="en")
    assert "i profilen »Den nationale indsatstrappe«" in decision_table(language="da")


def steps(cell: str) -> set[int]:
    spans = [re.fullmatch(r"(\d)(?:–(\d))?", span) for span in cell.split(", ") if span != "–"]
    return {
        step for span in spans if span for step in range(int(span[1]), int(span[2] or span[1]) + 1)
    }


RULE_OF = {
    Input.ASSESSMENT: "TRN010",
    Input.PARENTING: "TRN004",
    Input.CHILD: "TRN003",
    Input.ENVIRONMENT: "TRN005",
    Input.SAFETY: "TRN001",
    Input.ACUTE: "TRN002",
    Input.TREATMENT: "TRN006",
    Input.NETWORK: "TRN007",
    Input.ATTEMPTS: "TRN008",
    Input.AGE: "TRN009",
}


@pytest.mark.parametrize("name", ["standard", "falling"])
def test_a_recommendation_can_be_followed_by_hand(name: str) -> None:
    """Cross out what each answer rules out, as the page says, and take the lowest step left."""
    profile = STANDARD
    if name == "falling":
        reach = evolve(STANDARD.reach.kin_or_network, child=Rating.MILD)
        profile = evolve(STANDARD, reach=evolve(STANDARD.reach, kin_or_network=reach))
    table = rows("en", profile)
    classes = classes_of(profile)
    few = [classes[which][::3] for which in Input]
    for child in product(*few):
        lines = [
            table[RULE_OF[answer.input]][answer.label.en]
            for answer in child
            if "+" not in answer.code
        ]
        if len(lines) < len(child):
            continue
        surely = {step for line in lines for step in steps(line[0])}
        possibly = surely | {step for line in lines for step in steps(line[1])}
        conclusion = result_of(together(child), profile).conclusion
        fitting = [step for step in range(1, 7) if step not in surely]
        left = [step for step in range(1, 7) if step not in possibly]
        expected = (fitting[0], left[0] if left else 6) if fitting else (7, 7)
        assert expected == conclusion.ends


def test_a_rule_that_no_answer_affects_is_still_on_the_page() -> None:
    """No input of the child decides here, and the page says that any answer is the same."""
    deciding = evolve(STANDARD.deciding, dimensions=(Dimension.BASIC_CARE,))
    table = rows("da", evolve(STANDARD, deciding=deciding))
    assert {"alle svar": ["–", "–", "–"]} == table["TRN005"]
    assert {"alle svar": ["–", "–", "5"]} == table["TRN003"]
