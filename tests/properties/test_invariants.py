"""Test the invariants of every module: names, the day, the sources, and what may be shown."""

import ast
import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import herningmodel
from herningmodel.core.errors import CaseError
from herningmodel.core.findings import ErrorDirection, Severity
from herningmodel.core.sources import Basis, Certainty
from herningmodel.formats.ladder_svg import ladder_svg
from herningmodel.formats.recommendation_html import explanation_html
from herningmodel.formats.report_text import report_text
from herningmodel.loading.load_case import load_case
from herningmodel.profile.profile_reader import SHIPPED
from herningmodel.profile.shipped import shipped
from herningmodel.recommendation.recommend import recommend
from herningmodel.rulebook.vocabulary import Rule
from herningmodel.rules.catalogue import ALL_RULES, CASE_RULES, CASELOAD_RULES, RULES_BY_CODE
from herningmodel.schema.records import walk
from herningmodel.testing import EXAMPLES, example_text
from herningmodel.text.privacy import HIDDEN, looks_like_cpr
from herningmodel.text.texts import LANGUAGES
from herningmodel.validation.check import check
from herningmodel.validation.report import RuleState
from herningmodel.validation.validate import validate
from support.documents import ON, any_days, documents


PACKAGE = Path(herningmodel.__file__).parent
BELOW_EXTRAS = [
    path
    for path in PACKAGE.rglob("*.py")
    if "extras" not in path.parts and path.name != "__main__.py"
]
OUTSIDE = {"time", "os", "io", "locale", "socket", "random", "secrets", "pathlib", "platform"}
FALLS_AS_IT_IS_NAMED = {"herningmodel/testing/municipality/seeded_random.py"}
"""Chance that follows from its name alone is no part of the world."""

CLOCKS = {"today", "now", "utcnow", "open", "getenv"}
IMPORTS_BY_NAME = {"herningmodel/__init__.py", "herningmodel/rules/rule_package.py"}
"""The door, and what finds rules from outside again in another process."""

READS_ITS_OWN_DATA = {
    "herningmodel/kept/result_schemas.py",
    "herningmodel/loading/case_schema.py",
    "herningmodel/profile/profile_reader.py",
    "herningmodel/rating_manual/manual_reader.py",
    "herningmodel/rules/ledger.py",
    "herningmodel/testing/__init__.py",
    "herningmodel/testing/example_prices.py",
}


MODULES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")}
REPOSITORY = Path(__file__).parents[2]
BESIDE_THE_PACKAGE = ("benchmarks", "docs", "examples", "fuzz", "scripts", "tests", "typing_tests")
SCRIPTS = {
    path: ast.parse(path.read_text(encoding="utf-8"))
    for folder in BESIDE_THE_PACKAGE
    for path in (REPOSITORY / folder).rglob("*.py")
}


def repeated(names: Iterable[str]) -> list[str]:
    """Return the names that occur more than once."""
    return sorted(name for name, count in Counter(names).items() if count > 1)


def loop_variables(tree: ast.Module) -> Iterator[str]:
    """Yield the variables of loops, comprehensions and lambdas."""
    for node in ast.walk(tree):
        if isinstance(node, ast.For | ast.comprehension):
            yield from (name.id for name in ast.walk(node.target) if isinstance(name, ast.Name))
        elif isinstance(node, ast.Lambda):
            yield from (argument.arg for argument in node.args.args)


def languages_named(tree: ast.Module) -> Iterator[str]:
    """Yield code that reads the attribute of a language, or compares with its code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in LANGUAGES:
            yield ast.unparse(node)
        elif isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            if any(isinstance(side, ast.Constant) and side.value in LANGUAGES for side in sides):
                yield ast.unparse(node)


def docstrings(tree: ast.Module) -> Iterator[str]:
    """Yield the docstrings of a module, its classes and its functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            yield ast.get_docstring(node) or ""


def test_no_module_name_occurs_twice() -> None:
    """Each module has a name of its own, packages apart."""
    assert repeated(path.stem for path in MODULES if path.stem != "__init__") == []


