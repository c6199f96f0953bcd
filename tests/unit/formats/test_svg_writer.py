"""Test the pieces of SVG that several drawings are made of."""

from herningmodel.formats.svg_writer import box, drawing, rule, words


def test_a_drawing_has_an_escaped_title_and_description():
    """A screen reader reads both."""
    lines = drawing("<svg>", "a < b", "c & d", ["<g/>"]).split("\n")
    assert lines == ["<svg>", "<title>a &lt; b</title>", "<desc>c &amp; d</desc>", "<g/>", "</svg>"]


def test_words_are_escaped():
    """Nothing that came from data is read as markup."""
    assert ">&lt;b&gt;</text>" in words(1, 2, "<b>", size=11)


def test_a_box_is_never_of_negative_width():
    """A renderer would refuse it."""
    assert 'width="0.0"' in box(1, 2, -3, 4, "#000000")


def test_a_rule_goes_from_point_to_point():
    """Coordinates have one decimal."""
    assert rule(1, 2, 3, 4.26).startswith('<line x1="1.0" y1="2.0" x2="3.0" y2="4.3" ')
