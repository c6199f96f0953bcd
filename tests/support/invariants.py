"""What must hold for every input there is, however broken: the measure of the fuzzing."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import pytest

from herningmodel.core.errors import CaseError, ProfileError
from herningmodel.core.findings import Location, Severity
from herningmodel.formats.report_text import report_text
from herningmodel.loading.load_case import load_case
from herningmodel.loading.load_profile import load_profile
from herningmodel.profile.shipped import shipped
from herningmodel.recommendation.recommend import recommend
from herningmodel.rules.catalogue import CASE_RULES
from herningmodel.rules.format_rules import SHAPE_RULES
from herningmodel.testing import example_text
from herningmodel.text.privacy import looks_like_cpr, sanitize
from herningmodel.text.texts import LANGUAGES, Text
from herningmodel.validation.check import check
from herningmodel.validation.check_profile import check_profile
from herningmodel.validation.report import Report, RuleState
from herningmodel.validation.validate import validate


CODES: Final = sorted(rule.code for rule in (*SHAPE_RULES, *CASE_RULES))
PROFILE_DAY: Final = date(2026, 1, 15)
PLACEHOLDER: Final = re.compile(r"\{[A-Za-z_]*\}")
STEP: Final = re.compile(
    r'\.(?P<name>[A-Za-z_][A-Za-z0-9_]*)|\[(?P<number>\d+)\]|\[(?P<quoted>"(?:[^"\\]|\\.)*")\]'
)


def hold_for(source: bytes | dict[str, Any], on: date, profile: str = "standard") -> None:
    """Assert every invariant of *source*, which is a document as bytes or as a tree."""
    report = check(source, on=on, profile=shipped(profile), strict=True)
    assert [rule.code for rule in report.rules] == CODES
    tree, text = as_read(source)
    for finding in report.findings:
        for place in finding.where:
            is_in(tree, place)
            is_written_alike(place)
    no_placeholder_is_left(report, text)
    outputs = [json.dumps(report.as_dict(), ensure_ascii=False, allow_nan=False)]
    outputs += [report_text(report, language) for language in LANGUAGES]
    outputs.append(repr(report))
    outputs += advice_on(source, report, on, profile)
    for output in outputs:
        output.encode()
        assert not looks_like_cpr(output)
    if isinstance(source, dict):
        assert report == check(text, on=on, profile=shipped(profile), strict=True)


def hold_for_profile(source: bytes) -> None:
    """Assert every invariant of *source*, which is a profile as bytes."""
    report = check_profile(source)
    assert not any(rule.state is RuleState.CRASHED for rule in report.rules)
    for finding in report.findings:
        for place in finding.where:
            is_written_alike(place)
    no_placeholder_is_left(report, source.decode(errors="replace"))
    outputs = [json.dumps(report.as_dict(), ensure_ascii=False, allow_nan=False), repr(report)]
    outputs += [report_text(report, language) for language in LANGUAGES]
    of_shape = [finding for finding in report.findings if finding.code.startswith("FMT")]
    if any(fault.severity is Severity.ERROR for fault in of_shape):
        with pytest.raises(ProfileError) as refusal:
            load_profile(source)
        assert sorted(map(str, of_shape)) == sorted(map(str, refusal.value.findings))
        outputs.append(str(refusal.value))
    else:
        profile = load_profile(source)
        outputs.append(repr(profile))
        case = load_case(example_text("mads"))
        advice = recommend(case, on=PROFILE_DAY, profile=profile)
        outputs += [advice.explain(language) for language in LANGUAGES]
        judged = validate(case, on=PROFILE_DAY, profile=profile, strict=True)
        outputs += [report_text(judged, language) for language in LANGUAGES]
    for output in outputs:
        output.encode()
        assert not looks_like_cpr(output)


def as_read(source: bytes | dict[str, Any]) -> tuple[Any, str]:
    """Return the tree that a plain reader of JSON finds, None if it finds none, and the text."""
    if isinstance(source, dict):
        return source, json.dumps(source)
    text = source.decode(errors="replace")
    try:
        return json.loads(text.removeprefix("\ufeff")), text
    except (ValueError, RecursionError):
        return None, text


def is_in(tree: Any, place: Location) -> None:
    """
    Assert that a place can be found in the document.

    Every step leads to something, until a member is missing from an object that is there. After it
    come only names of members, never numbers: nothing is counted that is not there.
    """
    for number, step in enumerate(place.trail):
        if isinstance(step, int):
            assert isinstance(tree, list)
            tree = tree[step]
        else:
            assert isinstance(tree, dict)
            if tree.get(step) is None:
                assert all(isinstance(later, str) for later in place.trail[number:])
                return
            tree = tree[step]


def is_written_alike(place: Location) -> None:
    """Assert that path and pointer, read by their grammars, are the same way."""
    said = [step if isinstance(step, int) else sanitize(step) for step in place.trail]
    steps: list[str | int] = []
    rest = "" if place.path == "." else place.path
    while rest:
        match = STEP.match(rest)
        assert match is not None, rest
        quoted = match["quoted"]
        steps.append(
            int(match["number"])
            if match["number"]
            else json.loads(quoted)
            if quoted
            else match["name"]
        )
        rest = rest[match.end() :]
    assert said == steps
    tokens = place.pointer.split("/")[1:]
    assert [str(step) for step in said] == [
        token.replace("~1", "/").replace("~0", "~") for token in tokens
    ]


def no_placeholder_is_left(report: Report, text: str) -> None:
    """Assert that every sentence is whole in both languages, and what is in braces came from data."""
    for sentence in sentences_of(report):
        for rendered in (sentence.da, sentence.en):
            assert rendered.strip()
            assert [] == [
                placeholder
                for placeholder in PLACEHOLDER.findall(rendered)
                if placeholder not in text
            ]


def sentences_of(report: Report) -> Iterator[Text]:
    for finding in report.findings:
        yield finding.message
        yield from [finding.hint] if finding.hint else []
        yield from [finding.advice] if finding.advice else []
    yield from (rule.why for rule in report.rules if rule.why)


def advice_on(
    source: bytes | dict[str, Any], report: Report, on: date, profile: str
) -> Iterator[str]:
    """
    Yield all that is said of a document when it is loaded, or why it is not.

    Loading refuses just what the report calls an error of shape, in the same words.
    """
    of_shape = [finding for finding in report.findings if finding.code.startswith("FMT")]
    if any(fault.severity is Severity.ERROR for fault in of_shape):
        with pytest.raises(CaseError) as refusal:
            load_case(source)
        assert sorted(map(str, of_shape)) == sorted(map(str, refusal.value.findings))
        yield str(refusal.value)
        return
    case = load_case(source)
    advice = recommend(case, on=on, profile=shipped(profile))
    yield json.dumps(advice.as_dict(), ensure_ascii=False, allow_nan=False)
    yield from (advice.explain(language) for language in LANGUAGES)
    yield from (repr(case), repr(advice))
