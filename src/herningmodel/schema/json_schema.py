"""
JSON Schema 2020-12 of a record type, derived from its readers.

The type of a member is the only place where it is said what may be there, for the schema too.
"""

import re
from enum import Enum
from inspect import cleandoc
from typing import Final, get_type_hints

from herningmodel.core.fields import (
    LARGEST_NUMBER,
    LONGEST_ID,
    OWN_CODE,
)
from herningmodel.core.findings import Json
from herningmodel.schema.containers import ListReader, MappingReader, PairReader
from herningmodel.schema.json_reader import RecordReader, reader_for
from herningmodel.schema.result_reader import (
    LARGEST_COUNT,
    ArrayReader,
    ConstantReader,
    ObjectReader,
    OptionalReader,
    TableReader,
    WrittenReader,
    result_reader,
)
from herningmodel.schema.scalars import (
    CodeReader,
    DayReader,
    IdReader,
    LocalCodeReader,
    NumberReader,
    OneOfReader,
    ParsedValueReader,
    Reader,
    TextReader,
    TimeReader,
    TruthReader,
    WholeNumberReader,
)
from herningmodel.schema.schema_descriptions import (
    member_descriptions,
    name_of_key,
    note_on,
    title_and_description,
)
from herningmodel.text.formatting import capital


Schema = dict[str, Json]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

# The patterns keep to what every engine reads alike, and `$` is the end of the text.
_DAY: Final = r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_CLOCK: Final = r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?"
_INVISIBLE: Final = r"[\x00-\x20\x7f-\xa0\xad]"


def derive_schema(kind: type[object], schema_id: str) -> Schema:
    """
    Return the schema of documents that hold a *kind* record.

    Titles and descriptions are taken from the docstrings of the types.
    """
    definitions: dict[str, Schema] = {}
    _use(reader_for(kind), definitions)
    document = definitions.pop(kind.__name__)
    return {
        "$schema": DIALECT,
        "$id": schema_id,
        **document,
        "$defs": dict(sorted(definitions.items())),
    }


def derive_result_schema(kind: type[object], schema_id: str) -> Schema:
    """
    Return the schema of written results of *kind*, a `TypedDict`.

    Descriptions are taken from the docstrings of the types. Members that it does not know are
    allowed, because a later version may add some.
    """
    definitions: dict[str, Schema] = {}
    _use(result_reader(kind), definitions)
    document = definitions.pop(kind.__name__)
    return {
        "$schema": DIALECT,
        "$id": schema_id,
        **document,
        "$defs": dict(sorted(definitions.items())),
    }


