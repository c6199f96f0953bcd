"""Test what a log and a notebook show: short, escaped, and nothing personal."""

import json
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.glance import WithGlance
from herningmodel.core.spans import Span
from herningmodel.evaluation.evaluate import evaluate
from herningmodel.kept.load_recommendation import load_recommendation
from herningmodel.kept.load_report import load_report
from herningmodel.kept.load_schedule import load_schedule
from herningmodel.loading.load_case import load_case
from herningmodel.recommendation.recommend import recommend
from herningmodel.scheduling.plan_case import schedule
from herningmodel.schema.records import walk
from herningmodel.testing import EXAMPLES, example_text
from herningmodel.text.privacy import looks_like_cpr
from herningmodel.validation.check import check
from support.documents import ON, documents
from support.kept import through_json


LONGEST = 200
OVER = Span(date(2025, 1, 1), date(2026, 1, 1))
SECRET = "Faderen drikker, og moderen er bange"
HOSTILE = "<img/src=x/onerror=alert(1)>&\"'"


class Parsed(HTMLParser):
    """A page whose tags are closed in order, without attributes but the few that are ours."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(page)
        self.close()
        assert [] == self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in {"img", "script", "style"}
        assert {name for name, _ in attrs} <= {"class", "lang", "scope"}
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()


def results_of(document: dict[str, Any], *, is_evaluated: bool = False) -> Iterator[WithGlance]:
    """Yield the case and all that is said of it, as computed and as kept."""
    report = check(document, on=ON)
    yield from (report, report.redacted(), load_report(through_json(report.as_dict())))
    case = load_case(document)
    advice, plan = recommend(case, on=ON), schedule(case, on=ON)
    yield from (case, advice, plan)
    yield load_recommendation(through_json(advice.as_dict()))
    yield load_schedule(through_json(plan.as_dict()))
    if is_evaluated:
        yield evaluate([case], over=OVER)


def with_marks(document: dict[str, Any]) -> dict[str, Any]:
    """Return *document* with free texts, ids and names that may not be shown as they are."""
    written = json.dumps(document)
    written = written.replace('"en grund"', json.dumps(SECRET))
    written = written.replace('"net-1"', '"020311-0000"').replace('"w1"', json.dumps(HOSTILE))
    return {**json.loads(written), "id": f"020311-0000{HOSTILE}", f"x_{HOSTILE}": SECRET}


@given(documents.map(with_marks))
def test_the_short_forms_are_short_safe_and_whole(document: dict[str, Any]) -> None:
    """A `repr` has at most 200 characters, and neither form shows anything personal."""
    for result in results_of(document):
        line, page = repr(result), result._repr_html_()
        assert len(line) <= LONGEST
        assert line.isprintable()
        Parsed(page)
        for form in (line, page):
            assert not looks_like_cpr(form)
            assert SECRET not in form
        assert HOSTILE not in page


@given(documents.map(with_marks))
def test_every_record_of_a_case_has_a_short_repr(document: dict[str, Any]) -> None:
    """The records inside follow the same rule."""
    for _, record in walk(load_case(document)):
        shown = repr(record)
        assert len(shown) <= LONGEST
        assert not looks_like_cpr(shown)
        assert SECRET not in shown


@given(st.data())
def test_a_broken_document_has_a_report_to_show(data: st.DataObject) -> None:
    """What was seen in it is left out of both forms."""
    text = data.draw(st.text(max_size=20).map(lambda rest: f"{SECRET}{rest}"))
    report = check({**json.loads(example_text("faulty")), "opened": text, text: 1}, on=ON)
    Parsed(report._repr_html_())
    assert SECRET not in repr(report) + report._repr_html_()


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name != "faulty"])
def test_the_short_forms_of_the_examples(name: str) -> None:
    """An evaluation too, which shows no more than what may be published."""
    for result in results_of(json.loads(example_text(name)), is_evaluated=True):
        assert repr(result).startswith(f"<{type(result).__name__} ")
        Parsed(result._repr_html_())
        assert "\\" not in result._repr_html_()
