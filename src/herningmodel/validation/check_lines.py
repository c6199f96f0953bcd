"""
Check many cases, one a line, each by itself and then together.

Nothing of a case is kept but what the rules about a caseload note of it, so a file of any size takes
no more room than its longest line and those notes.
"""

import pickle
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from datetime import date
from itertools import islice
from multiprocessing import get_context
from typing import Final

from herningmodel.core.arguments import TextSource, argument, each, optional, text_or_bytes
from herningmodel.core.errors import RulesError, WrongValueError
from herningmodel.model.acceptance import Acceptance
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import profile_of
from herningmodel.rules.rule_set import RuleSet, RulesToUse, rules_to_use
from herningmodel.validation.across_cases import CaseExtracts, CaseloadExtracts
from herningmodel.validation.check import CheckOptions, check_in_caseload
from herningmodel.validation.report import Report


LINES_IN_A_CHUNK: Final = 50
"""Our own choice: large enough per message, small enough to keep."""

Line = tuple[int, str | bytes]
Checked = tuple[Report, CaseExtracts]


def check_lines(
    lines: Iterable[TextSource],
    *,
    on: date,
    profile: Profile | str | None = None,
    workers: int = 1,
    strict: bool = False,
    document: str | None = None,
    acceptances: Sequence[Acceptance] = (),
    rules: RulesToUse = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> Iterator[Report]:
    """
    Yield a report for each line, in order, and one across cases.

    The last one is about the cases together: two with the same id, siblings in different places, an
    adviser with too many cases. Its `case` is None, its `cases` is their number, and it occurs only
    where such a rule applies. Every other report, and every place, has its `line`.

    No document makes it raise. Blank lines are passed over, and counted.

    Args:
        lines: The documents, one a line (NDJSON), for instance an open file; with or without the
            ends of the lines.
        on: The day.
        profile: The municipality's profile; the national ladder if left out.
        workers: How many processes to use. The reports are the same, in the same order. More than
            one is worth it from some hundred cases on; a script that uses it must keep its own
            work under `if __name__ == "__main__":`, because each process imports it again.
        strict: Whether a crash of a rule is raised; otherwise the rule is reported as crashed.
        document: The name of the file, as shown in the reports.
        acceptances: The accepted findings; they stay visible and no longer count.
        rules: The rules to check by: a selection of the library's, with own ones or not; all of the
            library's if left out. Those about shape always take part. With more than one process
            the functions of an own rule have names at the top of a module, or its package has been
            loaded by name.
        select: The codes and families to check by, such as `OPF`; all if left out.
        ignore: The codes and families to leave out.

    Raises:
        RulesError: *rules*, *select* or *ignore* name what cannot be used, or an own rule cannot be
            sent to another process.
        WrongTypeError: *lines* is one text and not many, or another argument is of another type.
        WrongValueError: *workers* is less than one, or no profile of that name is shipped.

    Example:
        >>> from datetime import date
        >>> from herningmodel import check_lines
        >>> case = '{"format": "herningmodel-case/1", "id": "case-1", "child": {"id": "a"}, "opened": "2025-08-18"}'
        >>> for report in check_lines([case, "", case], on=date(2026, 1, 15)):
        ...     print(report.case, report.line, [finding.code for finding in report.findings])
        case-1 1 ['DAT008']
        case-1 3 ['DAT008']
        None None ['DAT017']
    """
    documents = each("lines", lines, object, of="documents")
    if argument("workers", workers, int) < 1:
        message = f"workers: expected at least 1, got {workers}"
        raise WrongValueError(message)
    options = CheckOptions(
        on=argument("on", on, date),
        profile=profile_of(profile),
        strict=argument("strict", strict, bool),
        document=optional("document", document, str),
        acceptances=tuple(each("acceptances", acceptances, Acceptance)),
        rules=rules_to_use(rules, select, ignore),
    )
    if workers > 1:
        _check_can_be_sent(options.rules)
    numbered = (
        (number, line)
        for number, document in enumerate(documents, start=1)
        if (line := text_or_bytes(f"lines[{number - 1}]", document)).strip()
    )
    return _reports(options, numbered, workers)


def _check_can_be_sent(rules: RuleSet) -> None:
    # Before the first line is read, and not as a broken pool of processes after it.
    try:
        pickle.loads(pickle.dumps(rules))  # noqa: S301 - what was written a moment ago
    except RulesError:
        raise
    except Exception as error:
        message = (
            "an own rule cannot be sent to another process: give its functions names at the top of "
            f"a module, or load its package by name ({type(error).__name__})"
        )
        raise RulesError(message) from error


def _checked(options: CheckOptions, lines: Iterable[Line]) -> list[Checked]:
    return [check_in_caseload(line, options, number) for number, line in lines]


def _reports(options: CheckOptions, lines: Iterator[Line], workers: int) -> Iterator[Report]:
    caseload = CaseloadExtracts(on=options.on, profile=options.profile, rules=options.rules)
    for report, notes in (
        _one_by_one(options, lines) if workers == 1 else _many(options, lines, workers)
    ):
        caseload.add(notes)
        yield report
    together = caseload.report(options.document, options.acceptances)
    if together is not None:
        yield together


def _one_by_one(options: CheckOptions, lines: Iterator[Line]) -> Iterator[Checked]:
    for line in lines:
        yield from _checked(options, [line])


def _many(options: CheckOptions, lines: Iterator[Line], workers: int) -> Iterator[Checked]:
    # Spawned and not forked: the same on every system, and safe beside threads.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        running: deque[Future[list[Checked]]] = deque()
        try:
            while True:
                # Two chunks for each process: one at work, one waiting. The file is not read ahead.
                while len(running) < 2 * workers and (chunk := [*islice(lines, LINES_IN_A_CHUNK)]):
                    running.append(pool.submit(_checked, options, chunk))
                if not running:
                    return
                yield from running.popleft().result()
        finally:
            for future in running:
                future.cancel()
