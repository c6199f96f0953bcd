"""
The law of the redacted report: no value of the data is in it, in any form.

What may be in it is gathered here from the rules and the formats, and not from what the library
writes: the words of the rules, the names and codes of the format, and what is written about a document
that holds nothing at all.
"""

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from herningmodel import rules
from herningmodel.costs.cost_catalogue import COST_RULES, PRICE_RULES
from herningmodel.costs.cost_rule import CostExample, CostRule, PriceRule
from herningmodel.costs.price_list import PriceList
from herningmodel.loading.load_acceptances import load_acceptances
from herningmodel.model.case import Case
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import shipped
from herningmodel.rulebook.vocabulary import CaseRule, Rule, ShapeRule
from herningmodel.rules.catalogue import ALL_RULES
from herningmodel.schema.containers import ListReader, MappingReader, PairReader
from herningmodel.schema.json_reader import RecordReader, reader_for
from herningmodel.schema.scalars import CodeReader, LocalCodeReader, OneOfReader, Reader
from herningmodel.testing import EXAMPLES, example_text
from herningmodel.text.formatting import format_value
from herningmodel.text.texts import LANGUAGES
from herningmodel.validation.check import check
from herningmodel.validation.check_profile import check_profile
from herningmodel.validation.cost_examples import found_in_example
from herningmodel.validation.format_names import vocabulary
from support.documents import ON, documents
from support.reports import every_form_of
from support.scenarios import as_json


HASHES = re.compile(r"rules-[0-9a-f]{12}|(?<=\")[0-9a-f]{32}(?=\")")
"""The identity of the rules and the fingerprints: digits of which a number may be a part by chance."""

PLACE = re.compile(r"\{\w+\}")
LONGEST_LEFT = 2
FAULTY = [
    path
    for path in sorted((Path(__file__).parents[1] / "faulty_cases").glob("*.json"))
    if path.name != "expected.json"
]
SECRETS = (
    "Qvæk Zløjfe",
    "hemmelig-7731",
    "=HYPERLINK(qvx)",
    "qx\x1b[31mzy",
    "987654321",
    "020311-0000",
)


def words_of(shape: Reader) -> Iterator[str]:
    yield from (shape.notation, shape.label.da, shape.label.en)
    match shape:
        case RecordReader():
            for name, member in shape.members.items():
                yield name
                yield from words_of(member.reader)
        case MappingReader():
            yield from shape.keys
            yield from words_of(shape.entry)
        case ListReader():
            yield from words_of(shape.item)
        case PairReader():
            for item in shape.items:
                yield from words_of(item)
        case CodeReader():
            yield from shape.codes
        case LocalCodeReader():
            yield from shape.marker.known
        case OneOfReader():
            yield shape.notation
        case _:
            pass


def labels_of(shape: Reader) -> Iterator[tuple[str, str]]:
    """Yield each code of *shape*, and what it is called in a sentence."""
    match shape:
        case RecordReader():
            for member in shape.members.values():
                yield from labels_of(member.reader)
        case ListReader():
            yield from labels_of(shape.item)
        case CodeReader():
            for code, member in shape.codes.items():
                yield from ((code, member.label.da), (code, member.label.en))
        case _:
            pass


def words_of_rules() -> Iterator[str]:
    for rule in ALL_RULES:
        yield from (rule.code, rule.name, rule.title.da, rule.title.en, rule.why.da, rule.why.en)
        if isinstance(rule, Rule):
            for text in (rule.message, rule.hint, rule.advice):
                if text is not None:
                    yield from (*PLACE.split(text.da), *PLACE.split(text.en))


def everything_about(source: Any) -> str:
    report = check(source, on=ON, document="export.ndjson", line=3).redacted()
    return HASHES.sub("", "\n".join(every_form_of([report]).values()))


EXPECTATIONS = (
    "exactly one of born, expected | pseudonymous id | granted | how and when the child was heard | a reason",
    "at least one reason | date of the committee's decision | at least one measurement | 25 answers",
    "at least one measurement by another person than the assessor",
    "id in assessments decisions interventions placements plans follow_ups | a rating of the child of 3 or more",
)
"""What some rules expect, whatever the case says."""

LABELS: dict[str, set[str]] = {}
for _code, _label in labels_of(reader_for(Case)):
    LABELS.setdefault(_code, set()).add(_label)

STATIC = "\n".join(
    [
        *words_of(reader_for(Case)),
        *words_of(reader_for(Profile)),
        *words_of(reader_for(PriceList)),
        *words_of_rules(),
        *EXPECTATIONS,
        # How many rules came to each state is counted.
        *map(str, range(len(ALL_RULES) + 1)),
        everything_about("{}"),
        everything_about("[]"),
    ]
)


