"""Test the list of the formats of a report."""

from datetime import date

import pytest

from herningmodel import check
from herningmodel.core.findings import Audience
from herningmodel.formats.registry import REPORT_FORMATS, ReportFormat, report_format
from herningmodel.testing import example_text


def test_each_format_has_a_name_of_its_own():
    """An option takes one name for one format."""
    names = [known.name for known in REPORT_FORMATS]
    assert len(names) == len({*names})
    assert [*map(report_format, names)] == [*REPORT_FORMATS]


def test_an_unknown_name_is_a_mistake_in_code():
    """The command line refuses it before."""
    with pytest.raises(KeyError, match="xml"):
        report_format("xml")


@pytest.mark.parametrize("known", REPORT_FORMATS, ids=lambda known: known.name)
def test_each_format_writes_reports_as_they_come(known: ReportFormat):
    """A piece of the first report is written before the second is asked for."""
    asked = []

    def reports():
        for name in ("faulty", "mads"):
            asked.append(name)
            yield check(example_text(name), on=date(2026, 1, 15), document=f"{name}.json")

    pieces = known.write(reports(), "en")
    written = ""
    while "case-0002" not in written:
        written += next(pieces)
    assert asked == ["faulty"]
    assert "".join([written, *pieces]).endswith("\n")


@pytest.mark.parametrize("known", REPORT_FORMATS, ids=lambda known: known.name)
def test_each_format_has_the_hint_for_its_reader(known: ReportFormat):
    """What people read holds one voice, and what programs read holds both."""
    report = check(example_text("faulty"), on=date(2026, 1, 15))
    vendors, caseworkers = ("".join(known.write([report], "en", reader)) for reader in Audience)
    hint, advice = "write when and how in child_heard", "state when and how"
    if known.name in {"text", "csv", "fhir"}:
        assert (hint in vendors, advice in vendors) == (True, False)
        assert (hint in caseworkers, advice in caseworkers) == (False, True)
    else:
        assert vendors == caseworkers
        assert hint in vendors
        assert advice in vendors
