"""
The converter: hooks for own types, and the only door to `cattrs`.

Every class of the model is read by the library's own strict readers, so that a case inside another
class is read as strictly as one alone. Each class, also each enum, has its own hook: a hook for
`str` or `int` would silently match every enum that is made of them.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from enum import Enum
from typing import Any, Final, get_args, get_origin, get_type_hints

from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from herningmodel.core.errors import CaseError
from herningmodel.core.fields import RequiredInJson, markers_of
from herningmodel.core.findings import Finding, Severity
from herningmodel.core.json_values import copied
from herningmodel.core.member_paths import ROOT
from herningmodel.core.parsed_values import ParsedValue
from herningmodel.core.references import Act
from herningmodel.costs.price_list import PriceList
from herningmodel.loading.python_values import Classes, check_classes, to_tree
from herningmodel.loading.read_case import shape_findings
from herningmodel.model.case import Case
from herningmodel.model.needs import Domain
from herningmodel.model.rates import Per
from herningmodel.profile.profile import Profile
from herningmodel.schema.faults import FaultCollector, FaultKind, TooDeepError
from herningmodel.schema.json_reader import read_tree, reader_for
from herningmodel.schema.records import EXTRA, FrozenDict, Record, fields_of
from herningmodel.text.caching import cached


def converter() -> Converter:
    """
    Return a new `cattrs` converter for every class of the model.

    It reads Python values as strictly as JSON, and finds every fault at once:

    .. list-table::
       :header-rows: 1

       * - type
         - accepted
         - written
         - since
       * - ``date``
         - a ``date``, its ISO text; no ``datetime``
         - ISO text
         - 0.2 (text: 0.1)
       * - ``datetime``
         - a ``datetime`` without zone, its ISO text
         - ISO text
         - 0.2 (text: 0.1)
       * - an enum
         - a member of it, its code
         - its code
         - 0.2 (code: 0.1)
       * - a legal reference, interval or rate
         - such a value, its text
         - its text
         - 0.2 (text: 0.1)
       * - a number
         - an ``int``, a ``float``, a ``Decimal`` that JSON holds exactly
         - a number
         - 0.2 (``Decimal``)
       * - a tuple
         - a list, a tuple
         - a list
         - 0.2 (tuple)
       * - a table
         - any mapping; its keys are codes or members
         - a ``dict``
         - 0.2 (other than ``dict``)
       * - a truth value
         - ``True``, ``False``; 0 and 1, as databases hold them
         - the same
         - 0.2 (0, 1)
       * - a code of digits
         - its text, the whole number
         - its text
         - 0.2 (number)
       * - a record
         - any mapping; an instance, which is checked; a row: an ``attrs`` or dataclass instance,
           or any object with the members as attributes, of which only these are read
         - a ``dict``
         - 0.2 (other than ``dict``)

    A mapping of a `Profile` goes over the shipped profile that it is `based_on`, and its sources
    and rules are checked, as `load_profile` does it; an instance is complete, and takes nothing
    over. The sources and prices of a `PriceList` are checked as `load_price_list` does it.

    Where a value of the model cannot be read it raises `CaseError`; inside a class of your own
    `cattrs` puts that into its group of exceptions, as it does with all others. Hang hooks for own
    types on it:

    Example:
        >>> from attrs import define
        >>> from herningmodel.model.placements import Placement, PlacementKind
        >>> @define
        ... class Bed:
        ...     number: int
        ...     placement: Placement
        >>> bed = converter().structure(
        ...     {"number": 3, "placement": {"id": "p1", "kind": "own_room", "started": "2025-10-10"}},
        ...     Bed,
        ... )
        >>> bed.placement.kind
        <PlacementKind.OWN_ROOM: 'own_room'>
    """
    made = Converter(unstruct_collection_overrides={tuple: list})
    for kind in dict.fromkeys(
        [*_kinds_in(Case), *_kinds_in(PriceList), *_kinds_in(Profile), *_INSIDE_OTHERS]
    ):
        made.register_structure_hook(kind, _read)
        for family, write in _WRITERS:
            if issubclass(kind, family):
                made.register_unstructure_hook(kind, write)
                break

    def record_writer(kind: type[Record]) -> Callable[[Any], dict[str, Any]]:
        return _record_writer(kind, made)

    made.register_unstructure_hook_factory(_is_record, record_writer)
    made.register_structure_hook_func(_is_table, _read)
    made.register_unstructure_hook_func(_is_table, _write_table)
    return made


def _read(value: object, kind: type[Any]) -> Any:
    log = FaultCollector()
    classes: Classes = {}
    try:
        tree = to_tree(value, classes, reader_for(kind))
    except TooDeepError:
        log.add(FaultKind.NESTED_TOO_DEEP, ROOT)
        raise CaseError(shape_findings(log)) from None
    result, found = _read_and_check(tree, kind, log, is_instance=isinstance(value, Record))
    if not _has_errors(shape_findings(log)):
        check_classes(result, classes, log)
    findings = [*shape_findings(log), *found]
    if _has_errors(findings):
        raise CaseError(findings)
    return result


def _read_and_check(
    tree: object, kind: type[Any], log: FaultCollector, *, is_instance: bool
) -> tuple[object, Iterable[Finding]]:
    """Read *tree* with its kind's loader; return value and findings."""
    if kind is Profile:
        from herningmodel.loading.load_profile import (  # noqa: PLC0415 - imports every rule
            note_unknown_rules,
        )
        from herningmodel.profile.profile_reader import (  # noqa: PLC0415 - no case needs it
            read_profile_tree,
        )

        reading = read_profile_tree(tree, log, is_complete=is_instance)
        note_unknown_rules(reading)
        return reading.profile, ()
    result = read_tree(tree, kind, log)
    if isinstance(result, PriceList):
        from herningmodel.loading.load_prices import (  # noqa: PLC0415 - imports the price rules
            check_price_sources,
            findings_of_price_rules,
        )

        check_price_sources(result, log)
        return result, findings_of_price_rules(result)
    return result, ()


