"""
The front door of development: `nox` runs all that a change must pass, `nox -l` lists the rest.

`nox --parallel 2` runs two sessions at a time, and prints the output of each when it ends.
"""

import os
import shutil
import subprocess

import nox


nox.needs_version = ">=2026.10"
nox.options.default_venv_backend = "uv|venv"
nox.options.reuse_existing_virtualenvs = True
nox.options.allow_parallel = True
# The longest first, the second longest last: beside both run those that need one core at a time.
nox.options.sessions = ["tests", "examples", "docs", "typing", "contracts", "lint", "laws"]

# The sessions start Python hundreds of times: each module and each test is compiled once.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

PROJECT = nox.project.load_toml("pyproject.toml")
EVERYTHING = ".[cli,evaluation,ical,plots,statistics,testing]"
WORKERS = ["--numprocesses=auto", "--dist=worksteal"]
LAWS = "tests/properties"
RULE_TESTS = ["tests/rules", "tests/unit/test_scenarios.py", "tests/unit/test_conformance.py"]
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
QUICK = ["text", "core", "profile", "case_view", "law", "ladder", "recommendation"]
QUICK_TESTS = [f"tests/unit/{package}" for package in QUICK]
LOWEST = {"attrs": "23.2", "cattrs": "23.2", "python-dateutil": "2.8.2", "pint": "0.24"}


def group(name: str) -> list[str]:
    """Return the requirements of a dependency group."""
    return list(nox.project.dependency_groups(PROJECT, name))


def is_installed(version: str) -> bool:
    """Return whether a Python of *version* starts; the shim of a version manager may not."""
    program = shutil.which(f"python{version}")
    return (
        program is not None
        and subprocess.run([program, "-c", ""], check=False, capture_output=True).returncode == 0  # noqa: S603 - found on the path
    )


FOUND = [version for version in PYTHONS if is_installed(version)]


@nox.session
def quick(session: nox.Session) -> None:
    """Check style and types and run fast tests, in under a minute; name rules to test them too."""
    session.install("-e", EVERYTHING, *group("lint"), *group("typing"), *group("tests"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("mypy")
    family = " or ".join(session.posargs or ["OPF"])
    session.run("pytest", *WORKERS, *QUICK_TESTS)
    session.run("pytest", "tests/rules", "-k", family)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and form."""
    session.install(*group("lint"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")


@nox.session
def typing(session: nox.Session) -> None:
    """Check the types with two strict checkers, and that the public API is fully typed."""
    session.install("-e", EVERYTHING, *group("typing"))
    session.run("mypy")
    session.run("mypy", "typing_tests", "examples")
    # By default it takes the environment in `.venv`, which holds only nox.
    session.run("basedpyright", "--pythonpath", f"{session.bin}/python")
    session.run("basedpyright", "--verifytypes", "herningmodel", "--ignoreexternal", silent=True)


@nox.session
def contracts(session: nox.Session) -> None:
    """Check the imports: layers, one door for each dependency, no cycles."""
    session.install("-e", ".[cli]", *group("contracts"))
    session.run("lint-imports")


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests on the wheel; every branch must be covered."""
    session.install(EVERYTHING, *group("tests"))
    if session.posargs:
        session.run("pytest", *session.posargs)
        return
    everything = [*WORKERS, "tests", f"--ignore={LAWS}"]
    session.run("pytest", *everything, "-m", "not no_cover", "--cov", "--cov-report=term")
    # In a run of their own: the workers go on tracing a test that pytest-cov leaves out.
    session.run("pytest", *everything, "-m", "no_cover")


@nox.session(python=FOUND or None)
def pythons(session: nox.Session) -> None:
    """Run tests and laws on each supported Python that is installed."""
    if missing := [version for version in PYTHONS if version not in FOUND]:
        session.warn(f"not installed, skipped: Python {', '.join(missing)}")
    session.install(EVERYTHING, *group("tests"))
    session.run("pytest", *WORKERS, *(session.posargs or ["tests"]))


@nox.session
def laws(session: nox.Session) -> None:
    """Run the laws of the whole on the wheel, with hundreds of generated cases for each."""
    session.install(EVERYTHING, *group("tests"))
    session.run("pytest", *WORKERS, *(session.posargs or [LAWS]))


@nox.session
def examples(session: nox.Session) -> None:
    """Run every example in the docs and the docstrings."""
    session.install("-e", EVERYTHING, *group("examples"))
    session.run("pytest", *(session.posargs or ["README.md", "docs", "src"]))


@nox.session
def generate(session: nox.Session) -> None:
    """Regenerate the schema, the ledger of codes and the conformance kit."""
    session.install("-e", ".")
    session.run("python", "scripts/generate.py")


@nox.session
def rule(session: nox.Session) -> None:
    """Generate what belongs to one rule, and run the tests that it touches: -- OPF011."""
    session.install("-e", ".", *group("tests"))
    (code,) = session.posargs
    session.run("python", "scripts/generate.py", code)
    session.run("pytest", "-q", "-k", f"{code} or ledger or manifest", *RULE_TESTS)


@nox.session
def conformance(session: nox.Session) -> None:
    """Pack the conformance kit into dist/, the same bytes every time."""
    session.install("-e", ".")
    session.run("python", "conformance/make.py", "dist")


@nox.session
def fuzz(session: nox.Session) -> None:
    """Look for an input that breaks what must hold for every input; say how many to try."""
    session.install("-e", ".", *group("tests"))
    session.run("python", "fuzz/run.py", *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """Build the docs; a warning is an error."""
    session.install("-e", EVERYTHING, *group("docs"))
    strict = ["-n", "-W", "--keep-going"]
    session.run("sphinx-build", *strict, "-j", "auto", "-b", "html", "docs", "docs/_build/html")


@nox.session
def wheel(session: nox.Session) -> None:
    """Build the wheel, install it bare, and use it without any extra."""
    session.install(*group("release"))
    out = session.create_tmp()
    session.run("python", "-m", "build", "--wheel", "--outdir", out, silent=True)
    session.run("python", "tests/bare_wheel.py", out)


@nox.session
def lowest(session: nox.Session) -> None:
    """Run the tests with the lowest versions that the library promises to work with."""
    session.install(
        EVERYTHING, *group("tests"), *(f"{name}=={version}" for name, version in LOWEST.items())
    )
    session.run("pytest", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure, as ratios against a peer in the same run."""
    session.install(EVERYTHING, *group("bench"))
    session.run("python", "benchmarks/run.py", *session.posargs)
    session.run("python", "benchmarks/schedules.py", *session.posargs)
    session.run("python", "benchmarks/costs.py", *session.posargs)


@nox.session
def mutants(session: nox.Session) -> None:
    """Change the rules, and see whether a test notices."""
    session.install("-e", ".[cli]", *group("mutants"))
    session.run("mutmut", "run", *session.posargs)
    session.run("mutmut", "results")


@nox.session
def demo(session: nox.Session) -> None:
    """Show what the library does, on one screen."""
    session.install(".[cli]")
    session.run("herningmodel", "demo", *session.posargs)
