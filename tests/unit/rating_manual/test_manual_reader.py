"""The rating manual: whole, strict, and in the words that an anchor may use."""

import re

import pytest

from herningmodel.model.needs import Dimension, Domain, Rating
from herningmodel.rating_manual.manual import (
    AgeGroup,
    CommonMeaning,
    DimensionManual,
    ManualEntry,
    Principle,
    WhenInDoubt,
)
from herningmodel.rating_manual.manual_reader import common_meaning, manual_of, read_manual
from herningmodel.text.texts import LANGUAGES, Language, Text


ENTRIES = [
    pytest.param(manual_of(dimension).ages[group], id=f"{dimension.value} {group.value}")
    for dimension in Dimension
    for group in AgeGroup
]
ANCHORS = [
    (dimension, group, rating, manual_of(dimension).ages[group].anchors[rating])
    for dimension in Dimension
    for group in AgeGroup
    for rating in Rating
]

SERVICES: dict[Language, str] = {
    "da": "familiebehandling|behandling|kontaktperson|aflastning|støtteophold|anbring|plejefamilie|institution|opholdssted|døgntilbud|PPR|psykolog|psykiat|sundhedsplejersk|støttepædagog|specialskole|specialklasse|specialundervisning|kommune|sagsbehandler|rådgiver|foranstaltning|terapi|krisecenter|politi|domstol",
    "en": "family treatment|treatment|contact person|respite|placement|foster|institution|residential|psycholog|psychiat|health visitor|special school|special class|municipality|caseworker|adviser|counsell|therap|shelter|police|court",
}
DIAGNOSES: dict[Language, str] = {
    "da": "ADHD|autis|depression|angst|PTSD|tilknytningsforstyrr|spiseforstyrr|anoreksi|udviklingshæm|diabetes|astma|epilepsi|skizofren|psykose|diagnose|syndrom|misbrug|afhængighed|alkoholi",
    "en": "ADHD|autis|depression|depressive|anxiety|PTSD|attachment disorder|eating disorder|anorexi|retard|diabetes|asthma|epileps|schizophren|psychos|diagnos|syndrome|addict|alcoholi",
}
MONEY: dict[Language, str] = {
    "da": r"kroner|kr\.|budget|penge|økonomi|takst|pris|dyr[te]?|spare|beløb|udgift|betal|gratis",
    "en": r"kroner|DKK|budget|money|econom|fees?\b|price|cost|expensive|savings?|amount|expens|pay|free of charge",
}
AGE_LIMITS: dict[Language, str] = {"da": r"\d|år|årig|fylder\s+år|myndig", "en": r"\d|years?|aged"}

OFTEN: dict[Language, str] = {
    "da": "de fleste dage|flere steder",
    "en": "most days|several places",
}
DANGER_OR_BEYOND_HELP: dict[Language, str] = {
    "da": "med den hjælp, der er nu|fare|farlig|vedvarende|ingen voksen|på ny",
    "en": "the help there is|danger|constantly|no adult|anew",
}


def words_in(text: Text, words: dict[Language, str]) -> list[str]:
    return [
        match[0]
        for language in LANGUAGES
        for match in re.finditer(rf"\b(?:{words[language]})", text.get(language), re.IGNORECASE)
    ]


def texts_of(entry: ManualEntry) -> list[Text]:
    return [
        entry.question,
        *(thing.text for thing in entry.look_at),
        *entry.anchors,
        *(strength.text for strength in entry.strengths),
    ]


def test_there_is_an_entry_for_every_dimension_and_age_group() -> None:
    """Twenty dimensions in four age groups: no rater looks in vain."""
    assert 80 == len(ENTRIES)
    assert list(Dimension) == [manual_of(dimension).dimension for dimension in Dimension]


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_is_whole(entry: ManualEntry) -> None:
    """One question, three to five things to look at, and who sees each; a strength."""
    assert all(entry.question.get(language).endswith("?") for language in LANGUAGES)
    assert 3 <= len(entry.look_at) <= 5
    assert all(thing.seen_by for thing in entry.look_at)
    assert all(len(thing.seen_by) == len(set(thing.seen_by)) for thing in entry.look_at)
    assert entry.strengths
    assert len(entry.anchors) == len({text.da for text in entry.anchors})


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_text_is_in_both_languages_and_has_the_form_of_a_sentence(entry: ManualEntry) -> None:
    """A capital first, no space too many, and not the same words twice."""
    for text in texts_of(entry):
        assert text.da != text.en
        for language in LANGUAGES:
            words = text.get(language)
            assert words == " ".join(words.split())
            assert words[0].isupper()
    for anchor in entry.anchors:
        assert all(anchor.get(language).endswith(".") for language in LANGUAGES)


