"""
A recommendation as an HTML fragment, for case systems and print.

It holds the same sentences as the explanation in text. It is one element with its own few rules of
style, named by its class, and with no script and nothing that is fetched. Everything that came from
data is escaped.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final

from herningmodel.core.sources import Certainty
from herningmodel.formats.html_writer import column_head, html_text, paragraph
from herningmodel.formats.ladder_svg import ladder_svg
from herningmodel.law.duties.duty import RequirementPhase, State
from herningmodel.model.steps import named
from herningmodel.recommendation.explanation import (
    GAPS,
    LIMITS,
    MISSING,
    closing,
    is_above,
    lead,
    questions,
    reasons_by_steps,
    sources,
)
from herningmodel.recommendation.explanation_parts import (
    AND_ONE_OF,
    ANSWER_FIRST,
    DUE,
    ONLY,
    ONLY_ANSWERS,
    THE_LAW,
    THE_MODEL,
    THE_WAY_DOWN,
    WHEN_DIFFERENT,
    about,
    alternatives,
    by_law,
    caveats,
    first_questions,
    of_the_model,
    together,
)
from herningmodel.recommendation.goals import COUNTS, goal
from herningmodel.recommendation.recommendation import Recommendation
from herningmodel.recommendation.requirement import Requirement
from herningmodel.recommendation.step_down import StepDown
from herningmodel.text.formatting import capital, render
from herningmodel.text.texts import Language, Text


WHY: Final = Text(da="Hvorfor ikke et andet trin?", en="Why not another step?")
NOT: Final = Text(da="Ikke {steps}", en="Not {steps}")
MAYBE_NOT: Final = Text(da="Måske ikke {steps}", en="Perhaps not {steps}")
CONDITIONS: Final = Text(da="Det skal være på plads", en="What must be in place")
ON: Final = Text(da="På {step}", en="On {step}")
ASKED: Final = Text(da="Krav", en="Requirement")
STATE: Final = Text(da="I sagen", en="In the case")
PROVISION: Final = Text(da="Lovhjemmel", en="Provision")

CLASS: Final = "herningmodel-recommendation"
_STYLE: Final = f"""
.{CLASS}{{max-width:46rem;color:#1a1a1a;background:#fff;font:1rem/1.5 system-ui,sans-serif}}
.{CLASS} h2{{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}}
.{CLASS} h3{{font-size:1.15rem;margin:1.75rem 0 .5rem;border-bottom:1px solid #767676}}
.{CLASS} h4{{font-size:1rem;margin:1rem 0 .25rem}}
.{CLASS} p{{margin:.35rem 0}}
.{CLASS} ul{{margin:.35rem 0;padding-left:1.4rem}}
.{CLASS} li{{margin:.3rem 0}}
.{CLASS} .lead{{font-size:1.15rem}}
.{CLASS} .lead p:last-child{{margin-bottom:0}}
.{CLASS} .urgent{{border-left:.5rem solid #1a1a1a;padding:.4rem .8rem;font-weight:700}}
.{CLASS} figure{{margin:1.25rem 0}}
.{CLASS} svg{{width:100%;height:auto}}
.{CLASS} table{{border-collapse:collapse;width:100%}}
.{CLASS} caption{{text-align:left;font-weight:700;padding:.5rem 0 .25rem}}
.{CLASS} th,.{CLASS} td{{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-top:1px solid #bbb}}
.{CLASS} td:nth-child(2){{white-space:nowrap}}
.{CLASS} .open td{{font-weight:700}}
.{CLASS} .open td:first-child,.{CLASS} .open td:last-child{{font-weight:400}}
.{CLASS} .small{{font-size:.875rem}}
@media print{{.{CLASS}{{max-width:none;font-size:10.5pt}}.{CLASS} h3,.{CLASS} h4,.{CLASS} caption{{break-after:avoid}}
.{CLASS} li,.{CLASS} tr,.{CLASS} figure,.{CLASS} .lead{{break-inside:avoid}}}}
"""


def explanation_html(advice: Recommendation, language: Language) -> str:
    """
    Return *advice* as one HTML element in *language*.

    Example:
        >>> from datetime import date
        >>> from herningmodel import load_case, recommend
        >>> from herningmodel.testing import example_text
        >>> advice = recommend(load_case(example_text("mads")), on=date(2026, 1, 15))
        >>> explanation_html(advice, "da").splitlines()[0]
        '<article class="herningmodel-recommendation" lang="da">'
    """
    page = _Page(language)
    return "\n".join(
        [
            f'<article class="{CLASS}" lang="{language}">',
            f"<style>{_STYLE}</style>",
            *page.lead(advice),
            f"<figure>{ladder_svg(advice, language)}</figure>",
            *page.section(MISSING, page.items(questions(advice))),
            *page.section(WHY, page.reasons(advice)),
            *page.section(CONDITIONS, page.conditions(advice)),
            *page.section(THE_WAY_DOWN, page.way_down(advice)),
            *page.section(THE_LAW, page.law(by_law(advice.explanation_parts.requirements))),
            *page.section(
                THE_MODEL, page.items(of_the_model(advice.explanation_parts.requirements))
            ),
            *page.section(GAPS, page.items(gap.text for gap in advice.gaps)),
            *page.section(
                LIMITS, page.items(source.label for source in sources(advice)), small=True
            ),
            *(page.paragraph(sentence, "small") for sentence in closing(advice)),
            "</article>",
        ]
    )


class _Page:
    """The parts of a page in one language."""

    def __init__(self, language: Language) -> None:
        self._language: Final = language

    def lead(self, advice: Recommendation) -> Iterator[str]:
        """Yield the heading and the conclusion, danger highlighted."""
        heading, *lines = lead(advice, advice.explanation_parts)
        yield f"<h2>{self._text(heading)}</h2>"
        yield '<div class="lead">'
        urgent = 1 if advice.urgent else 0
        yield from (self.paragraph(line, "urgent") for line in lines[:urgent])
        yield from (self.paragraph(_without_mark(line)) for line in lines[urgent:])
        yield "</div>"

    def section(
        self, heading: Text, content: Iterable[str], *, small: bool = False
    ) -> Iterator[str]:
        """Yield a section, or nothing where it has no content."""
        lines = [*content]
        if lines:
            yield '<section class="small">' if small else "<section>"
            yield f"<h3>{self._text(heading)}</h3>"
            yield from lines
            yield "</section>"

    def items(self, texts: Iterable[Text]) -> Iterator[str]:
        """Yield a list, or nothing where it is empty."""
        lines = [f"<li>{self._text(text)}</li>" for text in texts]
        if lines:
            yield f"<ul>{''.join(lines)}</ul>"

    def paragraph(self, text: Text, kind: str | None = None) -> str:
        """Return a paragraph."""
        return paragraph(text, self._language, kind)

    def reasons(self, advice: Recommendation) -> Iterator[str]:
        """Yield each reason once, under the steps that it speaks against."""
        by_steps: dict[Text, list[Text]] = {}
        for steps, reason in reasons_by_steps(advice):
            template = NOT if reason.certain else MAYBE_NOT
            heading = render(template, {"steps": named(steps)})
            by_steps.setdefault(heading, []).append(reason.text)
        for heading, texts in by_steps.items():
            yield from self._under(heading, texts)

    def conditions(self, advice: Recommendation) -> Iterator[str]:
        """Yield the conditions of each step that may fit."""
        for verdict in advice.verdicts:
            if not is_above(verdict, advice) and verdict.conditions:
                heading = render(ON, {"step": verdict.step.numbered})
                texts = [requisite.text for requisite in verdict.conditions]
                yield from self._under(heading, texts)

    def _under(self, heading: Text, texts: Sequence[Text]) -> Iterator[str]:
        yield f"<h4>{self._text(heading)}</h4>"
        yield from self.items(texts)

    def way_down(self, advice: Recommendation) -> Iterator[str]:
        """Yield the way to the nearest lower step."""
        down = advice.explanation_parts.nearest
        if down is None:
            return
        for sentence in caveats(down, urgent=advice.urgent):
            yield self.paragraph(sentence)
        yield from self._goals(down)
        yield from (
            self.paragraph(render(ANSWER_FIRST, {"question": question}))
            for question in first_questions(down)
        )
        if down.takes_change:
            yield self.paragraph(COUNTS)

    def law(self, requirements: Sequence[Requirement]) -> Iterator[str]:
        """Yield what the law asks for: before the decision, and after it."""
        if not requirements:
            return
        yield self.paragraph(about(requirements))
        for when in RequirementPhase:
            rows = [
                self._row(requirement) for requirement in requirements if requirement.when is when
            ]
            heads = "".join(column_head(head, self._language) for head in (ASKED, STATE, PROVISION))
            yield f"<table><caption>{self._text(when.label.map(capital))}</caption>"
            yield f"<thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"

    def _goals(self, down: StepDown) -> Iterator[str]:
        template = WHEN_DIFFERENT if down.takes_change else ONLY_ANSWERS
        step = down.step.numbered.map(capital)
        yield self.paragraph(
            render(template, {"step": step, "label": down.label, "help": down.help})
        )
        yield from self.items(goal(change) for change in down.common)
        if len(down.ways) > 1:
            yield self.paragraph(AND_ONE_OF)
            yield from self.items(together(rest) for rest in alternatives(down))

    def _row(self, requirement: Requirement) -> str:
        sentences = [requirement.text]
        if requirement.paths:
            sentences.append(render(ONLY, {"paths": requirement.paths}))
        if requirement.state is not State.MET and requirement.due is not None:
            sentences.append(render(DUE, {"due": requirement.due}))
        is_sure = requirement.certainty is Certainty.CERTAIN
        certainty = "" if is_sure else f" ({self._text(requirement.certainty.label)})"
        kind = ' class="open"' if requirement.state.is_open else ""
        return (
            f"<tr{kind}><td>{' '.join(self._text(text) for text in sentences)}</td>"
            f"<td>{self._text(requirement.state.label.map(capital))}</td>"
            f"<td>{escape(str(requirement.reference))}{certainty}</td></tr>"
        )

    def _text(self, text: Text) -> str:
        return html_text(text, self._language)


def _without_mark(line: Text) -> Text:
    # The reasons of a conflict are items of a list where the text is plain.
    return line.map(lambda words: words.removeprefix("  - "))
