"""
JSON Schema 2020-12 of a record type, derived from its readers.

The type of a member is the only place where it is said what may be there, for the schema too.
"""

from enum import Enum
from typing import Final, get_type_hints

from herningmodel.core.fields import (
    LARGEST_NUMBER,
    LONGEST_ID,
    LONGEST_PROSE,
    OWN_CODE,
)
from herningmodel.core.findings import Json
from herningmodel.schema.containers import ListReader, MappingReader, PairReader
from herningmodel.schema.json_reader import RecordReader, reader_for
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
        case RecordReader() | ParsedValueReader():
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
            return {"type": "string", "maxLength": LONGEST_PROSE}
        case ParsedValueReader():
            return {
                **title_and_description(reader.kind),
                "type": "string",
                "pattern": reader.kind.PATTERN,
            }
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


def _there(name: str) -> Schema:
    return {"required": [name], "properties": {name: {"not": {"type": "null"}}}}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _kind_of(reader: CodeReader) -> type[object]:
    return type(next(iter(reader.codes.values())))