@pytest.mark.parametrize("words", [SERVICES, DIAGNOSES, MONEY, AGE_LIMITS])
def test_an_anchor_names_no_service_diagnosis_money_or_age_limit(
    words: dict[Language, str],
) -> None:
    """A rating says what the child's life is like, and not what it leads to or what it is called."""
    assert [] == [
        (dimension.value, group.value, rating.value, found)
        for dimension, group, rating, anchor in ANCHORS
        if (found := words_in(anchor, words))
    ]


def test_the_word_lists_find_what_they_are_to_find() -> None:
    """A list that finds nothing would hold nothing."""
    named = Text(
        da="Familiebehandling koster mange penge fra 12 år, også ved ADHD.",
        en="Family treatment costs much money from 12 years on, also with ADHD.",
    )
    assert all(words_in(named, words) for words in (SERVICES, DIAGNOSES, MONEY, AGE_LIMITS))


def test_the_anchors_follow_the_common_meaning() -> None:
    """A 3 says most days or several places; a 4 says danger, or that help is not enough."""
    severe = [(d, g) for d, g, r, text in ANCHORS if r is Rating.SEVERE and not _both(text, OFTEN)]
    worst = [
        (d, g)
        for d, g, r, text in ANCHORS
        if r is Rating.COMPLETE and not _both(text, DANGER_OR_BEYOND_HELP)
    ]
    assert [] == severe
    assert [] == worst
    mild = [(d, g) for d, g, r, text in ANCHORS if r < Rating.SEVERE and words_in(text, OFTEN)]
    assert [] == mild


def _both(text: Text, words: dict[Language, str]) -> bool:
    return all(
        re.search(words[language], text.get(language), re.IGNORECASE) for language in LANGUAGES
    )


@pytest.mark.parametrize("dimension", Dimension)
def test_a_neighbour_is_another_dimension(dimension: Dimension) -> None:
    """What does not belong here is sent to where it does."""
    neighbours = [near.dimension for near in manual_of(dimension).not_this]
    assert neighbours
    assert dimension not in neighbours
    assert len(neighbours) == len(set(neighbours))


def test_doubt_goes_to_the_higher_for_care_and_the_lower_for_the_childs_own_condition() -> None:
    """Safety and care err upwards; what is the child's condition alone does not."""
    higher = {d for d in Dimension if manual_of(d).when_in_doubt is WhenInDoubt.HIGHER}
    care = {dimension for dimension in Dimension if dimension.domain is Domain.PARENTING}
    assert care | {Dimension.FAMILY_FUNCTIONING} == higher


def test_the_common_meaning_is_whole() -> None:
    """Every level and principle is there once, and every principle is followed by a level."""
    common = common_meaning()
    assert list(Rating) == [level.rating for level in common.levels]
    assert list(Principle) == [entry.principle for entry in common.principles]
    assert set(Principle) == {kind for level in common.levels for kind in level.follows}
    assert set(WhenInDoubt) == set(common.in_doubt)
    assert "udkast" in common.status.da
    assert "draft" in common.status.en


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("dimension = ", "not a DimensionManual: not_json at ."),
        ('dimension = "helth"', "unknown_code at .dimension"),
        ('dimension = "health"', "missing_member at .ages"),
        ('dimension = "health"\nanchor = 1', "unknown_member at .anchor"),
        ("[ages.0-2]\nquestion = { da = 'Hvad?' }", 'missing_member at .ages["0-2"].question.en'),
        ("[ages.0-3]", 'unknown_code at .ages["0-3"]'),
    ],
)
def test_a_fault_in_the_manual_is_refused_with_its_place(source: str, said: str) -> None:
    """The reader is strict: every fault has a path."""
    with pytest.raises(ValueError, match=re.escape(said)):
        read_manual(source, DimensionManual)


def test_a_wrong_number_of_anchors_is_refused() -> None:
    """Four anchors for five ratings is a fault."""
    source = "[ages.0-2]\nanchors = [{ da = 'A.', en = 'A.' }]"
    with pytest.raises(ValueError, match=r"wrong_length at \.ages\[\"0-2\"\]\.anchors"):
        read_manual(source, DimensionManual)


def test_a_fault_in_the_common_meaning_is_refused() -> None:
    """The same holds for what is common to all."""
    with pytest.raises(ValueError, match=r"not a CommonMeaning: missing_member at \.status"):
        read_manual("", CommonMeaning)
