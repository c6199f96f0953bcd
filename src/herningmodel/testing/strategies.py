"""
Hypothesis strategies: cases, documents, profiles and price lists.

They are for the tests of a program that uses the library. What they draw is well typed and mostly
makes no sense: dates in any order, decisions that grant nothing. A mapping must survive it all the
same. Small values come first, so that a test fails with a small example.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import cycle
from typing import Final

from attrs import evolve, frozen


try:
    from hypothesis import strategies as st
except ModuleNotFoundError as _error:  # pragma: no cover - tested in a process of its own
    if _error.name != "hypothesis":
        raise
    _MISSING: Final = 'The strategies take an extra: pip install "herningmodel[testing]"'
    raise ModuleNotFoundError(_MISSING, name="hypothesis") from None

from herningmodel.core.findings import Json
from herningmodel.core.sources import Certainty
from herningmodel.costs.price_list import DayCount, Price, PriceList, PriceSource, Service
from herningmodel.loading.load_case import load_case
from herningmodel.model.case import Case
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.needs import Domain, Rating
from herningmodel.model.placements import PlacementKind
from herningmodel.model.rates import Per, Rate
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import shipped
from herningmodel.profile.step_settings import Reach
from herningmodel.rules.catalogue import RULES_BY_CODE
from herningmodel.schema.json_reader import RecordReader, reader_for
from herningmodel.testing.shape_values import shape_days, shape_records
from herningmodel.text.caching import cached
from herningmodel.text.texts import Text


ONE_FAULT: Final = (
    *("DAT003", "DAT007", "DAT008", "DAT012", "DAT013", "DAT016", "DAT018", "DAT020", "DAT021"),
    *("TRN017", "TRN020", "ANB008", "ANB024", "ANB030", "OPF007", "OPF009", "PLN012", "PLN015"),
    *("INV006", "SAG002", "SAG003", "SAG004", "TRI001", "TRI002", "TRI003", "TRI004", "TRI005"),
    *("TRI006", "TRI007", "FMT008", "FMT009", "FMT010", "FMT011", "FMT012", "FMT013", "FMT014"),
    *("FMT015", "FMT017"),
)
"""The rules that `documents_with_one_fault` can draw a fault of."""

_HOSTILE: Final[tuple[Json, ...]] = (
    *(None, True, 0, -1, 99, 0.5, 10**30, "", "x", "æ", "\u200b", "\x00", "'\"<&>", "{0}"),
    *("2025-02-30", "01-10-2025", "BL § 999", "0 weeks", "3859,50 DKK", [], {}, [None], {"": 1}),
)


@frozen(kw_only=True)
class PlantedFault:
    """
    *Plantet fejl*: a document with one fault, which one rule finds.

    Attributes:
        code: The code of the rule; no other rule finds anything.
        document: The document, as a tree of JSON.
        on: The day on which it is checked.
    """

    code: str
    document: Mapping[str, Json]
    on: date


def days() -> st.SearchStrategy[date]:
    """Return days, most of them around the change of law on 2024-01-01."""
    return shape_days()


def documents() -> st.SearchStrategy[dict[str, Json]]:
    """
    Return documents that `load_case` reads, as trees of JSON.

    Example:
        >>> from hypothesis import find
        >>> from herningmodel.testing.strategies import documents
        >>> find(documents(), lambda document: "placements" in document)["placements"]
        []
    """
    # Built here, once: hypothesis takes the first draw for a slow test otherwise.
    _values_of_a_case()
    return _documents()


def cases() -> st.SearchStrategy[Case]:
    """Return cases, as `load_case` returns them."""
    return documents().map(load_case)


def documents_with_one_fault(code: str | None = None) -> st.SearchStrategy[PlantedFault]:
    """
    Return documents in which exactly one rule finds something.

    Args:
        code: The rule, one of `ONE_FAULT`; any of them if left out.

    Raises:
        ValueError: No fault of that rule can be drawn alone.
    """
    if code is not None and code not in ONE_FAULT:
        message = f"code: expected one of {', '.join(ONE_FAULT)}, got {code!r}"
        raise ValueError(message)
    own = st.dictionaries(st.sampled_from(["x_id", "x_unit"]), st.integers(0, 9))
    return st.builds(_planted, st.just(code) if code else st.sampled_from(ONE_FAULT), own)


def broken_documents() -> st.SearchStrategy[bytes | str | dict[str, Json]]:
    """
    Return what an export could hold by mistake.

    It is not JSON, cut off, or a document with a member of another type. `load_case` raises nothing
    but `CaseError` for it, and `check` nothing at all.
    """
    return st.one_of(st.text(), st.binary(), _with_a_wrong_member())


def profiles() -> st.SearchStrategy[Profile]:
    """Return shipped profiles, and some whose institutions can carry less."""
    names = st.sampled_from(["standard", "herning"])
    return names.map(shipped) | st.builds(
        _with_reach, names, st.sampled_from([*Domain]), st.sampled_from([*Rating])
    )


@st.composite
def price_lists(draw: st.DrawFn) -> PriceList:
    """Return lists with one price for each kind of help."""
    amounts = st.integers(1, 2_000_000).map(Decimal)
    units = [per for per in Per if per is not Per.HOUR]
    rates = cycle(
        draw(st.lists(st.builds(_rate, amounts, st.sampled_from(units)), min_size=1, max_size=3))
    )
    once = Rate(amount=draw(amounts), per=None)
    return PriceList(
        schema=1,
        name="our-prices",
        title=Text(da="Vores takster", en="Our prices"),
        counting=draw(st.sampled_from([*DayCount])),
        sources=(
            PriceSource(
                id="budget",
                title=Text(da="Budget 2025", en="Budget 2025"),
                certainty=Certainty.CERTAIN,
            ),
        ),
        prices=(
            *(evolve(_price(next(rates)), placement=kind) for kind in PlacementKind),
            *(evolve(_price(next(rates)), intervention=kind) for kind in InterventionKind),
            evolve(_price(next(rates)), service=Service.ADVISER, cases=draw(st.integers(1, 50))),
            evolve(_price(once), service=Service.FOLLOW_UP),
            evolve(_price(once), service=Service.SUPERVISION_VISIT),
        ),
    )


@st.composite
def _with_a_wrong_member(draw: st.DrawFn) -> dict[str, Json]:
    document = draw(documents())
    return {**document, draw(st.sampled_from(sorted(document))): draw(st.sampled_from(_HOSTILE))}


@st.composite
def _documents(draw: st.DrawFn) -> dict[str, Json]:
    return draw(_values_of_a_case())


@cached
def _values_of_a_case() -> st.SearchStrategy[dict[str, Json]]:
    reader = reader_for(Case)
    assert isinstance(reader, RecordReader)  # a case is an object
    values = shape_records(reader)
    values.validate()
    return values


def _planted(code: str, own: Mapping[str, Json]) -> PlantedFault:
    bad = RULES_BY_CODE[code].bad
    assert isinstance(bad.source, Mapping)  # tested for all of `ONE_FAULT`
    return PlantedFault(code=code, document={**bad.source, **own}, on=bad.on)


def _with_reach(name: str, domain: Domain, rating: Rating) -> Profile:
    profile = shipped(name)
    reach = profile.reach.institution
    child, parenting, environment = (
        rating if of is domain else reach.in_(of)
        for of in (Domain.CHILD, Domain.PARENTING, Domain.ENVIRONMENT)
    )
    institution = Reach(child=child, parenting=parenting, environment=environment)
    return evolve(profile, reach=evolve(profile.reach, institution=institution))


def _rate(amount: Decimal, per: Per) -> Rate:
    return Rate(amount=amount, per=per)


def _price(rate: Rate) -> Price:
    return Price(rate=rate, from_=date(2000, 1, 1), price_year=2025, source="budget")
