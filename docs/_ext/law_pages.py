"""The page about the law, in each language, written when the docs are built."""

from pathlib import Path

from sphinx.application import Sphinx

from herningmodel.formats.law_markdown import law_page
from herningmodel.rules.catalogue import ALL_RULES
from herningmodel.text.texts import LANGUAGES


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the pages before the sources are looked for."""
    app.connect("builder-inited", write_pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def write_pages(app: Sphinx) -> None:
    """Write each page that is new or changed."""
    folder = Path(app.srcdir) / "law"
    folder.mkdir(exist_ok=True)
    for language in LANGUAGES:
        path, text = folder / f"{language}.md", law_page(ALL_RULES, language)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
