"""
Parsing of bytes or text into JSON values, stricter than `json`.

`json` accepts NaN, keeps the last of two equal keys, reads numbers of any size and halves of
surrogate pairs, and gives up with a traceback on deep nesting. Here each of these is a fault with
a place.

Sources: RFC 8259 (certain); behaviour of the standard library's `json` (certain, tested).
"""

import csv
import json
import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from datetime import date, time
from itertools import zip_longest
from math import isfinite
from typing import Final, NoReturn

from herningmodel.core.arguments import TextSource, text_or_bytes
from herningmodel.core.display import OddNumber
from herningmodel.core.json_values import is_json_object, is_list
from herningmodel.core.member_paths import ROOT
from herningmodel.schema.faults import DoubledObject, FaultCollector, FaultKind
from herningmodel.text.formatting import Value
from herningmodel.text.texts import Text


_BOM: Final = "\ufeff"
_OTHER_ENCODINGS: Final = (b"\xff\xfe", b"\xfe\xff")
_LONGEST_NUMBER: Final = 40
"""Characters of a number that are read. Our own choice: ten suffice."""


class UnreadableDocumentError(Exception):
    """A document has no tree; the log says why."""


def read_json(source: TextSource, log: FaultCollector) -> object:
    """
    Return the tree of the JSON document *source*.

    Raises:
        UnreadableDocumentError: It is not JSON, or not UTF-8; the fault is in *log*.
    """
    return _parsed(_decoded(source, log), log)


def read_toml(source: TextSource, log: FaultCollector) -> object:
    """
    Return the tree of a TOML document, dates as in JSON.

    Raises:
        UnreadableDocumentError: It is not TOML, or not UTF-8; the fault is in *log*.
    """
    text = _decoded(source, log)
    try:
        return _as_json(tomllib.loads(text))
    except ValueError as error:
        # Not only what is no TOML: a number of more digits than Python reads is refused so too.
        line, column = _line_and_column(str(error))
        _refuse(log, FaultKind.NOT_JSON, values=_spot("TOML", line, column))
    except RecursionError:
        _refuse(log, FaultKind.NESTED_TOO_DEEP)


def read_csv(source: TextSource, log: FaultCollector) -> list[tuple[int, dict[str, str]]]:
    """
    Return the rows of a CSV table by line, without empty cells.

    What divides the cells is the semicolon where the first row has one, and the comma elsewhere.

    Raises:
        UnreadableDocumentError: It is no table, or not UTF-8; the fault is in *log*.
    """
    text = _decoded(source, log)
    delimiter = ";" if ";" in text.partition("\n")[0] else ","
    reader = csv.reader(re.split(r"(?<=\n)", text), delimiter=delimiter, strict=True)
    try:
        table = [(reader.line_num, cells) for cells in reader]
    except csv.Error:
        _refuse(log, FaultKind.NOT_JSON, values=_spot("CSV", reader.line_num, 1))
    header = [name.strip() for name in table[0][1]] if table else []
    for name, times in Counter(header).items():
        if times > 1:
            log.add(FaultKind.DUPLICATE_KEY, (name,), values={"name": name})
    rows = [
        # A cell beyond the last column has no name.
        (line, {name: cell.strip() for name, cell in zip_longest(header, cells, fillvalue="")})
        for line, cells in table[1:]
    ]
    filled = [(line, {name: cell for name, cell in row.items() if cell}) for line, row in rows]
    return [(line, row) for line, row in filled if row]


def _decoded(source: TextSource, log: FaultCollector) -> str:
    source = text_or_bytes("source", source)
    if isinstance(source, bytes):
        # No UTF-8 JSON has a zero byte; text in two or four bytes a character has one at the start.
        if source.startswith(_OTHER_ENCODINGS) or 0 in source[:4]:
            _refuse(log, FaultKind.UNREADABLE_BYTES, seen="UTF-16 / UTF-32", values={"byte": 0})
        try:
            text = source.decode()
        except UnicodeDecodeError as error:
            _refuse(log, FaultKind.UNREADABLE_BYTES, values={"byte": error.start})
    else:
        text = source
    if text.startswith(_BOM):
        log.add(FaultKind.BYTE_ORDER_MARK, ROOT)
        return text.removeprefix(_BOM)
    return text


def _parsed(text: str, log: FaultCollector) -> object:
    if not text.strip():
        _refuse(log, FaultKind.NOT_JSON, values=_spot("JSON", 1, 1))
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        _refuse(log, FaultKind.NOT_JSON, values=_spot("JSON", error.lineno, error.colno))
    except RecursionError:
        _refuse(log, FaultKind.NESTED_TOO_DEEP)


def _refuse(
    log: FaultCollector,
    kind: FaultKind,
    *,
    seen: str | None = None,
    values: Mapping[str, Value] | None = None,
) -> NoReturn:
    log.add(kind, ROOT, seen=seen, values=values)
    raise UnreadableDocumentError from None


def _spot(language: str, line: int, column: int) -> Mapping[str, Value]:
    return {"language": Text(da=language, en=language), "line": line, "column": column}


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) == len(pairs):
        return members
    doubled = DoubledObject(members)
    times = Counter(key for key, _ in pairs)
    doubled.doubled = tuple(key for key, count in times.items() if count > 1)
    return doubled


def _integer(digits: str) -> int | OddNumber:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else OddNumber(digits)


def _float(digits: str) -> float | OddNumber:
    number = float(digits)
    return number if isfinite(number) else OddNumber(digits)


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_object,
    parse_int=_integer,
    parse_float=_float,
    parse_constant=OddNumber,
)


def _as_json(value: object) -> object:
    if is_json_object(value):
        return {key: _as_json(inner) for key, inner in value.items()}
    if is_list(value):
        return [_as_json(inner) for inner in value]
    match value:
        case date() | time():
            return value.isoformat()
        case float() if not isfinite(value):
            return OddNumber(repr(value))
        case _:
            return value


def _line_and_column(message: str) -> tuple[int, int]:
    # Before Python 3.14 the position of a fault is only in the message.
    match = re.search(r"line (\d+), column (\d+)", message)
    return (int(match[1]), int(match[2])) if match else (1, 1)
