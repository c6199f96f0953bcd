"""A published evaluation comes back from its JSON, equal to what was written."""

import json
from datetime import date
from typing import Any

import pytest

from herningmodel.core.errors import ResultError
from herningmodel.core.spans import Span
from herningmodel.evaluation.evaluate import evaluate
from herningmodel.evaluation.published import Published
from herningmodel.kept.load_evaluation import load_evaluation
from herningmodel.testing.municipality.synthetic_cases import synthetic_cases
from herningmodel.text.privacy import HIDDEN
from support.kept import through_json


YEAR, BEFORE = Span.parse("2025"), Span.parse("2024")
CASES = [*synthetic_cases(60, on=date(2025, 12, 31), seed=7)]
WHOLE = evaluate(CASES, over=YEAR, base=BEFORE)
PUBLISHED = [
    WHOLE.published(),
    WHOLE.published(smallest=1),
    evaluate([], over=YEAR).published(),
]


@pytest.mark.parametrize("published", PUBLISHED, ids=range(len(PUBLISHED)))
def test_an_evaluation_that_is_read_back_is_equal_to_what_was_published(
    published: Published,
) -> None:
    """Its tables, its figures, its verdicts and its notes too."""
    again = load_evaluation(json.dumps(published.as_dict()))
    assert published == again
    assert again == published
    assert hash(published) == hash(again)
    assert (published.over, published.base, published.smallest) == (
        again.over,
        again.base,
        again.smallest,
    )
    assert (published.notes, published.conclusion) == (again.notes, again.conclusion)
    assert published.core == again.core
    for sheet, table in zip(published.sheets, again.tables, strict=True):
        assert (sheet.title, sheet.period, sheet.header) == (
            table.title,
            table.period,
            table.header,
        )
        assert again.table(table.indicator, table.period) == table
        for row, kept in zip(sheet.rows, table.rows, strict=True):
            assert (row.key, row.group, row.label) == (kept.key, kept.group, kept.label)
            assert [figure.as_dict() for figure in row.figures] == [
                figure.as_dict() for figure in kept.figures
            ]
    for group, wellbeing in published.wellbeing.items():
        known = again.wellbeing[group]
        assert (wellbeing.verdict, wellbeing.text) == (known.verdict, known.text)
        assert wellbeing.is_possibly_worse is known.is_possibly_worse
        assert wellbeing.interval == known.interval


def test_what_was_hidden_stays_hidden() -> None:
    """The counts behind it are not in what was published."""
    again = load_evaluation(WHOLE.as_dict())
    assert again != load_evaluation(WHOLE.as_dict(smallest=1))
    shown = [
        figure.rounded for table in again.tables for row in table.rows for figure in row.figures
    ]
    assert None in shown
    assert again != "an evaluation"


def test_a_table_that_is_not_there_is_not_found() -> None:
    """An empty row of a long table counts nothing."""
    again = load_evaluation(WHOLE.as_dict())
    table = again.tables[0]
    assert 0 == table.figure("no_such_row").rounded
    assert table.rows[0].figures[0] == table.figure(table.rows[0].key, group=table.rows[0].group)
    with pytest.raises(KeyError, match="no_such_table"):
        again.table("no_such_table")


def test_what_was_kept_cannot_be_changed_through_what_is_returned() -> None:
    """What `as_dict` returns is the caller's."""
    again = load_evaluation(WHOLE.as_dict())
    again.as_dict()["tables"].clear()
    assert WHOLE.published() == again


def test_every_fault_of_an_evaluation_is_found_at_once() -> None:
    """With its place."""
    written = through_json(WHOLE.as_dict())
    written.update(over="the year", smallest=-1)
    written["tables"][0]["rows"][0]["values"][0] = {"value": "5"}
    written["wellbeing"][0].update(verdict="fine", interval=[1])
    with pytest.raises(ResultError) as raised:
        load_evaluation(written)
    assert {
        (".over", "FMT015"),
        (".smallest", "FMT013"),
        (".wellbeing[0].verdict", "FMT011"),
        (".wellbeing[0].interval", "FMT017"),
        (".tables[0].rows[0].values[0].value", "FMT008"),
    } == {(finding.where[0].path, finding.code) for finding in raised.value.findings}


def test_an_evaluation_from_elsewhere_is_shown_as_safely_as_ours() -> None:
    """A number that was put into it is hidden."""
    evil = "020311-0000 \x1b"
    written: dict[str, Any] = through_json(WHOLE.as_dict())
    written.update(profile=evil, library=evil, conclusion={"da": evil, "en": evil})
    written["tables"][0]["rows"][0].update(group=evil, label={"da": evil, "en": evil})
    again = load_evaluation(written)
    for form in (json.dumps(again.as_dict()), repr(again), again.conclusion.da):
        assert "020311-0000" not in form
        assert "\x1b" not in form
        assert HIDDEN in form
