"""
What the commands print: the library's own sentences, laid out for a terminal.

Nothing is told by colour alone, and nothing that came from data is read as markup.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Console
from rich.markdown import Markdown
from rich.table import Table
from rich.text import Text as Styled

from herningmodel.base.findings import Severity
from herningmodel.base.periods import years_between
from herningmodel.base.texts import Language, Text, enumerate_in, render
from herningmodel.model.cases import Case
from herningmodel.model.ladder import STEPS, Step, named
from herningmodel.profiles.profile import Profile
from herningmodel.recommendation.advice import Reason, Verdict
from herningmodel.recommendation.recommendation import Recommendation
from herningmodel.recommendation.sentences import closing, deciding_reasons, explanation
from herningmodel.reporting.text import report_text, states, summary
from herningmodel.rules.kinds import AnyRule, Rule
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
GO_ON: Final = Text(
    da="Videre: herningmodel check FIL --on DATO · herningmodel recommend FIL --on DATO · herningmodel explain TRN001",
    en="Go on: herningmodel check FILE --on DATE · herningmodel recommend FILE --on DATE · herningmodel explain TRN001",
)
NOT_STEPS: Final = Text(da="Ikke {steps}:", en="Not {steps}:")


def demo(
    case: Case, in_order: Report, advice: Recommendation, later: Report, language: Language
) -> None:
    """Print the whole model on one screen: a case checked, its step, and what slips later."""
    console = _console()
    assessed = max(assessment.on for assessment in case.assessments)
    age = years_between(case.child.born, advice.on) if case.child.born else None
    console.print(THE_MODEL.in_(language))
    console.print(render(THE_CASE, {"age": age, "assessed": assessed}).in_(language))
    console.print()
    _heading(console, CHECKED, language)
    console.print(Styled(summary(in_order).in_(language)))
    console.print(Styled(states(in_order).in_(language)))
    console.print()
    _heading(console, STAIRS, language)
    console.print(stairs(advice, language))
    console.print()
    _heading(console, WHY_NOT_LOWER, language)
    for reason in why_not_lower(advice, language):
        console.print(reason)
    console.print()
    _heading(console, render(SIX_WEEKS_LATER, {"on": later.on}), language)
    for finding in later.findings[:1]:
        console.print(Styled(f"{finding.code} {finding.message.in_(language)}"))
    console.print()
    for sentence in closing(advice):
        console.print(Styled(sentence.in_(language), style="italic"))
    console.print(Styled(GO_ON.in_(language), style="dim"))


def report(found: Report, language: Language) -> None:
    """Print a report."""
    console = _console()
    for line in report_text(found, language).splitlines():
        severity = line.split(" ", 1)[0]
        style = next(
            (style for one, style in _SEVERITIES.items() if one.label.in_(language) == severity), ""
        )
        console.print(Styled(line, style=style))


def recommendation(advice: Recommendation, language: Language) -> None:
    """Print a recommendation in whole sentences."""
    _console().print(Styled(explanation(advice, language)), end="")


def ladder(profile: Profile, language: Language) -> None:
    """Print the six steps, highest first, and what is offered on them."""
    table = Table.grid(padding=(0, 2))
    for step in reversed(STEPS):
        offers = profile.steps.on(step)
        kinds = [kind.label.in_(language) for kind in (*offers.interventions, *offers.placements)]
        table.add_row(
            Styled(_stair(step, "█")),
            Styled(str(step.value), style="bold"),
            Styled.assemble(
                (profile.label_of(step).in_(language), "bold"),
                "\n",
                (enumerate_in(kinds, language), "dim"),
            ),
        )
    console = _console()
    console.print(Styled(profile.title.in_(language), style="italic"))
    console.print(table)


def rules(listed: Sequence[AnyRule], language: Language) -> None:
    """Print rules, one a line."""
    table = Table.grid(padding=(0, 2))
    for rule in listed:
        severity = rule.severity.label.in_(language) if isinstance(rule, Rule) else "–"
        table.add_row(
            Styled(rule.code, style="bold"),
            Styled(rule.title.in_(language)),
            Styled(severity),
            Styled(rule.basis.label.in_(language), style="dim"),
        )
    _console().print(table)


def page(markdown: str) -> None:
    """Print a page of Markdown."""
    _console().print(Markdown(markdown))


def stairs(advice: Recommendation, language: Language) -> Table:
    """Return the ladder as stairs, with the verdict on each step."""
    table = Table.grid(padding=(0, 1))
    for verdict in reversed(advice.verdicts):
        is_chosen = verdict.step is advice.step
        style = "bold green" if is_chosen else _STYLES[verdict.verdict]
        said = (CHOSEN if is_chosen else verdict.verdict.label).in_(language)
        table.add_row(
            Styled(
                _stair(verdict.step, "█" if is_chosen else _BLOCKS[verdict.verdict]), style=style
            ),
            Styled(f"{verdict.step.value} {_MARKS[verdict.verdict]}", style=style),
            Styled(verdict.label.in_(language), style=style),
            Styled(said, style=style),
        )
    return table


def why_not_lower(advice: Recommendation, language: Language) -> Iterator[Styled]:
    """Yield each reason against a step once, with the steps that it rules out."""
    ruled_out: dict[Reason, list[Step]] = {}
    for verdict in advice.verdicts:
        if verdict.verdict is Verdict.RULED_OUT:
            for reason in deciding_reasons(verdict):
                ruled_out.setdefault(reason, []).append(verdict.step)
    for reason, steps in ruled_out.items():
        yield Styled.assemble(
            (render(NOT_STEPS, {"steps": named(steps)}).in_(language), "bold"),
            f" {reason.text.in_(language)} ",
            (f"[{reason.code}]", "dim"),
        )


def _stair(step: Step, block: str) -> str:
    return " " * _STAIR * (step - 1) + block * _STAIR * (len(STEPS) - step + 1)


def _heading(console: Console, text: Text, language: Language) -> None:
    console.print(Styled(text.in_(language), style="bold underline"))


def _console() -> Console:
    console = Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        # Whoever reads a file or a pipe has a width of its own.
        console.width = _UNWRAPPED
    return console
