"""Reported codes of Statistics Denmark: an unknown one is a finding and never an exception."""

from datetime import date

from herningmodel.model.dst_codes import LEGAL_BASES, PLACES
from herningmodel.validation.check_dst_codes import check_statistics
from herningmodel.validation.report import RuleState


def test_known_codes_are_clean():
    report = check_statistics(["1", "23", "99"], PLACES, on=date(2026, 1, 15))
    assert report.is_clean
    assert RuleState.CLEAN is report.state_of("FMT011")


def test_an_unknown_code_is_found_and_its_value_is_masked():
    report = check_statistics(["28", "0203110000"], PLACES, on=date(2026, 1, 15))
    assert ["28", "******-****"] == [finding.seen for finding in report.findings]
    assert RuleState.FOUND is report.state_of("FMT011")


def test_a_code_is_known_from_its_first_day():
    """The day before, the day."""
    assert [1, 0] == [
        len(check_statistics(["114"], LEGAL_BASES, on=day).findings)
        for day in (date(2023, 12, 31), date(2024, 1, 1))
    ]
