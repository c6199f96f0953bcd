"""Load acceptances of findings from TOML or JSON."""

from collections.abc import Sequence
from typing import Final

from herningmodel.core.arguments import TextSource, text_or_bytes
from herningmodel.core.errors import AcceptanceError
from herningmodel.core.member_paths import MemberPath
from herningmodel.loading.read_case import shape_findings
from herningmodel.model.acceptance import Acceptance, Acceptances
from herningmodel.rules.acceptable import CODES, is_error_of_shape, is_for_one_case_at_a_time
from herningmodel.rules.rule_set import RulesToUse, rules_to_use
from herningmodel.schema.faults import FaultCollector, FaultKind, Wanted, note_unknown_code
from herningmodel.schema.json_reader import read_tree
from herningmodel.schema.json_text import UnreadableDocumentError, read_json, read_toml
from herningmodel.schema.records import readable, readable_items, unreadable_in
from herningmodel.schema.scalars import IdReader, Reader, TextReader
from herningmodel.text.texts import Text


ACCEPTABLE: Final = Wanted(
    "code of a rule that can be accepted",
    Text(
        da="koden på en regel, hvis fund kan accepteres. En fejl i formen kan ikke: bag den er der noget, der ikke er læst",
        en="the code of a rule whose findings can be accepted. An error of shape cannot: behind it is something that was not read",
    ),
)

_NOT_BLANK: Final = ("by", "reason")


def load_acceptances(source: TextSource, *, rules: RulesToUse = None) -> tuple[Acceptance, ...]:
    """
    Return the acceptances that a document holds.

    Two things cannot be accepted. An error of shape (`FMT`) hides unread data, so it must be
    corrected. And a statutory requirement, or cost as a reason (`TRN023`), is accepted for one case
    at a time: such an acceptance must name its case.

    Args:
        source: TOML, or JSON with the same members. What begins with a brace is JSON.
        rules: The rules that the codes are of; those of the library if left out.

    Raises:
        RulesError: *rules* cannot be used.
        AcceptanceError: The document cannot be read so; `findings` has every fault.

    Example:
        >>> from herningmodel import load_acceptances
        >>> [acceptance] = load_acceptances('''
        ... [[acceptances]]
        ... case = "case-0001"
        ... code = "OPF002"
        ... by = "adviser-7"
        ... reason = "The family is abroad until March."
        ... until = 2026-03-15
        ... ''')
        >>> acceptance.until
        datetime.date(2026, 3, 15)
    """
    codes = (*CODES, *rules_to_use(rules).own_codes)
    log = FaultCollector()
    source = text_or_bytes("source", source)
    try:
        tree = read_json(source, log) if _is_json(source) else read_toml(source, log)
    except UnreadableDocumentError:
        raise AcceptanceError(shape_findings(log)) from None
    result = read_tree(tree, Acceptances, log)
    if isinstance(result, Acceptances):
        for number, acceptance in readable_items(readable(result, "acceptances")):
            _check(acceptance, codes, ("acceptances", number), log)
        if not log.faults:
            return result.acceptances
    # An unknown member is refused as well: a misspelt `until` would be permanent.
    raise AcceptanceError(shape_findings(log))


def _is_json(source: str | bytes) -> bool:
    start = source[:64] if isinstance(source, str) else source[:64].decode(errors="replace")
    return start.lstrip("\ufeff \t\r\n").startswith("{")


def _check(
    acceptance: object, codes: Sequence[str], trail: MemberPath, log: FaultCollector
) -> None:
    code = readable(acceptance, "code")
    if isinstance(code, str):
        _check_code(code, codes, acceptance, trail, log)
    for name in _NOT_BLANK:
        text = readable(acceptance, name)
        if isinstance(text, str) and not text.strip():
            _note_missing(name, TextReader(), trail, log)


def _check_code(
    code: str, codes: Sequence[str], acceptance: object, trail: MemberPath, log: FaultCollector
) -> None:
    if is_error_of_shape(code):
        log.add(FaultKind.OUT_OF_RANGE, (*trail, "code"), seen=code, wanted=ACCEPTABLE)
    elif code not in codes:
        note_unknown_code(code, codes, (*trail, "code"), log)
    elif is_for_one_case_at_a_time(code) and _is_left_out(acceptance, "case"):
        _note_missing("case", IdReader(), trail, log)


def _is_left_out(record: object, name: str) -> bool:
    return name not in unreadable_in(record) and readable(record, name) is None


def _note_missing(name: str, reader: Reader, trail: MemberPath, log: FaultCollector) -> None:
    log.add(FaultKind.MISSING_MEMBER, (*trail, name), wanted=reader, values={"name": name})