def test_no_class_name_occurs_twice() -> None:
    """Each class has a name of its own, also in another package."""
    names = [
        node.name
        for tree in MODULES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    ]
    assert repeated(names) == []


def test_a_repeated_name_is_found() -> None:
    """The helper behind the tests above reports a name once, however often it is repeated."""
    assert repeated(["bound", "step", "bound", "bound"]) == ["bound"]


def test_there_is_one_list_of_duties() -> None:
    """Only the catalogue of duties assigns `DUTIES`, the list that every other module reads."""
    lists = [
        path.relative_to(PACKAGE).as_posix()
        for path, tree in MODULES.items()
        for node in tree.body
        if isinstance(node, ast.AnnAssign)
        and ast.unparse(node.annotation).count("tuple[Duty, ...]")
    ]
    assert lists == ["law/duties/duty_catalogue.py"]


def test_loop_variables_are_named_after_what_they_run_over() -> None:
    """No loop, comprehension or lambda of the repository has a variable called `one`."""
    unnamed = [
        path.as_posix()
        for path, tree in (MODULES | SCRIPTS).items()
        if "one" in loop_variables(tree)
    ]
    assert unnamed == []


def test_the_variable_of_a_lambda_is_a_loop_variable() -> None:
    """Loops, comprehensions with several targets and lambdas are all read."""
    tree = ast.parse("for a in b: {c: d for c, d in e}\nsorted(e, key=lambda f: -f)")
    assert {*loop_variables(tree)} == {"a", "c", "d", "f"}


def test_only_text_names_a_language() -> None:
    """Outside `text`, code asks a text for a language, so that another one is added there only."""
    named = {
        path.relative_to(PACKAGE).as_posix(): found
        for path, tree in MODULES.items()
        if path.parent.name != "text" and (found := [*languages_named(tree)])
    }
    assert named == {}


def test_attributes_and_comparisons_of_a_language_are_found() -> None:
    """The helper behind the test above finds both, and leaves texts and defaults alone."""
    tree = ast.parse("Text(da=label.da, en='a')\nif language == 'en': f(language='da')")
    assert [*languages_named(tree)] == ["language == 'en'", "label.da"]


def test_no_docstring_numbers_the_packages() -> None:
    """The contracts order the packages; docstrings do not."""
    numbered = [
        path.relative_to(PACKAGE).as_posix()
        for path, tree in MODULES.items()
        if any(re.search(r"\bfloors?\b", text, re.IGNORECASE) for text in docstrings(tree))
    ]
    assert numbered == []


@pytest.mark.parametrize("path", BELOW_EXTRAS, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_below_extras_reads_the_world(path: Path) -> None:
    """
    The day is an argument.

    Nothing below `extras` reads clock, disk, network, locale or environment; seven modules read the
    data that is part of the package, as its code is, and one imports the rules that a caller names.
    """
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    called = {
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
    }
    name = f"herningmodel/{path.relative_to(PACKAGE).as_posix()}"
    allowed = {"random"} if name in FALLS_AS_IT_IS_NAMED else set()
    assert allowed == imported & OUTSIDE
    assert set() == called & CLOCKS
    if "importlib" in imported:
        assert name in READS_ITS_OWN_DATA | IMPORTS_BY_NAME


SAY_EVERYTHING = """
import json
from datetime import date
import herningmodel
from herningmodel.testing import EXAMPLES, example_text
for name in EXAMPLES:
    report = herningmodel.check(example_text(name), on=date(2026, 1, 15))
    print(json.dumps(report.as_dict(), ensure_ascii=True))
    if name != "faulty":
        case = herningmodel.load_case(example_text(name))
        advice = herningmodel.recommend(case, on=date(2026, 1, 15))
        print(json.dumps(advice.as_dict()), ascii(advice.explain("da")), ascii(case))
"""


def test_the_same_input_gives_the_same_output_byte_for_byte() -> None:
    """Same input, same output, byte for byte: in any time zone, language, and order of hashes."""
    outputs = {
        subprocess.run(
            [sys.executable, "-c", SAY_EVERYTHING],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale},
        ).stdout
        for seed, zone, locale in (("0", "UTC", "C"), ("7", "Pacific/Auckland", "C.UTF-8"))
    }
    assert 1 == len(outputs)
    assert b"" not in outputs


