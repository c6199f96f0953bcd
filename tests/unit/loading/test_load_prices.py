"""Price lists: strict reading of three forms, with every fault at once."""

import json
import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.errors import PriceListError
from herningmodel.core.sources import Certainty
from herningmodel.costs.price_list import DayCount, Payer, Service
from herningmodel.loading.load_prices import PriceForm, check_price_list, load_price_list
from herningmodel.testing.example_prices import example_prices, example_prices_text


FRAME = """
schema = 1
name = "our-prices"
title = { da = "Vores takster", en = "Our prices" }
[[sources]]
id = "budget"
title = { da = "Budget", en = "Budget" }
certainty = "certain"
"""
PRICE = """
[[prices]]
placement = "own_room"
rate = "100 DKK/day"
from = 2025-01-01
price_year = 2025
source = "budget"
"""
HEADER = "placement,intervention,service,rate,from,until,price_year,source,certainty,without"


def found(text: str | bytes, form: PriceForm = "toml") -> list[tuple[str, str]]:
    return [(finding.code, finding.where[0].path) for finding in check_price_list(text, form=form)]


def table(*rows: str, header: str = HEADER) -> str:
    return "\n".join([header, *rows]) + "\n"


def test_the_example_is_clean_in_toml_and_in_json() -> None:
    """One list, two forms; it says that it is an example, and where every price is from."""
    tree = tomllib.loads(example_prices_text())
    text = json.dumps(tree, default=str)
    assert [] == found(example_prices_text())
    assert example_prices() == load_price_list(text, form="json")
    assert "Eksempel" in example_prices().title.da
    for price in example_prices().prices:
        assert example_prices().source(price.source).title.da
    with pytest.raises(KeyError):
        example_prices().source("nobody")


def test_a_row_of_a_table_is_a_price() -> None:
    """Empty cells are absent, the title of the source is a source, and a row may leave out."""
    prices = load_price_list(
        table(
            "own_room,,,100 DKK/day,2025-01-01,,2025,Budget 2025,certain,",
            "",
            ",contact_person,,636 DKK/week,2025-01-01,2026-01-01,2025,Budget 2025,certain,",
            ",,,,,,,,,adviser",
            ",,follow_up,1500 DKK,2025-01-01,,2025,Vores skøn,own_choice,",
        ),
        form="csv",
    )
    assert ["100 DKK/day", "636 DKK/week", "1500 DKK"] == [
        str(price.rate) for price in prices.prices
    ]
    assert (Service.ADVISER,) == prices.without
    assert ["Budget 2025", "Vores skøn"] == [source.title.da for source in prices.sources]
    assert Certainty.OWN_CHOICE is prices.source(prices.prices[2].source).certainty
    assert DayCount.EVEN is prices.counting
    assert Payer.MUNICIPALITY is prices.prices[0].payer


def test_a_danish_table_divides_by_semicolons() -> None:
    """Spreadsheets in Danish write semicolons, a mark of the byte order, and CRLF."""
    text = table("own_room;;;100 DKK/day;2025-01-01;;2025;Budget;certain;")
    danish = "\ufeff" + text.replace(",", ";").replace("\n", "\r\n")
    assert [("FMT002", ".")] == found(danish.encode(), "csv")
    assert 1 == len(load_price_list(danish.encode(), form="csv").prices)


def test_every_fault_of_a_table_is_found_at_its_line() -> None:
    """One run gives all of them, with the line of the row."""
    text = table(
        "own_roon,,,100 DKK/day,2025-01-01,,2025,Budget,certain,",
        "",
        "own_room,,,100,2025-13-01,,twenty,Budget,certain,",
        "own_room,,,1 DKK,2025-01-01,,2025,,certain,",
        "own_room,,,1 DKK,2025-01-01,,2025,Budget,certain,,too much",
    )
    findings = check_price_list(text, form="csv")
    places = {(finding.where[0].path, finding.where[0].line) for finding in findings}
    assert {
        (".prices[0].placement", 2),
        (".prices[1].rate", 4),
        (".prices[1].from", 4),
        (".prices[1].price_year", 4),
        ('.prices[3][""]', 6),
    } <= places
    assert any(path.startswith(".sources") for path, _ in places)
    with pytest.raises(PriceListError) as raised:
        load_price_list(text, form="csv")
    assert list(findings) == list(raised.value.findings)


def test_a_column_that_occurs_twice_is_found() -> None:
    """The reader does not guess which of the two is meant."""
    assert ("FMT005", ".rate") in found(table("1,2", header="rate,rate"), "csv")


@pytest.mark.parametrize(
    ("text", "form", "codes"),
    [
        ("", "csv", []),
        ('"', "csv", ["FMT003"]),
        ('a\n"b"c\n', "csv", ["FMT003"]),
        (b"\xff\xfe", "csv", ["FMT001"]),
        ("schema = ", "toml", ["FMT003"]),
        ("[]", "json", ["FMT008"]),
        ("[" * 200_000, "json", ["FMT004"]),
        ('{"x": ' + "[" * 80 + "]" * 80 + "}", "json", ["FMT004"]),
    ],
)
def test_what_is_no_list_is_a_finding(text: str | bytes, form: PriceForm, codes: list[str]) -> None:
    """No document raises when it is checked, and each that is no list is refused."""
    assert codes == [code for code, _ in found(text, form)]
    if codes:
        with pytest.raises(PriceListError):
            load_price_list(text, form=form)


def test_a_source_that_is_not_there_is_found() -> None:
    """Every price names a source that the list has."""
    text = FRAME + PRICE.replace('"budget"', '"buget"')
    assert [("FMT011", ".prices[0].source")] == found(text)
    (finding,) = check_price_list(text)
    assert finding.hint is not None
    assert "budget" in finding.hint.da


def test_a_price_that_cannot_be_read_hides_no_other_fault() -> None:
    """The rules run on the prices that could be read."""
    text = FRAME + PRICE.replace("100 DKK/day", "hundred") + PRICE.replace("own_room", "x") + PRICE
    text += PRICE.replace('placement = "own_room"', "")
    text = text.replace('certainty = "certain"', 'certainty = "sure"')
    codes = [code for code, _ in found(text)]
    assert {"FMT011", "FMT015", "OKO001"} <= {*codes}
    assert [] == [code for code in codes if code == "OKO003"]


def test_a_list_that_only_competes_can_be_used() -> None:
    """What the rules warn of is no reason to refuse a list; what is no price is."""
    assert 2 == len(load_price_list(FRAME + PRICE + PRICE).prices)
    with pytest.raises(PriceListError, match="OKO001"):
        load_price_list(FRAME + PRICE.replace('placement = "own_room"', ""))


@given(st.text() | st.binary(), st.sampled_from(["toml", "json", "csv"]))
def test_no_document_raises(text: str | bytes, form: PriceForm) -> None:
    """Any document gives findings."""
    check_price_list(text, form=form)


@given(
    st.lists(
        st.lists(st.sampled_from(["", "own_room", "1 DKK", "2025-01-01", "9", '"'])), max_size=5
    )
)
def test_no_table_raises(rows: list[list[Any]]) -> None:
    """Rows of any length give findings."""
    check_price_list(table(*[",".join(row) for row in rows]), form="csv")
