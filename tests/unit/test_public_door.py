"""The public API: its names, the cost of importing it, and types."""

import ast
import inspect
import subprocess
import sys
import typing

import pytest

import herningmodel


def imported_by(program: str, *names: str) -> set[str]:
    """Return which of the modules *names* a new process has imported after *program*."""
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\nimport sys\nprint(*sys.modules)"],
        capture_output=True,
        check=True,
        text=True,
    )
    return set(names) & set(done.stdout.splitlines()[-1].split())


EVERYTHING = ("attrs", "cattrs", "dateutil", "pint", "typer", "rich", "herningmodel.model")
HEAVY = ("pint", "typer", "rich", "statsmodels", "dateutil.rrule", "dateutil.relativedelta")


def test_importing_the_package_imports_nothing_else() -> None:
    """`import herningmodel` imports none of its dependencies and none of its packages."""
    assert set() == imported_by("import herningmodel", *EVERYTHING)


@pytest.mark.parametrize(
    "program",
    [
        "herningmodel.load_case(text)",
        "herningmodel.dump_case(herningmodel.load_case(text))",
        "herningmodel.check(text, on=day)",
        "herningmodel.validate(herningmodel.load_case(text), on=day)",
        "herningmodel.recommend(herningmodel.load_case(text), on=day).explain('da')",
        "herningmodel.schedule(herningmodel.load_case(text), on=day)",
        "herningmodel.check_profile('schema = 1')",
        "herningmodel.load_profile(shipped_text('herning'))",
        "converter().structure(converter().unstructure(shipped_profile('herning')), Profile)",
        "herningmodel.cost(herningmodel.load_case(text), over=year, prices=example_prices())",
        "next(herningmodel.compare_days([herningmodel.load_case(text)], before=day, after=date.max))",
        "herningmodel.ladder_history(herningmodel.load_case(text), over=Period()).as_dict()",
        "herningmodel.agreement([herningmodel.load_case(text)], []).as_dict()",
    ],
)
def test_no_public_name_imports_what_it_does_not_need(program: str) -> None:
    """No check, advice, schedule, profile or cost imports pint, typer, rich or recurrence rules."""
    start = (
        "import herningmodel\n"
        "from datetime import date\n"
        "from herningmodel import Profile, converter, shipped_profile\n"
        "from herningmodel.core.periods import Period\n"
        "from herningmodel.core.spans import Span\n"
        "from herningmodel.profile.profile_reader import shipped_text\n"
        "from herningmodel.testing import example_text\n"
        "from herningmodel.testing.example_prices import example_prices\n"
        "text, day, year = example_text('mads'), date(2026, 1, 15), Span.parse('2025')\n"
    )
    assert set() == imported_by(start + program, *HEAVY)


def test_the_public_names_are_sorted_and_all_there() -> None:
    """What is promised is there, and `dir` shows it before it is used."""
    names = herningmodel.__all__
    assert sorted(names) == names
    assert names == dir(herningmodel)
    for name in names:
        assert getattr(herningmodel, name) is not None


def test_a_type_checker_sees_the_public_names_that_are_imported_at_run_time() -> None:
    """The imports for checkers and the mapping name the same things of the same modules."""
    tree = ast.parse(inspect.getsource(herningmodel))
    (block,) = (
        node for node in tree.body if isinstance(node, ast.If) and isinstance(node.test, ast.Name)
    )
    imported = {
        alias.asname or alias.name: f"{node.module}:{alias.name}"
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    # What is called otherwise is assigned; what is only imported for that is not public.
    assigned = {
        ast.unparse(node.targets[0]): imported.pop(ast.unparse(node.value))
        for node in block.body
        if isinstance(node, ast.Assign)
    }
    for_checkers = {**imported, **assigned}
    modules = vars(herningmodel)["_MODULES"]
    names_there = vars(herningmodel)["_NAMES_THERE"]
    at_run_time = {
        name: f"herningmodel.{module}:{names_there.get(name, name)}"
        for name, module in modules.items()
    }
    assert at_run_time == for_checkers


def test_what_is_not_there_is_an_attribute_error() -> None:
    """A name that the package does not have is refused as by any module."""
    with pytest.raises(AttributeError, match="no attribute 'decide'"):
        herningmodel.decide  # noqa: B018 - reading it is what fails


def test_there_is_nothing_that_decides_scores_or_ranks() -> None:
    """It recommends, it never decides: no function that decides, scores, ranks or scans."""
    spoken = {"decide", "score", "rank", "scan", "predict", "suspect", "profile_population"}
    assert set() == spoken & {part for name in herningmodel.__all__ for part in name.split("_")}


@pytest.mark.parametrize("name", herningmodel.__all__)
def test_no_public_signature_has_any(name: str) -> None:
    """Every public function says what it takes and what it gives."""
    door = getattr(herningmodel, name)
    members = (
        [door]
        if inspect.isfunction(door)
        else [
            member
            for called, member in vars(door).items()
            if inspect.isfunction(member) and not called.startswith("_")
        ]
        if inspect.isclass(door)
        else []
    )
    for member in members:
        hints = typing.get_type_hints(member)
        assert "return" in hints
        taken = [name for name in inspect.signature(member).parameters if name != "self"]
        assert set(taken) <= hints.keys()
        assert not any("typing.Any" in repr(hint) for hint in hints.values())
