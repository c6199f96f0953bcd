"""The commands: each reads its arguments, asks a door of the library, and prints what it says."""

import json
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn, assert_never

import typer
from attrs import Factory, define, evolve, frozen

from herningmodel.audit.combinations import write_csv
from herningmodel.audit.decision_table import decision_table
from herningmodel.audit.differences import Difference, diff_days
from herningmodel.audit.differences import diff as diff_profiles
from herningmodel.base.errors import AcceptanceError, CaseError, ProfileError
from herningmodel.base.findings import Json
from herningmodel.base.paths import ROOT
from herningmodel.base.periods import Period
from herningmodel.base.privacy import shown
from herningmodel.base.reading.faults import Log
from herningmodel.base.reading.shapes import DayShape
from herningmodel.base.texts import Language
from herningmodel.base.version import VERSION
from herningmodel.bulk import check_lines
from herningmodel.evaluation.caseload import evaluate as evaluation_of
from herningmodel.evaluation.forms.csv_table import csv_table as evaluation_csv
from herningmodel.evaluation.forms.html_page import html_page
from herningmodel.evaluation.forms.json_document import evaluation_json
from herningmodel.evaluation.forms.markdown import markdown
from herningmodel.evaluation.suppression import SMALLEST
from herningmodel.extras.cli import screens
from herningmodel.extras.cli.files import (
    CLEAN,
    CRASHED,
    FOUND,
    STDIN,
    opened,
    price_list,
    refuse,
    told,
)
from herningmodel.extras.cli.worklist import Task, as_csv, by_urgency, tasks
from herningmodel.extras.statistics import scipy_statistics
from herningmodel.loading.acceptances import load_acceptances
from herningmodel.loading.cases import load_case
from herningmodel.loading.profiles import load_profile
from herningmodel.loading.schema import case_schema
from herningmodel.model.acceptances import Acceptance
from herningmodel.model.cases import Case
from herningmodel.model.spans import Span
from herningmodel.profiles.profile import Profile
from herningmodel.profiles.reading import SHIPPED
from herningmodel.profiles.shipped import shipped
from herningmodel.reckoning.deadlines.deadline import Status
from herningmodel.reckoning.ladder_path import path as path_of
from herningmodel.recommendation.cases import recommend as recommendation_of
from herningmodel.reporting.csv_table import csv_table
from herningmodel.reporting.explanation_page import explanation_html
from herningmodel.reporting.ladder_drawing import ladder_svg
from herningmodel.reporting.ndjson import ndjson
from herningmodel.reporting.operation_outcome import operation_outcomes
from herningmodel.reporting.pages import rule_page
from herningmodel.reporting.sarif import sarif
from herningmodel.reporting.text import report_text
from herningmodel.rules.catalogue import RULES_BY_CODE
from herningmodel.rules.ledger import ledger
from herningmodel.scheduling.cases import schedule as schedule_of
from herningmodel.scheduling.schedule import Schedule
from herningmodel.testing import example_text
from herningmodel.testing.municipality import synthetic_lines
from herningmodel.validation.acceptances import AcceptanceState
from herningmodel.validation.documents import check as report_of
from herningmodel.validation.profiles import check_profile
from herningmodel.validation.report import Report
from herningmodel.wellbeing.statistics import Statistics


ONE_CASE_A_LINE = (".ndjson", ".jsonl")


class Form(StrEnum):
    """The forms of output."""

    TEXT = "text"
    JSON = "json"


class ListForm(StrEnum):
    """The forms of a list."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


class ReportForm(StrEnum):
    """The forms of a report. JSON is one object a line, and so NDJSON where there are many."""

    TEXT = "text"
    JSON = "json"
    NDJSON = "ndjson"
    CSV = "csv"
    SARIF = "sarif"
    FHIR = "fhir"


class AdviceForm(StrEnum):
    """The forms of a recommendation."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    SVG = "svg"


class EvaluationForm(StrEnum):
    """The forms of an evaluation."""

    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    CSV = "csv"


class By(StrEnum):
    """What the cases of an evaluation can be grouped by."""

    TARGET_GROUP = "target_group"
    ACTING = "acting"
    PAYING = "paying"
    RESIDENCE = "residence"