def _has_errors(findings: Iterable[Finding]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)


def _record_writer(kind: type[Record], made: Converter) -> Callable[[Any], dict[str, Any]]:
    # What a profile leaves empty is written too; otherwise its base would fill it in.
    may_omit = kind not in _records_of_profiles()
    overrides: dict[str, Any] = {
        attribute.name: override(
            rename=attribute.name.rstrip("_"),
            omit_if_default=may_omit and RequiredInJson() not in markers_of(attribute.type),
        )
        for attribute in fields_of(kind)
    }
    overrides[EXTRA] = override(omit=True)
    write = make_dict_unstructure_fn(kind, made, _cattrs_omit_if_default=True, **overrides)

    def write_whole(record: Record) -> dict[str, Any]:
        written: dict[str, Any] = write(record)
        if record.extra:
            written |= {name: copied(value) for name, value in record.extra.items()}
        return written

    return write_whole


def _write_table(table: FrozenDict[Enum, Enum]) -> dict[Any, Any]:
    return {key.value: entry.value for key, entry in table.items()}


def _write_time(time: datetime) -> str:
    return time.isoformat(timespec="seconds" if time.second else "minutes")


_WRITERS: Final[tuple[tuple[type, Callable[[Any], Any]], ...]] = (
    (Enum, lambda code: code.value),
    (ParsedValue, str),
    (datetime, _write_time),
    (date, date.isoformat),
)


_INSIDE_OTHERS: Final[tuple[type[Enum], ...]] = (Act, Domain, Per)
"""Enums that occur only inside a value or a code."""


def _is_record(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Record)


@cached
def _records_of_profiles() -> frozenset[type]:
    return frozenset(kind for kind in _kinds_in(Profile) if issubclass(kind, Record))


def _is_table(kind: object) -> bool:
    return get_origin(kind) is FrozenDict


def _kinds_in(annotation: object) -> Iterator[type]:
    """Yield every model class in a type, with the type itself."""
    if isinstance(annotation, type) and issubclass(annotation, (Record, Enum, ParsedValue, date)):
        yield annotation
        if issubclass(annotation, Record):
            for hint in get_type_hints(annotation).values():
                yield from _kinds_in(hint)
    for argument in get_args(annotation):
        yield from _kinds_in(argument)
