"""The language of each page, for screen readers, search engines and browsers."""

from typing import Final

from sphinx.application import Sphinx


DANISH: Final = frozenset(
    {"seks-trin", "trivsel", "how-to/laes-en-anbefaling", "how-to/vurder-ens"}
)
"""The Danish pages that are written by hand; the generated ones have `da` in their path."""


def setup(app: Sphinx) -> dict[str, bool]:
    """Set the language before a page is rendered."""
    app.connect("html-page-context", set_language)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def set_language(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, object],
    doctree: object,
) -> None:
    """Declare `lang="da"` on a Danish page."""
    if pagename in DANISH or "da" in pagename.split("/"):
        context["language"] = "da"
