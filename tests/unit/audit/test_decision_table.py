"""The decision table on paper."""

import re
from itertools import product

import pytest
from attrs import evolve

from herningmodel.audit.combination_table import classes_of, result_of
from herningmodel.audit.decision_table import decision_table
from herningmodel.ladder.inputs import Input, together
from herningmodel.ladder.ladder_catalogue import LADDER_RULES
from herningmodel.ladder.need_of_today import need_of_today
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
    assert ["1", "–", "2–5"] == danish["TRN003"]["skole og læring: et svært problem"]
    assert ["1–3", "–", "3"] == english["TRN004"]["basic care: a very severe problem"]
    assert ["1–2", "–", "1–2"] == danish["TRN008"]["på trin 2: intet er anderledes"]
    assert ["–", "4", "4"] == english["TRN008"]["on step 4: what is different is open"]
    assert ["–", "4", "4–6"] == english["TRN007"]["not searched or not assessed"]
    assert ["–", "–", "4–5"] == english["TRN009"]["13 or older"] == english["TRN009"]["not known"]


def test_it_counts_the_combinations_in_each_language() -> None:
    """Thousands are set apart as the language sets them apart."""
    assert "på 6.635.776 måder" in decision_table(language="da")
    assert "in 6,635,776 ways" in decision_table(language="en")
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
    Input.AGE: "TRN009",  # that of infants, TRN021, sets no bound either
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
    attempts = [*Input].index(Input.ATTEMPTS)
    for child in product(*few):
        if any("+" in answer.code for answer in (child[attempts], child[attempts + 1])):
            continue
        lines = [table[RULE_OF[answer.input]][answer.label.en] for answer in child]
        tried = lines.pop(attempts)
        surely = {step for line in lines for step in steps(line[0])}
        possibly = surely | {step for line in lines for step in steps(line[1])}
        need = need_of_today(together(child), ()).exists
        is_home = int(child[attempts].code[0]) < 4 if child[attempts].code != "none" else True
        if need is not False and (is_home or could_be(surely, possibly) >= 4):
            possibly |= steps(tried[0]) | steps(tried[1])
            surely |= steps(tried[0]) if need else set()
        conclusion = result_of(together(child), profile).conclusion
        fitting = [step for step in range(1, 7) if step not in surely]
        expected = (fitting[0], could_be(surely, possibly)) if fitting else (7, 7)
        assert expected == conclusion.ends


def could_be(surely: set[int], possibly: set[int]) -> int:
    """Return the lowest step left, 6 where only open questions leave none, 7 where nothing does."""
    left = [step for step in range(1, 7) if step not in possibly]
    return left[0] if left else 6 if len(surely) < 6 else 7


def test_a_rule_that_no_answer_affects_is_still_on_the_page() -> None:
    """No input of the child decides here, and the page says that any answer is the same."""
    deciding = evolve(STANDARD.deciding, dimensions=(Dimension.BASIC_CARE,))
    table = rows("da", evolve(STANDARD, deciding=deciding))
    assert {"alle svar": ["–", "–", "–"]} == table["TRN005"]
    assert {"alle svar": ["–", "–", "5"]} == table["TRN003"]
