"""The changes since the last release, from `changelog.d`, on the page of the changelog."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sphinx.application import Sphinx


PAGE: Final = "changelog"
KINDS: Final = {"changed": "Changed", "added": "Added", "fixed": "Fixed", "rules": "Rules"}
"""The kinds of fragments and their headings, in the order in which they are shown."""
MARK: Final = "<!-- open changes -->\n"
FRAGMENTS: Final = Path(__file__).resolve().parents[2] / "changelog.d"


def setup(app: Sphinx) -> dict[str, bool]:
    """Fill the page when it is read; read it in every build."""
    app.connect("source-read", fill)
    app.connect("env-get-outdated", always_read)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def fill(app: Sphinx, docname: str, source: list[str]) -> None:
    """Put the open fragments on the page."""
    if docname == PAGE:
        source[0] = source[0].replace(MARK, "\n".join([*open_changes(FRAGMENTS), ""]))


def always_read(*_: object) -> list[str]:
    """Return the page: Sphinx cannot detect a new fragment."""
    return [PAGE]


def open_changes(folder: Path) -> Iterator[str]:
    """Yield the Markdown lines of the fragments in *folder*, grouped by kind."""
    for kind, heading in KINDS.items():
        if fragments := sorted(folder.glob(f"*.{kind}.md")):
            yield from ("", f"### {heading}", "")
            for path in fragments:
                first, *rest = path.read_text(encoding="utf-8").strip().splitlines()
                yield from (f"- {first}", *(f"  {line}" if line else "" for line in rest))