@given(documents, any_days)
@settings(max_examples=500)
def test_no_rule_ever_raises_on_a_well_typed_case(document: dict[str, Any], on: date) -> None:
    """
    No rule ever raises on a well-typed case.

    Not on any day, not under any profile, and neither does the ladder or an explanation.
    """
    case = load_case(document)
    for name in SHIPPED:
        report = validate(case, on=on, profile=shipped(name), strict=True)
        assert all(rule.state is not RuleState.CRASHED for rule in report.rules)
        advised = recommend(case, on=on, profile=shipped(name))
        assert advised.explain("da")
        assert advised.explain("en")
        assert json.dumps(advised.as_dict())


@given(documents, any_days)
@settings(max_examples=500)
def test_every_finding_of_a_case_is_found_in_its_document(
    document: dict[str, Any], on: date
) -> None:
    """A path of a finding leads to something, or to where something is missing."""
    for finding in validate(load_case(document), on=on).findings:
        for place in finding.where:
            *way, last = place.trail or ("",)
            holder: Any = document
            for step in way:
                holder = holder[step] if isinstance(holder, list) else holder.get(step, {})
            if isinstance(last, int):
                assert 0 <= last < len(holder)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_case_is_judged_by_the_law_of_its_day(name: str) -> None:
    """
    Dated.

    A case from 2022 is judged by the law of 2022: the same missing things are faults by
    serviceloven then, and by barnets lov now.
    """
    by_act = {
        "SEL": {"on": "2022-02-01", "legal_basis": "SEL § 58", "day": date(2022, 12, 1)},
        "BL": {"on": "2025-02-01", "legal_basis": "BL § 47", "day": date(2025, 12, 1)},
    }
    for act, facts in by_act.items():
        document = {
            "format": "herningmodel-case/1",
            "id": "case-1",
            "child": {"id": "child-1", "born": "2012-03-01"},
            "opened": facts["on"],
            "decisions": [{"id": "d1", "on": facts["on"], "legal_basis": facts["legal_basis"]}],
        }
        on = facts["day"]
        assert isinstance(on, date)
        references = {
            finding.code: (finding.reference or "").split(" ")[0]
            for finding in check(document, on=on, profile=shipped(name)).findings
            if finding.basis is Basis.STATUTORY
        }
        assert {"ANB002", "ANB003", "INV001", "PLN001"} <= references.keys()
        assert {act} == set(references.values())


def test_every_rule_has_a_source() -> None:
    """Sourced: every rule has at least one source, with how sure it is, and a basis."""
    assert [] == [rule.code for rule in ALL_RULES if not rule.sources]


@pytest.mark.parametrize(
    "rule", [rule for rule in ALL_RULES if isinstance(rule, Rule)], ids=lambda rule: rule.code
)
def test_only_what_is_certain_may_be_an_error(rule: Rule) -> None:
    """A rule of law that is an error rests on a text that was seen; one source makes a warning."""
    certainties = {source.certainty for source in rule.sources}
    if rule.basis is Basis.STATUTORY and rule.severity is Severity.ERROR:
        assert Certainty.CERTAIN in certainties
    if certainties <= {Certainty.ONE_SOURCE}:
        assert rule.severity is not Severity.ERROR
    if certainties <= {Certainty.UNVERIFIED}:
        assert rule.severity is Severity.INFO