class Lang(StrEnum):
    """The languages of output."""

    DA = "da"
    EN = "en"

    @property
    def language(self) -> Language:
        """The language."""
        return "da" if self is Lang.DA else "en"


def _day(text: str) -> date:
    log = Log()
    day = DayShape().read(text, ROOT, log)
    if not isinstance(day, date):
        message = "a day is written YYYY-MM-DD"
        raise typer.BadParameter(message)
    return day


def _span(text: str) -> Span:
    try:
        return Span.parse(text)
    except ValueError:
        message = f"a period is written {Span.NOTATION}"
        raise typer.BadParameter(message) from None


OnOption = Annotated[
    date,
    typer.Option("--on", parser=_day, metavar="DATE", help="The day to judge by, YYYY-MM-DD."),
]
ProfileOption = Annotated[
    str,
    typer.Option("--profile", metavar="NAME|FILE", help="standard, herning, or a TOML file."),
]
LangOption = Annotated[Lang, typer.Option("--lang", help="Danish or English.")]
FilesArgument = Annotated[
    list[str], typer.Argument(metavar="FILES...", help="JSON or NDJSON; - for standard input.")
]
LinesOption = Annotated[
    bool, typer.Option("--lines", help="Every file has one case a line (NDJSON).")
]
FormOption = Annotated[Form, typer.Option("--format", help="Text for people, JSON for programs.")]
ReportFormOption = Annotated[
    ReportForm, typer.Option("--format", help="Text for people, the others for programs.")
]
AdviceFormOption = Annotated[
    AdviceForm,
    typer.Option(
        "--format",
        help="Text for people, JSON for programs, HTML to show, SVG for the ladder alone.",
    ),
]

app: typer.Typer = typer.Typer(
    name="herningmodel",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
profile_app: typer.Typer = typer.Typer(
    help="Work with a municipality's profile.", no_args_is_help=True
)
app.add_typer(profile_app, name="profile")


def _print_version(asked: bool) -> None:  # noqa: FBT001 - how typer calls it
    if asked:
        typer.echo(VERSION)
        raise typer.Exit


@app.callback()
def options(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", is_eager=True, callback=_print_version, help="Print the version."
        ),
    ] = False,
) -> None:
    """The Herning model: the lowest step that fits a child's need, with every reason."""


@app.command()
def demo(lang: LangOption = Lang.DA) -> None:
    """Check and recommend on a bundled case, and draw the ladder. Needs no file."""
    day = date(2026, 1, 15)
    later = date(2026, 3, 1)
    text = example_text("mads")
    case = load_case(text)
    screens.demo(
        case,
        report_of(text, on=day),
        recommendation_of(case, on=day),
        report_of(text, on=later),
        lang.language,
    )


@app.command()
def check(
    files: FilesArgument,
    on: OnOption,
    profile: ProfileOption = "standard",
    lang: LangOption = Lang.DA,
    form: ReportFormOption = ReportForm.TEXT,
    lines: LinesOption = False,
    accept: Annotated[
        str | None,
        typer.Option("--accept", metavar="FILE", help="What is accepted, by whom and why."),
    ] = None,
    redact: Annotated[
        bool, typer.Option("--redact", help="Leave out everything of the data, file names too.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Stop where a rule of the library crashes.")
    ] = False,
) -> None:
    """
    Check cases: every fault at once, with place, reason and remedy. Exit 1 if there are any.

    Cases that stand one a line in a file are also checked together.
    """
    chosen = _profile(profile)
    acceptances = () if accept is None else _acceptances(accept)

    def checked() -> Iterator[Report]:
        for document in _documents(files, lines=lines, redact=redact):
            if document.has_one_case_a_line:
                # Line by line, so that a file of any size takes little more room than its longest.
                with opened(document.file) as stream:
                    yield from check_lines(
                        stream,
                        on=on,
                        profile=chosen,
                        strict=strict,
                        document=document.name,
                        acceptances=acceptances,
                    )
            else:
                yield report_of(
                    _read(document.file),
                    on=on,
                    profile=chosen,
                    strict=strict,
                    document=document.name,
                    acceptances=acceptances,
                )

    reports = _Reports(checked(), redact=redact)
    try:
        _print_reports(reports, form, lang.language)
    except typer.Exit:
        raise
    except Exception as error:  # noqa: BLE001 - in strict mode whatever a rule raises comes out
        _tell_crash(error)
    for number, acceptance in enumerate(acceptances):
        if number not in reports.used:
            typer.echo(
                f"herningmodel: acceptance {number + 1} ({acceptance.code}) accepted nothing",
                err=True,
            )
    raise typer.Exit(CLEAN if reports.are_clean else FOUND)


