"""How the docs are built: `sphinx-build -n -W --keep-going -b html docs docs/_build/html`, offline."""

import sys
from pathlib import Path

from sphinx.application import Sphinx

import herningmodel


sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "herningmodel"
author = "The herningmodel authors"
project_copyright = author
version = release = herningmodel.__version__
language = "en"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "rule_pages",
    "law_pages",
    "rating_pages",
    "decision_tables",
    "class_index",
    "members",
    "page_language",
    "public_door",
    "open_changes",
    "shared_sidebar",
]
exclude_patterns = ["_build", "_ext", "_static"]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_use_type_comments = (
    False  # the code has no such comments, and looking for them parses every source again
)
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True  # an attribute documented twice would be a duplicate object

default_role = "code"  # in our docstrings `x` is code, as it is in Markdown
smartquotes = False  # sentences of rules are shown verbatim
highlight_language = "none"

# The docs are built offline, so there is no inventory of other projects to look in.
nitpick_ignore_regex = [
    # The standard library: dates, numbers, exceptions, and types.
    (r"py:.*", r"(abc|collections(\.abc)?|datetime|decimal|enum|fractions|typing)\..*"),
    # Dependencies.
    (
        r"py:.*",
        r"(attrs|cattrs|dateutil|hypothesis|matplotlib|pint)\..*|PlainQuantity|Quantity|relativedelta|rruleset",
    ),
    # Type variables are not objects of the docs.
    (
        r"py:.*",
        r"herningmodel(\.\w+)+\.(AnyMarker|Entry|Facts|Found|Item|Key|Known|Known_co|Marker|Member|Note|Part|Shape|Subject|T|T_co)",
    ),
    # The strict JSON reader is internal.
    (r"py:class", r"herningmodel\.schema\..*"),
]

html_theme = "furo"
html_title = f"herningmodel {release}"
html_static_path = ["_static"]
html_css_files = ["custom.css"]
html_search_scorer = str(Path(__file__).parent / "_ext" / "search_scorer.js")
html_show_sphinx = False


def setup(app: Sphinx) -> None:
    """Keep docstrings of properties as they are written."""
    app.connect("autodoc-process-docstring", begin_below, priority=400)


def begin_below(
    app: Sphinx,
    what: str,
    name: str,
    obj: object,
    options: object,
    lines: list[str],
) -> None:
    """Put an empty comment first: Napoleon reads "The place: …" on the first line as a type."""
    if what in {"property", "attribute", "data"}:
        lines[:0] = ["..", ""]
