"""Load price lists from TOML, JSON or CSV, every fault at once."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal, assert_never, cast

from attrs import evolve

from herningmodel.core.arguments import TextSource
from herningmodel.core.errors import PriceListError
from herningmodel.core.findings import Finding, Location, Severity
from herningmodel.core.json_values import is_tuple
from herningmodel.core.member_paths import ROOT
from herningmodel.core.typed_values import kept
from herningmodel.costs.cost_catalogue import PRICE_RULES
from herningmodel.costs.price_list import Price, PriceList
from herningmodel.loading.read_case import shape_findings
from herningmodel.rulebook.finding_of_fact import finding
from herningmodel.schema.faults import FaultCollector, FaultKind, TooDeepError, note_unknown_code
from herningmodel.schema.json_reader import reader_for
from herningmodel.schema.json_text import UnreadableDocumentError, read_csv, read_json, read_toml
from herningmodel.schema.records import readable, readable_items, unreadable_in
from herningmodel.schema.scalars import INVALID


PriceForm = Literal["toml", "json", "csv"]
"""How a price list is written."""

_NUMBERS: Final = (
    "price_year",
    "age_from",
    "age_until",
    "siblings_from",
    "minutes_per_week",
    "cases",
)
_OF_THE_SOURCE: Final = ("source", "certainty")
_OF_THE_LIST: Final = "without"
_LONGEST: Final = 9

Rows = Sequence[tuple[int, Mapping[str, str]]]


def load_price_list(source: TextSource, *, form: PriceForm = "toml") -> PriceList:
    """
    Return the price list that a document holds.

    A list with prices that compete, leave gaps or are of different years is still a list:
    `check_price_list` says what the rules find in it, and a cost says what it could not price.

    Args:
        source: The document.
        form: How it is written. A CSV has a price in each row, with the members of a price as its
            columns; `source` is the title of the source there, with its `certainty` beside it.

    Raises:
        PriceListError: The document is not such a list; `findings` has every fault.

    Example:
        >>> prices = load_price_list('''
        ... placement,rate,from,price_year,source,certainty
        ... general_foster_family,51000 DKK/month,2025-01-01,2025,Budget 2025,certain
        ... '''.lstrip(), form="csv")
        >>> prices.prices[0].rate.label.da
        '51000 kr. pr. måned'
    """
    prices, findings = read_price_list(source, form=form)
    if prices is None or any(fault.severity is Severity.ERROR for fault in findings):
        raise PriceListError(findings)
    return prices


def check_price_list(source: TextSource, *, form: PriceForm = "toml") -> tuple[Finding, ...]:
    """
    Return every fault of a price list: shape and rules.

    No document makes it raise.

    Example:
        >>> [one.code for one in check_price_list("schema = 1")]
        ['FMT009', 'FMT009', 'FMT009', 'FMT009']
    """
    return tuple(read_price_list(source, form=form)[1])


def read_price_list(
    source: TextSource, *, form: PriceForm = "toml"
) -> tuple[PriceList | None, list[Finding]]:
    """Return the readable part of a price list, with every fault."""
    log = FaultCollector()
    lines: Sequence[int] = ()
    kept("form", form, PriceForm)
    try:
        match form:
            case "toml":
                tree = read_toml(source, log)
            case "json":
                tree = read_json(source, log)
            case "csv":
                rows = read_csv(source, log)
                tree, lines = _tree_of(rows)
            case _:
                assert_never(form)
        result = reader_for(PriceList).read(tree, ROOT, log)
    except UnreadableDocumentError:
        return None, shape_findings(log)
    except TooDeepError:
        log.faults.clear()
        log.add(FaultKind.NESTED_TOO_DEEP, ROOT)
        return None, shape_findings(log)
    if result is INVALID:
        return None, shape_findings(log)
    prices = cast("PriceList", result)
    check_price_sources(prices, log)
    findings = [*shape_findings(log), *findings_of_price_rules(prices)]
    return prices, [_on_line(fault, lines) for fault in findings]


def _tree_of(rows: Rows) -> tuple[object, list[int]]:
    """Return the tree of CSV rows, and the line of each price."""
    priced = [(line, row) for line, row in rows if {*row} != {_OF_THE_LIST}]
    sources = [*dict.fromkeys((row.get("source"), row.get("certainty")) for _, row in priced)]
    tree = {
        "schema": 1,
        "name": "csv",
        "title": {"da": "Prisliste", "en": "Price list"},
        "without": [row[_OF_THE_LIST] for _, row in rows if _OF_THE_LIST in row],
        "sources": [
            {"id": _source_id(number), "title": {"da": title, "en": title}, "certainty": certainty}
            for number, (title, certainty) in enumerate(sources)
        ],
        "prices": [
            {
                **{
                    name: _number(cell) if name in _NUMBERS else cell
                    for name, cell in row.items()
                    if name not in (*_OF_THE_SOURCE, _OF_THE_LIST)
                },
                "source": _source_id(sources.index((row.get("source"), row.get("certainty")))),
            }
            for _, row in priced
        ],
    }
    return tree, [line for line, _ in priced]


def _source_id(number: int) -> str:
    return f"source-{number + 1}"


def _number(cell: str) -> int | str:
    # A cell that is no number stays text, for the reader to report.
    return int(cell) if cell.isascii() and cell.isdigit() and len(cell) <= _LONGEST else cell


def _on_line(found: Finding, lines: Sequence[int]) -> Finding:
    return evolve(found, where=tuple(_place_on_line(place, lines) for place in found.where))


def _place_on_line(place: Location, lines: Sequence[int]) -> Location:
    match place.trail:
        case ("prices", int(number), *_) if number < len(lines):
            return evolve(place, line=lines[number])
        case _:
            return place


def findings_of_price_rules(prices: PriceList) -> Iterator[Finding]:
    """Yield what the rules find in the readable prices of a list."""
    whole = [
        (number, price)
        for number, price in readable_items(readable(prices, "prices"))
        if isinstance(price, Price) and not unreadable_in(price)
    ]
    for rule in PRICE_RULES:
        for fact in rule.check(whole):
            yield finding(rule, fact, rule.severity)


def check_price_sources(prices: PriceList, log: FaultCollector) -> None:
    """Note each price whose source is not among those of the list."""
    sources = readable(prices, "sources")
    names = [readable(source, "id") for _, source in readable_items(sources)]
    known = [name for name in names if isinstance(name, str)]
    if not is_tuple(sources) or len(known) < len(names):
        return  # the one that is named may be the one that could not be read
    for number, price in readable_items(readable(prices, "prices")):
        name = readable(price, "source")
        if isinstance(name, str) and name not in known:
            note_unknown_code(name, known, ("prices", number, "source"), log)
