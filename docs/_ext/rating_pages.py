"""
One page for each dimension of the rating manual, in each language, and a page of what is common.

The pages are generated when the docs are built and are not kept in version control.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sphinx.application import Sphinx

from herningmodel.formats.rating_markdown import dimension_list, rating_overview, rating_page
from herningmodel.model.needs import Dimension
from herningmodel.text.texts import LANGUAGES, Language, Text


OTHER_LANGUAGE: Final = Text(da="In English", en="På dansk")
ALL: Final = Text(da="Alle dimensioner", en="All dimensions")
ORPHAN: Final = "---\norphan: true\n---\n"
"""Front matter of a page that is in no table of contents."""


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the pages before the sources are looked for."""
    app.connect("builder-inited", write_pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def write_pages(app: Sphinx) -> None:
    """Write each page that is new or changed."""
    folder = Path(app.srcdir) / "ratings"
    for language in LANGUAGES:
        for name, text in pages_in(language):
            path = folder / language / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                path.write_text(text, encoding="utf-8")


def pages_in(language: Language) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each page in *language*."""
    other: Language = "en" if language == "da" else "da"
    link = OTHER_LANGUAGE.get(language)
    listed = dimension_list(language, "[{name}]({code}.md)")
    yield "index.md", f"{rating_overview(language)}\n{listed}\n[{link}](../{other}/index.md)\n"
    for dimension in Dimension:
        links = f"[{ALL.get(language)}](index.md) · [{link}](../{other}/{dimension.value}.md)"
        yield f"{dimension.value}.md", f"{ORPHAN}{rating_page(dimension, language)}\n{links}\n"
