"""Write HTML: escaped texts, paragraphs, table heads and page frames."""

from collections.abc import Iterable
from html import escape

from herningmodel.text.texts import Language, Text


def html_text(text: Text, language: Language) -> str:
    """
    Return *text* in *language*, escaped, without white space around it.

    Example:
        >>> html_text(Text(da="mor & far ", en="mother & father "), "en")
        'mother &amp; father'
    """
    return escape(text.get(language).strip())


def paragraph(text: Text, language: Language, kind: str | None = None) -> str:
    """
    Return a paragraph of the class *kind*.

    Example:
        >>> paragraph(Text(da="Ja.", en="Yes."), "en", "lead")
        '<p class="lead">Yes.</p>'
    """
    return f"<p{_of_class(kind)}>{html_text(text, language)}</p>"


def column_head(text: Text, language: Language, kind: str | None = None) -> str:
    """
    Return the head of a column of the class *kind*.

    Example:
        >>> column_head(Text(da="række", en="row"), "da")
        '<th scope="col">række</th>'
    """
    return f'<th scope="col"{_of_class(kind)}>{html_text(text, language)}</th>'


def page(title: Text, style: str, body: Iterable[str], language: Language) -> str:
    """Return a page without external resources: its head, and *body*."""
    content = "\n".join(body)
    return (
        f'<!doctype html>\n<html lang="{language}">\n'
        f'<head><meta charset="utf-8"><title>{html_text(title, language)}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<style>{style}</style></head>\n"
        f"<body>{content}</body></html>\n"
    )


def _of_class(kind: str | None) -> str:
    return "" if kind is None else f' class="{kind}"'