@app.command()
def recommend(
    case: Annotated[str, typer.Argument(metavar="CASE", help="JSON; - for standard input.")],
    on: OnOption,
    profile: ProfileOption = "standard",
    lang: LangOption = Lang.DA,
    form: AdviceFormOption = AdviceForm.TEXT,
) -> None:
    """Recommend the lowest step that fits, with every reason. A person decides."""
    source = _read(case)
    chosen = _profile(profile)
    try:
        advice = recommendation_of(load_case(source), on=on, profile=chosen)
    except CaseError:
        report = report_of(source, on=on, profile=chosen)
        of_report = ReportForm.JSON if form is AdviceForm.JSON else ReportForm.TEXT
        _print_reports([report], of_report, lang.language)
        raise typer.Exit(FOUND) from None
    if form is AdviceForm.JSON:
        _print_json(advice.as_dict())
    elif form is AdviceForm.HTML:
        typer.echo(explanation_html(advice, lang.language))
    elif form is AdviceForm.SVG:
        typer.echo(ladder_svg(advice, lang.language))
    else:
        screens.recommendation(advice, lang.language)


@app.command()
def evaluate(
    files: FilesArgument,
    over: Annotated[
        Span,
        typer.Option(
            "--over", parser=_span, metavar="PERIOD", help=f"The period: {Span.NOTATION}."
        ),
    ],
    base: Annotated[
        Span | None,
        typer.Option(
            "--base", parser=_span, metavar="PERIOD", help="The period to compare it with."
        ),
    ] = None,
    prices: Annotated[
        str | None,
        typer.Option("--prices", metavar="FILE", help="A price list, for what help cost."),
    ] = None,
    by: Annotated[By | None, typer.Option("--by", help="What to group the cases by.")] = None,
    profile: ProfileOption = "standard",
    lang: LangOption = Lang.DA,
    form: Annotated[
        EvaluationForm, typer.Option("--format", help="For people, or for programs.")
    ] = EvaluationForm.MARKDOWN,
    smallest: Annotated[
        int,
        typer.Option("--smallest", min=1, help="Hide numbers behind which fewer children stand."),
    ] = SMALLEST,
    lines: LinesOption = False,
) -> None:
    """Evaluate a caseload: key figures, with wellbeing beside them. Exit 1 where a case is unread."""
    chosen = _profile(profile)
    listed = None if prices is None else price_list(prices, lang.language)
    unread = 0

    def read() -> Iterator[Case]:
        nonlocal unread
        for source, line in _sources(files, lines=lines):
            try:
                yield load_case(source)
            except CaseError:
                # A case that cannot be read may not vanish from the numbers in silence.
                unread += 1
                report = report_of(source, on=over.start, profile=chosen, line=line)
                typer.echo(report_text(report, lang.language), err=True)

    found = evaluation_of(
        screens.counted(read(), lang.language),
        over=over,
        base=base,
        profile=chosen,
        group=None if by is None else _GROUPS[by],
        prices=listed,
        statistics=_statistics(),
    )
    published = evolve(found, unread=unread).published(smallest=smallest)
    match form:
        case EvaluationForm.MARKDOWN:
            screens.page(markdown(published, lang.language))
        case EvaluationForm.HTML:
            typer.echo(html_page(published, lang.language), nl=False)
        case EvaluationForm.JSON:
            typer.echo(evaluation_json(published), nl=False)
        case EvaluationForm.CSV:
            _print_pieces(evaluation_csv(published, lang.language))
        case _:
            assert_never(form)
    raise typer.Exit(FOUND if unread else CLEAN)


def _statistics() -> Statistics | None:
    try:
        return scipy_statistics()
    except ModuleNotFoundError:
        # The verdict says then that it is not computed, and what that takes.
        return None


def _target_group(case: Case) -> str:
    return _NO_GROUP if case.target_group is None else case.target_group.value


