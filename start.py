"""
Set everything up and run it, with nothing but Python: `start.py demo` and `start.py test`.

`demo` installs the library with its command line and runs `herningmodel demo`; what follows goes
to the command (`start.py demo --lang en`). `test` installs nox and runs every session that a change
must pass, two at a time; what follows goes to nox instead (`start.py test -s lint`). Both live in
`.venv`, and leave the rest of the machine alone.
"""

import os
import subprocess
import sys
import venv
from pathlib import Path


ROOT = Path(__file__).resolve().parent
HOME = ROOT / ".venv"
PROGRAMS = HOME / ("Scripts" if os.name == "nt" else "bin")


def main() -> int:
    """Run the command that was asked for, and return its exit code."""
    match sys.argv[1:]:
        case ["demo", *rest]:
            install(f"{ROOT}[cli]")
            return run(PROGRAMS / "herningmodel", "demo", *rest)
        case ["test", *rest]:
            install("nox[uv]>=2026.10")
            options = rest or ["--parallel", "2"]
            return run(PROGRAMS / "nox", "--noxfile", ROOT / "noxfile.py", *options)
        case _:
            sys.stderr.write(f"{(__doc__ or '').strip()}\n")
            return 2


def install(what: str) -> None:
    """Install *what* in an environment of its own, which is made if it is not there."""
    if not HOME.exists():
        venv.create(HOME, with_pip=True)
    pip = (PROGRAMS / "python", "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    if code := run(*pip, what):
        sys.exit(code)


def run(program: Path, *arguments: str | Path) -> int:
    """Run a program, and return its exit code."""
    return subprocess.run([program, *arguments], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
