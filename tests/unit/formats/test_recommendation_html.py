"""A recommendation as HTML: the same sentences, whole, escaped, and nothing that is fetched."""

import json
import re
from datetime import date
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings

from herningmodel.formats.recommendation_html import explanation_html
from herningmodel.loading.load_case import load_case
from herningmodel.recommendation.explanation import screen
from herningmodel.recommendation.recommend import recommend
from herningmodel.testing import example_text
from herningmodel.text.texts import LANGUAGES, Language
from support.documents import DECIDING, ON, needs
from support.profiles import PROFILES


VOID = {"path", "rect", "circle"}


class Checked(HTMLParser):
    """Reads a fragment, and fails where an element is not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened.append(tag)
        self.seen.add(tag)
        assert not any(name.startswith("on") or name in ("src", "href") for name, _ in attrs)

    def handle_startendtag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        assert tag in VOID

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.opened.pop()


def elements(page: str) -> set[str]:
    checked = Checked()
    checked.feed(page)
    checked.close()
    assert [] == checked.opened
    return checked.seen


def visible_text(page: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "\n", page))


def page(name: str = "mads", language: Language = "da", on: date = ON) -> str:
    return explanation_html(recommend(load_case(example_text(name)), on=on), language)


@given(needs())
@settings(max_examples=30)
def test_every_page_is_one_whole_element(document: dict[str, Any]) -> None:
    """Every element is closed, none runs a script or fetches anything, in either language."""
    for profile in PROFILES.values():
        advised = recommend(load_case(document), on=ON, profile=profile)
        for language in LANGUAGES:
            written = explanation_html(advised, language)
            assert not {"script", "link", "img", "iframe"} & elements(written)
            assert f'lang="{language}"' in written.splitlines()[0]
            assert "url(http" not in written
            assert "{" not in visible_text(
                re.sub(r"<style>.*?</style>", "", written, flags=re.DOTALL)
            )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["mads", "emil", "freja"])
def test_a_page_says_what_the_explanation_says(name: str, language: Language) -> None:
    """Every line of the screen is in the page, in the same order, before the details."""
    advised = recommend(load_case(example_text(name)), on=ON)
    written = explanation_html(advised, language)
    before, details = written.split("<details>")
    joined = " ".join(visible_text(before).split())
    parts = advised.explanation_parts
    texts = [line.text.get(language) for each in screen(advised, parts) for line in each.lines]
    places = [joined.index(text) for text in texts]
    assert sorted(places) == places
    in_details = " ".join(visible_text(details).split())
    for requirement in advised.requirements:
        assert requirement.text.get(language) in in_details


def test_danger_is_marked_and_the_way_home_is_for_later() -> None:
    """An acute danger is marked in the first block, and the way home is for later."""
    document = json.loads(example_text("mads"))
    document["assessments"][0]["acute"] = True
    written = explanation_html(recommend(load_case(document), on=ON), "da")
    assert '<p class="urgent">HASTER: Barnet er i akut fare' in written
    assert "Det her er til senere, når barnet er i sikkerhed." in written
    assert 'class="urgent"' not in page()


def test_what_came_from_data_is_escaped() -> None:
    """Neither a reason nor an id can become an element."""
    document = json.loads(example_text("emil"))
    document["decisions"][3]["override"]["reason"] = "<script>alert('x')</script> & mere"
    document["decisions"][3]["id"] = "<b>"
    for intervention in (*document["interventions"], *document["placements"]):
        if intervention.get("decision") == "d4":
            intervention["decision"] = "<b>"
    written = explanation_html(recommend(load_case(document), on=ON), "da")
    assert "<script>" not in written
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; mere" in written
    assert "&lt;b&gt;" in written
    elements(written)


def test_a_section_without_content_is_left_out() -> None:
    """On the first step there is neither a way down nor anything that the law asks for."""
    well = json.loads(example_text("freja"))
    last = well["assessments"][-1]
    last["ratings"] = dict.fromkeys(DECIDING, 0)
    written = explanation_html(recommend(load_case(well), on=date(2024, 9, 3)), "da")
    assert "Vejen mod hverdagen" not in written
    assert "Det kræver loven" not in written
    assert "<table>" in page()


def test_an_open_question_is_on_the_page() -> None:
    """The lower step depends on answers, and on nothing in the child's life."""
    written = page(on=date(2027, 1, 15))
    assert "Svar først på: Hvad viser en ny undersøgelse af barnets behov?" in written
    assert "kan være nok, som barnets liv er nu" in written


def test_a_last_day_is_shown_until_it_is_met() -> None:
    """The first follow-up of Mads is due three months after he moved."""
    document = json.loads(example_text("mads"))
    document["follow_ups"] = []
    assert "Senest 10. januar 2026." in explanation_html(
        recommend(load_case(document), on=ON), "da"
    )
    assert "Senest" not in page().split("<details>")[0]


def test_a_table_has_a_caption() -> None:
    """The heads of the columns are heads, and the caption says when."""
    document = json.loads(example_text("mads"))
    document["decisions"] = []
    for measure in (*document["placements"], *document["interventions"]):
        del measure["decision"]
    written = explanation_html(recommend(load_case(document), on=ON), "da")
    assert "<caption>Før afgørelsen</caption>" in written
    assert '<th scope="col">Krav</th>' in written
    assert "Gælder kun ved anbringelse med samtykke." in written


def test_a_phase_in_which_nothing_is_asked_has_no_table() -> None:
    """Help with a disability is asked for something before the decision, and nothing after it."""
    document = json.loads(example_text("mads"))
    document["placements"] = document["interventions"] = document["plans"] = []
    document["follow_ups"] = []
    document["decisions"] = [{"id": "d1", "on": "2023-12-01", "legal_basis": "SEL § 41"}]
    advised = recommend(load_case(document), on=ON)
    phases = {(each.decision, each.when) for each in advised.requirements}
    assert 1 == sum(decision == "d1" for decision, _ in phases)
    assert len(phases) == explanation_html(advised, "da").count("<table>")
