"""The forms of an evaluation: what they hold, that nothing is hidden in one and shown in another."""

import csv
import io
import json
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from herningmodel import Span, evaluate
from herningmodel.evaluation.figures import HIDDEN
from herningmodel.evaluation.indicators import follow_ups_held, steps_by_month
from herningmodel.evaluation.published import Published
from herningmodel.formats import evaluation_svg
from herningmodel.formats.evaluation_csv import COLUMNS, csv_table
from herningmodel.formats.evaluation_html import html_page
from herningmodel.formats.evaluation_json import evaluation_json
from herningmodel.formats.evaluation_markdown import markdown
from herningmodel.text.texts import LANGUAGES, Language
from support.caseloads import cases


NAME = '=1+1 <b>&"|nord'


@pytest.fixture(scope="module", params=["groups", "one period", "nothing"])
def published(request: pytest.FixtureRequest) -> Published:
    if request.param == "groups":
        return evaluate(
            cases(200),
            over=Span.parse("2025"),
            base=Span.parse("2024"),
            group=lambda case: NAME if case.id.endswith("1") else "resten",
        ).published()
    return evaluate(
        cases(60) if request.param == "one period" else [], over=Span.parse("2025")
    ).published()


class Page(HTMLParser):
    """What a browser finds in a page: open elements, references to elsewhere, and text."""

    empty = frozenset({"meta", "rect", "line"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.elsewhere: list[str] = []
        self.language: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in self.empty:
            self.open.append(tag)
        members = dict(attrs)
        self.language = members.get("lang") or self.language
        self.elsewhere += [
            str(members[attribute]) for attribute in ("src", "href") if attribute in members
        ]

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.empty:
            assert self.open.pop() == tag


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_holds_everything_it_needs(published: Published, language: Language) -> None:
    """It is closed, has a language, no script, and refers to nothing but itself."""
    rendered = html_page(published, language)
    page = Page()
    page.feed(rendered)
    assert page.open == []
    assert page.language == language
    assert "script" not in page.tags
    assert page.elsewhere
    assert all(address.startswith("#") for address in page.elsewhere)
    assert page.tags.count("table") == len(published.sheets) + 1
    assert page.tags.count("caption") == len(published.sheets)
    assert page.tags.count("svg") == 4
    assert "<b>" not in rendered
    assert "url(" not in rendered


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "draw",
    [
        evaluation_svg.ladder_over_time,
        evaluation_svg.moves_matrix,
        evaluation_svg.follow_up_kept,
        evaluation_svg.placed_and_wellbeing,
    ],
)
def test_a_drawing_is_whole_and_has_a_name(
    published: Published, draw: object, language: Language
) -> None:
    assert callable(draw)
    root = ET.fromstring(draw(published, language))
    named = {child.tag.rpartition("}")[2]: child.text for child in root}
    assert root.get("role") == "img"
    assert named["title"]
    assert named["desc"]
    for box in root.iter("{http://www.w3.org/2000/svg}rect"):
        x, wide = float(box.get("x", "")), float(box.get("width", ""))
        assert 0 <= x <= x + wide <= 721


@pytest.mark.parametrize("language", LANGUAGES)
def test_wellbeing_is_beside_every_table_that_needs_it(
    published: Published, language: Language
) -> None:
    needing = [sheet for sheet in published.sheets if sheet.indicator.needs_wellbeing]
    said = published.wellbeing[None].text.get(language)
    assert markdown(published, language).count(f"**{said}**") == len(needing)
    assert needing


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_says_its_unit_its_definition_and_whom_it_leaves_out(
    published: Published, language: Language
) -> None:
    rendered = markdown(published, language)
    for sheet in published.sheets:
        indicator = sheet.indicator
        for text in (
            indicator.unit.label,
            indicator.definition,
            indicator.left_out,
            *([sheet.not_measured] if sheet.not_measured else []),
            sheet.title,
        ):
            assert text.get(language) in rendered


def test_the_rows_of_a_table_are_as_long_as_its_head(published: Published) -> None:
    rows = [*csv.reader(io.StringIO("".join(csv_table(published, "en"))))]
    assert tuple(rows[0]) == COLUMNS
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert all((row[6] == "") != (row[7] == "") for row in rows[1:])
    assert not any(row[3].startswith("=") for row in rows)


def test_markdown_keeps_a_table_a_table(published: Published) -> None:
    """What a group is called cannot break a row."""
    for line in markdown(published, "da").splitlines():
        if line.startswith("| ") and NAME[:3] in line:
            assert "\\|nord" in line


def test_json_and_csv_hold_the_same_numbers(published: Published) -> None:
    document = json.loads(evaluation_json(published))
    values = [
        value["value"]
        for table in document["tables"]
        for row in table["rows"]
        for value in row["values"]
    ]
    rows = [*csv.reader(io.StringIO("".join(csv_table(published, "da"))))][1:]
    assert ["" if value is None else str(value) for value in values] == [row[6] for row in rows]


def test_a_bar_of_what_is_left_is_not_drawn_as_the_whole(published: Published) -> None:
    """Where a part of the follow-up is hidden, the drawing says so and draws none of it."""
    sheet = published.sheet(follow_ups_held.BY_LAW, published.over)
    rendered = evaluation_svg.follow_up_kept(published, "da")
    hidden = sum(
        any(sheet.figure(line.key, column) is HIDDEN for column in range(3))
        for line in follow_ups_held.ROWS
    )
    assert hidden == rendered.count(evaluation_svg.SOME_HIDDEN.da)


def test_a_stack_from_which_something_is_missing_says_so(published: Published) -> None:
    sheet = published.sheet(steps_by_month.CODE, published.over)
    steps = [row for row in sheet.rows if row.group is None and row.key in set("123456")]
    is_missing = any(HIDDEN in row.figures for row in steps)
    assert is_missing == (
        evaluation_svg.SOME_HIDDEN.en in evaluation_svg.ladder_over_time(published, "en")
    )