def _municipality(role: str) -> Callable[[Case], str]:
    def code_of(case: Case) -> str:
        code: str | None = getattr(case.municipality, role, None)
        return _NO_GROUP if code is None else code

    return code_of


_NO_GROUP = "-"
_GROUPS = {
    By.TARGET_GROUP: _target_group,
    **{by: _municipality(by.value) for by in (By.ACTING, By.PAYING, By.RESIDENCE)},
}


@app.command()
def schedule(
    files: FilesArgument,
    on: OnOption,
    profile: ProfileOption = "standard",
    lang: LangOption = Lang.DA,
    form: Annotated[
        ListForm, typer.Option("--format", help="Text, NDJSON of whole schedules, or CSV.")
    ] = ListForm.TEXT,
    ics: Annotated[
        str | None,
        typer.Option("--ics", metavar="FILE", help="Write the deadlines as a calendar file too."),
    ] = None,
    lines: LinesOption = False,
) -> None:
    """List what is due, the most urgent first. Exit 1 if anything is overdue or cannot be read."""
    chosen = _profile(profile)
    calendar = None if ics is None else _calendar()
    listed: list[Task] = []
    kept: list[Schedule] = []
    is_clean = True
    for source, line in _sources(files, lines=lines):
        try:
            plan = schedule_of(load_case(source), on=on, profile=chosen)
        except CaseError:
            # A case that cannot be read may not vanish from the list in silence.
            found = report_of(source, on=on, profile=chosen, line=line)
            typer.echo(report_text(found, lang.language), err=True)
            is_clean = False
            continue
        is_clean = is_clean and plan.count(Status.OVERDUE) == 0
        if form is ListForm.JSON:
            # In the order of the file: what need not be sorted is not kept.
            _print_json(plan.as_dict())
        else:
            listed += tasks(plan)
        kept += [] if calendar is None else [plan]
    if form is ListForm.CSV:
        typer.echo(as_csv(by_urgency(listed), lang.language), nl=False)
    elif form is ListForm.TEXT:
        screens.work_list(by_urgency(listed), lang.language)
    if calendar is not None and ics is not None:
        _write(ics, calendar(kept, language=lang.language))
    raise typer.Exit(CLEAN if is_clean else FOUND)


@app.command()
def explain(
    code: Annotated[str, typer.Argument(help="The code of a rule, for instance TRN008.")],
    lang: LangOption = Lang.DA,
) -> None:
    """Explain a rule: what it flags, why, by which law, with a good and a bad example."""
    rule = RULES_BY_CODE.get(code.upper())
    if rule is None:
        refuse(f"there is no rule {code!r}; see: herningmodel rules")
    screens.page(rule_page(rule, lang.language))


@app.command()
def ladder(profile: ProfileOption = "standard", lang: LangOption = Lang.DA) -> None:
    """Show the six steps, and what is offered on them."""
    screens.ladder(_profile(profile), lang.language)


@app.command()
def rules(
    family: Annotated[
        str | None, typer.Argument(help="Three letters, for instance TRN.", show_default=False)
    ] = None,
    lang: LangOption = Lang.DA,
    form: FormOption = Form.TEXT,
) -> None:
    """List the rules; as JSON with their status, also those that were removed."""
    wanted = "" if family is None else family.upper()
    listed = [rule for code, rule in sorted(RULES_BY_CODE.items()) if code.startswith(wanted)]
    if not listed:
        refuse(f"there is no family {family!r}")
    if form is Form.JSON:
        for entry in ledger():
            if str(entry["code"]).startswith(wanted):
                _print_json(entry)
    else:
        screens.rules(listed, lang.language)


@app.command()
def schema() -> None:
    """Print the JSON Schema of the case format."""
    typer.echo(json.dumps(case_schema(), ensure_ascii=False, indent=2))


@app.command()
def generate(
    on: OnOption,
    cases: Annotated[int, typer.Option("--cases", min=1, help="How many cases.")] = 100,
    seed: Annotated[int, typer.Option("--seed", help="Another number, another municipality.")] = 0,
    faults: Annotated[
        float,
        typer.Option("--faults", min=0.0, max=1.0, help="The share of cases with a fault, 0 to 1."),
    ] = 0.0,
) -> None:
    """Make up a municipality, one case a line. Nobody in it is real; it tells nothing of children."""
    try:
        for line in synthetic_lines(cases, on=on, seed=seed, faults=faults):
            typer.echo(line)
    except ValueError as error:
        refuse(str(error))