def values_in(value: Any) -> Iterator[str]:
    """Yield every string and number of *value*, names too, and days and codes also as they are said."""
    match value:
        case dict():
            for name, inner in value.items():
                yield from values_in(name)
                yield from values_in(inner)
        case list():
            for inner in value:
                yield from values_in(inner)
        case str():
            yield value
            yield from LABELS.get(value, ())
            yield json.dumps(value, ensure_ascii=False)[1:-1]
            with suppress(ValueError):
                day = date.fromisoformat(value)
                yield from (format_value(day, language) for language in LANGUAGES)
        case bool() | None:
            return
        case _:
            yield repr(value)


def names_in(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def leaked(document: Any, written: str) -> set[str]:
    return {
        value
        for value in values_in(document)
        if len(value.strip()) > LONGEST_LEFT and value in written and value not in STATIC
    }


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, Any]:
    """Return an example case with secrets in the place of some values and of some names."""
    document: Any = json.loads(example_text(draw(st.sampled_from(EXAMPLES))))
    for _ in range(draw(st.integers(1, 6))):
        holder: Any = document
        while True:
            keys = [*holder] if isinstance(holder, dict) else [*range(len(holder))]
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            inner = holder[key]
            if isinstance(inner, dict | list) and draw(st.integers(0, 3)):
                holder = inner
                continue
            secret = draw(st.sampled_from([*SECRETS, 987654.25, 31337, [SECRETS[0]]]))
            if isinstance(holder, dict) and draw(st.booleans()):
                holder[draw(st.sampled_from(SECRETS))] = holder.pop(key)
            else:
                holder[key] = secret
            break
    return document


hostile = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=15,
)


@given(documents | mutated() | hostile)
@settings(max_examples=150)
def test_no_value_of_the_data_is_in_a_redacted_report(document: Any) -> None:
    """
    Nothing personal leaks: values seen can be redacted.

    No string and no number of the input that is longer than two characters is in the redacted output
    of any form, unless the rules or the format say it themselves.
    """
    source = json.dumps(document)
    assert set() == leaked(document, everything_about(source))


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_leak_nothing_either(name: str) -> None:
    """Not on a day on which they have findings, nor from the faulty one."""
    document = json.loads(example_text(name))
    report = check(document, on=date(2026, 6, 1)).redacted()
    written = HASHES.sub("", "\n".join(every_form_of([report]).values()))
    assert set() == leaked(document, written.replace("2026-06-01", ""))


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_the_faulty_cases_leak_nothing_either(path: Path) -> None:
    """Among them are rules that could not be checked, each with its reason."""
    text = path.read_text(encoding="utf-8")
    assert set() == leaked(json.loads(text), everything_about(text))


@pytest.mark.parametrize(
    "rule",
    [rule for rule in ALL_RULES if isinstance(rule, CaseRule | ShapeRule)],
    ids=lambda rule: rule.code,
)
def test_the_examples_of_the_rules_leak_nothing_either(rule: Rule) -> None:
    """Every rule is heard, also one that no other document makes speak."""
    for example in (rule.good, rule.bad):
        report = check(example.source, on=example.on, profile=shipped(example.profile)).redacted()
        written = HASHES.sub("", "\n".join(every_form_of([report]).values()))
        caller = (
            example.on.isoformat(),
            *(format_value(example.on, language) for language in LANGUAGES),
        )
        for said in caller:
            written = written.replace(said, "")
        if isinstance(example.source, dict):
            assert set() == leaked(example.source, written)


@pytest.mark.parametrize("rule", [*PRICE_RULES, *COST_RULES], ids=lambda rule: rule.code)
def test_the_examples_of_the_rules_about_money_leak_nothing_either(
    rule: PriceRule | CostRule,
) -> None:
    """Neither what a municipality pays, nor what a case says."""
    example = rule.bad
    prices = example.prices if isinstance(example, CostExample) else str(example.source)
    document = [as_json(tomllib.loads(prices)), example.source]
    open_, closed = (
        json.dumps([finding.as_dict() for finding in findings], ensure_ascii=False)
        for findings in (
            found_in_example(example),
            [finding.redacted(vocabulary()) for finding in found_in_example(example)],
        )
    )
    assert set() == leaked(document, closed)
    assert len(closed) < len(open_)
    assert ".…" not in closed


def test_a_redacted_reason_keeps_its_placeholders() -> None:
    """A rule that could not be checked gives its reason without values of the case."""
    placement = {"id": "p1", "kind": "general_foster_family", "started": "qvx"}
    report = check(
        {**json.loads(example_text("mads")), "placements": [placement]}, on=ON
    ).redacted()
    reasons = {rule.why.en for rule in report.rules if rule.why}
    assert "… could not be read." in reasons


