"""The ladder as a drawing: well-formed, described in words, and readable without colour."""

import json
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from hypothesis import given, settings

from herningmodel.formats.ladder_svg import ladder_svg
from herningmodel.loading.load_case import load_case
from herningmodel.profile.shipped import shipped
from herningmodel.recommendation.explanation_details import verdict_in_words
from herningmodel.recommendation.recommend import recommend
from herningmodel.recommendation.verdicts import Verdict
from herningmodel.testing import example_text
from herningmodel.text.texts import LANGUAGES, Language, Text
from support.documents import ON, needs
from support.profiles import PROFILES


SVG = "{http://www.w3.org/2000/svg}"
MADS = load_case(example_text("mads"))


def drawn(svg: str) -> ET.Element:
    return ET.fromstring(svg)


def words(root: ET.Element) -> list[str]:
    return [text.text or "" for text in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_has_its_name_and_verdict(language: Language) -> None:
    """Highest step first, each with its name and its verdict in words."""
    advised = recommend(MADS, on=ON)
    said = words(drawn(ladder_svg(advised, language)))
    for verdict in advised.verdicts:
        assert any(verdict.label.get(language) in text for text in said)
        in_words = verdict_in_words(verdict, advised).get(language)
        assert any(text.startswith(in_words) for text in said)
    assert ["6", "5", "4", "3", "2", "1"] == [
        text.split(":")[0].split()[1] for text in said if text.startswith(("Trin", "Step"))
    ]


def test_the_drawing_has_a_text_alternative() -> None:
    """A title and a description, in the language of the drawing."""
    root = drawn(ladder_svg(recommend(MADS, on=ON), "da"))
    assert ("img", "da") == (root.get("role"), root.get("lang"))
    assert "Trappen den 15. januar 2026" == root.findtext(f"{SVG}title")
    description = root.findtext(f"{SVG}desc") or ""
    assert description.startswith("Det laveste trin, der passer til barnets behov, er trin 4:")
    assert "Trin 3, Hjemmebaserede foranstaltninger: passer ikke." in description


def test_the_step_is_marked_and_an_open_range_marks_none() -> None:
    """The chosen step says so in words; where the range is open nothing is chosen."""
    assert "passer: det laveste, der passer" in words(
        drawn(ladder_svg(recommend(MADS, on=ON), "da"))
    )
    later = words(drawn(ladder_svg(recommend(MADS, on=date(2027, 1, 15)), "en")))
    assert not any("the lowest that fits" in text for text in later)
    assert "cannot be determined yet" in later


def test_no_verdict_is_shown_by_colour_alone() -> None:
    """Each verdict has a sign and a pattern of its own, besides its words."""
    drawings = [ladder_svg(recommend(MADS, on=day), "da") for day in (ON, date(2027, 1, 15))]
    fills = {rect.get("fill") for each in drawings for rect in drawn(each).iter(f"{SVG}rect")}
    assert {"url(#hm-lines)", "url(#hm-dots)"} <= fills
    assert "stroke-dasharray" in drawings[0]
    assert 4 == len(Verdict)


def test_a_long_name_is_written_on_several_lines() -> None:
    """A profile's own name of a step is never cut, however long it is, and never leaves its row."""
    standard = shipped("standard")
    long = " ".join(["Anbringelse hos nogen, som barnet kender i forvejen"] * 4)
    label = Text(da=long, en=f"{long} <&>")
    named = evolve(standard.steps.kin_or_network, label=label)
    profile = evolve(standard, steps=evolve(standard.steps, kin_or_network=named))
    root = drawn(ladder_svg(recommend(MADS, on=ON, profile=profile), "en"))
    lines = words(root)
    assert all(len(line) <= 48 for line in lines)
    joined = " ".join(lines)
    assert f"{long} <&>" in joined
    height = int(root.get("height", "0"))
    assert height > int(drawn(ladder_svg(recommend(MADS, on=ON), "en")).get("height", "0"))
    row = next(group for group in root.iter(f"{SVG}g") if long[:20] in "".join(group.itertext()))
    box = next(row.iter(f"{SVG}rect"))
    last = max(int(text.get("y", "0")) for text in row.iter(f"{SVG}text"))
    assert last < int(box.get("height", "0"))


def test_capitals_take_more_room() -> None:
    """A name in capitals has shorter lines, so that none leaves the drawing."""
    standard = shipped("standard")
    label = Text(da="ANBRINGELSE HOS NOGEN SOM BARNET KENDER I FORVEJEN", en="KIN")
    named = evolve(standard.steps.kin_or_network, label=label)
    profile = evolve(standard, steps=evolve(standard.steps, kin_or_network=named))
    lines = words(drawn(ladder_svg(recommend(MADS, on=ON, profile=profile), "da")))
    assert all(len(line) <= 30 for line in lines if line.isupper())


@given(needs())
@settings(max_examples=100)
def test_every_drawing_is_well_formed(document: dict[str, Any]) -> None:
    """For any recommendation, also a conflict."""
    for profile in PROFILES.values():
        advised = recommend(load_case(json.loads(json.dumps(document))), on=ON, profile=profile)
        for language in LANGUAGES:
            assert 6 <= len(words(drawn(ladder_svg(advised, language))))