@profile_app.command("check")
def check_a_profile(
    file: Annotated[str, typer.Argument(help="TOML; - for standard input.")],
    lang: LangOption = Lang.DA,
    form: ReportFormOption = ReportForm.TEXT,
) -> None:
    """Check a profile: age bars, steps without offers, rules that may not be switched off."""
    report = evolve(check_profile(_read(file)), document=_name_of(file))
    _print_reports([report], form, lang.language)
    raise typer.Exit(CLEAN if report.is_clean else FOUND)


@profile_app.command("diff")
def diff_two_profiles(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A profile: a name or a TOML file.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The profile to compare it with.")],
    files: FilesArgument,
    on: OnOption,
    lang: LangOption = Lang.DA,
    form: FormOption = Form.TEXT,
    lines: LinesOption = False,
) -> None:
    """Show which cases come out otherwise under another profile. Exit 1 if there are any."""
    one, other = _profile(old), _profile(new)
    _print_differences(
        _sources(files, lines=lines),
        lambda cases: diff_profiles(one, other, cases, on=on),
        lambda source, line: report_of(source, on=on, profile=other, line=line),
        form,
        lang.language,
    )


@app.command("diff")
def diff_two_days(
    files: FilesArgument,
    before: Annotated[
        date,
        typer.Option("--from", parser=_day, metavar="DATE", help="The first day, YYYY-MM-DD."),
    ],
    after: Annotated[
        date, typer.Option("--to", parser=_day, metavar="DATE", help="The other day, YYYY-MM-DD.")
    ],
    profile: ProfileOption = "standard",
    lang: LangOption = Lang.DA,
    form: FormOption = Form.TEXT,
    lines: LinesOption = False,
) -> None:
    """Show which cases come out otherwise on another day. Exit 1 if there are any."""
    chosen = _profile(profile)
    _print_differences(
        _sources(files, lines=lines),
        lambda cases: diff_days(cases, before=before, after=after, profile=chosen),
        lambda source, line: report_of(source, on=after, profile=chosen, line=line),
        form,
        lang.language,
    )


@app.command()
def path(
    case: Annotated[str, typer.Argument(metavar="CASE", help="JSON; - for standard input.")],
    start: Annotated[
        date,
        typer.Option("--from", parser=_day, metavar="DATE", help="The first day, YYYY-MM-DD."),
    ],
    until: Annotated[
        date,
        typer.Option(
            "--until", parser=_day, metavar="DATE", help="The first day after it, YYYY-MM-DD."
        ),
    ],
    profile: ProfileOption = "standard",
    lang: LangOption = Lang.DA,
    form: FormOption = Form.TEXT,
) -> None:
    """Show on which step a child was, from when until when, and the moves between."""
    source = _read(case)
    chosen = _profile(profile)
    try:
        way = path_of(load_case(source), over=Period(start, until), profile=chosen)
    except CaseError:
        report = report_of(source, on=start, profile=chosen)
        _print_reports([report], ReportForm(form.value), lang.language)
        raise typer.Exit(FOUND) from None
    if form is Form.JSON:
        _print_json(way.as_dict())
    else:
        screens.sentences(way.sentences, lang.language)


@app.command()
def audit(
    profile: ProfileOption = "standard",
    lang: LangOption = Lang.DA,
    table: Annotated[
        bool, typer.Option("--table", help="The decision table on paper, as Markdown.")
    ] = False,
) -> None:
    """Write every combination of what the ladder reads, and what comes of it, as CSV."""
    chosen = _profile(profile)
    if table:
        screens.page(decision_table(chosen, language=lang.language))
    else:
        write_csv(chosen, sys.stdout)


def _print_differences(
    documents: Iterable[tuple[bytes, int | None]],
    differ: Callable[[Iterable[Case]], Iterator[Difference]],
    report: Callable[[bytes, int | None], Report],
    form: Form,
    language: Language,
) -> NoReturn:
    read = changed = unreadable = 0
    for source, line in documents:
        read += 1
        try:
            case = load_case(source)
        except CaseError:
            unreadable += 1
            _print_reports([report(source, line)], ReportForm(form.value), language)
            continue
        for difference in differ([case]):
            changed += 1
            if form is Form.JSON:
                _print_json(difference.as_dict())
            else:
                screens.difference(difference, language)
    if form is Form.TEXT:
        screens.differences_counted(changed, read, unreadable, language)
    raise typer.Exit(FOUND if changed or unreadable else CLEAN)


