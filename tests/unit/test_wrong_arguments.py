"""Every entry point refuses a wrong argument with one sentence that names it."""

from collections import UserDict
from datetime import UTC, date, datetime

import pytest

import herningmodel as h
from herningmodel.audit.combinations import combinations
from herningmodel.audit.decision_table import decision_table
from herningmodel.core.errors import HerningmodelError, WrongTypeError, WrongValueError
from herningmodel.core.periods import Period
from herningmodel.costs.caseload_costs import cost_caseload
from herningmodel.formats.recommendation_html import explanation_html
from herningmodel.formats.report_text import report_text
from herningmodel.testing import example_text
from herningmodel.testing.example_prices import example_prices


TEXT = example_text("mads")
MADS = h.load_case(TEXT)
DOCUMENT = h.dump_case(MADS)
ON = date(2026, 1, 15)
YEAR = h.Span.parse("2025")
PRICES = example_prices()
ADVICE = h.recommend(MADS, on=ON)
REPORT = h.check(TEXT, on=ON)
PLAN = h.schedule(MADS, on=ON)

OF_A_DAY = {
    "check": lambda on: h.check(TEXT, on=on),
    "check_lines": lambda on: [*h.check_lines([TEXT], on=on)],
    "validate": lambda on: h.validate(MADS, on=on),
    "recommend": lambda on: h.recommend(MADS, on=on),
    "schedule": lambda on: h.schedule(MADS, on=on),
    "as_of": MADS.as_of,
    "compare_profiles": lambda on: [
        *h.compare_profiles(
            h.shipped_profile("herning"), h.shipped_profile("standard"), [MADS], on=on
        )
    ],
}


@pytest.mark.parametrize("door", OF_A_DAY.values(), ids=OF_A_DAY)
@pytest.mark.parametrize(
    ("on", "seen"),
    [
        ("2026-01-15", "'2026-01-15' (str)"),
        (None, "None"),
        (datetime(2026, 1, 15, 12), "2026-01-15 12:00:00 (datetime)"),
        (datetime(2026, 1, 15, tzinfo=UTC), "2026-01-15 00:00:00+00:00 (datetime)"),
        (20260115, "20260115 (int)"),
        ([ON], "list"),
    ],
)
def test_a_day_is_a_date(door, on, seen):
    """A text is no day, and to Python a time is one: both are refused everywhere alike."""
    with pytest.raises(WrongTypeError, match=r"^on: expected date, got ") as caught:
        door(on)
    assert f"on: expected date, got {seen}" == str(caught.value)


OF_A_PROFILE = {
    "check": lambda profile: h.check(TEXT, on=ON, profile=profile),
    "check_lines": lambda profile: [*h.check_lines([TEXT], on=ON, profile=profile)],
    "validate": lambda profile: h.validate(MADS, on=ON, profile=profile),
    "recommend": lambda profile: h.recommend(MADS, on=ON, profile=profile),
    "schedule": lambda profile: h.schedule(MADS, on=ON, profile=profile),
    "cost": lambda profile: h.cost(MADS, over=YEAR, prices=PRICES, profile=profile),
    "cost_caseload": lambda profile: cost_caseload(
        [MADS], over=YEAR, prices=PRICES, profile=profile
    ),
    "evaluate": lambda profile: h.evaluate([MADS], over=YEAR, profile=profile),
    "ladder_history": lambda profile: h.ladder_history(
        MADS, over=Period(date(2025, 1, 1), date(2026, 1, 1)), profile=profile
    ),
    "compare_days": lambda profile: [
        *h.compare_days([MADS], before=ON, after=date(2026, 3, 1), profile=profile)
    ],
    "combinations": lambda profile: next(combinations(profile)),
    "decision_table": lambda profile: decision_table(profile, language="da"),
}


