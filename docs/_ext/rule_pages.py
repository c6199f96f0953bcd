"""
One page for each rule in each language, and a table of them all, written when the docs are built.

The pages are generated from the rules and not kept in version control; the page of a removed rule
is removed too. They are not in the sidebar: the theme renders it for every page, and 260 entries on
each of 300 pages took two thirds of the build.
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

from sphinx.application import Sphinx

from herningmodel.formats.rule_markdown import rule_page
from herningmodel.rulebook.vocabulary import AnyRule, Rule
from herningmodel.rules.catalogue import ALL_RULES
from herningmodel.text.texts import LANGUAGES, Language, Text


TITLE: Final = Text(da="Reglerne", en="The rules")
INTRODUCTION: Final = Text(
    da="Her er alle {count} regler, familie for familie. Alvoren er den, en regel har, når ingen profil siger andet. Trappens egne regler har ingen alvor: de finder ingen fejl, men siger, hvilke trin der kan være det rette.",
    en="Here are all {count} rules, family by family. The severity is what a rule has unless a profile says otherwise. The rules of the ladder itself have none: they find no faults, they say which steps can be the right one.",
)
COLUMNS: Final = Text(
    da="Kode | Titel | Alvor | Grundlag | Status", en="Code | Title | Severity | Basis | Status"
)
OTHER_LANGUAGE: Final = Text(da="In English", en="På dansk")
ALL: Final = Text(da="Alle regler", en="All rules")
ORPHAN: Final = "---\norphan: true\n---\n"
"""Front matter of a page that is in no table of contents."""
FAMILIES: Final = {
    "FMT": Text(da="form og koder", en="shape and codes"),
    "DAT": Text(da="datoer, henvisninger og id'er", en="dates, references and ids"),
    "TRN": Text(da="trappen", en="the ladder"),
    "ANB": Text(da="anbringelser", en="placements"),
    "OPF": Text(da="opfølgning", en="follow-up"),
    "PLN": Text(da="planer", en="plans"),
    "INV": Text(da="inddragelse", en="involvement"),
    "TRI": Text(da="trivsel", en="wellbeing"),
    "PRO": Text(da="kommunens profil", en="the profile itself"),
    "SAG": Text(da="sagstal og kontinuitet", en="caseload and continuity"),
    "OKO": Text(da="udgifter", en="costs"),
}
"""In the order in which they are shown. A family without rules is not shown."""


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the pages before the sources are looked for."""
    app.connect("builder-inited", write_pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def write_pages(app: Sphinx) -> None:
    """Write each page that is new or changed, and remove those of removed rules."""
    folder = Path(app.srcdir) / "rules"
    pages = {
        folder / language / name: text
        for language in LANGUAGES
        for name, text in pages_in(language)
    }
    for path, text in pages.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    for path in folder.rglob("*.md"):
        if path not in pages:
            path.unlink()


def pages_in(language: Language) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each page in *language*."""
    other: Language = "en" if language == "da" else "da"
    link = OTHER_LANGUAGE.get(language)
    yield "index.md", f"{index(language)}\n[{link}](../{other}/index.md)\n"
    for rule in ALL_RULES:
        page = rule_page(rule, language)
        links = f"[{ALL.get(language)}](index.md) · [{link}](../{other}/{rule.code}.md)"
        yield f"{rule.code}.md", f"{ORPHAN}{page}\n{links}\n"


def index(language: Language) -> str:
    """Return the table of all the rules, family by family."""
    return "\n".join(_lines(language)) + "\n"


def _lines(language: Language) -> Iterator[str]:
    yield from (f"# {TITLE.get(language)}", "")
    yield INTRODUCTION.get(language).format(count=len(ALL_RULES))
    for family, rules in groupby(sorted(ALL_RULES, key=_place), key=lambda rule: rule.code[:3]):
        yield from ("", f"## {family}: {FAMILIES[family].get(language)}", "")
        yield from (f"| {COLUMNS.get(language)} |", "|---|---|---|---|---|")
        yield from (_row(rule, language) for rule in rules)


def _row(rule: AnyRule, language: Language) -> str:
    severity = rule.severity.label.get(language) if isinstance(rule, Rule) else "–"
    basis, status = rule.basis.label.get(language), rule.status.label.get(language)
    title = rule.title.get(language)
    return f"| [{rule.code}]({rule.code}.md) | {title} | {severity} | {basis} | {status} |"


def _place(rule: AnyRule) -> tuple[int, str]:
    return [*FAMILIES].index(rule.code[:3]), rule.code
