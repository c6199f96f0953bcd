"""What a log and a notebook show: one line, and a table in both languages."""

from html.parser import HTMLParser

import pytest
from attrs import frozen

from herningmodel.core.glance import MOST_ROWS, Glance, WithGlance, counted, shown_id
from herningmodel.text.privacy import LONGEST_REPR
from herningmodel.text.texts import Text, verbatim


BALL = Text(da="bold", en="ball")
COLOUR = Text(da="Farve", en="Colour")
HOSTILE = '<script>alert("x")</script> & \x1b[31m'


@frozen(repr=False)
class Basket(WithGlance):
    """Something that is shown."""

    shown: Glance

    def _glance(self) -> Glance:
        return self.shown


class Tags(HTMLParser):
    """The tags of a page, and whether each is closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.seen: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert {name for name, _ in attrs} <= {"class", "lang", "scope"}
        self.opened.append(tag)
        self.seen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.opened.pop()


def glance(*facts: str, rows: int = 0) -> Glance:
    """Return what is shown of a ball."""
    return Glance(
        kind=BALL,
        facts=tuple(map(verbatim, facts)),
        heads=(COLOUR,),
        rows=tuple((verbatim(f"{number}"),) for number in range(rows)),
        notes=(Text(da="En bold.", en="A ball."),),
    )


def test_a_repr_is_the_line_in_english() -> None:
    """The facts have a dot between them."""
    assert "<ball red · round>" == repr(Basket(glance("red", "round")))
    assert "<ball>" == repr(Basket(glance()))


@pytest.mark.parametrize("fact", ["x" * 10_000, "020311-0000 " * 100, "\n" * 500, "\ud800" * 99])
def test_a_line_is_short_whatever_it_holds(fact: str) -> None:
    """It is one line that can be printed, and hides what looks like a CPR number."""
    line = glance(fact, fact).line
    assert len(line) <= LONGEST_REPR
    assert line.isprintable()
    assert "020311" not in line
    assert line.endswith(">")


def test_a_notebook_shows_danish_first_and_english_folded_below() -> None:
    """Each language is marked as such, and says the same."""
    assert (
        '<div class="herningmodel-glance">'
        '<section lang="da"><p><strong>bold</strong> red</p>'
        '<table><thead><tr><th scope="col">Farve</th></tr></thead>'
        "<tbody><tr><td>0</td></tr></tbody></table><p>En bold.</p></section>"
        '<details lang="en"><summary>In English</summary><p><strong>ball</strong> red</p>'
        '<table><thead><tr><th scope="col">Colour</th></tr></thead>'
        "<tbody><tr><td>0</td></tr></tbody></table><p>A ball.</p></details></div>"
    ) == Basket(glance("red", rows=1))._repr_html_()


def test_without_rows_there_is_no_table() -> None:
    """Heads alone say nothing."""
    assert "<table>" not in glance("red").html


def test_a_long_table_ends_with_how_many_more_there_are() -> None:
    """A notebook is not flooded by a case with a thousand faults."""
    assert "more." not in glance(rows=MOST_ROWS).html
    html = glance(rows=MOST_ROWS + 2).html
    assert "<p>Og 2 mere.</p>" in html
    assert "<p>And 2 more.</p>" in html
    assert 2 * MOST_ROWS == html.count("<td>")


def test_what_comes_from_data_is_escaped() -> None:
    """A hostile name is text, never a tag, and never a control character."""
    shown = Glance(
        kind=BALL,
        facts=(verbatim(HOSTILE),),
        heads=(verbatim(HOSTILE),),
        rows=((verbatim(HOSTILE),),),
        notes=(verbatim(HOSTILE), verbatim("020311-0000")),
    ).html
    tags = Tags(shown)
    assert [] == tags.opened
    assert {"div", "section", "details", "summary", "p", "strong"} | {
        *("table", "thead", "tbody", "tr", "th", "td")
    } == {*tags.seen}
    assert "\x1b" not in shown
    assert "020311" not in shown


def test_an_id_on_a_line_is_masked_and_short() -> None:
    """The facts after it are seen too."""
    assert "******-****" == shown_id("0203110000").get("da")
    assert 40 == len(shown_id("x" * 999).get("en"))


def test_one_and_several_have_names_of_their_own() -> None:
    """None is several."""
    names = (BALL, Text(da="bolde", en="balls"))
    assert ["0 balls", "1 ball", "2 balls"] == [counted(n, names).get("en") for n in range(3)]