def _use(reader: Reader, definitions: dict[str, Schema]) -> Schema:
    """Return the schema of *reader*, or a reference into *definitions*."""
    name = _name_of(reader)
    if name is None:
        return _schema_of(reader, definitions)
    if name not in definitions:
        definitions[name] = _schema_of(reader, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _name_of(reader: Reader) -> str | None:
    match reader:
        case RecordReader() | ParsedValueReader() | ObjectReader():
            return reader.kind.__name__
        case CodeReader():
            return _kind_of(reader).__name__
        case WholeNumberReader() if issubclass(reader.kind, Enum):
            return reader.kind.__name__
        case OneOfReader():
            return reader.notation.title().replace("-", "").replace(" ", "")
        case DayReader():
            return "Day"
        case TimeReader():
            return "Time"
        case IdReader():
            return "Id"
        case _:
            return None


def _schema_of(reader: Reader, definitions: dict[str, Schema]) -> Schema:  # noqa: C901, PLR0912 - one branch for each reader
    match reader:
        case RecordReader():
            return _record(reader, definitions)
        case MappingReader():
            entry = _or_null(_use(reader.entry, definitions))
            return {
                "type": "object",
                "properties": {
                    name: {"description": name_of_key(key), **entry}
                    for name, key in reader.keys.items()
                },
                # An entry that is null is absent, whatever its key is.
                "additionalProperties": {"type": "null"},
            }
        case ListReader():
            item = _use(reader.item, definitions)
            return {"type": "array", "items": _or_null(item) if reader.nullable else item}
        case PairReader():
            items = [_use(item, definitions) for item in reader.items]
            count = len(items)
            return {"type": "array", "prefixItems": items, "minItems": count, "maxItems": count}
        case CodeReader():
            return {**title_and_description(_kind_of(reader)), "enum": [*reader.codes]}
        case OneOfReader():
            return {
                "description": capital(reader.label.get("en")),
                "enum": sorted(reader.marker.codes),
            }
        case LocalCodeReader():
            return {
                "type": "string",
                "pattern": f"^{OWN_CODE}$",
                "examples": [*reader.marker.known],
            }
        case WholeNumberReader():
            return {
                **(title_and_description(reader.kind) if issubclass(reader.kind, Enum) else {}),
                "type": "integer",
                "minimum": reader.lowest,
                "maximum": reader.highest,
            }
        case NumberReader():
            return {
                "type": "number",
                "exclusiveMinimum": -LARGEST_NUMBER,
                "exclusiveMaximum": LARGEST_NUMBER,
            }
        case TruthReader():
            return {"type": "boolean"}
        case DayReader():
            return {
                "description": capital(reader.label.get("en")),
                "type": "string",
                "format": "date",
                "pattern": f"^{_DAY}$",
            }
        case TimeReader():
            return {
                "description": f"{capital(reader.label.get('en'))}, by the Danish wall clock, without an offset",
                "type": "string",
                "pattern": f"^{_DAY}T{_CLOCK}$",
            }
        case IdReader():
            return {
                "description": f"{capital(reader.label.get('en'))}, never a CPR number",
                "type": "string",
                "minLength": 1,
                "maxLength": LONGEST_ID,
                "not": {"pattern": _INVISIBLE},
            }
        case TextReader():
            return {"type": "string", "maxLength": reader.longest}
        case ParsedValueReader():
            return {
                **title_and_description(reader.kind),
                "type": "string",
                "pattern": reader.kind.PATTERN,
            }
        case ObjectReader():
            return _object(reader, definitions)
        case ArrayReader():
            least, most = reader.length.lowest, reader.length.highest
            return {
                "type": "array",
                "items": _use(reader.item, definitions),
                **({"minItems": least} if least else {}),
                **({"maxItems": most} if most < LARGEST_COUNT else {}),
            }
        case TableReader():
            return {
                "type": "object",
                "propertyNames": _use(reader.name, definitions),
                "additionalProperties": _use(reader.entry, definitions),
            }
        case OptionalReader():
            return _or_null(_use(reader.value, definitions))
        case WrittenReader():
            return _use(reader.value, definitions)
        case ConstantReader():
            return {"enum": [*reader.texts]}
        case _:
            message = f"expected a reader with a schema, got {reader!r}"
            raise TypeError(message)


def _record(reader: RecordReader, definitions: dict[str, Schema]) -> Schema:
    hints = get_type_hints(reader.kind, include_extras=True)
    meanings = member_descriptions(reader.kind)
    members: dict[str, Schema] = {}
    for name, member in reader.members.items():
        schema = _use(member.reader, definitions)
        meaning = [meanings.get(member.attribute), note_on(hints[member.attribute])]
        description = " ".join(sentence for sentence in meaning if sentence)
        members[name] = {
            **({"description": description} if description else {}),
            **(schema if member.required and member.unless is None else _or_null(schema)),
        }
    required = [
        name for name, member in reader.members.items() if member.required and member.unless is None
    ]
    one_of_two = [
        {"anyOf": [_there(name), _there(member.unless)]}
        for name, member in reader.members.items()
        if member.unless is not None
    ]
    return {
        **title_and_description(reader.kind),
        "type": "object",
        **({"required": required} if required else {}),
        "properties": members,
        **({"allOf": one_of_two} if one_of_two else {}),
    }


def _object(reader: ObjectReader, definitions: dict[str, Schema]) -> Schema:
    # A type that is written as a call, for a member named `from`, has the docstring of `dict`.
    own = reader.kind.__doc__ if reader.kind.__doc__ != dict.__doc__ else None
    first, _, attributes = cleandoc(own or "").partition("\n\n")
    described = dict(re.findall(r"^    (\w+): (.+(?:\n {8}.+)*)$", attributes, re.MULTILINE))
    members: dict[str, Schema] = {}
    for name, member in reader.members.items():
        schema = _use(member.reader, definitions)
        description = re.sub(r"\s+", " ", described.get(name, ""))
        members[name] = {
            **({"description": description} if description else {}),
            **(schema if member.required else _or_null(schema)),
        }
    return {
        **({"description": first.replace("`", "")} if first else {}),
        "type": "object",
        "required": [name for name, member in reader.members.items() if member.required],
        "properties": members,
    }


def _there(name: str) -> Schema:
    return {"required": [name], "properties": {name: {"not": {"type": "null"}}}}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _kind_of(reader: CodeReader) -> type[object]:
    return type(next(iter(reader.codes.values())))