@pytest.mark.parametrize("door", OF_A_PROFILE.values(), ids=OF_A_PROFILE)
def test_a_name_is_the_shipped_profile_or_an_error(door):
    """As on the command line; an unknown one says which there are."""
    assert door(h.shipped_profile("herning")) == door("herning")
    with pytest.raises(
        WrongValueError,
        match=r"^profile: expected 'standard' or 'herning', or a profile, got 'hernign'",
    ):
        door("hernign")
    with pytest.raises(
        WrongTypeError, match=r"^profile: expected Profile or the name of a shipped one, got dict"
    ):
        door({"name": "herning"})


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: h.recommend(DOCUMENT, on=ON), "case: expected Case, got dict"),
        (lambda: h.validate(TEXT, on=ON), "case: expected Case, got a text of "),
        (lambda: h.schedule(None, on=ON), "case: expected Case, got None"),
        (lambda: h.cost(DOCUMENT, over=YEAR, prices=PRICES), "case: expected Case, got dict"),
        (lambda: h.cost(MADS, over="2025", prices=PRICES), "over: expected Span, got '2025' (str)"),
        (lambda: h.cost(MADS, over=YEAR, prices={}), "prices: expected PriceList, got dict"),
        (lambda: cost_caseload([MADS], over=2025, prices=PRICES), "over: expected Span, got 2025 (int)"),
        (lambda: cost_caseload(MADS, over=YEAR, prices=PRICES), "cases: expected iterable of Case, got Case"),
        (lambda: h.evaluate([DOCUMENT], over=YEAR), "cases[0]: expected Case, got dict"),
        (lambda: h.evaluate(MADS, over=YEAR), "cases: expected iterable of Case, got Case"),
        (lambda: h.evaluate([MADS], over="2025"), "over: expected Span, got '2025' (str)"),
        (lambda: h.evaluate([MADS], over=YEAR, base="2024"), "base: expected Span, got '2024' (str)"),
        (lambda: h.evaluate([MADS], over=YEAR, plan={}), "plan: expected MeasurementPlan, got dict"),
        (lambda: h.ladder_history(MADS, over=YEAR), "over: expected Period, got Span"),
        (lambda: h.check(MADS, on=ON), "source: expected str, bytes or mapping, got Case"),
        (lambda: h.check(None, on=ON), "source: expected str, bytes or mapping, got None"),
        (lambda: h.load_case([DOCUMENT]), "source: expected str, bytes or mapping, got list"),
        (lambda: h.load_profile({}), "source: expected str or bytes, got dict"),
        (lambda: h.check_profile(None), "source: expected str or bytes, got None"),
        (lambda: h.load_acceptances([]), "source: expected str or bytes, got list"),
        (lambda: h.load_price_list(5), "source: expected str or bytes, got 5 (int)"),
        (lambda: [*h.check_lines([DOCUMENT], on=ON)], "lines[0]: expected str or bytes, got dict"),
        (lambda: h.check_lines(TEXT, on=ON), "lines: expected iterable of documents, got a text of "),
        (lambda: h.check_lines([TEXT], on=ON, workers="2"), "workers: expected int, got '2' (str)"),
        (lambda: h.check(TEXT, on=ON, strict=1), "strict: expected bool, got 1 (int)"),
        (lambda: h.check(TEXT, on=ON, line="1"), "line: expected int, got '1' (str)"),
        (lambda: h.check(TEXT, on=ON, document=5), "document: expected str, got 5 (int)"),
        (lambda: h.check(TEXT, on=ON, acceptances=[{}]), "acceptances[0]: expected Acceptance, got dict"),
        (lambda: h.validate(MADS, on=ON, acceptances=5), "acceptances: expected iterable of Acceptance, got 5 (int)"),
        (lambda: h.compare_days([5], before=ON, after=ON).__next__(), "cases[0]: expected Case, got 5 (int)"),
        (lambda: h.compare_days([MADS], before="x", after=ON), "before: expected date, got 'x' (str)"),
        (lambda: h.compare_profiles("herning", "standard", [], on=ON), "old: expected Profile, got 'herning' (str)"),
        (lambda: ADVICE.explain(None), "language: expected 'da' or 'en', got NoneType"),
        (lambda: PLAN.explain(5), "language: expected 'da' or 'en', got int"),
    ],
)  # fmt: skip
def test_a_value_of_another_type_names_the_argument(call, message):
    """One sentence: argument, expectation, value."""
    with pytest.raises(WrongTypeError) as caught:
        call()
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)
    assert isinstance(caught.value, HerningmodelError)


@pytest.mark.parametrize("language", ["dk", "DA", "sv", ""])
@pytest.mark.parametrize(
    "call",
    [
        ADVICE.explain,
        PLAN.explain,
        lambda language: explanation_html(ADVICE, language),
        lambda language: report_text(REPORT, language),
        lambda language: decision_table(language=language),
        h.Text(da="a", en="b").get,
    ],
)
def test_a_language_is_one_of_the_librarys(call, language):
    """A page that was asked for in Swedish answers so, instead of failing."""
    with pytest.raises(
        WrongValueError, match=f"^language: expected 'da' or 'en', got '{language}'$"
    ):
        call(language)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: h.check_lines([TEXT], on=ON, workers=0), "workers: expected at least 1, got 0"),
        (lambda: h.load_price_list("", form="xlsx"), "form: expected 'toml' or 'json' or 'csv', got 'xlsx' (str)"),
        (lambda: h.shipped_profile("herlev"), "profile: expected 'standard' or 'herning', or a profile, got 'herlev' (str)"),
    ],
)  # fmt: skip
def test_a_value_that_is_not_allowed_names_the_argument(call, message):
    """One sentence: argument, expectation, value."""
    with pytest.raises(WrongValueError) as caught:
        call()
    assert message == str(caught.value)


@pytest.mark.parametrize("kind", [bytearray, memoryview])
def test_what_holds_bytes_is_bytes(kind):
    """Drivers of databases and servers hand out such values."""
    assert MADS == h.load_case(kind(TEXT.encode()))
    assert REPORT == h.check(kind(TEXT.encode()), on=ON)
    line = TEXT.replace("\n", " ").encode()
    [report, *_] = h.check_lines([kind(line)], on=ON)
    assert report == h.check(line, on=ON, line=1)
    assert h.load_profile(
        kind(
            b'schema = 1\nname = "a"\ntitle = { da = "a", en = "a" }\nvalid_from = 2026-01-01\nbased_on = "standard"\n'
        )
    )


def test_a_mapping_of_another_class_is_an_object():
    """At the top, as everywhere in Python."""
    assert MADS == h.load_case(UserDict(DOCUMENT))