def _sources(files: list[str], *, lines: bool) -> Iterator[tuple[bytes, int | None]]:
    for document in _documents(files, lines=lines, redact=False):
        if not document.has_one_case_a_line:
            yield _read(document.file), None
            continue
        with opened(document.file) as stream:
            for number, line in enumerate(stream, start=1):
                if line.strip():
                    yield line, number


@frozen
class _Document:
    """A file with cases, and what it is called in a report."""

    file: str
    name: str
    has_one_case_a_line: bool


@define
class _Reports:
    """Reports, and what they come to, counted as they pass by."""

    reports: Iterable[Report]
    redact: bool
    are_clean: bool = True
    used: set[int] = Factory(set[int])

    def __iter__(self) -> Iterator[Report]:
        for report in self.reports:
            self.are_clean = self.are_clean and report.is_clean
            self.used |= {
                one.number for one in report.acceptances if one.state is AcceptanceState.USED
            }
            yield report.redacted() if self.redact else report


def _documents(files: list[str], *, lines: bool, redact: bool) -> Iterator[_Document]:
    for number, file in enumerate(files, start=1):
        many = lines or file.endswith(ONE_CASE_A_LINE)
        # There may be an id in the name of a file.
        hidden = f"file-{number}{'.ndjson' if many else '.json'}"
        yield _Document(file, hidden if redact else _name_of(file), many)


def _name_of(file: str) -> str:
    return "stdin" if file == STDIN else Path(file).as_posix()


def _acceptances(name: str) -> tuple[Acceptance, ...]:
    try:
        return load_acceptances(_read(name))
    except AcceptanceError as error:
        typer.echo(error, err=True)
        refuse(f"{told(name)} does not hold acceptances")


def _tell_crash(error: Exception) -> NoReturn:
    # Where it crashed and the name of the error, never what it says: a value may stand in it.
    frames = "".join(traceback.format_tb(error.__traceback__))
    typer.echo(f"{frames}{type(error).__name__}", err=True)
    refuse("a rule crashed; that is a fault of the library, not of the case", code=CRASHED)


def _read(name: str) -> bytes:
    with opened(name) as stream:
        return stream.read()


def _write(name: str, content: bytes) -> None:
    try:
        Path(name).write_bytes(content)
    except OSError as error:
        refuse(f"{shown(name)} cannot be written: {error.strerror}")


def _calendar() -> Callable[..., bytes]:
    try:
        from herningmodel.extras.ical import calendar  # noqa: PLC0415
    except ModuleNotFoundError:
        refuse('a calendar takes an extra: pip install "herningmodel[ical]"')
    return calendar


def _profile(name: str) -> Profile:
    if name in SHIPPED:
        return shipped(name)
    if not Path(name).exists():
        refuse(f"there is no profile {told(name)}; shipped are {' and '.join(SHIPPED)}")
    source = _read(name)
    try:
        return load_profile(source)
    except ProfileError:
        screens.report(check_profile(source), "en")
        refuse(f"{told(name)} is not a profile")


def _print_reports(reports: Iterable[Report], form: ReportForm, language: Language) -> None:
    match form:
        case ReportForm.TEXT:
            for report in reports:
                screens.report(report, language)
        case ReportForm.JSON | ReportForm.NDJSON:
            _print_pieces(ndjson(reports))
        case ReportForm.CSV:
            _print_pieces(csv_table(reports))
        case ReportForm.SARIF:
            _print_pieces(sarif(reports, language))
        case ReportForm.FHIR:
            _print_pieces(operation_outcomes(reports, language))
        case _:
            assert_never(form)


def _print_pieces(pieces: Iterable[str]) -> None:
    for piece in pieces:
        typer.echo(piece, nl=False)


def _print_json(document: Mapping[str, Json]) -> None:
    # One object a line, so that many of them are NDJSON.
    typer.echo(json.dumps(document, ensure_ascii=False))