def test_no_rule_fills_in_its_own_sentences() -> None:
    """A placeholder can be left out later; a value that a rule has already filled in cannot."""
    # A step and an interval are no values of the child. The words of a reason, the day of a
    # plan and those of follow-ups are, and are left out whole with their placeholder.
    values = {
        "cost_as_reason.py",
        "first_follow_up_overdue.py",
        "next_follow_up_overdue.py",
        "recorded_step_contradicted.py",
        "safety_plan_missing.py",
    }
    folder = Path(rules.__file__).parent
    renders = {path.name for path in folder.rglob("*.py") if "render" in names_in(path)}
    assert values == renders


def test_a_suggestion_is_left_out_because_it_shows_the_value() -> None:
    """The plain hint is shown instead."""
    report = check(example_text("faulty"), on=ON)
    assert report.findings[0].hint.en == "Did you mean “screening”?"
    assert report.redacted().findings[0].hint.en.startswith("Write screening, focused")


def test_what_is_no_json_leaks_nothing() -> None:
    """Only the line and the character of the fault are shown."""
    written = everything_about('{"child": {"name": "Qvæk Zløjfe", \n oops: 987654321}')
    assert not any(secret in written for secret in SECRETS)
    assert "linje 2, tegn 2" in written


def test_who_accepted_what_and_why_is_left_out() -> None:
    """That it is accepted, and until when, stays."""
    acceptances = load_acceptances(
        '[[acceptances]]\ncase = "case-0002"\ncode = "INV001"\nby = "Qvæk Zløjfe"\n'
        'reason = "hemmelig-7731"\nuntil = 2027-01-01\n'
    )
    report = check(example_text("faulty"), on=ON, acceptances=acceptances)
    open_, closed = (
        "\n".join(every_form_of([version]).values()) for version in (report, report.redacted())
    )
    assert "Qvæk Zløjfe" in open_
    assert "hemmelig-7731" in open_
    assert "Qvæk" not in closed
    assert "hemmelig" not in closed
    assert "2027-01-01" in closed


def test_a_profile_leaks_nothing() -> None:
    """A profile that is checked is a document as well: its name and its words are its own."""
    report = check_profile(
        'schema = 1\nname = "qvx-town"\ntitle = {da = "Qvæk", en = "Qvæk"}\nvalid_from = 2026-01-01\n'
        'based_on = "standard"\nrules = [{code = "INV001", severity = "off"}, {code = "QVX001", severity = "off"}]\n'
        '[steps.institution]\nlabel = {da = "Qvækker under 16 år", en = "Not under 16"}\nsource = "qvx-source"\n'
    )
    assert {"FMT011", "PRO001", "PRO003"} <= {finding.code for finding in report.findings}
    written = "\n".join(every_form_of([report.redacted()]).values()).casefold()
    assert "qvx" not in written
    assert "qvæk" not in written


def test_a_redacted_report_is_redacted_again_to_itself() -> None:
    """There is nothing more to leave out."""
    report = check(example_text("faulty"), on=ON).redacted()
    assert report == report.redacted()


def test_cases_that_differ_only_in_values_have_the_same_redacted_report() -> None:
    """A redacted report does not depend on what is left out; neither does a fingerprint of it."""
    text = example_text("faulty")
    other = (
        text.replace("screning", "qvæk").replace("case-0002", "case-7731").replace('"d1"', '"d7"')
    )
    assert text != other
    assert every_form_of([check(text, on=ON).redacted()]) == every_form_of(
        [check(other, on=ON).redacted()]
    )


def test_the_days_that_a_rule_has_filled_in_are_left_out_whole() -> None:
    """OPF001 names follow-ups that it did not count; where it names none, nothing is left out."""
    case = {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1"},
        "opened": "2024-01-03",
        "decisions": [{"id": "d1", "on": "2024-11-30", "legal_basis": "BL § 46"}],
        "placements": [
            {"id": "p1", "kind": "own_room", "started": "2024-11-30", "decision": "d1"},
        ],
    }
    outside = {**case, "follow_ups": [{"id": "f1", "on": "2024-11-29", "concerns": ["p1"]}]}
    for document, said in ((case, "was due by …."), (outside, "was due by …….")):
        report = check(document, on=date(2025, 3, 1))
        (found,) = (finding for finding in report.findings if finding.code == "OPF001")
        assert ("29 November 2024" in found.message.en) is (document is outside)
        assert found.redacted(()).message.en.endswith(said)
