"""Read the JSON of a result into the type that says what it holds."""

from collections.abc import Mapping
from typing import Final, TypeVar, cast

from herningmodel.core.errors import ResultError
from herningmodel.core.findings import Severity
from herningmodel.core.json_values import is_json_object
from herningmodel.core.member_paths import ROOT
from herningmodel.loading.read_case import shape_findings
from herningmodel.schema.faults import FaultCollector, FaultKind, TooDeepError, Wanted
from herningmodel.schema.json_text import UnreadableDocumentError, read_json
from herningmodel.schema.result_reader import result_reader
from herningmodel.text.texts import Text


ResultSource = str | bytes | Mapping[str, object]
"""A kept result: JSON text, UTF-8 bytes, or a mapping."""

Shape = TypeVar("Shape")

_THIS_FORMAT: Final = Text(
    da="{format}, det eneste format, som denne version af biblioteket læser her",
    en="{format}, the only format that this version of the library reads here",
)


def read_result(source: ResultSource, shape: type[Shape], version: str) -> Shape:
    """
    Return the result that *source* holds, with what *shape* knows of it.

    A newer version may have added members; they are left out.

    Args:
        source: The kept result.
        shape: The `TypedDict` of the format.
        version: The name of the format.

    Raises:
        ResultError: The document is not such a result; `findings` has every fault.
    """
    log = FaultCollector()
    read: object = None
    try:
        tree = dict(source) if isinstance(source, Mapping) else read_json(source, log)
        if not _is_of_another_format(tree, version, log):
            read = result_reader(shape).read(tree, ROOT, log)
    except UnreadableDocumentError:
        pass  # the fault is in the log
    except TooDeepError:
        log.faults.clear()
        log.add(FaultKind.NESTED_TOO_DEEP, ROOT)
    findings = shape_findings(log)
    if any(finding.severity is Severity.ERROR for finding in findings):
        raise ResultError(findings)
    return cast("Shape", read)


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
