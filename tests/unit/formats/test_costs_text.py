"""Costs as text: every sentence, and wellbeing beside every amount."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from herningmodel.core.spans import Span
from herningmodel.costs.business_case import business_case
from herningmodel.costs.case_costs import Costs, cost
from herningmodel.costs.caseload_costs import cost_caseload
from herningmodel.costs.change_effects import Amount
from herningmodel.costs.decomposition import decompose_mixes
from herningmodel.costs.estimates import Estimate, Failure, Investment, Shift, YearlyPrice
from herningmodel.costs.investments import Discount
from herningmodel.costs.price_list import DayCount, PriceList
from herningmodel.costs.reimbursement import reimbursement
from herningmodel.costs.wellbeing_beside import WellbeingBeside
from herningmodel.formats.costs_csv import heading, rows
from herningmodel.formats.costs_text import (
    business_text,
    caseload_text,
    costs_text,
    decomposition_text,
    refusion_text,
)
from herningmodel.model.placements import PlacementKind
from herningmodel.model.rates import Rate
from herningmodel.text.texts import LANGUAGES, Text
from support.money import case_of, price, price_list


HOME, FAMILY = PlacementKind.PRIVATE_RESIDENTIAL, PlacementKind.GENERAL_FOSTER_FAMILY
YEAR = Span.parse("2022")
CASE: dict[str, Any] = {
    "decisions": [{"id": "d1", "on": "2021-12-01", "status": "expected"}],
    "placements": [
        {"id": "p1", "kind": "private_residential", "started": "2022-01-01", "ended": "2022-01-11"},
        {"id": "p2", "kind": "own_room", "started": "2022-12-31", "decision": "d1"},
    ],
    "interventions": [
        {
            "id": "=1+1",
            "kind": "contact_person",
            "started": "2022-12-01",
            "ended": "2022-12-02",
            "decision": "d1",
        }
    ],
}


def prices(**members: Any) -> PriceList:
    return price_list(
        price("private_residential", Rate.parse("1000.50 DKK/day")),
        price("contact_person", Rate.parse("636 DKK"), price_year=2022),
        **members,
    )


def costs() -> Costs:
    return cost(case_of(**CASE), over=YEAR, prices=prices())


def test_a_case_is_written_line_by_line() -> None:
    """What, when, how much, from where; what is missing; what was left out; wellbeing."""
    written = costs_text(costs(), "da")
    assert written == (
        "Udgifter i sag »case-1«, 2022: 10.641,00 kr.\n"
        "    opholdssted, fra 1. januar 2022 til 11. januar 2022: 10 × 1000,50 kr. pr. dag = 10.005,00 kr. (prislisten)\n"
        "    fast kontaktperson, fra 1. december 2022 til 2. december 2022: 1 × 636 kr. = 636,00 kr. (prislisten)\n"
        "Heraf bevilget: 10.005,00 kr. og forventet: 636,00 kr.\n"
        "Summen er ufuldstændig:\n"
        "    Udgiften fra 31. december 2022 til 1. januar 2023 er ikke med (eget værelse): der er ingen pris.\n"
        "    Summen lægger priser fra disse år sammen: 2022, 2025.\n"
        "Prislisten udelader bevidst: børne- og ungerådgiver, opfølgning og tilsynsbesøg.\n"
        "Hver dag koster det samme: et år er 365 dage, en måned en tolvtedel af dem.\n"
        "Trivsel: ikke vurderet. Et lavere beløb er ikke en besparelse, før børnenes trivsel er vurderet.\n"
    )


def test_a_caseload_is_written_by_step_kind_and_month() -> None:
    """With full-year equivalents, what each costs, and what could not be read."""
    caseload = [case_of(**CASE), case_of(**CASE)]
    two = cost_caseload(caseload, over=YEAR, prices=prices(counting=DayCount.CALENDAR))
    written = caseload_text(two, "en", unread=3)
    for line in (
        "Costs of 2 cases, 2022: DKK 21,282.00",
        "Documents that could not be read and are not counted: 3",
        "Of which granted: DKK 20,010.00 and expected: DKK 1,272.00",
        "    step 6, Placement in an institution: DKK 20,010.00",
        "    on no step: DKK 1,272.00",
        "    private residential home: DKK 20,010.00 (0.05 full-year equivalents, DKK 365,182.50 each)",
        "    permanent contact person: DKK 1,272.00",
        "Full-year placed children: 0.05",
        "    2022-01: DKK 20,010.00",
        "    2022-02: DKK 0.00",
        "    room of one's own: there is no price (cases: 2, days: 2)",
        "    Prices of several years are added: 2022 and 2025.",
        "Every month costs the same, and a day its share of the month.",
    ):
        assert line in written.splitlines()
    one = cost_caseload([case_of()], over=YEAR, prices=prices(without=()))
    written = caseload_text(one, "da")
    assert written.startswith("Udgifter i 1 sag, 2022: 0,00 kr.\n")
    assert "Dokumenter" not in written
    assert "Helårsanbragte" not in written
    assert "udelader" not in written


def test_a_table_has_a_row_for_what_is_missing() -> None:
    """A gap has no amount, and says why; a name is never a formula."""
    table = heading() + "".join(rows(costs()))
    assert table.splitlines()[1:] == [
        "case-1,p1,private_residential,6,granted,2022-01-01,2022-01-11,10.0000,1000.50 DKK/day,10005.00,municipality,price_list,2025,,not_assessed",
        "case-1,'=1+1,contact_person,,expected,2022-12-01,2022-12-02,1,636 DKK,636.00,municipality,price_list,2022,,not_assessed",
        "case-1,p2,own_room,6,expected,2022-12-31,2023-01-01,,,,,,,no_price,not_assessed",
    ]
    assert heading().startswith("case,what,kind,step,")
    agreed = [{"concerns": "p9", "amount": "5 DKK", "from": "2022-01-01"}]
    placed = [{"id": "p1", "kind": "own_room", "started": "2022-12-31"}]
    other = [{"concerns": "p1", "amount": "5 DKK/day", "from": "2022-01-01"}]
    odd = cost(case_of(placements=placed, costs=agreed + other), over=YEAR, prices=prices())
    assert [
        "case-1,p1,own_room,6,granted,2022-12-31,2023-01-01,1.0000,5 DKK/day,5.00,municipality,contract,,,not_assessed\r\n",
        "case-1,p9,,,granted,2022-01-01,2022-01-02,,,,,,,no_help,not_assessed\r\n",
    ] == [*rows(odd)]


def test_a_reimbursement_names_its_limits() -> None:
    """Each with the source."""
    written = refusion_text(reimbursement([costs()]), "da")
    assert written.splitlines()[0] == "Refusion, 2022: 0,00 kr."
    assert "Grænserne for 2022 er fra: Barnets lov § 198 stk. 1" in written
    assert "Summen er ufuldstændig:" in written


def test_a_change_is_written_in_its_parts() -> None:
    """Volume, mix, price; each kind; and that it is no saving while wellbeing is not assessed."""
    before = {HOME: Amount(Fraction(10), 1_160_000_000)}
    after = {HOME: Amount(Fraction(9), 1_044_000_000), FAMILY: Amount(Fraction(1), 47_000_000)}
    found = decompose_mixes(before, after)
    assert decomposition_text(found, "da") == (
        "Udgiften til hjælp gik fra 11.600.000,00 kr. til 10.910.000,00 kr.: -690.000,00 kr.\n"
        "    Antal børn: 0,00 kr.\n"
        "    Sammensætning: -690.000,00 kr.\n"
        "    Pris: 0,00 kr.\n"
        "Fordelt efter type:\n"
        "    opholdssted: -1.160.000,00 kr. Årsbørn 10,00 til 9,00, andel 100,00 til 90,00 %.\n"
        "    almen plejefamilie: 470.000,00 kr. Årsbørn 0,00 til 1,00, andel 0,00 til 10,00 %.\n"
        "Trivsel: ikke vurderet. Et lavere beløb er ikke en besparelse, før børnenes trivsel er vurderet.\n"
    )
    other = evolve(
        found,
        outside=Decimal("5.00"),
        incomplete=True,
        price_years=((2019,), (2025,)),
        wellbeing=WellbeingBeside.NOT_WORSE,
    )
    written = decomposition_text(other, "en").splitlines()
    assert written[-4:] == [
        "Beside it, and not counted by the child: DKK 5.00",
        "The two spans are in the prices of different years. So the part of the price holds the general rise of prices too.",
        "Prices are missing, or of several years are added, so the change is incomplete.",
        "Wellbeing: not worse.",
    ]


def business(**members: Any) -> Any:
    exactly = Estimate.exactly
    known: dict[str, Any] = {
        "moves": [
            Shift(
                title=Text(da="Plejefamilie i stedet", en="A foster family instead"),
                from_=HOME,
                to=FAMILY,
                child_years=(Estimate(Decimal(2), Decimal(4), Decimal(5)),),
                succeeds=exactly(Decimal("0.75")),
                failure=Failure(after_months=Decimal(6), then=HOME),
            )
        ],
        "prices": [
            YearlyPrice(kind=HOME, per_child_year=exactly(1_160_000)),
            YearlyPrice(kind=FAMILY, per_child_year=exactly(470_000)),
        ],
        "investments": [
            Investment(title=Text(da="Rådgivere", en="Advisers"), yearly=(exactly(2_000_000),))
        ],
        "first_year": 2026,
        "years": 1,
    }
    return business_case(**{**known, **members})


def test_a_business_case_is_written_with_its_certainty() -> None:
    """Gross, investment, net between low and high, payback, payers, and what matters most."""
    assert business_text(business(), "da") == (
        "Hjælpen koster 2.415.000,00 kr. mindre over 1 år.\n"
        "Investeringen er 2.000.000,00 kr.\n"
        "Tilbage er 415.000,00 kr., mellem -792.500,00 kr. og 1.018.750,00 kr. efter skønnene.\n"
        "Investeringen er tjent ind i 2026.\n"
        "Fordelt på betalere:\n"
        "    kommunen: 415.000,00 kr.\n"
        "Det betyder mest:\n"
        "    Plejefamilie i stedet: antal årsbørn: fra -792.500,00 kr. til 1.018.750,00 kr.\n"
        "Beløbene er ikke diskonteret.\n"
        "Trivsel: ikke vurderet. Et lavere beløb er ikke en besparelse, før børnenes trivsel er vurderet.\n"
    )
    worse = Shift(
        title=Text(da="Hjælp hjemme", en="Help at home"),
        from_=FAMILY,
        to=None,
        child_years=(Estimate.exactly(1),),
        succeeds=Estimate.exactly(0),
        failure=Failure(after_months=Decimal(0), then=HOME),
    )
    written = business_text(business(moves=[worse]), "da").splitlines()
    assert written[:2] == [
        "Hjælpen koster 690.000,00 kr. mere over 1 år.",
        "Heri er trukket 690.000,00 kr., som det koster, når hjælpen ikke slår til.",
    ]
    other = business(
        moves=[],
        discount=Discount(percent=Decimal("3.5")),
        wellbeing=WellbeingBeside.WORSENED,
    )
    written = business_text(other, "en").splitlines()
    assert "The investment is not paid back in these years." in written
    assert "Amounts are discounted by 3.5 % a year, end of the year." in written
    assert "Wellbeing: worsened. A lower amount is no saving." == written[-1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verdict", [*WellbeingBeside])
def test_no_amount_is_without_wellbeing(verdict: WellbeingBeside, language: Any) -> None:
    """Every text ends with wellbeing; no text calls less money a saving where wellbeing does not hold."""
    word = {"da": "besparelse", "en": "saving"}[language]
    whole = costs()
    texts = [
        costs_text(evolve(whole, wellbeing=verdict), language),
        caseload_text(
            evolve(cost_caseload([], over=YEAR, prices=prices()), wellbeing=verdict),
            language,
        ),
        refusion_text(evolve(reimbursement([whole]), wellbeing=verdict), language),
        decomposition_text(decompose_mixes({}, {}, wellbeing=verdict), language),
        business_text(business(wellbeing=verdict), language),
    ]
    for text in texts:
        *others, last = text.splitlines()
        assert {"da": "Trivsel:", "en": "Wellbeing:"}[language] in last
        assert word not in " ".join(others)
        assert (word in last) != verdict.allows_saving
