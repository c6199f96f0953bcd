"""
The law of the library as Markdown: rules, days and certainty.

Generated from the rules and the lists of the law, with every version that a rule rests on.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from attrs import frozen

from herningmodel.core.legal_versions import Versions
from herningmodel.core.periods import Period
from herningmodel.core.references import Act, LegalReference
from herningmodel.law.concordance import CONCORDANCE
from herningmodel.law.provisions import CONSOLIDATIONS, OPEN_QUESTIONS, provision_of
from herningmodel.rulebook.vocabulary import AnyRule, Rule
from herningmodel.text.formatting import format_value
from herningmodel.text.texts import Language, Text


TITLE: Final = Text(da="Loven i dette bibliotek", en="The law in this library")
READ: Final = Text(
    da="Lovene er læst i kopier af offentlige sider, ikke på retsinformation.dk. Det er ikke juridisk rådgivning. En jurist skal gå listen nederst igennem, før biblioteket bruges.",
    en="The acts were read in copies of public pages, not on retsinformation.dk. This is not legal advice. A lawyer must go through the list at the bottom before the library is used.",
)
WEIGHT: Final = Text(
    da="Sikkerheden bestemmer, hvad en regel kan veje: hvad der ikke er efterprøvet, er højst en oplysning, og hvad der hviler på én kilde, højst en advarsel. En frist kan være mindre sikker end paragraffen, den står i; det står på reglens egen side.",
    en="The certainty decides what a rule can weigh: what is unverified is information at most, and what rests on one source a warning at most. A deadline can be less certain than the paragraph that sets it; the page of the rule says so.",
)
TEXTS: Final = Text(da="Lovtekster, der er set", en="Texts that were seen")
MADE: Final = Text(da="{title}, {made}, {certainty}", en="{title}, {made}, {certainty}")
USED: Final = Text(da="Bestemmelser, som reglerne bruger", en="Provisions that rules use")
USED_COLUMNS: Final = Text(
    da="Bestemmelse | Handler om | Gælder | Sikkerhed | Regler",
    en="Provision | About | In force | Certainty | Rules",
)
SINCE: Final = Text(da="fra {day}", en="since {day}")
UNTIL: Final = Text(da="indtil {day}", en="until {day}")
KEY: Final = Text(
    da="Paragrafnøgle: fra serviceloven til barnets lov",
    en="Concordance: from serviceloven to barnets lov",
)
KEY_COLUMNS: Final = Text(
    da="Serviceloven | Barnets lov | Sikkerhed", en="Serviceloven | Barnets lov | Certainty"
)
NEW: Final = Text(da="ny", en="new")
OPEN: Final = Text(
    da="Det skal en jurist efterprøve på retsinformation.dk",
    en="What a lawyer must check on retsinformation.dk",
)
UNKNOWN: Final = Text(da="ikke set", en="not seen")


def law_page(rules: Iterable[AnyRule], language: Language) -> str:
    """
    Return the page on the law that *rules* use, as Markdown.

    Example:
        >>> from herningmodel.rules.catalogue import ALL_RULES
        >>> print(law_page(ALL_RULES, "en").splitlines()[0])
        # The law in this library
    """
    return "\n".join(_lines(rules, language)) + "\n"


@frozen
class CitedProvision:
    """
    *Citeret bestemmelse*: a provision of a rule, and its days.

    Attributes:
        reference: The provision that is cited.
        held: From its first day until the next version begins.
    """

    reference: LegalReference
    held: Period


def provisions_used(rules: Iterable[AnyRule]) -> Mapping[CitedProvision, list[str]]:
    """Return the cited provisions with their rules, in order of acts."""
    used: dict[CitedProvision, list[str]] = defaultdict(list)
    for rule in rules:
        if isinstance(rule, Rule) and rule.reference is not None:
            for cited in _cited(rule.reference):
                used[cited].append(rule.code)
    return {cited: used[cited] for cited in sorted(used, key=_place)}


def _cited(versions: Versions[LegalReference]) -> Iterator[CitedProvision]:
    days = [row.first_day for row in versions.rows]
    for row, until in zip(versions.rows, [*days[1:], None], strict=True):
        if row.value is not None:
            held = Period(row.first_day, until)
            yield from (CitedProvision(reference=each, held=held) for each in row.references)


def _lines(rules: Iterable[AnyRule], language: Language) -> Iterator[str]:
    yield from (f"# {TITLE.get(language)}", "", READ.get(language), "", WEIGHT.get(language))
    yield from ("", "", f"## {TEXTS.get(language)}", "")
    for text in CONSOLIDATIONS:
        made, certainty = format_value(text.made, language), format_value(text.certainty, language)
        seen = MADE.get(language).format(title=text.title, made=made, certainty=certainty)
        yield f"- {format_value(text.act, language)}: {seen}"
    yield from ("", "", f"## {USED.get(language)}", "")
    yield from (f"| {USED_COLUMNS.get(language)} |", "|---|---|---|---|---|")
    for cited, codes in provisions_used(rules).items():
        links = ", ".join(f"[{code}](../rules/{language}/{code}.md)" for code in sorted(codes))
        known = provision_of(cited.reference)
        about = UNKNOWN if known is None else known.about
        sure = UNKNOWN if known is None else known.certainty.label
        cells = (about.get(language), _days(cited.held, language), sure.get(language), links)
        yield f"| {cited.reference} | {' | '.join(cells)} |"
    yield from ("", "", f"## {KEY.get(language)}", "")
    yield from (f"| {KEY_COLUMNS.get(language)} |", "|---|---|---|")
    for row in CONCORDANCE:
        sel, bl = (
            ", ".join(reference.within_act for reference in row.of(act))
            for act in (Act.SEL, Act.BL)
        )
        yield f"| {sel or NEW.get(language)} | {bl} | {format_value(row.certainty, language)} |"
    yield from ("", "", f"## {OPEN.get(language)}", "")
    yield from (
        f"{number}. {question.get(language)}"
        for number, question in enumerate(OPEN_QUESTIONS, start=1)
    )


def _days(held: Period, language: Language) -> str:
    parts = ((SINCE, held.start), (UNTIL, held.until))
    return " ".join(
        template.get(language).format(day=format_value(day, language))
        for template, day in parts
        if day is not None
    )


def _place(cited: CitedProvision) -> tuple[int, int, str, int, int, date]:
    """Order by act, paragraph, stykke and number, then by first day."""
    reference = cited.reference
    number, _, letter = reference.paragraph.partition(" ")
    act = [*Act].index(reference.act)
    stk, nr = reference.stk or 0, reference.nr or 0
    return act, int(number), letter, stk, nr, cited.held.start or date.min
