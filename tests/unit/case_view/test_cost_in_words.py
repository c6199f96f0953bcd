"""Cost in words: a reason that names money is found; help with money, and the family's own, is not."""

import unicodedata

import pytest

from herningmodel.case_view.cost_in_words import word_of_cost


COST = [
    "for dyrt",
    "For dyr",
    "Alt for dyrt",
    "En døgnplads er meget dyr.",
    "Det er en dyr løsning.",
    "Dyrere end en kontaktperson",
    "den dyreste plads",
    "Kommunen har ikke penge til det.",
    "PENGE",
    "Pengene er brugt",
    "Årets budget er brugt",
    "budgetoverskridelse",
    "Budgetmæssige hensyn",
    "Det kan budgettet ikke bære",
    "af økonomiske hensyn",
    "økonomi",
    "Økonomien tillader det ikke",
    "kommuneøkonomien",
    "oekonomiske grunde",
    "Taksten er for høj",
    "døgntakst",
    "takstniveauet",
    "Vi skal spare",
    "Der skal spares",
    "sparekrav",
    "Derved sparede kommunen en plads",
    "At spare Herning Kommune for udgiften",
    "besparelse",
    "besparelseshensyn",
    "en besparende løsning",
    "indsparing",
    "sparsommelighedshensyn",
    "Prisen",
    "prisniveau",
    "merpris",
    "Hvad koster det?",
    "Det kostede mere",
    "omkostninger",
    "omkostningseffektivt",
    "høje udgifter",
    "kommunens udgifter",
    "udgiftsniveauet",
    "Kan ikke finansieres",
    "manglende finansiering",
    "Der er ingen refusion",
    "Der er ikke råd til det",
    "mangler midler",
    "1.250.000 kr. om året",
    "2 mio. kr.",
    "80.000 kroner",
    "billigere",
    "det billigste tilbud",
    "kostbart",
    "nedskæringer i afdelingen",
    "bevillingsstop",
    "økonomisk støtte er for dyrt",
    "Forældrenes økonomi er god, men taksten er for høj.",
    "Her er økonomien afgørende",
    "budget",
    "no budget left",
    "too dear",
    "too expensive",
    "a cheaper place",
    "savings",
    "to save money",
    "We cannot afford it, prices are up",
    "unaffordable",
    "the daily rate",
    "lack of funding",
    "for financial reasons",
    "the cost of a place",
    "costly",
    "cutbacks",
]

NO_COST = [
    "",
    "Barnet ønsker at blive hos sin mormor.",
    "en plejefamilie til tre søskende findes ikke",
    "Forældrene får økonomisk støtte.",
    "økonomisk hjælp til fritid",
    "økonomisk tilskud og vejledning",
    "Moderen har økonomiske problemer.",
    "økonomisk og praktisk hjælp",
    "økonomisk vold",
    "Familiens økonomi er under pres.",
    "Forældrenes anstrengte økonomi",
    "Familien har styr på sit, og privatøkonomien er i orden",
    "hjælp til familiens budget",
    "budgetrådgivning",
    "budget- og gældsrådgivning",
    "Drengen har stjålet penge",
    "Hun låner penge af sine venner",
    "lommepenge",
    "sygedagpenge",
    "pengespil",
    "Forældrene har ikke råd til fodbold",
    "bange for dyr",
    "Hun har omsorg for dyr",
    "glad for dyrene på gården",
    "kæledyr",
    "dyrlæge",
    "Det sparede barnet for et skift",
    "for at spare hende for endnu et brud",
    "Det sparer Mads for et skoleskift",
    "Han sparer op til en cykel",
    "Hun har sparet lidt sammen",
    "sparede kræfter",
    "faglig sparring",
    "et sparsomt netværk",
    "en god kontakt",
    "kontaktperson",
    "Betakst",
    "taksigelse",
    "Han sætter pris på sin lærer",
    "Hun satte stor pris på det",
    "for enhver pris",
    "vandt en pris",
    "ophold på kostskole",
    "særlig kost",
    "Det kostede hende nattesøvnen",
    "store personlige omkostninger",
    "omkostningerne for barnet",
    "rimeligt og billigt",
    "barnets ressourcer",
    "gode råd til forældrene",
    "bevilling af kontaktperson",
    "lægemidler og hjælpemidler",
    "merudgifter",
    "uanset prisen",
    "ikke af økonomiske grunde",
    "uden hensyn til økonomi",
    "Økologisk gård",
    "child's wish",
    "financial support for the parents",
    "economic help",
    "the family's finances",
    "their savings",
    "pocket money",
    "He stole money",
    "to save her from another move",
    "She saved up",
    "saving the child a change of school",
    "savings account",
    "at all costs",
    "costs her sleep",
    "the cost of living",
    "regardless of cost",
    "not because of money",
    "her dearest friend",
    "additional expenses",
]


@pytest.mark.parametrize("said", COST)
def test_cost_in_words_is_found(said: str) -> None:
    """In Danish and English, whatever the case of the letters."""
    assert word_of_cost(said)
    assert word_of_cost(said.upper())


@pytest.mark.parametrize("said", NO_COST)
def test_no_cost_is_invented(said: str) -> None:
    """Help with money, the family's own money, and words that only look alike."""
    assert None is word_of_cost(said)


def test_letters_of_another_machine_are_the_same() -> None:
    """An å in two characters is an å, and a line break is a space."""
    assert "ikke råd til" == word_of_cost(unicodedata.normalize("NFD", "Ikke\nråd  til").lower())


def test_a_reason_of_any_length_is_searched() -> None:
    """A reason may be as long as a text may be, and only the word is kept of it."""
    assert "for dyrt" == word_of_cost("barnet " * 2800 + "er for dyrt")
    for endless in (
        "a" * 20_000,
        "budget" + "a" * 19_000,
        "økonomisk" + " " * 19_000,
        "spare " * 3000,
    ):
        assert len(word_of_cost(endless) or "") < 60
