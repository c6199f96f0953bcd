"""
One sidebar for all pages of a folder that are in no table of contents, such as those of the rules.

The theme renders the whole table of contents for each page: half a second, for 260 pages that
differ neither in the links nor in what is marked as current.
"""

from collections.abc import Callable
from typing import Final

from sphinx.application import Sphinx


SHARED: Final = ("rules/da/", "rules/en/")


def setup(app: Sphinx) -> dict[str, bool]:
    """Replace the function before the theme calls it."""
    app.connect("html-page-context", share, priority=400)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


_rendered: Final[dict[tuple[str, str], str]] = {}


def share(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, object],
    doctree: object,
) -> None:
    """Keep what the function renders for the first page of a folder."""
    folder = next((folder for folder in SHARED if pagename.startswith(folder)), None)
    toctree = context.get("toctree")
    if folder is not None and not pagename.endswith("/index") and callable(toctree):
        context["toctree"] = kept(folder, toctree)


def kept(folder: str, toctree: Callable[..., str]) -> Callable[..., str]:
    """Return *toctree* with its results kept for each folder and each set of options."""

    def rendered(**options: object) -> str:
        key = folder, repr(sorted(options.items()))
        if key not in _rendered:
            _rendered[key] = toctree(**options)
        return _rendered[key]

    return rendered
