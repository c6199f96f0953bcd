"""
The decision table (*beslutningstabellen*) of a profile, rule by rule.

For each input it gives the effect of each class of answers on the steps. A recommendation can be
traced with it by hand: gather what each answer rules out, and take the lowest step left.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from herningmodel.audit.combination_table import classes_of
from herningmodel.audit.combinations import count
from herningmodel.ladder.bounds import Bound, Condition
from herningmodel.ladder.inputs import Input, InputClass
from herningmodel.ladder.ladder_catalogue import LADDER_RULES
from herningmodel.ladder.ladder_rule import AnyLadderRule, LadderRule
from herningmodel.ladder.need_of_today import NeedOfToday
from herningmodel.model.steps import STEPS, Step
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import profile_of
from herningmodel.text.formatting import join, number_text, quoted, render
from herningmodel.text.texts import Language, Text


TITLE: Final = Text(da="Alle kombinationer", en="All combinations")
INTRODUCTION: Final = Text(
    da="Her står, hvad hvert svar betyder for trinnene, regel for regel, i profilen {profile}. Svar, som reglerne ikke skelner mellem, står på én linje.",
    en="This is what each answer means for the steps, rule by rule, in the profile {profile}. Answers that the rules treat alike are on one line.",
)
HOW_TO_READ: Final = (
    Text(
        da="Find linjen for hvert svar, og streg de trin ud, som den udelukker. Det laveste trin, der er tilbage, er det laveste, der kan passe.",
        en="Find the line of each answer, and cross out the steps that it rules out. The lowest step left is the lowest that can fit.",
    ),
    Text(
        da="Streg så også de trin ud, som måske er udelukket. Det laveste, der nu er tilbage, er det højeste, det kan ende med, når de åbne spørgsmål er besvaret. Er intet tilbage, er det trin 6.",
        en="Then cross out the steps that may be ruled out too. The lowest left now is the highest that it can come to when the open questions are answered. If nothing is left, that is step 6.",
    ),
    Text(
        da="Er de to ens, er det trinnet. Udelukker det sikre alene alle seks trin, må et menneske afgøre det.",
        en="Where the two are the same, that is the step. Where what is certain rules out all six steps, a person must decide.",
    ),
)
COUNTED: Final = Text(
    da="Svarene kan sættes sammen på {count} måder.",
    en="The answers can be put together in {count} ways.",
)
SEVERAL: Final = Text(
    da="Er flere forsøg mislykkedes, gælder linjen for hvert af dem. Linjerne om forsøg kommer til sidst: har barnet intet behov i dag, gælder de ikke; er det endnu ikke afgjort, om det har, udelukker de kun måske; og et forsøg på trin 4 eller 5 tæller kun, hvis de andre linjer kan føre til mindst trin 4.",
    en="Where several attempts have failed, the line of each of them counts. The lines about attempts come last: if the child has no need today, they do not apply; while it is not settled whether it has, they only may rule out; and an attempt on step 4 or 5 counts only if the other lines can lead to at least step 4.",
)
ANY: Final = Text(da="alle svar", en="any answer")
COLUMNS: Final = Text(
    da="Svar | Udelukker | Udelukker måske | Betingelse på",
    en="Answer | Rules out | May rule out | Condition on",
)
A_NEED: Final = NeedOfToday(
    lowest=Step.KIN_OR_NETWORK, could_be=Step.KIN_OR_NETWORK, exists=True, depends_on=()
)
NOTHING: Final = "–"

Cells = tuple[str, str, str]
"""A row's steps: ruled out, possibly ruled out, and conditional."""


def decision_table(profile: Profile | str | None = None, *, language: Language) -> str:
    """
    Return the decision table of *profile* in *language*, as Markdown.

    Args:
        profile: The municipality's profile; the national ladder if left out.
        language: The language.

    Example:
        >>> lines = decision_table(language="en").splitlines()
        >>> [line for line in lines if line.startswith("| safe with")]
        ['| safe with a safety plan | 1–2 | – | 3 |']
    """
    return "\n".join(_lines(profile_of(profile), language)) + "\n"


def _lines(profile: Profile, language: Language) -> Iterator[str]:
    yield f"# {TITLE.get(language)}"
    yield ""
    yield render(INTRODUCTION, {"profile": quoted(profile.title)}).get(language)
    for number, sentence in enumerate(HOW_TO_READ, start=1):
        yield from (*([""] if number == 1 else []), f"{number}. {sentence.get(language)}")
    yield ""
    yield render(COUNTED, {"count": number_text(f"{count(profile):,}")}).get(language)
    yield SEVERAL.get(language)
    classes = classes_of(profile)
    for rule in LADDER_RULES:
        yield from ("", f"## {rule.code} · {rule.title.get(language)}", "")
        yield from (f"| {COLUMNS.get(language)} |", "|---|---|---|---|")
        for answers, cells in _rows(rule, classes, profile):
            yield f"| {answers.get(language)} | {' | '.join(cells)} |"


def _rows(
    rule: AnyLadderRule, classes: Mapping[Input, Sequence[InputClass]], profile: Profile
) -> list[tuple[Text, Cells]]:
    for its in classes.values():
        with_one_attempt = [
            input_class for input_class in its if len(input_class.situation.attempts) <= 1
        ]
        rows = [
            (join((input_class.label for input_class in alike), "; "), cells)
            for cells, alike in groupby(
                with_one_attempt, key=lambda input_class: _cells(rule, input_class, profile)
            )
        ]
        if len(rows) > 1:
            return rows
    # A rule that no answer makes a difference to: no dimension that it reads decides here.
    return [(ANY, _cells(rule, classes[Input.ASSESSMENT][0], profile))]


def _cells(rule: AnyLadderRule, input_class: InputClass, profile: Profile) -> Cells:
    said = [*_claims(rule, input_class, profile)]
    bounds = [claim for claim in said if isinstance(claim, Bound)]
    conditions = [claim for claim in said if isinstance(claim, Condition)]
    surely = {step for step in STEPS for b in bounds if b.certain and b.rules_out(step)}
    possibly = {step for step in STEPS for b in bounds if b.rules_out(step)} - surely
    return (
        _spans({*surely}),
        _spans({*possibly}),
        _spans({step for condition in conditions for step in condition.steps}),
    )


def _claims(
    rule: AnyLadderRule, input_class: InputClass, profile: Profile
) -> Iterator[Bound | Condition]:
    if isinstance(rule, LadderRule):
        return rule.bounds(input_class.situation, profile)
    # What history says is shown for a child with a need, of which everything is answered.
    return rule.bounds(input_class.situation, profile, A_NEED)


def _spans(steps: set[int]) -> str:
    """Return *steps* as they are written in a table: `1–3, 5`."""
    runs = [
        [step for _, step in run]
        for _, run in groupby(enumerate(sorted(steps)), key=lambda pair: pair[1] - pair[0])
    ]
    return ", ".join(_span(run) for run in runs) or NOTHING


def _span(run: list[int]) -> str:
    return f"{run[0]:d}" if len(run) == 1 else f"{run[0]:d}–{run[-1]:d}"