@pytest.mark.parametrize("rule", [*CASE_RULES, *CASELOAD_RULES], ids=lambda rule: rule.code)
def test_a_rule_says_on_which_side_it_errs(rule: Rule) -> None:
    """Where a rule must choose, its docstring says which way it errs."""
    module = sys.modules[rule.check.__module__]
    docstring = re.sub(r"\s+", " ", module.__doc__ or "")
    says = {
        ErrorDirection.OVER: "rrs on the side of reporting",
        ErrorDirection.UNDER: "rrs on the side of missing",
    }
    for errs, words in says.items():
        assert (rule.may_err is errs) == (words in docstring) or rule.code == "DAT002"


def test_the_profiles_that_are_shipped_name_the_source_of_every_value() -> None:
    """Every value of a shipped profile has a source that the profile has."""
    for name in SHIPPED:
        profile = shipped(name)
        named = [getattr(record, "source", None) for _, record in walk(profile)]
        used = {name for name in named if isinstance(name, str)}
        assert used <= {source.id for source in profile.sources}
        assert used


CPR_SHAPES = ("0203110000", "020311-0000", "2902000000", "31129955555"[:10], "311299–5555")
PLACES = st.sampled_from(["value", "id", "key", "text", "start", "end"])


def with_cpr(document: Any, data: st.DataObject, shape: str) -> Any:
    """Return *document* with *shape* inside some of its strings and names."""
    match document:
        case dict():
            return {
                name + (shape if data.draw(st.integers(0, 30)) == 0 else ""): with_cpr(
                    value, data, shape
                )
                for name, value in document.items()
            }
        case list():
            return [with_cpr(value, data, shape) for value in document]
        case str() if data.draw(st.integers(0, 3)) == 0:
            return data.draw(st.sampled_from([shape, f"{document} {shape}", f"a{shape}b"]))
        case _:
            return document


@given(st.data())
@settings(max_examples=500)
def test_nothing_that_looks_like_a_cpr_number_is_ever_shown(data: st.DataObject) -> None:
    """
    Nothing personal leaks.

    Whatever is shaped like a CPR number with a possible date is hidden in every value, path, id and
    text of every output.
    """
    shape = data.draw(st.sampled_from(CPR_SHAPES))
    name = data.draw(st.sampled_from(EXAMPLES))
    document = with_cpr(json.loads(example_text(name)), data, shape)
    report = check(document, on=ON, strict=True)
    outputs = [
        json.dumps(report.as_dict(), ensure_ascii=False),
        report_text(report, "da"),
        report_text(report, "en"),
        repr(report),
    ]
    try:
        case = load_case(document)
    except CaseError as error:
        outputs.append(str(error))
    else:
        advised = recommend(case, on=ON)
        outputs += [
            repr(case),
            repr(advised),
            advised.explain("da"),
            json.dumps(advised.as_dict(), ensure_ascii=False),
            repr((advised.step_down(), advised.requirements, advised.departures)),
            explanation_html(advised, "da"),
            ladder_svg(advised, "en"),
        ]
    for output in outputs:
        assert not looks_like_cpr(output)
        assert shape not in output


def test_a_cpr_number_as_id_is_found_and_hidden() -> None:
    """The example with a CPR number as the child's id is flagged, and shows it nowhere."""
    report = check(example_text("faulty"), on=ON)
    (finding,) = [finding for finding in report.findings if finding.code == "DAT003"]
    assert HIDDEN == finding.seen
    assert HIDDEN in finding.message.da


FREE_TEXT = "Faderen drikker, og moderen er bange"


@given(documents)
@settings(max_examples=200)
def test_no_repr_shows_a_free_text(document: dict[str, Any]) -> None:
    """No `repr` shows a free text."""
    marked = json.loads(json.dumps(document).replace('"en grund"', f'"{FREE_TEXT}"'))
    assert FREE_TEXT not in repr(load_case(marked))


@pytest.mark.parametrize("code", sorted(RULES_BY_CODE))
def test_a_code_is_three_letters_and_three_digits(code: str) -> None:
    """A code is permanent, and is written like all the others."""
    assert re.fullmatch(r"(FMT|DAT|TRN|ANB|OPF|PLN|INV|SAG|TRI|OKO|PRO)\d{3}", code)
    assert len(ALL_RULES) == len(RULES_BY_CODE)
