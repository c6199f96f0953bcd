"""Read the JSON of a result into the type that says what it holds."""

from collections.abc import Callable, Mapping
from typing import Final, TypeVar, cast

from herningmodel.core.arguments import document
from herningmodel.core.errors import ResultError
from herningmodel.core.findings import Severity
from herningmodel.core.json_values import is_json_object, is_list
from herningmodel.core.member_paths import ROOT, parse_path, path_text
from herningmodel.loading.read_case import shape_findings
from herningmodel.schema.faults import FaultCollector, FaultKind, TooDeepError, Wanted
from herningmodel.schema.json_text import UnreadableDocumentError, read_json
from herningmodel.schema.result_reader import result_reader
from herningmodel.text.privacy import sanitize_whole
from herningmodel.text.texts import Text


ResultSource = str | bytes | Mapping[str, object]
"""A kept result: JSON text, UTF-8 bytes, or a mapping."""

Shape = TypeVar("Shape")

_THIS_FORMAT: Final = Text(
    da="{format}, det eneste format, som denne version af biblioteket læser her",
    en="{format}, the only format that this version of the library reads here",
)


def read_result(
    source: ResultSource,
    shape: type[Shape],
    version: str,
    *,
    check: Callable[[Shape, FaultCollector], None] | None = None,
) -> Shape:
    """
    Return the result that *source* holds, with what *shape* knows of it.

    A newer version may have added members; they are left out.

    Args:
        source: The kept result.
        shape: The `TypedDict` of the format.
        version: The name of the format.
        check: What notes the faults that no type of a member tells; called if there are no others.

    Raises:
        ResultError: The document is not such a result; `findings` has every fault.
        WrongTypeError: *source* is neither text nor bytes nor a mapping.
    """
    log = FaultCollector()
    read: object = None
    try:
        given = document("source", source)
        tree = dict(given) if isinstance(given, Mapping) else read_json(given, log)
        if not _is_of_another_format(tree, version, log):
            read = result_reader(shape).read(tree, ROOT, log)
    except UnreadableDocumentError:
        pass  # the fault is in the log
    except TooDeepError:
        log.faults.clear()
        log.add(FaultKind.NESTED_TOO_DEEP, ROOT)
    if check is not None and not log.faults:
        check(cast("Shape", read), log)
    findings = shape_findings(log)
    if any(finding.severity is Severity.ERROR for finding in findings):
        raise ResultError(findings)
    return cast("Shape", read)


def without_hidden(written: Shape) -> Shape:
    """Return *written* with each text as it may be shown, places as they are."""
    return cast("Shape", _shown(written, "."))


def _shown(value: object, name: str) -> object:
    if is_json_object(value):
        return {key: _shown(inner, str(key)) for key, inner in value.items()}
    if is_list(value):
        return [_shown(inner, name) for inner in value]
    if isinstance(value, str):
        return path_text(parse_path(value)) if name == "path" else sanitize_whole(value)
    return value


def _is_of_another_format(tree: object, version: str, log: FaultCollector) -> bool:
    """Note that *tree* is of another format, which alone is then said."""
    written = tree.get("format") if is_json_object(tree) else None
    if not isinstance(written, str) or written == version:
        return False
    label = _THIS_FORMAT.map(lambda text: text.format(format=version))
    log.add(
        FaultKind.UNKNOWN_CODE,
        ("format",),
        seen=written,
        wanted=Wanted(version, label),
        values={"suggestion": None},
    )
    return True
