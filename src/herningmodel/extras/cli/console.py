"""
Console output: the library's sentences, laid out for a terminal.

Colour alone carries no meaning, and data is never read as markup.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rich.console import Console, RenderableType
from rich.markdown import Markdown
from rich.progress import Progress, SpinnerColumn, TextColumn
from rich.table import Table
from rich.text import Text as Styled

from herningmodel.audit.differences import Difference
from herningmodel.core.findings import Audience, Severity
from herningmodel.core.periods import years_between
from herningmodel.extras.cli.worklist import as_table
from herningmodel.formats.report_text import report_text, states, summary
from herningmodel.model.case import Case
from herningmodel.model.steps import STEPS, Step, named
from herningmodel.profile.profile import Profile
from herningmodel.recommendation.explanation import closing
from herningmodel.recommendation.explanation_details import verdict_in_words
from herningmodel.recommendation.explanation_layout import item
from herningmodel.recommendation.facts_by_weight import reasons_by_steps
from herningmodel.recommendation.recommendation import Recommendation
from herningmodel.recommendation.verdicts import Verdict
from herningmodel.rulebook.vocabulary import AnyRule, Rule
from herningmodel.scheduling.work_list import Task
from herningmodel.text.formatting import enumerate_in, render
from herningmodel.text.texts import Language, Text
from herningmodel.validation.report import Report


_STYLES: Final = {
    Verdict.FITS: "bold green",
    Verdict.FITS_WITH_CONDITIONS: "green",
    Verdict.UNDECIDED: "yellow",
    Verdict.RULED_OUT: "dim",
}
_MARKS: Final = {
    Verdict.FITS: "✓",
    Verdict.FITS_WITH_CONDITIONS: "✓",
    Verdict.UNDECIDED: "?",
    Verdict.RULED_OUT: "✗",
}
_SEVERITIES: Final = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_BLOCKS: Final = {
    Verdict.FITS: "▓",
    Verdict.FITS_WITH_CONDITIONS: "▓",
    Verdict.UNDECIDED: "▒",
    Verdict.RULED_OUT: "░",
}
BLANK: Final = Styled("")
_UNWRAPPED: Final = 10_000
_STAIR: Final = 2
"""Columns between one step of the stairs and the next."""

THE_MODEL: Final = Text(
    da="Herningmodellen er en trappe med seks trin, fra hjælp i skole og dagtilbud til anbringelse på institution. Reglen er det laveste trin, der passer til barnets behov: tæt på en almindelig hverdag, men aldrig lavere, end barnet kan bære.",
    en="The Herning model is a ladder of six steps, from help in school and day care to placement in an institution. The rule is the lowest step that fits the child's need: close to an ordinary everyday life, and never lower than the child can bear.",
)
THE_CASE: Final = Text(
    da="Mads er opdigtet. Han er {age} år. Den børnefaglige undersøgelse var færdig {assessed}.",
    en="Mads is invented. He is {age}. The child assessment was finished on {assessed}.",
)
CHECKED: Final = Text(da="1  Er sagen i orden?", en="1  Is the case in order?")
STAIRS: Final = Text(da="2  Hvilket trin passer?", en="2  Which step fits?")
WHY_NOT_LOWER: Final = Text(da="3  Hvorfor ikke lavere?", en="3  Why not lower?")
SIX_WEEKS_LATER: Final = Text(
    da="4  Og seks uger senere, {on}?", en="4  And six weeks later, on {on}?"
)
CHOSEN: Final = Text(da="◀ det laveste, der passer", en="◀ the lowest that fits")
READ: Final = Text(da="Sager læst:", en="Cases read:")
GO_ON: Final = Text(
    da="Videre: herningmodel check FIL --on DATO · herningmodel recommend FIL --on DATO · herningmodel explain TRN001",
    en="Go on: herningmodel check FILE --on DATE · herningmodel recommend FILE --on DATE · herningmodel explain TRN001",
)
NOTHING_OPEN: Final = Text(da="Intet står åbent.", en="Nothing is open.")
DIFFERENT_RESULT: Final = Text(
    da="Sagen {case}, {before} ({on}) og {after} ({later}):",
    en="The case {case}, {before} ({on}) and {after} ({later}):",
)
COUNTED: Final = Text(
    da="{changed} af {read} sager er ændret. {unreadable} kunne ikke læses.",
    en="{changed} of {read} cases come out otherwise. {unreadable} could not be read.",
)
NOT_STEPS: Final = Text(da="Ikke {steps}:", en="Not {steps}:")


def demo(
    case: Case, in_order: Report, advice: Recommendation, later: Report, language: Language
) -> None:
    """Print the whole model on one screen: a case checked, its step, and what slips later."""
    _show(*_demo(case, in_order, advice, later, language))


def _demo(
    case: Case, in_order: Report, advice: Recommendation, later: Report, language: Language
) -> Iterator[RenderableType]:
    assessed = max(assessment.on for assessment in case.assessments)
    age = years_between(case.child.born, advice.on) if case.child.born else None
    yield Styled(THE_MODEL.get(language))
    yield Styled(render(THE_CASE, {"age": age, "assessed": assessed}).get(language))
    yield BLANK
    yield _heading(CHECKED, language)
    yield Styled(summary(in_order).get(language))
    yield Styled(states(in_order).get(language))
    yield BLANK
    yield _heading(STAIRS, language)
    yield stairs(advice, language)
    yield BLANK
    yield _heading(WHY_NOT_LOWER, language)
    yield from why_not_lower(advice, language)
    yield BLANK
    yield _heading(render(SIX_WEEKS_LATER, {"on": later.on}), language)
    for finding in later.findings[:1]:
        yield Styled(f"{finding.code} {finding.message.get(language)}")
    yield BLANK
    yield Styled(closing(advice).get(language), style="italic")
    yield Styled(GO_ON.get(language), style="dim")


def report(found: Report, language: Language, reader: Audience = Audience.VENDOR) -> None:
    """Print a report, with hints for *reader*."""
    console = _console()
    for line in report_text(found, language, reader).splitlines():
        severity = line.split(" ", 1)[0]
        style = next(
            (
                style
                for known, style in _SEVERITIES.items()
                if known.label.get(language) == severity
            ),
            "",
        )
        console.print(Styled(line, style=style))


def recommendation(advice: Recommendation, language: Language) -> None:
    """Print a recommendation in whole sentences."""
    _console().print(Styled(advice.explain(language)), end="")


def work_list(listed: Sequence[Task], language: Language) -> None:
    """Print what is open in many cases, one deadline a line."""
    _show(as_table(listed, language) if listed else Styled(NOTHING_OPEN.get(language)))


def difference(found: Difference, language: Language) -> None:
    """Print a case with a different result, and every change."""
    heading = render(
        DIFFERENT_RESULT,
        {
            "case": found.case,
            "before": found.before.profile,
            "on": found.before.on,
            "after": found.after.profile,
            "later": found.after.on,
        },
    )
    sentences([heading], language)
    sentences((item(change.text) for change in found.changes), language)


def differences_counted(changed: int, read: int, unreadable: int, language: Language) -> None:
    """Print how many of the cases get a different result."""
    counted = {"changed": changed, "read": read, "unreadable": unreadable}
    sentences([render(COUNTED, counted)], language)


def sentences(texts: Iterable[Text], language: Language) -> None:
    """Print sentences, one a line."""
    console = _console()
    for text in texts:
        console.print(Styled(text.get(language)))


def ladder(profile: Profile, language: Language) -> None:
    """Print the six steps, highest first, and what is offered on them."""
    table = Table.grid(padding=(0, 2))
    for step in reversed(STEPS):
        offers = profile.steps.on(step)
        kinds = [kind.label.get(language) for kind in (*offers.interventions, *offers.placements)]
        table.add_row(
            Styled(_stair(step, "█")),
            Styled(str(step.value), style="bold"),
            Styled.assemble(
                (profile.label_of(step).get(language), "bold"),
                "\n",
                (enumerate_in(kinds, language), "dim"),
            ),
        )
    _show(Styled(profile.title.get(language), style="italic"), table)


def rules(listed: Sequence[AnyRule], language: Language) -> None:
    """Print rules, one a line."""
    table = Table.grid(padding=(0, 2))
    for rule in listed:
        severity = rule.severity.label.get(language) if isinstance(rule, Rule) else "–"
        table.add_row(
            Styled(rule.code, style="bold"),
            Styled(rule.title.get(language)),
            Styled(severity),
            Styled(rule.basis.label.get(language), style="dim"),
        )
    _show(table)


def page(markdown: str) -> None:
    """Print a page of Markdown: laid out on a terminal, and as it is everywhere else."""
    console = _console()
    console.print(Markdown(markdown) if console.is_terminal else Styled(markdown), end="")


def counted(cases: Iterable[Case], language: Language) -> Iterator[Case]:
    """Yield *cases*, and on a terminal show how many have gone by."""
    console = Console(stderr=True)
    counting = (
        SpinnerColumn(),
        TextColumn(READ.get(language)),
        TextColumn("{task.completed:,.0f}"),
    )
    with Progress(
        *counting, console=console, transient=True, disable=not console.is_terminal
    ) as progress:
        task = progress.add_task("", total=None)
        for case in cases:
            progress.advance(task)
            yield case


def stairs(advice: Recommendation, language: Language) -> Table:
    """Return the ladder as stairs, with the verdict on each step."""
    table = Table.grid(padding=(0, 1))
    for verdict in reversed(advice.verdicts):
        is_chosen = verdict.step is advice.step
        style = "bold green" if is_chosen else _STYLES[verdict.verdict]
        label = (CHOSEN if is_chosen else verdict_in_words(verdict, advice)).get(language)
        table.add_row(
            Styled(
                _stair(verdict.step, "█" if is_chosen else _BLOCKS[verdict.verdict]), style=style
            ),
            Styled(f"{verdict.step.value} {_MARKS[verdict.verdict]}", style=style),
            Styled(verdict.label.get(language), style=style),
            Styled(label, style=style),
        )
    return table


def why_not_lower(advice: Recommendation, language: Language) -> Iterator[Styled]:
    """Yield each reason against a step once, with the steps that it rules out."""
    reasons = reasons_by_steps(advice)
    for steps, reason in ((steps, reason) for steps, reason in reasons if reason.certain):
        yield Styled.assemble(
            (render(NOT_STEPS, {"steps": named(steps)}).get(language), "bold"),
            f" {reason.text.get(language)} ",
            (f"[{reason.code}]", "dim"),
        )


def _stair(step: Step, block: str) -> str:
    return " " * _STAIR * (step - 1) + block * _STAIR * (len(STEPS) - step + 1)


def _heading(text: Text, language: Language) -> Styled:
    return Styled(text.get(language), style="bold underline")


def _show(*parts: RenderableType) -> None:
    console = _console()
    if console.is_terminal:
        console.print(*parts, sep="\n")
        return
    with console.capture() as captured:
        console.print(*parts, sep="\n")
    for line in captured.get().splitlines():
        console.print(Styled(line.rstrip()))


def _console() -> Console:
    console = Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        # A file or a pipe has no width of its own.
        console.width = _UNWRAPPED
    return console
