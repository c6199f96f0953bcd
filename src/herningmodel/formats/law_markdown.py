"""
The law in this library as a page of Markdown: what the rules use, since when, and how certain.

It is made from the rules and the lists of the law themselves, so it cannot say more or less than they.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from herningmodel.core.references import Act, LegalReference
from herningmodel.law.concordance import CONCORDANCE
from herningmodel.law.provisions import CONSOLIDATIONS, OPEN_QUESTIONS, Provision, provision_of
from herningmodel.rulebook.vocabulary import AnyRule, Rule
from herningmodel.text.texts import Language, Text, format_value


TITLE: Final = Text(da="Loven i dette bibliotek", en="The law in this library")
READ: Final = Text(
    da="Lovene er læst i kopier af offentlige sider, ikke på retsinformation.dk. Det er ikke juridisk rådgivning. En jurist skal gå listen nederst igennem, før biblioteket bruges.",
    en="The acts were read in copies of public pages, not on retsinformation.dk. This is not legal advice. A lawyer must go through the list at the bottom before the library is used.",
)
WEIGHT: Final = Text(
    da="Sikkerheden bestemmer, hvad en regel kan veje: hvad der ikke er efterprøvet, er højst en oplysning, og hvad der hviler på én kilde, højst en advarsel. En frist kan være mindre sikker end paragraffen, den står i; det står på reglens egen side.",
    en="The certainty decides what a rule can weigh: what is unverified is information at most, and what rests on one source a warning at most. A deadline can be less certain than the paragraph it stands in; the page of the rule says so.",
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
    Return the page about the law that *rules* use, in *language*, as Markdown.

    Example:
        >>> from herningmodel.rules.catalogue import ALL_RULES
        >>> print(law_page(ALL_RULES, "en").splitlines()[0])
        # The law in this library
    """
    return "\n".join(_lines(rules, language)) + "\n"


def provisions_used(rules: Iterable[AnyRule]) -> Mapping[LegalReference, list[str]]:
    """Return each provision that a rule cites, with the codes of the rules, in the order of the acts."""
    used: dict[LegalReference, list[str]] = defaultdict(list)
    for rule in rules:
        if isinstance(rule, Rule) and rule.reference is not None:
            for reference in rule.reference.references:
                used[reference].append(rule.code)
    return {reference: used[reference] for reference in sorted(used, key=_place)}


def _lines(rules: Iterable[AnyRule], language: Language) -> Iterator[str]:
    yield from (f"# {TITLE.get(language)}", "", READ.get(language), "", WEIGHT.get(language))
    yield from ("", "", f"## {TEXTS.get(language)}", "")
    for one in CONSOLIDATIONS:
        made, certainty = format_value(one.made, language), format_value(one.certainty, language)
        said = MADE.get(language).format(title=one.title, made=made, certainty=certainty)
        yield f"- {format_value(one.act, language)}: {said}"
    yield from ("", "", f"## {USED.get(language)}", "")
    yield from (f"| {USED_COLUMNS.get(language)} |", "|---|---|---|---|---|")
    for reference, codes in provisions_used(rules).items():
        links = ", ".join(f"[{code}](../rules/{language}/{code}.md)" for code in sorted(codes))
        known = _known(reference, provision_of(reference), language)
        yield f"| {reference} | {known} | {links} |"
    yield from ("", "", f"## {KEY.get(language)}", "")
    yield from (f"| {KEY_COLUMNS.get(language)} |", "|---|---|---|")
    for row in CONCORDANCE:
        sel, bl = (", ".join(one.within_act for one in side) for side in (row.sel, row.bl))
        yield f"| {sel or NEW.get(language)} | {bl} | {format_value(row.certainty, language)} |"
    yield from ("", "", f"## {OPEN.get(language)}", "")
    yield from (
        f"{number}. {one.get(language)}" for number, one in enumerate(OPEN_QUESTIONS, start=1)
    )


def _known(reference: LegalReference, known: Provision | None, language: Language) -> str:
    force = reference.act.in_force
    start = (
        SINCE.get(language).format(day=format_value(force.start, language)) if force.start else ""
    )
    until = (
        UNTIL.get(language).format(day=format_value(force.until, language)) if force.until else ""
    )
    about, certainty = (UNKNOWN, UNKNOWN) if known is None else (known.about, known.certainty.label)
    return f"{about.get(language)} | {start or until} | {certainty.get(language)}"


def _place(reference: LegalReference) -> tuple[int, int, str, int, int]:
    number, _, letter = reference.paragraph.partition(" ")
    acts = [*Act]
    return acts.index(reference.act), int(number), letter, reference.stk or 0, reference.nr or 0
