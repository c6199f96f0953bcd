"""The rating manual as Markdown: everything in it, in the reader's language."""

import pytest

from herningmodel.formats.rating_markdown import dimension_list, rating_overview, rating_page
from herningmodel.model.needs import Dimension
from herningmodel.rating_manual.manual import AgeGroup
from herningmodel.rating_manual.manual_reader import common_meaning, manual_of
from herningmodel.text.texts import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dimension", Dimension)
def test_a_page_holds_everything_about_its_dimension(
    dimension: Dimension, language: Language
) -> None:
    """No question, anchor, observation, strength or neighbour is left out."""
    page = rating_page(dimension, language)
    manual = manual_of(dimension)
    assert common_meaning().status.get(language) in page.splitlines()[2]
    assert common_meaning().in_doubt[manual.when_in_doubt].get(language) in page
    for near in manual.not_this:
        assert near.text.get(language) in page
    for group, entry in manual.ages.items():
        assert f"## {group.label.get(language)}" in page
        assert entry.question.get(language) in page
        for number, anchor in enumerate(entry.anchors):
            assert f"- **{number}** {anchor.get(language)}" in page
        for text in (*entry.look_at, *entry.strengths):
            assert text.text.get(language) in page


def test_a_page_of_one_age_group_holds_no_other() -> None:
    """A rater with one child sees the anchors for that child."""
    page = rating_page(Dimension.BASIC_CARE, "da", [AgeGroup.INFANT])
    assert "## 0-2 år" in page
    assert "3-6 år" not in page
    assert "- **1** Enkelte dage glipper noget; forælderen ser det selv og retter det." in page
    assert "(sundhedsplejerske)" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_holds_what_is_common(language: Language) -> None:
    """Status first, then every level with what it rests on, every principle and every source."""
    page = rating_overview(language)
    common = common_meaning()
    assert common.status.get(language) in page.splitlines()[2]
    for level in common.levels:
        line = next(line for line in page.splitlines() if f"**{level.rating.value}**" in line)
        assert level.meaning.get(language) in line
        assert level.action.get(language) in line
        assert all(kind.label.get(language) in line for kind in level.follows)
    for rule in common.principles:
        assert rule.text.get(language) in page
    for source in common.sources:
        assert source.title.get(language) in page


def test_the_overview_of_an_age_group_asks_its_twenty_questions() -> None:
    """One screen to prepare a conversation from."""
    page = rating_overview("en", [AgeGroup.TEENAGER])
    questions = [line for line in page.splitlines() if line.endswith("?")]
    assert 20 == len(questions)
    assert "The questions, 13-17 years" in page


def test_the_list_of_dimensions_goes_domain_by_domain() -> None:
    """Twenty dimensions under their three domains, in the form that is asked for."""
    lines = dimension_list("en", "[{name}]({code}.md)").splitlines()
    assert 20 == sum(line.startswith("- ") for line in lines)
    assert "**The parents' capacity**" in lines
    assert "- [basic care](basic_care.md)" in lines
