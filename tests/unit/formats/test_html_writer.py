"""Test the pieces of HTML that several pages are made of."""

from herningmodel.formats.html_writer import column_head, html_text, page, paragraph
from herningmodel.text.texts import Text


DANGEROUS = Text(da=" <b>mor</b> & 'far' ", en=' "mother" ')


def test_a_text_is_escaped_and_trimmed():
    """Nothing that came from data is read as markup."""
    assert html_text(DANGEROUS, "da") == "&lt;b&gt;mor&lt;/b&gt; &amp; &#x27;far&#x27;"
    assert html_text(DANGEROUS, "en") == "&quot;mother&quot;"


def test_a_piece_without_a_class_has_no_attribute_for_it():
    """The class is left out, not empty."""
    yes = Text(da="ja", en="yes")
    assert paragraph(yes, "da") == "<p>ja</p>"
    assert column_head(yes, "en", "name") == '<th scope="col" class="name">yes</th>'


def test_a_page_names_its_language_and_escapes_its_title():
    """The frame holds the style and the body, and ends in a newline."""
    lines = page(DANGEROUS, "p{}", ["<p>1</p>", "<p>2</p>"], "en").split("\n")
    assert lines[1] == '<html lang="en">'
    assert "<title>&quot;mother&quot;</title>" in lines[2]
    assert lines[4:] == [
        "<style>p{}</style></head>",
        "<body><p>1</p>",
        "<p>2</p></body></html>",
        "",
    ]
