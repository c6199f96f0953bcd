"""Age bars in words: the one thing that a profile may not say."""

import pytest

from herningmodel.profile.age_bars import names_age_bar
from herningmodel.text.texts import Text


BARS = [
    "Institution (ikke under 16 år)",
    "Ikke under 16",
    "Under atten",
    "Yngre end 3",
    "Ældre end 12",
    "Børn over 12",
    "For alle over 12 år",
    "Fra 16",
    "Fra 16 år",
    "Børn fra tolv",
    "Unge fra 15",
    "Indtil 18",
    "Mindst 12",
    "ikke før 14",
    "Fyldt 15",
    "fra de 13",
    "Til og med 12",
    "13-17 år",
    "0–6 år",
    "Kun for 12-17-årige",
    "Kun de 13-årige",
    "Sekstenårige",
    "Børn på 12 år",
    "minimum 12 år",
    "16 år og derover",
    "16+",
    "16 +",
    "IKKE UNDER 16 ÅR",
    "Ikke for teenagere",
    "Ikke til spædbørn og småbørn",
    "Aldrig små børn",
    "Kun unge",
    "Kun store børn",
    "Undtagen for unge",
    "Ingen plads til teenagere",
    # The law's own way of saying it.
    "Fra det fyldte 16. år",
    "Indtil det fyldte 18. år",
    "Fra det fyldte attende år",
    "16 eller derover",
    "12 år eller ældre",
    "Unge på 15 og opefter",
]
BARS_IN_ENGLISH = [
    "Not under 16",
    "No children under sixteen",
    "Aged 12",
    "Aged 12 to 17",
    "16-year-olds",
    "sixteen year olds",
    "12 to 17 years",
    "12-17 years",
    "12 years and over",
    "16yrs",
    "Younger than 3",
    "older than twelve",
    "from 12",
    "until 18",
    "at least 12",
    "16+",
    "Only for teenagers",
    "Not for infants",
    "No toddlers",
    "Except adolescents",
    "12 or older",
    "12 and over",
    "Not for under-16s",
]

INNOCENT = [
    "Institution",
    "Anbringelse i plejefamilie",
    "Hjemmebaserede foranstaltninger",
    "Trin 3",
    "Trin 4 og derover",
    "Forebyggende hjælp (fra trin 2)",
    "Fast kontaktperson i mindst 3 måneder",
    "Fra 3 måneder",
    "Mindst 2 timer om ugen",
    "Højst 10 familier",
    "Højst 5 sager pr. rådgiver",
    "Efter 4 uger og derefter hver 3. måned",
    "Mindst en gang om ugen",
    "Mindst 50%",
    "Mindst 50 procent",
    "Over 3 kroner",
    "Fra 2024",
    "Fra 1. januar 2024",
    "Siden 2013",
    "Fra 8.00 til 16.00",
    "Unge og deres netværk",
    "Tilbud til unge",
    "Familier med teenagere",
    "Små børn og deres forældre",
    "Ungestøtte",
    "BL § 32 stk. 1 nr. 5",
    "6 trin",
    "En familie",
    "Ikke kun en plejefamilie",
    "Årlig opfølgning",
    # "En" and "et" are articles long before they are numbers.
    "Støtte efter en konkret vurdering",
    "Efter et forløb",
    "Hjælp fra en kontaktperson",
    "Før en afgørelse",
    "Mindst 50 %",
    "Fra 1 januar 2024",
    "Trin 4 eller derover",
    "Niveau 3 og derunder",
]
INNOCENT_IN_ENGLISH = [
    "Institution",
    "Step 3",
    "Step 4 and above",
    "From step 2",
    "At least 3 months",
    "At least 2 hours a week",
    "At most 10 cases per adviser",
    "After 4 weeks, then every 3 months",
    "Since 2013",
    "Support for young people and their network",
    "Help for teenagers",
    "Not an institution",
    "Only when step 3 was tried",
    "Rating 3 or more",
    "At least one contact person",
    "After one assessment",
    "From 1 January 2024",
    "Handed over to the network",
]


@pytest.mark.parametrize("said", BARS)
def test_an_age_bar_is_found_in_danish(said):
    """Municipalities have said "we do not place children under 16"."""
    assert names_age_bar(Text(da=said, en="Institution"))


@pytest.mark.parametrize("said", BARS_IN_ENGLISH)
def test_an_age_bar_is_found_in_english(said):
    """A profile that says it in one language only has said it."""
    assert names_age_bar(Text(da="Institution", en=said))


@pytest.mark.parametrize("said", INNOCENT)
def test_no_age_bar_is_invented_in_danish(said):
    """Months, hours, steps, cases, days of the calendar and provisions are no ages."""
    assert not names_age_bar(Text(da=said, en="Institution"))


@pytest.mark.parametrize("said", INNOCENT_IN_ENGLISH)
def test_no_age_bar_is_invented_in_english(said):
    """A group that help is for is not barred from it."""
    assert not names_age_bar(Text(da="Institution", en=said))


def test_a_text_of_any_length_is_searched():
    """A label may be as long as a text may be."""
    assert names_age_bar(Text(da="ikke " * 4000 + "under 16", en=""))
    assert not names_age_bar(Text(da="ikke " * 4000, en="0 " * 10_000))
