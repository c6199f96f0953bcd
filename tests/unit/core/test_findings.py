"""Findings: one shape for everything that can be found."""

from datetime import date

import pytest
from attrs import evolve

from herningmodel.core.findings import (
    Accepted,
    Audience,
    ErrorDirection,
    Finding,
    Location,
    Severity,
    text_as_dict,
    without_nulls,
)
from herningmodel.core.sources import Basis
from herningmodel.text.texts import Text


STARTED = Location(trail=("placements", 0, "started"), id="p1")


def finding(**members: object) -> Finding:
    """Return a finding with *members*."""
    frame = {
        "code": "FMT012",
        "name": "impossible_date",
        "severity": Severity.ERROR,
        "basis": Basis.DATA,
        "where": (STARTED,),
        "template": Text(da="Dagen findes ikke.", en="There is no such day."),
    }
    return Finding(**(frame | members))


def test_severities_are_ranked_from_the_heaviest():
    """A report begins with the most severe findings."""
    assert [0, 1, 2] == [Severity.ERROR.rank, Severity.WARNING.rank, Severity.INFO.rank]


def test_a_place_is_written_for_people_and_for_programs():
    """Both notations are in a report, with the id of the record."""
    expected = {
        "path": ".placements[0].started",
        "pointer": "/placements/0/started",
        "id": "p1",
    }
    assert expected == STARTED.as_dict()


def test_a_place_without_an_id_and_a_line_leaves_them_out():
    """Absent and null mean the same."""
    assert {"path": ".", "pointer": ""} == Location(trail=()).as_dict()


def test_the_line_of_a_place_is_in_the_report():
    """A document among many is found by its line; 1 is the first."""
    assert 7 == Location(trail=(), line=7).as_dict()["line"]


@pytest.mark.parametrize(
    ("name", "written"), [("0203110000", "******-****"), ("\x1b[31m", r"\x1b[31m")]
)
def test_the_id_of_a_place_is_shown_safely(name, written):
    """An id comes from data, and may be anything."""
    assert written == Location(trail=(), id=name).as_dict()["id"]


def test_the_repr_of_a_place_is_shown_safely_too():
    """It ends in a log; a key and an id may be personal."""
    place = Location(trail=("ratings", "0203110000"), id="020311-0000")
    assert 'Location(trail=.ratings["******-****"], id=******-****, line=None)' == repr(place)


def test_a_finding_with_everything_is_written_in_the_order_of_the_contract():
    """The members are in the order in which they are read."""
    full = finding(
        seen="2025-13-40",
        expected="date YYYY-MM-DD",
        hint_template=Text(da="Skriv dagen om.", en="Write the day anew."),
        advice_template=Text(da="Ret dagen.", en="Correct the day."),
        reference="BL § 46",
        may_err=ErrorDirection.OVER,
    )
    expected = {
        "code": "FMT012",
        "name": "impossible_date",
        "severity": "error",
        "basis": "data",
        "where": [STARTED.as_dict()],
        "seen": "2025-13-40",
        "expected": "date YYYY-MM-DD",
        "message": {"da": "Dagen findes ikke.", "en": "There is no such day."},
        "hint": {"da": "Skriv dagen om.", "en": "Write the day anew."},
        "advice": {"da": "Ret dagen.", "en": "Correct the day."},
        "reference": "BL § 46",
        "may_err": "may_over_report",
    }
    assert expected == full.as_dict()
    assert [*expected] == [*full.as_dict()]


def test_a_finding_leaves_out_what_it_does_not_know():
    """A missing value was not seen; a rule without a provision has no reference."""
    expected = {"code", "name", "severity", "basis", "where", "message", "may_err"}
    assert expected == finding().as_dict().keys()


def test_a_hint_is_in_the_voice_for_its_reader():
    """A caseworker reads the advice where there is some, and else what a vendor reads."""
    hint = Text(da="Skriv {day} i started.", en="Write {day} in started.")
    advice = Text(da="Angiv {day}.", en="State {day}.")
    both = finding(hint_template=hint, advice_template=advice, values={"day": 3})
    one_voice = finding(hint_template=hint, values={"day": 3})
    assert both.hint_for(Audience.VENDOR) == Text(da="Skriv 3 i started.", en="Write 3 in started.")
    assert both.hint_for(Audience.CASEWORKER) == Text(da="Angiv 3.", en="State 3.")
    assert one_voice.hint_for(Audience.CASEWORKER) == one_voice.hint
    assert one_voice.advice is None
    assert finding().hint_for(Audience.CASEWORKER) is None
    assert both.redacted(set()).advice == Text(da="Angiv ….", en="State ….")


def test_a_finding_is_rendered_when_read_and_can_hide_its_values():
    """What is safe_placeholders stays, and everything else is left out."""
    full = finding(
        template=Text(da="{seen} findes ikke; skriv {wanted}.", en="No {seen}; write {wanted}."),
        hint_template=Text(da="Skriv {wanted}.", en="Write {wanted}."),
        suggestion_template=Text(da="Mente du {suggestion}?", en="Did you mean {suggestion}?"),
        values={"seen": "020311-0000", "wanted": 3, "suggestion": 4},
        safe_placeholders=frozenset({"wanted"}),
        expected="3",
        reference="BL § 46",
    )
    assert ("No “******-****”; write 3.", "Did you mean 4?") == (full.message.en, full.hint.en)
    redacted = full.redacted({"placements", "started"})
    assert ("No …; write 3.", "Write 3.") == (redacted.message.en, redacted.hint.en)
    assert (None, None, None) == (redacted.seen, redacted.expected, redacted.reference)
    assert (Location(trail=STARTED.trail),) == redacted.where
    assert '.placements[0]["…"]' == full.redacted({"placements"}).where[0].path


def test_findings_with_other_values_are_other_findings():
    """They are compared and hashed by what they say, and a value that is not said is no part."""
    on = Text(da="Den {on}.", en="On {on}.")
    assert finding(template=on, values={"on": 1}) == finding(template=on, values={"on": 1})
    assert finding(template=on, values={"on": 1}) != finding(template=on, values={"on": 2})
    assert finding(values={"on": 1}) == finding(values={"on": 2})
    assert 1 == len({finding(values={"on": 1}), finding(values={"on": 1})})


def test_no_repr_shows_who_accepts_and_why():
    """Both are private; that it is accepted, and until when, is not."""
    accepted = Accepted(by="adviser-7", reason="Aftalt.", until=date(2026, 6, 1))
    assert "Accepted(until=datetime.date(2026, 6, 1))" in repr(finding(accepted=accepted))
    assert {"by": "adviser-7", "reason": "Aftalt.", "until": "2026-06-01"} == accepted.as_dict()
    assert {"by": "…", "reason": "…"} == evolve(accepted, until=None).redacted().as_dict()


def test_a_finding_may_have_several_places():
    """A contradiction is in two places."""
    ended = Location(trail=("placements", 0, "ended"), id="p1")
    expected = [STARTED.as_dict(), ended.as_dict()]
    assert expected == finding(where=(STARTED, ended)).as_dict()["where"]


def test_a_text_is_written_in_both_languages_danish_first():
    """The reader of the report chooses."""
    assert [("da", "trin"), ("en", "step")] == [*text_as_dict(Text(da="trin", en="step")).items()]


def test_only_nulls_are_left_out():
    """False, zero, an empty text and an empty list say something."""
    said = {"no": False, "zero": 0, "empty": "", "none": []}
    assert said == without_nulls({**said, "null": None})
